//! One programme: what it offers and expects, its policy, its hospitations, and whom one may ask.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::advice_form::{ANCHOR, AdviceForm};
use super::{api, parts, structured};
use crate::contract::programme::Programme;
use crate::i18n::{Tr, tr};
use crate::posted::Refused;
use crate::t;
use crate::ui::head::head;
use crate::ui::hospitation_card::Hospitations;
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;

/// The page of one programme.
#[component]
pub(crate) fn ProgrammePage() -> impl IntoView {
    let tr = tr();
    let params = use_params_map();
    let slug = move || params.with(|p| p.get("slug").unwrap_or_default());
    let language = tr.language();
    let answer = load(slug, move |slug| api::one_after_post(language, slug));
    loaded(answer, move |(programme, refused)| {
        show(tr, programme, refused)
    })
}

fn show(tr: Tr, page: Programme, refused: Option<Refused>) -> impl IntoView {
    let language = tr.language();
    let title = page.card.name.get(language).to_owned();
    let summary = page.card.summary.get(language).to_owned();
    let (name, lead) = (page.card.name.clone(), page.card.summary.clone());
    let invented = page
        .card
        .invented
        .then(|| view! { <p class="invented">{t!(tr, chrome_invented)}</p> });
    let main = vec![
        parts::offers(tr, &page),
        parts::expectations(tr, &page),
        parts::eligible(tr, &page),
        parts::policy(tr, &page),
        hospitations(tr, &page),
        parts::seminars(tr, &page),
        parts::meetings(tr, &page),
        parts::partnerships(tr, &page),
    ];
    let (facts, search) = (parts::facts(tr, &page), structured::service(tr, &page));
    let slug = page.card.slug;
    view! {
        {head(tr, title, summary, search)}
        <div class="page page--aside">
            <div class="page__head">
                <p class="kicker">{t!(tr, programme_kicker)}</p>
                <h1><Original text=name/></h1>
                <p class="lead"><Original text=lead/></p>
                <p><a class="button" href=format!("#{ANCHOR}")>{t!(tr, advice_title)}</a></p>
                {invented}
            </div>
            <div class="page__main">
                {main}
                <AdviceForm slug refused/>
            </div>
            <aside aria-labelledby="facts">{facts}</aside>
        </div>
    }
}

fn hospitations(tr: Tr, page: &Programme) -> AnyView {
    let list = if page.hospitations.is_empty() {
        view! { <p>{t!(tr, programme_no_hospitations)}</p> }.into_any()
    } else {
        let items = page.hospitations.clone();
        view! { <Hospitations items/> }.into_any()
    };
    view! {
        <section aria-labelledby="hospitations">
            <h2 id="hospitations">{t!(tr, programme_hospitations)}</h2>
            {list}
        </section>
    }
    .into_any()
}
