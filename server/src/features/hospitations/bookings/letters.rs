//! What people are told about their seats, in their language.

use app::contract::booking::SeatState;
use app::contract::language::Language;
use app::contract::time::LocalTime;
use app::i18n::{Tr, formats};
use app::{paths, t, terms};

use super::super::clocks;
use super::super::handlers::kind;
use super::super::store::SessionRow;
use super::operations::Visit;
use super::store::{BookingRow, SeatRow};
use crate::features::notifications::Letter;
use crate::features::notifications::calendar::{Event, Method, calendar};
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

    pub(super) fn of((name, mail, language): (String, String, String)) -> Self {
        Self::new(&name, &mail, &language)
    }

    pub(super) fn of_booking(booking: &BookingRow) -> Self {
        Self::new(&booking.name, &booking.mail, &booking.language)
    }

    fn tr(&self) -> Tr {
        Tr::of(self.language)
    }
}

/// The seats are held; the link confirms them.
pub(super) fn hold(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = about(state, visit, reader, token, seats);
    letter.subject = t!(tr, mail_hold_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_hold_text));
    let ends = seats.iter().find_map(|seat| {
        let session = visit.session(&seat.session_id)?;
        clocks::local(
            seat.held_until?,
            0,
            &clocks::zone(&session.zone)?,
            &session.zone,
        )
    });
    if let Some(ends) = ends {
        letter.after.push(t!(
            tr,
            mail_hold_until,
            date = formats::long_date(tr, &ends.date),
            time = formats::time_of_day(ends.start),
            zone = zone(tr, &ends),
        ));
    }
    letter.after.push(t!(tr, mail_hold_ignore));
    letter
}

/// Somebody booked with an address that has these seats already.
pub(super) fn already(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let mut letter = about(state, visit, reader, token, seats);
    letter.subject = t!(
        reader.tr(),
        mail_already_subject,
        title = title(visit, reader)
    );
    letter.paragraphs.push(t!(reader.tr(), mail_already_text));
    letter
}

/// The seats are confirmed.
pub(super) fn confirmed(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let mut letter = about(state, visit, reader, token, seats);
    letter.subject = t!(
        reader.tr(),
        mail_confirmed_subject,
        title = title(visit, reader)
    );
    letter.paragraphs.push(t!(reader.tr(), mail_confirmed_text));
    letter
}

/// One session for the reader's calendar.
pub(super) fn invitation(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    booking: &str,
    seat: &SeatRow,
) -> Option<Letter> {
    let mut letter = one_session(state, visit, reader, booking, seat, Method::Request)?;
    let tr = reader.tr();
    let title = named(reader, visit.session(&seat.session_id)?);
    letter.subject = t!(tr, mail_invitation_subject, title = title);
    letter.paragraphs.push(t!(tr, mail_invitation_text));
    Some(letter)
}

/// One session is out of the reader's calendar.
pub(super) fn cancelled(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    booking: &str,
    seat: &SeatRow,
) -> Option<Letter> {
    let mut letter = one_session(state, visit, reader, booking, seat, Method::Cancel)?;
    let tr = reader.tr();
    let title = named(reader, visit.session(&seat.session_id)?);
    letter.subject = t!(tr, mail_cancelled_subject, title = title);
    letter.paragraphs.push(t!(tr, mail_cancelled_text));
    Some(letter)
}

/// A letter that tells the reader's calendar about one session.
fn one_session(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    booking: &str,
    seat: &SeatRow,
    method: Method,
) -> Option<Letter> {
    let mut letter = plain(state, visit, reader);
    letter
        .list
        .extend(line(visit, reader, visit.session(&seat.session_id)?));
    let event = event(state, visit, reader, booking, seat)?;
    let file = calendar(method, &[event], state.clock.now_ms())?;
    letter.calendar = Some((method, file));
    Some(letter)
}

/// Every confirmed session in one file.
pub(super) fn calendar_file(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    booking: &str,
    seats: &[SeatRow],
) -> Option<String> {
    let confirmed = seats.iter().filter(|s| s.state == SeatState::Confirmed);
    let events = confirmed.map(|seat| event(state, visit, reader, booking, seat));
    calendar(
        Method::Publish,
        &events.collect::<Option<Vec<_>>>()?,
        state.clock.now_ms(),
    )
}

/// A letter with the link to the booking and its sessions.
fn about(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let mut letter = plain(state, visit, reader);
    let chosen = visit.sessions.iter().filter(|session| {
        seats
            .iter()
            .any(|s| s.session_id == session.id && s.state != SeatState::Cancelled)
    });
    letter.list = chosen
        .filter_map(|session| line(visit, reader, session))
        .collect();
    let path = paths::booking(reader.language, token.text());
    let words = t!(reader.tr(), mail_link);
    letter.link = Some((words, format!("{}{path}", state.config.public_url)));
    letter
}

/// Greeting and sender.
fn plain(state: &AppState, visit: &Visit, reader: &Reader) -> Letter {
    let tr = reader.tr();
    let invented = visit.row.invented.then(|| t!(tr, mail_invented));
    let contact = if visit.row.contact.is_empty() {
        state.config.mail_from.clone()
    } else {
        visit.row.contact.clone()
    };
    Letter {
        language: reader.language,
        to: (reader.name.clone(), reader.mail.clone()),
        reply_to: contact,
        subject: String::new(),
        paragraphs: vec![t!(tr, mail_greeting, name = reader.name.as_str())],
        list: Vec::new(),
        link: None,
        after: invented.into_iter().collect(),
        calendar: None,
    }
}

fn title<'a>(visit: &'a Visit, reader: &Reader) -> &'a str {
    visit.row.title.get(reader.language)
}

/// A session with the host's clock, and the guest's where it differs.
fn line(visit: &Visit, reader: &Reader, session: &SessionRow) -> Option<String> {
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
    let title = named(reader, session);
    let date = formats::long_date(tr, &host.date);
    Some(format!("{title} · {date} · {}", times.join(" / ")))
}

fn named(reader: &Reader, session: &SessionRow) -> String {
    terms::session_title(reader.tr(), &session.title, kind(session))
}

fn zone(tr: Tr, time: &LocalTime) -> String {
    tr.zone(&time.zone).unwrap_or(&time.zone).to_owned()
}

fn event(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    booking: &str,
    seat: &SeatRow,
) -> Option<Event> {
    let session = visit.session(&seat.session_id)?;
    let page = paths::hospitation(reader.language, &visit.row.slug);
    Some(Event {
        uid: format!("{}.{booking}@{}", session.id, state.config.host()),
        sequence: session.sequence + seat.sequence,
        starts_at: session.starts_at,
        minutes: session.minutes,
        zone: session.zone.clone(),
        summary: named(reader, session),
        description: title(visit, reader).to_owned(),
        url: format!("{}{page}", state.config.public_url),
        organizer: visit.row.contact.clone(),
        attendee: (reader.name.clone(), reader.mail.clone()),
    })
}
