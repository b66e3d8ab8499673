-- What a player did and `events` may not have yet: written by the statement that makes it happen, taken out when the event is
-- stored. One event a line, as functions/game/outbox.ts writes it.
ALTER TABLE room_players
  ADD COLUMN outbox MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  -- When the first of them happened; null while there is none.
  ADD COLUMN outbox_since BIGINT NULL,
  ADD KEY room_players_outbox (outbox_since);
