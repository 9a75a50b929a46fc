//! What somebody asks the atlas for, and how that stands in the address.

use std::fmt::Write as _;

/// The filters that offer choices, by their names in the address. The order is that of the page.
pub const GROUPS: [&str; 6] = ["country", "state", "theme", "kind", "stage", "sdg"];

/// Longest search that is looked at, in characters.
pub const TEXT_LIMIT: usize = 100;

/// Longest address part that names a place, in characters.
const SLUG_LIMIT: usize = 200;

/// What somebody asks for. Inside a group any choice fits; between filters all must.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AtlasFilter {
    /// A place's name, or part of it.
    pub text: String,
    /// The codes that are chosen, group by group in the order of [`GROUPS`].
    pub chosen: [Vec<String>; GROUPS.len()],
    /// Only partnerships with seats open.
    pub open: bool,
    /// Only partnerships of this municipality.
    pub place: String,
    /// The page of the list, from 1.
    pub page: u32,
}

impl AtlasFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self {
            page: 1,
            ..Self::default()
        };
        for (key, value) in pairs(query) {
            let value = value.trim();
            match key.as_str() {
                _ if value.is_empty() => {}
                "q" => filter.text = value.chars().take(TEXT_LIMIT).collect(),
                "open" => filter.open = value == "1",
                "place" => filter.place = value.chars().take(SLUG_LIMIT).collect(),
                "page" => filter.page = value.parse().unwrap_or(1).max(1),
                _ => {
                    if let Some(group) = GROUPS.iter().position(|g| *g == key) {
                        let codes = &mut filter.chosen[group];
                        if codes.len() < 64 && !codes.iter().any(|c| c == value) {
                            codes.push(value.to_owned());
                        }
                    }
                }
            }
        }
        filter
    }

    /// The query of this filter: only what is set, always in the same order.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        let mut add = |key: &str, value: &str| {
            if !out.is_empty() {
                out.push('&');
            }
            let _ = write!(out, "{key}={}", encode(value));
        };
        if !self.text.is_empty() {
            add("q", &self.text);
        }
        for (group, codes) in GROUPS.iter().zip(&self.chosen) {
            for code in codes {
                add(group, code);
            }
        }
        if self.open {
            add("open", "1");
        }
        if !self.place.is_empty() {
            add("place", &self.place);
        }
        if self.page > 1 {
            add("page", &self.page.to_string());
        }
        out
    }

    /// Whether anything is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self {
            page: 0,
            ..self.clone()
        } == Self::default()
    }

    /// The same with a choice put in or taken out, from the first page on.
    #[must_use]
    pub fn toggled(&self, group: &str, code: &str) -> Self {
        let mut filter = Self {
            page: 1,
            ..self.clone()
        };
        if let Some(group) = GROUPS.iter().position(|g| *g == group) {
            let codes = &mut filter.chosen[group];
            match codes.iter().position(|c| c == code) {
                Some(at) => drop(codes.remove(at)),
                None => codes.push(code.to_owned()),
            }
        }
        filter
    }

    /// The same without one filter: a group, `text`, `open` or `place`.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let mut filter = Self {
            page: 1,
            ..self.clone()
        };
        match name {
            "text" => filter.text.clear(),
            "open" => filter.open = false,
            "place" => filter.place.clear(),
            _ => {
                if let Some(group) = GROUPS.iter().position(|g| *g == name) {
                    filter.chosen[group].clear();
                }
            }
        }
        filter
    }

    /// The same for another place, or for none.
    #[must_use]
    pub fn at_place(&self, slug: &str) -> Self {
        Self {
            page: 1,
            place: slug.to_owned(),
            ..self.clone()
        }
    }

    /// The same on another page.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }
}

/// Takes a query apart, as forms write it.
#[must_use]
pub fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .take(500)
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        })
        .collect()
}

/// Writes a value so that it can stand in a query.
#[must_use]
pub fn encode(value: &str) -> String {
    let mut out = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let hex = tail.get(..2).and_then(|h| std::str::from_utf8(h).ok());
                match hex.and_then(|h| u8::from_str_radix(h, 16).ok()) {
                    Some(byte) => {
                        bytes.push(byte);
                        rest = &tail[2..];
                    }
                    None => bytes.push(b'%'),
                }
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
