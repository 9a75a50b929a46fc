//! The demonstration's programmes and hospitations. Their dates and seasons count from the first
//! start; loading them a second time changes nothing.

mod programmes;

use app::contract::hospitation::Form;
use app::contract::programme::{Draft, DraftVisit, broken};
use app::contract::text::LocalText;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{ToSpan, ZonedDateTime};
use serde::Deserialize;
use serde_json::json;

use self::programmes::{Loaded, Programmes};
use super::store::demo::{self as store, Table, Value};
use super::{bookings, drafts};
use crate::db::{DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::{audit, clocks, ids};

const PROGRAMMES: &str = include_str!("../../../../data/programmes.toml");
const HOSPITATIONS: &str = include_str!("../../../../data/hospitations.toml");

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
    /// The hospitations that its seminar serves, too.
    #[serde(default)]
    seminar_serves: Vec<String>,
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
        let loaded = programmes::load(write, clock, &monday, programme).await?;
        for hospitation in hospitations
            .hospitation
            .iter()
            .filter(|h| h.programme == programme.slug)
        {
            load(write, clock, &monday, (&loaded, programme), hospitation).await?;
        }
        drafts::load_demo(write, clock, (&programme.slug, &loaded.id)).await?;
    }
    for hospitation in &hospitations.hospitation {
        for other in &hospitation.seminar_serves {
            let values = vec![
                Value::Text(hospitation.slug.clone()),
                Value::Text(other.clone()),
            ];
            store::insert(write, store::OPEN_SEMINAR, values)
                .await
                .map_err(failed)?;
        }
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
    (loaded, programme): (&Loaded, &programmes::Programme),
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
        Value::Text(loaded.id.clone()),
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
    let (mut sessions, mut draft) = (Vec::new(), draft(hospitation));
    for (position, (kind, title, minutes)) in (0_i64..).zip(kinds.into_iter().chain(visits)) {
        let date = day(monday, hospitation.week + position, hospitation.weekday)?;
        let starts_at = clocks::instant(date, start, &zone).ok_or_else(|| missing("instant"))?;
        if kind == "visit" {
            draft.visits.push(DraftVisit {
                date: date.to_string(),
                minutes: u32::try_from(minutes).unwrap_or(0),
            });
        }
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
    let broken = broken(&loaded.policy, &draft);
    if !broken.is_empty() {
        let rules: Vec<_> = broken.iter().map(|b| b.rule.code()).collect();
        return Err(format!("{}: breaks {}", hospitation.slug, rules.join(", ")));
    }
    bookings::load_demo(write, clock, &id, &sessions, &hospitation.taken)
        .await
        .map_err(failed)
}

/// What the programme's rules look at, as yet without visits.
fn draft(hospitation: &Hospitation) -> Draft {
    let says = |text: &LocalText| text.all().next().is_some();
    Draft {
        form: Form::Virtual,
        visits: Vec::new(),
        themes: u32::try_from(hospitation.themes.len()).unwrap_or(u32::MAX),
        civil_host: says(&hospitation.civil_host),
        civil_guest: says(&hospitation.civil_guest),
    }
}

/// A weekday (1 is Monday) so many weeks from the first.
fn day(monday: &ZonedDateTime, weeks: i64, weekday: i64) -> Result<jiff::civil::Date, String> {
    let days = (weeks * 7 + weekday - 1).days();
    monday.date().checked_add(days).map_err(|e| e.to_string())
}
