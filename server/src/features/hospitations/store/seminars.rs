//! Seminars that are held once for several hospitations: sessions of the one at which they are
//! booked, opened to the others.

use app::contract::hospitation::ReturnVisit;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::json;
use crate::db::DbError;

/// A seminar with the hospitation at which it is booked.
#[derive(Clone, Debug)]
pub struct SeminarRow {
    pub id: String,
    pub title: LocalText,
    pub zone: String,
    pub minutes: i64,
    pub starts_at: i64,
    /// Seats that nobody has; none where it will not take place.
    pub seats_left: i64,
    pub booked_at: ReturnVisit,
    /// The other hospitation of this row: a seminar has one row for each.
    pub serves: ReturnVisit,
}

/// The columns; the rest of the statement says which ones.
macro_rules! select_seminars {
    ($which:literal) => {
        concat!(
            "SELECT s.id, s.title, s.zone, s.minutes, s.starts_at, \
             CASE WHEN s.state = 'planned' THEN s.capacity - s.taken ELSE 0 END AS seats_left, \
             own.slug AS own_slug, own.title AS own_title, \
             other.slug AS other_slug, other.title AS other_title \
             FROM session_openings o JOIN sessions s ON s.id = o.session_id \
             JOIN hospitations own ON own.id = s.hospitation_id \
             JOIN hospitations other ON other.id = o.hospitation_id \
             WHERE s.kind = 'seminar' AND own.state = 'published' AND other.state = 'published' ",
            $which,
            " ORDER BY s.starts_at, s.id, other.slug"
        )
    };
}

/// The seminars of other hospitations that are open to this one and will take place.
pub(in super::super) async fn list_seminars_open_to(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<SeminarRow>, DbError> {
    let sql = select_seminars!("AND s.state = 'planned' AND o.hospitation_id = $1");
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    Ok(rows.iter().map(seminar).collect::<Result<_, _>>()?)
}

/// The seminars of a programme that serve several hospitations; a row for each that it serves
/// besides its own.
pub(in super::super) async fn list_open_seminars(
    pool: &AnyPool,
    programme: &str,
) -> Result<Vec<SeminarRow>, DbError> {
    let sql = select_seminars!("AND own.programme_id = $1");
    let rows = sqlx::query(sql).bind(programme).fetch_all(pool).await?;
    Ok(rows.iter().map(seminar).collect::<Result<_, _>>()?)
}

fn seminar(row: &AnyRow) -> Result<SeminarRow, sqlx::Error> {
    let named = |which: &str| {
        Ok::<_, sqlx::Error>(ReturnVisit {
            slug: row.try_get(format!("{which}_slug").as_str())?,
            title: json(row, &format!("{which}_title"))?,
        })
    };
    Ok(SeminarRow {
        id: row.try_get("id")?,
        title: json(row, "title")?,
        zone: row.try_get("zone")?,
        minutes: row.try_get("minutes")?,
        starts_at: row.try_get("starts_at")?,
        seats_left: row.try_get("seats_left")?,
        booked_at: named("own")?,
        serves: named("other")?,
    })
}
