//! What stands against publishing a draft, field by field. The rules of its programme are
//! [`super::programme::broken`]; what they look at is made here.

use super::account::check_mail;
use super::draft::{CivilSide, DraftContent, DraftSession};
use super::draft_keep::{day, time};
use super::hospitation::{Form, SessionKind};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::programme::{Draft, DraftVisit, ProgrammePolicy};
use super::seat::Share;
use super::text::LocalText;
use super::working_week::is_weekend_of_either;

/// What the check needs to know besides the draft.
#[derive(Clone, Debug)]
pub struct DraftFacts<'a> {
    /// What the programme asks.
    pub policy: &'a ProgrammePolicy,
    /// ISO 3166 code of the host's country.
    pub host_country: &'a str,
    /// The guest's.
    pub guest_country: &'a str,
    /// What is known of each session, in the order of the draft's.
    pub sessions: &'a [SessionFacts],
}

/// What calendars, clocks and bookings say of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionFacts {
    /// The day of the week, 1 is Monday; nothing where the date is open.
    pub weekday: Option<u8>,
    /// When it starts and ends, in milliseconds since 1970; nothing where that is open or no time.
    pub span: Option<(i64, i64)>,
    /// The host's clock skips its hour on that day, or has it twice.
    pub skipped: bool,
    /// It is over or has begun, and is not as it was when it was published.
    pub past: bool,
    /// It is as it was published: what was good then is not asked again.
    pub settled: bool,
    /// Seats that are taken, by share.
    pub taken: Vec<(Share, u32)>,
    /// The kind that is public; empty where it is not public.
    pub kind: String,
}

/// What the programme's rules look at. A visit without a date breaks no season.
#[must_use]
pub fn as_rules(content: &DraftContent, policy: &ProgrammePolicy) -> Draft {
    let visits = content.sessions.sessions.iter().filter(|s| is_visit(s));
    let visits = visits.map(|session| DraftVisit {
        date: match day(&session.date) {
            Some(_) => session.date.clone(),
            None => policy.season_start.clone(),
        },
        minutes: session.minutes,
    });
    Draft {
        form: Form::from_code(&content.basics.form).unwrap_or(Form::Virtual),
        visits: visits.collect(),
        themes: u32::try_from(content.basics.themes.len()).unwrap_or(u32::MAX),
        civil_host: content.civil.host.says_something(),
        civil_guest: content.civil.guest.says_something(),
    }
}

/// Everything besides the programme's rules that stands against publishing a draft, each field once.
#[must_use]
pub fn check_draft(content: &DraftContent, facts: &DraftFacts<'_>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    basics(content, &mut errors);
    let original = Language::from_code(&content.basics.original).unwrap_or_default();
    let mut needed = |field: &str, text: &LocalText| {
        if text.exact(original).is_none() {
            let field = format!("texts.{field}.{}", original.code());
            errors.push(FieldError::new(&field, FieldCode::Required));
        }
    };
    needed("title", &content.texts.title);
    needed("summary", &content.texts.summary);
    let sessions = &content.sessions.sessions;
    if sessions.is_empty() {
        errors.push(FieldError::new("sessions", FieldCode::Required));
    }
    for (at, session) in sessions.iter().enumerate() {
        let known = facts.sessions.get(at).cloned().unwrap_or_default();
        check_session(at, session, &known, facts, &mut errors);
    }
    same_time(facts.sessions, &mut errors);
    for (name, side) in [
        ("host", &content.civil.host),
        ("guest", &content.civil.guest),
    ] {
        civil(name, side, &mut errors);
    }
    errors
}

fn is_visit(session: &DraftSession) -> bool {
    session.kind == SessionKind::Visit.code()
}

fn basics(content: &DraftContent, errors: &mut Vec<FieldError>) {
    let basics = &content.basics;
    let mut say = |field: &str, code| errors.push(FieldError::new(field, code));
    if Form::from_code(&basics.form).is_none() {
        say("basics.form", FieldCode::Required);
    }
    if basics.languages.is_empty() {
        say("basics.languages", FieldCode::Required);
    }
    if !basics.contact.is_empty() {
        errors.extend(check_mail("basics.contact", &basics.contact));
    }
}

