//! Somebody who takes part: what they need, their seats, and what is done with these by hand.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::Entered;
use super::super::desk;
use super::super::frame::{self, Part};
use super::super::hospitation_nav::{self, HospitationPart};
use super::people_page::{belongs, needed, share, state};
use super::{api, below, closed, seat_forms, words};
use crate::contract::running::{Participants, RunPerson, RunSeat, SeatDeed};
use crate::i18n::{Tr, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::form::PlainForms;
use crate::ui::loaded::{load, loaded_or};
use crate::ui::not_found::NotFoundPage;
use crate::{t, terms};

/// The page.
#[component]
pub(crate) fn PersonOfHospitationPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let (slug, id) = use_params_map().with_untracked(|p| {
        let part = |name: &str| p.get(name).unwrap_or_default();
        (part("slug"), part("id"))
    });
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| {
        api::person(language, slug.clone(), id.clone())
    });
    loaded_or(answer, move |data| show(tr, &done, data), NotFoundPage)
}

fn done_words(tr: Tr, done: &str) -> Option<String> {
    Some(match SeatDeed::from_code(done)? {
        SeatDeed::Confirm => t!(tr, running_confirm_done),
        SeatDeed::Move => t!(tr, running_move_done),
        SeatDeed::Wait => t!(tr, running_wait_done),
        SeatDeed::Cancel => t!(tr, running_cancel_done),
    })
}

fn show(tr: Tr, done: &str, data: Entered<Participants>) -> AnyView {
    let Some(list) = data.shown else {
        return closed(tr, &data.may);
    };
    let Some(person) = list.people.first() else {
        return NotFoundPage().into_any();
    };
    let here = below(tr, &list.slug, &format!("participants/{}", person.id), "");
    let forms = words::forms(tr, here, data.refused);
    let head = forms.title(&person.name);
    let back = hospitation_nav::href(tr, &list.slug, HospitationPart::Participants, "");
    let name = person.name.clone();
    let seats: Vec<_> = person
        .seats
        .iter()
        .map(|seat| one_seat(tr, &forms, &list, person, seat))
        .collect();
    let led = (!list.leads).then(|| {
        let who = frame::only(
            tr,
            crate::contract::permission::Permission::LeadHospitations,
        );
        view! { <p class="hint">{t!(tr, running_by_hand_closed)}" "{who}</p> }
    });
    let stray = forms.stray(&["reason"], t!(tr, office_gone));
    let inner = view! {
        <p class="office__back"><a href=back>{t!(tr, running_back_people)}</a></p>
        <h1><bdi>{name}</bdi></h1>
        {hospitation_nav::nav(tr, &list.slug, HospitationPart::Participants, true, &data.may)}
        {desk::news(done_words(tr, done))}
        {stray}
        {facts(tr, person)}
        <section class="office__part" aria-labelledby="seats">
            <h2 id="seats">{t!(tr, running_seats)}</h2>
            <p>{t!(tr, running_by_hand_text)}</p>
            {led}
            <ul class="office__list">{seats}</ul>
        </section>
    };
    frame::page(tr, Part::Hospitations, &data.may, head, inner.into_any())
}

fn facts(tr: Tr, person: &RunPerson) -> AnyView {
    let mail = crate::ui::operator::mailbox(tr, &person.mail);
    let unproven =
        (!person.confirmed).then(|| view! { <p class="hint">{t!(tr, running_unproven)}</p> });
    let town = person.municipality.get(tr.language()).to_owned();
    let (place, needed) = (belongs(tr, person), needed(tr, person));
    let language = terms::language(tr, person.language);
    view! {
        <Facts>
            <Fact name=t!(tr, booking_mail)>{mail}{unproven}</Fact>
            <Fact name=t!(tr, booking_municipality)><bdi>{town}</bdi></Fact>
            <Fact name=t!(tr, running_belongs)>{place}</Fact>
            <Fact name=t!(tr, running_language)>{language}</Fact>
            <Fact name=t!(tr, running_needed)>{needed}</Fact>
        </Facts>
    }
    .into_any()
}

fn one_seat(
    tr: Tr,
    forms: &PlainForms,
    list: &Participants,
    person: &RunPerson,
    seat: &RunSeat,
) -> Option<AnyView> {
    let session = list.sessions.iter().find(|s| s.id == seat.session)?;
    let title = terms::session_title(tr, &session.title, session.kind);
    let about = format!(" – {title}");
    let deeds: Vec<_> = seat
        .deeds
        .iter()
        .map(|deed| seat_forms::form(tr, forms, list, (person, seat), *deed, &about))
        .collect();
    let share = share(tr, seat).map(|share| view! { <p>{share}</p> });
    let when = words::clock(tr, &session.host_time);
    Some(
        view! {
            <li class="run__card">
                <div class="office__head">
                    <h3><bdi>{title}</bdi></h3>
                    <p>{state(tr, seat)}</p>
                </div>
                <p>{when}</p>
                {share}
                <div class="deeds">{deeds}</div>
            </li>
        }
        .into_any(),
    )
}
