//! Hospitations as the office knows them: a draft that was never public has no row among those that
//! are, and what was public before drafts were kept has none among the drafts.

use app::contract::draft::Texts;
use app::contract::draft_office::OfficeState;
use app::contract::hospitation::Side;
use app::contract::permission::Reach;
use app::contract::programme::ProgrammePolicy;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyPool, Row};

use super::super::super::store::policy;
use super::{json, read};
use crate::db::DbError;

/// A hospitation as the office knows it.
#[derive(Clone, Debug)]
pub struct OfficeRow {
    pub id: String,
    pub slug: String,
    pub state: OfficeState,
    /// Whether it is, or was, public.
    pub live: bool,
    /// Whether its draft has rows.
    pub drafted: bool,
    pub programme_id: String,
    pub programme: String,
    pub programme_name: LocalText,
    pub policy: ProgrammePolicy,
    pub host: TownRow,
    pub guest: TownRow,
    pub return_visit_id: Option<String>,
    pub invented: bool,
    /// The draft's title, or what is public where there is no draft.
    pub title: LocalText,
}

/// A municipality as host or guest.
#[derive(Clone, Debug)]
pub struct TownRow {
    pub id: String,
    pub slug: String,
    pub names: LocalText,
    pub country: String,
    pub zone: String,
}

impl TownRow {
    /// As pages name it.
    pub fn side(&self) -> Side {
        Side {
            slug: self.slug.clone(),
            names: self.names.clone(),
            country: self.country.clone(),
            zone: self.zone.clone(),
        }
    }
}

/// The columns; the rest of the statement says which ones.
macro_rules! select_office {
    ($which:literal) => {
        concat!(
            "SELECT o.id, o.slug, o.state, o.closed_at, o.live, o.drafted, o.return_visit_id, \
             o.invented, o.title, t.content AS texts, \
             host.id AS host_id, host.slug AS host_slug, host.names AS host_names, \
             host.country AS host_country, host.zone AS host_zone, \
             guest.id AS guest_id, guest.slug AS guest_slug, guest.names AS guest_names, \
             guest.country AS guest_country, guest.zone AS guest_zone, \
             g.id AS programme_id, g.slug AS programme, g.name AS programme_name, \
             g.visits_min, g.visits_max, g.visit_minutes, g.season_start, g.season_end, \
             g.themes_min, g.civil_asked, g.forms, g.book_at_least, g.all_visits, g.seminar_first \
             FROM (SELECT h.id, h.slug, h.state, h.closed_at, h.programme_id, h.host_id, \
             h.guest_id, COALESCE(d.return_visit_id, h.return_visit_id) AS return_visit_id, \
             h.invented, h.title, 1 AS live, CASE WHEN d.id IS NULL THEN 0 ELSE 1 END AS drafted \
             FROM hospitations h LEFT JOIN hospitation_drafts d ON d.id = h.id \
             UNION ALL SELECT d.id, d.slug, 'draft', NULL, d.programme_id, d.host_id, d.guest_id, \
             d.return_visit_id, d.invented, '{}', 0, 1 FROM hospitation_drafts d \
             WHERE NOT EXISTS (SELECT 1 FROM hospitations h WHERE h.id = d.id)) o \
             JOIN municipalities host ON host.id = o.host_id \
             JOIN municipalities guest ON guest.id = o.guest_id \
             JOIN programmes g ON g.id = o.programme_id \
             LEFT JOIN draft_parts t ON t.hospitation_id = o.id AND t.part = 'texts' ",
            $which
        )
    };
}

