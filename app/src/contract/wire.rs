//! JSON between server and browser.
//!
//! The server reads and writes it with serde. The browser does it with miniserde, which makes much
//! less of the wasm; both derive from the same names, so that a type says
//! `#[derive(Serialize, Deserialize)]` once. Miniserde knows `rename` only: what else serde is told
//! stands in `cfg_attr(feature = "ssr", …)`, and a browser may rely on every field being there.

#[cfg(not(feature = "ssr"))]
pub use miniserde::{Deserialize, Serialize};
#[cfg(feature = "ssr")]
pub use serde::{Deserialize, Serialize};

/// What can be read from JSON.
#[cfg(feature = "ssr")]
pub trait Read: serde::de::DeserializeOwned {}
#[cfg(feature = "ssr")]
impl<T: serde::de::DeserializeOwned> Read for T {}

/// What can be read from JSON.
#[cfg(not(feature = "ssr"))]
pub trait Read: Deserialize {}
#[cfg(not(feature = "ssr"))]
impl<T: Deserialize> Read for T {}

/// Reads JSON; `None` where it is something else.
#[must_use]
pub fn from_json<T: Read>(text: &str) -> Option<T> {
    #[cfg(feature = "ssr")]
    return serde_json::from_str(text).ok();
    #[cfg(not(feature = "ssr"))]
    miniserde::json::from_str(text).ok()
}

/// Writes JSON.
#[must_use]
pub fn to_json<T: Serialize>(thing: &T) -> String {
    #[cfg(feature = "ssr")]
    return serde_json::to_string(thing).unwrap_or_default();
    #[cfg(not(feature = "ssr"))]
    miniserde::json::to_string(thing)
}
