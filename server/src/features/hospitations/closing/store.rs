//! Hospitations that are to be closed, and their outcomes.

use app::contract::closing::Outcome;
use app::contract::feedback::FeedbackForm;
use app::contract::hospitation::Side;
use app::contract::text::LocalText;
use serde_json::json;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use super::super::held_by::HeldBy;
use super::super::store::{json, side};
use crate::db::{DbError, Write};

/// A hospitation with its outcome, as far as there is one.
#[derive(Clone, Debug)]
pub(super) struct ClosingRow {
    pub id: String,
    pub slug: String,
    pub title: LocalText,
    pub programme: String,
    pub programme_name: LocalText,
    /// What the programme asks those who took part, as it stands now.
    pub form: FeedbackForm,
    /// What they were asked when it was closed.
    pub asked_form: Option<FeedbackForm>,
    /// The programme's role mailbox.
    pub contact: String,
    pub partnership: Option<String>,
    pub held_by: HeldBy,
    pub host: Side,
    pub guest: Side,
    pub invented: bool,
    pub closed_at: Option<i64>,
    /// 0 while there is none.
    pub version: i64,
    pub outcome: Outcome,
    pub incomplete_because: String,
    pub asked: i64,
    pub changed_at: Option<i64>,
    pub changed_by: Option<String>,
}

/// A hospitation that was published; from the pool, or inside a write.
pub(super) async fn find_closing<'a>(
    executor: impl Executor<'a, Database = Any>,
    slug: &'a str,
) -> Result<Option<ClosingRow>, DbError> {
    let row = sqlx::query(
        "SELECT h.id, h.slug, h.title, h.programme_id, h.host_id, h.guest_id, h.invented, h.closed_at, \
         h.contact AS own_contact, g.slug AS programme, g.name AS programme_name, \
         g.feedback AS form, g.contact, p.slug AS partnership, \
         host.slug AS host_slug, host.names AS host_names, host.country AS host_country, \
         host.zone AS host_zone, guest.slug AS guest_slug, guest.names AS guest_names, \
         guest.country AS guest_country, guest.zone AS guest_zone, \
         o.version, o.cooperation, o.civil, o.next_steps, o.incomplete_because, \
         o.feedback AS asked_form, o.asked, o.changed_at, o.changed_by \
         FROM hospitations h JOIN programmes g ON g.id = h.programme_id \
         JOIN municipalities host ON host.id = h.host_id \
         JOIN municipalities guest ON guest.id = h.guest_id \
         LEFT JOIN partnerships p ON p.id = h.partnership_id \
         LEFT JOIN outcomes o ON o.hospitation_id = h.id \
         WHERE h.slug = $1 AND h.state = 'published'",
    )
    .bind(slug)
    .fetch_optional(executor)
    .await?;
    Ok(row.as_ref().map(closing).transpose()?)
}

fn closing(row: &AnyRow) -> Result<ClosingRow, sqlx::Error> {
    let own: String = row.try_get("own_contact")?;
    let contact: String = row.try_get("contact")?;
    let asked: Option<i64> = row.try_get("asked")?;
    let because: Option<String> = row.try_get("incomplete_because")?;
    let version: Option<i64> = row.try_get("version")?;
    Ok(ClosingRow {
        id: row.try_get("id")?,
        slug: row.try_get("slug")?,
        title: json(row, "title")?,
        programme: row.try_get("programme")?,
        programme_name: json(row, "programme_name")?,
        form: json(row, "form")?,
        asked_form: maybe(row, "asked_form")?,
        contact: if contact.is_empty() { own } else { contact },
        partnership: row.try_get("partnership")?,
        held_by: HeldBy {
            programme: row.try_get("programme_id")?,
            host: row.try_get("host_id")?,
            guest: row.try_get("guest_id")?,
        },
        host: side(row, "host")?,
        guest: side(row, "guest")?,
        invented: row.try_get::<i64, _>("invented")? != 0,
        closed_at: row.try_get("closed_at")?,
        version: version.unwrap_or(0),
        outcome: Outcome {
            cooperation: maybe(row, "cooperation")?.unwrap_or_default(),
            civil: maybe(row, "civil")?.unwrap_or_default(),
            next_steps: maybe(row, "next_steps")?.unwrap_or_default(),
        },
        incomplete_because: because.unwrap_or_default(),
        asked: asked.unwrap_or(0),
        changed_at: row.try_get("changed_at")?,
        changed_by: row.try_get("changed_by")?,
    })
}

