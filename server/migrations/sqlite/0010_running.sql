-- Running a hospitation: who moderates a session, for which languages somebody interprets there, and
-- what the team notes about it.

-- While the moderator has an account.
ALTER TABLE sessions ADD COLUMN moderator_id TEXT REFERENCES accounts (id) ON DELETE SET NULL;
-- JSON: codes of the languages for which an interpreter is arranged.
ALTER TABLE sessions ADD COLUMN interpreters TEXT NOT NULL DEFAULT '[]';
CREATE INDEX sessions_by_moderator ON sessions (moderator_id) WHERE moderator_id IS NOT NULL;

CREATE TABLE session_notes (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    -- Who wrote it, while they have an account.
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    text TEXT NOT NULL CONSTRAINT session_note_says_something CHECK (length(text) > 0),
    created_at BIGINT NOT NULL
);
CREATE INDEX session_notes_by_session ON session_notes (session_id, created_at);
CREATE INDEX session_notes_by_author ON session_notes (author_id) WHERE author_id IS NOT NULL;
