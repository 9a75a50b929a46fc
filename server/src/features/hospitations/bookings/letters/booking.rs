//! Letters about a booking as a whole, with its link.

use app::contract::booking::SeatState;
use app::{paths, t};

use super::{Letter, Reader, ends, lines, linked, moment, plain, title};
use crate::features::hospitations::bookings::operations::Visit;
use crate::features::hospitations::bookings::store::SeatRow;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// Writes to whoever booked about some of the seats.
pub(in super::super) type ToBooking = fn(&AppState, &Visit, &Reader, &Token, &[SeatRow]) -> Letter;

fn of_state(seats: &[SeatRow], is: impl Fn(SeatState) -> bool) -> Vec<SeatRow> {
    seats.iter().filter(|s| is(s.state)).cloned().collect()
}

/// What somebody waits for, below what they have.
fn add_waiting(letter: &mut Letter, words: String, lines: Vec<String>) {
    if !lines.is_empty() {
        letter
            .after
            .insert(0, format!("{words} {}", lines.join(" · ")));
    }
}

/// The seats are held; the link confirms them.
pub(in super::super) fn hold(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_hold_subject, title = title(visit, reader));
    let waiting = of_state(seats, |s| s == SeatState::Waiting);
    let others = of_state(seats, |s| {
        s != SeatState::Waiting && s != SeatState::Cancelled
    });
    let only_waits = others.is_empty();
    if only_waits {
        letter.paragraphs.push(t!(tr, mail_wait_only_text));
        letter.list = lines(visit, reader, &waiting);
    } else {
        letter.paragraphs.push(t!(tr, mail_hold_text));
        letter.list = lines(visit, reader, &others);
        add_waiting(
            &mut letter,
            t!(tr, mail_waiting_text),
            lines(visit, reader, &waiting),
        );
    }
    if let Some(ends) = ends(visit, if only_waits { &waiting } else { &others }) {
        let (date, time, zone) = moment(tr, &ends);
        letter.after.push(if only_waits {
            t!(tr, mail_wait_until, date = date, time = time, zone = zone)
        } else {
            t!(tr, mail_hold_until, date = date, time = time, zone = zone)
        });
    }
    letter.after.push(t!(tr, mail_hold_ignore));
    letter
}

/// Somebody booked with an address that has these seats already.
pub(in super::super) fn already(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_already_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_already_text));
    letter.list = lines(visit, reader, &of_state(seats, SeatState::is_live));
    letter
}

/// The seats are confirmed, and the places in queues.
pub(in super::super) fn confirmed(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
    queued: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_confirmed_subject, title = title(visit, reader));
    if seats.is_empty() {
        letter.paragraphs.push(t!(tr, mail_waiting_confirmed));
        letter.list = lines(visit, reader, queued);
        return letter;
    }
    letter.paragraphs.push(t!(tr, mail_confirmed_text));
    letter.list = lines(visit, reader, seats);
    add_waiting(
        &mut letter,
        t!(tr, mail_waiting_confirmed),
        lines(visit, reader, queued),
    );
    letter
}

/// The booking is another one now.
pub(in super::super) fn changed(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_changed_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_changed_text));
    letter.list = lines(visit, reader, &of_state(seats, SeatState::takes_a_seat));
    let waiting = of_state(seats, |s| s == SeatState::Waiting);
    add_waiting(
        &mut letter,
        t!(tr, mail_waiting_confirmed),
        lines(visit, reader, &waiting),
    );
    letter
}

/// A seat came free for somebody who waited: a link to take it, one to decline it.
pub(in super::super) fn offer(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    name: &str,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_offer_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_offer_text, name = name));
    letter.list = lines(visit, reader, seats);
    let page = letter.links.pop().map(|(_, page)| page).unwrap_or_default();
    letter.links = vec![
        (t!(tr, mail_offer_take), format!("{page}?answer=take")),
        (t!(tr, mail_offer_decline), format!("{page}?answer=decline")),
    ];
    if let Some(ends) = ends(visit, seats) {
        let (date, time, zone) = moment(tr, &ends);
        let until = t!(tr, mail_offer_until, date = date, time = time, zone = zone);
        letter.after.insert(0, until);
    }
    letter
}

/// An offer ran out.
pub(in super::super) fn lapsed(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    // The booking may have nothing left that could be changed: one waits again by the form.
    let page = paths::hospitation(reader.language, &visit.row.slug);
    let page = format!("{}{page}", state.config.public_url);
    letter.links.push((t!(tr, booking_title), page));
    letter.subject = t!(tr, mail_lapsed_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_lapsed_text));
    letter.list = lines(visit, reader, seats);
    letter
}

/// No seat came free while somebody waited.
pub(in super::super) fn in_vain(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_in_vain_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_in_vain_text));
    letter.list = lines(visit, reader, seats);
    letter
}

/// Somebody's seats went to a colleague.
pub(in super::super) fn handed_from(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    to: &str,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = plain(state, visit, reader);
    letter.subject = t!(tr, mail_handed_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_handed_from, name = to));
    letter.list = lines(visit, reader, seats);
    letter
}

/// Somebody was given seats by a colleague.
pub(in super::super) fn handed_to(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    from: &str,
    seats: &[SeatRow],
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_handed_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_handed_to, name = from));
    letter.list = lines(visit, reader, seats);
    letter
}
