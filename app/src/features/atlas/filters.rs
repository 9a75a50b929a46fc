//! The atlas' search and filters: a plain form whose answers stand in the address, and chips that
//! take one out again.

use leptos::prelude::*;

use super::local;
use crate::contract::atlas::{AtlasPage, Facet};
use crate::contract::atlas_filter::{AtlasFilter, GROUPS, TEXT_LIMIT};
use crate::i18n::{Tr, tr};
use crate::ui::chip::Chip;
use crate::ui::filter_group::{Choice, FilterGroup, standing_in};
use crate::ui::live_list::follow_form;
use crate::{paths, t, terms};

/// The form.
#[component]
pub(super) fn Filters(
    /// What is asked for.
    filter: Memo<AtlasFilter>,
    /// What comes of it.
    page: RwSignal<AtlasPage>,
) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let facets = page.with_untracked(|page| page.facets.clone());
    // A filter with a single choice says nothing, unless that choice is a yes.
    let groups = facets
        .into_iter()
        .filter(|f| f.choices.len() > 1 || f.name == "open");
    let groups = groups
        .map(|facet| {
            let legend = terms::filter(tr, &facet.name);
            let choices = named(tr, &facet);
            let name = facet.name.clone();
            let standing =
                move |code: &str| page.with(|page| standing_in(&page.facets, &name, code));
            view! { <FilterGroup name=facet.name legend choices standing/> }
        })
        .collect_view();
    let form = NodeRef::new();
    let (typed, sent) = follow_form(paths::atlas(language, ""), form);
    let text = Memo::new(move |_| filter.with(|f| f.text.clone()));
    let field = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |before: Option<String>| {
        let text = text.get();
        // Who types is never interrupted, nor is undone what was typed before the page came to life;
        // the back button and the chips are followed.
        if before.is_some()
            && let Some(field) = field.get_untracked()
            && document().active_element().as_ref() != Some(&field)
        {
            field.set_value(&text);
        }
        text
    });
    let place = move || {
        let place = filter.with(|f| f.place.clone());
        (!place.is_empty()).then(|| view! { <input type="hidden" name="place" value=place/> })
    };
    view! {
        <form class="filters" method="get" action=paths::atlas(language, "") role="search" autocomplete="off" node_ref=form
            on:input=typed on:submit=sent on:focusin=move |_| local::prepare(page)>
            <div class="search">
                <label for="q">{t!(tr, atlas_search)}</label>
                <div class="search__row">
                    <input
                        id="q"
                        name="q"
                        type="search"
                        value=text.get_untracked()
                        maxlength=TEXT_LIMIT.to_string()
                        autocomplete="off"
                        aria-describedby="q-hint"
                        node_ref=field
                    />
                    <button class="button" type="submit">{t!(tr, atlas_apply)}</button>
                </div>
                <p id="q-hint" class="hint">{t!(tr, atlas_search_hint)}</p>
            </div>
            {place}
            <details class="filters__more">
                <summary>{t!(tr, atlas_filters)}</summary>
                <div class="filters__groups">{groups}</div>
                <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            </details>
        </form>
        {move || {
            let filter = filter.get();
            let selected = page.with(|page| page.selected.clone());
            let place = selected.filter(|mark| mark.slug == filter.place);
            chips(tr, &filter, place.map(|mark| mark.name))
        }}
    }
}

/// The choices of a filter: what is chosen first, what leads into nothing last, "unknown" at the end
/// of its part, goals by number, the rest by name.
fn named(tr: Tr, facet: &Facet) -> Vec<Choice> {
    let mut choices: Vec<_> = facet
        .choices
        .iter()
        .map(|choice| Choice {
            code: choice.code.clone(),
            name: terms::choice(tr, &facet.name, &choice.code),
        })
        .collect();
    let number = |choice: &Choice| choice.code.parse::<u32>().unwrap_or(0);
    let unknown = |choice: &Choice| choice.code == crate::contract::atlas::UNKNOWN;
    crate::contract::order::by_key(&mut choices, |c| {
        let now = standing_in(std::slice::from_ref(facet), &facet.name, &c.code);
        let name = crate::contract::fold::fold(&c.name);
        (!now.chosen, now.count == 0, unknown(c), number(c), name)
    });
    choices
}

/// `place` is the name of the chosen place, once it is known.
fn chips(tr: Tr, filter: &AtlasFilter, place: Option<String>) -> Option<impl IntoView + use<>> {
    let language = tr.language();
    let chip = move |name: String, without: AtlasFilter| {
        view! { <Chip name href=paths::atlas(language, &without.to_query())/> }
    };
    let mut chips = Vec::new();
    chips.extend(place.map(|name| chip(name, filter.without("place"))));
    if !filter.text.is_empty() {
        chips.push(chip(filter.text.clone(), filter.without("text")));
    }
    for (group, codes) in GROUPS.iter().zip(&filter.chosen) {
        for code in codes {
            let without = filter.toggled(group, code);
            chips.push(chip(terms::choice(tr, group, code), without));
        }
    }
    if filter.open {
        chips.push(chip(t!(tr, atlas_filter_open), filter.without("open")));
    }
    (!filter.is_empty()).then(|| {
        view! {
            <ul class="chips">
                {chips}
                <li><a class="chip chip--clear" href=paths::atlas(language, "") data-noscroll="">{t!(tr, atlas_clear)}</a></li>
            </ul>
        }
    })
}
