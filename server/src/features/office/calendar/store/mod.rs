//! SQL of the office's calendar: what is on it, what can be chosen, who is busy.

mod feeds;

use app::contract::hospitation::{Form, SessionKind, Side};
use app::contract::office_calendar::{Busy, CalendarChoice, CalendarPerson};
use app::contract::permission::Reach;
use app::contract::role::Scope;
use app::contract::text::LocalText;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use crate::db::DbError;

pub(super) use feeds::{
    FeedRow, NewFeed, count_feeds, delete_feed, find_feed, find_programme, insert_feed, list_feeds,
    lock_account,
};

/// A session, or a meeting of a programme's network.
#[derive(Clone, Debug)]
pub struct EntryRow {
    pub id: String,
    /// Nothing for a meeting.
    pub kind: Option<SessionKind>,
    pub title: LocalText,
    /// The hospitation's address; empty for a meeting.
    pub hospitation: String,
    pub hospitation_title: LocalText,
    pub programme: String,
    pub programme_name: LocalText,
    /// What the session belongs to; nothing for a meeting, which nobody of here runs.
    pub scopes: Vec<Scope>,
    pub host: Option<Side>,
    pub guest: Option<Side>,
    /// The zone it is planned in.
    pub zone: String,
    pub minutes: i64,
    pub starts_at: i64,
    pub sequence: i64,
    pub cancelled: bool,
    pub form: Form,
    /// Where a meeting is held.
    pub place: Option<LocalText>,
    pub moderator: String,
    /// A role mailbox, or empty.
    pub contact: String,
    pub invented: bool,
}

/// What is asked for; texts are empty for everything.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub reach: &'a Reach,
    /// Starts from this instant on …
    pub from: i64,
    /// … and before this one.
    pub until: i64,
    /// The address of a programme.
    pub programme: &'a str,
    /// The address of a municipality.
    pub municipality: &'a str,
    /// The id of an account, or `nobody`.
    pub moderator: &'a str,
    /// A code of [`Form`].
    pub form: &'a str,
}

/// Hospitations in reach: programmes and municipalities are the first two parameters.
macro_rules! in_reach {
    () => {
        "h.state <> 'draft' AND ($1 = '' OR $1 LIKE '%,' || h.programme_id || ',%' \
         OR $2 LIKE '%,' || h.host_id || ',%' OR $2 LIKE '%,' || h.guest_id || ',%')"
    };
}

/// Everything that is asked for, by time.
pub(super) async fn list_entries(
    pool: &AnyPool,
    wanted: &Wanted<'_>,
) -> Result<Vec<EntryRow>, DbError> {
    let mut rows = list_sessions(pool, wanted).await?;
    // A meeting is for the whole network, and nobody of here moderates it.
    if wanted.municipality.is_empty() && wanted.moderator.is_empty() {
        rows.extend(list_meetings(pool, wanted).await?);
    }
    rows.sort_by(|one, other| (one.starts_at, &one.id).cmp(&(other.starts_at, &other.id)));
    Ok(rows)
}

async fn list_sessions(pool: &AnyPool, wanted: &Wanted<'_>) -> Result<Vec<EntryRow>, DbError> {
    let rows = sqlx::query(concat!(
        "SELECT s.id, s.kind, s.title, s.zone, s.minutes, s.starts_at, s.sequence, s.form, \
         CASE WHEN s.state = 'cancelled' OR h.state = 'cancelled' THEN 1 ELSE 0 END AS off, \
         a.name AS moderator, h.slug, h.title AS hospitation_title, h.contact, h.invented, \
         g.slug AS programme, g.name AS programme_name, h.programme_id, h.host_id, h.guest_id, \
         host.slug AS host_slug, host.names AS host_names, host.country AS host_country, \
         host.zone AS host_zone, guest.slug AS guest_slug, guest.names AS guest_names, \
         guest.country AS guest_country, guest.zone AS guest_zone \
         FROM sessions s JOIN hospitations h ON h.id = s.hospitation_id \
         JOIN programmes g ON g.id = h.programme_id \
         JOIN municipalities host ON host.id = h.host_id \
         JOIN municipalities guest ON guest.id = h.guest_id \
         LEFT JOIN accounts a ON a.id = s.moderator_id WHERE ",
        in_reach!(),
        " AND s.starts_at >= $3 AND s.starts_at < $4 AND ($5 = '' OR g.slug = $5) \
         AND ($6 = '' OR host.slug = $6 OR guest.slug = $6) \
         AND ($7 = '' OR s.moderator_id = $7 OR ($7 = 'nobody' AND s.moderator_id IS NULL)) \
         AND ($8 = '' OR s.form = $8) ORDER BY s.starts_at, s.id"
    ))
    .bind(wanted.reach.programmes())
    .bind(wanted.reach.municipalities())
    .bind(wanted.from)
    .bind(wanted.until)
    .bind(wanted.programme)
    .bind(wanted.municipality)
    .bind(wanted.moderator)
    .bind(wanted.form)
    .fetch_all(pool)
    .await?;
    Ok(rows.iter().map(session).collect::<Result<_, _>>()?)
}

