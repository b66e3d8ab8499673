CREATE TABLE IF NOT EXISTS rooms (
  room_id INT NOT NULL AUTO_INCREMENT,
  name VARCHAR(64) NOT NULL,
  owner_id INT NOT NULL,
  max_players INT NOT NULL,
  round_seconds INT NOT NULL,
  -- naru.game.v1.GamePhase
  phase TINYINT NOT NULL,
  -- 0 until the game starts.
  round_started_at BIGINT NOT NULL,
  -- Rows of room_players with active = 1: changed in one statement with them.
  players INT NOT NULL,
  -- No sequence up to this one is given to an event again, even when Redis has forgotten the events.
  sequence_floor BIGINT NOT NULL,
  idempotency_key VARBINARY(256) NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (room_id),
  UNIQUE KEY rooms_idempotency_key (owner_id, idempotency_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

CREATE TABLE IF NOT EXISTS room_players (
  room_id INT NOT NULL,
  user_id INT NOT NULL,
  -- 0 before the place is taken and after it was given back.
  active TINYINT NOT NULL,
  -- naru.game.v1.PlayerRole
  role TINYINT NOT NULL,
  is_down TINYINT NOT NULL,
  pos_x INT NOT NULL,
  pos_y INT NOT NULL,
  pos_z INT NOT NULL,
  rotation INT NOT NULL,
  kills INT NOT NULL,
  deaths INT NOT NULL,
  score INT NOT NULL,
  last_action BIGINT NOT NULL,
  -- 0 while the player has never had a place.
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (room_id, user_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
