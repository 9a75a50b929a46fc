//! Letters about what an organiser did with somebody's seat, and why.

use app::contract::seat_by_hand::SeatDeed;
use app::t;

use super::session::about;
use super::{Letter, Reader, line, linked, named};
use crate::features::hospitations::bookings::operations::Visit;
use crate::features::hospitations::bookings::store::SeatRow;
use crate::features::notifications::calendar::Method;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// What was done by hand with a seat. `from` is the session that somebody was moved out of; `method` what
/// the reader's calendar is told about the seat.
pub(in super::super) fn by_hand(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    (deed, reason): (SeatDeed, &str),
    (seat, from, method): (&SeatRow, Option<&SeatRow>, Option<Method>),
) -> Option<Letter> {
    let tr = reader.tr();
    let letter = linked(state, visit, reader, token);
    let mut letter = about(state, visit, reader, letter, seat, method)?;
    let title = named(reader, visit.session(&seat.session_id)?);
    let (subject, text) = match deed {
        SeatDeed::Confirm => (
            t!(tr, mail_hand_confirm_subject, title = title),
            t!(tr, mail_hand_confirm_text),
        ),
        SeatDeed::Move => (
            t!(tr, mail_hand_move_subject, title = title),
            t!(tr, mail_hand_move_text),
        ),
        SeatDeed::Wait => (
            t!(tr, mail_hand_wait_subject, title = title),
            t!(tr, mail_hand_wait_text),
        ),
        SeatDeed::Cancel => (
            t!(tr, mail_hand_cancel_subject, title = title),
            t!(tr, mail_hand_cancel_text),
        ),
    };
    letter.subject = subject;
    letter.paragraphs.push(text);
    add_reason(&mut letter, reader, reason);
    let from = from.and_then(|from| line(visit, reader, visit.session(&from.session_id)?));
    if let Some(from) = from {
        letter
            .after
            .insert(0, t!(tr, mail_hand_move_from, session = from));
    }
    letter.after.push(t!(tr, mail_hand_ask));
    Some(letter)
}

/// Says why, in the organiser's words; nothing where there are none.
pub(in super::super) fn add_reason(letter: &mut Letter, reader: &Reader, reason: &str) {
    let reason = reason.trim();
    if !reason.is_empty() {
        letter
            .paragraphs
            .push(t!(reader.tr(), mail_hand_reason, reason = reason));
    }
}
