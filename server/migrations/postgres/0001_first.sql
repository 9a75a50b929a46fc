-- Both engines have the same tables. Ids are UUIDv7 in text; instants are milliseconds since 1970
-- in UTC; planned times are wall clock and IANA zone, with the derived instant beside; texts in
-- several languages and lists are JSON; yes and no are 1 and 0.

-- Bumped by every change of the atlas, so that each server process knows when to read it anew.
CREATE TABLE atlas_revision (
    id BIGINT NOT NULL PRIMARY KEY CONSTRAINT atlas_revision_single CHECK (id = 1),
    revision BIGINT NOT NULL
);
INSERT INTO atlas_revision (id, revision) VALUES (1, 1);

CREATE TABLE municipalities (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT municipality_slug_single UNIQUE,
    kind TEXT NOT NULL CONSTRAINT municipality_kind_known
        CHECK (kind IN ('city', 'municipality', 'district', 'union')),
    country TEXT NOT NULL CONSTRAINT municipality_country_code CHECK (length(country) = 2),
    region TEXT,
    lat DOUBLE PRECISION NOT NULL CONSTRAINT municipality_lat_range CHECK (lat BETWEEN -90 AND 90),
    lon DOUBLE PRECISION NOT NULL CONSTRAINT municipality_lon_range CHECK (lon BETWEEN -180 AND 180),
    population BIGINT CONSTRAINT municipality_population_positive CHECK (population > 0),
    zone TEXT NOT NULL,
    names TEXT NOT NULL,
    aliases TEXT NOT NULL,
    source TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE partnerships (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT partnership_slug_single UNIQUE,
    kind TEXT CONSTRAINT partnership_kind_known
        CHECK (kind IN ('partnership', 'friendship', 'contact', 'project-partnership')),
    stage TEXT CONSTRAINT partnership_stage_known
        CHECK (stage IN ('seeking', 'initiating', 'active', 'dormant', 'suspended', 'ended')),
    since TEXT,
    themes TEXT NOT NULL,
    source TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE partnership_members (
    partnership_id TEXT NOT NULL REFERENCES partnerships (id) ON DELETE CASCADE,
    municipality_id TEXT NOT NULL REFERENCES municipalities (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (partnership_id, municipality_id)
);
CREATE INDEX partnership_members_by_municipality ON partnership_members (municipality_id);

-- What a hospitation runs under; the numbers of its policy live here, not in the code.
CREATE TABLE programmes (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT programme_slug_single UNIQUE,
    name TEXT NOT NULL,
    issuer TEXT NOT NULL,
    funder TEXT NOT NULL,
    offers TEXT NOT NULL,
    expectations TEXT NOT NULL,
    visits_min BIGINT NOT NULL,
    visits_max BIGINT NOT NULL,
    visit_minutes BIGINT NOT NULL CONSTRAINT programme_visit_minutes_positive CHECK (visit_minutes > 0),
    book_at_least BIGINT NOT NULL,
    season_start TEXT NOT NULL,
    season_end TEXT NOT NULL,
    CONSTRAINT programme_visits_ordered CHECK (0 < visits_min AND visits_min <= visits_max),
    CONSTRAINT programme_minimum_reachable CHECK (0 < book_at_least AND book_at_least <= visits_max),
    CONSTRAINT programme_season_ordered CHECK (season_start <= season_end)
);

CREATE TABLE hospitations (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL CONSTRAINT hospitation_slug_single UNIQUE,
    programme_id TEXT NOT NULL REFERENCES programmes (id),
    partnership_id TEXT REFERENCES partnerships (id),
    host_id TEXT NOT NULL REFERENCES municipalities (id),
    guest_id TEXT NOT NULL REFERENCES municipalities (id),
    return_visit_id TEXT REFERENCES hospitations (id),
    form TEXT NOT NULL CONSTRAINT hospitation_form_known CHECK (form IN ('virtual', 'on-site', 'hybrid')),
    state TEXT NOT NULL CONSTRAINT hospitation_state_known CHECK (state IN ('draft', 'published', 'cancelled')),
    themes TEXT NOT NULL,
    languages TEXT NOT NULL,
    interpretation TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    see TEXT NOT NULL,
    preparation TEXT NOT NULL,
    civil_host TEXT NOT NULL,
    civil_guest TEXT NOT NULL,
    contact TEXT NOT NULL,
    invented BIGINT NOT NULL CONSTRAINT hospitation_invented_yes_no CHECK (invented IN (0, 1)),
    CONSTRAINT hospitation_two_sides CHECK (host_id <> guest_id)
);

-- taken counts held, confirmed and offered seats; the row is written before anything is counted.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    hospitation_id TEXT NOT NULL REFERENCES hospitations (id),
    kind TEXT NOT NULL CONSTRAINT session_kind_known CHECK (kind IN ('exploration', 'seminar', 'visit')),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    time TEXT NOT NULL,
    zone TEXT NOT NULL,
    minutes BIGINT NOT NULL CONSTRAINT session_minutes_positive CHECK (minutes > 0),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    capacity BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    CONSTRAINT session_ends_after_start CHECK (ends_at > starts_at),
    CONSTRAINT session_never_overbooked CHECK (0 <= taken AND taken <= capacity),
    CONSTRAINT session_position_single UNIQUE (hospitation_id, position)
);

CREATE TABLE bookings (
    id TEXT NOT NULL PRIMARY KEY,
    hospitation_id TEXT NOT NULL REFERENCES hospitations (id),
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    person TEXT NOT NULL,
    municipality_id TEXT REFERENCES municipalities (id),
    municipality_text TEXT,
    affiliation TEXT NOT NULL CONSTRAINT booking_affiliation_known
        CHECK (affiliation IN ('administration', 'civil-society', 'other')),
    language TEXT NOT NULL CONSTRAINT booking_language_known CHECK (language IN ('de', 'en', 'fr', 'ar')),
    interpretation TEXT,
    invented BIGINT NOT NULL CONSTRAINT booking_invented_yes_no CHECK (invented IN (0, 1)),
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    CONSTRAINT booking_one_municipality CHECK (municipality_id IS NULL OR municipality_text IS NULL)
);

-- Needs of access are special: kept apart, and only with a consent of their own.
CREATE TABLE booking_access_needs (
    booking_id TEXT NOT NULL PRIMARY KEY REFERENCES bookings (id) ON DELETE CASCADE,
    needs TEXT NOT NULL,
    consented_at BIGINT NOT NULL
);

-- A mailed link confirms and manages; a receipt, shown in the browser that booked, may only have
-- the mail sent again. Only the hash is kept.
CREATE TABLE booking_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    booking_id TEXT NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CONSTRAINT booking_link_purpose_known CHECK (purpose IN ('mail', 'receipt')),
    created_at BIGINT NOT NULL
);
CREATE INDEX booking_links_by_booking ON booking_links (booking_id);

CREATE TABLE seats (
    booking_id TEXT NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    person TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT seat_state_known
        CHECK (state IN ('held', 'confirmed', 'cancelled', 'expired')),
    held_until BIGINT,
    sequence BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (booking_id, session_id),
    CONSTRAINT seat_hold_ends CHECK ((state = 'held') = (held_until IS NOT NULL))
);
CREATE UNIQUE INDEX seat_person_once ON seats (session_id, person) WHERE state IN ('held', 'confirmed');
CREATE INDEX seats_by_hold ON seats (held_until) WHERE state = 'held';

-- Mails are rows of the transaction that caused them; delivery comes afterwards.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    booking_id TEXT REFERENCES bookings (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    message TEXT,
    state TEXT NOT NULL CONSTRAINT outbox_state_known CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    problem TEXT,
    CONSTRAINT outbox_sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT outbox_waiting_has_message CHECK (state = 'sent' OR message IS NOT NULL)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting';

-- Who did what to which row; never a personal field.
CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);
