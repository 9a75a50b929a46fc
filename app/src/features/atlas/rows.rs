//! A partnership in a list.

use leptos::prelude::*;

use crate::contract::atlas::PartnershipRow;
use crate::i18n::{formats, tr};
use crate::{paths, t, terms};

/// The places that somebody points at, in the list or on the map: both mark them.
pub(super) type Pointed = RwSignal<Vec<String>>;

/// The list of partnerships.
#[component]
pub(super) fn Partnerships(
    /// What it shows.
    rows: Vec<PartnershipRow>,
    /// What is pointed at on the map beside it, where there is one.
    #[prop(optional)]
    pointed: Pointed,
) -> impl IntoView {
    view! {
        <ul class="partnerships">
            {rows.into_iter().map(|row| view! { <Partnership row pointed/> }).collect_view()}
        </ul>
    }
}

#[component]
fn Partnership(row: PartnershipRow, pointed: Pointed) -> impl IntoView {
    let own: Vec<_> = row
        .members
        .iter()
        .map(|member| member.slug.clone())
        .collect();
    let class = {
        let own = own.clone();
        move || {
            let any = pointed.with(|pointed| own.iter().any(|slug| pointed.contains(slug)));
            if any {
                "partnership partnership--pointed"
            } else {
                "partnership"
            }
        }
    };
    let here = move || pointed.set(own.clone());
    let there = here.clone();
    let gone = move || pointed.set(Vec::new());
    let tr = tr();
    let language = tr.language();
    let members = row
        .members
        .iter()
        .map(|member| {
            view! {
                <li>
                    <bdi>{member.name.clone()}</bdi>
                    " "
                    <span class="partnership__country">{terms::country(tr, &member.country)}</span>
                </li>
            }
        })
        .collect_view();
    let kind = row.kind.map(|kind| terms::partnership_kind(tr, kind));
    let stage = row.stage.map(|stage| terms::stage(tr, stage));
    let since = row
        .since
        .map(|since| t!(tr, atlas_since, date = formats::partial_date(tr, &since)));
    let mut facts: Vec<String> = [kind, stage, since].into_iter().flatten().collect();
    if facts.is_empty() {
        facts.push(t!(tr, atlas_kind_unknown));
    }
    let themes = row
        .themes
        .iter()
        .map(|theme| view! { <li class="tag">{terms::theme(tr, *theme)}</li> })
        .collect_view();
    let themed = !row.themes.is_empty();
    view! {
        <li class=class on:mouseenter=move |_| here() on:mouseleave=move |_| gone()
            on:focusin=move |_| there() on:focusout=move |_| gone()>
            <a class="partnership__link" href=paths::partnership(language, &row.slug)>
                <ul class="partnership__members">{members}</ul>
            </a>
            <p class="partnership__facts">{facts.join(" · ")}</p>
            {themed.then(|| view! { <ul class="tags">{themes}</ul> })}
            {row.open.then(|| view! { <p class="badge">{t!(tr, atlas_open_badge)}</p> })}
        </li>
    }
}
