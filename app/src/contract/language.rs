//! The four languages that every page speaks.

use super::wire::{Deserialize, Serialize};

use super::atlas_filter::pairs;

/// A language of the pages, the mails and the texts.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub enum Language {
    /// German
    #[serde(rename = "de")]
    De,
    /// English, where nothing else is asked for.
    #[default]
    #[serde(rename = "en")]
    En,
    /// French
    #[serde(rename = "fr")]
    Fr,
    /// Arabic, written from right to left.
    #[serde(rename = "ar")]
    Ar,
}

impl Language {
    /// All of them, in the order in which pages offer them.
    pub const ALL: [Self; 4] = [Self::De, Self::En, Self::Fr, Self::Ar];

    /// The code of BCP 47, also the first part of every page's address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ar => "ar",
        }
    }

    /// The language of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The language that a query of the API names; English where it names none.
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        let named = pairs(query).into_iter().find(|(key, _)| key == "language");
        named
            .and_then(|(_, code)| Self::from_code(&code))
            .unwrap_or_default()
    }

    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The language's own name.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::En => "English",
            Self::Fr => "Français",
            Self::Ar => "العربية",
        }
    }

    /// The best of the languages `shown` for an `Accept-Language` header; English where none fits.
    #[must_use]
    pub fn negotiate(accept: &str, shown: &[Self]) -> Self {
        let mut best = (0.0_f32, <Self as Default>::default());
        for part in accept.split(',') {
            let mut pieces = part.split(';');
            let tag = pieces.next().unwrap_or("").trim();
            let weight = pieces
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            let primary = tag.split('-').next().unwrap_or("").to_ascii_lowercase();
            if let Some(language) = Self::from_code(&primary)
                && shown.contains(&language)
                && weight > best.0
            {
                best = (weight, language);
            }
        }
        best.1
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_heaviest_language_we_speak_is_taken() {
        for (header, expected) in [
            ("de-DE,de;q=0.9,en;q=0.8", Language::De),
            ("tr,ar-PS;q=0.7,en;q=0.3", Language::Ar),
            ("fr;q=0.4, de;q=0.5", Language::De),
            ("tr,pl;q=0.5", Language::En),
            ("", Language::En),
            ("de;q=x,;;,=", Language::En),
        ] {
            let taken = Language::negotiate(header, &Language::ALL);
            assert_eq!(taken, expected, "{header}");
        }
        let shown = [Language::De, Language::En];
        assert_eq!(Language::negotiate("ar,de;q=0.5", &shown), Language::De);
    }
}
