-- What people chose, where a late answer or a colleague needs to know it.

-- Somebody asked for a place in the queue, not for a seat: a late link brings it back as what it was.
ALTER TABLE seats ADD COLUMN waited BIGINT NOT NULL DEFAULT 0
    CONSTRAINT seat_waited_yes_no CHECK (waited IN (0, 1));
UPDATE seats SET waited = 1 WHERE state = 'waiting';

-- Everybody chooses their own reminders. At first they are those of whoever booked.
ALTER TABLE participants ADD COLUMN reminders TEXT NOT NULL DEFAULT '["day","hour"]';
UPDATE participants SET reminders =
    (SELECT b.reminders FROM bookings b WHERE b.id = participants.booking_id);
ALTER TABLE bookings DROP COLUMN reminders;