/// A hospitation, drafted or public.
pub(in super::super) async fn find_office(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<OfficeRow>, DbError> {
    let sql = select_office!("WHERE o.slug = $1");
    let row = sqlx::query(sql).bind(slug).fetch_optional(pool).await?;
    Ok(row.as_ref().map(office).transpose()?)
}

/// The same inside a write, by its id.
pub(in super::super) async fn find_office_in(
    connection: &mut AnyConnection,
    id: &str,
) -> Result<Option<OfficeRow>, DbError> {
    let sql = select_office!("WHERE o.id = $1");
    let row = sqlx::query(sql).bind(id).fetch_optional(connection).await?;
    Ok(row.as_ref().map(office).transpose()?)
}

/// The one in the other direction: the one it names, or one that names it.
pub(in super::super) async fn find_return(
    connection: &mut AnyConnection,
    row: &OfficeRow,
) -> Result<Option<OfficeRow>, DbError> {
    let sql = select_office!(
        "WHERE o.id <> $1 AND (o.id = $2 OR o.return_visit_id = $1) \
         ORDER BY CASE WHEN o.id = $2 THEN 0 ELSE 1 END, o.id LIMIT 1"
    );
    let found = sqlx::query(sql)
        .bind(&row.id)
        .bind(row.return_visit_id.as_deref().unwrap_or_default())
        .fetch_optional(connection)
        .await?;
    Ok(found.as_ref().map(office).transpose()?)
}

/// Every hospitation that belongs to a programme or a municipality within reach, by slug.
pub(in super::super) async fn list_office(
    pool: &AnyPool,
    reach: &Reach,
) -> Result<Vec<OfficeRow>, DbError> {
    let sql = select_office!(
        "WHERE $1 = '' OR $1 LIKE '%,' || o.programme_id || ',%' \
         OR $2 LIKE '%,' || o.host_id || ',%' OR $2 LIKE '%,' || o.guest_id || ',%' ORDER BY o.slug"
    );
    let rows = sqlx::query(sql)
        .bind(reach.programmes())
        .bind(reach.municipalities())
        .fetch_all(pool)
        .await?;
    Ok(rows.iter().map(office).collect::<Result<_, _>>()?)
}

/// Whether an address is in use, by what is public or by a draft.
pub(in super::super) async fn is_used(
    connection: &mut AnyConnection,
    slug: &str,
) -> Result<bool, DbError> {
    let count: i64 = sqlx::query_scalar(
        "SELECT (SELECT COUNT(*) FROM hospitations WHERE slug = $1) \
         + (SELECT COUNT(*) FROM hospitation_drafts WHERE slug = $1)",
    )
    .bind(slug)
    .fetch_one(connection)
    .await?;
    Ok(count > 0)
}

fn office(row: &AnyRow) -> Result<OfficeRow, sqlx::Error> {
    let town = |side: &str| {
        let column = |name: &str| format!("{side}_{name}");
        Ok::<_, sqlx::Error>(TownRow {
            id: row.try_get(column("id").as_str())?,
            slug: row.try_get(column("slug").as_str())?,
            names: json(row, &column("names"))?,
            country: row.try_get(column("country").as_str())?,
            zone: row.try_get(column("zone").as_str())?,
        })
    };
    let yes = |column: &str| Ok::<_, sqlx::Error>(row.try_get::<i64, _>(column)? != 0);
    let state: String = row.try_get("state")?;
    let closed: Option<i64> = row.try_get("closed_at")?;
    let texts: Option<String> = row.try_get("texts")?;
    Ok(OfficeRow {
        id: row.try_get("id")?,
        slug: row.try_get("slug")?,
        state: match (state.as_str(), closed) {
            ("cancelled", _) => OfficeState::Cancelled,
            ("published", Some(_)) => OfficeState::Closed,
            ("published", None) => OfficeState::Published,
            _ => OfficeState::Draft,
        },
        live: yes("live")?,
        drafted: yes("drafted")?,
        programme_id: row.try_get("programme_id")?,
        programme: row.try_get("programme")?,
        programme_name: json(row, "programme_name")?,
        policy: policy(row)?,
        host: town("host")?,
        guest: town("guest")?,
        return_visit_id: row.try_get("return_visit_id")?,
        invented: yes("invented")?,
        title: match texts {
            Some(texts) => read::<Texts>(&texts)?.title,
            None => json(row, "title")?,
        },
    })
}
