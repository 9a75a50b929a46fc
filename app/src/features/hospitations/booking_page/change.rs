//! Changing a booking: sessions added, exchanged, dropped.

use leptos::prelude::*;

use super::super::booking_form::session_choice;
use super::super::forms::CHANGE;
use super::deeds::{Desk, folded};
use super::seats::can_go;
use crate::contract::booking::Booking;
use crate::contract::hospitation::Session;
use crate::i18n::Tr;
use crate::t;
use crate::ui::form::{ChoiceField, submit_button};

/// The form; none where nothing is left to choose.
pub(super) fn form(tr: Tr, desk: &Desk, booking: &Booking) -> Option<AnyView> {
    let mut own: Vec<Session> = Vec::new();
    for seat in booking.seats.iter().filter(|seat| can_go(seat)) {
        if own.iter().all(|known| known.id != seat.session.id) {
            own.push(seat.session.clone());
        }
    }
    if own.is_empty() {
        return None;
    }
    let mut all: Vec<(bool, Session)> = own.into_iter().map(|s| (true, s)).collect();
    all.extend(booking.others.iter().map(|s| (false, s.clone())));
    crate::contract::order::by(&mut all, |(_, a), (_, b)| {
        let at = |s: &Session| (s.host_time.date, s.host_time.start);
        at(a).cmp(&at(b))
    });
    // Not live: a session that fills up is refused by name, with everything else kept as it was.
    let now = RwSignal::new(all.iter().map(|(_, s)| s.clone()).collect::<Vec<_>>());
    let form = desk.form(&CHANGE, "all");
    let lost = RwSignal::new(Vec::new());
    let chosen = desk.chosen(&CHANGE, "all");
    let choices = all.iter().map(|(own, session)| {
        let chosen = chosen
            .as_ref()
            .map_or(*own, |ids| ids.contains(&session.id));
        session_choice(tr, form, session, now, chosen, *own, lost)
    });
    let fields = view! {
        {desk.errors(form, vec![("sessions", t!(tr, booking_sessions))])}
        <ChoiceField form field="sessions" label=t!(tr, booking_sessions) many=true
            choices=choices.collect() hint=t!(tr, booking_change_hint)/>
        <p>{submit_button(form, "button", t!(tr, booking_change), String::new())}</p>
    };
    Some(folded(
        form,
        t!(tr, booking_change_title),
        String::new(),
        desk.post(form, fields.into_any()),
    ))
}
