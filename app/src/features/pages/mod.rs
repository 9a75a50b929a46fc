//! Pages of text: about, legal notice, privacy, accessibility. Who runs the installation comes
//! from its settings.

mod api;
mod text_page;

pub(crate) use text_page::{AboutPage, AccessibilityPage, ImprintPage, PrivacyPage};
