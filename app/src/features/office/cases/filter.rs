//! The form with which cases are looked for; the address says what was asked.

use leptos::prelude::*;

use super::super::desk;
use super::state_words;
use crate::contract::case::{CaseFilter, CaseState};
use crate::contract::people::ScopeChoices;
use crate::contract::role::ScopeKind;
use crate::i18n::Tr;
use crate::t;

/// The form. `here` is the address without filters.
pub(super) fn form(tr: Tr, filter: &CaseFilter, choices: &ScopeChoices, here: String) -> AnyView {
    let states = CaseState::ALL
        .iter()
        .map(|state| (state.code().to_owned(), state_words(tr, *state)));
    let owners = [
        ("nobody".to_owned(), t!(tr, cases_unowned)),
        ("me".to_owned(), t!(tr, cases_own)),
    ];
    let programmes = choices
        .scopes
        .iter()
        .filter(|choice| choice.scope == ScopeKind::Programme)
        .map(|choice| {
            (
                choice.slug.clone(),
                choice.name.get(tr.language()).to_owned(),
            )
        });
    let state = filter.state.map_or("", CaseState::code);
    let (states, programmes): (Vec<_>, Vec<_>) = (states.collect(), programmes.collect());
    let clear = is_set(filter).then(|| {
        let here = here.clone();
        view! { <a class="chip chip--clear" href=here>{t!(tr, atlas_clear)}</a> }
    });
    view! {
        <form class="office__filters" method="get" action=here role="search">
            {desk::select("state", t!(tr, case_state), t!(tr, cases_any_state), states, state)}
            {desk::select("owner", t!(tr, case_owner), t!(tr, cases_any_owner), owners.into(), &filter.owner)}
            {desk::select("programme", t!(tr, people_programme), t!(tr, cases_any_programme), programmes, &filter.programme)}
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            {clear}
        </form>
    }
    .into_any()
}

/// Whether anything is filtered.
pub(super) fn is_set(filter: &CaseFilter) -> bool {
    let whole = CaseFilter {
        page: 0,
        ..filter.clone()
    };
    whole != CaseFilter::default()
}
