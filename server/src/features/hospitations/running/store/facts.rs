//! Facts of published hospitations: of one, or where the id is empty of all of them.

use app::contract::running::RunFacts;
use app::contract::seat::SeatState;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::DbError;

fn whole(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

/// A hospitation with what it says of civil society.
pub(in super::super) struct CivilRow {
    pub hospitation: String,
    pub programme: String,
    /// Ids of the host and the guest.
    pub sides: [String; 2],
    /// Whether something is said about each.
    pub says: [bool; 2],
    /// Whether it is neither closed nor called off.
    pub runs: bool,
}

/// The hospitations.
pub(in super::super) async fn list_civil(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<CivilRow>, DbError> {
    let sql = "SELECT id, programme_id, host_id, guest_id, civil_host, civil_guest, \
         CASE WHEN state = 'published' AND closed_at IS NULL THEN 1 ELSE 0 END \
         FROM hospitations WHERE (state = 'published' AND $1 = '') OR id = $1";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let says = |row: &AnyRow, at: usize| {
        let text: String = row.try_get(at)?;
        let text: LocalText = serde_json::from_str(&text).unwrap_or_default();
        let said = text.all().any(|text| !text.trim().is_empty());
        Ok::<_, sqlx::Error>(said)
    };
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(CivilRow {
            hospitation: row.try_get(0)?,
            programme: row.try_get(1)?,
            sides: [row.try_get(2)?, row.try_get(3)?],
            says: [says(row, 4)?, says(row, 5)?],
            runs: row.try_get::<i64, _>(6)? != 0,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Their sessions, by hospitation; nobody is counted yet.
pub(in super::super) async fn list_facts(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<(String, RunFacts)>, DbError> {
    let sql = "SELECT h.id, s.id AS session, s.kind, s.form, s.state, s.starts_at, s.ends_at, \
         s.meeting_link, s.moderator_id, s.interpreters \
         FROM sessions s JOIN hospitations h ON h.id = s.hospitation_id \
         WHERE (h.state = 'published' AND $1 = '') OR h.id = $1 ORDER BY s.starts_at, s.position";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let text = |at: usize| row.try_get::<String, _>(at);
        let facts = RunFacts {
            id: text(1)?,
            bookable: text(2)? != "exploration",
            online: text(3)? == "virtual",
            cancelled: text(4)? == "cancelled",
            starts_at: row.try_get(5)?,
            ends_at: row.try_get(6)?,
            has_link: row.try_get::<Option<String>, _>(7)?.is_some(),
            has_moderator: row.try_get::<Option<String>, _>(8)?.is_some(),
            interpreters: serde_json::from_str(&text(9)?).unwrap_or_default(),
            ..RunFacts::default()
        };
        Ok::<_, sqlx::Error>((text(0)?, facts))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Seats by hospitation, session and state.
pub(in super::super) async fn count_seats(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<(String, String, SeatState, u32)>, DbError> {
    let sql = "SELECT h.id, st.session_id, st.state, COUNT(*) FROM seats st \
         JOIN sessions s ON s.id = st.session_id JOIN hospitations h ON h.id = s.hospitation_id \
         WHERE (h.state = 'published' AND $1 = '') OR h.id = $1 GROUP BY h.id, st.session_id, st.state \
         ORDER BY st.session_id, st.state";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let state: String = row.try_get(2)?;
        let state = SeatState::from_code(&state).unwrap_or(SeatState::Cancelled);
        let seats = whole(row.try_get(3)?);
        Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?, state, seats))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// People with a live seat who ask for interpretation, by hospitation, session and language.
pub(in super::super) async fn count_asked(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<(String, String, String, u32)>, DbError> {
    let sql = "SELECT h.id, st.session_id, b.interpretation, COUNT(*) FROM seats st \
         JOIN participants p ON p.id = st.participant_id JOIN bookings b ON b.id = p.booking_id \
         JOIN sessions s ON s.id = st.session_id JOIN hospitations h ON h.id = s.hospitation_id \
         WHERE ((h.state = 'published' AND $1 = '') OR h.id = $1) \
         AND b.interpretation IS NOT NULL AND b.interpretation <> '' AND st.state IN \
         ('held', 'confirmed', 'waiting', 'offered', 'attended', 'absent') \
         GROUP BY h.id, st.session_id, b.interpretation ORDER BY st.session_id, b.interpretation";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let people = whole(row.try_get(3)?);
        Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?, people))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// People of civil society who have a seat, by hospitation and municipality.
pub(in super::super) async fn count_civil(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<(String, String, u32)>, DbError> {
    let sql = "SELECT h.id, b.municipality_id, COUNT(DISTINCT p.id) FROM seats st \
         JOIN participants p ON p.id = st.participant_id JOIN bookings b ON b.id = p.booking_id \
         JOIN sessions s ON s.id = st.session_id JOIN hospitations h ON h.id = s.hospitation_id \
         WHERE ((h.state = 'published' AND $1 = '') OR h.id = $1) \
         AND b.affiliation = 'civil-society' AND b.municipality_id IN (h.host_id, h.guest_id) \
         AND st.state IN ('held', 'confirmed', 'offered', 'attended', 'absent') \
         GROUP BY h.id, b.municipality_id";
    let rows = sqlx::query(sql).bind(hospitation).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        let people = whole(row.try_get(2)?);
        Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?, people))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}
