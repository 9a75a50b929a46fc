//! "My booking": behind the mailed link everything that can be done, behind the receipt of the
//! browser that booked only the wait for the mail.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};

use super::api::{self, BookingData, Confirmation};
use super::sessions::both_clocks;
use crate::contract::booking::{
    Booking, CancelRequest, LinkPurpose, MailAgainRequest, Seat, SeatState,
};
use crate::contract::problem::Problem;
use crate::i18n::{Tr, formats, tr};
use crate::posted::{Form as _, Refused};
use crate::ui::form::{ErrorSummary, FormState, TextField, post_form};
use crate::ui::loaded::{load, loaded_or, problem_text};
use crate::ui::original::Original;
use crate::{paths, t, terms};

/// The page of a booking.
#[component]
pub(crate) fn BookingPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let params = use_params_map();
    let query = use_query_map();
    let token = move || params.with(|p| p.get("token").unwrap_or_default());
    let done = move || query.with(|q| q.get("done").unwrap_or_default());
    // What was done brings the page anew.
    let asked = move || format!("{}?{}", token(), done());
    let ask = move |asked: String| {
        let token = asked.split('?').next().unwrap_or("").to_owned();
        api::booking(language, token)
    };
    let answer = load(asked, ask);
    let again = answer.again();
    let show = move |data| show(tr, token(), done(), again, data);
    loaded_or(answer, show, UnknownLink)
}

/// A link that leads nowhere, and what may have happened to it.
#[component]
fn UnknownLink() -> impl IntoView {
    let tr = tr();
    crate::place::set_status(404);
    view! {
        <Title text=t!(tr, booking_unknown_title)/>
        <div class="page">
            <h1>{t!(tr, booking_unknown_title)}</h1>
            <p class="lead">{t!(tr, booking_unknown_text)}</p>
        </div>
    }
}

fn show(
    tr: Tr,
    token: String,
    done: String,
    again: Callback<()>,
    data: BookingData,
) -> impl IntoView {
    let language = tr.language();
    let booking = data.booking;
    let pending = booking.seats.iter().any(|s| s.state == SeatState::Held);
    let late = !pending && booking.seats.iter().any(|s| s.state == SeatState::Expired);
    let waits = !booking.confirmed && (pending || late);
    let receipt = booking.access == LinkPurpose::Receipt;
    let confirmable = booking.seats.iter().any(Seat::confirmable);
    let title = match (waits, receipt) {
        (true, true) => t!(tr, booking_pending_title),
        (true, false) if confirmable => t!(tr, booking_confirm_title),
        _ => t!(tr, booking_page_title),
    };
    let news = match done.as_str() {
        "sent" => Some(t!(tr, booking_again_done)),
        "cancelled" => Some(t!(tr, booking_cancel_done)),
        _ => None,
    };
    let news = news.map(|news| view! { <p class="note note--good" role="status">{news}</p> });
    let state = state_words(tr, &booking, late);
    let hospitation = booking.hospitation.clone();
    let page = paths::hospitation(language, &hospitation.slug);
    let actions = if receipt {
        let mail = booking.mail.clone();
        let form = move || view! { <MailAgain token=token.clone() mail=mail.clone() refused=data.mail.clone() again/> };
        waits.then(form).into_any()
    } else {
        let problem = data.problem.clone();
        view! { <Manage token booking=booking.clone() problem again/> }.into_any()
    };
    let seats = if receipt {
        Some(seat_list(tr, &booking.seats))
    } else {
        None
    };
    view! {
        <Title text=format!("{title} – {}", t!(tr, chrome_name))/>
        <Meta name="robots" content="noindex"/>
        <div class="page booking-page">
            {news}
            <div class="page__head">
                <p class="kicker"><a href=page><Original text=hospitation.title/></a></p>
                <h1>{title}</h1>
                <p class="lead">{state}</p>
                {hospitation.invented.then(|| view! { <p class="invented">{t!(tr, chrome_invented)}</p> })}
            </div>
            {seats}
            {actions}
        </div>
    }
}

