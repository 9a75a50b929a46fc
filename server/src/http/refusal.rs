//! Refusals from around the pages: what a program asked for is answered as the API answers, and a
//! person gets a page in the language of the address.

use app::contract::language::Language;
use app::i18n::Tr;
use app::{paths, t};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use html_escape::{encode_double_quoted_attribute, encode_text};

use super::assets;
use super::error::ApiError;

/// Its style is all that the page loads.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; \
     form-action 'none'",
);

/// The answer to a request for `path` that gets no further.
pub fn refuse(error: ApiError, path: &str) -> Response {
    let words = (!is_for_programs(path)).then(|| page(&error, language_of(path)));
    let mut response = error.into_response();
    if let Some(html) = words {
        let headers = response.headers_mut();
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, kind);
        headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
        headers.remove(header::CONTENT_LENGTH);
        *response.body_mut() = html.into();
    }
    response
}

fn is_for_programs(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/map/")
}

/// As pages name it; English where an address names none.
fn language_of(path: &str) -> Language {
    let code = path.split('/').nth(1).unwrap_or("");
    Language::from_code(code).unwrap_or_default()
}

fn page(error: &ApiError, language: Language) -> String {
    let tr = Tr::of(language);
    let text = match error {
        ApiError::TooMany => t!(tr, error_too_many),
        ApiError::CrossSite => t!(tr, error_cross_site),
        ApiError::MethodNotAllowed => t!(tr, error_method),
        ApiError::TooLarge => t!(tr, error_too_large),
        _ => t!(tr, error_text),
    };
    let title = t!(tr, error_title);
    format!(
        "<!DOCTYPE html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title} – {name}</title><link rel=\"stylesheet\" href=\"{style}\"></head>\
         <body><main class=\"page\"><h1>{title}</h1><p>{text}</p>\
         <p><a href=\"{atlas}\">{back}</a></p></main></body></html>",
        language = language.code(),
        direction = language.direction(),
        title = encode_text(&title),
        name = encode_text(&t!(tr, chrome_name)),
        style = encode_double_quoted_attribute(&paths::asset(&assets::VERSION, "pontes.css")),
        text = encode_text(&text),
        atlas = encode_double_quoted_attribute(&paths::atlas(language, "")),
        back = encode_text(&t!(tr, error_back)),
    )
}
