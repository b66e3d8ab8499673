CREATE TABLE IF NOT EXISTS transfers (
  chunk_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_id INT NOT NULL,
  total_chunks INT NOT NULL,
  -- Bytes of every chunk but the last, which may be shorter.
  chunk_size INT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (chunk_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- One row for each stored object. Inserting it is what makes its chunks part of the payload.
CREATE TABLE IF NOT EXISTS transfer_segments (
  chunk_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_sequence INT NOT NULL,
  chunks INT NOT NULL,
  size INT NOT NULL,
  -- CRC-32 of the whole object.
  checksum INT UNSIGNED NOT NULL,
  object_key VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (chunk_id, first_sequence)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
