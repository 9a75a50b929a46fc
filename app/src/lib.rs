//! The pages of Pontes: rendered on the server, later live in the browser.
//!
//! - [`contract`] types and rules that server and browser share; compiles alone
//! - [`paths`] every address
//! - `api` the one door to `/api/v1`
//! - `i18n` the words of every page, `terms` those of the contract's codes
//! - `posted` forms with and without JavaScript; `kept` those whose login had expired
//! - `ui` the design system's components; knows no feature
//! - `features` a folder a feature; only `app` and `plain` name pages: those that come to life, and
//!   those that do not
#![recursion_limit = "256"]

#[cfg(feature = "pages")]
pub mod api;
#[cfg(feature = "pages")]
pub mod app;
pub mod contract;
#[cfg(feature = "pages")]
mod features;
#[cfg(feature = "pages")]
pub mod i18n;
#[cfg(feature = "ssr")]
mod kept;
#[cfg(feature = "hydrate")]
mod modules;
pub mod paths;
#[cfg(feature = "pages")]
pub mod place;
#[cfg(feature = "ssr")]
mod plain;
#[cfg(feature = "pages")]
pub mod posted;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "pages")]
pub mod terms;
#[cfg(feature = "pages")]
mod ui;

/// Brings the page to life that the server rendered. `texts` are those of the reader's language;
/// where they belong to another build, the page stays as it is and works without. `import` loads
/// further scripts.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate(texts: String, import: js_sys::Function) {
    use leptos::prelude::*;

    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    modules::keep_import(import);
    let place = place::Place::current();
    if i18n::keep(place.language, texts).is_err() {
        return;
    }
    leptos::mount::hydrate_body(move || {
        leptos_meta::provide_meta_context();
        place.provide();
        view! { <app::App/> }
    });
    ui::later::take_turns();
    ui::later::afterwards(|| {
        // Tests and styles see that all of the page is live.
        let _ = document()
            .document_element()
            .map(|html| html.set_attribute("data-live", ""));
    });
}
