//! What the outbox keeps about a person: mails to them, and mails to others that name them.

use serde_json::Value as Json;
use sqlx::AnyPool;

use app::contract::retention::{Forgotten, Kind};

use super::address::in_ascii;
use super::store::personal_data as store;
use crate::db::{Db, DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::retention::{self, Periods, Run};

/// Kinds of letters in which one person is named to another.
const NAMING: [&str; 2] = ["offer", "handed"];

/// Every mail to a person that is still known. `person` is an address in its canonical form.
///
/// # Errors
/// When the database fails.
pub async fn export(pool: &AnyPool, person: &str) -> Result<Vec<Json>, DbError> {
    store::list_mails_to(pool, &recipient(person)).await
}

/// Deletes every mail to a person; says how many there were.
///
/// # Errors
/// When the database fails.
pub async fn erase(write: &mut Write, person: &str) -> Result<u32, DbError> {
    // What the same write put into the outbox goes with the rest.
    write.flush().await?;
    store::delete_mails_to(write, &recipient(person)).await
}

/// Deletes the mails of a booking to others that name one of its people and have not gone out: their
/// texts cannot be taken apart. Of those that failed the reason stays. Says how many there were.
///
/// # Errors
/// When the database fails.
pub async fn erase_naming(write: &mut Write, booking: &str) -> Result<u32, DbError> {
    write.flush().await?;
    let mut gone = 0;
    for kind in NAMING {
        gone += store::delete_waiting_of(write, booking, kind).await?;
        gone += store::empty_failed_of(write, booking, kind).await?;
    }
    Ok(gone)
}

/// Deletes every mail about a booking.
///
/// # Errors
/// When the database fails.
pub async fn erase_about(write: &mut Write, booking: &str) -> Result<(), DbError> {
    write.flush().await?;
    store::delete_mails_about(write, booking).await
}

/// Forgets mails that were sent.
///
/// # Errors
/// When the database fails.
pub async fn forget_sent(
    db: &Db,
    clock: &Clock,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let before = clock.now_ms() - periods.sent_mails_ms;
    let mut write = db.write().await?;
    let made = store::delete_sent(&mut write, before).await?;
    retention::end(write, clock, Kind::SentMails, &made, run).await
}

/// Forgets text and receiver of mails that failed for good; their reason stays for the operator.
///
/// # Errors
/// When the database fails.
pub async fn forget_failed(
    db: &Db,
    clock: &Clock,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let before = clock.now_ms() - periods.failed_mails_ms;
    let mut write = db.write().await?;
    let made = store::empty_failed(&mut write, before).await?;
    retention::end(write, clock, Kind::FailedMails, &made, run).await
}

/// A person as the outbox writes them.
fn recipient(person: &str) -> String {
    in_ascii(person).map_or_else(String::new, |mail| mail.to_string().to_lowercase())
}
