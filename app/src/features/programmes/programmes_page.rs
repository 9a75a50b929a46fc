//! The list of programmes.

use leptos::prelude::*;

use super::api;
use super::policy_words::running;
use crate::contract::programme::{ProgrammeCard, ProgrammeList};
use crate::i18n::{Tr, tr};
use crate::ui::head::{Searchable, head};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::{paths, t};

/// Every programme, a card each.
#[component]
pub(crate) fn ProgrammesPage() -> impl IntoView {
    let tr = tr();
    let answer = load(String::new, |_| api::list());
    loaded(answer, move |list| show(tr, list))
}

fn show(tr: Tr, list: ProgrammeList) -> impl IntoView {
    let (title, lead) = (t!(tr, programmes_title), t!(tr, programmes_lead));
    let cards = if list.items.is_empty() {
        view! { <p>{t!(tr, programmes_none)}</p> }.into_any()
    } else {
        let cards = list.items.into_iter().map(|item| card(tr, item));
        view! { <ul class="programmes">{cards.collect_view()}</ul> }.into_any()
    };
    view! {
        {head(tr, title.clone(), lead.clone(), Searchable::default())}
        <div class="page">
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            {cards}
        </div>
    }
}

fn card(tr: Tr, item: ProgrammeCard) -> impl IntoView {
    let running = running(tr, &item);
    let href = paths::programme(tr.language(), &item.slug);
    let hospitations = if item.hospitations == 0 {
        view! { <p class="programme__none">{t!(tr, programme_no_hospitations)}</p> }.into_any()
    } else {
        let count = t!(tr, hospitations_count, count = item.hospitations);
        view! { <p class="badge">{count}</p> }.into_any()
    };
    let (issuer, funder) = (item.issuer, item.funder);
    view! {
        <li class="programme">
            {running.map(|running| view! { <p class="programme__running">{running}</p> })}
            <h2><a href=href><Original text=item.name/></a></h2>
            <p><Original text=item.summary/></p>
            <dl class="programme__who">
                <div><dt>{t!(tr, hospitations_issuer)}</dt><dd><Original text=issuer/></dd></div>
                <div><dt>{t!(tr, hospitations_funder)}</dt><dd><Original text=funder/></dd></div>
            </dl>
            {hospitations}
            {item.invented.then(|| view! { <p class="hint">{t!(tr, chrome_invented_short)}</p> })}
        </li>
    }
}
