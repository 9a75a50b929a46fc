//! Who can be written to, and by whom.

use app::contract::language::Language;
use app::contract::seat::SeatState;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use crate::db::DbError;

/// A seat with the person who has it, and their booking.
#[derive(Clone, Debug)]
pub(in super::super) struct SeatOf {
    pub participant: String,
    pub booking: String,
    pub name: String,
    pub mail: String,
    /// The address as it is compared.
    pub person: String,
    /// Where mails about the whole booking go.
    pub booking_mail: String,
    pub language: Language,
    pub session: String,
    pub state: SeatState,
}

/// Every seat of a hospitation whose person is still known, by name; from the pool, or inside a write.
pub(in super::super) async fn list_seats<'a>(
    executor: impl Executor<'a, Database = Any>,
    hospitation: &'a str,
) -> Result<Vec<SeatOf>, DbError> {
    let rows = sqlx::query(
        "SELECT p.id, p.booking_id, p.name, p.mail, p.person, b.mail, b.language, st.session_id, \
         st.state FROM seats st JOIN sessions s ON s.id = st.session_id \
         JOIN participants p ON p.id = st.participant_id JOIN bookings b ON b.id = p.booking_id \
         WHERE s.hospitation_id = $1 AND p.mail <> '' \
         ORDER BY p.name, p.id, s.starts_at, s.position",
    )
    .bind(hospitation)
    .fetch_all(executor)
    .await?;
    let read = |row: &AnyRow| {
        let (language, state): (String, String) = (row.try_get(6)?, row.try_get(8)?);
        Ok::<_, sqlx::Error>(SeatOf {
            participant: row.try_get(0)?,
            booking: row.try_get(1)?,
            name: row.try_get(2)?,
            mail: row.try_get(3)?,
            person: row.try_get(4)?,
            booking_mail: row.try_get(5)?,
            language: Language::from_code(&language).unwrap_or_default(),
            session: row.try_get(7)?,
            state: SeatState::from_code(&state).unwrap_or(SeatState::Cancelled),
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// The sessions of a hospitation that somebody moderates.
pub(in super::super) async fn list_moderated(
    pool: &AnyPool,
    hospitation: &str,
    account: &str,
) -> Result<Vec<String>, DbError> {
    let sql = "SELECT id FROM sessions WHERE hospitation_id = $1 AND moderator_id = $2";
    let ids = sqlx::query_scalar(sql).bind(hospitation).bind(account);
    Ok(ids.fetch_all(pool).await?)
}
