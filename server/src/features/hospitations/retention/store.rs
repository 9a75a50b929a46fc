//! Finds and deletes bookings that were never confirmed.

use sqlx::AnyPool;

use crate::db::{DbError, Write};

/// Ids of bookings made before an instant, never confirmed and without a seat.
pub(super) async fn list_unconfirmed(
    pool: &AnyPool,
    before_ms: i64,
) -> Result<Vec<String>, DbError> {
    let sql = "SELECT id FROM bookings WHERE confirmed_at IS NULL AND created_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM seats s WHERE s.booking_id = bookings.id \
         AND s.state IN ('held', 'confirmed')) ORDER BY id";
    Ok(sqlx::query_scalar(sql)
        .bind(before_ms)
        .fetch_all(pool)
        .await?)
}

/// Writes the rows of a booking's sessions in the order of their ids, as whoever confirms does:
/// a booking is deleted or confirmed, never both.
pub(super) async fn lock_sessions_of(write: &mut Write, booking: &str) -> Result<(), DbError> {
    let sql = "SELECT session_id FROM seats WHERE booking_id = $1 ORDER BY session_id";
    let sessions: Vec<String> = sqlx::query_scalar(sql)
        .bind(booking)
        .fetch_all(&mut **write)
        .await?;
    for session in sessions {
        sqlx::query("UPDATE sessions SET taken = taken WHERE id = $1")
            .bind(session)
            .execute(&mut **write)
            .await?;
    }
    Ok(())
}

/// Deletes a booking if it is still one of [`list_unconfirmed`]; says whether it was.
pub(super) async fn delete_unconfirmed(
    write: &mut Write,
    booking: &str,
    before_ms: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "DELETE FROM bookings WHERE id = $1 AND confirmed_at IS NULL AND created_at < $2 \
         AND NOT EXISTS (SELECT 1 FROM seats s WHERE s.booking_id = bookings.id \
         AND s.state IN ('held', 'confirmed'))",
    )
    .bind(booking)
    .bind(before_ms)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() > 0)
}
