//! What people need in order to take part: kept with their consent, apart from the rest.

use sqlx::AnyPool;

use crate::db::{DbError, Write};

/// Keeps what somebody needs, at the write's end.
pub(in super::super) fn insert_needs(write: &mut Write, booking: &str, needs: &str, now_ms: i64) {
    write.later(
        "INSERT INTO booking_access_needs (booking_id, needs, consented_at)",
        [booking.into(), needs.into(), now_ms.into()],
    );
}

/// Whether it is known what somebody needs in order to take part.
pub(in super::super) async fn has_needs(pool: &AnyPool, booking: &str) -> Result<bool, DbError> {
    let sql = "SELECT COUNT(*) FROM booking_access_needs WHERE booking_id = $1";
    let needs: i64 = sqlx::query_scalar(sql)
        .bind(booking)
        .fetch_one(pool)
        .await?;
    Ok(needs > 0)
}

/// Forgets what somebody needs: the consent is withdrawn, or there is nothing left to take part in.
/// Says whether anything was known.
pub(in super::super) async fn delete_needs_of(
    write: &mut Write,
    booking: &str,
) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM booking_access_needs WHERE booking_id = $1")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(done.rows_affected() > 0)
}
