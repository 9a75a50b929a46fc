//! Everybody's seats: how each stands, and what can be done with it.

use leptos::prelude::*;

use super::super::forms::{ANSWER, CANCEL, CHANGE, HAND_OVER, REMIND};
use super::super::sessions::both_clocks;
use super::deeds::{Desk, folded};
use super::words::offer_until;
use crate::contract::booking::{Booking, Participant, Reminder, Seat, SeatState};
use crate::contract::hospitation::Form;
use crate::contract::live::LiveSeats;
use crate::i18n::{Tr, formats};
use crate::paths::api::booking_action;
use crate::ui::form::{Choice, ChoiceField, TextField, submit_button};
use crate::{t, terms};

/// Whether it can be given back: the person has something to do with it, and it is to come.
pub(super) fn can_go(seat: &Seat) -> bool {
    let live =
        seat.state.is_live() && !matches!(seat.state, SeatState::Attended | SeatState::Absent);
    live && !seat.session.begun && !seat.session.cancelled
}

/// Rows of seats; `token` is the link's, `action` gives what can be done with each.
pub(super) fn rows(
    tr: Tr,
    token: &str,
    seats: &[Seat],
    live: RwSignal<LiveSeats>,
    action: &dyn Fn(&Seat) -> Option<AnyView>,
) -> Vec<AnyView> {
    let row = |seat: &Seat| {
        let action =
            action(seat).map(|action| view! { <div class="session__action">{action}</div> });
        view! { <li class="session">{what(tr, token, seat, live)}{action}</li> }.into_any()
    };
    seats.iter().map(row).collect()
}

fn what(tr: Tr, token: &str, seat: &Seat, live: RwSignal<LiveSeats>) -> AnyView {
    let session = &seat.session;
    let title = terms::session_title(tr, &session.title, session.kind);
    let class = format!("badge badge--{}", seat.state.code());
    let off = (session.cancelled && seat.state != SeatState::Cancelled)
        .then(|| view! { <p>{t!(tr, booking_session_off)}</p> });
    let on_site = (session.form == Form::OnSite)
        .then(|| view! { <span class="line hint">{terms::form(tr, session.form)}</span> });
    let until = (seat.state == SeatState::Offered)
        .then(|| seat.until.clone())
        .flatten()
        .map(|until| view! { <p>{offer_until(tr, &until)}</p> });
    let meeting = seat.meeting_link.clone().map(|link| {
        view! { <p><a class="button" href=link rel="external noreferrer">{t!(tr, booking_meeting)}</a></p> }
    });
    view! {
        <p class="session__date">{formats::long_date(tr, &session.host_time.date)}</p>
        <div class="session__what">
            <p class="session__title">{title}</p>
            {both_clocks(tr, session, "line")}
            {on_site}{off}{until}{meeting}
            {materials(tr, token, seat)}
        </div>
        <p class="session__seats">
            <span class=class>{terms::seat_state(tr, seat.state)}</span>
            {position(tr, seat, live)}
        </p>
    }
    .into_any()
}

/// What belongs to the session, in the reader's language and for everybody first.
fn materials(tr: Tr, token: &str, seat: &Seat) -> Vec<AnyView> {
    let mut rows = Vec::new();
    for first in [true, false] {
        for material in &seat.materials {
            let language = material.language;
            if language.is_none_or(|language| language == tr.language()) != first {
                continue;
            }
            let href = if material.link.is_empty() {
                booking_action(token, &format!("materials/{}", material.id))
            } else {
                material.link.clone()
            };
            let (title, about) = (material.title.clone(), terms::material(tr, material));
            rows.push(view! {
                <p class="material"><a href=href rel="external"><bdi>{title}</bdi></a>" "<span class="hint">{about}</span></p>
            }.into_any());
        }
    }
    rows
}

/// The place in the queue, as it is now.
fn position(tr: Tr, seat: &Seat, live: RwSignal<LiveSeats>) -> Option<AnyView> {
    let first = seat.position?;
    let (participant, session) = (seat.participant.clone(), seat.session.id.clone());
    let now = move || {
        let told = live.with(|live| {
            let own = live
                .seats
                .iter()
                .find(|s| s.participant == participant && s.session == session);
            own.and_then(|s| s.position)
        });
        t!(tr, booking_position, position = told.unwrap_or(first))
    };
    Some(view! { <span class="line" role="status">{now}</span> }.into_any())
}

/// Everybody with their seats, and what can be done for them.
pub(super) fn people(tr: Tr, desk: &Desk, booking: &Booking, live: RwSignal<LiveSeats>) -> AnyView {
    let several = booking.people.len() > 1;
    let shown = booking.people.iter().filter_map(|one| {
        let own = booking.seats.iter().filter(|s| s.participant == one.id);
        let own: Vec<_> = own.cloned().collect();
        // Who handed everything over is no part of a group any more.
        let again = booking.confirmed && own.iter().any(Seat::can_be_waited_for);
        if several && !again && !own.iter().any(|s| s.state.is_live()) {
            return None;
        }
        let heading = several.then(|| {
            let mail = one.mail.clone();
            view! { <h3>{one.name.clone()}" "<span class="hint"><bdi dir="ltr">{mail}</bdi></span></h3> }
        });
        let rows = rows(tr, &desk.token, &own, live, &|seat| {
            action(tr, desk, booking, one, seat)
        });
        let open = own.iter().any(can_go);
        let again = again.then(|| wait_again(tr, desk, one, &own));
        let deeds = (booking.confirmed && open).then(|| for_person(tr, desk, one, several));
        Some(view! {
            <div class="person">{heading}<ol class="sessions">{rows}</ol>{again}{deeds}</div>
        })
    });
    let later = booking.seats.iter().any(|s| {
        s.state == SeatState::Confirmed
            && can_go(s)
            && s.session.form != Form::OnSite
            && s.meeting_link.is_none()
    });
    let later = later.then(|| view! { <p class="hint">{t!(tr, booking_meeting_later)}</p> });
    view! { {shown.collect::<Vec<_>>()}{later} }.into_any()
}

