//! A filter that is set; following it takes the filter out again.

use leptos::prelude::*;

use crate::i18n::tr;
use crate::t;

/// The chip.
#[component]
pub(crate) fn Chip(
    /// What is set.
    name: String,
    /// The address without it.
    href: String,
) -> impl IntoView {
    let label = t!(tr(), atlas_remove, name = name.clone());
    view! {
        <li>
            <a class="chip" href=href aria-label=label data-noscroll="">
                <bdi>{name}</bdi>
                <span class="chip__cross" aria-hidden="true">"×"</span>
            </a>
        </li>
    }
}
