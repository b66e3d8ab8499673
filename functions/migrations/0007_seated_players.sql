UPDATE room_players p
  JOIN (
    SELECT room_id, user_id, ROW_NUMBER() OVER (PARTITION BY room_id ORDER BY user_id) AS seat
    FROM room_players WHERE active = 1
  ) s ON s.room_id = p.room_id AND s.user_id = p.user_id
  SET p.seat = s.seat;
