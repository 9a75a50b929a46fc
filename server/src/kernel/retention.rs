//! How long what is kept, and how a run that forgets says what went.

use app::contract::retention::{Forgotten, Kind};

use serde_json::json;

use super::audit;
use super::clock::{self, Clock};
use crate::db::{DbError, Write};

/// A day, in milliseconds.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A month, in milliseconds: a twelfth of a year of 365.25 days.
pub const MONTH_MS: i64 = 2_629_800_000;

/// How long each kind of personal data is kept, in milliseconds. The names are those of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
    /// A booking that nobody confirmed, from when it was made: the address may not be the person's.
    pub unconfirmed_bookings_ms: i64,
    /// What somebody needs in order to take part, from the end of the last session, as their consent
    /// says.
    pub access_needs_ms: i64,
    /// Who booked and who took part, from the end of the last session; then only the counts stay.
    /// Until then a programme reports on its year and confirms who took part.
    pub bookings_ms: i64,
    /// A mail that was sent, from when it was.
    pub sent_mails_ms: i64,
    /// Text and receiver of a mail that failed for good, from the last try; its reason stays.
    pub failed_mails_ms: i64,
    /// Who asked for advice and what, from the answer or the end; the case stays for the counts.
    pub cases_ms: i64,
    /// A login, from its end, so that people see where they were signed in.
    pub logins_ms: i64,
    /// A link to an account, from when it expired, so that a late one can be told what it was.
    pub account_links_ms: i64,
    /// An invitation that nobody took, from when it expired.
    pub invitations_ms: i64,
    /// An account without a password, from when it was last used; one whose person has a booking that is
    /// still known stays.
    pub accounts_ms: i64,
    /// A key that keeps a form from being done twice, from when it was sent.
    pub repeat_keys_ms: i64,
}

impl Default for Periods {
    fn default() -> Self {
        Self {
            unconfirmed_bookings_ms: 30 * DAY_MS,
            access_needs_ms: 30 * DAY_MS,
            bookings_ms: 12 * MONTH_MS,
            sent_mails_ms: 30 * DAY_MS,
            failed_mails_ms: 30 * DAY_MS,
            cases_ms: 24 * MONTH_MS,
            logins_ms: 30 * DAY_MS,
            account_links_ms: 30 * DAY_MS,
            invitations_ms: 30 * DAY_MS,
            accounts_ms: 12 * MONTH_MS,
            repeat_keys_ms: 2 * DAY_MS,
        }
    }
}

/// Whether a run forgets, or only says what it would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// It forgets.
    Real,
    /// It does the same, and takes it back.
    Dry,
}

impl Run {
    /// Ends one of its writes.
    ///
    /// # Errors
    /// When the database fails; then nothing happened.
    pub async fn end(self, write: Write) -> Result<(), DbError> {
        match self {
            Self::Real => write.commit().await,
            Self::Dry => write.rollback().await,
        }
    }
}

/// Ends a write that forgot rows of a kind, each with when it was made, and says what went.
///
/// # Errors
/// When the database fails; then nothing happened.
pub async fn end(
    mut write: Write,
    clock: &Clock,
    kind: Kind,
    made_at_ms: &[i64],
    run: Run,
) -> Result<Forgotten, DbError> {
    let gone = forgotten(kind, made_at_ms);
    record(&mut write, clock, &gone);
    run.end(write).await?;
    Ok(gone)
}

/// Counts rows that went, each with when it was made.
#[must_use]
pub fn forgotten(kind: Kind, made_at_ms: &[i64]) -> Forgotten {
    let oldest = made_at_ms.iter().min().copied();
    Forgotten {
        kind,
        rows: u32::try_from(made_at_ms.len()).unwrap_or(u32::MAX),
        oldest: oldest.map_or_else(String::new, clock::text),
    }
}

/// Records that rows of a kind went.
pub fn record(write: &mut Write, clock: &Clock, gone: &Forgotten) {
    if gone.rows > 0 {
        let entry = audit::Entry {
            actor: audit::SYSTEM,
            action: "retention.forget",
            subject: gone.kind.code(),
            detail: json!({ "rows": gone.rows, "oldest": gone.oldest }),
            ..audit::Entry::default()
        };
        audit::record(write, clock, &entry);
    }
}
