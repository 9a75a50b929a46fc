//! The bookings of one person.

use sqlx::{AnyPool, Row};

use crate::db::DbError;

/// A booking in which somebody takes part, or that they made.
#[derive(Clone, Debug)]
pub(in super::super) struct OwnRow {
    pub id: String,
    pub hospitation_id: String,
    pub confirmed: bool,
    /// Whether they made it.
    pub booked: bool,
    /// Who they are in it; nobody where they booked for others only.
    pub participant_id: Option<String>,
}

/// The bookings of a person, the latest first. What somebody else booked for them counts once that one
/// has confirmed.
pub(in super::super) async fn list_own(
    pool: &AnyPool,
    person: &str,
) -> Result<Vec<OwnRow>, DbError> {
    let rows = sqlx::query(
        "SELECT b.id, b.hospitation_id, b.confirmed_at, CASE WHEN b.person = $1 THEN 1 ELSE 0 END, \
         p.id FROM bookings b LEFT JOIN participants p ON p.booking_id = b.id AND p.person = $1 \
         WHERE b.person = $1 OR (p.id IS NOT NULL AND b.confirmed_at IS NOT NULL) \
         ORDER BY b.created_at DESC, b.id",
    )
    .bind(person)
    .fetch_all(pool)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok::<_, sqlx::Error>(OwnRow {
            id: row.try_get(0)?,
            hospitation_id: row.try_get(1)?,
            confirmed: row.try_get::<Option<i64>, _>(2)?.is_some(),
            booked: row.try_get::<i64, _>(3)? == 1,
            participant_id: row.try_get(4)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}
