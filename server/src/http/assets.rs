//! Files that do not change while the server runs: style, icons. They are embedded in the binary;
//! their addresses carry a version, so that browsers may keep them for ever.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use app::i18n::LANGUAGE_FILES;
use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use brotli::enc::BrotliEncoderParams;
use bytes::Bytes;
use parking_lot::RwLock;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
struct Built;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../public"]
struct Public;

/// The version of all files together, as the addresses carry it.
pub static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    for name in Built::iter() {
        if let Some(file) = Built::get(&name) {
            (name, file.metadata.sha256_hash()).hash(&mut hasher);
        }
    }
    LANGUAGE_FILES.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
});

/// Serves `/assets/{version}/{file}`, `/favicon.svg` and `/robots.txt`.
pub fn router() -> Router {
    let versioned = |Path((version, file)): Path<(String, String)>, headers: HeaderMap| async move {
        // A page of another version, as while servers are exchanged, must not keep our files for its
        // own: it works without them.
        if version != *VERSION {
            let kept = [(header::CACHE_CONTROL, "no-store")];
            return (StatusCode::NOT_FOUND, kept).into_response();
        }
        answer(&file, &headers, "public, max-age=31536000, immutable")
    };
    let plain = |file: &'static str| {
        get(
            move |headers: HeaderMap| async move { answer(file, &headers, "public, max-age=86400") },
        )
    };
    Router::new()
        .route("/assets/{version}/{*file}", get(versioned))
        .route("/favicon.svg", plain("favicon.svg"))
        .route("/robots.txt", plain("robots.txt"))
}

fn answer(file: &str, headers: &HeaderMap, cache: &'static str) -> Response {
    let accepts = |coding: &str| {
        let value = headers
            .get(header::ACCEPT_ENCODING)
            .and_then(|v| v.to_str().ok());
        value.is_some_and(|v| {
            v.split(',')
                .any(|c| c.trim().split(';').next() == Some(coding))
        })
    };
    let Some((bytes, coding)) = find(file, accepts) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    let mut response = bytes.into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

/// A file's bytes in the best coding that the client accepts.
fn find(file: &str, accepts: impl Fn(&str) -> bool) -> Option<(Bytes, Option<&'static str>)> {
    let texts = LANGUAGE_FILES.iter().find(|(_, name, ..)| *name == file);
    if let Some((_, name, content, _)) = texts {
        return Some(if accepts("br") {
            (compressed_texts(name, content), Some("br"))
        } else {
            (Bytes::from_static(content.as_bytes()), None)
        });
    }
    let bytes = |data: Cow<'static, [u8]>| match data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    };
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        if accepts(coding)
            && let Some(found) = Built::get(&format!("{file}.{ending}"))
        {
            return Some((bytes(found.data), Some(coding)));
        }
    }
    let found = Built::get(file).or_else(|| Public::get(file))?;
    Some((bytes(found.data), None))
}

/// A language's texts compressed, once.
fn compressed_texts(name: &'static str, content: &str) -> Bytes {
    static DONE: RwLock<BTreeMap<&str, Bytes>> = RwLock::new(BTreeMap::new());
    if let Some(done) = DONE.read().get(name) {
        return done.clone();
    }
    let settings = BrotliEncoderParams {
        quality: 9,
        ..Default::default()
    };
    let mut out = Vec::new();
    let _ = brotli::BrotliCompress(&mut content.as_bytes(), &mut out, &settings);
    DONE.write().entry(name).or_insert(out.into()).clone()
}
