-- Times are Unix time in milliseconds. A key that a client makes up is binary: case and trailing spaces count.
CREATE TABLE IF NOT EXISTS users (
  user_id INT NOT NULL AUTO_INCREMENT,
  username VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nickname VARCHAR(48) NOT NULL,
  level INT NOT NULL,
  last_login BIGINT NOT NULL,
  email VARCHAR(254) NOT NULL,
  profile_image VARCHAR(512) NOT NULL,
  -- JSON arrays, as text: the JSON type of MySQL and that of MariaDB answer differently.
  tags TEXT NOT NULL,
  achievements TEXT NOT NULL,
  friend_ids MEDIUMTEXT NOT NULL,
  idempotency_key VARBINARY(256) NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (user_id),
  UNIQUE KEY users_username (username),
  UNIQUE KEY users_idempotency_key (idempotency_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
