//! Mails and calendar files.
//!
//! Invariants: a mail is a row of the outbox, written in the transaction that causes it; it goes
//! out at least once, with a Message-ID made from the row; a failure stays visible in its row. To
//! send one more kind of mail, a feature builds a [`Letter`] and calls [`post`] with its write.

mod address;
pub mod calendar;
mod delivery;
mod letter;
pub mod personal_data;
mod store;

pub use delivery::{Transport, deliver_due, deliver_while};
pub use letter::{Envelope, Letter};
pub use store::{
    MailQuery, Stuck, Unsent, UnsentMail, count_mails_of, count_stuck, count_unsent, discard,
    list_mails, retry,
};

use crate::config::Config;
use crate::db::{DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::ids;

/// Puts a letter into the outbox, and gives the mail's id; it may be about a booking. A letter that cannot be written as a mail – an
/// address beyond what mail allows – is left out and logged by its kind; whoever was erased has no
/// address, and is written to no more.
///
/// # Errors
/// When the database fails.
pub fn post(
    write: &mut Write,
    (config, from): (&Config, &str),
    clock: &Clock,
    kind: &str,
    booking: Option<&str>,
    letter: &Letter,
) -> Option<String> {
    if letter.to.1.is_empty() {
        return None;
    }
    let id = ids::new(clock);
    let envelope = Envelope {
        id: &id,
        from,
        host: &config.host(),
        now_ms: clock.now_ms(),
    };
    match letter.message(envelope) {
        Ok(message) => {
            let now = clock.now_ms();
            let to = address::in_ascii(&letter.to.1).map(|to| to.to_string());
            let to = to.unwrap_or_default();
            store::insert_mail(write, kind, booking, &to, &id, message, now);
            Some(id)
        }
        Err(problem) => {
            tracing::error!(kind, problem, "a mail cannot be written");
            None
        }
    }
}

/// Whether a mail can be written to an address.
#[must_use]
pub fn can_be_mailed(mail: &str) -> bool {
    address::in_ascii(mail).is_some()
}

/// Takes back what has not gone out about a booking: its address was wrong.
///
/// # Errors
/// When the database fails.
pub async fn take_back(write: &mut Write, booking: &str) -> Result<(), DbError> {
    store::delete_waiting(write, booking).await
}

/// How many mails of a kind a booking has caused.
///
/// # Errors
/// When the database fails.
pub async fn count_mails(write: &mut Write, booking: &str, kind: &str) -> Result<i64, DbError> {
    store::count_mails(write, booking, kind).await
}
