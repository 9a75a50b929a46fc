//! A text in several languages.

use super::wire::{Deserialize, Serialize};

use super::language::Language;

/// A text of ours in the languages it exists in; at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LocalText {
    /// German
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub de: Option<String>,
    /// English
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub en: Option<String>,
    /// French
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub fr: Option<String>,
    /// Arabic
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub ar: Option<String>,
    /// The language it was written in first, where that is known.
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub original: Option<Language>,
}

impl LocalText {
    /// The text in exactly this language.
    #[must_use]
    pub fn exact(&self, language: Language) -> Option<&str> {
        match language {
            Language::De => self.de.as_deref(),
            Language::En => self.en.as_deref(),
            Language::Fr => self.fr.as_deref(),
            Language::Ar => self.ar.as_deref(),
        }
        .filter(|text| !text.is_empty())
    }

    /// The text for a reader, and the language it is in: theirs, else the original, else English,
    /// German, French, Arabic. A page marks what is not in the reader's language.
    #[must_use]
    pub fn found(&self, language: Language) -> (&str, Language) {
        [
            language,
            self.original.unwrap_or(Language::En),
            Language::En,
            Language::De,
            Language::Fr,
            Language::Ar,
        ]
        .into_iter()
        .find_map(|l| self.exact(l).map(|text| (text, l)))
        .unwrap_or(("", language))
    }

    /// The text for a reader.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.found(language).0
    }

    /// Sets the text of a language.
    pub fn set(&mut self, language: Language, text: String) {
        *match language {
            Language::De => &mut self.de,
            Language::En => &mut self.en,
            Language::Fr => &mut self.fr,
            Language::Ar => &mut self.ar,
        } = Some(text);
    }

    /// Every text there is.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        Language::ALL.into_iter().filter_map(|l| self.exact(l))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> LocalText {
        let mut text = LocalText::default();
        text.set(Language::En, "water".into());
        text.set(Language::Ar, "ماء".into());
        text
    }

    #[test]
    fn what_is_not_in_the_readers_language_is_shown_in_the_original() {
        let mut text = text();
        text.original = Some(Language::Ar);
        assert_eq!(text.found(Language::De), ("ماء", Language::Ar));
        assert_eq!(text.found(Language::En), ("water", Language::En));
    }

    #[test]
    fn where_nobody_knows_the_original_english_comes_first() {
        assert_eq!(text().found(Language::De), ("water", Language::En));
    }

    #[test]
    fn an_original_that_is_gone_leads_to_another_language() {
        let mut text = text();
        text.original = Some(Language::Fr);
        assert_eq!(text.get(Language::De), "water");
    }
}
