//! What people are told about their seats, in their language.
//!
//! - `booking` about a booking as a whole, with its link
//! - `by_hand` about what an organiser did with somebody's seat
//! - `session` about one session, most with a message for the reader's calendar
//! - `message` what the office writes to people with a seat
//! - `change` about what else changed of a hospitation

mod booking;
mod by_hand;
mod change;
mod message;
mod session;

pub(super) use booking::*;
pub(super) use by_hand::*;
pub(in super::super) use change::Changed;
pub(super) use change::*;
pub(super) use message::message;
pub(super) use session::*;

use app::contract::language::Language;
use app::contract::time::LocalTime;
use app::i18n::{Tr, formats};
use app::{paths, t, terms};

use super::super::handlers::kind;
use super::super::store::SessionRow;
use super::operations::Visit;
use super::store::{BookingRow, SeatRow};
use crate::features::notifications::Letter;
use crate::kernel::clocks;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// Who reads a letter.
pub(super) struct Reader {
    name: String,
    mail: String,
    language: Language,
}

impl Reader {
    pub(super) fn new(name: &str, mail: &str, language: &str) -> Self {
        Self {
            name: name.trim().to_owned(),
            mail: mail.trim().to_owned(),
            language: Language::from_code(language).unwrap_or_default(),
        }
    }

    pub(super) fn of_booking(booking: &BookingRow) -> Self {
        Self::new(&booking.name, &booking.mail, &booking.language)
    }

    fn tr(&self) -> Tr {
        Tr::of(self.language)
    }
}

/// The lines of the sessions of seats, in the order of the hospitation; each session once.
fn lines(visit: &Visit, reader: &Reader, seats: &[SeatRow]) -> Vec<String> {
    let chosen = |s: &&SessionRow| seats.iter().any(|seat| seat.session_id == s.id);
    let chosen = visit.sessions.iter().filter(chosen);
    chosen.filter_map(|s| line(visit, reader, s)).collect()
}

/// A letter with the link to the booking.
fn linked(state: &AppState, visit: &Visit, reader: &Reader, token: &Token) -> Letter {
    let mut letter = plain(state, visit, reader);
    let words = t!(reader.tr(), mail_link);
    letter.links.push((words, address(state, reader, token)));
    letter
}

fn address(state: &AppState, reader: &Reader, token: &Token) -> String {
    let path = paths::booking(reader.language, token.text());
    format!("{}{path}", state.config.public_url)
}

/// When a hold or an offer ends, on the clock of the first session that has one.
fn ends(visit: &Visit, seats: &[SeatRow]) -> Option<LocalTime> {
    seats.iter().find_map(|seat| {
        let zone = &visit.session(&seat.session_id)?.zone;
        clocks::local(seat.until?, 0, &clocks::zone(zone)?, zone)
    })
}

/// Day, time and zone of a moment in words.
fn moment(tr: Tr, at: &LocalTime) -> (String, String, String) {
    let (date, time) = (
        formats::long_date(tr, &at.date),
        formats::time_of_day(at.start),
    );
    (date, time, zone(tr, at))
}

/// Greeting and sender.
fn plain(state: &AppState, visit: &Visit, reader: &Reader) -> Letter {
    let tr = reader.tr();
    let invented = visit.row.invented.then(|| t!(tr, mail_invented));
    let contact = visit
        .row
        .contact_or(&state.installed.settings().mail_from)
        .to_owned();
    Letter {
        language: reader.language,
        to: (reader.name.clone(), reader.mail.clone()),
        reply_to: contact,
        subject: String::new(),
        paragraphs: vec![t!(tr, mail_greeting, name = reader.name.as_str())],
        list: Vec::new(),
        links: Vec::new(),
        after: invented.into_iter().collect(),
        calendar: None,
    }
}

fn title<'a>(visit: &'a Visit, reader: &Reader) -> &'a str {
    visit.row.title.get(reader.language)
}

/// A session with the host's clock, and the guest's where it differs.
fn line(visit: &Visit, reader: &Reader, session: &SessionRow) -> Option<String> {
    let when = when(visit, reader, session)?;
    Some(format!("{} · {when}", named(reader, session)))
}

/// Day and times of a session, on both clocks where they differ.
fn when(visit: &Visit, reader: &Reader, session: &SessionRow) -> Option<String> {
    let tr = reader.tr();
    let clock = |name: &str| {
        clocks::local(
            session.starts_at,
            session.minutes,
            &clocks::zone(name)?,
            name,
        )
    };
    let host = clock(&visit.row.host.zone)?;
    let guest = clock(&visit.row.guest.zone)?;
    let range = |t: &LocalTime| {
        format!(
            "{} ({})",
            formats::time_range(tr, t.start, t.end),
            zone(tr, t)
        )
    };
    let mut times = vec![range(&host)];
    if guest.start != host.start || guest.date != host.date {
        times.push(range(&guest));
    }
    let date = formats::long_date(tr, &host.date);
    Some(format!("{date} · {}", times.join(" / ")))
}

fn named(reader: &Reader, session: &SessionRow) -> String {
    terms::session_title(reader.tr(), &session.title, kind(session))
}

fn zone(tr: Tr, time: &LocalTime) -> String {
    tr.zone(&time.zone).unwrap_or(&time.zone).to_owned()
}
