//! The pages of Pontes: rendered on the server, later live in the browser.
//!
//! - [`contract`] types and rules that server and browser share; compiles alone
//! - [`paths`] every address
//! - `api` the one door to `/api/v1`
//! - `i18n` the words of every page, `terms` those of the contract's codes
//! - `posted` forms with and without JavaScript
//! - `ui` the design system's components; knows no feature
//! - `features` a folder a feature; `app` is the only file that names all pages
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
pub mod paths;
#[cfg(feature = "pages")]
pub mod place;
#[cfg(feature = "pages")]
pub mod posted;
#[cfg(feature = "pages")]
pub mod shell;
#[cfg(feature = "pages")]
pub mod terms;
#[cfg(feature = "pages")]
mod ui;
