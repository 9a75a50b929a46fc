//! Says that a request for advice has arrived.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::api;
use crate::contract::programme::Programme;
use crate::i18n::{Tr, tr};
use crate::ui::head::{Searchable, head};
use crate::ui::loaded::{load, loaded};
use crate::ui::original::Original;
use crate::{paths, t};

/// Where the form leads once it was sent.
#[component]
pub(crate) fn AdviceArrivedPage() -> impl IntoView {
    let tr = tr();
    let params = use_params_map();
    let slug = move || params.with(|p| p.get("slug").unwrap_or_default());
    let answer = load(slug, api::one);
    loaded(answer, move |programme| show(tr, programme))
}

fn show(tr: Tr, page: Programme) -> impl IntoView {
    let (title, text) = (t!(tr, advice_arrived_title), t!(tr, advice_arrived_text));
    let href = paths::programme(tr.language(), &page.card.slug);
    view! {
        {head(tr, title.clone(), text.clone(), Searchable::default())}
        <div class="page prose">
            <p class="kicker"><Original text=page.card.name/></p>
            <h1>{title}</h1>
            <p>{text}</p>
            <p><a class="button" href=href>{t!(tr, advice_arrived_back)}</a></p>
        </div>
    }
}