fn session(row: &AnyRow) -> Result<EntryRow, sqlx::Error> {
    let side = |side: &str| {
        let column = |name: &str| format!("{side}_{name}");
        Ok::<_, sqlx::Error>(Side {
            slug: row.try_get(column("slug").as_str())?,
            names: json(row, &column("names"))?,
            country: row.try_get(column("country").as_str())?,
            zone: row.try_get(column("zone").as_str())?,
        })
    };
    let kind: String = row.try_get("kind")?;
    let form: String = row.try_get("form")?;
    Ok(EntryRow {
        id: row.try_get("id")?,
        kind: Some(SessionKind::from_code(&kind).unwrap_or(SessionKind::Visit)),
        title: json(row, "title")?,
        hospitation: row.try_get("slug")?,
        hospitation_title: json(row, "hospitation_title")?,
        programme: row.try_get("programme")?,
        programme_name: json(row, "programme_name")?,
        scopes: vec![
            Scope::Programme(row.try_get("programme_id")?),
            Scope::Municipality(row.try_get("host_id")?),
            Scope::Municipality(row.try_get("guest_id")?),
        ],
        host: Some(side("host")?),
        guest: Some(side("guest")?),
        zone: row.try_get("zone")?,
        minutes: row.try_get("minutes")?,
        starts_at: row.try_get("starts_at")?,
        sequence: row.try_get("sequence")?,
        cancelled: row.try_get::<i64, _>("off")? != 0,
        form: Form::from_code(&form).unwrap_or(Form::Virtual),
        place: None,
        moderator: row
            .try_get::<Option<String>, _>("moderator")?
            .unwrap_or_default(),
        contact: row.try_get("contact")?,
        invented: row.try_get::<i64, _>("invented")? != 0,
    })
}

/// Meetings of programmes that somebody works in, or whose hospitations their municipality takes part in.
async fn list_meetings(pool: &AnyPool, wanted: &Wanted<'_>) -> Result<Vec<EntryRow>, DbError> {
    let rows = sqlx::query(concat!(
        "SELECT m.id, m.title, m.place, m.zone, m.minutes, m.starts_at, m.sequence, \
         g.slug AS programme, g.name AS programme_name, g.contact, g.invented \
         FROM programme_meetings m JOIN programmes g ON g.id = m.programme_id \
         WHERE ($1 = '' OR $1 LIKE '%,' || g.id || ',%' OR EXISTS (SELECT 1 FROM hospitations h \
         WHERE h.programme_id = g.id AND ",
        in_reach!(),
        ")) AND m.starts_at >= $3 AND m.starts_at < $4 AND ($5 = '' OR g.slug = $5) \
         AND ($6 = '' OR $6 = CASE WHEN m.place IS NULL THEN 'virtual' ELSE 'on-site' END) \
         ORDER BY m.starts_at, m.id"
    ))
    .bind(wanted.reach.programmes())
    .bind(wanted.reach.municipalities())
    .bind(wanted.from)
    .bind(wanted.until)
    .bind(wanted.programme)
    .bind(wanted.form)
    .fetch_all(pool)
    .await?;
    Ok(rows.iter().map(meeting).collect::<Result<_, _>>()?)
}

