//! Letters about one session, most with a message for the reader's calendar.

use app::contract::booking::{Reminder, SeatState};
use app::{paths, t};

use super::{Letter, Reader, ends, line, linked, moment, named, plain, title};
use crate::features::hospitations::bookings::operations::Visit;
use crate::features::hospitations::bookings::store::SeatRow;
use crate::features::notifications::calendar::{Event, Method, calendar};
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// What an organiser changed about a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum News {
    /// Another time.
    Moved,
    /// It does not take place.
    Off,
    /// It meets online now.
    Virtual,
    /// It meets in the host's town now.
    OnSite,
}

/// One session for the reader's calendar. Who did not book has no other link to what is theirs.
pub(in super::super) fn invitation(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: Option<&Token>,
    seat: &SeatRow,
) -> Option<Letter> {
    let letter = match token {
        Some(token) => linked(state, visit, reader, token),
        None => plain(state, visit, reader),
    };
    let mut letter = about(state, visit, reader, letter, seat, Some(Method::Request))?;
    let tr = reader.tr();
    let title = named(reader, visit.session(&seat.session_id)?);
    letter.subject = t!(tr, mail_invitation_subject, title = title);
    letter.paragraphs.push(t!(tr, mail_invitation_text));
    Some(letter)
}

/// One session is out of the reader's calendar.
pub(in super::super) fn cancelled(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    _: Option<&Token>,
    seat: &SeatRow,
) -> Option<Letter> {
    let letter = plain(state, visit, reader);
    let mut letter = about(state, visit, reader, letter, seat, Some(Method::Cancel))?;
    let tr = reader.tr();
    let title = named(reader, visit.session(&seat.session_id)?);
    letter.subject = t!(tr, mail_cancelled_subject, title = title);
    letter.paragraphs.push(t!(tr, mail_cancelled_text));
    Some(letter)
}

/// Something about a session changed. Who has a confirmed seat gets it into their calendar, too.
pub(in super::super) fn news(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    news: News,
    seat: &SeatRow,
) -> Option<Letter> {
    let tr = reader.tr();
    let method = match news {
        News::Off => Method::Cancel,
        _ => Method::Request,
    };
    let method = (seat.state == SeatState::Confirmed).then_some(method);
    let letter = linked(state, visit, reader, token);
    let mut letter = about(state, visit, reader, letter, seat, method)?;
    let title = named(reader, visit.session(&seat.session_id)?);
    let place = visit.row.host.names.get(reader.language).to_owned();
    let (subject, text) = match news {
        News::Moved => (
            t!(tr, mail_moved_subject, title = title),
            t!(tr, mail_moved_text),
        ),
        News::Off => (
            t!(tr, mail_off_subject, title = title),
            t!(tr, mail_off_text),
        ),
        News::Virtual => (
            t!(tr, mail_form_subject, title = title),
            t!(tr, mail_form_virtual),
        ),
        News::OnSite => (
            t!(tr, mail_form_subject, title = title),
            t!(tr, mail_form_on_site, place = place),
        ),
    };
    letter.subject = subject;
    letter.paragraphs.push(text);
    // A new start may bring the end of a hold or an offer nearer.
    if let Some(ends) = ends(visit, std::slice::from_ref(seat)).filter(|_| news == News::Moved) {
        let (date, time, zone) = moment(tr, &ends);
        letter.paragraphs.push(match seat.state {
            SeatState::Offered => t!(tr, mail_offer_until, date = date, time = time, zone = zone),
            _ => t!(tr, mail_hold_until, date = date, time = time, zone = zone),
        });
    }
    if news != News::Off {
        letter.after.insert(0, t!(tr, mail_moved_back));
    }
    Some(letter)
}

/// A session is near.
pub(in super::super) fn reminder(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    reminder: Reminder,
    seat: &SeatRow,
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    let session = visit.session(&seat.session_id);
    letter
        .list
        .extend(session.and_then(|s| line(visit, reader, s)));
    let title = session.map(|s| named(reader, s)).unwrap_or_default();
    letter.subject = t!(tr, mail_reminder_subject, title = title);
    letter.paragraphs.push(match reminder {
        Reminder::Week => t!(tr, mail_reminder_week),
        Reminder::Day => t!(tr, mail_reminder_day),
        Reminder::Hour => t!(tr, mail_reminder_hour),
    });
    letter
}

/// Adds a session to a letter, and what the reader's calendar is told about it.
pub(super) fn about(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    mut letter: Letter,
    seat: &SeatRow,
    method: Option<Method>,
) -> Option<Letter> {
    let session = visit.session(&seat.session_id)?;
    letter.list.extend(line(visit, reader, session));
    if let Some(method) = method {
        let event = event(state, visit, reader, seat)?;
        let file = calendar(method, &[event], state.clock.now_ms())?;
        letter.calendar = Some((method, file));
    }
    Some(letter)
}

/// Every confirmed session in one file; of several people each session once.
pub(in super::super) fn calendar_file(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    seats: &[SeatRow],
) -> Option<String> {
    let mut confirmed: Vec<&SeatRow> = Vec::new();
    for seat in seats.iter().filter(|s| s.state == SeatState::Confirmed) {
        if confirmed.iter().all(|s| s.session_id != seat.session_id) {
            confirmed.push(seat);
        }
    }
    let events = confirmed
        .into_iter()
        .map(|seat| event(state, visit, reader, seat));
    calendar(
        Method::Publish,
        &events.collect::<Option<Vec<_>>>()?,
        state.clock.now_ms(),
    )
}

fn event(state: &AppState, visit: &Visit, reader: &Reader, seat: &SeatRow) -> Option<Event> {
    let session = visit.session(&seat.session_id)?;
    let page = paths::hospitation(reader.language, &visit.row.slug);
    Some(Event {
        uid: format!(
            "{}.{}@{}",
            session.id,
            seat.participant_id,
            state.config.host()
        ),
        sequence: session.sequence + seat.sequence,
        starts_at: session.starts_at,
        minutes: session.minutes,
        zone: session.zone.clone(),
        summary: named(reader, session),
        description: title(visit, reader).to_owned(),
        place: visit.row.place_of(&session.form, reader.language),
        url: format!("{}{page}", state.config.public_url),
        organizer: visit
            .row
            .contact_or(&state.installed.settings().mail_from)
            .to_owned(),
        attendee: (reader.name.clone(), reader.mail.clone()),
    })
}
