-- Addresses under which somebody's calendar program reads the sessions that they may see: of one
-- programme, or of all. What they may see is looked up at each reading. Whoever holds the token reads
-- the same, so only its hash is kept.
CREATE TABLE calendar_feeds (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL CONSTRAINT calendar_feed_token_single UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    programme_id TEXT REFERENCES programmes (id) ON DELETE CASCADE,
    language TEXT NOT NULL CONSTRAINT calendar_feed_language_known
        CHECK (language IN ('de', 'en', 'fr', 'ar')),
    created_at BIGINT NOT NULL
);
CREATE INDEX calendar_feeds_by_account ON calendar_feeds (account_id);
