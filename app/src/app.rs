//! The table of pages. The only file that names all of them.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::features::atlas::{AtlasPage, MunicipalityPage, PartnershipPage};
use crate::features::hospitations::{BookingPage, HospitationPage, HospitationsPage};
use crate::features::pages::{AboutPage, AccessibilityPage, ImprintPage, PrivacyPage};
use crate::place::Place;
use crate::ui::frame::Frame;
use crate::ui::not_found::NotFoundPage;

/// Every page.
#[component]
#[must_use]
pub fn App() -> impl IntoView {
    let known = use_context::<Place>().is_some_and(|place| place.known);
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
                            <Route path=path!("/:language/about") view=AboutPage/>
                            <Route path=path!("/:language/imprint") view=ImprintPage/>
                            <Route path=path!("/:language/privacy") view=PrivacyPage/>
                            <Route path=path!("/:language/accessibility") view=AccessibilityPage/>
                        </Routes>
                    }.into_any()
                } else {
                    view! { <NotFoundPage/> }.into_any()
                }}
            </Frame>
        </Router>
    }
}
