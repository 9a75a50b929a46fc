//! The HTML document around every page.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};

use crate::app::App;
use crate::place::{AssetVersion, Place, PublicUrl};
use crate::{i18n, paths};

/// What the document needs of the server.
#[derive(Clone, Debug)]
pub struct Head {
    /// The version in the addresses of files.
    pub version: String,
    /// Where people reach the installation.
    pub public_url: String,
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
    let language = place.language;
    place.provide();
    let asset = |name: &str| paths::asset(&head.version, name);
    provide_context(AssetVersion(head.version.clone()));
    provide_context(PublicUrl(head.public_url.clone()));
    let (style, script, wasm) = (asset("pontes.css"), asset("app.js"), asset("app.wasm"));
    let texts = asset(i18n::file_name(language));
    let start = format!(
        "import start, {{ hydrate }} from '{script}'; \
         start({{ module_or_path: '{wasm}' }}).then(() => hydrate('{texts}', (url) => import(url)));"
    );
    view! {
        <!DOCTYPE html>
        <html lang=language.code() dir=language.direction() data-version=head.version.clone()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=style/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="preload" r#as="fetch" type="text/plain" crossorigin="anonymous" href=texts/>
                <link rel="preload" r#as="fetch" type="application/wasm" crossorigin="anonymous" href=wasm/>
                <link rel="modulepreload" href=script/>
                <script nonce=use_nonce() type="module">{start}</script>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}
