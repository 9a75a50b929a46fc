//! Finds and deletes bookings that were never confirmed.

use sqlx::AnyPool;

use crate::db::{DbError, Write};

/// Ids of bookings made before an instant, never confirmed and without a seat.
pub(super) async fn list_unconfirmed(
    pool: &AnyPool,
    before_ms: i64,
) -> Result<Vec<String>, DbError> {
    let sql = "SELECT id FROM bookings WHERE confirmed_at IS NULL AND created_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM seats s JOIN participants p ON p.id = s.participant_id \
         WHERE p.booking_id = bookings.id \
         AND s.state IN ('held', 'confirmed', 'offered', 'waiting')) ORDER BY id";
    Ok(sqlx::query_scalar(sql)
        .bind(before_ms)
        .fetch_all(pool)
        .await?)
}

/// Writes the row of a booking's hospitation, as whoever confirms does: a booking is deleted or
/// confirmed, never both.
pub(super) async fn lock_hospitation_of(write: &mut Write, booking: &str) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE hospitations SET revision = revision + 1 \
         WHERE id = (SELECT hospitation_id FROM bookings WHERE id = $1)",
    )
    .bind(booking)
    .execute(&mut **write)
    .await?;
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
         AND NOT EXISTS (SELECT 1 FROM seats s JOIN participants p ON p.id = s.participant_id \
         WHERE p.booking_id = bookings.id \
         AND s.state IN ('held', 'confirmed', 'offered', 'waiting'))",
    )
    .bind(booking)
    .bind(before_ms)
    .execute(&mut **write)
    .await?;
    Ok(done.rows_affected() > 0)
}
