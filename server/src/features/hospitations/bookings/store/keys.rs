//! Keys against doubling, and reminders that went out.

use sqlx::{Any, Executor, Row};

use crate::db::{DbError, Write};

/// What a key was used for: the hash of the content, and the booking it made or changed.
pub(in super::super) async fn find_key<'a>(
    executor: impl Executor<'a, Database = Any>,
    key_hash: &'a str,
) -> Result<Option<(String, String)>, DbError> {
    let sql = "SELECT content_hash, booking_id FROM idempotency_keys WHERE key_hash = $1";
    let row = sqlx::query(sql)
        .bind(key_hash)
        .fetch_optional(executor)
        .await?;
    Ok(row
        .map(|row| Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?)))
        .transpose()?)
}

/// Remembers what a key was used for.
pub(in super::super) async fn insert_key(
    write: &mut Write,
    key_hash: &str,
    content_hash: &str,
    booking: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO idempotency_keys (key_hash, content_hash, booking_id, created_at) \
         VALUES ($1, $2, $3, $4)",
    )
    .bind(key_hash)
    .bind(content_hash)
    .bind(booking)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// A confirmed seat whose session is near.
#[derive(Debug)]
pub(in super::super) struct Near {
    pub participant_id: String,
    pub session_id: String,
    pub booking_id: String,
    pub hospitation_id: String,
}

/// Confirmed seats of sessions that start after `after_ms` and until `until_ms`, whose booking wants
/// this reminder and has not had it; a few at a time. Nobody is reminded of a moment that was over
/// when they got the seat, or when the session was moved: `before_ms` before the start.
pub(in super::super) async fn list_to_remind(
    write: &mut Write,
    kind: &str,
    (after_ms, until_ms): (i64, i64),
    before_ms: i64,
) -> Result<Vec<Near>, DbError> {
    let rows = sqlx::query(
        "SELECT st.participant_id, st.session_id, p.booking_id, s.hospitation_id \
         FROM sessions s JOIN seats st ON st.session_id = s.id \
         JOIN participants p ON p.id = st.participant_id \
         WHERE s.starts_at > $1 AND s.starts_at <= $2 AND s.state = 'planned' \
         AND st.state = 'confirmed' AND s.starts_at - $4 >= st.changed_at AND p.reminders LIKE '%\"' || $3 || '\"%' \
         AND NOT EXISTS (SELECT 1 FROM reminders_sent r WHERE r.participant_id = st.participant_id \
           AND r.session_id = st.session_id AND r.kind = $3) \
         ORDER BY s.starts_at, st.participant_id LIMIT 50",
    )
    .bind(after_ms)
    .bind(until_ms)
    .bind(kind)
    .bind(before_ms)
    .fetch_all(&mut **write)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(Near {
            participant_id: row.try_get(0)?,
            session_id: row.try_get(1)?,
            booking_id: row.try_get(2)?,
            hospitation_id: row.try_get(3)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Remembers that a reminder went out; says whether it had not.
pub(in super::super) async fn insert_reminder(
    write: &mut Write,
    participant: &str,
    session: &str,
    kind: &str,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "INSERT INTO reminders_sent (participant_id, session_id, kind) VALUES ($1, $2, $3) \
         ON CONFLICT DO NOTHING",
    )
    .bind(participant)
    .bind(session)
    .bind(kind)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A session was moved: its reminders come again.
pub(in super::super) async fn delete_reminders(
    write: &mut Write,
    session: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM reminders_sent WHERE session_id = $1")
        .bind(session)
        .execute(&mut **write)
        .await?;
    Ok(())
}
