//! The place of the map on the page: first the still picture, then the live map.

use leptos::prelude::*;

use super::opening::Opening;
use crate::contract::atlas::AtlasPage;
use crate::contract::atlas_filter::AtlasFilter;
use crate::features::atlas::rows::Pointed;
use crate::i18n::tr;
use crate::t;

/// The map of a page of results.
#[component]
pub(crate) fn Map(
    /// What comes of the filters.
    page: RwSignal<AtlasPage>,
    /// The filters.
    filter: Memo<AtlasFilter>,
    /// Where it opens.
    opening: Opening,
    /// What is pointed at, here or in the list.
    pointed: Pointed,
) -> impl IntoView {
    let tr = tr();
    let host = NodeRef::<leptos::html::Div>::new();
    let live = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    super::leaflet::start_in_view(host, live, page, filter, pointed, &opening);
    #[cfg(not(feature = "hydrate"))]
    let _ = (page, filter, pointed, &opening);
    #[cfg(feature = "ssr")]
    let still = {
        let picture = opening
            .picture
            .map(|picture| view! { <super::picture::Still picture/> });
        view! { <div class="map__still">{picture}</div> }
    };
    // The browser finds it drawn and leaves it as it is.
    #[cfg(not(feature = "ssr"))]
    let still = {
        let still = NodeRef::<leptos::html::Div>::new();
        #[cfg(feature = "hydrate")]
        super::still::keep(still, live);
        view! { <div class="map__still" node_ref=still></div> }
    };
    view! {
        <section class="map" id="map" aria-label=t!(tr, atlas_map)>
            <a class="map__skip" href="#results" rel="external">{t!(tr, map_skip)}</a>
            {still}
            <div class="map__live" node_ref=host hidden=move || !live.get()></div>
        </section>
    }
}
