//! Every address of pages and API as a function. `docs/api.md` and the tests follow these.

use crate::contract::atlas_filter::encode;
use crate::contract::language::Language;

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
    let page = || {
        path.strip_prefix('/')?
            .split_once('/')
            .map(|(_, rest)| rest)
    };
    let below = path.strip_prefix("/api/v1/").or_else(page).unwrap_or("");
    let parts: Vec<&str> = below.split('/').collect();
    matches!(
        parts[..],
        ["manage", "hospitations" | "sessions", _, "materials"]
    )
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

/// The API.
pub mod api {
    use super::with_query;
    use crate::contract::atlas_filter::encode;
    use crate::contract::language::Language;

    /// The installation.
    #[must_use]
    pub fn site() -> String {
        "/api/v1/site".into()
    }

    /// A page of the atlas' list.
    #[must_use]
    pub fn partnerships(language: Language, query: &str) -> String {
        let and = if query.is_empty() { "" } else { "&" };
        with_query(
            "/api/v1/partnerships".into(),
            &format!("language={}{and}{query}", language.code()),
        )
    }

    /// All partnerships that match, as a table.
    #[must_use]
    pub fn partnerships_csv(language: Language, query: &str) -> String {
        let and = if query.is_empty() { "" } else { "&" };
        with_query(
            "/api/v1/partnerships.csv".into(),
            &format!("language={}{and}{query}", language.code()),
        )
    }

    /// One partnership.
    #[must_use]
    pub fn partnership(language: Language, slug: &str) -> String {
        format!(
            "/api/v1/partnerships/{}?language={}",
            encode(slug),
            language.code()
        )
    }

    /// One municipality.
    #[must_use]
    pub fn municipality(language: Language, slug: &str) -> String {
        format!(
            "/api/v1/municipalities/{}?language={}",
            encode(slug),
            language.code()
        )
    }

    /// The list of hospitations.
    #[must_use]
    pub fn hospitations(query: &str) -> String {
        with_query("/api/v1/hospitations".into(), query)
    }

    /// All hospitations that match, as a table.
    #[must_use]
    pub fn hospitations_csv(language: Language, query: &str) -> String {
        let and = if query.is_empty() { "" } else { "&" };
        with_query(
            "/api/v1/hospitations.csv".into(),
            &format!("language={}{and}{query}", language.code()),
        )
    }

    /// A hospitation's sessions as a calendar file.
    #[must_use]
    pub fn hospitation_calendar(language: Language, slug: &str) -> String {
        format!(
            "/api/v1/hospitations/{}/calendar.ics?language={}",
            encode(slug),
            language.code()
        )
    }

    /// One hospitation; `zone` is the reader's, or empty.
    #[must_use]
    pub fn hospitation(slug: &str, zone: &str) -> String {
        let query = if zone.is_empty() {
            String::new()
        } else {
            format!("zone={}", encode(zone))
        };
        with_query(format!("/api/v1/hospitations/{}", encode(slug)), &query)
    }

    /// The seats of a hospitation as they change (server-sent events).
    #[must_use]
    pub fn hospitation_live(slug: &str) -> String {
        format!("{}/live", hospitation(slug, ""))
    }

    /// The seats of a booking as they change (server-sent events).
    #[must_use]
    pub fn booking_live(token: &str) -> String {
        format!("{}/live", booking(token))
    }

    /// The whole atlas.
    #[must_use]
    pub fn atlas() -> String {
        "/api/v1/atlas".into()
    }

    /// The map's names for orientation.
    #[must_use]
    pub fn map_labels(language: Language) -> String {
        format!("/api/v1/map/labels?language={}", language.code())
    }

    /// The list of programmes.
    #[must_use]
    pub fn programmes() -> String {
        "/api/v1/programmes".into()
    }

    /// One programme.
    #[must_use]
    pub fn programme(slug: &str) -> String {
        format!("/api/v1/programmes/{}", encode(slug))
    }

    /// Where advice about a programme is asked for.
    #[must_use]
    pub fn advice(slug: &str) -> String {
        format!("{}/advice", programme(slug))
    }

    /// Where bookings are made.
    #[must_use]
    pub fn bookings() -> String {
        "/api/v1/bookings".into()
    }

    /// A booking.
    #[must_use]
    pub fn booking(token: &str) -> String {
        format!("/api/v1/bookings/{}", encode(token))
    }

    /// What can be done with a booking, such as `confirmation` or `cancellation`.
    #[must_use]
    pub fn booking_action(token: &str, action: &str) -> String {
        format!("{}/{action}", booking(token))
    }

    /// A booking's sessions as a calendar file.
    #[must_use]
    pub fn booking_calendar(token: &str) -> String {
        format!("{}/calendar.ics", booking(token))
    }

    /// Signing in, or a step of it: `second-factor`, `passkey`, `passkey/challenge`, `end`.
    #[must_use]
    pub fn logins(step: &str) -> String {
        below("/api/v1/logins", step)
    }

    /// Links by mail: where one is asked for, or one with its token.
    #[must_use]
    pub fn account_links(token: &str) -> String {
        below("/api/v1/account-links", &encode(token))
    }

    /// One's own account, or a part of it.
    #[must_use]
    pub fn account(part: &str) -> String {
        below("/api/v1/account", part)
    }

    /// What was typed when a login had expired: where it is kept, or one with its token.
    #[must_use]
    pub fn kept_forms(token: &str) -> String {
        below("/api/v1/kept-forms", &encode(token))
    }

    /// The questions behind a mailed link.
    #[must_use]
    pub fn feedback(token: &str) -> String {
        below("/api/v1/feedback", &encode(token))
    }

    /// The office, or a part of it. `part` may end with a query.
    #[must_use]
    pub fn office(part: &str) -> String {
        below("/api/v1/manage", part)
    }

    fn below(path: &str, part: &str) -> String {
        let slash = if part.is_empty() { "" } else { "/" };
        format!("{path}{slash}{part}")
    }
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
