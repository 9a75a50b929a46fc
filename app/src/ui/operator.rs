//! Who runs the installation, as the legal pages say it.

use leptos::prelude::*;

use crate::contract::site::{KeptFor, Site};
use crate::i18n::Tr;
use crate::t;
use crate::ui::facts::{Fact, Facts};

/// Who answers for the installation, and how they are reached.
pub(crate) fn imprint(tr: Tr, site: &Site) -> AnyView {
    let phone = if site.phone.is_empty() {
        known(tr, site.phone.clone()).into_any()
    } else {
        let phone = site.phone.clone();
        view! { <bdi dir="ltr">{phone}</bdi> }.into_any()
    };
    let (who, mail) = (operator(tr, site), mailbox(tr, &site.mail));
    let responsible = known(tr, site.responsible.clone());
    view! {
        <Facts>
            {who}
            <Fact name=t!(tr, imprint_responsible)>{responsible}</Fact>
            <Fact name=t!(tr, imprint_mail)>{mail}</Fact>
            <Fact name=t!(tr, imprint_phone)>{phone}</Fact>
        </Facts>
    }
    .into_any()
}

/// How long is kept what, and whom to ask about personal data. Who has named no officer is asked directly.
pub(crate) fn privacy(tr: Tr, site: &Site) -> AnyView {
    let (who, mail) = (operator(tr, site), mailbox(tr, &site.mail));
    let officer = (!site.privacy_mail.is_empty()).then(|| {
        let address = mailbox(tr, &site.privacy_mail);
        view! { <Fact name=t!(tr, privacy_contact)>{address}</Fact> }
    });
    let kept: Vec<_> = site.kept.iter().map(|kept| kept_for(tr, kept)).collect();
    view! {
        <Facts>{kept}</Facts>
        <Facts>
            {who}
            <Fact name=t!(tr, imprint_mail)>{mail}</Fact>
            {officer}
        </Facts>
    }
    .into_any()
}

/// How long something is kept.
fn kept_for(tr: Tr, kept: &KeptFor) -> AnyView {
    let what = match kept.period.as_str() {
        "unconfirmed_days" => t!(tr, privacy_kept_unconfirmed),
        "needs_days" => t!(tr, privacy_kept_needs),
        "bookings_months" => t!(tr, privacy_kept_bookings),
        "mails_days" => t!(tr, privacy_kept_mails),
        _ => t!(tr, privacy_kept_cases),
    };
    let long = if kept.period.ends_with("_days") {
        t!(tr, privacy_days, count = kept.number)
    } else {
        t!(tr, privacy_months, count = kept.number)
    };
    view! { <Fact name=what>{long}</Fact> }.into_any()
}

/// Who runs the installation, as a fact.
pub(crate) fn operator(tr: Tr, site: &Site) -> AnyView {
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
pub(crate) fn mailbox(tr: Tr, address: &str) -> AnyView {
    if address.is_empty() {
        return view! { <span>{t!(tr, imprint_unset)}</span> }.into_any();
    }
    let (href, address) = (format!("mailto:{address}"), address.to_owned());
    view! { <a href=href><bdi dir="ltr">{address}</bdi></a> }.into_any()
}
