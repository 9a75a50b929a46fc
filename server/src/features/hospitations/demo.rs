//! The demonstration's programmes and hospitations. Their dates and seasons count from the first
//! start; loading them a second time changes nothing.

use app::contract::text::LocalText;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{ToSpan, ZonedDateTime};
use serde::Deserialize;
use serde_json::json;

use super::bookings;
use super::store::demo::{self as store, Table, Value};
use crate::db::{DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::{audit, clocks, ids};

const PROGRAMMES: &str = include_str!("../../../data/programmes.toml");
const HOSPITATIONS: &str = include_str!("../../../data/hospitations.toml");

#[derive(Deserialize)]
struct Programmes {
    programme: Vec<Programme>,
}

#[derive(Deserialize)]
struct Programme {
    slug: String,
    season_weeks: (i64, i64),
    visits: (i64, i64),
    visit_minutes: i64,
    book_at_least: i64,
    name: LocalText,
    issuer: LocalText,
    funder: LocalText,
    preparation: LocalText,
}

#[derive(Deserialize)]
struct Hospitations {
    hospitation: Vec<Hospitation>,
}

#[derive(Deserialize)]
struct Hospitation {
    slug: String,
    programme: String,
    partnership: String,
    host: String,
    guest: String,
    themes: Vec<String>,
    languages: Vec<String>,
    interpretation: Vec<(String, String)>,
    return_visit: Option<String>,
    week: i64,
    weekday: i64,
    start: String,
    seats: i64,
    taken: Vec<i64>,
    title: LocalText,
    summary: LocalText,
    civil_host: LocalText,
    civil_guest: LocalText,
    visits: Vec<LocalText>,
}

/// Loads them into an installation that has none.
///
/// # Errors
/// When the database fails or a file names what is not there.
pub async fn load_demo(write: &mut Write, clock: &Clock) -> Result<(), String> {
    let failed = |e: DbError| e.to_string();
    if store::count_programmes(write).await.map_err(failed)? > 0 {
        return Ok(());
    }
    let programmes: Programmes = toml::from_str(PROGRAMMES).map_err(|e| e.to_string())?;
    let hospitations: Hospitations = toml::from_str(HOSPITATIONS).map_err(|e| e.to_string())?;
    let today = clock.now().to_zoned_datetime(TimeZone::UTC);
    // Weeks count from the Monday of the first start.
    let monday = today
        .checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days())
        .map_err(|e| e.to_string())?;
    for programme in &programmes.programme {
        let id = ids::new(clock);
        let values = vec![
            Value::Text(id.clone()),
            Value::Text(programme.slug.clone()),
            Value::Text(json!(programme.name).to_string()),
            Value::Text(json!(programme.issuer).to_string()),
            Value::Text(json!(programme.funder).to_string()),
            Value::Number(programme.visits.0),
            Value::Number(programme.visits.1),
            Value::Number(programme.visit_minutes),
            Value::Number(programme.book_at_least),
            Value::Text(day(&monday, programme.season_weeks.0, 1)?.to_string()),
            Value::Text(day(&monday, programme.season_weeks.1, 7)?.to_string()),
        ];
        store::insert(write, store::INSERT_PROGRAMME, values)
            .await
            .map_err(failed)?;
        for hospitation in hospitations
            .hospitation
            .iter()
            .filter(|h| h.programme == programme.slug)
        {
            load(write, clock, &monday, (&id, programme), hospitation).await?;
        }
    }
    for hospitation in &hospitations.hospitation {
        if let Some(back) = &hospitation.return_visit {
            let values = vec![
                Value::Text(back.clone()),
                Value::Text(hospitation.slug.clone()),
            ];
            store::insert(write, store::LINK_RETURN, values)
                .await
                .map_err(failed)?;
        }
    }
    let entry = audit::Entry {
        actor: audit::SYSTEM,
        action: "demo.load",
        subject: "hospitations",
        detail: json!({
            "programmes": programmes.programme.len(),
            "hospitations": hospitations.hospitation.len(),
        }),
        ..audit::Entry::default()
    };
    audit::record(write, clock, &entry);
    Ok(())
}

