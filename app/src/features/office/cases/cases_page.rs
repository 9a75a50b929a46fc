//! The list of cases, those that wait longest first.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::super::api::{self, Entered, ask};
use super::super::desk;
use super::super::frame::{self, Part};
use super::{asker, filter, moment, owner, state_words};
use crate::contract::case::{CaseFilter, CaseList, CaseState, CaseSummary};
use crate::contract::people::ScopeChoices;
use crate::contract::wire::{Deserialize, Serialize};
use crate::i18n::{Tr, tr};
use crate::ui::loaded::{load, loaded};
use crate::ui::pagination::Pagination;
use crate::ui::table::{Cell, table};
use crate::{paths, t};

/// What the page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct CasesData {
    list: CaseList,
    choices: ScopeChoices,
}

/// The page.
#[component]
pub(crate) fn CasesPage() -> impl IntoView {
    let tr = tr();
    let query = use_location().search.get_untracked();
    let filter = CaseFilter::from_query(query.trim_start_matches('?'));
    let asked = filter.to_query();
    let answer = load(String::new, move |_| {
        let asked = asked.clone();
        let shown = async move {
            Ok(CasesData {
                list: ask(&paths::with_query("cases".into(), &asked)).await?,
                choices: ask("scopes").await?,
            })
        };
        api::enter(Part::Cases, None, shown)
    });
    loaded(answer, move |data| show(tr, &filter, data))
}

fn show(tr: Tr, filter: &CaseFilter, data: Entered<CasesData>) -> AnyView {
    let Some(CasesData { list, choices }) = data.shown else {
        return frame::closed(tr, Part::Cases, &data.may);
    };
    let here = |query: &str| paths::office(tr.language(), "cases", query);
    let title = Part::Cases.name(tr);
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let shown = if !list.items.is_empty() {
        rows(tr, filter, &list)
    } else if filter::is_set(filter) {
        desk::nothing_found(tr, t!(tr, cases_none), here(""))
    } else {
        desk::nothing_yet(t!(tr, cases_nothing), t!(tr, cases_nothing_text))
    };
    let inner = view! {
        <h1>{title}</h1>
        <p class="lead">{t!(tr, cases_text)}</p>
        {filter::form(tr, filter, &choices, here(""))}
        {shown}
    };
    frame::page(tr, Part::Cases, &data.may, head, inner.into_any())
}

fn rows(tr: Tr, filter: &CaseFilter, list: &CaseList) -> AnyView {
    let columns = [
        t!(tr, case_asker),
        t!(tr, people_programme),
        t!(tr, case_state),
        t!(tr, case_owner),
        t!(tr, case_arrived),
    ];
    let rows = list.items.iter().map(|case| row(tr, case)).collect();
    let (page, pages) = (list.page, list.pages);
    let href = |page| {
        let filter = CaseFilter {
            page,
            ..filter.clone()
        };
        paths::office(tr.language(), "cases", &filter.to_query())
    };
    view! {
        {table(t!(tr, cases_count, count = list.found), &columns, rows)}
        <Pagination page pages href/>
    }
    .into_any()
}

fn row(tr: Tr, case: &CaseSummary) -> Vec<Cell> {
    let language = tr.language();
    let href = paths::office(language, &format!("cases/{}", case.id), "");
    let (name, town) = (asker(tr, case), case.municipality.get(language).to_owned());
    let state = state_words(tr, case.state);
    let state = if case.state == CaseState::New {
        view! { <span class="badge">{state}</span> }.into_any()
    } else {
        state.into_any()
    };
    let programme = case.programme_name.get(language).to_owned();
    vec![
        Cell::new(view! {
            <p class="table__name"><a href=href><bdi>{name}</bdi></a></p>
            <p class="table__more"><bdi>{town}</bdi></p>
        }),
        Cell::new(programme),
        Cell::new(state),
        Cell::new(owner(tr, case)),
        Cell::new(moment(tr, &case.created_at)),
    ]
}
