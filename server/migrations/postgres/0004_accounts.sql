-- Who may do what: accounts, roles, and how people prove who they are. Secrets that somebody shows –
-- of links, logins, recovery codes – are kept as hashes.

-- Staff has a password; participants have none and come by mailed links.
CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    -- The address as it is compared.
    person TEXT NOT NULL CONSTRAINT account_person_single UNIQUE,
    language TEXT NOT NULL CONSTRAINT account_language_known CHECK (language IN ('de', 'en', 'fr', 'ar')),
    password_hash TEXT,
    password_at BIGINT,
    totp_secret TEXT,
    -- An app that is being set up.
    totp_pending TEXT,
    -- The step of the last code that was used: none is used twice.
    totp_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT account_password_has_time CHECK ((password_hash IS NULL) = (password_at IS NULL)),
    CONSTRAINT account_totp_needs_password CHECK (totp_secret IS NULL OR password_hash IS NOT NULL)
);

CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE passkeys (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    credential_id TEXT NOT NULL CONSTRAINT passkey_credential_single UNIQUE,
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX passkeys_by_account ON passkeys (account_id);

-- What a role is given for is the id of a programme or municipality; nothing for the installation.
CREATE TABLE grants (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL CONSTRAINT grant_role_known CHECK (role IN
        ('municipality-editor', 'moderator', 'reviewer', 'coordinator', 'administrator')),
    programme_id TEXT REFERENCES programmes (id) ON DELETE CASCADE,
    municipality_id TEXT REFERENCES municipalities (id) ON DELETE CASCADE,
    -- The first instant at which it counts no more, and the last day as it was typed.
    until_at BIGINT,
    until_day TEXT,
    created_at BIGINT NOT NULL,
    CONSTRAINT grant_until_whole CHECK ((until_at IS NULL) = (until_day IS NULL)),
    CONSTRAINT grant_role_fits_scope CHECK (
        (role = 'administrator' AND programme_id IS NULL AND municipality_id IS NULL)
        OR (role IN ('moderator', 'reviewer', 'coordinator') AND programme_id IS NOT NULL AND municipality_id IS NULL)
        OR (role IN ('municipality-editor', 'moderator') AND programme_id IS NULL AND municipality_id IS NOT NULL))
);
CREATE INDEX grants_by_account ON grants (account_id);

-- A browser that is signed in, or on the way.
CREATE TABLE logins (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL CONSTRAINT login_token_single UNIQUE,
    stage TEXT NOT NULL CONSTRAINT login_stage_known CHECK (stage IN ('second-factor', 'enrolment', 'full')),
    browser TEXT NOT NULL,
    -- What the passkey's challenge was, while one is open.
    challenge TEXT,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- It ends then, or earlier when it is not used.
    ends_at BIGINT NOT NULL,
    idle_ms BIGINT NOT NULL
);
CREATE INDEX logins_by_account ON logins (account_id);

CREATE TABLE invitations (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    person TEXT NOT NULL CONSTRAINT invitation_person_single UNIQUE,
    language TEXT NOT NULL CONSTRAINT invitation_language_known CHECK (language IN ('de', 'en', 'fr', 'ar')),
    role TEXT NOT NULL CONSTRAINT invitation_role_known CHECK (role IN
        ('municipality-editor', 'moderator', 'reviewer', 'coordinator', 'administrator')),
    programme_id TEXT REFERENCES programmes (id) ON DELETE CASCADE,
    municipality_id TEXT REFERENCES municipalities (id) ON DELETE CASCADE,
    until_at BIGINT,
    until_day TEXT,
    -- Who invited, while they have an account; nobody where the command did.
    invited_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Links by mail: shown on GET, used once on POST.
CREATE TABLE account_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL CONSTRAINT account_link_purpose_known CHECK (purpose IN
        ('sign-in', 'password', 'mail-old', 'mail-new', 'invitation')),
    -- Nothing for a participant's first link, and for an invitation.
    account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    invitation_id TEXT REFERENCES invitations (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    CONSTRAINT account_link_invitation_named CHECK ((purpose = 'invitation') = (invitation_id IS NOT NULL)),
    CONSTRAINT account_link_account_named CHECK (purpose IN ('sign-in', 'invitation') OR account_id IS NOT NULL)
);
CREATE INDEX account_links_by_account ON account_links (account_id);

-- What somebody asked for; a job answers, so that the answer tells nothing about the address.
CREATE TABLE link_requests (
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL CONSTRAINT link_request_purpose_known CHECK (purpose IN ('sign-in', 'password')),
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- The change of an address: it happens once both have confirmed.
CREATE TABLE mail_changes (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    mail TEXT NOT NULL,
    old_confirmed_at BIGINT,
    new_confirmed_at BIGINT,
    created_at BIGINT NOT NULL
);

-- Wrong passwords and codes, by the hash of the address they were tried with.
CREATE TABLE sign_in_failures (
    subject TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    closed_until BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- What was typed when the login had expired, until the same person has signed in again.
CREATE TABLE kept_forms (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    fields TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
