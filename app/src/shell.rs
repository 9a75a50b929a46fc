//! The HTML document around every page.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};

use crate::app::App;
use crate::contract::language::Language;
use crate::place::{AssetVersion, Place, PublicUrl, ShownLanguages};
use crate::{i18n, paths};

/// First a page can be read, then it comes to life: what makes it live is asked for once everything
/// else is there and painted.
const START: &str = include_str!("start.js");

/// What the document needs of the server.
#[derive(Clone, Debug)]
pub struct Head {
    /// The version in the addresses of files.
    pub version: String,
    /// Where people reach the installation.
    pub public_url: String,
    /// The languages that the installation shows.
    pub languages: Vec<Language>,
}

/// The document, in the language of the address.
#[component]
#[must_use]
pub fn Document(
    /// What it needs of the server.
    head: Head,
) -> impl IntoView {
    provide_meta_context();
    let place = Place::current();
    let (language, plain) = (place.language, place.is_plain());
    place.provide();
    let asset = |name: &str| paths::asset(&head.version, name);
    provide_context(AssetVersion(head.version.clone()));
    provide_context(PublicUrl(head.public_url.clone()));
    let codes: Vec<_> = head.languages.iter().map(|l| l.code()).collect();
    provide_context(ShownLanguages(head.languages.clone()));
    let (style, script, wasm) = (asset("pontes.css"), asset("app.js"), asset("app.wasm"));
    let texts = asset(i18n::file_name(language));
    let start = format!("const script = '{script}', wasm = '{wasm}', texts = '{texts}';\n{START}");
    view! {
        <!DOCTYPE html>
        <html lang=language.code() dir=language.direction() data-version=head.version.clone()
            data-languages=codes.join(" ")
            data-live=plain.then_some("")>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=style/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                {(!plain).then(|| view! { <script nonce=use_nonce() type="module">{start}</script> })}
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}
