//! The tables of programmes: their texts, policies, meetings and partnerships.

use app::contract::programme::{PartnershipLink, ProgrammePolicy};
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use crate::db::DbError;
use crate::features::hospitations::policy;

/// A row of `programmes`.
#[derive(Clone, Debug)]
pub struct ProgrammeRow {
    pub id: String,
    pub slug: String,
    pub name: LocalText,
    pub summary: LocalText,
    pub issuer: LocalText,
    pub funder: LocalText,
    pub offers: Vec<LocalText>,
    pub expectations: Vec<LocalText>,
    pub eligible: LocalText,
    pub regions: Vec<String>,
    pub languages: Vec<String>,
    pub runs_from: Option<String>,
    pub runs_until: Option<String>,
    pub contact: String,
    pub invented: bool,
    pub policy: ProgrammePolicy,
    /// Code of the language in which its texts are written first.
    pub original: String,
    /// Grows with every change.
    pub version: u32,
}

/// A row of `programme_meetings`.
#[derive(Clone, Debug)]
pub struct MeetingRow {
    pub title: LocalText,
    /// Nothing where it is online.
    pub place: Option<LocalText>,
    pub zone: String,
    pub minutes: i64,
    pub starts_at: i64,
}

/// Every programme, by slug.
pub(super) async fn list_programmes(pool: &AnyPool) -> Result<Vec<ProgrammeRow>, DbError> {
    let rows = sqlx::query("SELECT * FROM programmes ORDER BY slug")
        .fetch_all(pool)
        .await?;
    Ok(rows.iter().map(programme).collect::<Result<_, _>>()?)
}

/// A programme; from the pool, or inside a write.
pub(super) async fn find_programme<'a>(
    executor: impl Executor<'a, Database = Any>,
    slug: &'a str,
) -> Result<Option<ProgrammeRow>, DbError> {
    let row = sqlx::query("SELECT * FROM programmes WHERE slug = $1")
        .bind(slug)
        .fetch_optional(executor)
        .await?;
    Ok(row.as_ref().map(programme).transpose()?)
}

/// The meetings of a programme's network, the soonest first.
pub(super) async fn list_meetings(
    pool: &AnyPool,
    programme: &str,
) -> Result<Vec<MeetingRow>, DbError> {
    let rows = sqlx::query(
        "SELECT title, place, zone, minutes, starts_at FROM programme_meetings \
         WHERE programme_id = $1 ORDER BY starts_at, id",
    )
    .bind(programme)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        let place: Option<String> = row.try_get("place")?;
        Ok::<_, sqlx::Error>(MeetingRow {
            title: json(row, "title")?,
            place: match place {
                Some(_) => Some(json(row, "place")?),
                None => None,
            },
            zone: row.try_get("zone")?,
            minutes: row.try_get("minutes")?,
            starts_at: row.try_get("starts_at")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// The partnerships that a programme works with: those of its published hospitations, and those it
/// names besides; by slug.
pub(super) async fn list_partnerships(
    pool: &AnyPool,
    programme: &str,
) -> Result<Vec<PartnershipLink>, DbError> {
    let rows = sqlx::query(
        "SELECT p.slug, m.names FROM partnerships p \
         JOIN partnership_members x ON x.partnership_id = p.id \
         JOIN municipalities m ON m.id = x.municipality_id \
         WHERE p.id IN (SELECT partnership_id FROM programme_partnerships WHERE programme_id = $1 \
         UNION SELECT partnership_id FROM hospitations WHERE programme_id = $1 \
         AND state = 'published' AND partnership_id IS NOT NULL) \
         ORDER BY p.slug, x.position",
    )
    .bind(programme)
    .fetch_all(pool)
    .await?;
    let mut found: Vec<PartnershipLink> = Vec::new();
    for row in &rows {
        let slug: String = row.try_get("slug")?;
        let name = json(row, "names")?;
        match found.last_mut().filter(|last| last.slug == slug) {
            Some(last) => last.members.push(name),
            None => found.push(PartnershipLink {
                slug,
                members: vec![name],
            }),
        }
    }
    Ok(found)
}

fn programme(row: &AnyRow) -> Result<ProgrammeRow, sqlx::Error> {
    Ok(ProgrammeRow {
        id: row.try_get("id")?,
        slug: row.try_get("slug")?,
        name: json(row, "name")?,
        summary: json(row, "summary")?,
        issuer: json(row, "issuer")?,
        funder: json(row, "funder")?,
        offers: json(row, "offers")?,
        expectations: json(row, "expectations")?,
        eligible: json(row, "eligible")?,
        regions: json(row, "regions")?,
        languages: json(row, "languages")?,
        runs_from: row.try_get("runs_from")?,
        runs_until: row.try_get("runs_until")?,
        contact: row.try_get("contact")?,
        invented: row.try_get::<i64, _>("invented")? != 0,
        policy: policy(row)?,
        original: row.try_get("original")?,
        version: u32::try_from(row.try_get::<i64, _>("version")?).unwrap_or(0),
    })
}

/// A column of JSON.
pub(super) fn json<T: serde::de::DeserializeOwned>(
    row: &AnyRow,
    column: &str,
) -> Result<T, sqlx::Error> {
    let text: String = row.try_get(column)?;
    serde_json::from_str(&text).map_err(|e| sqlx::Error::Decode(e.into()))
}
