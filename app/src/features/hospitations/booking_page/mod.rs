//! "My booking": behind the mailed link everything that can be done, behind the receipt of the
//! browser that booked only the wait for the mail.

mod change;
mod deeds;
mod seats;
mod words;

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};

use self::deeds::{Desk, folded};
use super::api::{self, BookingData};
use super::forms::{CANCEL, CONFIRM, MAIL_AGAIN, WITHDRAW};

use crate::contract::booking::{Booking, LinkPurpose, Seat, SeatState};
use crate::contract::live::{LiveSeat, LiveSeats, LiveSession};
use crate::contract::wire::from_json;
use crate::i18n::{Tr, tr};
use crate::ui::form::{TextField, submit_button};
use crate::ui::live::{follow, stale_note};
use crate::ui::loaded::{load, loaded_or};
use crate::ui::original::Original;
use crate::{paths, t};

/// The page of a booking.
#[component]
pub(crate) fn BookingPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let params = use_params_map();
    let query = use_query_map();
    let token = move || params.with(|p| p.get("token").unwrap_or_default());
    let done = move || query.with(|q| q.get("done").unwrap_or_default());
    let declines = move || query.with_untracked(|q| q.get_str("answer") == Some("decline"));
    // What was done brings the page anew.
    let asked = move || format!("{}?{}", token(), done());
    let ask = move |asked: String| {
        let token = asked.split('?').next().unwrap_or("").to_owned();
        api::booking(language, token)
    };
    let answer = load(asked, ask);
    let again = answer.again();
    let show = move |data| show(tr, (token(), declines()), done(), again, data);
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
    (token, declines): (String, bool),
    done: String,
    again: Callback<()>,
    data: BookingData,
) -> AnyView {
    let language = tr.language();
    let BookingData { booking, refused } = data;
    let news = words::news(tr, &done);
    let news = news.map(|news| view! { <p class="note note--good" role="status">{news}</p> });
    let (title, state) = (words::title(tr, &booking), words::state(tr, &booking));
    let (original, invented) = (
        booking.hospitation.title.clone(),
        booking.hospitation.invented,
    );
    let page = paths::hospitation(language, &booking.hospitation.slug);
    let (live, stale) = live(tr, &token, &booking, again);
    let desk = Desk::new(tr, (token, declines), &booking, refused, again);
    let receipt = booking.access == LinkPurpose::Receipt;
    let body = if receipt {
        view! {
            <ol class="sessions">{seats::rows(tr, &desk.token, &booking.seats, live, &|_| None)}</ol>
            {words::waits(&booking).then(|| mail_again(tr, &desk, booking.mail))}
        }
        .into_any()
    } else {
        manage(tr, &desk, booking, live)
    };
    view! {
        <Title text=format!("{title} – {}", t!(tr, chrome_name))/>
        <Meta name="robots" content="noindex"/>
        <div class="page booking-page">
            {news}
            <div class="page__head">
                <p class="kicker"><a href=page><Original text=original/></a></p>
                <h1>{title}</h1>
                <p class="lead">{state}</p>
                {invented.then(|| view! { <p class="invented">{t!(tr, chrome_invented)}</p> })}
            </div>
            {body}
            {stale}
        </div>
    }
    .into_any()
}

/// Hears of the booking's seats: places in the queue change where they stand, anything else brings
/// the page anew.
fn live(
    tr: Tr,
    token: &str,
    booking: &Booking,
    again: Callback<()>,
) -> (RwSignal<LiveSeats>, AnyView) {
    let known = booking.seats.clone();
    let now = RwSignal::new(LiveSeats::default());
    let hear = move |text: String| {
        let Some(told) = from_json::<LiveSeats>(&text) else {
            return;
        };
        let same = |seat: &LiveSeat| {
            known.iter().any(|own| {
                own.participant == seat.participant
                    && own.session.id == seat.session
                    && own.state == seat.state
                    && own.position.is_some() == seat.position.is_some()
                    && own.meeting_link == seat.meeting_link
            })
        };
        let called_off = |session: &LiveSession| {
            let own = |own: &Seat| own.session.id == session.id && !own.session.cancelled;
            session.cancelled && known.iter().any(own)
        };
        if told.seats.iter().all(same) && !told.sessions.iter().any(called_off) {
            now.try_set(told);
        } else {
            renew(again);
        }
    };
    let age = follow(paths::api::booking_live(token), hear);
    let words = move |count| t!(tr, booking_stale, count = count);
    (now, stale_note(age, words))
}

