-- What happened in rooms, written behind by the queue.
CREATE TABLE IF NOT EXISTS events (
  room_id INT NOT NULL,
  sequence BIGINT NOT NULL,
  -- naru.game.v1.GameEventType
  type TINYINT NOT NULL,
  user_id INT NOT NULL,
  -- The action that became the event, if one did: it becomes no second one.
  action_id BIGINT NULL,
  target_id INT NOT NULL,
  pos_x INT NOT NULL,
  pos_y INT NOT NULL,
  pos_z INT NOT NULL,
  value INT NOT NULL,
  occurred_at BIGINT NOT NULL,
  text VARCHAR(500) NOT NULL,
  PRIMARY KEY (room_id, sequence),
  UNIQUE KEY events_action (room_id, user_id, action_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- What clients report to have observed, written behind by the queue.
CREATE TABLE IF NOT EXISTS recorded_events (
  user_id INT NOT NULL,
  event_id VARBINARY(256) NOT NULL,
  room_id INT NOT NULL,
  type TINYINT NOT NULL,
  subject_id INT NOT NULL,
  target_id INT NOT NULL,
  pos_x INT NOT NULL,
  pos_y INT NOT NULL,
  pos_z INT NOT NULL,
  value INT NOT NULL,
  occurred_at BIGINT NOT NULL,
  text VARCHAR(500) NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (user_id, event_id),
  KEY recorded_events_room (room_id, occurred_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
