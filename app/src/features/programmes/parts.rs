//! The parts of a programme's page. One that has nothing to say is not there.

use leptos::prelude::*;

use super::policy_words::{region, rules, running};
use crate::contract::hospitation::{ReturnVisit, SessionKind};
use crate::contract::programme::{NetworkMeeting, OpenSeminar, PartnershipLink, Programme};
use crate::contract::text::LocalText;
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::ui::facts::{Fact, Facts};
use crate::ui::original::Original;
use crate::{paths, t, terms};

fn section(id: &'static str, title: String, inner: impl IntoView) -> AnyView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {inner}
        </section>
    }
    .into_any()
}

fn nothing() -> AnyView {
    ().into_any()
}

fn points(id: &'static str, title: String, texts: &[LocalText]) -> AnyView {
    if texts.is_empty() {
        return nothing();
    }
    let items = texts
        .iter()
        .map(|text| view! { <li><Original text=text.clone()/></li> })
        .collect_view();
    section(id, title, view! { <ul class="points">{items}</ul> })
}

/// What it offers.
pub(super) fn offers(tr: Tr, page: &Programme) -> AnyView {
    points("offers", t!(tr, programme_offers), &page.offers)
}

/// What it expects.
pub(super) fn expectations(tr: Tr, page: &Programme) -> AnyView {
    let title = t!(tr, programme_expectations);
    points("expectations", title, &page.expectations)
}

/// Who may take part.
pub(super) fn eligible(tr: Tr, page: &Programme) -> AnyView {
    if page.eligible.all().next().is_none() {
        return nothing();
    }
    let text = page.eligible.clone();
    let text = view! { <p><Original text/></p> };
    section("eligible", t!(tr, programme_eligible), text)
}

/// Its policy in words.
pub(super) fn policy(tr: Tr, page: &Programme) -> AnyView {
    let rules = rules(tr, &page.policy)
        .into_iter()
        .map(|rule| view! { <li>{rule}</li> })
        .collect_view();
    let list = view! { <ul class="points">{rules}</ul> };
    section("policy", t!(tr, programme_policy), list)
}

/// Day, time and zone.
fn when(tr: Tr, at: &LocalTime) -> AnyView {
    let date = formats::long_date(tr, &at.date);
    let time = formats::time_range(tr, at.start, at.end);
    let zone = terms::zone(tr, &at.zone);
    view! {
        <p class="dated__when">{date}</p>
        <p><bdi dir="ltr">{time}</bdi>" "<span class="hint">{zone}</span></p>
    }
    .into_any()
}

/// Seminars that serve several hospitations, and where each is booked.
pub(super) fn seminars(tr: Tr, page: &Programme) -> AnyView {
    if page.seminars.is_empty() {
        return nothing();
    }
    let rows = page.seminars.iter().map(|s| seminar(tr, s)).collect_view();
    let list = view! { <ul class="dated">{rows}</ul> };
    section("seminars", t!(tr, programme_seminars), list)
}

fn seminar(tr: Tr, row: &OpenSeminar) -> AnyView {
    let language = tr.language();
    let title = terms::session_title(tr, &row.title, SessionKind::Seminar);
    let href = paths::hospitation(language, &row.booked_at.slug);
    let booked_at = row.booked_at.title.get(language).to_owned();
    let link = |other: &ReturnVisit| {
        let title = other.title.get(language).to_owned();
        view! { <li><a href=paths::hospitation(language, &other.slug)>{title}</a></li> }
    };
    let serves = row.serves.iter().map(link).collect_view();
    let seats = (row.seats_left > 0).then(|| {
        let seats = t!(tr, hospitations_seats_left, count = row.seats_left);
        view! { <p class="badge">{seats}</p> }
    });
    view! {
        <li class="dated__row">
            <div>{when(tr, &row.at)}</div>
            <div>
                <h3>{title}</h3>
                <p><a href=href>{t!(tr, programme_seminar_book, title = booked_at)}</a></p>
                <p class="dated__more">{t!(tr, programme_seminar_serves)}</p>
                <ul class="points">{serves}</ul>
                {seats}
            </div>
        </li>
    }
    .into_any()
}

