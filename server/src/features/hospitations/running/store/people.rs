//! Who takes part in a hospitation, and their seats.

use app::contract::seat::{SeatState, Share};
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::super::participants::typed;
use crate::db::DbError;

/// Somebody who takes part, with what their booking says.
#[derive(Clone, Debug)]
pub(in super::super) struct PersonRow {
    pub id: String,
    pub booking: String,
    pub name: String,
    pub mail: String,
    pub language: String,
    pub affiliation: String,
    pub interpretation: String,
    /// Whether the address of the booking is proven.
    pub confirmed: bool,
    /// The address of the municipality, where it is one of the list.
    pub municipality: Option<String>,
    /// Its names, or what was typed.
    pub names: LocalText,
    /// What is needed to take part, for the whole booking.
    pub needs: Option<String>,
}

/// Everybody of a hospitation's bookings who is still known, booking by booking in their order.
pub(in super::super) async fn list_people(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<PersonRow>, DbError> {
    let sql = "SELECT p.id, p.booking_id, p.name, p.mail, b.language, b.affiliation, \
         b.interpretation, b.confirmed_at, m.slug, m.names, b.municipality_text, n.needs \
         FROM participants p JOIN bookings b ON b.id = p.booking_id \
         LEFT JOIN municipalities m ON m.id = b.municipality_id \
         LEFT JOIN booking_access_needs n ON n.booking_id = b.id \
         WHERE b.hospitation_id = $1 AND p.mail <> '' ORDER BY p.booking_id, p.position";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    Ok(rows.iter().map(person).collect::<Result<_, _>>()?)
}

fn person(row: &AnyRow) -> Result<PersonRow, sqlx::Error> {
    let optional = |at: usize| row.try_get::<Option<String>, _>(at);
    let names = match optional(9)? {
        Some(names) => serde_json::from_str(&names).unwrap_or_default(),
        None => typed(&optional(10)?.unwrap_or_default()),
    };
    Ok(PersonRow {
        id: row.try_get(0)?,
        booking: row.try_get(1)?,
        name: row.try_get(2)?,
        mail: row.try_get(3)?,
        language: row.try_get(4)?,
        affiliation: row.try_get(5)?,
        interpretation: optional(6)?.unwrap_or_default(),
        confirmed: row.try_get::<Option<i64>, _>(7)?.is_some(),
        municipality: optional(8)?,
        names,
        needs: optional(11)?,
    })
}

/// A seat of somebody.
#[derive(Clone, Debug)]
pub(in super::super) struct PersonSeat {
    pub session: String,
    pub share: Share,
    pub state: SeatState,
    pub queue_no: Option<i64>,
    pub until: Option<i64>,
}

/// The seats of a hospitation with their participants' ids.
pub(in super::super) async fn list_people_seats(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<(String, PersonSeat)>, DbError> {
    let sql = "SELECT st.participant_id, st.session_id, st.share, st.state, st.queue_no, st.until \
         FROM seats st JOIN sessions s ON s.id = st.session_id WHERE s.hospitation_id = $1 \
         ORDER BY st.session_id, st.participant_id";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let (share, state): (String, String) = (row.try_get(2)?, row.try_get(3)?);
        let seat = PersonSeat {
            session: row.try_get(1)?,
            share: Share::from_code(&share).unwrap_or(Share::Open),
            state: SeatState::from_code(&state).unwrap_or(SeatState::Cancelled),
            queue_no: row.try_get(4)?,
            until: row.try_get(5)?,
        };
        Ok::<_, sqlx::Error>((row.try_get(0)?, seat))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}
