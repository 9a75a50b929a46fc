//! The four pages. A message holds several paragraphs, parted by `|`.

use leptos::prelude::*;

use super::api;
use crate::contract::site::Site;
use crate::i18n::{Tr, tr};
use crate::t;
use crate::ui::facts::{Fact, Facts};
use crate::ui::head::{Searchable, head};
use crate::ui::loaded::{load, loaded};
use crate::ui::operator;

/// What Pontes is.
#[component]
pub(crate) fn AboutPage() -> impl IntoView {
    let tr = tr();
    view! { <Text title=t!(tr, about_title) text=t!(tr, about_text)/> }
}

/// Who runs the installation and answers for it.
#[component]
pub(crate) fn ImprintPage() -> impl IntoView {
    let tr = tr();
    let site = load(String::new, |_| api::site());
    view! {
        <Text title=t!(tr, imprint_title) text=String::new()/>
        <div class="page">{loaded(site, move |site| operator::imprint(tr, &site))}</div>
    }
}

/// Whom to tell of a barrier.
fn accessibility(tr: Tr, site: Site) -> impl IntoView {
    let who = operator::operator(tr, &site);
    let mail = operator::mailbox(tr, &site.mail);
    view! {
        <Facts>
            {who}
            <Fact name=t!(tr, accessibility_contact)>{mail}</Fact>
        </Facts>
    }
}

/// What is kept of whom, and why.
#[component]
pub(crate) fn PrivacyPage() -> impl IntoView {
    let tr = tr();
    let site = load(String::new, |_| api::site());
    view! {
        <Text title=t!(tr, privacy_title) text=t!(tr, privacy_text)/>
        <div class="page">
            {loaded(site, move |site| operator::privacy(tr, &site))}
        </div>
    }
}

/// How accessible it is, and whom to tell of a barrier.
#[component]
pub(crate) fn AccessibilityPage() -> impl IntoView {
    let tr = tr();
    let site = load(String::new, |_| api::site());
    view! {
        <Text title=t!(tr, accessibility_title) text=t!(tr, accessibility_text)/>
        <div class="page">
            {loaded(site, move |site| accessibility(tr, site))}
        </div>
    }
}

#[component]
fn Text(title: String, text: String) -> impl IntoView {
    let tr = tr();
    let paragraphs: Vec<_> = text
        .split('|')
        .filter(|p| !p.is_empty())
        .map(str::to_owned)
        .collect();
    let description = paragraphs
        .first()
        .cloned()
        .unwrap_or_else(|| t!(tr, atlas_lead));
    view! {
        {head(tr, title.clone(), description, Searchable::default())}
        <div class="page prose">
            <h1>{title}</h1>
            {paragraphs.into_iter().map(|p| view! { <p>{p}</p> }).collect_view()}
        </div>
    }
}
