//! The atlas in the browser: as soon as somebody turns to the filters it is loaded whole, and from
//! then on the same function answers that answers on the server, without a request.

use leptos::prelude::*;

use super::api;
use crate::contract::atlas::AtlasPage;
use crate::contract::atlas_filter::AtlasFilter;
#[cfg(feature = "hydrate")]
use crate::contract::atlas_page::AtlasIndex;
use crate::contract::language::Language;

/// An atlas with more partnerships stays on the server: on a slow line the whole of it would take
/// longer than all the answers.
#[cfg(feature = "hydrate")]
const LIMIT: u32 = 1500;

#[cfg(feature = "hydrate")]
thread_local! {
    static INDEX: std::cell::RefCell<Option<AtlasIndex>> = const { std::cell::RefCell::new(None) };
    static ASKED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Loads the atlas, unless it is there or too large.
#[cfg(feature = "hydrate")]
pub(super) async fn load(language: Language, partnerships: u32) {
    if partnerships <= LIMIT && !ASKED.replace(true) {
        match api::atlas().await {
            Ok(atlas) => INDEX.set(Some(AtlasIndex::new(atlas, language))),
            Err(_) => ASKED.set(false),
        }
    }
}

/// Begins to load the atlas: somebody turns to the filters.
pub(super) fn prepare(page: RwSignal<AtlasPage>) {
    #[cfg(feature = "hydrate")]
    leptos::task::spawn_local(load(
        crate::i18n::tr().language(),
        page.with_untracked(|page| page.all),
    ));
    #[cfg(not(feature = "hydrate"))]
    let _ = page;
}

/// What the atlas answers to a query.
pub(super) async fn page(language: Language, query: String) -> Option<AtlasPage> {
    let filter = AtlasFilter::from_query(&query);
    #[cfg(feature = "hydrate")]
    if let Some(page) = INDEX.with_borrow(|index| index.as_ref().map(|index| index.page(&filter))) {
        return Some(page);
    }
    api::page(language, filter.to_query()).await.ok()
}
