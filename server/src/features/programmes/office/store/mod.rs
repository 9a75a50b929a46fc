//! The tables of programmes as the office writes them.

mod meetings;

use app::contract::feedback::FeedbackForm;
use app::contract::programme::PartnershipLink;
use app::contract::programme_form::{MeetingForm, ProgrammeForm, lines, points};
use serde_json::json;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use super::super::store::{ProgrammeRow, json as read_json};
use super::check::Checked;
use crate::db::{DbError, Write};

pub(super) use meetings::{Meeting, list_meetings, replace_meetings};

/// A row as a form carries it.
pub(super) fn form_of(
    row: &ProgrammeRow,
    meetings: Vec<MeetingForm>,
    partnerships: Vec<String>,
) -> ProgrammeForm {
    ProgrammeForm {
        version: row.version,
        slug: row.slug.clone(),
        original: row.original.clone(),
        name: row.name.clone(),
        summary: row.summary.clone(),
        issuer: row.issuer.clone(),
        funder: row.funder.clone(),
        eligible: row.eligible.clone(),
        offers: lines(&row.offers),
        expectations: lines(&row.expectations),
        regions: row.regions.clone(),
        languages: row.languages.clone(),
        runs_from: row.runs_from.clone().unwrap_or_default(),
        runs_until: row.runs_until.clone().unwrap_or_default(),
        contact: row.contact.clone(),
        partnerships,
        policy: (&row.policy).into(),
        meetings,
    }
}

/// Writes a programme's row before anything about it is decided: that is its lock.
pub(super) async fn lock_programme(write: &mut Write, slug: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE programmes SET version = version WHERE slug = $1")
        .bind(slug)
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// A new programme.
pub(super) async fn insert_programme(
    write: &mut Write,
    id: &str,
    checked: &Checked,
) -> Result<(), DbError> {
    let sql = "INSERT INTO programmes (original, name, summary, issuer, funder, eligible, offers, \
         expectations, regions, languages, runs_from, runs_until, contact, visits_min, visits_max, \
         visit_minutes, season_start, season_end, themes_min, civil_asked, forms, book_at_least, \
         all_visits, seminar_first, id, slug, invented, version) VALUES ($1, $2, $3, $4, $5, $6, $7, \
         $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, \
         0, 1)";
    let query = bound(sql, checked).bind(id).bind(&checked.form.slug);
    query.execute(&mut **write).await?;
    Ok(())
}

/// Changes a programme; its address stays.
pub(super) async fn update_programme(
    write: &mut Write,
    id: &str,
    checked: &Checked,
) -> Result<(), DbError> {
    let sql = "UPDATE programmes SET original = $1, name = $2, summary = $3, issuer = $4, funder = $5, \
         eligible = $6, offers = $7, expectations = $8, regions = $9, languages = $10, \
         runs_from = $11, runs_until = $12, contact = $13, visits_min = $14, visits_max = $15, \
         visit_minutes = $16, season_start = $17, season_end = $18, themes_min = $19, \
         civil_asked = $20, forms = $21, book_at_least = $22, all_visits = $23, seminar_first = $24, \
         version = version + 1 WHERE id = $25";
    bound(sql, checked).bind(id).execute(&mut **write).await?;
    Ok(())
}

type Query<'a> = sqlx::query::Query<'a, Any, <Any as sqlx::Database>::Arguments>;

/// A statement with the columns of a form as its first parameters, in the order of both statements above.
fn bound<'a>(sql: &'static str, checked: &'a Checked) -> Query<'a> {
    let (form, policy) = (&checked.form, &checked.policy);
    let maybe = |text: &'a String| Some(text.as_str()).filter(|text| !text.is_empty());
    sqlx::query(sql)
        .bind(&form.original)
        .bind(json!(form.name).to_string())
        .bind(json!(form.summary).to_string())
        .bind(json!(form.issuer).to_string())
        .bind(json!(form.funder).to_string())
        .bind(json!(form.eligible).to_string())
        .bind(json!(points(&form.offers)).to_string())
        .bind(json!(points(&form.expectations)).to_string())
        .bind(json!(form.regions).to_string())
        .bind(json!(form.languages).to_string())
        .bind(maybe(&form.runs_from))
        .bind(maybe(&form.runs_until))
        .bind(&form.contact)
        .bind(i64::from(policy.visits_min))
        .bind(i64::from(policy.visits_max))
        .bind(i64::from(policy.visit_minutes))
        .bind(&policy.season_start)
        .bind(&policy.season_end)
        .bind(i64::from(policy.themes_min))
        .bind(i64::from(policy.civil_asked))
        .bind(json!(policy.forms).to_string())
        .bind(i64::from(policy.book_at_least))
        .bind(i64::from(policy.all_visits))
        .bind(i64::from(policy.seminar_first))
}

/// Ids of the partnerships that a programme names besides those of its hospitations.
pub(super) async fn list_own_partnerships<'a>(
    executor: impl Executor<'a, Database = Any>,
    programme: &'a str,
) -> Result<Vec<String>, DbError> {
    let sql = "SELECT partnership_id FROM programme_partnerships WHERE programme_id = $1 \
         ORDER BY partnership_id";
    let ids = sqlx::query_scalar(sql).bind(programme);
    Ok(ids.fetch_all(executor).await?)
}

