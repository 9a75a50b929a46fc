//! Every address of pages and API as a function. `docs/api.md` and the tests follow these.

use crate::contract::atlas_filter::encode;
use crate::contract::language::Language;

pub mod api;

/// The start page: the atlas. `query` comes without its question mark.
#[must_use]
pub fn atlas(language: Language, query: &str) -> String {
    with_query(format!("/{}", language.code()), query)
}

/// The page of a municipality.
#[must_use]
pub fn municipality(language: Language, slug: &str) -> String {
    format!("/{}/municipalities/{slug}", language.code())
}

/// The page of a partnership.
#[must_use]
pub fn partnership(language: Language, slug: &str) -> String {
    format!("/{}/partnerships/{slug}", language.code())
}

/// The list of hospitations.
#[must_use]
pub fn hospitations(language: Language, query: &str) -> String {
    with_query(format!("/{}/hospitations", language.code()), query)
}

/// The page of one hospitation.
#[must_use]
pub fn hospitation(language: Language, slug: &str) -> String {
    format!("/{}/hospitations/{slug}", language.code())
}

/// The list of programmes.
#[must_use]
pub fn programmes(language: Language) -> String {
    format!("/{}/programmes", language.code())
}

/// The page of one programme.
#[must_use]
pub fn programme(language: Language, slug: &str) -> String {
    format!("/{}/programmes/{slug}", language.code())
}

/// The page that says that a request for advice has arrived.
#[must_use]
pub fn advice_arrived(language: Language, slug: &str) -> String {
    format!("{}/advice", programme(language, slug))
}

/// A tile of the map, kept by browsers for as long as `version` stays.
#[must_use]
pub fn tile(z: u8, x: u32, y: u32, theme: &str, version: &str) -> String {
    format!("/map/{z}/{x}/{y}.svg?theme={theme}&v={version}")
}

/// The address of every tile, as Leaflet fills it in.
#[must_use]
pub fn tiles(theme: &str, version: &str) -> String {
    format!("/map/{{z}}/{{x}}/{{y}}.svg?theme={theme}&v={version}")
}

/// A file of the build.
#[must_use]
pub fn asset(version: &str, name: &str) -> String {
    format!("/assets/{version}/{name}")
}

/// A booking just after something was done with it, such as `sent` or `cancelled`; empty where
/// nothing needs to be said.
#[must_use]
pub fn booking_done(language: Language, token: &str, done: &str) -> String {
    let query = if done.is_empty() {
        String::new()
    } else {
        format!("done={done}")
    };
    with_query(booking(language, token), &query)
}

/// A booking, behind its link.
#[must_use]
pub fn booking(language: Language, token: &str) -> String {
    format!("/{}/bookings/{token}", language.code())
}

/// A text page: `about`, `imprint`, `privacy` or `accessibility`.
#[must_use]
pub fn text_page(language: Language, name: &str) -> String {
    format!("/{}/{name}", language.code())
}

/// Pages that do not come to life: they are complete as the server renders them, and a reader loads no
/// wasm for them. By the part of the address that follows the language.
const PLAIN: [&str; 12] = [
    "programmes",
    "about",
    "imprint",
    "privacy",
    "accessibility",
    "sign-in",
    "second-factor",
    "link",
    "password",
    "account",
    "manage",
    "feedback",
];

/// Where people sign in. `next` is the page that they came from, `kept` what they had typed there;
/// both may be empty.
#[must_use]
pub fn sign_in(language: Language, next: &str, kept: &str) -> String {
    let part = |name, value: &str| (!value.is_empty()).then(|| format!("{name}={}", encode(value)));
    let parts: Vec<_> = [part("next", next), part("kept", kept)]
        .into_iter()
        .flatten()
        .collect();
    with_query(format!("/{}/sign-in", language.code()), &parts.join("&"))
}

/// The second step of signing in, or setting up the second factor for the first time.
#[must_use]
pub fn second_factor(language: Language, query: &str) -> String {
    with_query(format!("/{}/second-factor", language.code()), query)
}

/// Where a link for a new password is asked for.
#[must_use]
pub fn password(language: Language) -> String {
    format!("/{}/password", language.code())
}

/// A link that was mailed: signs in, sets a password, confirms an address, takes an invitation.
#[must_use]
pub fn account_link(language: Language, token: &str) -> String {
    format!("/{}/link/{token}", language.code())
}

/// The questions of a programme, behind a mailed link. `query` says what was done just before.
#[must_use]
pub fn feedback(language: Language, token: &str, query: &str) -> String {
    with_query(format!("/{}/feedback/{token}", language.code()), query)
}

/// One's own account. `query` says what was done just before, as `done=password`.
#[must_use]
pub fn account(language: Language, query: &str) -> String {
    with_query(format!("/{}/account", language.code()), query)
}

/// A part of one's account: `second-factor`, `bookings`, `data`.
#[must_use]
pub fn account_part(language: Language, part: &str, query: &str) -> String {
    with_query(format!("/{}/account/{part}", language.code()), query)
}

/// The office, or a part of it: `people`, `cases`, `mails`, `log`, `settings`.
#[must_use]
pub fn office(language: Language, part: &str, query: &str) -> String {
    let slash = if part.is_empty() { "" } else { "/" };
    with_query(format!("/{}/manage{slash}{part}", language.code()), query)
}

/// Whether an address is one of a page that does not come to life. Links from live pages lead to it by
/// a request of its own.
#[must_use]
pub fn is_plain(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    let first = path.split('/').nth(2).unwrap_or("");
    PLAIN.contains(&first)
}

/// Whether files are sent to an address, of a page or of the API. Only these take large bodies, and
/// have time for them.
#[must_use]
pub fn takes_files(path: &str) -> bool {
    matches!(
        parts_of(path)[..],
        ["manage", "hospitations" | "sessions", _, "materials"]
    )
}

/// Whether texts in several languages are sent to an address, of a page or of the API: Arabic takes six
/// bytes a letter in a form, and an itinerary has a title in each language for each of its blocks.
#[must_use]
pub fn takes_long_texts(path: &str) -> bool {
    matches!(
        parts_of(path)[..],
        ["manage", "hospitations" | "programmes", ..]
    )
}

/// The parts of an address behind the language, or behind that of the API.
fn parts_of(path: &str) -> Vec<&str> {
    let page = || {
        path.strip_prefix('/')?
            .split_once('/')
            .map(|(_, rest)| rest)
    };
    let below = path.strip_prefix("/api/v1/").or_else(page).unwrap_or("");
    below.split('/').collect()
}

/// Whether an address is one of a page here, so that nobody is led anywhere else.
#[must_use]
pub fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\n', '\r', '\t', '\0'])
}

/// The same page in another language.
#[must_use]
pub fn in_language(path: &str, query: &str, language: Language) -> String {
    let rest = path
        .trim_start_matches('/')
        .split_once('/')
        .map_or("", |(_, rest)| rest);
    let slash = if rest.is_empty() { "" } else { "/" };
    with_query(format!("/{}{slash}{rest}", language.code()), query)
}

/// A path with a query, which may be empty.
#[must_use]
pub fn with_query(path: String, query: &str) -> String {
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}
