//! The tables of programmes, hospitations and sessions.

pub(super) mod demo;
mod placed;
mod policy;
mod rule_facts;
mod seminars;
mod side;

use std::collections::HashMap;

use app::contract::atlas::MunicipalityChoice;
use app::contract::hospitation::{Form, ShareLeft};
use app::contract::language::Language;
use app::contract::programme::ProgrammePolicy;
use app::contract::seat::Share;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{Any, AnyPool, Executor, Row};

use crate::db::DbError;

pub use placed::Placed;
pub(super) use placed::{find_placed, find_placed_by_session};
pub use policy::policy;
pub(super) use rule_facts::list_rule_facts;
pub(super) use seminars::{SeminarRow, list_open_seminars, list_seminars_open_to};
pub(super) use side::side;

/// A hospitation with what pages show of its programme and its two sides.
#[derive(Clone, Debug)]
pub struct HospitationRow {
    pub id: String,
    pub slug: String,
    pub partnership: Option<String>,
    pub host: SideRow,
    pub guest: SideRow,
    pub return_visit: Option<(String, LocalText)>,
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
    pub invented: bool,
    pub programme: ProgrammeRow,
}

impl HospitationRow {
    /// Where a session of this form takes people: the host's town, unless they meet online.
    pub fn place_of(&self, form: &str, language: Language) -> Option<String> {
        let goes = form != Form::Virtual.code();
        goes.then(|| self.host.names.get(language).to_owned())
    }

    /// The host's role mailbox, or the installation's where the host has none.
    pub fn contact_or<'a>(&'a self, installation: &'a str) -> &'a str {
        if self.contact.is_empty() {
            installation
        } else {
            &self.contact
        }
    }
}

/// What pages show of a programme.
#[derive(Clone, Debug)]
pub struct ProgrammeRow {
    pub slug: String,
    pub name: LocalText,
    pub issuer: LocalText,
    pub funder: LocalText,
    pub policy: ProgrammePolicy,
}

/// A municipality as host or guest.
#[derive(Clone, Debug)]
pub struct SideRow {
    pub slug: String,
    pub names: LocalText,
    pub country: String,
    pub zone: String,
}

/// A row of `sessions`.
#[derive(Clone, Debug)]
pub struct SessionRow {
    pub id: String,
    pub hospitation_id: String,
    pub kind: String,
    pub title: LocalText,
    pub zone: String,
    pub minutes: i64,
    pub starts_at: i64,
    pub sequence: i64,
    pub capacity: i64,
    pub taken: i64,
    /// Whether it was called off.
    pub cancelled: bool,
    pub form: String,
    pub meeting_link: Option<String>,
    /// Whether other hospitations' people come to it, too.
    pub shared: bool,
}

/// A hospitation's columns; the rest of the statement says which ones.
macro_rules! select_hospitations {
    ($which:literal) => {
        concat!(
            "SELECT h.id, h.slug, p.slug AS partnership, h.form, h.themes, \
     h.languages, h.interpretation, h.title, h.summary, h.plain, h.see, h.preparation, h.civil_host, \
     h.civil_guest, h.contact, h.invented, \
     host.slug AS host_slug, host.names AS host_names, host.country AS host_country, \
     host.zone AS host_zone, guest.slug AS guest_slug, guest.names AS guest_names, \
     guest.country AS guest_country, guest.zone AS guest_zone, \
     back.slug AS back_slug, back.title AS back_title, \
     g.slug AS programme_slug, g.name AS programme_name, g.issuer, g.funder, \
     g.visits_min, g.visits_max, g.visit_minutes, g.season_start, g.season_end, g.themes_min, \
     g.civil_asked, g.forms, g.book_at_least, g.all_visits, g.seminar_first \
     FROM hospitations h \
     JOIN municipalities host ON host.id = h.host_id \
     JOIN municipalities guest ON guest.id = h.guest_id \
     JOIN programmes g ON g.id = h.programme_id \
     LEFT JOIN partnerships p ON p.id = h.partnership_id \
     LEFT JOIN hospitations back ON back.id = h.return_visit_id AND back.state = 'published' ",
            $which
        )
    };
}

