//! The atlas' tables.

use std::collections::HashMap;

use app::contract::geo::Position;
use app::contract::text::LocalText;
use sqlx::{AnyPool, Row};

use crate::db::{DbError, Write};

/// A row of `municipalities`.
#[derive(Clone, Debug, PartialEq)]
pub struct MunicipalityRow {
    pub id: String,
    pub slug: String,
    pub kind: String,
    pub country: String,
    pub region: Option<String>,
    pub position: Position,
    pub population: Option<i64>,
    pub zone: String,
    pub names: LocalText,
    pub aliases: Vec<String>,
    pub source: String,
}

/// A row of `partnerships`, with its members' ids in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnershipRow {
    pub id: String,
    pub slug: String,
    pub kind: Option<String>,
    pub stage: Option<String>,
    pub since: Option<String>,
    pub themes: Vec<String>,
    pub source: String,
    pub members: Vec<String>,
}

/// The revision of the atlas.
pub(super) async fn find_revision(pool: &AnyPool) -> Result<i64, DbError> {
    Ok(
        sqlx::query_scalar("SELECT revision FROM atlas_revision WHERE id = 1")
            .fetch_one(pool)
            .await?,
    )
}

/// Locks the atlas for this write: whoever else would change it waits.
pub(super) async fn lock_revision(write: &mut Write) -> Result<(), DbError> {
    sqlx::query("UPDATE atlas_revision SET revision = revision WHERE id = 1")
        .execute(&mut **write)
        .await?;
    Ok(())
}

/// Tells every process that the atlas changed.
pub(super) async fn bump_revision(write: &mut Write) -> Result<(), DbError> {
    sqlx::query("UPDATE atlas_revision SET revision = revision + 1 WHERE id = 1")
        .execute(&mut **write)
        .await?;
    Ok(())
}

const MUNICIPALITIES: &str = "SELECT id, slug, kind, country, region, lat, lon, population, zone, \
     names, aliases, source FROM municipalities ORDER BY slug";
const PARTNERSHIPS: &str =
    "SELECT id, slug, kind, stage, since, themes, source FROM partnerships ORDER BY slug";
const MEMBERS: &str = "SELECT partnership_id, municipality_id FROM partnership_members \
     ORDER BY partnership_id, position";

/// Every municipality, by slug.
pub(super) async fn list_municipalities<'e, E>(executor: E) -> Result<Vec<MunicipalityRow>, DbError>
where
    E: sqlx::Executor<'e, Database = sqlx::Any>,
{
    let rows = sqlx::query(MUNICIPALITIES).fetch_all(executor).await?;
    rows.iter()
        .map(|row| {
            Ok(MunicipalityRow {
                id: row.try_get("id")?,
                slug: row.try_get("slug")?,
                kind: row.try_get("kind")?,
                country: row.try_get("country")?,
                region: row.try_get("region")?,
                position: Position {
                    lat: row.try_get("lat")?,
                    lon: row.try_get("lon")?,
                },
                population: row.try_get("population")?,
                zone: row.try_get("zone")?,
                names: json(&row.try_get::<String, _>("names")?)?,
                aliases: json(&row.try_get::<String, _>("aliases")?)?,
                source: row.try_get("source")?,
            })
        })
        .collect()
}

/// Every partnership, by slug.
pub(super) async fn list_partnerships(
    connection: &mut sqlx::AnyConnection,
) -> Result<Vec<PartnershipRow>, DbError> {
    let mut members: HashMap<String, Vec<String>> = HashMap::new();
    for row in sqlx::query(MEMBERS).fetch_all(&mut *connection).await? {
        members
            .entry(row.try_get(0)?)
            .or_default()
            .push(row.try_get(1)?);
    }
    let rows = sqlx::query(PARTNERSHIPS)
        .fetch_all(&mut *connection)
        .await?;
    rows.iter()
        .map(|row| {
            let id: String = row.try_get("id")?;
            Ok(PartnershipRow {
                members: members.remove(&id).unwrap_or_default(),
                id,
                slug: row.try_get("slug")?,
                kind: row.try_get("kind")?,
                stage: row.try_get("stage")?,
                since: row.try_get("since")?,
                themes: json(&row.try_get::<String, _>("themes")?)?,
                source: row.try_get("source")?,
            })
        })
        .collect()
}

pub(super) async fn upsert_municipality(
    write: &mut Write,
    row: &MunicipalityRow,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO municipalities (id, slug, kind, country, region, lat, lon, population, zone, \
         names, aliases, source, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, country = excluded.country, \
         region = excluded.region, lat = excluded.lat, lon = excluded.lon, \
         population = excluded.population, zone = excluded.zone, names = excluded.names, \
         aliases = excluded.aliases, source = excluded.source, updated_at = excluded.updated_at",
    )
    .bind(&row.id)
    .bind(&row.slug)
    .bind(&row.kind)
    .bind(&row.country)
    .bind(&row.region)
    .bind(row.position.lat)
    .bind(row.position.lon)
    .bind(row.population)
    .bind(&row.zone)
    .bind(text(&row.names))
    .bind(text(&row.aliases))
    .bind(&row.source)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    Ok(())
}

pub(super) async fn upsert_partnership(
    write: &mut Write,
    row: &PartnershipRow,
    now_ms: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO partnerships (id, slug, kind, stage, since, themes, source, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, stage = excluded.stage, \
         since = excluded.since, themes = excluded.themes, source = excluded.source, \
         updated_at = excluded.updated_at",
    )
    .bind(&row.id)
    .bind(&row.slug)
    .bind(&row.kind)
    .bind(&row.stage)
    .bind(&row.since)
    .bind(text(&row.themes))
    .bind(&row.source)
    .bind(now_ms)
    .execute(&mut **write)
    .await?;
    sqlx::query("DELETE FROM partnership_members WHERE partnership_id = $1")
        .bind(&row.id)
        .execute(&mut **write)
        .await?;
    for (position, member) in row.members.iter().enumerate() {
        sqlx::query(
            "INSERT INTO partnership_members (partnership_id, municipality_id, position) \
             VALUES ($1, $2, $3)",
        )
        .bind(&row.id)
        .bind(member)
        .bind(i64::try_from(position).unwrap_or(i64::MAX))
        .execute(&mut **write)
        .await?;
    }
    Ok(())
}

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|e| sqlx::Error::Decode(e.into()))
}

fn text<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
