//! The outbox: mails that wait, were sent, or failed.

mod stuck;

pub use stuck::{
    MailQuery, Stuck, UnsentMail, count_mails_of, count_stuck, discard, list_mails, retry,
};

use sqlx::{AnyConnection, Row};

use crate::db::{DbError, Value, Write};

/// A mail to send.
#[derive(Debug)]
pub(super) struct Due {
    pub id: String,
    pub recipient: String,
    pub message: String,
    /// Tries so far, this one included. It tells this try from one that another process begins
    /// once the lease has run out.
    pub attempts: i64,
}

/// What has not reached anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsent {
    /// Mails that wait for their next try.
    pub waiting: i64,
    /// Since when the oldest of them does, in milliseconds since 1970.
    pub oldest_ms: Option<i64>,
    /// Mails that are not tried again.
    pub failed: i64,
}

/// Counts what has not reached anybody.
///
/// # Errors
/// When the database does not answer.
pub async fn count_unsent(connection: &mut AnyConnection) -> Result<Unsent, DbError> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'waiting'), \
         (SELECT MIN(created_at) FROM outbox WHERE state = 'waiting'), \
         (SELECT COUNT(*) FROM outbox WHERE state = 'failed')",
    )
    .fetch_one(connection)
    .await?;
    Ok(Unsent {
        waiting: row.try_get(0)?,
        oldest_ms: row.try_get(1)?,
        failed: row.try_get(2)?,
    })
}

/// Puts a mail into the outbox.
pub(super) fn insert_mail(
    write: &mut Write,
    kind: &str,
    booking: Option<&str>,
    recipient: &str,
    id: &str,
    message: String,
    now_ms: i64,
) {
    write.later(
        "INSERT INTO outbox (id, kind, booking_id, recipient, message, state, attempts, due_at, \
         created_at)",
        [
            id.into(),
            kind.into(),
            booking.map_or(Value::Nothing, Value::from),
            recipient.into(),
            Value::Text(message),
            "waiting".into(),
            0.into(),
            now_ms.into(),
            now_ms.into(),
        ],
    );
}

/// Takes back the mails about a booking that have not gone out.
pub(super) async fn delete_waiting(write: &mut Write, booking: &str) -> Result<(), DbError> {
    write.flush().await?;
    sqlx::query("DELETE FROM outbox WHERE booking_id = $1 AND state = 'waiting'")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// How many mails of a kind a booking has caused.
pub(super) async fn count_mails(
    write: &mut Write,
    booking: &str,
    kind: &str,
) -> Result<i64, DbError> {
    write.flush().await?;
    let sql = "SELECT COUNT(*) FROM outbox WHERE booking_id = $1 AND kind = $2";
    Ok(sqlx::query_scalar(sql)
        .bind(booking)
        .bind(kind)
        .fetch_one(&mut **write)
        .await?)
}

/// Leases the mail that has been due for longest until `lease_ms`: no other process takes it
/// meanwhile, and after a crash it is due again.
pub(super) async fn claim_due(
    write: &mut Write,
    now_ms: i64,
    lease_ms: i64,
) -> Result<Option<Due>, DbError> {
    let row = sqlx::query(
        "UPDATE outbox SET due_at = $2, attempts = attempts + 1 WHERE id IN (SELECT id FROM outbox \
         WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at, id LIMIT 1) \
         AND state = 'waiting' AND due_at <= $1 RETURNING id, recipient, message, attempts",
    )
    .bind(now_ms)
    .bind(lease_ms)
    .fetch_optional(&mut **write)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(Due {
            id: row.try_get("id")?,
            recipient: row.try_get("recipient")?,
            message: row.try_get("message")?,
            attempts: row.try_get("attempts")?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// A mail has gone out. Its text is forgotten: it holds the link that confirms. Nothing happens
/// where the lease ran out meanwhile and another process has it.
pub(super) async fn update_sent(write: &mut Write, mail: &Due, now_ms: i64) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE outbox SET state = 'sent', message = NULL, sent_at = $3, problem = NULL \
         WHERE id = $1 AND state = 'waiting' AND attempts = $2",
    )
    .bind(&mail.id)
    .bind(mail.attempts)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// A try failed: again at `due_at`, or never where that is `None`. As with [`update_sent`], only
/// whoever has the lease may say so.
pub(super) async fn update_failed(
    write: &mut Write,
    mail: &Due,
    problem: &str,
    due_at: Option<i64>,
) -> Result<(), DbError> {
    let state = if due_at.is_some() {
        "waiting"
    } else {
        "failed"
    };
    sqlx::query(
        "UPDATE outbox SET state = $3, problem = $4, due_at = COALESCE($5, due_at) \
         WHERE id = $1 AND state = 'waiting' AND attempts = $2",
    )
    .bind(&mail.id)
    .bind(mail.attempts)
    .bind(state)
    .bind(problem)
    .bind(due_at)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// Deletes what was sent before an instant.
pub(super) async fn delete_sent(write: &mut Write, before_ms: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM outbox WHERE state = 'sent' AND sent_at < $1")
        .bind(before_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Empties what failed for good before an instant, down to its reason. The last try was due when
/// its lease would have run out.
pub(super) async fn empty_failed(write: &mut Write, before_ms: i64) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE outbox SET message = '', recipient = '' \
         WHERE state = 'failed' AND due_at < $1 AND recipient <> ''",
    )
    .bind(before_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}
