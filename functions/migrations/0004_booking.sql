CREATE TABLE IF NOT EXISTS slots (
  slot_id INT NOT NULL AUTO_INCREMENT,
  title VARCHAR(120) NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  capacity INT NOT NULL,
  -- Places of confirmed reservations: changed in one statement with them.
  reserved INT NOT NULL,
  creator_id INT NOT NULL,
  idempotency_key VARBINARY(256) NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (slot_id),
  KEY slots_start (starts_at, slot_id),
  UNIQUE KEY slots_idempotency_key (creator_id, idempotency_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

CREATE TABLE IF NOT EXISTS reservations (
  reservation_id BIGINT NOT NULL AUTO_INCREMENT,
  slot_id INT NOT NULL,
  user_id INT NOT NULL,
  places INT NOT NULL,
  -- 0 pending, 1 confirmed, 2 cancelled, 3 refused. Only a confirmed one holds places.
  status TINYINT NOT NULL,
  -- Why it was refused: 1 no such slot, 2 the slot had started, 3 too few places.
  refusal TINYINT NOT NULL,
  idempotency_key VARBINARY(256) NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (reservation_id),
  UNIQUE KEY reservations_idempotency_key (user_id, idempotency_key),
  KEY reservations_user (user_id, reservation_id),
  KEY reservations_slot (slot_id, status)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
