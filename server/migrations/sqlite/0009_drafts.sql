-- Hospitations are drafted in parts before anybody sees them, and what was public stays in versions.

-- What is being made. The id is the hospitation's, which has no row of its own before it is public.
CREATE TABLE hospitation_drafts (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT draft_slug_single UNIQUE,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    host_id TEXT NOT NULL REFERENCES municipalities (id),
    guest_id TEXT NOT NULL REFERENCES municipalities (id),
    -- The one in the other direction, which may be a draft, too.
    return_visit_id TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    invented BIGINT NOT NULL CONSTRAINT draft_invented_yes_no CHECK (invented IN (0, 1)),
    CONSTRAINT draft_two_sides CHECK (host_id <> guest_id)
);
CREATE INDEX drafts_by_return_visit ON hospitation_drafts (return_visit_id);

-- Each part has a version of its own: whoever saves writes it first, and only over the one they saw.
CREATE TABLE draft_parts (
    hospitation_id TEXT NOT NULL REFERENCES hospitation_drafts (id) ON DELETE CASCADE,
    part TEXT NOT NULL CONSTRAINT draft_part_known
        CHECK (part IN ('basics', 'texts', 'sessions', 'itinerary', 'civil')),
    version BIGINT NOT NULL CONSTRAINT draft_version_positive CHECK (version > 0),
    content TEXT NOT NULL,
    -- What was public of it at that moment, where sessions change besides: what is the same in both was
    -- not changed here, and follows what is public.
    seen TEXT,
    changed_at BIGINT NOT NULL,
    changed_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    PRIMARY KEY (hospitation_id, part)
);

-- What was public. Of what was public before drafts were kept nobody knows since when: `at` is NULL.
CREATE TABLE hospitation_versions (
    hospitation_id TEXT NOT NULL REFERENCES hospitations (id) ON DELETE CASCADE,
    number BIGINT NOT NULL CONSTRAINT hospitation_version_from_one CHECK (number > 0),
    at BIGINT,
    by_account TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    note TEXT NOT NULL,
    told BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (hospitation_id, number)
);

-- The same in plain language.
ALTER TABLE hospitations ADD COLUMN plain TEXT NOT NULL DEFAULT '{}';
-- When its outcome was written down.
ALTER TABLE hospitations ADD COLUMN closed_at BIGINT;
