//! Links to forms, and answers.

use app::contract::feedback::{Answer, FeedbackForm, Returned};
use app::contract::hospitation::Side;
use app::contract::text::LocalText;
use serde_json::{Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::super::held_by::HeldBy;
use super::super::store::{json, side};
use crate::db::{DbError, Value, Write};
use crate::kernel::clock;

/// Inserts a link before the commit, with when it was made and when it ends.
pub(super) fn insert_link(
    write: &mut Write,
    token_hash: &str,
    (hospitation, participant): (&str, Option<&str>),
    (now_ms, ends_ms): (i64, i64),
) {
    write.later(
        "INSERT INTO feedback_links (token_hash, hospitation_id, participant_id, used, created_at, \
         expires_at)",
        [
            token_hash.into(),
            hospitation.into(),
            participant.map_or(Value::Nothing, Value::from),
            0.into(),
            now_ms.into(),
            ends_ms.into(),
        ],
    );
}

/// What a link leads to.
#[derive(Clone, Debug)]
pub(super) struct LinkRow {
    pub hospitation_id: String,
    /// Whose it is; nobody's where the form is anonymous.
    pub participant: Option<String>,
    pub used: bool,
    pub expires_at: i64,
    pub form: FeedbackForm,
    pub title: LocalText,
    pub programme_name: LocalText,
    pub host: Side,
    pub guest: Side,
}

/// The link of a token.
pub(super) async fn find_link(
    pool: &AnyPool,
    token_hash: &str,
) -> Result<Option<LinkRow>, DbError> {
    let row = sqlx::query(
        "SELECT l.hospitation_id, l.participant_id, l.used, l.expires_at, o.feedback, h.title, \
         g.name AS programme_name, \
         host.slug AS host_slug, host.names AS host_names, host.country AS host_country, \
         host.zone AS host_zone, guest.slug AS guest_slug, guest.names AS guest_names, \
         guest.country AS guest_country, guest.zone AS guest_zone \
         FROM feedback_links l JOIN hospitations h ON h.id = l.hospitation_id \
         JOIN outcomes o ON o.hospitation_id = h.id JOIN programmes g ON g.id = h.programme_id \
         JOIN municipalities host ON host.id = h.host_id \
         JOIN municipalities guest ON guest.id = h.guest_id \
         WHERE l.token_hash = $1 AND o.feedback IS NOT NULL",
    )
    .bind(token_hash)
    .fetch_optional(pool)
    .await?;
    Ok(row.as_ref().map(link).transpose()?)
}

fn link(row: &AnyRow) -> Result<LinkRow, sqlx::Error> {
    Ok(LinkRow {
        hospitation_id: row.try_get("hospitation_id")?,
        participant: row.try_get("participant_id")?,
        used: row.try_get::<i64, _>("used")? != 0,
        expires_at: row.try_get("expires_at")?,
        form: json(row, "feedback")?,
        title: json(row, "title")?,
        programme_name: json(row, "programme_name")?,
        host: side(row, "host")?,
        guest: side(row, "guest")?,
    })
}

/// Uses a link up; says whether it was not used before.
pub(super) async fn update_used(write: &mut Write, token_hash: &str) -> Result<bool, DbError> {
    let sql = "UPDATE feedback_links SET used = 1 WHERE token_hash = $1 AND used = 0";
    let done = sqlx::query(sql).bind(token_hash);
    Ok(done.execute(&mut **write).await?.rows_affected() == 1)
}

/// Inserts answers.
pub(super) async fn insert_answer(
    write: &mut Write,
    id: &str,
    link: &LinkRow,
    day: &str,
    answers: &[Answer],
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO feedback_answers (id, hospitation_id, participant_id, day, answers) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(&link.hospitation_id)
    .bind(&link.participant)
    .bind(day)
    .bind(json!(answers).to_string())
    .execute(&mut **write)
    .await?;
    Ok(())
}

/// A programme by its address.
#[derive(Clone, Debug)]
pub(super) struct ProgrammeRow {
    pub id: String,
    pub slug: String,
    pub name: LocalText,
}

/// A programme.
pub(super) async fn find_programme(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<ProgrammeRow>, DbError> {
    let sql = "SELECT id, slug, name FROM programmes WHERE slug = $1";
    let row = sqlx::query(sql).bind(slug).fetch_optional(pool).await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(ProgrammeRow {
            id: row.try_get("id")?,
            slug: row.try_get("slug")?,
            name: json(row, "name")?,
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// A hospitation whose answers are counted.
#[derive(Clone, Debug)]
pub(super) struct AboutRow {
    pub id: String,
    pub title: LocalText,
    pub held_by: HeldBy,
    pub programme: ProgrammeRow,
}

/// A hospitation that was published.
pub(super) async fn find_hospitation(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<AboutRow>, DbError> {
    let row = sqlx::query(
        "SELECT h.id, h.title, h.host_id, h.guest_id, g.id AS programme_id, g.slug, g.name \
         FROM hospitations h JOIN programmes g ON g.id = h.programme_id \
         WHERE h.slug = $1 AND h.state <> 'draft'",
    )
    .bind(slug)
    .fetch_optional(pool)
    .await?;
    let read = |row: &AnyRow| {
        let programme: String = row.try_get("programme_id")?;
        Ok::<_, sqlx::Error>(AboutRow {
            id: row.try_get("id")?,
            title: json(row, "title")?,
            held_by: HeldBy {
                programme: programme.clone(),
                host: row.try_get("host_id")?,
                guest: row.try_get("guest_id")?,
            },
            programme: ProgrammeRow {
                id: programme,
                slug: row.try_get("slug")?,
                name: json(row, "name")?,
            },
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

/// A form that went out.
#[derive(Clone, Debug)]
pub(super) struct SentRow {
    pub hospitation_id: String,
    pub form: FeedbackForm,
    pub asked: i64,
}

const SENT: &str = "SELECT o.hospitation_id, o.feedback, o.asked FROM outcomes o \
     JOIN hospitations h ON h.id = o.hospitation_id \
     WHERE o.feedback IS NOT NULL AND h.id = $1";

const SENT_IN_PROGRAMME: &str = "SELECT o.hospitation_id, o.feedback, o.asked FROM outcomes o \
     JOIN hospitations h ON h.id = o.hospitation_id \
     WHERE o.feedback IS NOT NULL AND h.programme_id = $1 ORDER BY h.closed_at, h.id";

/// The form of a hospitation, where one went out.
pub(super) async fn list_sent_of_hospitation(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<SentRow>, DbError> {
    sent(pool, SENT, hospitation).await
}

/// The forms of a programme's hospitations, the latest last.
pub(super) async fn list_sent_of_programme(
    pool: &AnyPool,
    programme: &str,
) -> Result<Vec<SentRow>, DbError> {
    sent(pool, SENT_IN_PROGRAMME, programme).await
}

async fn sent(pool: &AnyPool, sql: &'static str, id: &str) -> Result<Vec<SentRow>, DbError> {
    let rows = sqlx::query(sql).bind(id).fetch_all(pool).await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(SentRow {
            hospitation_id: row.try_get("hospitation_id")?,
            form: json(row, "feedback")?,
            asked: row.try_get("asked")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// What came back of a hospitation, in the order of ids, which tells no time.
pub(super) async fn list_returned(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<Vec<Returned>, DbError> {
    let rows = sqlx::query(
        "SELECT a.answers, p.name FROM feedback_answers a \
         LEFT JOIN participants p ON p.id = a.participant_id \
         WHERE a.hospitation_id = $1 ORDER BY a.id",
    )
    .bind(hospitation)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        let by: Option<String> = row.try_get("name")?;
        Ok::<_, sqlx::Error>(Returned {
            by: by.unwrap_or_default(),
            answers: json(row, "answers")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// What somebody was asked and answered with their name, for their download.
pub(super) async fn list_of_person(pool: &AnyPool, person: &str) -> Result<Vec<Json>, DbError> {
    let rows = sqlx::query(
        "SELECT h.slug, l.created_at, l.expires_at, l.used, a.day, a.answers FROM feedback_links l \
         JOIN participants p ON p.id = l.participant_id \
         JOIN hospitations h ON h.id = l.hospitation_id \
         LEFT JOIN feedback_answers a ON a.participant_id = p.id AND a.hospitation_id = h.id \
         WHERE p.person = $1 \
         UNION ALL SELECT h.slug, NULL, NULL, 1, a.day, a.answers FROM feedback_answers a \
         JOIN participants p ON p.id = a.participant_id \
         JOIN hospitations h ON h.id = a.hospitation_id WHERE p.person = $1 \
         AND NOT EXISTS (SELECT 1 FROM feedback_links l WHERE l.participant_id = p.id \
           AND l.hospitation_id = h.id)",
    )
    .bind(person)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        let instant = |at: usize| {
            row.try_get::<Option<i64>, _>(at)
                .map(|at| at.map(clock::text))
        };
        let answers: Option<String> = row.try_get(5)?;
        let answers = answers.and_then(|text| serde_json::from_str::<Json>(&text).ok());
        Ok::<_, sqlx::Error>(json!({
            "hospitation": row.try_get::<String, _>(0)?,
            "asked_at": instant(1)?,
            "expires_at": instant(2)?,
            "used": row.try_get::<i64, _>(3)? != 0,
            "day": row.try_get::<Option<String>, _>(4)?,
            "answers": answers,
        }))
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Deletes links that ended before an instant; gives when each was made.
pub(super) async fn delete_links(write: &mut Write, before_ms: i64) -> Result<Vec<i64>, DbError> {
    let sql = "DELETE FROM feedback_links WHERE expires_at <= $1 RETURNING created_at";
    let gone = sqlx::query_scalar(sql).bind(before_ms);
    Ok(gone.fetch_all(&mut **write).await?)
}
