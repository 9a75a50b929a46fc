//! Entries of the calendar as calendar programs read them.

use app::contract::hospitation::Form;
use app::contract::language::Language;
use app::i18n::Tr;
use app::{paths, t, terms};

use super::store::EntryRow;
use crate::features::notifications::calendar::Event;
use crate::state::AppState;

/// A session or a meeting. Nobody who takes part is named, and no meeting link is in it.
pub(super) fn event(state: &AppState, row: &EntryRow, language: Language) -> Event {
    let tr = Tr::of(language);
    let title = match row.kind {
        Some(kind) => terms::session_title(tr, &row.title, kind),
        None => row.title.get(language).to_owned(),
    };
    let hospitation = row.hospitation_title.get(language);
    let whole = match row.kind {
        Some(_) => format!("{title} – {hospitation}"),
        None => title,
    };
    let (description, page, place) = match (&row.host, &row.guest) {
        (Some(host), Some(guest)) => {
            let (host, guest) = (host.names.get(language), guest.names.get(language));
            let sides = t!(tr, calendar_between, host = host, guest = guest);
            let goes = row.form != Form::Virtual;
            let page = paths::hospitation(language, &row.hospitation);
            (sides, page, goes.then(|| host.to_owned()))
        }
        _ => {
            let place = row.place.as_ref();
            (
                row.programme_name.get(language).to_owned(),
                paths::programme(language, &row.programme),
                place.map(|place| place.get(language).to_owned()),
            )
        }
    };
    let settings = state.installed.settings();
    let organizer = match row.contact.as_str() {
        "" => settings.mail_from.clone(),
        contact => contact.to_owned(),
    };
    Event {
        uid: format!("{}@{}", row.id, state.config.host()),
        sequence: row.sequence,
        starts_at: row.starts_at,
        minutes: row.minutes,
        zone: row.zone.clone(),
        summary: match row.cancelled {
            true => format!("{}: {whole}", t!(tr, hospitations_off)),
            false => whole,
        },
        description,
        place,
        url: format!("{}{page}", state.config.public_url),
        organizer,
        // A file to read in names nobody.
        attendee: (String::new(), String::new()),
    }
}
