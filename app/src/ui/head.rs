//! What stands in the head of a public page: title and description for everybody, and, only on the
//! server, what search engines and shared links need. A booking's page has none of this.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::i18n::Tr;
#[cfg(feature = "ssr")]
use crate::place::AddToHead;
use crate::t;

#[cfg(feature = "ssr")]
pub(crate) use links::absolute;

/// What only search engines read of a page; in the browser it is nothing.
#[derive(Default)]
pub(crate) struct Searchable {
    /// The part of the query that makes it another page, always in the same order.
    #[cfg(feature = "ssr")]
    pub query: String,
    /// The same content in schema.org's words.
    #[cfg(feature = "ssr")]
    pub data: Option<serde_json::Value>,
}

/// The head. A page has one, and no other `Meta`: the browser takes them in their order.
pub(crate) fn head(tr: Tr, title: String, description: String, search: Searchable) -> AnyView {
    let text = format!("{title} – {}", t!(tr, chrome_name));
    // The browser knows nothing of what else stands in the head: it is no part of the page's view.
    #[cfg(feature = "ssr")]
    if let Some(AddToHead(add)) = use_context::<AddToHead>() {
        add(links::links(tr, title, description.clone(), search).to_html());
    }
    #[cfg(not(feature = "ssr"))]
    let _ = search;
    view! {
        <Title text=text/>
        <Meta name="description" content=description/>
    }
    .into_any()
}

/// The page has become another one: what the server said of the first one is not true any more.
/// Browsers share the canonical address instead of the one that is shown.
pub(crate) fn forget_canonical() {
    #[cfg(feature = "hydrate")]
    if let Ok(Some(link)) = document().query_selector("link[rel=canonical]") {
        link.remove();
    }
}

#[cfg(feature = "ssr")]
mod links {
    use leptos::nonce::use_nonce;
    use leptos::prelude::*;

    use super::Searchable;
    use crate::contract::language::Language;
    use crate::i18n::Tr;
    use crate::place::{Place, PublicUrl, ShownLanguages};
    use crate::{paths, t};

    /// A path with where people reach the installation before it.
    pub(crate) fn absolute(path: &str) -> String {
        let PublicUrl(base) = use_context().unwrap_or_default();
        format!("{}{path}", base.trim_end_matches('/'))
    }

    /// Where the page stands in each language, how it is shared, and its structured data.
    pub(super) fn links(tr: Tr, title: String, description: String, search: Searchable) -> AnyView {
        let path = use_context::<Place>()
            .map(|place| place.path)
            .unwrap_or_default();
        let own = tr.language();
        let address = |language| absolute(&paths::in_language(&path, &search.query, language));
        // The address without a language asks the reader's browser for one.
        let start = search.query.is_empty() && path.trim_matches('/') == own.code();
        let anybody = if start {
            absolute("/")
        } else {
            address(Language::default())
        };
        let shown = ShownLanguages::current();
        let alternates: Vec<_> = shown
            .iter()
            .copied()
            .map(|language| (language.code(), address(language)))
            .chain([("x-default", anybody)])
            .map(|(code, href)| {
                view! { <link rel="alternate" hreflang=code href=href/> }
            })
            .collect();
        let others = shown.into_iter().filter(|language| *language != own);
        let mut shared = vec![
            ("og:type", "website".to_owned()),
            ("og:site_name", t!(tr, chrome_name)),
            ("og:title", title),
            ("og:description", description),
            ("og:url", address(own)),
            ("og:locale", locale(own).to_owned()),
        ];
        shared.extend(others.map(|l| ("og:locale:alternate", locale(l).to_owned())));
        let shared: Vec<_> = shared
            .into_iter()
            .map(|(name, content)| {
                leptos::html::meta()
                    .attr("property", name)
                    .attr("content", content)
            })
            .collect();
        let data = search.data.map(|data| {
            let json = in_script(&data);
            view! { <script nonce=use_nonce() type="application/ld+json" inner_html=json></script> }
        });
        view! {
            <link rel="canonical" href=address(own)/>
            {alternates}
            {shared}
            {data}
        }
        .into_any()
    }

    /// The language as Open Graph writes it, with the region that most of its readers here are from.
    const fn locale(language: Language) -> &'static str {
        match language {
            Language::De => "de_DE",
            Language::En => "en_GB",
            Language::Fr => "fr_FR",
            Language::Ar => "ar_AR",
        }
    }

    /// JSON that can stand inside of a script: nothing in it ends the script or begins a comment.
    fn in_script(data: &serde_json::Value) -> String {
        data.to_string()
            .replace('<', "\\u003c")
            .replace('>', "\\u003e")
            .replace('&', "\\u0026")
    }

    #[cfg(test)]
    mod tests {
        use super::in_script;

        #[test]
        fn no_text_ends_its_script() {
            let data = serde_json::json!({ "name": "</script><!--<script>alert('&')" });
            let written = in_script(&data);
            assert!(!written.contains(['<', '>', '&']), "{written}");
            let read: serde_json::Value = serde_json::from_str(&written).unwrap();
            assert_eq!(read, data);
        }
    }
}
