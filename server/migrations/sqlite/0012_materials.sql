-- Materials of sessions: files, kept here so that every process has them, and links.

CREATE TABLE materials (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CONSTRAINT material_kind_known
        CHECK (kind IN ('pdf', 'png', 'jpeg', 'webp', 'link')),
    title TEXT NOT NULL CONSTRAINT material_has_title CHECK (length(title) > 0),
    -- None where it is for everybody.
    language TEXT CONSTRAINT material_language_known CHECK (language IN ('de', 'en', 'fr', 'ar')),
    link TEXT,
    file_name TEXT,
    bytes BIGINT NOT NULL,
    sha256 TEXT,
    -- Who added it, while they have an account.
    added_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at BIGINT NOT NULL,
    content BLOB,
    CONSTRAINT material_is_a_file_or_a_link CHECK (
        (kind = 'link' AND link IS NOT NULL AND file_name IS NULL AND bytes = 0
            AND sha256 IS NULL AND content IS NULL)
        OR (kind <> 'link' AND link IS NULL AND file_name IS NOT NULL AND bytes > 0
            AND sha256 IS NOT NULL AND content IS NOT NULL))
);
CREATE INDEX materials_by_session ON materials (session_id);
CREATE INDEX materials_by_account ON materials (added_by) WHERE added_by IS NOT NULL;
