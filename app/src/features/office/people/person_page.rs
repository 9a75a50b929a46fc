//! Somebody who works here: roles given and taken back, the second factor.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::super::api::Entered;
use super::super::frame::{self, Part, only};
use super::super::{desk, words};
use super::api::{self, GIVE, PersonData, RESET};
use super::list::factor;
use super::role_fields::{names, role_fields};
use super::{mailbox, person_roles};
use crate::contract::people::{PersonView, ScopeChoices};
use crate::contract::permission::Permission;
use crate::i18n::{Tr, tr};
use crate::ui::facts::{Fact, Facts};
use crate::ui::form::{PlainForms, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn PersonPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let id = use_params_map().with_untracked(|p| p.get("id").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| api::person(language, id.clone()));
    loaded(answer, move |data| show(tr, &done, data))
}

fn show(tr: Tr, done: &str, data: Entered<PersonData>) -> AnyView {
    let Some(PersonData { person, choices }) = data.shown else {
        return frame::closed(tr, Part::People, &data.may);
    };
    let here = paths::office(tr.language(), &format!("people/{}", person.id), "");
    let forms = words::forms(tr, here, data.refused);
    let head = forms.title(&person.name);
    let news = desk::news(match done {
        "given" => Some(t!(tr, people_given_done)),
        "taken" => Some(t!(tr, people_taken_done)),
        "reset" => Some(t!(tr, people_reset_done)),
        _ => None,
    });
    let back = paths::office(tr.language(), "people", "");
    let (name, mail) = (person.name.clone(), mailbox(&person.mail));
    let may_reset = data
        .may
        .iter()
        .any(|code| code == Permission::ErasePeople.code());
    let inner = view! {
        <p class="office__back"><a href=back>{t!(tr, people_back)}</a></p>
        <h1><bdi>{name}</bdi></h1>
        {news}
        <Facts>
            <Fact name=t!(tr, booking_mail)>{mail}</Fact>
        </Facts>
        <section class="office__part" aria-labelledby="roles">
            <h2 id="roles">{t!(tr, people_roles)}</h2>
            {person_roles::list(tr, &forms, &person)}
        </section>
        {give(tr, &forms, &choices)}
        {second_factor(tr, &forms, &person, may_reset)}
    };
    frame::page(tr, Part::People, &data.may, head, inner.into_any())
}

fn give(tr: Tr, forms: &PlainForms, choices: &ScopeChoices) -> AnyView {
    let form = forms.form(GIVE);
    let inner = view! {
        {role_fields(tr, forms, form, GIVE, choices)}
        <p>{submit_button(form, "button", t!(tr, people_give), String::new())}</p>
    };
    let post = forms.post(form, GIVE, names(tr).into(), inner.into_any());
    view! {
        <section class="office__part" aria-labelledby="give">
            <h2 id="give">{t!(tr, people_give)}</h2>
            <p>{t!(tr, people_give_text)}</p>
            {post}
        </section>
    }
    .into_any()
}

fn second_factor(tr: Tr, forms: &PlainForms, person: &PersonView, may: bool) -> AnyView {
    let label = t!(tr, people_reset);
    let about = format!(" – {}", person.name);
    let deed = if person.own {
        desk::locked(RESET, label, about, t!(tr, people_own_factor))
    } else if !may {
        desk::locked(RESET, label, about, only(tr, Permission::ErasePeople))
    } else {
        let question = t!(tr, people_reset_ask);
        desk::ask(
            forms,
            RESET,
            label,
            about,
            question,
            t!(tr, people_reset_yes),
        )
    };
    view! {
        <section class="office__part" aria-labelledby="factor">
            <h2 id="factor">{t!(tr, account_factors)}</h2>
            <p>{factor(tr, person.second_factor)}</p>
            {deed}
        </section>
    }
    .into_any()
}
