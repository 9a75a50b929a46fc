//! "My bookings" of whoever is signed in: what is booked, and the way to each booking's own page. It
//! does not come to life.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::api::{Answer, get, post};
use crate::contract::booking::{OwnBooking, OwnBookingLink, OwnSeat};
use crate::contract::language::Language;
use crate::contract::typed::is_slug;
use crate::contract::wire::{Deserialize, Serialize};
use crate::i18n::{Tr, formats, tr};
use crate::posted::{FORM_FIELD, Fields, Refused, answer_post, first};
use crate::ui::form::{OwnWords, PlainForms, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::{paths, t, terms};

/// The id of a form begins so, and ends with the booking's.
const OPEN: &str = "open-";

/// What the page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct OwnData {
    bookings: Vec<OwnBooking>,
    refused: Option<Refused>,
}

/// The page.
#[component]
pub(crate) fn OwnBookingsPage() -> impl IntoView {
    let tr = tr();
    let answer = load(String::new, move |_| own(tr.language()));
    loaded(answer, move |data| show(tr, data))
}

async fn own(language: Language) -> Answer<OwnData> {
    let mine = |id: &str| id.strip_prefix(OPEN).is_some_and(is_slug);
    let send = async move |fields: Fields, _| {
        let form = first(&fields, FORM_FIELD);
        let id = form.strip_prefix(OPEN).unwrap_or("");
        let path = paths::api::account(&format!("bookings/{id}/link"));
        let link: OwnBookingLink = post(&path, "{}".into(), String::new()).await?;
        Ok(paths::booking(language, &link.token))
    };
    let refused = answer_post(mine, send).await;
    Ok(OwnData {
        bookings: get(&paths::api::account("bookings")).await?,
        refused,
    })
}

fn show(tr: Tr, data: OwnData) -> AnyView {
    let language = tr.language();
    let words = OwnWords {
        refusal: |_, _| None,
        field: |_, _| None,
    };
    let action = paths::account_part(language, "bookings", "");
    let forms = PlainForms::new(tr, action, data.refused, words);
    let title = t!(tr, own_bookings_title);
    let rows: Vec<_> = data
        .bookings
        .into_iter()
        .map(|b| row(tr, &forms, b))
        .collect();
    let list = if rows.is_empty() {
        let to = paths::hospitations(language, "");
        view! {
            <p>{t!(tr, own_bookings_none)}</p>
            <p><a class="button" href=to>{t!(tr, own_bookings_find)}</a></p>
        }
        .into_any()
    } else {
        view! { <ul class="account__list">{rows}</ul> }.into_any()
    };
    view! {
        <Title text=forms.title(&title)/>
        <Meta name="robots" content="noindex"/>
        <div class="page account">
            <div class="page__head">
                <p class="kicker"><a href=paths::account(language, "")>{t!(tr, own_bookings_back)}</a></p>
                <h1>{title}</h1>
            </div>
            {list}
        </div>
    }
    .into_any()
}

fn row(tr: Tr, forms: &PlainForms, booking: OwnBooking) -> AnyView {
    let id = format!("{OPEN}{}", booking.id);
    let form = forms.form(&id);
    let about = format!(" – {}", booking.title.get(tr.language()));
    let label = t!(tr, own_bookings_open);
    let press = submit_button(form, "button button--secondary button--small", label, about);
    let press = forms.post(form, "", Vec::new(), press);
    let waits = (!booking.confirmed)
        .then(|| view! { <p class="note">{t!(tr, own_bookings_unconfirmed)}</p> });
    let seats: Vec<_> = booking.seats.iter().map(|s| seat(tr, s)).collect();
    let invented = booking.invented.then(|| {
        view! { <p class="invented">{t!(tr, chrome_invented_short)}</p> }
    });
    view! {
        <li class="account__row">
            <div>
                <h2 class="account__name"><Original text=booking.title/></h2>
                {invented}
                {waits}
                <ul class="own-seats">{seats}</ul>
            </div>
            {press}
        </li>
    }
    .into_any()
}

fn seat(tr: Tr, seat: &OwnSeat) -> AnyView {
    let title = terms::session_title(tr, &seat.title, seat.kind);
    let date = formats::long_date(tr, &seat.time.date);
    let zone = terms::zone(tr, &seat.time.zone);
    let class = if seat.over {
        "own-seat own-seat--over"
    } else {
        "own-seat"
    };
    view! {
        <li class=class>
            <span class="own-seat__what">{title}</span>
            <span class="own-seat__when">
                {date}", "<bdi dir="ltr">{formats::time_range(tr, seat.time.start, seat.time.end)}</bdi>" ("{zone}")"
            </span>
            <span class="badge">{terms::seat_state(tr, seat.state)}</span>
        </li>
    }
    .into_any()
}
