//! The atlas in schema.org's words, for search engines; only the server says them.

use leptos::prelude::*;

use crate::contract::atlas::MunicipalityPage;
use crate::i18n::Tr;
use crate::ui::head::Searchable;

/// The start page: the site and its search.
#[cfg(feature = "ssr")]
pub(super) fn start_page(tr: Tr, query: Memo<String>) -> Searchable {
    use crate::ui::head::absolute;
    use crate::{paths, t};

    let start = absolute(&paths::atlas(tr.language(), ""));
    Searchable {
        query: query.get_untracked(),
        data: Some(serde_json::json!({
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": t!(tr, chrome_name),
            "alternateName": t!(tr, chrome_tagline),
            "description": t!(tr, atlas_lead),
            "url": start,
            "inLanguage": tr.language().code(),
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": format!("{start}?q={{search_term_string}}"),
                },
                "query-input": "required name=search_term_string",
            },
        })),
    }
}

/// A municipality: its names, where it is, to whom it belongs.
#[cfg(feature = "ssr")]
pub(super) fn municipality(tr: Tr, page: &MunicipalityPage) -> Searchable {
    use crate::contract::atlas::MunicipalityKind;
    use crate::paths;
    use crate::ui::head::absolute;

    let name = page.names.get(tr.language());
    let mut others: Vec<&str> = page
        .names
        .all()
        .chain(page.aliases.iter().map(String::as_str))
        .filter(|other| *other != name)
        .collect();
    others.sort_unstable();
    others.dedup();
    let kind = match page.kind {
        MunicipalityKind::City => "City",
        MunicipalityKind::Municipality | MunicipalityKind::District | MunicipalityKind::Union => {
            "AdministrativeArea"
        }
    };
    let mut data = serde_json::json!({
        "@context": "https://schema.org",
        "@type": kind,
        "name": name,
        "url": absolute(&paths::municipality(tr.language(), &page.slug)),
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": page.position.lat,
            "longitude": page.position.lon,
        },
        "address": {
            "@type": "PostalAddress",
            "addressLocality": name,
            "addressCountry": page.country,
        },
    });
    if !others.is_empty() {
        data["alternateName"] = others.into();
    }
    if let Some(region) = &page.region {
        data["address"]["addressRegion"] = tr.region(region).unwrap_or(region).into();
    }
    Searchable {
        query: String::new(),
        data: Some(data),
    }
}

#[cfg(not(feature = "ssr"))]
pub(super) fn start_page(_: Tr, _: Memo<String>) -> Searchable {
    Searchable::default()
}

#[cfg(not(feature = "ssr"))]
pub(super) fn municipality(_: Tr, _: &MunicipalityPage) -> Searchable {
    Searchable::default()
}