/// A session with the numbers of its seats.
#[derive(Clone, Debug)]
pub(super) struct EndedRow {
    pub id: String,
    pub kind: String,
    pub title: LocalText,
    pub zone: String,
    pub minutes: i64,
    pub starts_at: i64,
    pub ends_at: i64,
    pub called_off: bool,
    pub asked_at: Option<i64>,
    pub expected: i64,
    pub attended: i64,
    pub unmarked: i64,
}

/// The sessions of a hospitation in their order; from the pool, or inside a write.
pub(super) async fn list_ended<'a>(
    executor: impl Executor<'a, Database = Any>,
    hospitation: &'a str,
) -> Result<Vec<EndedRow>, DbError> {
    let rows = sqlx::query(
        "SELECT s.id, s.kind, s.title, s.zone, s.minutes, s.starts_at, s.ends_at, s.state, \
         s.attendance_asked_at, \
         (SELECT COUNT(*) FROM seats st WHERE st.session_id = s.id \
           AND st.state IN ('confirmed', 'attended', 'absent')) AS expected, \
         (SELECT COUNT(*) FROM seats st WHERE st.session_id = s.id AND st.state = 'attended') AS attended, \
         (SELECT COUNT(*) FROM seats st WHERE st.session_id = s.id AND st.state = 'confirmed') AS unmarked \
         FROM sessions s WHERE s.hospitation_id = $1 ORDER BY s.starts_at, s.position",
    )
    .bind(hospitation)
    .fetch_all(executor)
    .await?;
    let row = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(EndedRow {
            id: row.try_get("id")?,
            kind: row.try_get("kind")?,
            title: json(row, "title")?,
            zone: row.try_get("zone")?,
            minutes: row.try_get("minutes")?,
            starts_at: row.try_get("starts_at")?,
            ends_at: row.try_get("ends_at")?,
            called_off: row.try_get::<String, _>("state")? != "planned",
            asked_at: row.try_get("attendance_asked_at")?,
            expected: row.try_get("expected")?,
            attended: row.try_get("attended")?,
            unmarked: row.try_get("unmarked")?,
        })
    };
    Ok(rows.iter().map(row).collect::<Result<_, _>>()?)
}

/// Somebody who attended a session at least.
#[derive(Clone, Debug)]
pub(super) struct AttendedRow {
    pub participant: String,
    pub booking: String,
    pub name: String,
    pub mail: String,
    pub language: String,
}

/// Everybody who attended, each address once; from the pool, or inside a write.
pub(super) async fn list_attended<'a>(
    executor: impl Executor<'a, Database = Any>,
    hospitation: &'a str,
) -> Result<Vec<AttendedRow>, DbError> {
    let rows = sqlx::query(
        "SELECT MIN(p.id), MIN(p.booking_id), MIN(p.name), MIN(p.mail), MIN(b.language) \
         FROM seats st JOIN sessions s ON s.id = st.session_id \
         JOIN participants p ON p.id = st.participant_id JOIN bookings b ON b.id = p.booking_id \
         WHERE s.hospitation_id = $1 AND st.state = 'attended' AND p.mail <> '' \
         GROUP BY p.person ORDER BY MIN(p.id)",
    )
    .bind(hospitation)
    .fetch_all(executor)
    .await?;
    let row = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(AttendedRow {
            participant: row.try_get(0)?,
            booking: row.try_get(1)?,
            name: row.try_get(2)?,
            mail: row.try_get(3)?,
            language: row.try_get(4)?,
        })
    };
    Ok(rows.iter().map(row).collect::<Result<_, _>>()?)
}

