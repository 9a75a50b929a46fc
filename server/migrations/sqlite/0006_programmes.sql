-- Programmes say what they offer and expect, and requests for advice become cases of the office.

-- What a programme says of itself. Offers and expectations are lists of texts from now on; regions
-- are codes of countries or of their states; it runs between dates of which only the year may be known.
ALTER TABLE programmes ADD COLUMN summary TEXT NOT NULL DEFAULT '{}';
ALTER TABLE programmes ADD COLUMN eligible TEXT NOT NULL DEFAULT '{}';
ALTER TABLE programmes ADD COLUMN regions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE programmes ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE programmes ADD COLUMN runs_from TEXT;
ALTER TABLE programmes ADD COLUMN runs_until TEXT;
ALTER TABLE programmes ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE programmes ADD COLUMN invented BIGINT NOT NULL DEFAULT 0
    CONSTRAINT programme_invented_yes_no CHECK (invented IN (0, 1));
UPDATE programmes SET offers = '[]' WHERE offers = '{}';
UPDATE programmes SET expectations = '[]' WHERE expectations = '{}';

-- The rest of its policy.
ALTER TABLE programmes ADD COLUMN forms TEXT NOT NULL DEFAULT '["virtual"]';
ALTER TABLE programmes ADD COLUMN themes_min BIGINT NOT NULL DEFAULT 1
    CONSTRAINT programme_themes_min_whole CHECK (themes_min >= 0);
ALTER TABLE programmes ADD COLUMN civil_asked BIGINT NOT NULL DEFAULT 1
    CONSTRAINT programme_civil_asked_yes_no CHECK (civil_asked IN (0, 1));

-- Partnerships that it works with, besides those of its hospitations.
CREATE TABLE programme_partnerships (
    programme_id TEXT NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
    partnership_id TEXT NOT NULL REFERENCES partnerships (id) ON DELETE CASCADE,
    PRIMARY KEY (programme_id, partnership_id)
);

-- Meetings of its whole network. One without a place is online.
CREATE TABLE programme_meetings (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    place TEXT,
    date TEXT NOT NULL,
    time TEXT NOT NULL,
    zone TEXT NOT NULL,
    minutes BIGINT NOT NULL CONSTRAINT programme_meeting_minutes_positive CHECK (minutes > 0),
    starts_at BIGINT NOT NULL
);
CREATE INDEX programme_meetings_by_programme ON programme_meetings (programme_id, starts_at);

-- A seminar that is held once for several hospitations is a session of one of them, where it is
-- booked; here stand the others.
CREATE TABLE session_openings (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    hospitation_id TEXT NOT NULL REFERENCES hospitations (id) ON DELETE CASCADE,
    PRIMARY KEY (session_id, hospitation_id)
);
CREATE INDEX session_openings_by_hospitation ON session_openings (hospitation_id);

-- Requests for advice. The owner is the account that works on it.
CREATE TABLE cases (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    -- The address as it is compared.
    person TEXT NOT NULL,
    municipality_id TEXT REFERENCES municipalities (id),
    municipality_text TEXT,
    language TEXT NOT NULL CONSTRAINT case_language_known CHECK (language IN ('de', 'en', 'fr', 'ar')),
    message TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT case_state_known CHECK (state IN ('new', 'open', 'answered', 'closed')),
    owner_id TEXT REFERENCES accounts (id),
    answer TEXT,
    created_at BIGINT NOT NULL,
    answered_at BIGINT,
    closed_at BIGINT,
    CONSTRAINT case_one_municipality CHECK (municipality_id IS NULL OR municipality_text IS NULL),
    CONSTRAINT case_answer_has_time CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT case_state_has_its_columns CHECK (
        (state = 'new' AND owner_id IS NULL AND answered_at IS NULL AND closed_at IS NULL)
        OR (state = 'open' AND owner_id IS NOT NULL AND closed_at IS NULL)
        OR (state = 'answered' AND owner_id IS NOT NULL AND answered_at IS NOT NULL AND closed_at IS NULL)
        OR (state = 'closed' AND closed_at IS NOT NULL))
);
CREATE INDEX cases_by_state ON cases (state, created_at);
CREATE INDEX cases_by_programme ON cases (programme_id, created_at);
CREATE INDEX cases_by_owner ON cases (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX cases_by_person ON cases (person);

-- Sent twice, one case. Both are hashes.
CREATE TABLE case_keys (
    key_hash TEXT NOT NULL PRIMARY KEY,
    content_hash TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL
);
CREATE INDEX case_keys_by_age ON case_keys (created_at);
CREATE INDEX case_keys_by_case ON case_keys (case_id);
