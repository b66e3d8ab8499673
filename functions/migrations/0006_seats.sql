-- A player's place is a seat of the room that no other has, so that one statement takes it and nothing is counted twice.
-- Null before the place is taken and after it was given back.
ALTER TABLE room_players ADD COLUMN seat SMALLINT NULL, ADD UNIQUE KEY room_players_seat (room_id, seat);