/// Keeps an outcome over a version, 0 for none; says whether it was that version.
pub(super) async fn save_outcome(
    write: &mut Write,
    hospitation: &str,
    (version, outcome): (i64, &Outcome),
    (by, now_ms): (&str, i64),
) -> Result<bool, DbError> {
    let sql = if version == 0 {
        "INSERT INTO outcomes (hospitation_id, version, cooperation, civil, next_steps, \
         incomplete_because, asked, changed_at, changed_by) \
         VALUES ($1, $2 + 1, $3, $4, $5, '', 0, $6, $7) ON CONFLICT DO NOTHING"
    } else {
        "UPDATE outcomes SET version = $2 + 1, cooperation = $3, civil = $4, next_steps = $5, \
         changed_at = $6, changed_by = $7 WHERE hospitation_id = $1 AND version = $2"
    };
    let done = sqlx::query(sql)
        .bind(hospitation)
        .bind(version)
        .bind(json!(outcome.cooperation).to_string())
        .bind(json!(outcome.civil).to_string())
        .bind(json!(outcome.next_steps).to_string())
        .bind(now_ms)
        .bind(by)
        .execute(&mut **write)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Closes a hospitation: why attendance is not complete, what is asked, and of how many people.
pub(super) async fn update_closed(
    write: &mut Write,
    hospitation: &str,
    (because, form, asked): (&str, Option<&FeedbackForm>, i64),
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE outcomes SET incomplete_because = $2, feedback = $3, asked = $4 \
         WHERE hospitation_id = $1",
    )
    .bind(hospitation)
    .bind(because)
    .bind(form.map(|form| json!(form).to_string()))
    .bind(asked)
    .execute(&mut **write)
    .await?;
    sqlx::query("UPDATE hospitations SET closed_at = $2 WHERE id = $1")
        .bind(hospitation)
        .bind(now_ms)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// An outcome that is public.
#[derive(Clone, Debug)]
pub(super) struct OutcomeRow {
    pub slug: String,
    pub title: LocalText,
    pub zone: String,
    /// When its last session began.
    pub at: i64,
    pub outcome: Outcome,
}

/// The outcomes of a partnership's hospitations that are closed, the latest first.
pub(super) async fn list_outcomes(
    pool: &AnyPool,
    partnership: &str,
) -> Result<Vec<OutcomeRow>, DbError> {
    let rows = sqlx::query(
        "SELECT h.slug, h.title, host.zone, o.cooperation, o.civil, o.next_steps, \
         COALESCE((SELECT MAX(s.starts_at) FROM sessions s WHERE s.hospitation_id = h.id \
           AND s.state = 'planned'), h.closed_at) AS at \
         FROM hospitations h JOIN outcomes o ON o.hospitation_id = h.id \
         JOIN partnerships p ON p.id = h.partnership_id \
         JOIN municipalities host ON host.id = h.host_id \
         WHERE p.slug = $1 AND h.state = 'published' AND h.closed_at IS NOT NULL \
         ORDER BY at DESC, h.slug",
    )
    .bind(partnership)
    .fetch_all(pool)
    .await?;
    let row = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(OutcomeRow {
            slug: row.try_get("slug")?,
            title: json(row, "title")?,
            zone: row.try_get("zone")?,
            at: row.try_get("at")?,
            outcome: Outcome {
                cooperation: json(row, "cooperation")?,
                civil: json(row, "civil")?,
                next_steps: json(row, "next_steps")?,
            },
        })
    };
    Ok(rows.iter().map(row).collect::<Result<_, _>>()?)
}

fn maybe<T: serde::de::DeserializeOwned>(
    row: &AnyRow,
    column: &str,
) -> Result<Option<T>, sqlx::Error> {
    let text: Option<String> = row.try_get(column)?;
    let read = text.map(|text| serde_json::from_str(&text));
    read.transpose().map_err(|e| sqlx::Error::Decode(e.into()))
}