fn civil(name: &str, side: &CivilSide, errors: &mut Vec<FieldError>) {
    for (at, group) in side.groups.iter().enumerate() {
        let field = |part: &str| format!("civil.{name}.groups.{at}.{part}");
        if group.name.is_empty() {
            errors.push(FieldError::new(&field("name"), FieldCode::Required));
        }
        if !group.contact.is_empty() {
            errors.extend(check_mail(&field("contact"), &group.contact));
        }
    }
}

fn check_session(
    at: usize,
    session: &DraftSession,
    known: &SessionFacts,
    facts: &DraftFacts<'_>,
    errors: &mut Vec<FieldError>,
) {
    let field = |name: &str| format!("sessions.{at}.{name}");
    let date = day_problem(session, known, facts);
    errors.extend(date.map(|code| FieldError::new(&field("date"), code)));
    let clock = match time(&session.time) {
        None => Some(FieldCode::Required),
        Some(_) => (known.skipped && !known.settled).then_some(FieldCode::SkippedHour),
    };
    errors.extend(clock.map(|code| FieldError::new(&field("time"), code)));
    if session.minutes == 0 {
        errors.push(FieldError::new(&field("minutes"), FieldCode::Required));
    }
    // What somebody booked stays what it was for: rules were judged by it.
    let taken: u32 = known.taken.iter().map(|(_, taken)| taken).sum();
    if taken > 0 && !known.kind.is_empty() && known.kind != session.kind {
        let error = FieldError::new(&field("kind"), FieldCode::BelowTaken);
        errors.push(error.limit(taken));
    }
    let seats = |share: Share| {
        let own = session.seats.iter().find(|s| s.share == share.code());
        own.map_or(0, |own| own.seats)
    };
    let all: u32 = Share::ALL.iter().map(|share| seats(*share)).sum();
    let bookable = SessionKind::from_code(&session.kind).is_none_or(SessionKind::bookable);
    let below = known.taken.iter().find(|(share, n)| seats(*share) < *n);
    if let Some((share, taken)) = below {
        let error = FieldError::new(&field("seats"), FieldCode::BelowTaken).limit(*taken);
        errors.push(error.about(vec![share.code().to_owned()]));
    } else if bookable && all == 0 {
        errors.push(FieldError::new(&field("seats"), FieldCode::Required));
    }
}

fn day_problem(
    session: &DraftSession,
    known: &SessionFacts,
    facts: &DraftFacts<'_>,
) -> Option<FieldCode> {
    let (policy, date) = (facts.policy, session.date.as_str());
    if day(date).is_none() {
        return Some(FieldCode::Required);
    }
    if known.settled {
        return None;
    }
    let weekend = |weekday| is_weekend_of_either(facts.host_country, facts.guest_country, weekday);
    let outside = date < policy.season_start.as_str() || policy.season_end.as_str() < date;
    if known.past {
        Some(FieldCode::InPast)
    } else if known.weekday.is_some_and(weekend) {
        Some(FieldCode::Weekend)
    } else {
        (is_visit(session) && outside).then_some(FieldCode::OutOfSeason)
    }
}

/// Nobody can be at two sessions at a time; the later one in the draft is told.
fn same_time(sessions: &[SessionFacts], errors: &mut Vec<FieldError>) {
    for (at, session) in sessions.iter().enumerate() {
        let Some((starts, ends)) = session.span else {
            continue;
        };
        let meets = |other: &SessionFacts| other.span.is_some_and(|(s, e)| s < ends && starts < e);
        let field = format!("sessions.{at}.time");
        let known = errors.iter().any(|error| error.field == field);
        if !known && sessions[..at].iter().any(meets) {
            errors.push(FieldError::new(&field, FieldCode::SameTime));
        }
    }
}

#[cfg(test)]
#[path = "draft_check_tests.rs"]
mod tests;
