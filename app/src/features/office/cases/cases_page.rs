//! The list of cases, those that wait longest first.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};
use leptos_router::params::ParamsMap;

use super::super::api::{self, Entered, ask};
use super::super::frame::{self, Part};
use super::super::{desk, words};
use super::{asker, filter, moment, owner, state_words};
use crate::api::{Answer, post};
use crate::contract::case::{
    CaseFilter, CaseList, CaseState, CaseSummary, CasesDone, CasesRequest,
};
use crate::contract::language::Language;
use crate::contract::people::ScopeChoices;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, tr};
use crate::posted::{Fields, all, answer_post, first};
use crate::ui::form::{FormState, PlainForms};
use crate::ui::loaded::{load, loaded};
use crate::ui::pagination::Pagination;
use crate::ui::table::{Cell, table};
use crate::{paths, t};

/// The form around the table.
const CHOSEN: &str = "cases";

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
    let language = tr.language();
    let done = use_query_map().with_untracked(|query| done(tr, query));
    let answer = load(String::new, move |_| cases(language, asked.clone()));
    loaded(answer, move |data| show(tr, &filter, done.clone(), data))
}

/// What was done just before, in words.
fn done(tr: Tr, query: &ParamsMap) -> Option<String> {
    let count: u32 = query.get("count")?.parse().ok()?;
    match query.get("done")?.as_str() {
        "take" => Some(t!(tr, cases_taken, count = count)),
        "close" => Some(t!(tr, cases_closed, count = count)),
        _ => None,
    }
}

async fn cases(language: Language, asked: String) -> Answer<Entered<CasesData>> {
    let here = asked.clone();
    let act = async move |fields: Fields, _| {
        let request = CasesRequest {
            ids: all(&fields, "ids"),
            action: first(&fields, "action"),
        };
        let path = paths::api::office("cases");
        let CasesDone { count } = post(&path, to_json(&request), String::new()).await?;
        let and = if here.is_empty() { "" } else { "&" };
        let query = format!("{here}{and}done={}&count={count}", request.action);
        let page = paths::office(language, "cases", &query);
        Ok(format!("{page}#{}", desk::DONE))
    };
    let refused = answer_post(|id| id == CHOSEN, act).await;
    let shown = async move {
        Ok(CasesData {
            list: ask(&paths::with_query("cases".into(), &asked)).await?,
            choices: ask("scopes").await?,
        })
    };
    api::enter(Part::Cases, refused, shown).await
}

fn show(tr: Tr, filter: &CaseFilter, done: Option<String>, data: Entered<CasesData>) -> AnyView {
    let Some(CasesData { list, choices }) = data.shown else {
        return frame::closed(tr, Part::Cases, &data.may);
    };
    let here = |query: &str| paths::office(tr.language(), "cases", query);
    let title = Part::Cases.name(tr);
    let forms = words::forms(tr, here(&filter.to_query()), data.refused);
    let head = forms.title(&title);
    let shown = if !list.items.is_empty() {
        rows(tr, filter, &forms, &list)
    } else if filter::is_set(filter) {
        desk::nothing_found(tr, t!(tr, cases_none), here(""))
    } else {
        desk::nothing_yet(t!(tr, cases_nothing), t!(tr, cases_nothing_text))
    };
    let inner = view! {
        <h1>{title}</h1>
        {desk::news(done)}
        <p class="lead">{t!(tr, cases_text)}</p>
        {filter::form(tr, filter, &choices, here(""))}
        {shown}
    };
    frame::page(tr, Part::Cases, &data.may, head, inner.into_any())
}

fn rows(tr: Tr, filter: &CaseFilter, forms: &PlainForms, list: &CaseList) -> AnyView {
    let form = forms.form(CHOSEN);
    let columns = [
        t!(tr, case_asker),
        t!(tr, people_programme),
        t!(tr, case_state),
        t!(tr, case_owner),
        t!(tr, case_arrived),
    ];
    let rows = list.items.iter().enumerate();
    let rows = rows.map(|(n, case)| row(tr, form, n, case)).collect();
    let (page, pages) = (list.page, list.pages);
    let href = |page| {
        let filter = CaseFilter {
            page,
            ..filter.clone()
        };
        paths::office(tr.language(), "cases", &filter.to_query())
    };
    let csv = CaseFilter {
        page: 1,
        ..filter.clone()
    };
    let csv = paths::api::office(&paths::with_query("cases.csv".into(), &csv.to_query()));
    let inner = view! {
        {table(t!(tr, cases_count, count = list.found), &columns, rows)}
        <div class="deeds">
            <button class="button" type="submit" name="action" value="take">{t!(tr, cases_take)}</button>
            <button class="button button--secondary" type="submit" name="action" value="close">
                {t!(tr, cases_close)}
            </button>
        </div>
    };
    let fields = vec![("ids", t!(tr, cases_chosen))];
    view! {
        {forms.post(form, CHOSEN, fields, inner.into_any())}
        <Pagination page pages href/>
        <p class="office__csv"><a href=csv rel="external" download>{t!(tr, atlas_csv)}</a></p>
    }
    .into_any()
}

fn row(tr: Tr, form: FormState, n: usize, case: &CaseSummary) -> Vec<Cell> {
    let language = tr.language();
    // The first box carries the field's id: the summary's link leads there.
    let id = match n {
        0 => form.id("ids"),
        n => format!("{}-{n}", form.id("ids")),
    };
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
            <div class="choice">
                <input id=id.clone() name="ids" type="checkbox" value=case.id.clone()/>
                <label for=id><span class="visually-hidden">{t!(tr, cases_choose)}</span></label>
                <a class="table__name" href=href><bdi>{name}</bdi></a>
            </div>
            <p class="table__more"><bdi>{town}</bdi></p>
        }),
        Cell::new(programme),
        Cell::new(state),
        Cell::new(owner(tr, case)),
        Cell::new(moment(tr, &case.created_at)),
    ]
}
