//! The start page: who works with whom.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_location;

use super::api;
use super::filters::Filters;
use super::rows::Partnerships;
use crate::contract::atlas;
use crate::contract::atlas_filter::AtlasFilter;
use crate::i18n::{Tr, tr};
use crate::place::Place;
use crate::ui::loaded::loaded;
use crate::ui::pagination::Pagination;
use crate::{paths, t, terms};

/// The atlas.
#[component]
pub(crate) fn AtlasPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let place = use_context::<Place>();
    let search = use_location().search;
    // On the server the request's own query counts: the router has decoded its copy.
    let query = move || {
        let asked = if cfg!(feature = "ssr") {
            place.as_ref().map(|p| p.query.clone()).unwrap_or_default()
        } else {
            search.get()
        };
        AtlasFilter::from_query(&asked).to_query()
    };
    let page = Resource::new(query.clone(), move |query| api::page(language, query));
    view! {
        <Title text=format!("{} – {}", t!(tr, atlas_title), t!(tr, chrome_name))/>
        <Meta name="description" content=t!(tr, atlas_lead)/>
        {loaded(page, move |page| show(tr, AtlasFilter::from_query(&query()), page))}
    }
}

fn show(tr: Tr, filter: AtlasFilter, page: atlas::AtlasPage) -> impl IntoView {
    let language = tr.language();
    let count = t!(tr, atlas_results, count = page.total);
    let href = {
        let filter = filter.clone();
        move |number| paths::atlas(language, &filter.on_page(number).to_query())
    };
    let selected = page.selected.map(|mark| {
        view! {
            <div class="selected">
                <h2>{t!(tr, atlas_selected, name = mark.name.clone())}</h2>
                <p><a href=paths::municipality(language, &mark.slug)>
                    {t!(tr, atlas_to_page, name = mark.name)}
                </a></p>
            </div>
        }
    });
    let csv = paths::api::partnerships_csv(language, &filter.on_page(1).to_query());
    let results = if page.total > 0 {
        view! {
            <Partnerships rows=page.rows/>
            <Pagination page=page.page pages=page.pages href=href/>
            <p><a href=csv rel="external" download="partnerships.csv">{t!(tr, atlas_csv)}</a></p>
        }
        .into_any()
    } else if page.all > 0 {
        empty(tr, &filter, page.loosen).into_any()
    } else {
        view! {
            <div class="empty">
                <h3>{t!(tr, atlas_empty_none)}</h3>
                <p>{t!(tr, atlas_empty_none_text)}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="atlas">
            <div class="atlas__head">
                <h1>{t!(tr, atlas_title)}</h1>
                <p class="lead">{t!(tr, atlas_lead)}</p>
            </div>
            <div class="atlas__filters">
                <Filters filter=filter facets=page.facets/>
            </div>
            <section class="atlas__list" aria-labelledby="results">
                {selected}
                <div class="atlas__results">
                    <h2 id="results">{t!(tr, atlas_list)}</h2>
                    <p role="status">{count}</p>
                </div>
                {results}
            </section>
        </div>
    }
}

/// An empty result never leads into nothing: it names the filters to loosen.
fn empty(tr: Tr, filter: &AtlasFilter, loosen: Vec<(String, u32)>) -> impl IntoView + use<> {
    let links = loosen
        .into_iter()
        .map(|(name, count)| {
            let href = paths::atlas(tr.language(), &filter.without(&name).to_query());
            let text = t!(
                tr,
                atlas_loosen,
                filter = terms::filter(tr, &name),
                count = count
            );
            view! { <li><a href=href>{text}</a></li> }
        })
        .collect::<Vec<_>>();
    let some = !links.is_empty();
    view! {
        <div class="empty">
            <h3>{t!(tr, atlas_empty_title)}</h3>
            {some.then(|| view! { <p>{t!(tr, atlas_empty_text)}</p><ul>{links}</ul> })}
            <p><a class="button button--secondary" href=paths::atlas(tr.language(), "")>{t!(tr, atlas_clear)}</a></p>
        </div>
    }
}
