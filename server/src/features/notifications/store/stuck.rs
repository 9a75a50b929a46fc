//! Mails that have not reached anybody, for the office.

use app::contract::office::MailState;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};

/// Which mails are asked for: those that failed, and those that wait after a failure.
#[derive(Clone, Debug, Default)]
pub struct MailQuery {
    /// How far they have come.
    pub state: Option<MailState>,
    /// What they are about; empty for all.
    pub kind: String,
}

/// A mail that has not reached anybody.
#[derive(Debug)]
pub struct UnsentMail {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub kind: String,
    /// To whom; empty once it is forgotten.
    pub recipient: String,
    /// `waiting` or `failed`.
    pub state: String,
    /// Tries so far.
    pub attempts: i64,
    /// Why the last one failed.
    pub problem: Option<String>,
    /// When it was written, in milliseconds since 1970.
    pub created_at: i64,
    /// When it is tried next, in milliseconds since 1970.
    pub due_at: i64,
}

/// How many mails are stuck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// They are not tried again by themselves.
    pub failed: i64,
    /// They wait for another try.
    pub delayed: i64,
}

/// Counts mails that are stuck.
///
/// # Errors
/// When the database fails.
pub async fn count_stuck(pool: &AnyPool) -> Result<Stuck, DbError> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'failed'), \
         (SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND problem IS NOT NULL)",
    )
    .fetch_one(pool)
    .await?;
    Ok(Stuck {
        failed: row.try_get(0)?,
        delayed: row.try_get(1)?,
    })
}

macro_rules! stuck {
    ($what:literal, $order:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM outbox WHERE (state = 'failed' OR (state = 'waiting' AND problem IS NOT NULL)) \
             AND ($1 = '' OR state = $1) AND ($2 = '' OR kind = $2) ",
            $order
        )
    };
}

/// How many mails a query finds.
///
/// # Errors
/// When the database fails.
pub async fn count_mails_of(pool: &AnyPool, query: &MailQuery) -> Result<i64, DbError> {
    Ok(sqlx::query_scalar(stuck!("COUNT(*)", ""))
        .bind(query.state.map_or("", MailState::code))
        .bind(&query.kind)
        .fetch_one(pool)
        .await?)
}

/// The mails that a query finds, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn list_mails(
    pool: &AnyPool,
    query: &MailQuery,
    limit: u32,
    offset: u32,
) -> Result<Vec<UnsentMail>, DbError> {
    let sql = stuck!(
        "id, kind, recipient, state, attempts, problem, created_at, due_at",
        "ORDER BY created_at, id LIMIT $3 OFFSET $4"
    );
    let rows = sqlx::query(sql)
        .bind(query.state.map_or("", MailState::code))
        .bind(&query.kind)
        .bind(i64::from(limit))
        .bind(i64::from(offset))
        .fetch_all(pool)
        .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(UnsentMail {
            id: row.try_get(0)?,
            kind: row.try_get(1)?,
            recipient: row.try_get(2)?,
            state: row.try_get(3)?,
            attempts: row.try_get(4)?,
            problem: row.try_get(5)?,
            created_at: row.try_get(6)?,
            due_at: row.try_get(7)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Has a mail that is stuck tried again at once, as if for the first time; false where it is not stuck,
/// or its text is forgotten.
///
/// # Errors
/// When the database fails.
pub async fn retry(write: &mut Write, id: &str, now_ms: i64) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE outbox SET state = 'waiting', attempts = 0, due_at = $2 WHERE id = $1 \
         AND recipient <> '' AND (state = 'failed' OR (state = 'waiting' AND problem IS NOT NULL))",
    )
    .bind(id)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Discards a mail that is stuck; false where it is not.
///
/// # Errors
/// When the database fails.
pub async fn discard(write: &mut Write, id: &str) -> Result<bool, DbError> {
    let done = sqlx::query(
        "DELETE FROM outbox WHERE id = $1 \
         AND (state = 'failed' OR (state = 'waiting' AND problem IS NOT NULL))",
    )
    .bind(id)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}
