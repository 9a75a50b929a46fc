-- Programmes are made and changed in the office: the language their texts are written in first, and a
-- version, so that nobody overwrites what somebody else has saved meanwhile.
ALTER TABLE programmes ADD COLUMN original TEXT NOT NULL DEFAULT 'de'
    CONSTRAINT programme_original_known CHECK (original IN ('de', 'en', 'fr', 'ar'));
ALTER TABLE programmes ADD COLUMN version BIGINT NOT NULL DEFAULT 1
    CONSTRAINT programme_version_counts CHECK (version > 0);

-- Grows with every change of a meeting, for calendars that know it already.
ALTER TABLE programme_meetings ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;
