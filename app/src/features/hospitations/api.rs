//! What these pages ask.

use crate::api::{Answer, get};
use crate::contract::hospitation::{Hospitation, HospitationList};
use crate::paths;

pub(super) async fn list(query: String) -> Answer<HospitationList> {
    get(&paths::api::hospitations(&query)).await
}

pub(super) async fn one(slug: String) -> Answer<Hospitation> {
    get(&paths::api::hospitation(&slug, "")).await
}
