//! The parts of a hospitation's page that stay as they are.

use leptos::prelude::*;

use super::booking_form::ANCHOR;
use crate::contract::hospitation::{
    Availability, Hospitation, SeminarElsewhere, SessionKind, Side,
};
use crate::contract::text::LocalText;
use crate::i18n::{Tr, formats};
use crate::ui::facts::{Fact, Facts};
use crate::ui::original::Original;
use crate::{paths, t, terms};

/// Who hosts whom, and what it is about.
pub(super) fn top(tr: Tr, page: &Hospitation) -> AnyView {
    let summary = &page.summary;
    let (host, guest) = sides(tr, page);
    let between = t!(tr, hospitations_between, host = host, guest = guest);
    let book = (summary.availability != Availability::Over).then(|| {
        let href = format!("#{ANCHOR}");
        view! { <p><a class="button" href=href rel="external">{t!(tr, booking_title)}</a></p> }
    });
    let invented = summary
        .invented
        .then(|| view! { <p class="invented">{t!(tr, chrome_invented)}</p> });
    view! {
        <p class="kicker">{between}</p>
        <h1><Original text=summary.title.clone()/></h1>
        <p class="lead"><Original text=summary.summary.clone()/></p>
        {book}
        {invented}
    }
    .into_any()
}

/// What will be seen.
pub(super) fn see(tr: Tr, page: &Hospitation) -> AnyView {
    let points = page
        .see
        .iter()
        .map(|text| view! { <li><Original text=text.clone()/></li> })
        .collect_view();
    view! {
        <section aria-labelledby="see">
            <h2 id="see">{t!(tr, hospitations_see)}</h2>
            <ul class="points">{points}</ul>
        </section>
    }
    .into_any()
}

/// Seminars that other hospitations hold for this one, too; each is booked there.
pub(super) fn seminars(tr: Tr, page: &Hospitation) -> AnyView {
    let row = |seminar: &SeminarElsewhere| {
        let title = terms::session_title(tr, &seminar.title, SessionKind::Seminar);
        let at = &seminar.at;
        let date = formats::long_date(tr, &at.date);
        let (time, zone) = (
            formats::time_range(tr, at.start, at.end),
            terms::zone(tr, &at.zone),
        );
        let booked_at = seminar.booked_at.title.get(tr.language()).to_owned();
        let href = paths::hospitation(tr.language(), &seminar.booked_at.slug);
        view! {
            <li>
                {title}" · "{date}" · "<bdi dir="ltr">{time}</bdi>" "<span class="hint">{zone}</span>
                <br/>
                <a href=href>{booked_at}</a>
            </li>
        }
    };
    let rows: Vec<_> = page.seminars.iter().map(row).collect();
    let any = !rows.is_empty();
    any.then(|| {
        view! {
            <section aria-labelledby="seminars">
                <h2 id="seminars">{t!(tr, hospitations_seminar_elsewhere)}</h2>
                <p>{t!(tr, hospitations_seminar_elsewhere_hint)}</p>
                <ul class="points">{rows}</ul>
            </section>
        }
    })
    .into_any()
}

/// A section that is there if its text is.
fn words(id: &'static str, heading: String, text: &LocalText) -> AnyView {
    let any = text.all().next().is_some();
    let text = text.clone();
    any.then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{heading}</h2>
                <p class="lines"><Original text/></p>
            </section>
        }
    })
    .into_any()
}

/// The same in plain language, how one prepares, and civil society on both sides.
pub(super) fn background(tr: Tr, page: &Hospitation) -> AnyView {
    let (host, guest) = sides(tr, page);
    let (civil_host, civil_guest) = (page.civil_host.clone(), page.civil_guest.clone());
    view! {
        {words("plain", t!(tr, hospitations_plain), &page.plain)}
        {words("preparation", t!(tr, hospitations_preparation), &page.preparation)}
        <section aria-labelledby="civil">
            <h2 id="civil">{t!(tr, hospitations_civil)}</h2>
            <Facts>
                <Fact name=t!(tr, hospitations_civil_side, name = host)>
                    <Original text=civil_host/>
                </Fact>
                <Fact name=t!(tr, hospitations_civil_side, name = guest)>
                    <Original text=civil_guest/>
                </Fact>
            </Facts>
        </section>
    }
    .into_any()
}

