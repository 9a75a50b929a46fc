//! Bookings, person by person and by age.
//!
//! - `shown` what the download shows to somebody
//! - `emptied` what an erasure empties or deletes
//! - `by_age` what is forgotten when its period is over

mod by_age;
mod emptied;
mod shown;

use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

pub(in super::super) use by_age::*;
pub(in super::super) use emptied::*;
pub(in super::super) use shown::*;

use crate::db::DbError;

/// A booking and its hospitation.
#[derive(Clone, Debug)]
pub(in super::super) struct Held {
    pub booking: String,
    pub hospitation: String,
    pub created_at: i64,
}

fn held(row: &AnyRow) -> Result<Held, sqlx::Error> {
    Ok(Held {
        booking: row.try_get(0)?,
        hospitation: row.try_get(1)?,
        created_at: row.try_get(2)?,
    })
}

/// Bookings that a person made or takes part in.
pub(in super::super) async fn list_bookings_of(
    pool: &AnyPool,
    person: &str,
) -> Result<Vec<Held>, DbError> {
    let sql = "SELECT id, hospitation_id, created_at FROM bookings WHERE person = $1 \
         OR id IN (SELECT booking_id FROM participants WHERE person = $1) ORDER BY id";
    let rows = sqlx::query(sql).bind(person).fetch_all(pool).await?;
    Ok(rows.iter().map(held).collect::<Result<_, _>>()?)
}