/// How things stand, in a sentence or two.
fn state_words(tr: Tr, booking: &Booking, late: bool) -> String {
    let taken = booking.seats.iter().any(|s| s.state.takes_a_seat());
    if booking.confirmed && taken {
        return t!(tr, booking_confirmed);
    }
    if late && booking.seats.iter().any(Seat::confirmable) {
        return t!(tr, booking_late);
    }
    if late {
        return t!(tr, booking_late_full);
    }
    let Some(until) = booking.seats.iter().find_map(|s| s.held_until.clone()) else {
        return t!(tr, booking_cancelled);
    };
    let date = formats::long_date(tr, &until.date);
    // A time without its zone is somebody else's.
    let time = t!(
        tr,
        hospitations_clock,
        place = formats::time_of_day(until.start),
        zone = terms::zone(tr, &until.zone)
    );
    let until = t!(tr, booking_pending_until, date = date, time = time);
    if booking.access == LinkPurpose::Receipt {
        format!(
            "{} {until}",
            t!(tr, booking_pending_text, mail = booking.mail.as_str())
        )
    } else {
        until
    }
}

fn seat_list(tr: Tr, seats: &[Seat]) -> impl IntoView + use<> {
    let rows = seats
        .iter()
        .map(|seat| view! { <li class="session">{seat_row(tr, seat)}</li> });
    view! { <ol class="sessions">{rows.collect::<Vec<_>>()}</ol> }
}

fn seat_row(tr: Tr, seat: &Seat) -> impl IntoView + use<> {
    let session = &seat.session;
    let title = terms::session_title(tr, &session.title, session.kind);
    let class = format!("badge badge--{}", seat.state.code());
    view! {
        <p class="session__date">{formats::long_date(tr, &session.host_time.date)}</p>
        <div class="session__what">
            <p class="session__title">{title}</p>
            {both_clocks(tr, session, "line")}
        </div>
        <p class="session__seats"><span class=class>{terms::seat_state(tr, seat.state)}</span></p>
    }
}

