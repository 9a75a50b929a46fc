-- What the office decided for the whole installation; until it did, the process's own settings hold.
CREATE TABLE settings (
    id BIGINT NOT NULL PRIMARY KEY CONSTRAINT settings_single CHECK (id = 1),
    -- JSON, as the form carries it.
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX outbox_by_state ON outbox (state, created_at) WHERE state <> 'sent';
