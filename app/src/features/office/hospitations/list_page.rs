//! The office's list of hospitations: drafts, what is published, what is over.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use super::api::{self, ListData, address};
use super::words;
use crate::contract::draft_filter::OfficeFilter;
use crate::contract::draft_office::{OfficeHospitation, OfficeState};
use crate::contract::permission::Permission;
use crate::contract::programme::ProgrammeList;
use crate::contract::running::ExceptionKind;
use crate::features::office::api::Entered;
use crate::features::office::desk;
use crate::features::office::frame::{self, Part};
use crate::i18n::{Tr, tr};
use crate::ui::loaded::{load, loaded};
use crate::ui::pagination::Pagination;
use crate::ui::table::{Cell, table};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn ListPage() -> impl IntoView {
    let tr = tr();
    let query = use_location().search.get_untracked();
    let filter = OfficeFilter::from_query(query.trim_start_matches('?'));
    let deleted = use_query_map().with_untracked(|q| q.get("done").as_deref() == Some("deleted"));
    let asked = filter.clone();
    let answer = load(String::new, move |_| api::list(asked.clone()));
    loaded(answer, move |data| show(tr, &filter, deleted, data))
}

fn show(tr: Tr, filter: &OfficeFilter, deleted: bool, data: Entered<ListData>) -> AnyView {
    let Some(ListData { list, programmes }) = data.shown else {
        return frame::closed(tr, Part::Hospitations, &data.may);
    };
    let here = |query: &str| paths::office(tr.language(), "hospitations", query);
    let title = Part::Hospitations.name(tr);
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let edits = data
        .may
        .iter()
        .any(|code| code == Permission::EditHospitations.code());
    let new = if edits {
        let href = paths::office(tr.language(), "hospitations/new", "");
        view! { <p><a class="button" href=href>{t!(tr, draft_new)}</a></p> }.into_any()
    } else {
        let reason = frame::only(tr, Permission::EditHospitations);
        desk::locked("new", t!(tr, draft_new), String::new(), reason)
    };
    let shown = if !list.items.is_empty() {
        let rows = list.items.iter().map(|item| row(tr, item)).collect();
        let columns = [
            t!(tr, draft_hospitation),
            t!(tr, case_state),
            t!(tr, draft_next),
            t!(tr, draft_seats),
            t!(tr, people_programme),
        ];
        let (page, pages) = (list.page, list.pages);
        let href = |page| {
            here(
                &OfficeFilter {
                    page,
                    ..filter.clone()
                }
                .to_query(),
            )
        };
        let csv = OfficeFilter {
            page: 0,
            ..filter.clone()
        }
        .to_query();
        let and = if csv.is_empty() { "" } else { "&" };
        let csv = format!("language={}{and}{csv}", tr.language().code());
        let csv = paths::api::office(&paths::with_query("hospitations.csv".into(), &csv));
        view! {
            {table(t!(tr, hospitations_count, count = list.found), &columns, rows)}
            <Pagination page pages href/>
            <p class="office__csv"><a href=csv rel="external" download>{t!(tr, atlas_csv)}</a></p>
        }
        .into_any()
    } else if filter.is_set() {
        desk::nothing_found(tr, t!(tr, draft_none_found), here(""))
    } else {
        desk::nothing_yet(t!(tr, draft_none), t!(tr, draft_none_text))
    };
    let inner = view! {
        <div class="office__head">
            <h1>{title}</h1>
            {new}
        </div>
        {desk::news(deleted.then(|| t!(tr, draft_deleted_done)))}
        {filters(tr, filter, &programmes, here(""))}
        {shown}
    };
    frame::page(tr, Part::Hospitations, &data.may, head, inner.into_any())
}

fn filters(tr: Tr, filter: &OfficeFilter, programmes: &ProgrammeList, here: String) -> AnyView {
    let states = OfficeState::ALL.iter();
    let states = states.map(|state| (state.code().to_owned(), words::state(tr, *state)));
    let state = filter.state.map_or("", OfficeState::code);
    let programmes = programmes.items.iter().map(|programme| {
        let name = programme.name.get(tr.language()).to_owned();
        (programme.slug.clone(), name)
    });
    let (states, programmes): (Vec<_>, Vec<_>) = (states.collect(), programmes.collect());
    let text = filter.text.clone();
    let clear = filter.is_set().then(|| {
        let here = here.clone();
        view! { <a class="chip chip--clear" href=here>{t!(tr, atlas_clear)}</a> }
    });
    view! {
        <form class="office__filters" method="get" action=here role="search">
            <div class="field">
                <label for="q">{t!(tr, draft_search)}</label>
                <input id="q" name="q" type="search" value=text autocomplete="off"/>
            </div>
            {desk::select("state", t!(tr, case_state), t!(tr, cases_any_state), states, state)}
            {desk::select("programme", t!(tr, people_programme), t!(tr, cases_any_programme), programmes, &filter.programme)}
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            {clear}
        </form>
    }
    .into_any()
}

fn row(tr: Tr, item: &OfficeHospitation) -> Vec<Cell> {
    let href = paths::office(tr.language(), &address(&item.slug, ""), "");
    let title = words::title(tr, &item.title, &item.host, &item.guest);
    let sides = words::sides(tr, &item.host, &item.guest);
    let sides = (title != sides).then(|| view! { <p class="draft-sides"><bdi>{sides}</bdi></p> });
    let programme = item.programme_name.get(tr.language()).to_owned();
    let dash = || "–".to_owned();
    let next = item
        .next
        .as_ref()
        .map_or_else(dash, |at| words::moment(tr, at));
    let to_come = (item.to_come > 0).then(|| {
        view! { <p class="table__more">{t!(tr, draft_to_come, count = item.to_come)}</p> }
    });
    let seats = if item.state == OfficeState::Draft {
        dash().into_any()
    } else {
        let waiting = (item.waiting > 0).then(|| {
            view! { <p class="table__more">{t!(tr, draft_waiting, count = item.waiting)}</p> }
        });
        view! { {t!(tr, draft_confirmed, count = item.confirmed)}{waiting} }.into_any()
    };
    let changed = (item.changed && item.state == OfficeState::Published).then(|| {
        view! { " "<span class="badge">{t!(tr, draft_changed)}</span> }
    });
    vec![
        Cell::new(view! {
            <p class="table__name"><a href=href><bdi>{title}</bdi></a></p>
            {sides}
            {needs(tr, item)}
        }),
        Cell::new(view! { <span class="tag">{words::state(tr, item.state)}</span>{changed} }),
        Cell::new(view! { {next}{to_come} }),
        Cell::new(seats),
        Cell::new(programme),
    ]
}

/// What needs somebody, which is where the page of running it begins.
fn needs(tr: Tr, item: &OfficeHospitation) -> Option<AnyView> {
    let kinds = item.exceptions.iter();
    let kinds = kinds.filter_map(|code| ExceptionKind::from_code(code));
    let items: Vec<_> = kinds
        .map(|kind| view! { <li class="badge">{words::exception(tr, kind)}</li> })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="draft-needs">{items}</ul> }.into_any())
}
