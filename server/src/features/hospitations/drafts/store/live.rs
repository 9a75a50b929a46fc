//! What is public of a hospitation, as drafts compare themselves with it.

use std::collections::HashMap;

use app::contract::language::Language;
use app::contract::seat::Share;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyPool, Row};

use super::json;
use crate::db::DbError;

/// What is public of a hospitation besides its sessions.
#[derive(Clone, Debug)]
pub struct LiveRow {
    /// The language of its texts' original, where that is known. The texts themselves do not say it.
    pub original: Option<Language>,
    /// The partnership's address.
    pub partnership: Option<String>,
    pub form: String,
    pub themes: Vec<String>,
    pub languages: Vec<String>,
    pub interpretation: Vec<(String, String)>,
    pub title: LocalText,
    pub summary: LocalText,
    pub plain: LocalText,
    pub see: Vec<LocalText>,
    pub preparation: LocalText,
    pub civil_host: LocalText,
    pub civil_guest: LocalText,
    pub contact: String,
}

/// A session that is public.
#[derive(Clone, Debug)]
pub struct LiveSession {
    pub id: String,
    pub kind: String,
    pub title: LocalText,
    pub date: String,
    pub time: String,
    pub minutes: i64,
    pub form: String,
    pub starts_at: i64,
    pub position: i64,
    pub cancelled: bool,
    /// Capacity and taken seats by share.
    pub shares: Vec<(Share, i64, i64)>,
}

/// What is public of a hospitation; nothing where it never was.
pub(in super::super) async fn find_live(
    connection: &mut AnyConnection,
    id: &str,
) -> Result<Option<LiveRow>, DbError> {
    let row = sqlx::query(
        "SELECT p.slug AS partnership, h.form, h.themes, h.languages, h.interpretation, h.title, \
         h.summary, h.plain, h.see, h.preparation, h.civil_host, h.civil_guest, h.contact \
         FROM hospitations h LEFT JOIN partnerships p ON p.id = h.partnership_id WHERE h.id = $1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?;
    let Some(row) = &row else { return Ok(None) };
    let title: LocalText = json(row, "title")?;
    Ok(Some(LiveRow {
        original: title.original,
        partnership: row.try_get("partnership")?,
        form: row.try_get("form")?,
        themes: json(row, "themes")?,
        languages: json(row, "languages")?,
        interpretation: json(row, "interpretation")?,
        title: bare(title),
        summary: bare(json(row, "summary")?),
        plain: bare(json(row, "plain")?),
        see: json::<Vec<_>>(row, "see")?.into_iter().map(bare).collect(),
        preparation: bare(json(row, "preparation")?),
        civil_host: bare(json(row, "civil_host")?),
        civil_guest: bare(json(row, "civil_guest")?),
        contact: row.try_get("contact")?,
    }))
}

/// A text as a draft has it, which knows its original by itself.
fn bare(text: LocalText) -> LocalText {
    LocalText {
        original: None,
        ..text
    }
}

/// Every session of a hospitation, those called off among them, in their order.
pub(in super::super) async fn list_live_sessions(
    connection: &mut AnyConnection,
    hospitation: &str,
) -> Result<Vec<LiveSession>, DbError> {
    let rows = sqlx::query(
        "SELECT id, kind, title, date, time, minutes, form, starts_at, position, state \
         FROM sessions WHERE hospitation_id = $1 ORDER BY starts_at, position",
    )
    .bind(hospitation)
    .fetch_all(&mut *connection)
    .await?;
    let mut shares = list_shares(connection, hospitation).await?;
    let read = |row: &AnyRow| {
        let id: String = row.try_get("id")?;
        Ok::<_, sqlx::Error>(LiveSession {
            shares: shares.remove(&id).unwrap_or_default(),
            id,
            kind: row.try_get("kind")?,
            title: bare(json(row, "title")?),
            date: row.try_get("date")?,
            time: row.try_get("time")?,
            minutes: row.try_get("minutes")?,
            form: row.try_get("form")?,
            starts_at: row.try_get("starts_at")?,
            position: row.try_get("position")?,
            cancelled: row.try_get::<String, _>("state")? == "cancelled",
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

type Shares = HashMap<String, Vec<(Share, i64, i64)>>;

async fn list_shares(connection: &mut AnyConnection, hospitation: &str) -> Result<Shares, DbError> {
    let rows = sqlx::query(
        "SELECT x.session_id, x.share, x.capacity, x.taken FROM session_shares x \
         JOIN sessions s ON s.id = x.session_id WHERE s.hospitation_id = $1",
    )
    .bind(hospitation)
    .fetch_all(connection)
    .await?;
    let mut shares = Shares::new();
    for row in &rows {
        let code: String = row.try_get("share")?;
        if let Some(share) = Share::from_code(&code) {
            let numbers = (share, row.try_get("capacity")?, row.try_get("taken")?);
            shares
                .entry(row.try_get("session_id")?)
                .or_default()
                .push(numbers);
        }
    }
    shares.values_mut().for_each(|of_one| of_one.sort());
    Ok(shares)
}

/// A session in the office's list.
#[derive(Clone, Debug)]
pub struct ListedSession {
    pub hospitation_id: String,
    pub zone: String,
    pub minutes: i64,
    pub starts_at: i64,
    pub confirmed: i64,
    pub waiting: i64,
}

/// Every session that will take place or did, with its seats, the soonest first.
pub(in super::super) async fn list_listed_sessions(
    pool: &AnyPool,
) -> Result<Vec<ListedSession>, DbError> {
    let rows = sqlx::query(
        "SELECT s.hospitation_id, s.zone, s.minutes, s.starts_at, \
         (SELECT COUNT(*) FROM seats x WHERE x.session_id = s.id AND x.state = 'confirmed') \
         AS confirmed, \
         (SELECT COUNT(*) FROM seats x WHERE x.session_id = s.id AND x.state = 'waiting' \
         AND x.queue_no IS NOT NULL) AS waiting \
         FROM sessions s WHERE s.state = 'planned' ORDER BY s.starts_at, s.id",
    )
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(ListedSession {
            hospitation_id: row.try_get("hospitation_id")?,
            zone: row.try_get("zone")?,
            minutes: row.try_get("minutes")?,
            starts_at: row.try_get("starts_at")?,
            confirmed: row.try_get("confirmed")?,
            waiting: row.try_get("waiting")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}
