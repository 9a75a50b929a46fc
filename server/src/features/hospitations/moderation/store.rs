//! Sessions and seats as whoever moderates sees and marks them.

use app::contract::hospitation::Side;
use app::contract::permission::Reach;
use app::contract::seat::SeatState;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use super::super::held_by::HeldBy;
use super::super::store::{json, side};
use crate::db::{DbError, Write};

/// A session with its hospitation and the numbers of its seats.
#[derive(Clone, Debug)]
pub(super) struct ModeratedRow {
    pub id: String,
    pub kind: String,
    pub title: LocalText,
    pub minutes: i64,
    pub starts_at: i64,
    pub ends_at: i64,
    pub called_off: bool,
    pub form: String,
    pub meeting_link: Option<String>,
    /// The account of whoever moderates it.
    pub moderator: Option<String>,
    pub hospitation_id: String,
    pub hospitation: String,
    pub hospitation_title: LocalText,
    pub interpretation: Vec<(String, String)>,
    pub invented: bool,
    pub closed: bool,
    pub held_by: HeldBy,
    pub host: Side,
    pub guest: Side,
    /// People with a confirmed seat.
    pub expected: i64,
    /// Those of them that are marked.
    pub marked: i64,
    pub waiting: i64,
}

macro_rules! select_moderated {
    ($which:literal) => {
        concat!(
            "SELECT s.id, s.kind, s.title, s.minutes, s.starts_at, s.ends_at, s.state, s.form, \
             s.meeting_link, s.moderator_id, h.id AS hospitation_id, h.slug, h.title AS hospitation_title, \
             h.interpretation, h.invented, h.closed_at, h.programme_id, h.host_id, h.guest_id, \
             host.slug AS host_slug, host.names AS host_names, host.country AS host_country, \
             host.zone AS host_zone, guest.slug AS guest_slug, guest.names AS guest_names, \
             guest.country AS guest_country, guest.zone AS guest_zone, \
             (SELECT COUNT(*) FROM seats st WHERE st.session_id = s.id \
               AND st.state IN ('confirmed', 'attended', 'absent')) AS expected, \
             (SELECT COUNT(*) FROM seats st WHERE st.session_id = s.id \
               AND st.state IN ('attended', 'absent')) AS marked, \
             (SELECT COUNT(*) FROM seats st WHERE st.session_id = s.id \
               AND st.state = 'waiting' AND st.queue_no IS NOT NULL) AS waiting \
             FROM sessions s JOIN hospitations h ON h.id = s.hospitation_id \
             JOIN municipalities host ON host.id = h.host_id \
             JOIN municipalities guest ON guest.id = h.guest_id ",
            $which
        )
    };
}

fn moderated(row: &AnyRow) -> Result<ModeratedRow, sqlx::Error> {
    Ok(ModeratedRow {
        id: row.try_get("id")?,
        kind: row.try_get("kind")?,
        title: json(row, "title")?,
        minutes: row.try_get("minutes")?,
        starts_at: row.try_get("starts_at")?,
        ends_at: row.try_get("ends_at")?,
        called_off: row.try_get::<String, _>("state")? != "planned",
        form: row.try_get("form")?,
        meeting_link: row.try_get("meeting_link")?,
        moderator: row.try_get("moderator_id")?,
        hospitation_id: row.try_get("hospitation_id")?,
        hospitation: row.try_get("slug")?,
        hospitation_title: json(row, "hospitation_title")?,
        interpretation: json(row, "interpretation")?,
        invented: row.try_get::<i64, _>("invented")? != 0,
        closed: row.try_get::<Option<i64>, _>("closed_at")?.is_some(),
        held_by: HeldBy {
            programme: row.try_get("programme_id")?,
            host: row.try_get("host_id")?,
            guest: row.try_get("guest_id")?,
        },
        host: side(row, "host")?,
        guest: side(row, "guest")?,
        expected: row.try_get("expected")?,
        marked: row.try_get("marked")?,
        waiting: row.try_get("waiting")?,
    })
}

/// Which sessions are listed: those to come until then, and those that ended since then and lack marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub now: i64,
    pub until: i64,
    pub since: i64,
}

/// Sessions of published hospitations within reach.
pub(super) async fn list_moderated(
    pool: &AnyPool,
    reach: &Reach,
    window: &Window,
) -> Result<Vec<ModeratedRow>, DbError> {
    let sql = select_moderated!(
        "WHERE h.state = 'published' AND s.state = 'planned' AND h.closed_at IS NULL \
         AND ($1 = '' OR $1 LIKE '%,' || h.programme_id || ',%' \
           OR $2 LIKE '%,' || h.host_id || ',%' OR $2 LIKE '%,' || h.guest_id || ',%') \
         AND ((s.ends_at > $3 AND s.starts_at < $4) OR (s.ends_at <= $3 AND s.ends_at > $5 \
           AND EXISTS (SELECT 1 FROM seats st WHERE st.session_id = s.id AND st.state = 'confirmed'))) \
         ORDER BY s.starts_at, s.id LIMIT 200"
    );
    let query = sqlx::query(sql)
        .bind(reach.programmes())
        .bind(reach.municipalities());
    let rows = query
        .bind(window.now)
        .bind(window.until)
        .bind(window.since)
        .fetch_all(pool)
        .await?;
    Ok(rows.iter().map(moderated).collect::<Result<_, _>>()?)
}

