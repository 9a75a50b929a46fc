//! Where the reader is, and what a page tells the server about its answer.

use leptos::prelude::*;

use crate::contract::language::Language;
use crate::{i18n, paths};

/// Where the reader is: the address taken apart.
#[derive(Clone, Debug)]
pub struct Place {
    /// The language that the address names; English where it names none.
    pub language: Language,
    /// Whether it names one.
    pub known: bool,
    /// The path, from its slash on.
    pub path: String,
    /// The query, without its question mark.
    pub query: String,
}

impl Place {
    /// From the request on the server, from the location in the browser.
    #[must_use]
    pub fn current() -> Self {
        #[cfg(feature = "ssr")]
        let address = use_context::<leptos_router::location::RequestUrl>()
            .map(|url| url.as_ref().to_owned())
            .unwrap_or_default();
        #[cfg(not(feature = "ssr"))]
        let address = leptos::prelude::window()
            .location()
            .href()
            .unwrap_or_default();
        Self::of(&address)
    }

    fn of(address: &str) -> Self {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let rest = rest.find('/').map_or("/", |at| &rest[at..]);
        let rest = rest.split('#').next().unwrap_or(rest);
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let code = path.split('/').nth(1).unwrap_or("");
        let named = Language::from_code(code);
        Self {
            language: named.unwrap_or_default(),
            known: named.is_some(),
            path: path.to_owned(),
            query: query.to_owned(),
        }
    }

    /// Whether the page does not come to life.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.known && paths::is_plain(&self.path)
    }

    /// Makes it the page's.
    pub fn provide(self) {
        i18n::provide_language(self.language);
        provide_context(self);
    }
}

/// Sets the answer's status; the server provides it.
#[derive(Clone)]
pub struct SetStatus(pub std::sync::Arc<dyn Fn(u16) + Send + Sync>);

/// Where people reach the installation; the server provides it.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default)]
pub struct PublicUrl(pub String);

/// The version in the addresses of the build's files.
#[derive(Clone, Debug)]
pub struct AssetVersion(pub String);

impl AssetVersion {
    /// The version of this page.
    pub(crate) fn current() -> String {
        #[cfg(feature = "hydrate")]
        {
            let html = document().document_element();
            html.and_then(|html| html.get_attribute("data-version"))
                .unwrap_or_default()
        }
        #[cfg(not(feature = "hydrate"))]
        use_context::<Self>()
            .map(|version| version.0)
            .unwrap_or_default()
    }
}

/// The languages that the installation shows; the server provides them.
#[derive(Clone, Debug)]
pub struct ShownLanguages(pub Vec<Language>);

impl ShownLanguages {
    /// Those of this page.
    pub(crate) fn current() -> Vec<Language> {
        #[cfg(feature = "hydrate")]
        let shown = {
            let html = document().document_element();
            let codes = html.and_then(|html| html.get_attribute("data-languages"));
            let codes = codes.unwrap_or_default();
            codes.split(' ').filter_map(Language::from_code).collect()
        };
        #[cfg(not(feature = "hydrate"))]
        let shown = use_context::<Self>()
            .map(|shown| shown.0)
            .unwrap_or_default();
        shown
    }
}

/// Puts HTML at the end of the document's head: what search engines read and no browser needs.
/// The last call counts, for a page that waits for its facts is built more than once.
#[derive(Clone)]
pub struct AddToHead(pub std::sync::Arc<dyn Fn(String) + Send + Sync>);

/// Sets the status of the page's answer; in the browser there is none.
pub(crate) fn set_status(status: u16) {
    set_status_later()(status);
}

/// The same for after a wait, when the context is gone.
pub(crate) fn set_status_later() -> impl Fn(u16) + Send + Sync {
    let set = use_context::<SetStatus>();
    move |status| {
        if let Some(SetStatus(set)) = &set {
            set(status);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        let place = Place::of("http://leptos.dev/ar/partnerships/a--b?x=1#y");
        assert_eq!((place.language, place.known), (Language::Ar, true));
        assert_eq!(
            (place.path.as_str(), place.query.as_str()),
            ("/ar/partnerships/a--b", "x=1")
        );
        let other = Place::of("https://pontes.example");
        assert_eq!((other.known, other.path.as_str()), (false, "/"));
    }
}
