//! The form that changes which cases are shown.

use leptos::prelude::*;

use super::state_words;
use crate::contract::case::{CaseFilter, CaseState};
use crate::contract::programme::ProgrammeList;
use crate::i18n::Tr;
use crate::t;

/// The form; `clear` is the address without filters.
pub(super) fn form(
    tr: Tr,
    filter: &CaseFilter,
    programmes: &ProgrammeList,
    clear: String,
) -> AnyView {
    let states = CaseState::ALL.iter().map(|state| {
        let selected = filter.state == Some(*state);
        (state.code().to_owned(), state_words(tr, *state), selected)
    });
    let owner = |code: &str, words| (code.to_owned(), words, filter.owner == code);
    let owners = [
        owner("me", t!(tr, cases_of_me)),
        owner("nobody", t!(tr, cases_of_nobody)),
    ];
    let programmes = programmes.items.iter().map(|programme| {
        let name = programme.name.get(tr.language()).to_owned();
        let selected = filter.programme == programme.slug;
        (programme.slug.clone(), name, selected)
    });
    let states = select("state", t!(tr, case_state), t!(tr, cases_any_state), states);
    let owners = select("owner", t!(tr, case_owner), t!(tr, cases_any_owner), owners);
    let any = t!(tr, cases_any_programme);
    let programmes = select("programme", t!(tr, hospitations_programme), any, programmes);
    let action = clear.clone();
    let clear = is_set(filter).then(|| {
        view! { <a class="chip chip--clear" href=clear>{t!(tr, atlas_clear)}</a> }
    });
    view! {
        <form class="office__filters" method="get" action=action role="search">
            {states}
            {owners}
            {programmes}
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            {clear}
        </form>
    }
    .into_any()
}

/// Whether anything is filtered.
pub(super) fn is_set(filter: &CaseFilter) -> bool {
    let all = CaseFilter {
        page: filter.page,
        ..CaseFilter::default()
    };
    *filter != all
}

/// A closed list; each choice is its value, its words and whether it is chosen.
fn select(
    name: &'static str,
    label: String,
    any: String,
    choices: impl IntoIterator<Item = (String, String, bool)>,
) -> AnyView {
    let options: Vec<_> = choices
        .into_iter()
        .map(|(value, words, selected)| {
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>
                <option value="">{any}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