async fn load(
    write: &mut Write,
    clock: &Clock,
    monday: &ZonedDateTime,
    (programme_id, programme): (&str, &Programme),
    hospitation: &Hospitation,
) -> Result<(), String> {
    let failed = |e: DbError| format!("{}: {e}", hospitation.slug);
    let missing = |slug: &str| format!("{}: there is no {slug}", hospitation.slug);
    let mut find = async |table, slug: &str| {
        let id = store::find_id(write, table, slug)
            .await
            .map_err(|e| e.to_string())?;
        id.ok_or_else(|| missing(slug))
    };
    let host = find(Table::Municipalities, &hospitation.host).await?;
    let guest = find(Table::Municipalities, &hospitation.guest).await?;
    let partnership = find(Table::Partnerships, &hospitation.partnership).await?;
    let id = ids::new(clock);
    let values = vec![
        Value::Text(id.clone()),
        Value::Text(hospitation.slug.clone()),
        Value::Text(programme_id.to_owned()),
        Value::Maybe(Some(partnership)),
        Value::Text(host),
        Value::Text(guest),
        Value::Text(json!(hospitation.themes).to_string()),
        Value::Text(json!(hospitation.languages).to_string()),
        Value::Text(json!(hospitation.interpretation).to_string()),
        Value::Text(json!(hospitation.title).to_string()),
        Value::Text(json!(hospitation.summary).to_string()),
        Value::Text(json!(hospitation.visits).to_string()),
        Value::Text(json!(programme.preparation).to_string()),
        Value::Text(json!(hospitation.civil_host).to_string()),
        Value::Text(json!(hospitation.civil_guest).to_string()),
        Value::Text("hospitations@example.org".to_owned()),
    ];
    store::insert(write, store::INSERT_HOSPITATION, values)
        .await
        .map_err(failed)?;

    let zone_name = store::find_zone(write, &hospitation.host)
        .await
        .map_err(failed)?;
    let zone = clocks::zone(&zone_name).ok_or_else(|| missing(&zone_name))?;
    let start: Time = hospitation.start.parse().map_err(|_| missing("time"))?;
    let untitled = LocalText::default();
    let kinds = [("exploration", &untitled, 60), ("seminar", &untitled, 90)];
    let visits = hospitation
        .visits
        .iter()
        .map(|title| ("visit", title, programme.visit_minutes));
    let mut sessions = Vec::new();
    for (position, (kind, title, minutes)) in (0_i64..).zip(kinds.into_iter().chain(visits)) {
        let date = day(monday, hospitation.week + position, hospitation.weekday)?;
        let starts_at = clocks::instant(date, start, &zone).ok_or_else(|| missing("instant"))?;
        let session = ids::new(clock);
        let values = vec![
            Value::Text(session.clone()),
            Value::Text(id.clone()),
            Value::Text(kind.to_owned()),
            Value::Number(position),
            Value::Text(json!(title).to_string()),
            Value::Text(date.to_string()),
            Value::Text(hospitation.start.clone()),
            Value::Text(zone_name.clone()),
            Value::Number(minutes),
            Value::Number(starts_at),
            Value::Number(starts_at + minutes * 60_000),
        ];
        store::insert(write, store::INSERT_SESSION, values)
            .await
            .map_err(failed)?;
        let seats = vec![
            Value::Text(session.clone()),
            Value::Number(hospitation.seats),
        ];
        store::insert(write, store::INSERT_OPEN_SHARE, seats)
            .await
            .map_err(failed)?;
        sessions.push(session);
    }
    bookings::load_demo(write, clock, &id, &sessions, &hospitation.taken)
        .await
        .map_err(failed)
}

/// A weekday (1 is Monday) so many weeks from the first.
fn day(monday: &ZonedDateTime, weeks: i64, weekday: i64) -> Result<jiff::civil::Date, String> {
    let days = (weeks * 7 + weekday - 1).days();
    monday.date().checked_add(days).map_err(|e| e.to_string())
}
