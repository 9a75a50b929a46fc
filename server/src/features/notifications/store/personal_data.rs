//! The outbox, person by person and by age. `recipient` is an address in ASCII and small letters.

use serde_json::{Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};
use crate::kernel::clock;

/// Mails to somebody, as their download shows them.
pub(in super::super) async fn list_mails_to(
    pool: &AnyPool,
    recipient: &str,
) -> Result<Vec<Json>, DbError> {
    let sql = "SELECT kind, recipient, state, created_at, sent_at, message FROM outbox \
         WHERE recipient <> '' AND LOWER(recipient) = $1 ORDER BY id";
    let rows = sqlx::query(sql).bind(recipient).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(json!({
            "kind": row.try_get::<String, _>(0)?,
            "to": row.try_get::<String, _>(1)?,
            "state": row.try_get::<String, _>(2)?,
            "made_at": clock::text(row.try_get(3)?),
            "sent_at": row.try_get::<Option<i64>, _>(4)?.map(clock::text),
            "text": row.try_get::<Option<String>, _>(5)?,
        }))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Deletes the mails to somebody; gives their number.
pub(in super::super) async fn delete_mails_to(
    write: &mut Write,
    recipient: &str,
) -> Result<u32, DbError> {
    let sql = "DELETE FROM outbox WHERE recipient <> '' AND LOWER(recipient) = $1";
    let done = sqlx::query(sql).bind(recipient);
    let done = done.execute(&mut **write).await?;
    Ok(number(done.rows_affected()))
}

/// Deletes what waits of a kind about a booking; gives the number.
pub(in super::super) async fn delete_waiting_of(
    write: &mut Write,
    booking: &str,
    kind: &str,
) -> Result<u32, DbError> {
    let sql = "DELETE FROM outbox WHERE booking_id = $1 AND kind = $2 AND state = 'waiting'";
    let done = sqlx::query(sql).bind(booking).bind(kind);
    let done = done.execute(&mut **write).await?;
    Ok(number(done.rows_affected()))
}

/// Empties what failed of a kind about a booking; gives the number.
pub(in super::super) async fn empty_failed_of(
    write: &mut Write,
    booking: &str,
    kind: &str,
) -> Result<u32, DbError> {
    let sql = "UPDATE outbox SET message = '', recipient = '' \
         WHERE booking_id = $1 AND kind = $2 AND state = 'failed' AND recipient <> ''";
    let done = sqlx::query(sql).bind(booking).bind(kind);
    let done = done.execute(&mut **write).await?;
    Ok(number(done.rows_affected()))
}

/// Deletes every mail about a booking.
pub(in super::super) async fn delete_mails_about(
    write: &mut Write,
    booking: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM outbox WHERE booking_id = $1")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Deletes what was sent before an instant; gives when each was made.
pub(in super::super) async fn delete_sent(
    write: &mut Write,
    before_ms: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = "DELETE FROM outbox WHERE state = 'sent' AND sent_at < $1 RETURNING created_at";
    let gone = sqlx::query_scalar(sql).bind(before_ms);
    Ok(gone.fetch_all(&mut **write).await?)
}

/// Empties what failed for good before an instant, down to its reason; gives when each was made. The
/// last try was due when its lease would have run out.
pub(in super::super) async fn empty_failed(
    write: &mut Write,
    before_ms: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = "UPDATE outbox SET message = '', recipient = '' \
         WHERE state = 'failed' AND due_at < $1 AND recipient <> '' RETURNING created_at";
    let gone = sqlx::query_scalar(sql).bind(before_ms);
    Ok(gone.fetch_all(&mut **write).await?)
}

fn number(rows: u64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
