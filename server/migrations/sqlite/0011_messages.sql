-- Messages from the office to people with a seat: what was said, to whom, and which mail it became.

CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    hospitation_id TEXT NOT NULL REFERENCES hospitations (id) ON DELETE CASCADE,
    -- None for the whole hospitation.
    session_id TEXT REFERENCES sessions (id) ON DELETE SET NULL,
    -- JSON: codes of the states that were chosen; none where people were.
    states TEXT NOT NULL,
    -- JSON: both in the languages that were written.
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    -- Who sent it, while they have an account.
    sender_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    -- Sent twice, done once. Both are hashes.
    key_hash TEXT CONSTRAINT message_key_single UNIQUE,
    request_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX messages_by_hospitation ON messages (hospitation_id, created_at);
CREATE INDEX messages_by_sender ON messages (sender_id) WHERE sender_id IS NOT NULL;

-- The mail is a row of the outbox for as long as that keeps it; none where no mail could be written.
CREATE TABLE message_recipients (
    message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    language TEXT NOT NULL CONSTRAINT message_language_known
        CHECK (language IN ('de', 'en', 'fr', 'ar')),
    outbox_id TEXT,
    PRIMARY KEY (message_id, participant_id)
);
CREATE INDEX message_recipients_by_participant ON message_recipients (participant_id);
