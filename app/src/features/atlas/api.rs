//! What these pages ask.

use super::map::Opening;
use crate::api::{Answer, get};
use crate::contract::atlas::{AtlasPage, MunicipalityPage, PartnershipPage};
use crate::contract::atlas_filter::{AtlasFilter, encode};
use crate::contract::hospitation::HospitationList;
use crate::contract::language::Language;
use crate::contract::map_view::Label;
use crate::i18n::Tr;
use crate::paths;
use crate::place::AssetVersion;

/// The whole atlas, for the browser to filter by itself.
#[cfg(feature = "hydrate")]
pub(super) async fn atlas() -> Answer<crate::contract::atlas::Atlas> {
    get(&paths::api::atlas()).await
}

/// The names for orientation on the map.
pub(super) async fn map_labels(language: Language) -> Answer<Vec<Label>> {
    get(&paths::api::map_labels(language)).await
}

/// The first page of results, and where its map opens. The picture that the server draws of the map
/// holds the marks: they are not sent twice.
pub(super) async fn first(tr: Tr, query: String) -> Answer<(AtlasPage, Opening)> {
    // After the first wait the context is gone.
    let version = AssetVersion::current();
    let language = tr.language();
    let filter = AtlasFilter::from_query(&query).to_query();
    let found = page(language, filter).await?;
    let opening = Opening::new(&query, &found, version);
    #[cfg(feature = "ssr")]
    let (found, opening) = {
        let names = map_labels(language).await.unwrap_or_default();
        let picture = super::map::picture(tr, &query, &found, &names, &opening);
        let found = AtlasPage {
            marks: Vec::new(),
            ..found
        };
        let opening = Opening {
            picture: Some(picture),
            ..opening
        };
        (found, opening)
    };
    Ok((found, opening))
}

pub(super) async fn page(language: Language, query: String) -> Answer<AtlasPage> {
    get(&paths::api::partnerships(language, &query)).await
}

pub(super) async fn municipality(language: Language, slug: String) -> Answer<MunicipalityPage> {
    get(&paths::api::municipality(language, &slug)).await
}

pub(super) async fn partnership(language: Language, slug: String) -> Answer<PartnershipPage> {
    get(&paths::api::partnership(language, &slug)).await
}

/// Hospitations of a `municipality` or a `partnership`.
pub(super) async fn hospitations(of: &'static str, slug: String) -> Answer<HospitationList> {
    get(&paths::api::hospitations(&format!(
        "{of}={}",
        encode(&slug)
    )))
    .await
}
