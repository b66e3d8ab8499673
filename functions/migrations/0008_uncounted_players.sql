-- What the seats say now.
ALTER TABLE rooms DROP COLUMN players;