/// A session's columns.
macro_rules! select_sessions {
    ($which:literal) => {
        concat!(
            "SELECT s.id, s.hospitation_id, s.kind, s.title, s.zone, s.minutes, s.starts_at, \
         s.sequence, s.capacity, s.taken, s.state, s.form, s.meeting_link, \
         (SELECT COUNT(*) FROM session_openings o WHERE o.session_id = s.id) AS openings \
         FROM sessions s ",
            $which
        )
    };
}

/// Every published hospitation, by slug.
pub(super) async fn list_published(pool: &AnyPool) -> Result<Vec<HospitationRow>, DbError> {
    let sql = select_hospitations!("WHERE h.state = 'published' ORDER BY h.slug");
    let rows = sqlx::query(sql).fetch_all(pool).await?;
    Ok(rows.iter().map(hospitation).collect::<Result<_, _>>()?)
}

/// A published hospitation.
pub(super) async fn find_published(
    pool: &AnyPool,
    slug: &str,
) -> Result<Option<HospitationRow>, DbError> {
    let sql = select_hospitations!("WHERE h.state = 'published' AND h.slug = $1");
    let row = sqlx::query(sql).bind(slug).fetch_optional(pool).await?;
    Ok(row.as_ref().map(hospitation).transpose()?)
}

/// A hospitation in any state: a booking outlives its publication. From the pool, or inside a write.
pub(super) async fn find_hospitation<'a>(
    executor: impl Executor<'a, Database = Any>,
    id: &'a str,
) -> Result<HospitationRow, DbError> {
    let sql = select_hospitations!("WHERE h.id = $1");
    Ok(hospitation(
        &sqlx::query(sql).bind(id).fetch_one(executor).await?,
    )?)
}

/// Every session of published hospitations, in their order.
pub(super) async fn list_sessions(pool: &AnyPool) -> Result<Vec<SessionRow>, DbError> {
    let sql = select_sessions!(
        "JOIN hospitations h ON h.id = s.hospitation_id WHERE h.state = 'published' \
         ORDER BY s.hospitation_id, s.starts_at, s.position"
    );
    let rows = sqlx::query(sql).fetch_all(pool).await?;
    Ok(rows.iter().map(session).collect::<Result<_, _>>()?)
}

/// The sessions of one hospitation, in their order; from the pool, or inside a write.
pub(super) async fn list_sessions_of<'a>(
    executor: impl Executor<'a, Database = Any>,
    hospitation: &'a str,
) -> Result<Vec<SessionRow>, DbError> {
    let sql = select_sessions!("WHERE s.hospitation_id = $1 ORDER BY s.starts_at, s.position");
    let rows = sqlx::query(sql)
        .bind(hospitation)
        .fetch_all(executor)
        .await?;
    Ok(rows.iter().map(session).collect::<Result<_, _>>()?)
}

/// The shares of a hospitation's sessions, by session; none for those that are not cut.
pub(super) async fn list_shares(
    pool: &AnyPool,
    hospitation: &str,
) -> Result<HashMap<String, Vec<ShareLeft>>, DbError> {
    let rows = sqlx::query(
        "SELECT x.session_id, x.share, x.capacity, x.taken FROM session_shares x \
         JOIN sessions s ON s.id = x.session_id WHERE s.hospitation_id = $1",
    )
    .bind(hospitation)
    .fetch_all(pool)
    .await?;
    let whole = |n: i64| u32::try_from(n).unwrap_or(0);
    let mut shares: HashMap<String, Vec<ShareLeft>> = HashMap::new();
    for row in &rows {
        let (code, capacity, taken): (String, i64, i64) =
            (row.try_get(1)?, row.try_get(2)?, row.try_get(3)?);
        let Some(share) = Share::from_code(&code) else {
            continue;
        };
        shares.entry(row.try_get(0)?).or_default().push(ShareLeft {
            share,
            capacity: whole(capacity),
            seats_left: whole(capacity - taken),
        });
    }
    shares.retain(|_, shares| shares.iter().any(|s| s.share != Share::Open));
    for of_session in shares.values_mut() {
        of_session.sort_by_key(|s| s.share);
    }
    Ok(shares)
}

