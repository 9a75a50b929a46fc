//! The roles of a person, each to be taken back.

use leptos::prelude::*;

use super::super::{desk, words};
use super::api::TAKE;
use super::role_words;
use crate::contract::people::PersonView;
use crate::contract::role::GrantView;
use crate::i18n::Tr;
use crate::ui::form::PlainForms;
use crate::{t, terms};

/// The list; a line where there is none.
pub(super) fn list(tr: Tr, forms: &PlainForms, person: &PersonView) -> AnyView {
    if person.grants.is_empty() {
        return view! { <p>{t!(tr, people_no_role_text)}</p> }.into_any();
    }
    let rows: Vec<_> = person
        .grants
        .iter()
        .map(|grant| row(tr, forms, grant))
        .collect();
    view! { <ul class="office__list">{rows}</ul> }.into_any()
}

fn row(tr: Tr, forms: &PlainForms, grant: &GrantView) -> AnyView {
    let id = format!("{TAKE}{}", grant.id);
    let (label, about) = (
        t!(tr, people_take),
        format!(" – {}", terms::role(tr, grant.role)),
    );
    let deed = match words::locked(tr, &grant.locked) {
        Some(reason) => desk::locked(&id, label, about, reason),
        None => {
            let question = t!(tr, people_take_ask);
            desk::ask(forms, &id, label, about, question, t!(tr, people_take_yes))
        }
    };
    view! {
        <li class="office__row">
            <div class="role">{role_words(tr, grant)}</div>
            {deed}
        </li>
    }
    .into_any()
}
