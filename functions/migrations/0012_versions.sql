-- A change says which version it changes, so that it is applied once and none that arrives late undoes a newer one.
-- `attempts` holds the ids of the last 16 changes, the newest first, each with a space after it: who was cut off from the
-- database finds out whether its change was applied.
ALTER TABLE users
  ADD COLUMN version INT NOT NULL DEFAULT 1,
  ADD COLUMN attempts VARCHAR(176) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

-- Of a player's place: how often it was taken or given back.
ALTER TABLE room_players
  ADD COLUMN version INT NOT NULL DEFAULT 1,
  ADD COLUMN attempts VARCHAR(176) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

-- Together with the versions of the places that are taken it grows whenever somebody comes or goes or the phase changes.
ALTER TABLE rooms ADD COLUMN version INT NOT NULL DEFAULT 0;

ALTER TABLE slots ADD COLUMN version INT NOT NULL DEFAULT 1;
