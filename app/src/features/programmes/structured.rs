//! A programme in schema.org's words, for search engines.

use serde_json::json;

use super::policy_words::region;
use crate::contract::programme::Programme;
use crate::i18n::Tr;
use crate::ui::head::{Searchable, absolute};
use crate::{paths, t};

/// A programme: a service that somebody provides, somewhere, in some languages.
pub(super) fn service(tr: Tr, page: &Programme) -> Searchable {
    let language = tr.language();
    let card = &page.card;
    let organization = |name: &str| json!({ "@type": "Organization", "name": name });
    let area = |code: &String| json!({ "@type": "AdministrativeArea", "name": region(tr, code) });
    let areas: Vec<_> = page.regions.iter().map(area).collect();
    let spoken: Vec<_> = page.languages.iter().map(|l| l.code()).collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": card.name.get(language),
        "description": card.summary.get(language),
        "url": absolute(&paths::programme(language, &card.slug)),
        "provider": organization(card.issuer.get(language)),
        "funder": organization(card.funder.get(language)),
        "areaServed": areas,
        "availableLanguage": spoken,
    });
    if card.invented {
        data["disambiguatingDescription"] = t!(tr, chrome_invented).into();
    }
    Searchable {
        query: String::new(),
        data: Some(data),
    }
}
