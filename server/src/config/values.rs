//! Reads one setting of each kind. What is wrong is said in one line that names the setting.

use std::net::SocketAddr;
use std::path::Path;

use axum::http::Uri;
use serde::de::DeserializeOwned;
use tracing_subscriber::EnvFilter;

pub(super) fn switch(
    name: &str,
    variable: &impl Fn(&str) -> Option<String>,
    file: Option<bool>,
) -> Result<bool, String> {
    match variable(name).as_deref() {
        None | Some("") => Ok(file.unwrap_or(false)),
        Some("1" | "true") => Ok(true),
        Some("0" | "false") => Ok(false),
        Some(other) => Err(format!("{name} is \"{other}\": give 1 or 0")),
    }
}

pub(super) fn number(
    name: &str,
    variable: &impl Fn(&str) -> Option<String>,
    file: Option<u32>,
    default: u32,
) -> Result<u32, String> {
    let value = match variable(name).filter(|v| !v.is_empty()) {
        None => file.unwrap_or(default),
        Some(text) => text
            .parse()
            .map_err(|_| format!("{name} is \"{text}\": give a whole number above 0"))?,
    };
    if value == 0 {
        return Err(format!("{name} is 0: give a whole number above 0"));
    }
    Ok(value)
}

/// So many minutes a demonstration's clock may run ahead at most: two years.
const FURTHEST_AHEAD: u32 = 2 * 366 * 24 * 60;

/// How far the clock runs ahead, in minutes. Who books anything real needs the right time.
pub(super) fn ahead(
    demo: bool,
    variable: &impl Fn(&str) -> Option<String>,
    file: Option<u32>,
) -> Result<u32, String> {
    const NAME: &str = "PONTES_DEMO_AHEAD";
    if variable(NAME).is_none_or(|v| v.is_empty()) && file.is_none() {
        return Ok(0);
    }
    let minutes = number(NAME, variable, file, 1)?;
    if !demo {
        return Err(format!(
            "{NAME} is only for a demonstration, with PONTES_DEMO=1"
        ));
    }
    if minutes > FURTHEST_AHEAD {
        return Err(format!(
            "{NAME} is {minutes}: give at most {FURTHEST_AHEAD}"
        ));
    }
    Ok(minutes)
}

/// A file of settings.
pub(super) fn read_file<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|e| format!("the settings file {shown} cannot be read: {e}"))?;
    toml::from_str(&text).map_err(|e| {
        let place = e.span().map(|span| place(&text, span.start));
        let place = place.map(|p| format!(", {p}")).unwrap_or_default();
        let message = e.message().replace('\n', " ");
        format!("the settings file {shown}{place} is wrong: {message}")
    })
}

/// The line at a byte of a file, and the key that stands in it.
fn place(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let number = before.matches('\n').count() + 1;
    let line = text.lines().nth(number - 1).unwrap_or("");
    match line.split_once('=') {
        Some((key, _)) => format!("line {number}, {}", key.trim()),
        None => format!("line {number}"),
    }
}

/// Where people reach an installation that nobody set an address for. At home that is `localhost`:
/// passkeys belong to a name, and numbers are none.
pub(super) fn default_url(listen: SocketAddr) -> String {
    if listen.ip().is_loopback() {
        format!("http://localhost:{}", listen.port())
    } else {
        format!("http://{listen}")
    }
}

/// The address of an installation, without a slash at the end.
pub(super) fn public_url(text: &str) -> Result<String, String> {
    let url = text.trim_end_matches('/');
    let web = url.starts_with("http://") || url.starts_with("https://");
    if web && host_of(url).is_some() && !url.contains(['?', '#']) {
        Ok(url.to_owned())
    } else {
        Err(format!(
            "PONTES_PUBLIC_URL is \"{text}\": give http:// or https:// and a host, as \
             https://pontes.example"
        ))
    }
}

/// The host in an address; an IPv6 address stands in brackets.
pub(super) fn host_of(url: &str) -> Option<String> {
    let uri: Uri = url.parse().ok()?;
    uri.host().filter(|h| !h.is_empty()).map(str::to_owned)
}

/// What `PONTES_LOG` says is logged: a level, or directives as `server=debug,warn`.
///
/// # Errors
/// One line; a word that is no level would else be taken for the name of a part that logs.
pub fn log_filter(text: &str) -> Result<EnvFilter, String> {
    let levels = ["off", "error", "warn", "info", "debug", "trace"];
    let known = |part: &str| part.contains('=') || levels.contains(&part.to_lowercase().as_str());
    let filter = text.split(',').map(str::trim).all(known);
    filter
        .then(|| EnvFilter::try_new(text).ok())
        .flatten()
        .ok_or_else(|| {
            format!("PONTES_LOG is \"{text}\": give off, error, warn, info, debug or trace")
        })
}

/// One mail address.
pub(super) fn mailbox(name: &str, text: &str) -> Result<(), String> {
    let fits = text.parse::<lettre::Address>();
    fits.map(drop)
        .map_err(|_| format!("{name} is \"{text}\": give one mail address"))
}
