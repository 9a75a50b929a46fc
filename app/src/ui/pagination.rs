//! Links to the pages of a list.

use leptos::prelude::*;

use crate::i18n::tr;
use crate::t;

/// Previous, where one is, next. Nothing for a single page.
#[component]
pub(crate) fn Pagination(
    /// This page, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// The address of a page.
    href: impl Fn(u32) -> String,
) -> impl IntoView {
    let tr = tr();
    if pages < 2 {
        return None;
    }
    let previous = (page > 1).then(|| {
        view! { <a class="button button--secondary" rel="prev" href=href(page - 1)>{t!(tr, page_previous)}</a> }
    });
    let next = (page < pages).then(|| {
        view! { <a class="button button--secondary" rel="next" href=href(page + 1)>{t!(tr, page_next)}</a> }
    });
    let position = t!(
        tr,
        page_position,
        page = page.to_string(),
        pages = pages.to_string()
    );
    let label = position.clone();
    Some(view! {
        <nav class="pagination" aria-label=label>
            {previous}
            <span>{position}</span>
            {next}
        </nav>
    })
}
