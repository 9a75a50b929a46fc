//! How a booking stands, in words.

use crate::contract::booking::{Booking, LinkPurpose, Seat, SeatState};
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::{t, terms};

fn any(booking: &Booking, state: SeatState) -> bool {
    booking.seats.iter().any(|s| s.state == state)
}

/// Whether nobody has asked for anything yet that still runs out.
fn pending(booking: &Booking) -> bool {
    any(booking, SeatState::Held) || any(booking, SeatState::Waiting)
}

/// A hold that ran out before anybody confirmed.
fn late(booking: &Booking) -> bool {
    !booking.confirmed && !pending(booking) && any(booking, SeatState::Expired)
}

/// Whether the booking waits for its mail to be confirmed.
pub(super) fn waits(booking: &Booking) -> bool {
    !booking.confirmed && (pending(booking) || late(booking))
}

pub(super) fn title(tr: Tr, booking: &Booking) -> String {
    let confirmable = booking.seats.iter().any(Seat::confirmable);
    match (waits(booking), booking.access) {
        (true, LinkPurpose::Receipt) => t!(tr, booking_pending_title),
        (true, LinkPurpose::Mail) if confirmable => t!(tr, booking_confirm_title),
        _ if any(booking, SeatState::Offered) => t!(tr, booking_offer_title),
        _ => t!(tr, booking_page_title),
    }
}

/// What was just done.
pub(super) fn news(tr: Tr, done: &str) -> Option<String> {
    Some(match done {
        "sent" => t!(tr, booking_again_done),
        "cancelled" => t!(tr, booking_cancel_done),
        "removed" => t!(tr, booking_take_out_done),
        "taken" => t!(tr, booking_offer_taken),
        "declined" => t!(tr, booking_offer_declined),
        "changed" => t!(tr, booking_change_done),
        "reminded" => t!(tr, booking_reminders_done),
        "withdrawn" => t!(tr, booking_withdraw_done),
        "handed" => t!(tr, booking_hand_over_done),
        _ => return None,
    })
}

/// Day, time and zone of a moment: without its zone it is somebody else's.
fn moment(tr: Tr, at: &LocalTime) -> (String, String, String) {
    let (date, time) = (
        formats::long_date(tr, &at.date),
        formats::time_of_day(at.start),
    );
    (date, time, terms::zone(tr, &at.zone))
}

/// By when an offer is to be answered.
pub(super) fn offer_until(tr: Tr, until: &LocalTime) -> String {
    let (date, time, zone) = moment(tr, until);
    t!(
        tr,
        booking_offer_until,
        date = date,
        time = time,
        zone = zone
    )
}

/// How things stand, in a sentence or two.
pub(super) fn state(tr: Tr, booking: &Booking) -> String {
    if late(booking) {
        let (room, queue): (Vec<&Seat>, Vec<&Seat>) = booking
            .seats
            .iter()
            .filter(|s| s.confirmable())
            .partition(|s| s.session.bookable());
        let parts = [
            (!room.is_empty()).then(|| t!(tr, booking_late)),
            (!queue.is_empty()).then(|| t!(tr, booking_wait_pending)),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        return match parts.is_empty() {
            true => t!(tr, booking_late_full),
            false => parts.join(" "),
        };
    }
    let kept = |s: &&Seat| {
        matches!(
            s.state,
            SeatState::Confirmed | SeatState::Attended | SeatState::Absent
        )
    };
    if booking.confirmed {
        // What has to be answered comes first, and when by.
        let offers = booking
            .seats
            .iter()
            .filter(|s| s.state == SeatState::Offered);
        if let Some(until) = offers.filter_map(|s| s.until.as_ref()).next() {
            return offer_until(tr, until);
        }
        let parts = [
            booking
                .seats
                .iter()
                .any(|s| kept(&s))
                .then(|| t!(tr, booking_confirmed)),
            any(booking, SeatState::Waiting).then(|| t!(tr, booking_waiting)),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        return match parts.is_empty() {
            true if any(booking, SeatState::Expired) => t!(tr, booking_offer_gone),
            true if booking.seats.iter().all(|s| s.session.cancelled) => {
                t!(tr, booking_session_off)
            }
            true => t!(tr, booking_cancelled),
            false => parts.join(" "),
        };
    }
    if !pending(booking) {
        return t!(tr, booking_cancelled);
    }
    let mut parts = Vec::new();
    if booking.access == LinkPurpose::Receipt {
        parts.push(t!(tr, booking_pending_text, mail = booking.mail.as_str()));
    }
    let held = booking.seats.iter().find(|s| s.state == SeatState::Held);
    if let Some(until) = held.and_then(|s| s.until.as_ref()) {
        let (date, time, zone) = moment(tr, until);
        parts.push(t!(
            tr,
            booking_pending_until,
            date = date,
            time = time,
            zone = zone
        ));
    }
    if any(booking, SeatState::Waiting) {
        parts.push(t!(tr, booking_wait_pending));
    }
    parts.join(" ")
}
