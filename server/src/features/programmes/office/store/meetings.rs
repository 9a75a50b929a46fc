//! Meetings of a programme's network, as the office writes them.

use app::contract::programme_form::MeetingForm;
use app::contract::text::LocalText;
use serde_json::json;
use sqlx::any::AnyRow;
use sqlx::{Any, Executor, Row};

use super::read_json;
use crate::db::{DbError, Write};

/// A meeting to be kept.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub id: String,
    pub title: LocalText,
    /// Nothing where it is online.
    pub place: Option<LocalText>,
    pub date: String,
    pub time: String,
    pub zone: String,
    pub minutes: i64,
    pub starts_at: i64,
}

/// The meetings of a programme, the soonest first, as a form carries them.
pub(in super::super) async fn list_meetings<'a>(
    executor: impl Executor<'a, Database = Any>,
    programme: &'a str,
) -> Result<Vec<MeetingForm>, DbError> {
    let sql = "SELECT id, title, place, date, time, zone, minutes FROM programme_meetings \
         WHERE programme_id = $1 ORDER BY starts_at, id";
    let rows = sqlx::query(sql).bind(programme).fetch_all(executor).await?;
    let read = |row: &AnyRow| {
        let place: Option<String> = row.try_get("place")?;
        Ok::<_, sqlx::Error>(MeetingForm {
            id: row.try_get("id")?,
            title: read_json(row, "title")?,
            place: match place {
                Some(_) => read_json(row, "place")?,
                None => LocalText::default(),
            },
            date: row.try_get("date")?,
            time: row.try_get("time")?,
            zone: row.try_get("zone")?,
            minutes: row.try_get::<i64, _>("minutes")?.to_string(),
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Puts meetings in the place of those before. One that stays keeps its id, and its sequence grows where
/// something of it changed. An id that is not of this programme's is taken for a new meeting.
pub(in super::super) async fn replace_meetings(
    write: &mut Write,
    programme: &str,
    meetings: &[Meeting],
) -> Result<(), DbError> {
    let sql = "SELECT id FROM programme_meetings WHERE programme_id = $1";
    let before = sqlx::query_scalar(sql).bind(programme);
    let before: Vec<String> = before.fetch_all(&mut **write).await?;
    for id in before
        .iter()
        .filter(|id| meetings.iter().all(|m| m.id != **id))
    {
        let gone = sqlx::query("DELETE FROM programme_meetings WHERE id = $1").bind(id);
        gone.execute(&mut **write).await?;
    }
    for meeting in meetings {
        let sql = if before.contains(&meeting.id) {
            "UPDATE programme_meetings SET sequence = sequence + CASE WHEN title = $3 \
             AND COALESCE(place, '') = COALESCE($4, '') AND date = $5 AND time = $6 AND zone = $7 \
             AND minutes = $8 THEN 0 ELSE 1 END, title = $3, place = $4, date = $5, time = $6, \
             zone = $7, minutes = $8, starts_at = $9 WHERE id = $1 AND programme_id = $2"
        } else {
            "INSERT INTO programme_meetings (id, programme_id, title, place, date, time, zone, minutes, \
             starts_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        };
        sqlx::query(sql)
            .bind(&meeting.id)
            .bind(programme)
            .bind(json!(meeting.title).to_string())
            .bind(meeting.place.as_ref().map(|place| json!(place).to_string()))
            .bind(&meeting.date)
            .bind(&meeting.time)
            .bind(&meeting.zone)
            .bind(meeting.minutes)
            .bind(meeting.starts_at)
            .execute(&mut **write)
            .await?;
    }
    Ok(())
}
