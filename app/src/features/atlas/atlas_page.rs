//! The start page: who works with whom.

use leptos::prelude::*;

use super::api;
use super::filters::Filters;
use super::local;
use super::map::{Map, Opening};
use super::rows::{Partnerships, Pointed};
use super::structured;
use crate::contract::atlas;
use crate::contract::atlas_filter::AtlasFilter;
use crate::i18n::{Tr, tr};
use crate::ui::empty_result::{empty_result, nothing_yet};
use crate::ui::head::head;
use crate::ui::later::later;
use crate::ui::live_list::{Following, following, query};
use crate::ui::loaded::{load, loaded};
use crate::ui::pagination::Pagination;
use crate::{paths, t, terms};

/// The atlas.
#[component]
pub(crate) fn AtlasPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let query = query();
    let first = load(String::new, move |_| api::first(tr, query.get_untracked()));
    // The map's place in the address changes no result.
    let canonical = Memo::new(move |_| AtlasFilter::from_query(&query.get()).to_query());
    let asked = canonical.get_untracked();
    view! {
        {head(tr, t!(tr, atlas_title), t!(tr, atlas_lead), structured::start_page(tr, canonical))}
        {loaded(first, move |(page, opening)| {
            let page = following(canonical, asked.clone(), page, move |query| local::page(language, query));
            show(tr, canonical, page, opening)
        })}
    }
}

fn show(
    tr: Tr,
    query: Memo<String>,
    Following {
        list: page,
        busy,
        late,
    }: Following<atlas::AtlasPage>,
    opening: Opening,
) -> impl IntoView {
    let filter = Memo::new(move |_| AtlasFilter::from_query(&query.get()));
    let pointed = Pointed::default();
    let count = move || {
        if late.get() {
            return t!(tr, chrome_list_late);
        }
        t!(tr, atlas_results, count = page.with(|page| page.total))
    };
    view! {
        <div class="atlas">
            <div class="atlas__head">
                <h1>{t!(tr, atlas_title)}</h1>
                <p class="lead">{t!(tr, atlas_lead)}</p>
            </div>
            <div class="atlas__filters">
                <Filters filter page/>
            </div>
            <div class="atlas__map">
                <Map page filter opening pointed/>
            </div>
            <section class="atlas__list" aria-labelledby="results">
                {move || selected(tr, page.with(|page| page.selected.clone()))}
                <div class="atlas__results">
                    <h2 id="results">{t!(tr, atlas_list)}</h2>
                    <p role="status">{count}</p>
                </div>
                <div class="atlas__found" aria-busy=move || busy.get().to_string()>
                    {later(move || {
                        view! { {move || results(tr, &filter.get_untracked(), page.get(), pointed)} }.into_any()
                    })}
                </div>
            </section>
        </div>
    }
}

/// The place that the map shows by itself.
fn selected(tr: Tr, mark: Option<atlas::Mark>) -> Option<impl IntoView> {
    let mark = mark?;
    Some(view! {
        <div class="selected">
            <h2>{t!(tr, atlas_selected, name = mark.name.clone())}</h2>
            <p><a href=paths::municipality(tr.language(), &mark.slug)>
                {t!(tr, atlas_to_page, name = mark.name)}
            </a></p>
        </div>
    })
}

fn results(tr: Tr, filter: &AtlasFilter, page: atlas::AtlasPage, pointed: Pointed) -> AnyView {
    let language = tr.language();
    if page.total == 0 && page.all > 0 {
        let loosen = page.loosen.into_iter().map(|(name, count)| {
            let href = paths::atlas(language, &filter.without(&name).to_query());
            (href, terms::filter(tr, &name), count)
        });
        let title = t!(tr, atlas_empty_title);
        return empty_result(tr, title, loosen.collect(), paths::atlas(language, ""));
    }
    if page.total == 0 {
        return nothing_yet(t!(tr, atlas_empty_none), t!(tr, atlas_empty_none_text));
    }
    let csv = paths::api::partnerships_csv(language, &filter.on_page(1).to_query());
    let href = |number| paths::atlas(language, &filter.on_page(number).to_query());
    view! {
        <Partnerships rows=page.rows pointed/>
        <Pagination page=page.page pages=page.pages href=href/>
        <p class="files"><a href=csv rel="external" download="partnerships.csv">{t!(tr, atlas_csv)}</a></p>
    }
    .into_any()
}
