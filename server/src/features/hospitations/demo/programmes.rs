//! The demonstration's programmes: policies, texts, meetings.

use app::contract::feedback::{FeedbackForm, check_form};
use app::contract::hospitation::Form;
use app::contract::programme::ProgrammePolicy;
use app::contract::text::LocalText;
use jiff::ZonedDateTime;
use jiff::civil::Time;
use serde::Deserialize;
use serde_json::json;

use super::day;
use super::store::{self, Table, Value};
use crate::db::{DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::{clocks, ids};

#[derive(Deserialize)]
pub(super) struct Programmes {
    pub programme: Vec<Programme>,
}

#[derive(Deserialize)]
pub(super) struct Programme {
    pub slug: String,
    season_weeks: (i64, i64),
    visits: (u32, u32),
    pub visit_minutes: i64,
    book_at_least: u32,
    forms: Vec<String>,
    themes_min: u32,
    civil_asked: bool,
    runs_from: Option<String>,
    runs_until: Option<String>,
    regions: Vec<String>,
    languages: Vec<String>,
    contact: String,
    partnerships: Vec<String>,
    name: LocalText,
    summary: LocalText,
    issuer: LocalText,
    funder: LocalText,
    eligible: LocalText,
    pub preparation: LocalText,
    offers: Vec<LocalText>,
    expectations: Vec<LocalText>,
    meetings: Vec<Meeting>,
    feedback: FeedbackForm,
}

#[derive(Deserialize)]
struct Meeting {
    title: LocalText,
    place: Option<LocalText>,
    zone: String,
    week: i64,
    weekday: i64,
    start: String,
    minutes: i64,
}

/// A programme that is in the database.
pub(super) struct Loaded {
    pub id: String,
    pub policy: ProgrammePolicy,
}

/// Inserts a programme with its meetings and partnerships.
pub(super) async fn load(
    write: &mut Write,
    clock: &Clock,
    monday: &ZonedDateTime,
    programme: &Programme,
) -> Result<Loaded, String> {
    let failed = |e: DbError| format!("{}: {e}", programme.slug);
    if let Some(error) = check_form(&programme.feedback).first() {
        return Err(format!("{}: feedback.{}", programme.slug, error.field));
    }
    let id = ids::new(clock);
    let forms = programme.forms.iter().filter_map(|f| Form::from_code(f));
    let policy = ProgrammePolicy {
        visits_min: programme.visits.0,
        visits_max: programme.visits.1,
        visit_minutes: u32::try_from(programme.visit_minutes).unwrap_or(0),
        season_start: day(monday, programme.season_weeks.0, 1)?.to_string(),
        season_end: day(monday, programme.season_weeks.1, 7)?.to_string(),
        themes_min: programme.themes_min,
        civil_asked: programme.civil_asked,
        forms: forms.collect(),
        book_at_least: programme.book_at_least,
        all_visits: false,
        seminar_first: false,
    };
    let text = |thing: serde_json::Value| Value::Text(thing.to_string());
    let values = vec![
        Value::Text(id.clone()),
        Value::Text(programme.slug.clone()),
        text(json!(programme.name)),
        text(json!(programme.issuer)),
        text(json!(programme.funder)),
        text(json!(programme.offers)),
        text(json!(programme.expectations)),
        Value::Number(policy.visits_min.into()),
        Value::Number(policy.visits_max.into()),
        Value::Number(policy.visit_minutes.into()),
        Value::Number(policy.book_at_least.into()),
        Value::Text(policy.season_start.clone()),
        Value::Text(policy.season_end.clone()),
        text(json!(programme.summary)),
        text(json!(programme.eligible)),
        text(json!(programme.regions)),
        text(json!(programme.languages)),
        Value::Maybe(programme.runs_from.clone()),
        Value::Maybe(programme.runs_until.clone()),
        Value::Text(programme.contact.clone()),
        text(json!(policy.forms)),
        Value::Number(policy.themes_min.into()),
        Value::Number(policy.civil_asked.into()),
        text(json!(programme.feedback)),
    ];
    store::insert(write, store::INSERT_PROGRAMME, values)
        .await
        .map_err(failed)?;
    for meeting in &programme.meetings {
        let values = meeting_row(clock, monday, &id, meeting)
            .ok_or_else(|| format!("{}: a meeting has no time", programme.slug))?;
        store::insert(write, store::INSERT_MEETING, values)
            .await
            .map_err(failed)?;
    }
    for slug in &programme.partnerships {
        let partnership = store::find_id(write, Table::Partnerships, slug)
            .await
            .map_err(failed)?
            .ok_or_else(|| format!("{}: there is no {slug}", programme.slug))?;
        let values = vec![Value::Text(id.clone()), Value::Text(partnership)];
        store::insert(write, store::LINK_PARTNERSHIP, values)
            .await
            .map_err(failed)?;
    }
    Ok(Loaded { id, policy })
}

fn meeting_row(
    clock: &Clock,
    monday: &ZonedDateTime,
    programme: &str,
    meeting: &Meeting,
) -> Option<Vec<Value>> {
    let date = day(monday, meeting.week, meeting.weekday).ok()?;
    let start: Time = meeting.start.parse().ok()?;
    let starts_at = clocks::instant(date, start, &clocks::zone(&meeting.zone)?)?;
    let place = meeting.place.as_ref();
    Some(vec![
        Value::Text(ids::new(clock)),
        Value::Text(programme.to_owned()),
        Value::Text(json!(meeting.title).to_string()),
        Value::Maybe(place.map(|place| json!(place).to_string())),
        Value::Text(date.to_string()),
        Value::Text(meeting.start.clone()),
        Value::Text(meeting.zone.clone()),
        Value::Number(meeting.minutes),
        Value::Number(starts_at),
    ])
}
