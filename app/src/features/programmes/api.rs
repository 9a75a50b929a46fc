//! What these pages ask.

use super::advice_form;
use crate::api::{Answer, get, post};
use crate::contract::case::Asked;
use crate::contract::language::Language;
use crate::contract::programme::{Programme, ProgrammeList};
use crate::contract::wire::to_json;
use crate::paths;
use crate::posted::{Fields, Refused, answer_post};

pub(super) async fn list() -> Answer<ProgrammeList> {
    get(&paths::api::programmes()).await
}

pub(super) async fn one(slug: String) -> Answer<Programme> {
    get(&paths::api::programme(&slug)).await
}

/// A programme, after the request for advice that may have been posted to its page.
pub(super) async fn one_after_post(
    language: Language,
    slug: String,
) -> Answer<(Programme, Option<Refused>)> {
    let to = slug.clone();
    let send = |fields: Fields, key| ask(language, to, fields, key);
    let refused = answer_post(|id| id == advice_form::ADVICE, send).await;
    Ok((one(slug).await?, refused))
}

/// Asks for advice, and gives the address of the page that says it has arrived.
pub(super) async fn ask(
    language: Language,
    slug: String,
    fields: Fields,
    key: String,
) -> Answer<String> {
    let request = advice_form::request(&fields);
    let _: Asked = post(&paths::api::advice(&slug), to_json(&request), key).await?;
    Ok(paths::advice_arrived(language, &slug))
}
