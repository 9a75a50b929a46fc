//! The four pages. A message holds several paragraphs, parted by `|`.

use leptos::prelude::*;

use super::api;
use crate::contract::site::Site;
use crate::i18n::{Tr, tr};
use crate::t;
use crate::ui::facts::{Fact, Facts};
use crate::ui::head::{Searchable, head};
use crate::ui::loaded::{load, loaded};

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
        <div class="page">{loaded(site, move |site| imprint(tr, site))}</div>
    }
}

fn imprint(tr: Tr, site: Site) -> impl IntoView {
    let who = operator(tr, &site);
    let phone = if site.phone.is_empty() {
        known(tr, site.phone.clone()).into_any()
    } else {
        let phone = site.phone.clone();
        view! { <bdi dir="ltr">{phone}</bdi> }.into_any()
    };
    view! {
        <Facts>
            {who}
            <Fact name=t!(tr, imprint_responsible)>{known(tr, site.responsible)}</Fact>
            <Fact name=t!(tr, imprint_mail)><Mailbox address=site.mail/></Fact>
            <Fact name=t!(tr, imprint_phone)>{phone}</Fact>
        </Facts>
    }
}

/// Whom to ask about personal data. Who has named no officer is asked directly.
fn privacy(tr: Tr, site: Site) -> impl IntoView {
    let who = operator(tr, &site);
    let officer = Some(site.privacy_mail).filter(|address| !address.is_empty());
    let officer = officer.map(|address| {
        view! { <Fact name=t!(tr, privacy_contact)><Mailbox address/></Fact> }
    });
    let advice = t!(tr, privacy_advice, count = site.cases_months);
    view! {
        <div class="prose"><p>{advice}</p></div>
        <Facts>
            {who}
            <Fact name=t!(tr, imprint_mail)><Mailbox address=site.mail/></Fact>
            {officer}
        </Facts>
    }
}

/// Whom to tell of a barrier.
fn accessibility(tr: Tr, site: Site) -> impl IntoView {
    let who = operator(tr, &site);
    view! {
        <Facts>
            {who}
            <Fact name=t!(tr, accessibility_contact)><Mailbox address=site.mail/></Fact>
        </Facts>
    }
}

/// Who runs the installation.
fn operator(tr: Tr, site: &Site) -> AnyView {
    let lines = std::iter::once(known(tr, site.name.clone()))
        .chain(site.address.iter().cloned())
        .filter(|l| !l.is_empty());
    let lines = lines
        .map(|line| view! { <span class="line">{line}</span> })
        .collect_view();
    view! { <Fact name=t!(tr, imprint_operator)>{lines}</Fact> }.into_any()
}

/// What was set, or a word that it was not.
fn known(tr: Tr, text: String) -> String {
    if text.is_empty() {
        t!(tr, imprint_unset)
    } else {
        text
    }
}

/// A mailbox to write to, or a word that none was set.
#[component]
fn Mailbox(address: String) -> impl IntoView {
    let tr = tr();
    if address.is_empty() {
        return view! { <span>{t!(tr, imprint_unset)}</span> }.into_any();
    }
    let href = format!("mailto:{address}");
    view! { <a href=href><bdi dir="ltr">{address}</bdi></a> }.into_any()
}

/// What is kept of whom, and why.
#[component]
pub(crate) fn PrivacyPage() -> impl IntoView {
    let tr = tr();
    let site = load(String::new, |_| api::site());
    view! {
        <Text title=t!(tr, privacy_title) text=t!(tr, privacy_text)/>
        <div class="page">
            {loaded(site, move |site| privacy(tr, site))}
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