/// A session of a hospitation that was published; from the pool, or inside a write.
pub(super) async fn find_moderated<'a>(
    executor: impl Executor<'a, Database = Any>,
    id: &'a str,
) -> Result<Option<ModeratedRow>, DbError> {
    let sql = select_moderated!("WHERE s.id = $1 AND h.state <> 'draft'");
    let row = sqlx::query(sql).bind(id).fetch_optional(executor).await?;
    Ok(row.as_ref().map(moderated).transpose()?)
}

/// Sessions that ended between two instants, lack marks, and whose moderators were not asked for them.
pub(super) async fn list_unmarked(
    pool: &AnyPool,
    (since_ms, until_ms): (i64, i64),
) -> Result<Vec<ModeratedRow>, DbError> {
    let sql = select_moderated!(
        "WHERE h.state = 'published' AND s.state = 'planned' AND h.closed_at IS NULL \
         AND s.ends_at > $1 AND s.ends_at <= $2 AND s.attendance_asked_at IS NULL \
         AND EXISTS (SELECT 1 FROM seats st WHERE st.session_id = s.id AND st.state = 'confirmed') \
         ORDER BY s.ends_at, s.id LIMIT 50"
    );
    let rows = sqlx::query(sql).bind(since_ms).bind(until_ms);
    let rows = rows.fetch_all(pool).await?;
    Ok(rows.iter().map(moderated).collect::<Result<_, _>>()?)
}

/// Remembers that moderators were asked for marks; says whether it was as it was thought to be: with
/// `first` nobody had asked before.
pub(super) async fn update_asked(
    write: &mut Write,
    session: &str,
    first: bool,
    now_ms: i64,
) -> Result<bool, DbError> {
    let sql = if first {
        "UPDATE sessions SET attendance_asked_at = $2 WHERE id = $1 AND attendance_asked_at IS NULL"
    } else {
        "UPDATE sessions SET attendance_asked_at = $2 WHERE id = $1"
    };
    let done = sqlx::query(sql).bind(session).bind(now_ms);
    Ok(done.execute(&mut **write).await?.rows_affected() == 1)
}

/// Somebody with a confirmed seat.
#[derive(Clone, Debug)]
pub(super) struct ExpectedRow {
    pub participant: String,
    pub booking: String,
    pub name: String,
    /// The names of the municipality, where it is one of the list.
    pub town: Option<LocalText>,
    pub town_text: String,
    pub affiliation: String,
    pub language: String,
    pub interpretation: String,
    pub needs: String,
    pub state: SeatState,
    pub marked_at: Option<i64>,
}

/// Everybody who is expected in a session, booking by booking; from the pool, or inside a write.
pub(super) async fn list_expected<'a>(
    executor: impl Executor<'a, Database = Any>,
    session: &'a str,
) -> Result<Vec<ExpectedRow>, DbError> {
    let rows = sqlx::query(
        "SELECT p.id, p.booking_id, p.name, m.names, b.municipality_text, b.affiliation, b.language, \
         b.interpretation, n.needs, st.state, st.marked_at FROM seats st \
         JOIN participants p ON p.id = st.participant_id JOIN bookings b ON b.id = p.booking_id \
         LEFT JOIN municipalities m ON m.id = b.municipality_id \
         LEFT JOIN booking_access_needs n ON n.booking_id = b.id \
         WHERE st.session_id = $1 AND st.state IN ('confirmed', 'attended', 'absent') \
         ORDER BY p.booking_id, p.position",
    )
    .bind(session)
    .fetch_all(executor)
    .await?;
    let read = |row: &AnyRow| {
        let text = |at: usize| row.try_get::<Option<String>, _>(at);
        let names = text(3)?.map(|names| serde_json::from_str(&names));
        let state: String = row.try_get(9)?;
        Ok::<_, sqlx::Error>(ExpectedRow {
            participant: row.try_get(0)?,
            booking: row.try_get(1)?,
            name: row.try_get(2)?,
            town: names
                .transpose()
                .map_err(|e| sqlx::Error::Decode(e.into()))?,
            town_text: text(4)?.unwrap_or_default(),
            affiliation: row.try_get(5)?,
            language: row.try_get(6)?,
            interpretation: text(7)?.unwrap_or_default(),
            needs: text(8)?.unwrap_or_default(),
            state: SeatState::from_code(&state).unwrap_or(SeatState::Confirmed),
            marked_at: row.try_get(10)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Writes how a seat is marked.
pub(super) async fn update_mark(
    write: &mut Write,
    session: &str,
    one: &ExpectedRow,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE seats SET state = $3, marked_at = $4, changed_at = $5 \
         WHERE participant_id = $1 AND session_id = $2",
    )
    .bind(&one.participant)
    .bind(session)
    .bind(one.state.code())
    .bind(one.marked_at)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}
