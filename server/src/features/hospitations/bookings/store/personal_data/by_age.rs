//! What is forgotten when its period is over.

use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use super::{Held, held};
use crate::db::{DbError, Write};

/// Writes the rows of hospitations, in the order of their ids, as the writer does.
pub(in super::super::super) async fn lock_hospitations(
    write: &mut Write,
    held: &[Held],
) -> Result<(), DbError> {
    let mut ids: Vec<&str> = held.iter().map(|one| one.hospitation.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        sqlx::query("UPDATE hospitations SET revision = revision + 1 WHERE id = $1")
            .bind(id)
            .execute(&mut **write)
            .await?;
    }
    Ok(())
}

/// Bookings made before an instant, never confirmed and without a seat.
const UNCONFIRMED: &str = "b.confirmed_at IS NULL AND b.created_at < $1 \
     AND NOT EXISTS (SELECT 1 FROM seats s JOIN participants p ON p.id = s.participant_id \
     WHERE p.booking_id = b.id AND s.state IN ('held', 'confirmed', 'offered', 'waiting'))";

/// Confirmed bookings whose last session ended before an instant, and of whose people somebody is still
/// known.
const OVER: &str = "b.confirmed_at IS NOT NULL AND b.hospitation_id IN (SELECT hospitation_id FROM sessions \
     GROUP BY hospitation_id HAVING MAX(ends_at) < $1) \
     AND (b.mail <> '' OR EXISTS (SELECT 1 FROM participants p \
     WHERE p.booking_id = b.id AND p.mail <> ''))";

/// What may be due for a booking to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super::super) enum Due {
    /// Nobody confirmed it.
    Unconfirmed,
    /// Its sessions are over.
    Over,
}

impl Due {
    const fn condition(self) -> &'static str {
        match self {
            Self::Unconfirmed => UNCONFIRMED,
            Self::Over => OVER,
        }
    }
}

/// So many bookings that are due, those after an id.
pub(in super::super::super) async fn list_forgettable(
    write: &mut Write,
    due: Due,
    before_ms: i64,
    after: &str,
    most: i64,
) -> Result<Vec<Held>, DbError> {
    let sql = format!(
        "SELECT b.id, b.hospitation_id, b.created_at FROM bookings b \
         WHERE {} AND b.id > $2 ORDER BY b.id LIMIT $3",
        due.condition()
    );
    let query = sqlx::query(AssertSqlSafe(sql)).bind(before_ms);
    let rows = query.bind(after).bind(most).fetch_all(&mut **write).await?;
    Ok(rows.iter().map(held).collect::<Result<_, _>>()?)
}

/// Whether a booking is due under the lock, too.
pub(in super::super::super) async fn is_forgettable(
    write: &mut Write,
    due: Due,
    before_ms: i64,
    booking: &str,
) -> Result<bool, DbError> {
    let sql = format!(
        "SELECT COUNT(*) FROM bookings b WHERE {} AND b.id = $2",
        due.condition()
    );
    let query = sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql));
    let query = query.bind(before_ms).bind(booking);
    Ok(query.fetch_one(&mut **write).await? > 0)
}

/// Deletes a booking with its seats, links, needs and mails.
pub(in super::super::super) async fn delete_booking(
    write: &mut Write,
    booking: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM bookings WHERE id = $1")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Forgets what people needed, for bookings whose last session ended before an instant; gives the
/// bookings, and when each consented.
pub(in super::super::super) async fn delete_needs(
    write: &mut Write,
    before_ms: i64,
) -> Result<Vec<(String, i64)>, DbError> {
    let rows = sqlx::query(
        "DELETE FROM booking_access_needs WHERE booking_id IN (SELECT b.id FROM bookings b \
         JOIN sessions s ON s.hospitation_id = b.hospitation_id GROUP BY b.id \
         HAVING MAX(s.ends_at) < $1) RETURNING booking_id, consented_at",
    )
    .bind(before_ms)
    .fetch_all(&mut **write)
    .await?;
    let read = |row: &AnyRow| Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?));
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Forgets keys that are older than an instant; gives when each was made.
pub(in super::super::super) async fn delete_keys(
    write: &mut Write,
    before_ms: i64,
) -> Result<Vec<i64>, DbError> {
    let sql = "DELETE FROM idempotency_keys WHERE created_at < $1 RETURNING created_at";
    let gone = sqlx::query_scalar(sql).bind(before_ms);
    Ok(gone.fetch_all(&mut **write).await?)
}
