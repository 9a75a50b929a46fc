//! The table of pages that come to life; `plain` has those that do not. Only these two name pages.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::features::atlas::{AtlasPage, MunicipalityPage, PartnershipPage};
use crate::features::hospitations::{BookingPage, HospitationPage, HospitationsPage};
use crate::place::Place;
use crate::ui::frame::Frame;
use crate::ui::not_found::NotFoundPage;

/// Every page; in the browser every page that comes to life.
#[component]
#[must_use]
pub fn App() -> impl IntoView {
    let known = use_context::<Place>().is_some_and(|place| place.known);
    #[cfg(feature = "ssr")]
    if use_context::<Place>().is_some_and(|place| place.is_plain()) {
        return view! { <crate::plain::PlainPages/> }.into_any();
    }
    view! {
        <Router>
            <Frame>
                {if known {
                    view! {
                        <Routes fallback=NotFoundPage>
                            <Route path=path!("/:language") view=AtlasPage/>
                            <Route path=path!("/:language/municipalities/:slug") view=MunicipalityPage/>
                            <Route path=path!("/:language/partnerships/:slug") view=PartnershipPage/>
                            <Route path=path!("/:language/hospitations") view=HospitationsPage/>
                            <Route path=path!("/:language/hospitations/:slug") view=HospitationPage/>
                            <Route path=path!("/:language/bookings/:token") view=BookingPage/>
                        </Routes>
                    }.into_any()
                } else {
                    view! { <NotFoundPage/> }.into_any()
                }}
            </Frame>
        </Router>
    }
    .into_any()
}