fn meeting(row: &AnyRow) -> Result<EntryRow, sqlx::Error> {
    let place: Option<String> = row.try_get("place")?;
    let place = match place {
        Some(_) => Some(json(row, "place")?),
        None => None,
    };
    Ok(EntryRow {
        id: row.try_get("id")?,
        kind: None,
        title: json(row, "title")?,
        hospitation: String::new(),
        hospitation_title: LocalText::default(),
        programme: row.try_get("programme")?,
        programme_name: json(row, "programme_name")?,
        scopes: Vec::new(),
        host: None,
        guest: None,
        zone: row.try_get("zone")?,
        minutes: row.try_get("minutes")?,
        starts_at: row.try_get("starts_at")?,
        sequence: row.try_get("sequence")?,
        cancelled: false,
        form: match &place {
            Some(_) => Form::OnSite,
            None => Form::Virtual,
        },
        place,
        moderator: String::new(),
        contact: row.try_get("contact")?,
        invented: row.try_get::<i64, _>("invented")? != 0,
    })
}

/// When people moderate, wherever that is, between two instants; what was called off keeps nobody busy.
pub(super) async fn list_busy(pool: &AnyPool, from: i64, until: i64) -> Result<Vec<Busy>, DbError> {
    let rows = sqlx::query(
        "SELECT s.id, s.moderator_id, s.starts_at, s.ends_at FROM sessions s \
         JOIN hospitations h ON h.id = s.hospitation_id WHERE s.moderator_id IS NOT NULL \
         AND s.state = 'planned' AND h.state NOT IN ('draft', 'cancelled') \
         AND s.ends_at > $1 AND s.starts_at < $2 ORDER BY s.starts_at, s.id",
    )
    .bind(from)
    .bind(until)
    .fetch_all(pool)
    .await?;
    let read = |row: &AnyRow| {
        Ok::<_, sqlx::Error>(Busy {
            session: row.try_get(0)?,
            moderator: row.try_get(1)?,
            starts_at: row.try_get(2)?,
            ends_at: row.try_get(3)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// What can be chosen in somebody's reach.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub programmes: Vec<CalendarChoice>,
    pub municipalities: Vec<CalendarChoice>,
    pub moderators: Vec<CalendarPerson>,
    /// Codes of the municipalities' countries.
    pub countries: Vec<String>,
}

/// Programmes, municipalities and moderators of the hospitations in reach.
pub(super) async fn list_choices(pool: &AnyPool, reach: &Reach) -> Result<Choices, DbError> {
    let programmes = concat!(
        "SELECT g.slug, g.name FROM programmes g WHERE $1 = '' OR $1 LIKE '%,' || g.id || ',%' \
         OR EXISTS (SELECT 1 FROM hospitations h WHERE h.programme_id = g.id AND ",
        in_reach!(),
        ") ORDER BY g.slug"
    );
    let municipalities = concat!(
        "SELECT m.slug, m.names, m.country FROM municipalities m WHERE EXISTS (SELECT 1 \
         FROM hospitations h WHERE (h.host_id = m.id OR h.guest_id = m.id) AND ",
        in_reach!(),
        ") ORDER BY m.slug"
    );
    let moderators = concat!(
        "SELECT a.id, a.name FROM accounts a WHERE EXISTS (SELECT 1 FROM sessions s \
         JOIN hospitations h ON h.id = s.hospitation_id WHERE s.moderator_id = a.id AND ",
        in_reach!(),
        ") ORDER BY a.name, a.id"
    );
    let mut found = Choices::default();
    let (one, other) = (reach.programmes(), reach.municipalities());
    for row in rows(pool, programmes, &one, &other).await? {
        found.programmes.push(CalendarChoice {
            slug: row.try_get(0)?,
            name: json(&row, "name")?,
        });
    }
    for row in rows(pool, municipalities, &one, &other).await? {
        found.municipalities.push(CalendarChoice {
            slug: row.try_get(0)?,
            name: json(&row, "names")?,
        });
        found.countries.push(row.try_get(2)?);
    }
    for row in rows(pool, moderators, &one, &other).await? {
        found.moderators.push(CalendarPerson {
            id: row.try_get(0)?,
            name: row.try_get(1)?,
        });
    }
    Ok(found)
}

async fn rows(
    pool: &AnyPool,
    sql: &'static str,
    programmes: &str,
    municipalities: &str,
) -> Result<Vec<AnyRow>, DbError> {
    let query = sqlx::query(sql).bind(programmes).bind(municipalities);
    Ok(query.fetch_all(pool).await?)
}

/// A column of JSON.
fn json<T: serde::de::DeserializeOwned>(row: &AnyRow, column: &str) -> Result<T, sqlx::Error> {
    let text: String = row.try_get(column)?;
    serde_json::from_str(&text).map_err(|e| sqlx::Error::Decode(e.into()))
}
