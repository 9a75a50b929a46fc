//! A hospitation in a list, wherever it is listed.

use leptos::prelude::*;

use crate::contract::hospitation::{Availability, HospitationSummary};
use crate::i18n::{formats, tr};
use crate::{paths, t, terms};

/// The list.
#[component]
pub(crate) fn Hospitations(
    /// What it shows.
    items: Vec<HospitationSummary>,
) -> impl IntoView {
    view! {
        <ul class="hospitations">
            {items.into_iter().map(|item| view! { <HospitationCard item/> }).collect_view()}
        </ul>
    }
}

#[component]
fn HospitationCard(item: HospitationSummary) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let (host, guest) = (
        item.host.names.get(language),
        item.guest.names.get(language),
    );
    let between = t!(tr, hospitations_between, host = host, guest = guest);
    let dates = match (&item.first, &item.last) {
        (Some(first), Some(last)) => Some(t!(
            tr,
            hospitations_dates,
            first = formats::medium_date(tr, &first.date),
            last = formats::medium_date(tr, &last.date)
        )),
        _ => None,
    };
    let seats = match item.availability {
        Availability::Open => t!(tr, hospitations_seats_left, count = item.seats_left),
        Availability::Full => t!(tr, hospitations_full),
        Availability::Over => t!(tr, hospitations_over),
    };
    let badge = match item.availability {
        Availability::Open => "badge",
        Availability::Full | Availability::Over => "badge badge--closed",
    };
    let themes = item
        .themes
        .iter()
        .map(|t| view! { <li class="tag">{terms::theme(tr, *t)}</li> });
    view! {
        <li class="hospitation">
            <p class="hospitation__between">{between}</p>
            <h3>
                <a href=paths::hospitation(language, &item.slug)>{item.title.get(language).to_owned()}</a>
            </h3>
            <p>{item.summary.get(language).to_owned()}</p>
            <p class="hospitation__dates">
                {dates}" · "{t!(tr, hospitations_visits, count = item.visits)}
            </p>
            <ul class="tags">{themes.collect_view()}</ul>
            <p class=badge>{seats}</p>
            {item.invented.then(|| view! { <p class="hint">{t!(tr, chrome_invented_short)}</p> })}
        </li>
    }
}
