//! The pages, a folder a feature. A feature imports contract, api, ui, i18n and paths, never
//! another feature.

#[cfg(feature = "ssr")]
pub(crate) mod account;
pub(crate) mod atlas;
#[cfg(feature = "ssr")]
pub(crate) mod feedback;
pub(crate) mod hospitations;
#[cfg(feature = "ssr")]
pub(crate) mod office;
#[cfg(feature = "ssr")]
pub(crate) mod pages;
#[cfg(feature = "ssr")]
pub(crate) mod programmes;
