//! Loads the reader's language before the page comes to life.

use gloo_net::http::Request;

use super::catalogue::{self, LoadError};
use crate::contract::language::Language;

/// Loads a language's file; `hydrate()` awaits it. After an error the page must stay as the server
/// rendered it.
pub async fn load(language: Language, url: &str) -> Result<(), LoadError> {
    let answer = Request::get(url)
        .send()
        .await
        .map_err(|_| LoadError::Unreachable)?;
    if !answer.ok() {
        return Err(LoadError::Unreachable);
    }
    let content = answer.text().await.map_err(|_| LoadError::Unreachable)?;
    // The texts live as long as the page does.
    catalogue::take(language, String::leak(content)).map(|_| ())
}
