//! The forms that change a seat by hand. Each asks why: the person reads it.

use leptos::prelude::*;

use super::api::form_of;
use super::people_filter::session_words;
use crate::contract::running::{Participants, RunPerson, RunSeat, SeatDeed};
use crate::contract::seat::SeatState;
use crate::i18n::Tr;
use crate::t;
use crate::ui::form::{PlainForms, SelectField, TextArea, submit_button};

/// One of them, folded.
pub(super) fn form(
    tr: Tr,
    forms: &PlainForms,
    list: &Participants,
    (person, seat): (&RunPerson, &RunSeat),
    deed: SeatDeed,
    about: &str,
) -> AnyView {
    let id = form_of(deed, &seat.session);
    let form = forms.form(&id);
    let (label, yes) = match deed {
        SeatDeed::Confirm => (t!(tr, running_confirm), t!(tr, running_confirm_yes)),
        SeatDeed::Move => (t!(tr, running_move), t!(tr, running_move_yes)),
        SeatDeed::Wait => (t!(tr, running_wait), t!(tr, running_wait_yes)),
        SeatDeed::Cancel => (t!(tr, running_cancel), t!(tr, running_cancel_yes)),
    };
    let (reason, to) = (t!(tr, running_reason), t!(tr, running_to));
    let mut fields = vec![("reason", reason.clone())];
    let other = (deed == SeatDeed::Move).then(|| {
        fields.insert(0, ("to", to.clone()));
        let choices = vec![(String::new(), others(tr, list, person))];
        let value = forms.typed(&id, "to", "");
        view! { <SelectField form field="to" label=to groups=choices value/> }
    });
    let value = forms.typed(&id, "reason", "");
    let inner = view! {
        {other}
        <TextArea form field="reason" label=reason hint=t!(tr, running_reason_hint) value/>
        <p>{submit_button(form, "button button--small", yes, about.to_owned())}</p>
    };
    let post = forms.post(form, &id, fields, inner.into_any());
    forms.folded(form, label, about.to_owned(), post)
}

/// The sessions that somebody can be moved to: they are to come, and nobody sits in two seats of one.
fn others(tr: Tr, list: &Participants, person: &RunPerson) -> Vec<(String, String)> {
    let sits = |id: &str| {
        let seats = person.seats.iter();
        seats
            .filter(|s| s.session == id)
            .any(|s| s.state == SeatState::Confirmed)
    };
    let free = list.sessions.iter();
    let free = free.filter(|s| s.open && s.bookable && !sits(&s.id));
    free.map(|s| (s.id.clone(), session_words(tr, s))).collect()
}
