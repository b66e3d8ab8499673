-- What the cleaning of each minute looks for, so that nothing grows without end.
ALTER TABLE reservations
  ADD KEY reservations_status (status, created_at),
  ADD KEY reservations_user_status (user_id, status, reservation_id);
-- When a payload that is not complete is removed; null when it is known to be complete.
ALTER TABLE transfers ADD COLUMN expires_at BIGINT NULL, ADD KEY transfers_expires (expires_at);
UPDATE transfers SET expires_at = created_at + 604800000 WHERE expires_at IS NULL;
ALTER TABLE events ADD KEY events_occurred (occurred_at);
ALTER TABLE recorded_events ADD KEY recorded_events_recorded (recorded_at);
