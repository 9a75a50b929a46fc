//! The one cookie: the token of a login.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::config::Config;

/// The cookie's name. `__Host-` binds it to this host and to TLS (RFC 6265bis, 4.1.3.2).
fn name(config: &Config) -> &'static str {
    if config.has_tls() {
        "__Host-pontes"
    } else {
        "pontes"
    }
}

/// The token in a request, where there is one.
#[must_use]
pub fn token(headers: &HeaderMap, config: &Config) -> Option<String> {
    let name = name(config);
    let all = headers.get_all(header::COOKIE);
    let pairs = all.iter().filter_map(|value| value.to_str().ok());
    let mut pairs = pairs.flat_map(|value| value.split(';'));
    let own = pairs.find_map(|pair| pair.trim().split_once('=').filter(|(n, _)| *n == name));
    own.map(|(_, token)| token.to_owned())
}

/// Sets the token. The cookie goes when the browser is closed, or earlier with the login.
#[must_use]
pub fn set(config: &Config, token: &str) -> HeaderValue {
    header(config, &format!("{}={token}", name(config)), "")
}

/// Takes it away.
#[must_use]
pub fn clear(config: &Config) -> HeaderValue {
    header(config, &format!("{}=", name(config)), "; Max-Age=0")
}

fn header(config: &Config, pair: &str, end: &str) -> HeaderValue {
    let secure = if config.has_tls() { "; Secure" } else { "" };
    let text = format!("{pair}; Path=/; HttpOnly; SameSite=Lax{secure}{end}");
    // Tokens and names are ASCII.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(url: &str) -> Config {
        let read = |name: &str| (name == "PONTES_PUBLIC_URL").then(|| url.to_owned());
        Config::read(None, read).unwrap()
    }

    #[test]
    fn where_tls_is_the_cookie_is_bound_to_it() {
        let config = config("https://pontes.example");
        let set = set(&config, "abc");
        assert_eq!(
            set,
            "__Host-pontes=abc; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        let mut headers = HeaderMap::new();
        headers.insert("cookie", HeaderValue::from_static("a=b; __Host-pontes=abc"));
        assert_eq!(token(&headers, &config).as_deref(), Some("abc"));
        headers.insert("cookie", HeaderValue::from_static("pontes=abc"));
        assert_eq!(token(&headers, &config), None);
    }

    #[test]
    fn without_tls_it_works_at_home() {
        let config = config("http://127.0.0.1:3000");
        assert_eq!(
            set(&config, "x"),
            "pontes=x; Path=/; HttpOnly; SameSite=Lax"
        );
        let cleared = clear(&config);
        assert!(cleared.to_str().unwrap().ends_with("Max-Age=0"));
    }
}
