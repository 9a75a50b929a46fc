//! What an address without a page shows; the answer's status is 404.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::i18n::tr;
use crate::place::set_status;
use crate::{paths, t};

/// The page for what is not there.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    let tr = tr();
    set_status(404);
    view! {
        <Title text=t!(tr, error_not_found_title)/>
        <div class="page">
            <h1>{t!(tr, error_not_found_title)}</h1>
            <p>{t!(tr, error_not_found_text)}</p>
            <p><a class="button" href=paths::atlas(tr.language(), "")>{t!(tr, error_back)}</a></p>
        </div>
    }
}
