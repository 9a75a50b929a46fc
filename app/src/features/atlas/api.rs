//! What these pages ask.

use crate::api::{Answer, get};
use crate::contract::atlas::{AtlasPage, MunicipalityPage, PartnershipPage};
use crate::contract::atlas_filter::encode;
use crate::contract::hospitation::HospitationList;
use crate::contract::language::Language;
use crate::paths;

/// The whole atlas, for the browser to filter by itself.
#[cfg(feature = "hydrate")]
pub(super) async fn atlas() -> Answer<crate::contract::atlas::Atlas> {
    get(&paths::api::atlas()).await
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