/// Meetings of the network, those to come before those that are over.
pub(super) fn meetings(tr: Tr, page: &Programme) -> AnyView {
    if page.meetings.is_empty() {
        return nothing();
    }
    let rows = |over: bool| {
        let of_these = page.meetings.iter().filter(move |m| m.over == over);
        let rows: Vec<_> = of_these.map(|m| meeting(tr, m)).collect();
        (!rows.is_empty()).then(|| view! { <ul class="dated">{rows}</ul> })
    };
    let over = rows(true).map(|list| {
        view! {
            <h3 class="dated__over">{t!(tr, programme_meetings_over)}</h3>
            {list}
        }
    });
    let list = view! { {rows(false)}{over} };
    section("meetings", t!(tr, programme_meetings), list)
}

fn meeting(tr: Tr, row: &NetworkMeeting) -> AnyView {
    let title = row.title.clone();
    let place = match &row.place {
        Some(place) => view! { <Original text=place.clone()/> }.into_any(),
        None => t!(tr, programme_online).into_any(),
    };
    view! {
        <li class="dated__row">
            <div>{when(tr, &row.at)}</div>
            <div>
                <p class="dated__title"><Original text=title/></p>
                <p class="dated__more">{place}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The partnerships it works with.
pub(super) fn partnerships(tr: Tr, page: &Programme) -> AnyView {
    if page.partnerships.is_empty() {
        return nothing();
    }
    let language = tr.language();
    let row = |partnership: &PartnershipLink| {
        let members = partnership.members.iter();
        let names: Vec<_> = members.map(|m| m.get(language).to_owned()).collect();
        let href = paths::partnership(language, &partnership.slug);
        view! { <li><a href=href>{formats::list(tr, &names)}</a></li> }
    };
    let rows = page.partnerships.iter().map(row).collect_view();
    let list = view! { <ul class="points">{rows}</ul> };
    section("partnerships", t!(tr, programme_partnerships), list)
}

/// The facts at a glance.
pub(super) fn facts(tr: Tr, page: &Programme) -> AnyView {
    let card = &page.card;
    let (issuer, funder) = (card.issuer.clone(), card.funder.clone());
    let running = running(tr, card).map(|running| {
        view! { <Fact name=t!(tr, programme_running)>{running}</Fact> }
    });
    let regions: Vec<_> = page.regions.iter().map(|code| region(tr, code)).collect();
    let regions = (!regions.is_empty()).then(|| {
        let regions = formats::list(tr, &regions);
        view! { <Fact name=t!(tr, programme_regions)>{regions}</Fact> }
    });
    let spoken = page.languages.iter().map(|l| terms::language(tr, *l));
    let spoken: Vec<_> = spoken.collect();
    let spoken = (!spoken.is_empty()).then(|| {
        let spoken = formats::list(tr, &spoken);
        view! { <Fact name=t!(tr, hospitations_languages)>{spoken}</Fact> }
    });
    let contact = Some(page.contact.clone()).filter(|contact| !contact.is_empty());
    let contact = contact.map(|contact| {
        let href = format!("mailto:{contact}");
        view! {
            <Fact name=t!(tr, hospitations_contact)>
                <a href=href><bdi dir="ltr">{contact}</bdi></a>
            </Fact>
        }
    });
    view! {
        <h2 id="facts">{t!(tr, municipality_facts)}</h2>
        <Facts>
            <Fact name=t!(tr, hospitations_issuer)><Original text=issuer/></Fact>
            <Fact name=t!(tr, hospitations_funder)><Original text=funder/></Fact>
            {running}
            {regions}
            {spoken}
            {contact}
        </Facts>
    }
    .into_any()
}