/// Confirming, the calendar file, cancelling.
#[component]
fn Manage(
    token: String,
    booking: Booking,
    problem: Option<Problem>,
    again: Callback<()>,
) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let action = paths::booking(language, &token);
    let named = booking.seats.clone();
    let words = move |error: &_| {
        let title = |id: &str| {
            let seat = named.iter().find(|s| s.session.id == id);
            seat.map(|s| terms::session_title(tr, &s.session.title, s.session.kind))
                .unwrap_or_default()
        };
        terms::field_error(tr, error, &title)
    };
    let words: crate::ui::form::ErrorWords = Arc::new(words);
    let refused = {
        let words = words.clone();
        move |problem: &Problem| {
            let error = problem.errors.first().map(|error| words(error));
            error.or_else(|| refusal(tr, problem))
        }
    };
    let confirm = booking.seats.iter().any(Seat::confirmable).then(|| {
        let form = FormState::new(Confirmation::NAME, problem.clone(), words.clone());
        let to = token.clone();
        let send = move |_: Confirmation| api::confirm((language, to.clone()));
        let button = view! {
            <ErrorSummary form fields=vec![] other=refused.clone()/>
            <p><button class="button" type="submit">{t!(tr, booking_confirm)}</button></p>
        };
        post_form(form, action.clone(), send, move |_| again.run(()), button)
    });
    let open = |s: &Seat| s.state.takes_a_seat() && !s.session.begun;
    let confirmed = booking
        .seats
        .iter()
        .any(|s| s.state == SeatState::Confirmed);
    let calendar = confirmed.then(|| {
        let href = paths::api::booking_calendar(&token);
        view! { <p><a class="button button--secondary" href=href rel="external" download>{t!(tr, booking_calendar)}</a></p> }
    });
    // Where nothing is left to confirm, a refusal stands above the sessions.
    let problem = problem.filter(|_| confirm.is_none()).map(|problem| {
        let text = refused(&problem).unwrap_or_else(|| problem_text(tr, &problem));
        view! { <p class="form-errors form-errors--shown" role="alert">{text}</p> }
    });
    // Giving seats back asks once, with and without JavaScript.
    let cancel_form = |sessions: Vec<String>, label: String, ask: String, about: String| {
        let form = FormState::new(CancelRequest::NAME, None, words.clone());
        let (to, refused) = (token.clone(), refused.clone());
        let navigate = use_navigate();
        let send = move |request: CancelRequest| api::cancel((language, to.clone()), request);
        let done = move |next: String| {
            navigate(&next, leptos_router::NavigateOptions::default());
            again.run(());
        };
        let hidden = sessions
            .into_iter()
            .map(|id| view! { <input type="hidden" name="sessions" value=id/> });
        let hidden: Vec<_> = hidden.collect();
        let wrong = move || {
            form.problem.get().map(|problem| {
                let text = refused(&problem).unwrap_or_else(|| problem_text(tr, &problem));
                view! { <p class="field__error" role="alert">{text}</p> }
            })
        };
        let fields = view! {
            {hidden}
            <p>{ask}</p>
            {wrong}
            <button class="button button--small" type="submit">
                {t!(tr, booking_cancel_yes)}<span class="visually-hidden">{about.clone()}</span>
            </button>
        };
        view! {
            <details class="ask">
                <summary class="button button--secondary button--small">
                    {label}<span class="visually-hidden">{about}</span>
                </summary>
                {post_form(form, action.clone(), send, done, fields)}
            </details>
        }
        .into_any()
    };
    let rows: Vec<_> = booking
        .seats
        .iter()
        .map(|seat| {
            let about = format!(" · {}", terms::session_title(tr, &seat.session.title, seat.session.kind));
            let cancel = (booking.confirmed && open(seat))
                .then(|| cancel_form(vec![seat.session.id.clone()], t!(tr, booking_cancel_one), t!(tr, booking_cancel_ask), about));
            view! { <li class="session">{seat_row(tr, seat)}<div class="session__action">{cancel}</div></li> }
        })
        .collect();
    let all: Vec<_> = booking.seats.iter().filter(|s| open(s)).collect();
    let cancel_all = (all.len() > 1 || (!booking.confirmed && !all.is_empty())).then(|| {
        let ids = all.iter().map(|s| s.session.id.clone()).collect();
        cancel_form(
            ids,
            t!(tr, booking_cancel_all),
            t!(tr, booking_cancel_ask_all),
            String::new(),
        )
    });
    view! {
        {confirm}
        {calendar}
        <section aria-labelledby="seats">
            <h2 id="seats">{t!(tr, booking_sessions)}</h2>
            {problem}
            <ol class="sessions">{rows}</ol>
            {cancel_all}
        </section>
    }
}

/// Why a booking could not be confirmed.
fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    (problem.code == "seats-gone").then(|| t!(tr, booking_late_full))
}

/// Sends the mail again, to a corrected address where it was wrong.
#[component]
fn MailAgain(
    token: String,
    mail: String,
    refused: Option<Refused<MailAgainRequest>>,
    again: Callback<()>,
) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let value = refused.as_ref().map_or(mail, |r| r.form.mail.clone());
    let problem = refused.map(|r| r.problem);
    let words = move |error: &_| terms::field_error(tr, error, &|_| String::new());
    let form = FormState::new(MailAgainRequest::NAME, problem, Arc::new(words));
    let action = paths::booking(language, &token);
    let send = move |request| api::mail_again((language, token.clone()), request);
    let navigate = use_navigate();
    let done = move |next: String| {
        navigate(&next, leptos_router::NavigateOptions::default());
        again.run(());
    };
    let other = move |problem: &Problem| Some(problem_text(tr, problem));
    let fields = view! {
        <ErrorSummary form fields=vec![("mail", t!(tr, booking_mail))] other/>
        <TextField form field="mail" label=t!(tr, booking_again_label) value=value kind="email" autocomplete="email"/>
        <p><button class="button button--secondary" type="submit">{t!(tr, booking_again)}</button></p>
    };
    view! {
        <section aria-labelledby="again">
            <h2 id="again">{t!(tr, booking_again_title)}</h2>
            {post_form(form, action, send, done, fields)}
        </section>
    }
}
