-- Who was there, and when moderators were asked to say it.

-- When somebody marked the seat, by the clock of whoever did: of two marks the later one counts. It
-- stays when the mark is taken back.
ALTER TABLE seats ADD COLUMN marked_at BIGINT;

-- When moderators were last asked for marks that are missing.
ALTER TABLE sessions ADD COLUMN attendance_asked_at BIGINT;
