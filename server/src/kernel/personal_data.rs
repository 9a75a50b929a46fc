//! The register of personal data: every table and every column, and what it says about people.
//!
//! A test reads the schema of both engines and fails where a column stands in no list here: whoever
//! adds one decides what it is. What tells who somebody is ([`Table::identifies`]) is in the download
//! of one's own data, and gone after an erasure; each feature does its part in a file named
//! `personal_data`. What stays afterwards ([`Table::describes`]) is counted and leads to nobody.

/// What an erasure does with the rows about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// The row stays for the counts, and what identifies is emptied.
    Emptied,
    /// The row goes.
    Deleted,
    /// There is nothing about people in it.
    Nothing,
}

/// A table with all of its columns.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What an erasure does with its rows.
    pub erasure: Erasure,
    /// Columns that tell who somebody is, or lead there.
    pub identifies: &'static [&'static str],
    /// Columns about somebody that tell nobody who it is.
    pub describes: &'static [&'static str],
    /// Columns about no person.
    pub others: &'static [&'static str],
}

impl Table {
    /// Every column that the register knows of it.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        let lists = [self.identifies, self.describes, self.others];
        lists.into_iter().flatten().copied()
    }
}

/// A table about places, plans or the installation.
const fn impersonal(name: &'static str, others: &'static [&'static str]) -> Table {
    Table {
        name,
        erasure: Erasure::Nothing,
        identifies: &[],
        describes: &[],
        others,
    }
}

/// A person that was erased is called so, with the row's id behind it: two of them are still two.
pub const ERASED: &str = "erased:";

/// Every table.
pub const REGISTER: &[Table] = &[
    Table {
        name: "bookings",
        erasure: Erasure::Emptied,
        identifies: &["name", "mail", "person", "municipality_text"],
        describes: &[
            "municipality_id",
            "affiliation",
            "language",
            "interpretation",
            "created_at",
            "confirmed_at",
        ],
        others: &["id", "hospitation_id", "invented"],
    },
    Table {
        name: "participants",
        erasure: Erasure::Emptied,
        identifies: &["name", "mail", "person"],
        describes: &["reminders"],
        others: &["id", "booking_id", "position"],
    },
    Table {
        name: "seats",
        erasure: Erasure::Emptied,
        identifies: &["person"],
        describes: &[
            "share",
            "state",
            "queue_no",
            "until",
            "sequence",
            "changed_at",
            "waited",
        ],
        others: &["participant_id", "session_id"],
    },
    Table {
        name: "booking_access_needs",
        erasure: Erasure::Deleted,
        identifies: &["needs"],
        describes: &["consented_at"],
        others: &["booking_id"],
    },
    Table {
        name: "booking_links",
        erasure: Erasure::Deleted,
        // Whoever holds the link is shown everything.
        identifies: &["token_hash"],
        describes: &["purpose", "created_at"],
        others: &["booking_id", "participant_id"],
    },
    Table {
        name: "idempotency_keys",
        erasure: Erasure::Deleted,
        // The content is what somebody typed: who knows it could compare.
        identifies: &["key_hash", "content_hash"],
        describes: &["created_at"],
        others: &["booking_id"],
    },
    Table {
        name: "reminders_sent",
        erasure: Erasure::Deleted,
        identifies: &[],
        describes: &["kind"],
        others: &["participant_id", "session_id"],
    },
    Table {
        name: "outbox",
        erasure: Erasure::Deleted,
        identifies: &["recipient", "message"],
        describes: &["kind", "state", "created_at", "sent_at"],
        others: &["id", "booking_id", "attempts", "due_at", "problem"],
    },
    Table {
        name: "accounts",
        erasure: Erasure::Deleted,
        identifies: &[
            "name",
            "mail",
            "person",
            "password_hash",
            "totp_secret",
            "totp_pending",
        ],
        describes: &["language", "password_at", "totp_step", "created_at"],
        others: &["id"],
    },
    Table {
        name: "recovery_codes",
        erasure: Erasure::Deleted,
        identifies: &["code_hash"],
        describes: &[],
        others: &["account_id"],
    },
    Table {
        name: "passkeys",
        erasure: Erasure::Deleted,
        identifies: &["credential_id", "credential", "name"],
        describes: &["created_at"],
        others: &["id", "account_id"],
    },
    Table {
        name: "grants",
        erasure: Erasure::Deleted,
        identifies: &[],
        describes: &[
            "role",
            "programme_id",
            "municipality_id",
            "until_at",
            "until_day",
            "created_at",
        ],
        others: &["id", "account_id"],
    },
    Table {
        name: "logins",
        erasure: Erasure::Deleted,
        identifies: &["token_hash", "browser", "challenge"],
        describes: &["stage", "created_at", "seen_at", "ends_at", "idle_ms"],
        others: &["id", "account_id"],
    },
    Table {
        name: "invitations",
        erasure: Erasure::Deleted,
        identifies: &["name", "mail", "person"],
        describes: &[
            "language",
            "role",
            "programme_id",
            "municipality_id",
            "until_at",
            "until_day",
            "created_at",
            "expires_at",
        ],
        others: &["id", "invited_by"],
    },
    Table {
        name: "account_links",
        erasure: Erasure::Deleted,
        identifies: &["token_hash", "name", "mail"],
        describes: &["purpose", "language", "created_at", "expires_at", "used_at"],
        others: &["account_id", "invitation_id"],
    },
    Table {
        name: "link_requests",
        erasure: Erasure::Deleted,
        identifies: &["mail"],
        describes: &["purpose", "language", "created_at"],
        others: &["id"],
    },
    Table {
        name: "mail_changes",
        erasure: Erasure::Deleted,
        identifies: &["mail"],
        describes: &["old_confirmed_at", "new_confirmed_at", "created_at"],
        others: &["account_id"],
    },
    Table {
        name: "sign_in_failures",
        erasure: Erasure::Deleted,
        // The hash of an address: who knows the address could compare.
        identifies: &["subject"],
        describes: &["failures", "closed_until", "changed_at"],
        others: &[],
    },
    // Without an account nobody knows whose form it was; it is gone after an hour.
    Table {
        name: "kept_forms",
        erasure: Erasure::Deleted,
        identifies: &["token_hash", "path", "fields"],
        describes: &["created_at"],
        others: &["account_id"],
    },
    // People stand in it by reference only, and an erasure leaves the reference leading to nobody.
    Table {
        name: "audit",
        erasure: Erasure::Nothing,
        identifies: &[],
        describes: &[
            "actor", "subject", "action", "at", "detail", "before", "after",
        ],
        others: &["id"],
    },
    // The operator's imprint is for everybody to read; whoever is named in it can be named anew.
    impersonal("settings", &["id", "content", "changed_at"]),
    impersonal("atlas_revision", &["id", "revision"]),
    impersonal(
        "municipalities",
        &[
            "id",
            "slug",
            "kind",
            "country",
            "region",
            "lat",
            "lon",
            "population",
            "zone",
            "names",
            "aliases",
            "source",
            "updated_at",
        ],
    ),
    impersonal(
        "partnerships",
        &[
            "id",
            "slug",
            "kind",
            "stage",
            "since",
            "themes",
            "source",
            "updated_at",
        ],
    ),
    impersonal(
        "partnership_members",
        &["partnership_id", "municipality_id", "position"],
    ),
    impersonal(
        "programmes",
        &[
            "id",
            "slug",
            "name",
            "issuer",
            "funder",
            "offers",
            "expectations",
            "visits_min",
            "visits_max",
            "visit_minutes",
            "book_at_least",
            "season_start",
            "season_end",
            "all_visits",
            "seminar_first",
        ],
    ),
    // The contact is a role's mailbox, not a person's.
    impersonal(
        "hospitations",
        &[
            "id",
            "slug",
            "programme_id",
            "partnership_id",
            "host_id",
            "guest_id",
            "return_visit_id",
            "form",
            "state",
            "themes",
            "languages",
            "interpretation",
            "title",
            "summary",
            "see",
            "preparation",
            "civil_host",
            "civil_guest",
            "contact",
            "invented",
            "revision",
            "queue_next",
        ],
    ),
    impersonal(
        "sessions",
        &[
            "id",
            "hospitation_id",
            "kind",
            "position",
            "title",
            "date",
            "time",
            "zone",
            "minutes",
            "starts_at",
            "ends_at",
            "sequence",
            "capacity",
            "taken",
            "state",
            "form",
            "meeting_link",
            "shares_open_at",
        ],
    ),
    impersonal(
        "session_shares",
        &["session_id", "share", "capacity", "taken"],
    ),
];