fn action(
    tr: Tr,
    desk: &Desk,
    booking: &Booking,
    one: &Participant,
    seat: &Seat,
) -> Option<AnyView> {
    if !can_go(seat) || !booking.confirmed {
        return None;
    }
    let id = format!("{}-{}", one.id, seat.session.id);
    let title = terms::session_title(tr, &seat.session.title, seat.session.kind);
    let about = format!(" · {title}");
    let hidden = || {
        vec![
            ("participant", one.id.clone()),
            ("sessions", seat.session.id.clone()),
        ]
    };
    if seat.state == SeatState::Offered {
        let answer = |answer: &str, label: String, first| {
            let mut hidden = hidden();
            hidden.push(("answer", answer.to_owned()));
            desk.button(
                &ANSWER,
                &format!("{answer}-{id}"),
                hidden,
                label,
                about.clone(),
                first,
            )
        };
        // The mail's two links lead here: what was pressed there comes first.
        let take = answer("take", t!(tr, booking_offer_take), !desk.declines);
        let decline = answer("decline", t!(tr, booking_offer_decline), desk.declines);
        let mut both = vec![take, decline];
        if desk.declines {
            both.reverse();
        }
        return Some(both.into_any());
    }
    let (label, ask) = (t!(tr, booking_cancel_one), t!(tr, booking_cancel_ask));
    Some(desk.ask(&CANCEL, &id, hidden(), label, ask, about))
}

/// What ran out can be waited for again; everything else stays as it is.
fn wait_again(tr: Tr, desk: &Desk, one: &Participant, own: &[Seat]) -> AnyView {
    let mut hidden = vec![("participant", one.id.clone())];
    for seat in own {
        let field = match seat.state {
            SeatState::Waiting => "wait",
            _ if seat.can_be_waited_for() => "wait",
            _ if can_go(seat) => "sessions",
            _ => continue,
        };
        hidden.push((field, seat.session.id.clone()));
    }
    let (label, about) = (t!(tr, booking_wait_again), format!(" · {}", one.name));
    desk.button(&CHANGE, &one.id, hidden, label, about, false)
}

/// When somebody is reminded.
fn reminders(tr: Tr, desk: &Desk, one: &Participant) -> AnyView {
    let form = desk.form(&REMIND, &one.id);
    let (label, about) = (t!(tr, booking_reminders), format!(" · {}", one.name));
    let choices = Reminder::ALL.iter().map(|reminder| {
        let (code, words) = (reminder.code(), terms::reminder(tr, *reminder));
        let chosen = one.reminders.iter().any(|chosen| chosen == code);
        Choice::plain("reminders", code, words, chosen)
    });
    let inner = view! {
        {desk.errors(form, vec![("reminders", label.clone())])}
        <input type="hidden" name="participant" value=one.id.clone()/>
        <ChoiceField form field="reminders" label=label.clone() many=true choices=choices.collect()/>
        <p>{submit_button(form, "button button--small", t!(tr, booking_reminders_save), about.clone())}</p>
    };
    folded(form, label, about, desk.post(form, inner.into_any()))
}

/// Handing all seats of somebody over, their reminders, and taking them out of a group.
fn for_person(tr: Tr, desk: &Desk, one: &Participant, several: bool) -> AnyView {
    let form = desk.form(&HAND_OVER, &one.id);
    let typed = |field| desk.typed(&HAND_OVER, &one.id, field).unwrap_or_default();
    let (label, about) = (t!(tr, booking_hand_over), format!(" · {}", one.name));
    let fields = vec![
        ("name", t!(tr, booking_name)),
        ("mail", t!(tr, booking_mail)),
    ];
    let inner = view! {
        {desk.errors(form, fields)}
        <p>{t!(tr, booking_hand_over_hint, name = one.name.as_str())}</p>
        <input type="hidden" name="participant" value=one.id.clone()/>
        <TextField form field="name" label=t!(tr, booking_name) value=typed("name") required=true/>
        <TextField form field="mail" label=t!(tr, booking_mail) value=typed("mail") kind="email" required=true/>
        <p>{submit_button(form, "button button--small", label.clone(), about.clone())}</p>
    };
    let hand_over = folded(
        form,
        label,
        about.clone(),
        desk.post(form, inner.into_any()),
    );
    let out = several.then(|| {
        let hidden = vec![("participant", one.id.clone())];
        let label = t!(tr, booking_take_out, name = one.name.as_str());
        let ask = t!(tr, booking_take_out_ask, name = one.name.as_str());
        desk.ask(&CANCEL, &one.id, hidden, label, ask, String::new())
    });
    let reminders = reminders(tr, desk, one);
    view! { <div class="person__deeds">{hand_over}{reminders}{out}</div> }.into_any()
}