/// The addresses of partnerships.
pub(super) async fn list_slugs(write: &mut Write, ids: &[String]) -> Result<Vec<String>, DbError> {
    let mut slugs = Vec::new();
    for id in ids {
        let slug = sqlx::query_scalar("SELECT slug FROM partnerships WHERE id = $1").bind(id);
        slugs.push(slug.fetch_one(&mut **write).await?);
    }
    Ok(slugs)
}

/// Puts the partnerships that a programme names in the place of those before.
pub(super) async fn replace_partnerships(
    write: &mut Write,
    programme: &str,
    partnerships: &[(String, String)],
) -> Result<(), DbError> {
    sqlx::query("DELETE FROM programme_partnerships WHERE programme_id = $1")
        .bind(programme)
        .execute(&mut **write)
        .await?;
    for (id, _) in partnerships {
        sqlx::query(
            "INSERT INTO programme_partnerships (programme_id, partnership_id) VALUES ($1, $2)",
        )
        .bind(programme)
        .bind(id)
        .execute(&mut **write)
        .await?;
    }
    Ok(())
}

/// Every partnership with its id and its members' names, by address.
pub(super) async fn list_partnerships(
    pool: &AnyPool,
) -> Result<Vec<(String, PartnershipLink)>, DbError> {
    let rows = sqlx::query(
        "SELECT p.id, p.slug, m.names FROM partnerships p \
         JOIN partnership_members x ON x.partnership_id = p.id \
         JOIN municipalities m ON m.id = x.municipality_id ORDER BY p.slug, x.position",
    )
    .fetch_all(pool)
    .await?;
    let mut found: Vec<(String, PartnershipLink)> = Vec::new();
    for row in &rows {
        let (id, slug): (String, String) = (row.try_get("id")?, row.try_get("slug")?);
        let name = read_json(row, "names")?;
        match found.last_mut().filter(|(last, _)| *last == id) {
            Some((_, last)) => last.members.push(name),
            None => found.push((
                id,
                PartnershipLink {
                    slug,
                    members: vec![name],
                },
            )),
        }
    }
    Ok(found)
}

/// What a programme asks those who took part.
pub(super) async fn find_feedback<'a>(
    executor: impl Executor<'a, Database = Any>,
    programme: &'a str,
) -> Result<FeedbackForm, DbError> {
    let row: AnyRow = sqlx::query("SELECT feedback FROM programmes WHERE id = $1")
        .bind(programme)
        .fetch_one(executor)
        .await?;
    Ok(read_json(&row, "feedback")?)
}

/// Changes what a programme asks.
pub(super) async fn update_feedback(
    write: &mut Write,
    programme: &str,
    feedback: &FeedbackForm,
) -> Result<(), DbError> {
    sqlx::query("UPDATE programmes SET feedback = $2, version = version + 1 WHERE id = $1")
        .bind(programme)
        .bind(json!(feedback).to_string())
        .execute(&mut **write)
        .await?;
    Ok(())
}