/// The facts at a glance.
pub(super) fn facts(tr: Tr, page: &Hospitation) -> AnyView {
    let language = tr.language();
    let summary = &page.summary;
    let spoken = summary.languages.iter().map(|l| terms::language(tr, *l));
    let spoken: Vec<_> = spoken.collect();
    let pairs = page.interpretation.iter().map(|(one, two)| {
        let (one, two) = (terms::language(tr, *one), terms::language(tr, *two));
        t!(tr, hospitations_interpretation_pair, one = one, two = two)
    });
    let pairs: Vec<_> = pairs.collect();
    let interpretation = if pairs.is_empty() {
        t!(tr, hospitations_interpretation_none)
    } else {
        pairs.join(" · ")
    };
    let themes = summary.themes.iter().map(|theme| {
        let href = paths::hospitations(language, &format!("theme={}", theme.code()));
        view! { <li><a class="tag" href=href>{terms::theme(tr, *theme)}</a></li> }
    });
    let themes = themes.collect_view();
    let back = page.return_visit.as_ref().map(|back| {
        let title = back.title.get(language).to_owned();
        let href = paths::hospitation(language, &back.slug);
        view! {
            <Fact name=t!(tr, hospitations_return)>
                <a href=href>{title}</a>
            </Fact>
        }
    });
    let (host, guest) = sides(tr, page);
    let partnership = summary.partnership.as_ref().map(|slug| {
        let href = paths::partnership(language, slug);
        view! {
            <Fact name=t!(tr, hospitations_partnership)>
                <a href=href>{formats::list(tr, &[host, guest])}</a>
            </Fact>
        }
    });
    let programme = &page.programme;
    let (host, guest) = (
        municipality(tr, &summary.host),
        municipality(tr, &summary.guest),
    );
    let form = terms::form(tr, summary.form);
    let contact = page.contact.clone();
    let mailto = format!("mailto:{contact}");
    let (name, issuer, funder) = (
        programme.name.clone(),
        programme.issuer.clone(),
        programme.funder.clone(),
    );
    let about = paths::programme(language, &programme.slug);
    view! {
        <h2 id="facts">{t!(tr, municipality_facts)}</h2>
        <Facts>
            <Fact name=t!(tr, hospitations_host)>{host}</Fact>
            <Fact name=t!(tr, hospitations_guest)>{guest}</Fact>
            <Fact name=t!(tr, hospitations_filter_form)>{form}</Fact>
            <Fact name=t!(tr, hospitations_themes)><ul class="tags">{themes}</ul></Fact>
            <Fact name=t!(tr, hospitations_languages)>{formats::list(tr, &spoken)}</Fact>
            <Fact name=t!(tr, hospitations_interpretation)>{interpretation}</Fact>
            {back}
            {partnership}
            <Fact name=t!(tr, hospitations_programme)><a href=about rel="external"><Original text=name/></a></Fact>
            <Fact name=t!(tr, hospitations_issuer)><Original text=issuer/></Fact>
            <Fact name=t!(tr, hospitations_funder)><Original text=funder/></Fact>
            <Fact name=t!(tr, hospitations_contact)>
                <a href=mailto><bdi dir="ltr">{contact}</bdi></a>
            </Fact>
        </Facts>
    }
    .into_any()
}

/// The names of host and guest.
fn sides(tr: Tr, page: &Hospitation) -> (String, String) {
    let name = |side: &Side| side.names.get(tr.language()).to_owned();
    (name(&page.summary.host), name(&page.summary.guest))
}

fn municipality(tr: Tr, side: &Side) -> AnyView {
    let name = side.names.get(tr.language()).to_owned();
    view! {
        <a class="line" href=paths::municipality(tr.language(), &side.slug)><bdi>{name}</bdi></a>
        <span class="hint">{terms::country(tr, &side.country)}</span>
    }
    .into_any()
}