/// The two sides, and whoever has a partnership between their countries.
pub(super) async fn list_neighbours(
    pool: &AnyPool,
    host: &SideRow,
    guest: &SideRow,
) -> Result<Vec<MunicipalityChoice>, DbError> {
    // The pairs at once, not municipality by municipality: that is some ten times as fast.
    let sql = "WITH pairs AS (SELECT one.id AS one, two.id AS two FROM municipalities one \
           JOIN partnership_members a ON a.municipality_id = one.id \
           JOIN partnership_members b ON b.partnership_id = a.partnership_id \
           JOIN municipalities two ON two.id = b.municipality_id \
           WHERE one.country = $3 AND two.country = $4 AND one.id <> two.id) \
         SELECT m.slug, m.names, m.country FROM municipalities m WHERE m.slug IN ($1, $2) \
         OR m.id IN (SELECT one FROM pairs UNION SELECT two FROM pairs) ORDER BY m.slug";
    let query = sqlx::query(sql).bind(&host.slug).bind(&guest.slug);
    let rows = query
        .bind(&host.country)
        .bind(&guest.country)
        .fetch_all(pool)
        .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(MunicipalityChoice {
            slug: row.try_get("slug")?,
            names: json(row, "names")?,
            country: row.try_get("country")?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Ids of the partnerships that have a session to come with a seat left.
///
/// # Errors
/// When the database fails.
pub async fn list_open_partnerships(pool: &AnyPool, now_ms: i64) -> Result<Vec<String>, DbError> {
    let ids = sqlx::query_scalar(
        "SELECT DISTINCT h.partnership_id FROM hospitations h \
         JOIN sessions s ON s.hospitation_id = h.id \
         WHERE h.state = 'published' AND h.partnership_id IS NOT NULL \
         AND s.kind <> 'exploration' AND s.state = 'planned' AND s.starts_at > $1 \
         AND s.taken < s.capacity",
    )
    .bind(now_ms)
    .fetch_all(pool)
    .await?;
    Ok(ids)
}

fn session(row: &AnyRow) -> Result<SessionRow, sqlx::Error> {
    Ok(SessionRow {
        id: row.try_get("id")?,
        hospitation_id: row.try_get("hospitation_id")?,
        kind: row.try_get("kind")?,
        title: json(row, "title")?,
        zone: row.try_get("zone")?,
        minutes: row.try_get("minutes")?,
        starts_at: row.try_get("starts_at")?,
        sequence: row.try_get("sequence")?,
        capacity: row.try_get("capacity")?,
        taken: row.try_get("taken")?,
        cancelled: row.try_get::<String, _>("state")? == "cancelled",
        form: row.try_get("form")?,
        meeting_link: row.try_get("meeting_link")?,
        shared: row.try_get::<i64, _>("openings")? > 0,
    })
}

fn hospitation(row: &AnyRow) -> Result<HospitationRow, sqlx::Error> {
    let side = |side: &str| {
        let column = |name: &str| format!("{side}_{name}");
        Ok::<_, sqlx::Error>(SideRow {
            slug: row.try_get(column("slug").as_str())?,
            names: json(row, &column("names"))?,
            country: row.try_get(column("country").as_str())?,
            zone: row.try_get(column("zone").as_str())?,
        })
    };
    let back: Option<String> = row.try_get("back_slug")?;
    Ok(HospitationRow {
        id: row.try_get("id")?,
        slug: row.try_get("slug")?,
        partnership: row.try_get("partnership")?,
        host: side("host")?,
        guest: side("guest")?,
        return_visit: match back {
            Some(slug) => Some((slug, json(row, "back_title")?)),
            None => None,
        },
        form: row.try_get("form")?,
        themes: json(row, "themes")?,
        languages: json(row, "languages")?,
        interpretation: json(row, "interpretation")?,
        title: json(row, "title")?,
        summary: json(row, "summary")?,
        plain: json(row, "plain")?,
        see: json(row, "see")?,
        preparation: json(row, "preparation")?,
        civil_host: json(row, "civil_host")?,
        civil_guest: json(row, "civil_guest")?,
        contact: row.try_get("contact")?,
        invented: row.try_get::<i64, _>("invented")? != 0,
        programme: ProgrammeRow {
            slug: row.try_get("programme_slug")?,
            name: json(row, "programme_name")?,
            issuer: json(row, "issuer")?,
            funder: json(row, "funder")?,
            policy: policy(row)?,
        },
    })
}

/// Reads JSON from a column.
pub(super) fn json<T: serde::de::DeserializeOwned>(
    row: &AnyRow,
    column: &str,
) -> Result<T, sqlx::Error> {
    let text: String = row.try_get(column)?;
    serde_json::from_str(&text).map_err(|e| sqlx::Error::Decode(e.into()))
}
