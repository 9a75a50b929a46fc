//! The list of hospitations with its filters.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_location;

use super::api;
use crate::contract::hospitation::HospitationList;
use crate::contract::hospitation_filter::{GROUPS, HospitationFilter};
use crate::i18n::{Tr, tr};
use crate::place::Place;
use crate::ui::filter_group::{Choice, FilterGroup};
use crate::ui::hospitation_card::Hospitations;
use crate::ui::loaded::loaded;
use crate::{paths, t, terms};

/// The list.
#[component]
pub(crate) fn HospitationsPage() -> impl IntoView {
    let tr = tr();
    let place = use_context::<Place>();
    let search = use_location().search;
    let query = move || {
        let asked = if cfg!(feature = "ssr") {
            place.as_ref().map(|p| p.query.clone()).unwrap_or_default()
        } else {
            search.get()
        };
        HospitationFilter::from_query(&asked).to_query()
    };
    let list = Resource::new(query.clone(), api::list);
    view! {
        <Title text=format!("{} – {}", t!(tr, hospitations_title), t!(tr, chrome_name))/>
        <Meta name="description" content=t!(tr, hospitations_lead)/>
        {loaded(list, move |list| show(tr, &HospitationFilter::from_query(&query()), list))}
    }
}

fn show(tr: Tr, filter: &HospitationFilter, list: HospitationList) -> impl IntoView + use<> {
    let language = tr.language();
    let groups = list.facets.into_iter().filter(|f| !f.choices.is_empty());
    let groups = groups.map(|facet| {
        let choices = facet.choices.into_iter().map(|choice| Choice {
            name: terms::hospitation_choice(tr, &facet.name, &choice.code),
            code: choice.code,
            count: choice.count,
            chosen: choice.chosen,
        });
        let choices = choices.collect();
        let legend = terms::hospitation_filter(tr, &facet.name);
        view! { <FilterGroup name=facet.name legend choices/> }
    });
    let groups = groups.collect::<Vec<_>>();
    let mut chips = Vec::new();
    for (group, codes) in GROUPS.iter().zip(&filter.chosen) {
        for code in codes {
            let name = terms::hospitation_choice(tr, group, code);
            let label = t!(tr, atlas_remove, name = name.clone());
            let href = paths::hospitations(language, &filter.toggled(group, code).to_query());
            chips.push(view! {
                <li>
                    <a class="chip" href=href aria-label=label>
                        <bdi>{name}</bdi>
                        <span class="chip__cross" aria-hidden="true">"×"</span>
                    </a>
                </li>
            });
        }
    }
    let count = t!(tr, hospitations_count, count = list.items.len());
    let results = if list.items.is_empty() {
        let text = if list.all == 0 {
            t!(tr, hospitations_none)
        } else {
            t!(tr, hospitations_empty)
        };
        view! {
            <div class="empty">
                <p>{text}</p>
                <p><a class="button button--secondary" href=paths::hospitations(language, "")>{t!(tr, atlas_clear)}</a></p>
            </div>
        }
        .into_any()
    } else {
        view! { <Hospitations items=list.items/> }.into_any()
    };
    view! {
        <div class="atlas">
            <div class="atlas__head">
                <h1>{t!(tr, hospitations_title)}</h1>
                <p class="lead">{t!(tr, hospitations_lead)}</p>
            </div>
            <div class="atlas__filters">
                <form class="filters" method="get" action=paths::hospitations(language, "")>
                    <details class="filters__more">
                        <summary>{t!(tr, atlas_filters)}</summary>
                        <div class="filters__groups">{groups}</div>
                        <button class="button" type="submit">{t!(tr, atlas_apply)}</button>
                    </details>
                </form>
                {(!filter.is_empty()).then(|| view! { <ul class="chips">{chips}</ul> })}
            </div>
            <section class="atlas__list" aria-labelledby="results">
                <div class="atlas__results">
                    <h2 id="results">{t!(tr, hospitations_sessions_list)}</h2>
                    <p role="status">{count}</p>
                </div>
                {results}
            </section>
        </div>
    }
}
