//! The list of cases, those that wait longest first.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::super::api::Entered;
use super::super::frame::{self, Part};
use super::api::CasesData;
use super::filter::{form, is_set};
use super::{api, badge, state_words};
use crate::contract::case::{CaseFilter, CaseSummary};
use crate::i18n::{Tr, formats, tr};
use crate::ui::empty_result::nothing_yet;
use crate::ui::loaded::{load, loaded};
use crate::ui::pagination::Pagination;
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn CasesPage() -> impl IntoView {
    let tr = tr();
    let search = use_location().search.get_untracked();
    let filter = CaseFilter::from_query(search.trim_start_matches('?'));
    let asked = filter.clone();
    let answer = load(String::new, move |_| api::cases(asked.clone()));
    loaded(answer, move |data| show(tr, &filter, data))
}

fn show(tr: Tr, filter: &CaseFilter, data: Entered<CasesData>) -> AnyView {
    let Some(CasesData { list, programmes }) = data.shown else {
        return frame::closed(tr, Part::Cases, &data.may);
    };
    let here = |query: &str| paths::office(tr.language(), "cases", query);
    let title = Part::Cases.name(tr);
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let shown = if list.items.is_empty() && is_set(filter) {
        let clear = here("");
        view! {
            <div class="empty">
                <h2>{t!(tr, cases_none)}</h2>
                <p><a class="button button--secondary" href=clear>{t!(tr, atlas_clear)}</a></p>
            </div>
        }
        .into_any()
    } else if list.items.is_empty() {
        nothing_yet(t!(tr, cases_nothing), t!(tr, cases_nothing_text))
    } else {
        let (page, pages) = (list.page, list.pages);
        let on_page = |page| {
            let filter = CaseFilter {
                page,
                ..filter.clone()
            };
            here(&filter.to_query())
        };
        let rows: Vec<_> = list.items.iter().map(|case| row(tr, case)).collect();
        view! {
            <p role="status">{t!(tr, cases_found, count = list.found)}</p>
            <ul class="cases">{rows}</ul>
            <Pagination page pages href=on_page/>
        }
        .into_any()
    };
    let inner = view! {
        <h1>{title}</h1>
        <p class="lead">{t!(tr, cases_text)}</p>
        {form(tr, filter, &programmes, here(""))}
        {shown}
    };
    frame::page(tr, Part::Cases, &data.may, head, inner.into_any())
}

fn row(tr: Tr, case: &CaseSummary) -> AnyView {
    let language = tr.language();
    let href = paths::office(language, &format!("cases/{}", case.id), "");
    let name = if case.name.is_empty() {
        t!(tr, case_anonymous)
    } else {
        case.name.clone()
    };
    let town = case.municipality.get(language).to_owned();
    let programme = case.programme_name.get(language).to_owned();
    let arrived = formats::medium_date(tr, &case.created_at.date);
    let owner = match &case.owner {
        Some(owner) => owner.name.clone(),
        None => t!(tr, cases_of_nobody),
    };
    view! {
        <li class="case">
            <p class="case__about">
                <a href=href><bdi>{name}</bdi></a>
                <bdi>{town}</bdi>
            </p>
            <p class="case__more">{programme}</p>
            <p class="case__more">
                {t!(tr, case_arrived_on, date = arrived)}" · "{t!(tr, case_owner_is, name = owner)}
            </p>
            <p><span class=badge(case.state)>{state_words(tr, case.state)}</span></p>
        </li>
    }
    .into_any()
}
