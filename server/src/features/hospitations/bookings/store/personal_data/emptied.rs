//! What an erasure empties or deletes.

use super::super::ParticipantRow;
use crate::db::{DbError, Write};
use crate::kernel::personal_data::ERASED;

/// Makes somebody nobody: the row stays, and so do the states of their seats.
pub(in super::super::super) async fn empty_participant(
    write: &mut Write,
    participant: &str,
) -> Result<(), DbError> {
    let nobody = format!("{ERASED}{participant}");
    for sql in [
        "UPDATE participants SET name = '', mail = '', person = $2, reminders = '[]' WHERE id = $1",
        "UPDATE seats SET person = $2 WHERE participant_id = $1",
        "DELETE FROM reminders_sent WHERE participant_id = $1 AND $2 <> ''",
        "DELETE FROM booking_links WHERE participant_id = $1 AND $2 <> ''",
        "DELETE FROM feedback_links WHERE participant_id = $1 AND $2 <> ''",
        "DELETE FROM feedback_answers WHERE participant_id = $1 AND $2 <> ''",
    ] {
        let done = sqlx::query(sql).bind(participant).bind(&nobody);
        done.execute(&mut **write).await?;
    }
    Ok(())
}

/// Makes whoever booked nobody, and deletes what leads to the booking as a whole.
pub(in super::super::super) async fn empty_booking(
    write: &mut Write,
    booking: &str,
) -> Result<(), DbError> {
    let nobody = format!("{ERASED}{booking}");
    sqlx::query(
        "UPDATE bookings SET name = '', mail = '', person = $2, municipality_text = NULL \
         WHERE id = $1",
    )
    .bind(booking)
    .bind(&nobody)
    .execute(&mut **write)
    .await?;
    delete_ways(write, booking).await
}

/// Gives a booking to another of its people, who manages it from now on. The municipality stays: it
/// is theirs, too.
pub(in super::super::super) async fn update_booker(
    write: &mut Write,
    booking: &str,
    heir: &ParticipantRow,
) -> Result<(), DbError> {
    sqlx::query("UPDATE bookings SET name = $2, mail = $3, person = $4 WHERE id = $1")
        .bind(booking)
        .bind(&heir.name)
        .bind(&heir.mail)
        .bind(&heir.person)
        .execute(&mut **write)
        .await?;
    delete_ways(write, booking).await
}

/// Deletes links to a whole booking, what somebody needs, and keys of its forms.
async fn delete_ways(write: &mut Write, booking: &str) -> Result<(), DbError> {
    for sql in [
        "DELETE FROM booking_links WHERE booking_id = $1 AND participant_id IS NULL",
        "DELETE FROM booking_access_needs WHERE booking_id = $1",
    ] {
        let done = sqlx::query(sql).bind(booking);
        done.execute(&mut **write).await?;
    }
    delete_keys_of(write, booking).await
}

/// Deletes the keys of a booking's forms: their hashes are of what people typed.
pub(in super::super::super) async fn delete_keys_of(
    write: &mut Write,
    booking: &str,
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM idempotency_keys WHERE booking_id = $1")
        .bind(booking)
        .execute(&mut **write)
        .await?;
    Ok(())
}
