//! Who comes to a hospitation, and who waits.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};

use super::super::api::Entered;
use super::super::desk;
use super::super::frame::{self, Part};
use super::super::hospitation_nav::{self, HospitationPart};
use super::people_filter::{self, session_words};
use super::{api, below, closed, head, words};
use crate::contract::running::{Participants, PeopleFilter, RunPerson, RunSeat};
use crate::contract::seat::Share;
use crate::i18n::{Tr, formats, tr};
use crate::ui::loaded::{load, loaded};
use crate::ui::table::{Cell, table};
use crate::{paths, t, terms};

/// The page.
#[component]
pub(crate) fn PeopleOfHospitationPage() -> impl IntoView {
    let tr = tr();
    let slug = use_params_map().with_untracked(|p| p.get("slug").unwrap_or_default());
    let query = use_location().search.get_untracked();
    let mut filter = PeopleFilter::from_query(query.trim_start_matches('?'));
    filter.participant = String::new();
    let asked = filter.to_query();
    let answer = load(String::new, move |_| {
        api::people(slug.clone(), asked.clone())
    });
    loaded(answer, move |data| show(tr, &filter, data))
}

fn show(tr: Tr, filter: &PeopleFilter, data: Entered<Participants>) -> AnyView {
    let Some(list) = data.shown else {
        return closed(tr, &data.may);
    };
    let named = list.title.get(tr.language());
    let title = format!(
        "{} · {named} – {}",
        t!(tr, running_participants),
        t!(tr, chrome_name)
    );
    let here = hospitation_nav::href(tr, &list.slug, HospitationPart::Participants, "");
    let about = (list.slug.as_str(), &list.title, list.invented);
    let sides = (&list.host, &list.guest);
    let shown = if !list.people.is_empty() {
        rows(tr, filter, &list)
    } else if *filter == PeopleFilter::default() {
        desk::nothing_yet(t!(tr, running_no_people), t!(tr, running_no_people_text))
    } else {
        desk::nothing_found(tr, t!(tr, running_none), here.clone())
    };
    let inner = view! {
        {head(tr, about, sides, HospitationPart::Participants, &data.may)}
        <h2>{t!(tr, running_participants)}</h2>
        {people_filter::form(tr, filter, &list, here)}
        {shown}
    };
    frame::page(tr, Part::Hospitations, &data.may, title, inner.into_any())
}

fn rows(tr: Tr, filter: &PeopleFilter, list: &Participants) -> AnyView {
    let columns = [
        t!(tr, running_person),
        t!(tr, running_belongs),
        t!(tr, running_language),
        t!(tr, running_needed),
        t!(tr, running_seats),
    ];
    let rows = list.people.iter().map(|one| row(tr, filter, list, one));
    let count = u32::try_from(list.people.len()).unwrap_or(u32::MAX);
    let csv = format!("hospitations/{}/participants.csv", list.slug);
    let csv = paths::api::office(&paths::with_query(csv, &filter.to_query()));
    view! {
        {table(t!(tr, running_people_count, count = count), &columns, rows.collect())}
        <p class="office__csv"><a href=csv rel="external" download>{t!(tr, atlas_csv)}</a></p>
        <p class="hint">{t!(tr, running_csv_hint)}</p>
    }
    .into_any()
}

fn row(tr: Tr, filter: &PeopleFilter, list: &Participants, one: &RunPerson) -> Vec<Cell> {
    let page = below(tr, &list.slug, &format!("participants/{}", one.id), "");
    let name = one.name.clone();
    let mail = crate::ui::operator::mailbox(tr, &one.mail);
    let unproven =
        (!one.confirmed).then(|| view! { <p class="run__more">{t!(tr, running_unproven)}</p> });
    let (town, place) = (
        one.municipality.get(tr.language()).to_owned(),
        belongs(tr, one),
    );
    let seats: Vec<_> = one
        .seats
        .iter()
        .filter(|seat| is_asked_for(filter, seat))
        .map(|seat| seat_line(tr, list, seat))
        .collect();
    vec![
        Cell::new(view! {
            <a class="table__name" href=page><bdi>{name}</bdi></a>
            <p class="run__more">{mail}</p>
            {unproven}
        }),
        Cell::new(view! { <bdi>{town}</bdi><p class="run__more">{place}</p> }),
        Cell::new(terms::language(tr, one.language)),
        Cell::new(needed(tr, one)),
        Cell::new(view! { <ul class="table__list">{seats}</ul> }),
    ]
}

/// Whether a seat is among those that the filter shows.
fn is_asked_for(filter: &PeopleFilter, seat: &RunSeat) -> bool {
    let session = filter.session.is_empty() || seat.session == filter.session;
    session
        && filter
            .state
            .map_or(seat.state.is_live(), |state| seat.state == state)
}

/// Side and affiliation.
pub(super) fn belongs(tr: Tr, one: &RunPerson) -> String {
    let affiliation = terms::affiliation(tr, one.affiliation);
    match one.side.as_str() {
        "host" => t!(tr, running_of_host, affiliation = affiliation),
        "guest" => t!(tr, running_of_guest, affiliation = affiliation),
        _ => affiliation,
    }
}

/// Interpretation and what else somebody needs; a dash for nothing.
pub(super) fn needed(tr: Tr, one: &RunPerson) -> AnyView {
    let interpretation = (!one.interpretation.is_empty()).then(|| {
        let language = words::language(tr, &one.interpretation);
        view! { <li>{t!(tr, running_into, language = language)}</li> }
    });
    let needs = (!one.needs.is_empty()).then(|| {
        let needs = one.needs.clone();
        view! { <li dir="auto">{needs}</li> }
    });
    if interpretation.is_none() && needs.is_none() {
        return "–".into_any();
    }
    view! { <ul class="table__list">{interpretation}{needs}</ul> }.into_any()
}

/// The state of a seat, with the place in the queue or the end of the hold.
pub(super) fn state(tr: Tr, seat: &RunSeat) -> AnyView {
    let class = format!("badge badge--{}", seat.state.code());
    let words = terms::seat_state(tr, seat.state);
    let position = seat.position.map(|position| {
        let number = formats::number(tr, position.into());
        view! { " "<span class="hint">{t!(tr, running_position, number = number)}</span> }
    });
    let until = seat.until.as_ref().map(|until| {
        let at = words::moment(tr, until);
        view! { " "<span class="hint">{t!(tr, running_until, at = at)}</span> }
    });
    view! { <span class=class>{words}</span>{position}{until} }.into_any()
}

/// The share of a seat, where it is not one that is open to all.
pub(super) fn share(tr: Tr, seat: &RunSeat) -> Option<String> {
    (seat.share != Share::Open).then(|| terms::share(tr, seat.share))
}

fn seat_line(tr: Tr, list: &Participants, seat: &RunSeat) -> AnyView {
    let session = list.sessions.iter().find(|s| s.id == seat.session);
    let session = session.map(|s| session_words(tr, s)).unwrap_or_default();
    let share = share(tr, seat).map(|share| view! { <p class="run__more">{share}</p> });
    view! { <li><bdi>{session}</bdi>" "{state(tr, seat)}{share}</li> }.into_any()
}
