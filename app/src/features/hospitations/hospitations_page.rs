//! The list of hospitations with its filters.

use leptos::prelude::*;

use super::{api, structured};
use crate::contract::hospitation::HospitationList;
use crate::contract::hospitation_filter::{GROUPS, HospitationFilter};
use crate::i18n::{Tr, tr};
use crate::ui::chip::Chip;
use crate::ui::empty_result::{empty_result, nothing_yet};
use crate::ui::filter_group::{Choice, FilterGroup, standing_in};
use crate::ui::head::head;
use crate::ui::hospitation_card::Hospitations;
use crate::ui::live_list::{Following, follow_form, following, query};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t, terms};

/// The list.
#[component]
pub(crate) fn HospitationsPage() -> impl IntoView {
    let tr = tr();
    let query = query();
    let canonical = |query: String| HospitationFilter::from_query(&query).to_query();
    let asked = query.get_untracked();
    let first = load(String::new, move |_| {
        api::list(canonical(query.get_untracked()))
    });
    view! {
        {head(tr, t!(tr, hospitations_title), t!(tr, hospitations_lead), structured::list(query))}
        {loaded(first, move |list| {
            let ask = move |query| async move { api::list(canonical(query)).await.ok() };
            show(tr, query, following(query, asked.clone(), list, ask))
        })}
    }
}

fn show(tr: Tr, query: Memo<String>, following: Following<HospitationList>) -> impl IntoView {
    let Following { list, busy, late } = following;
    let language = tr.language();
    let facets = list.with_untracked(|list| list.facets.clone());
    let groups = facets.into_iter().filter(|f| !f.choices.is_empty());
    let groups = groups.map(|facet| {
        let choices = facet.choices.into_iter().map(|choice| Choice {
            name: terms::hospitation_choice(tr, &facet.name, &choice.code),
            code: choice.code,
        });
        let choices = choices.collect();
        let legend = terms::hospitation_filter(tr, &facet.name);
        let name = facet.name.clone();
        let standing = move |code: &str| list.with(|list| standing_in(&list.facets, &name, code));
        view! { <FilterGroup name=facet.name legend choices standing/> }
    });
    let groups = groups.collect::<Vec<_>>();
    let form = NodeRef::new();
    let (typed, sent) = follow_form(paths::hospitations(language, ""), form);
    let chips = move || chips(tr, &HospitationFilter::from_query(&query.get()));
    let count = move || {
        if late.get() {
            return t!(tr, chrome_list_late);
        }
        t!(
            tr,
            hospitations_count,
            count = list.with(|list| list.items.len())
        )
    };
    view! {
        <div class="atlas">
            <div class="atlas__head">
                <h1>{t!(tr, hospitations_title)}</h1>
                <p class="lead">{t!(tr, hospitations_lead)}</p>
            </div>
            <div class="atlas__filters">
                <form class="filters" method="get" action=paths::hospitations(language, "") autocomplete="off" node_ref=form
                    on:input=typed on:submit=sent>
                    <details class="filters__more filters__more--wide">
                        <summary>{t!(tr, atlas_filters)}</summary>
                        <div class="filters__groups">{groups}</div>
                        <button class="button" type="submit">{t!(tr, atlas_apply)}</button>
                    </details>
                </form>
                {chips}
            </div>
            <section class="atlas__list" aria-labelledby="results">
                <div class="atlas__results">
                    <h2 id="results">{t!(tr, hospitations_sessions_list)}</h2>
                    <p role="status">{count}</p>
                </div>
                <div class="atlas__found" aria-busy=move || busy.get().to_string()>
                    {move || {
                        let filter = HospitationFilter::from_query(&query.get_untracked());
                        results(tr, &filter, list.get())
                    }}
                </div>
            </section>
        </div>
    }
}

fn results(tr: Tr, filter: &HospitationFilter, list: HospitationList) -> AnyView {
    let language = tr.language();
    if list.all == 0 {
        return nothing_yet(t!(tr, hospitations_none), t!(tr, hospitations_none_text));
    }
    if list.items.is_empty() {
        let loosen = list.loosen.into_iter().map(|(name, count)| {
            let href = paths::hospitations(language, &filter.without(&name).to_query());
            (href, terms::hospitation_filter(tr, &name), count)
        });
        let title = t!(tr, hospitations_empty);
        return empty_result(
            tr,
            title,
            loosen.collect(),
            paths::hospitations(language, ""),
        );
    }
    // The table's words are in the reader's language.
    let csv = paths::api::hospitations_csv(language, &filter.to_query());
    view! {
        <Hospitations items=list.items/>
        <p class="files"><a href=csv rel="external" download="hospitations.csv">{t!(tr, hospitations_csv)}</a></p>
    }
    .into_any()
}

fn chips(tr: Tr, filter: &HospitationFilter) -> Option<impl IntoView + use<>> {
    let mut chips = Vec::new();
    for (group, codes) in GROUPS.iter().zip(&filter.chosen) {
        for code in codes {
            let name = terms::hospitation_choice(tr, group, code);
            let without = filter.toggled(group, code).to_query();
            chips.push(view! { <Chip name href=paths::hospitations(tr.language(), &without)/> });
        }
    }
    (!filter.is_empty()).then(|| view! { <ul class="chips">{chips}</ul> })
}
