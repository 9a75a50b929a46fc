//! Hospitations for other programs: the list as a table, one with its sessions as a calendar.

pub(crate) mod handlers;

use app::contract::hospitation::{Availability, HospitationSummary};
use app::contract::language::Language;
use app::contract::time::LocalTime;
use app::i18n::Tr;
use app::{paths, terms};

use super::handlers::kind;
use super::store::{HospitationRow, SessionRow};
use crate::features::notifications::calendar::Event;
use crate::state::AppState;

const COLUMNS: [&str; 13] = [
    "id",
    "title",
    "host",
    "guest",
    "form",
    "themes",
    "languages",
    "first",
    "last",
    "zone",
    "visits",
    "availability",
    "seats_left",
];

fn cells(item: &HospitationSummary, language: Language) -> [String; COLUMNS.len()] {
    let at = |time: &Option<LocalTime>| {
        time.as_ref().map_or_else(String::new, |t| {
            format!(
                "{:04}-{:02}-{:02} {:02}:{:02}",
                t.date.year, t.date.month, t.date.day, t.start.hour, t.start.minute
            )
        })
    };
    let themes: Vec<_> = item.themes.iter().map(|t| t.code()).collect();
    let languages: Vec<_> = item.languages.iter().map(|l| l.code()).collect();
    let seats = match item.availability {
        Availability::Open | Availability::Full => item.seats_left.to_string(),
        Availability::Over => String::new(),
    };
    [
        item.slug.clone(),
        item.title.get(language).to_owned(),
        item.host.names.get(language).to_owned(),
        item.guest.names.get(language).to_owned(),
        item.form.code().to_owned(),
        themes.join("; "),
        languages.join("; "),
        at(&item.first),
        at(&item.last),
        item.host.zone.clone(),
        item.visits.to_string(),
        item.availability.code().to_owned(),
        seats,
    ]
}

fn event(
    state: &AppState,
    row: &HospitationRow,
    session: &SessionRow,
    language: Language,
) -> Event {
    let page = paths::hospitation(language, &row.slug);
    Event {
        uid: format!("{}@{}", session.id, state.config.host()),
        sequence: session.sequence,
        starts_at: session.starts_at,
        minutes: session.minutes,
        zone: session.zone.clone(),
        summary: terms::session_title(Tr::of(language), &session.title, kind(session)),
        description: row.title.get(language).to_owned(),
        place: row.place_of(&session.form, language),
        url: format!("{}{page}", state.config.public_url),
        organizer: row
            .contact_or(&state.installed.settings().mail_from)
            .to_owned(),
        // A file to read in names nobody.
        attendee: (String::new(), String::new()),
    }
}
