//! The atlas' search and filters: a plain form whose answers stand in the address, and chips that
//! take one out again.

use leptos::prelude::*;

use crate::contract::atlas::{Facet, FacetChoice};
use crate::contract::atlas_filter::{AtlasFilter, TEXT_LIMIT};
use crate::i18n::{Tr, tr};
use crate::ui::filter_group::{Choice, FilterGroup};
use crate::{paths, t, terms};

/// The form.
#[component]
pub(super) fn Filters(
    /// What is asked for.
    filter: AtlasFilter,
    /// What can be.
    facets: Vec<Facet>,
) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let groups = facets.into_iter().filter(|f| f.choices.len() > 1);
    let groups = groups
        .map(|facet| {
            let legend = terms::filter(tr, &facet.name);
            let choices = named(tr, &facet);
            view! { <FilterGroup name=facet.name legend choices/> }
        })
        .collect_view();
    let any = !filter.is_empty();
    let chips = chips(tr, &filter);
    view! {
        <form class="filters" method="get" action=paths::atlas(language, "") role="search">
            <div class="search">
                <label for="q">{t!(tr, atlas_search)}</label>
                <div class="search__row">
                    <input
                        id="q"
                        name="q"
                        type="search"
                        value=filter.text.clone()
                        maxlength=TEXT_LIMIT.to_string()
                        autocomplete="off"
                        aria-describedby="q-hint"
                    />
                    <button class="button" type="submit">{t!(tr, atlas_apply)}</button>
                </div>
                <p id="q-hint" class="hint">{t!(tr, atlas_search_hint)}</p>
            </div>
            {(!filter.place.is_empty()).then(|| view! { <input type="hidden" name="place" value=filter.place.clone()/> })}
            <details class="filters__more">
                <summary>{t!(tr, atlas_filters)}</summary>
                <div class="filters__groups">{groups}</div>
                <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            </details>
        </form>
        {any.then(|| view! {
            <ul class="chips">
                {chips}
                <li><a class="chip chip--clear" href=paths::atlas(language, "")>{t!(tr, atlas_clear)}</a></li>
            </ul>
        })}
    }
}

/// The choices of a filter: what is chosen first, what leads into nothing last, "unknown" at the end
/// of its part, goals by number, the rest by name.
fn named(tr: Tr, facet: &Facet) -> Vec<Choice> {
    let mut choices: Vec<_> = facet
        .choices
        .iter()
        .map(
            |FacetChoice {
                 code,
                 count,
                 chosen,
             }| Choice {
                code: code.clone(),
                name: terms::choice(tr, &facet.name, code),
                count: *count,
                chosen: *chosen,
            },
        )
        .collect();
    let number = |choice: &Choice| choice.code.parse::<u32>().unwrap_or(0);
    let unknown = |choice: &Choice| choice.code == crate::contract::atlas::UNKNOWN;
    choices.sort_by_cached_key(|c| {
        let name = crate::contract::fold::fold(&c.name);
        (!c.chosen, c.count == 0, unknown(c), number(c), name)
    });
    choices
}

fn chips(tr: Tr, filter: &AtlasFilter) -> impl IntoView + use<> {
    let language = tr.language();
    let chip = move |name: String, without: AtlasFilter| {
        let label = t!(tr, atlas_remove, name = name.clone());
        let href = paths::atlas(language, &without.to_query());
        view! {
            <li>
                <a class="chip" href=href aria-label=label>
                    <bdi>{name}</bdi>
                    <span class="chip__cross" aria-hidden="true">"×"</span>
                </a>
            </li>
        }
    };
    let mut chips = Vec::new();
    if !filter.text.is_empty() {
        chips.push(chip(filter.text.clone(), filter.without("text")));
    }
    let groups = crate::contract::atlas_filter::GROUPS
        .iter()
        .zip(&filter.chosen);
    for (group, codes) in groups {
        for code in codes {
            chips.push(chip(
                terms::choice(tr, group, code),
                filter.toggled(group, code),
            ));
        }
    }
    if filter.open {
        chips.push(chip(t!(tr, atlas_filter_open), filter.without("open")));
    }
    chips
}
