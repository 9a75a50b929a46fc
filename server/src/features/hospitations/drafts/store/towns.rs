//! What a new draft names: a programme, two municipalities, their partnerships.

use app::contract::fold::fold;
use app::contract::language::Language;
use app::contract::programme::{PartnershipLink, ProgrammePolicy};
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyPool, Row};

use super::super::super::store::policy;
use super::{TownRow, json};
use crate::db::DbError;

/// A programme's id and what it asks.
pub(in super::super) async fn find_programme(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<(String, ProgrammePolicy)>, DbError> {
    let row = sqlx::query("SELECT * FROM programmes WHERE slug = $1")
        .bind(slug)
        .fetch_optional(pool)
        .await?;
    let read = |row: &AnyRow| Ok::<_, sqlx::Error>((row.try_get("id")?, policy(row)?));
    Ok(row.as_ref().map(read).transpose()?)
}

/// The municipality of an address, or the only one that is called so in any language.
pub(in super::super) async fn find_town(
    pool: &AnyPool,
    typed: &str,
) -> Result<Option<TownRow>, DbError> {
    let sql = "SELECT id, slug, names, country, zone FROM municipalities WHERE slug = $1";
    let row = sqlx::query(sql).bind(typed).fetch_optional(pool).await?;
    if let Some(row) = &row {
        return Ok(Some(town(row)?));
    }
    let sql = "SELECT id, slug, names, country, zone FROM municipalities ORDER BY slug";
    let rows = sqlx::query(sql).fetch_all(pool).await?;
    let wanted = fold(typed.trim());
    let called = |names: &LocalText| {
        let mut names = Language::ALL.into_iter().filter_map(|l| names.exact(l));
        names.any(|name| fold(name) == wanted)
    };
    let mut found = Vec::new();
    for row in &rows {
        let town = town(row)?;
        if called(&town.names) {
            found.push(town);
        }
    }
    Ok(found.pop().filter(|_| found.is_empty()))
}

fn town(row: &AnyRow) -> Result<TownRow, sqlx::Error> {
    Ok(TownRow {
        id: row.try_get("id")?,
        slug: row.try_get("slug")?,
        names: json(row, "names")?,
        country: row.try_get("country")?,
        zone: row.try_get("zone")?,
    })
}

/// The partnerships that two municipalities share, by slug.
pub(in super::super) async fn list_partnerships(
    connection: &mut AnyConnection,
    (one, other): (&str, &str),
) -> Result<Vec<PartnershipLink>, DbError> {
    let rows = sqlx::query(
        "SELECT p.slug, m.names FROM partnerships p \
         JOIN partnership_members x ON x.partnership_id = p.id \
         JOIN municipalities m ON m.id = x.municipality_id \
         WHERE p.id IN (SELECT a.partnership_id FROM partnership_members a \
         JOIN partnership_members b ON b.partnership_id = a.partnership_id \
         WHERE a.municipality_id = $1 AND b.municipality_id = $2) ORDER BY p.slug, x.position",
    )
    .bind(one)
    .bind(other)
    .fetch_all(connection)
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
