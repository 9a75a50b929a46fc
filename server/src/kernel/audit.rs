//! The log of writes: who did what to which row. Personal fields never enter it; a row's id is
//! enough to find them while they exist.

use crate::db::{DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::ids;

/// One entry of the log.
#[derive(Debug)]
pub struct Entry<'a> {
    /// `system`, `visitor`, `link` or, once people sign in, an account's id.
    pub actor: &'a str,
    /// The operation's name.
    pub action: &'a str,
    /// The id of the row it changed.
    pub subject: &'a str,
    /// What changed, without personal data.
    pub detail: serde_json::Value,
}

/// Writes an entry in the transaction of the change.
///
/// # Errors
/// When the database fails.
pub async fn record(write: &mut Write, clock: &Clock, entry: Entry<'_>) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO audit (id, at, actor, action, subject, detail) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(ids::new(clock))
    .bind(clock.now_ms())
    .bind(entry.actor)
    .bind(entry.action)
    .bind(entry.subject)
    .bind(entry.detail.to_string())
    .execute(&mut **write)
    .await?;
    Ok(())
}