/// Brings the page anew – but not while somebody types into it.
fn renew(again: Callback<()>) {
    #[cfg(feature = "hydrate")]
    {
        let typing = document().active_element().is_some_and(|element| {
            matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        });
        if typing {
            set_timeout(move || renew(again), std::time::Duration::from_secs(3));
            return;
        }
    }
    again.try_run(());
}

/// Confirming, the sessions of everybody with what can be done, changing, cancelling.
fn manage(tr: Tr, desk: &Desk, booking: Booking, live: RwSignal<LiveSeats>) -> AnyView {
    let confirmable = booking.seats.iter().any(Seat::confirmable);
    let confirm = (confirmable && booking.whole && words::waits(&booking)).then(|| {
        desk.button(
            &CONFIRM,
            "",
            Vec::new(),
            t!(tr, booking_confirm),
            String::new(),
            true,
        )
    });
    let confirmed = booking
        .seats
        .iter()
        .any(|s| s.state == SeatState::Confirmed);
    let calendar = confirmed.then(|| {
        let href = paths::api::booking_calendar(&desk.token);
        view! { <p><a class="button button--secondary" href=href rel="external" download>{t!(tr, booking_calendar)}</a></p> }
    });
    let open: Vec<_> = booking.seats.iter().filter(|s| seats::can_go(s)).collect();
    let cancel_all = (open.len() > 1 || (!booking.confirmed && !open.is_empty())).then(|| {
        let mut ids: Vec<_> = open.iter().map(|s| s.session.id.clone()).collect();
        ids.dedup();
        let hidden = ids.into_iter().map(|id| ("sessions", id)).collect();
        let (label, ask) = (t!(tr, booking_cancel_all), t!(tr, booking_cancel_ask_all));
        desk.ask(&CANCEL, "all", hidden, label, ask, String::new())
    });
    let people = seats::people(tr, desk, &booking, live);
    let change = (booking.confirmed && booking.whole)
        .then(|| change::form(tr, desk, &booking))
        .flatten();
    let withdraw = booking.needs.then(|| withdraw(tr, desk));
    view! {
        {confirm}
        {calendar}
        <section aria-labelledby="seats">
            <h2 id="seats">{t!(tr, booking_sessions)}</h2>
            {people}
            {cancel_all}
        </section>
        {change}
        {withdraw}
    }
    .into_any()
}

/// Withdraws the consent to keep what somebody needs.
fn withdraw(tr: Tr, desk: &Desk) -> AnyView {
    let form = desk.form(&WITHDRAW, "");
    let label = t!(tr, booking_withdraw);
    let fields = view! {
        {desk.errors(form, Vec::new())}
        <p>{t!(tr, booking_withdraw_ask)}</p>
        {submit_button(form, "button button--small", label.clone(), String::new())}
    };
    folded(
        form,
        label,
        String::new(),
        desk.post(form, fields.into_any()),
    )
}

/// Sends the mail again, to a corrected address where it was wrong.
fn mail_again(tr: Tr, desk: &Desk, mail: String) -> AnyView {
    let form = desk.form(&MAIL_AGAIN, "again");
    let value = desk.typed(&MAIL_AGAIN, "again", "mail").unwrap_or(mail);
    let fields = view! {
        {desk.errors(form, vec![("mail", t!(tr, booking_mail))])}
        <TextField form field="mail" label=t!(tr, booking_again_label) value=value kind="email" autocomplete="email"/>
        <p>{submit_button(form, "button button--secondary", t!(tr, booking_again), String::new())}</p>
    };
    view! {
        <section aria-labelledby="again">
            <h2 id="again">{t!(tr, booking_again_title)}</h2>
            {desk.post(form, fields.into_any())}
        </section>
    }
    .into_any()
}
