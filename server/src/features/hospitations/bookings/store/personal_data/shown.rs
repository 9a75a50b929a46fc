//! What is stored about somebody, as their download shows it.

use serde_json::{Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::DbError;
use crate::kernel::clock;

/// A booking as the download shows it to one of its people. What was typed about whoever booked is
/// theirs alone.
pub(in super::super::super) async fn find_booking_of(
    pool: &AnyPool,
    booking: &str,
    person: &str,
) -> Result<Json, DbError> {
    let row = sqlx::query(
        "SELECT h.slug, h.title, b.person, b.name, b.mail, m.slug, b.municipality_text, \
         b.affiliation, b.language, b.interpretation, b.created_at, b.confirmed_at, n.needs, \
         n.consented_at FROM bookings b JOIN hospitations h ON h.id = b.hospitation_id \
         LEFT JOIN municipalities m ON m.id = b.municipality_id \
         LEFT JOIN booking_access_needs n ON n.booking_id = b.id WHERE b.id = $1",
    )
    .bind(booking)
    .fetch_one(pool)
    .await?;
    let text = |at: usize| row.try_get::<Option<String>, _>(at);
    let instant =
        |at: usize| Ok::<_, sqlx::Error>(row.try_get::<Option<i64>, _>(at)?.map(clock::text));
    let mut shown = json!({
        "id": booking,
        "hospitation": text(0)?,
        "title": json_of(&row, 1)?,
        "affiliation": text(7)?,
        "municipality": text(5)?,
        "language": text(8)?,
        "interpretation": text(9)?,
        "made_at": instant(10)?,
        "confirmed_at": instant(11)?,
        "booked_by_you": text(2)?.as_deref() == Some(person),
    });
    if text(2)?.as_deref() == Some(person) {
        shown["name"] = json!(text(3)?);
        shown["mail"] = json!(text(4)?);
        shown["municipality_text"] = json!(text(6)?);
        shown["needs"] = json!(text(12)?);
        shown["needs_consented_at"] = json!(instant(13)?);
    }
    Ok(shown)
}

/// What a person is in a booking: their names there, with seats and reminders.
pub(in super::super::super) async fn list_participations(
    pool: &AnyPool,
    booking: &str,
    person: &str,
) -> Result<Vec<Json>, DbError> {
    let sql = "SELECT id, name, mail, reminders FROM participants \
         WHERE booking_id = $1 AND person = $2 ORDER BY position";
    let rows = sqlx::query(sql).bind(booking).bind(person);
    let mut shown = Vec::new();
    for row in rows.fetch_all(pool).await? {
        let id: String = row.try_get(0)?;
        shown.push(json!({
            "name": row.try_get::<String, _>(1)?,
            "mail": row.try_get::<String, _>(2)?,
            "reminders": json_of(&row, 3)?,
            "seats": list_seats_of_participant(pool, &id).await?,
            "reminders_sent": list_reminders_of(pool, &id).await?,
            "id": id,
        }));
    }
    Ok(shown)
}

async fn list_seats_of_participant(
    pool: &AnyPool,
    participant: &str,
) -> Result<Vec<Json>, DbError> {
    let rows = sqlx::query(
        "SELECT s.id, s.kind, s.title, s.starts_at, st.state, st.share, st.queue_no, st.until, \
         st.waited, st.changed_at, st.marked_at FROM seats st JOIN sessions s ON s.id = st.session_id \
         WHERE st.participant_id = $1 ORDER BY s.starts_at, s.id",
    )
    .bind(participant)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(json!({
            "session": row.try_get::<String, _>(0)?,
            "kind": row.try_get::<String, _>(1)?,
            "title": json_of(row, 2)?,
            "starts_at": clock::text(row.try_get(3)?),
            "state": row.try_get::<String, _>(4)?,
            "share": row.try_get::<String, _>(5)?,
            "queue_no": row.try_get::<Option<i64>, _>(6)?,
            "until": row.try_get::<Option<i64>, _>(7)?.map(clock::text),
            "waited": row.try_get::<i64, _>(8)? != 0,
            "changed_at": clock::text(row.try_get(9)?),
            "marked_at": row.try_get::<Option<i64>, _>(10)?.map(clock::text),
        }))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

async fn list_reminders_of(pool: &AnyPool, participant: &str) -> Result<Vec<Json>, DbError> {
    let sql = "SELECT session_id, kind FROM reminders_sent WHERE participant_id = $1 \
         ORDER BY session_id, kind";
    let rows = sqlx::query(sql).bind(participant).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(json!({
            "session": row.try_get::<String, _>(0)?,
            "kind": row.try_get::<String, _>(1)?,
        }))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Links of a booking that lead to a person's data, and keys of its forms: when each was made. What is
/// kept of them are hashes, which say nothing to anybody.
pub(in super::super::super) async fn list_traces(
    pool: &AnyPool,
    booking: &str,
    person: &str,
) -> Result<(Vec<Json>, Vec<Json>), DbError> {
    let sql = "SELECT l.purpose, l.created_at FROM booking_links l \
         JOIN bookings b ON b.id = l.booking_id \
         LEFT JOIN participants p ON p.id = l.participant_id WHERE l.booking_id = $1 \
         AND (p.person = $2 OR (l.participant_id IS NULL AND b.person = $2)) \
         ORDER BY l.created_at, l.purpose";
    let rows = sqlx::query(sql).bind(booking).bind(person);
    let rows = rows.fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(json!({
            "purpose": row.try_get::<String, _>(0)?,
            "made_at": clock::text(row.try_get(1)?),
        }))
    };
    let links = rows.iter().map(read).collect::<Result<_, _>>()?;
    let sql = "SELECT created_at FROM idempotency_keys WHERE booking_id = $1 ORDER BY created_at";
    let keys: Vec<i64> = sqlx::query_scalar(sql)
        .bind(booking)
        .fetch_all(pool)
        .await?;
    let keys = keys
        .into_iter()
        .map(|at| json!({ "made_at": clock::text(at) }));
    Ok((links, keys.collect()))
}

fn json_of(row: &AnyRow, at: usize) -> Result<Json, sqlx::Error> {
    let text: String = row.try_get(at)?;
    Ok(serde_json::from_str(&text).unwrap_or(Json::String(text)))
}
