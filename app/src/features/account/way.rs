//! Where the way in leads to: the page somebody came from, and the form that was kept there.

use leptos_router::params::ParamsMap;

use crate::contract::account::LoginStage;
use crate::contract::atlas_filter::encode;
use crate::contract::language::Language;
use crate::kept::with_kept;
use crate::paths;

/// What is carried from one step to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Way {
    /// The page that somebody came from; empty where they came by themselves.
    pub next: String,
    /// The form that was kept there; empty where none was.
    pub kept: String,
}

impl Way {
    /// From a page's query. Nobody is led to another site, and nowhere that is no address as it stands.
    pub(super) fn of(query: &ParamsMap) -> Self {
        let value = |name: &str| query.get(name).unwrap_or_default();
        Self {
            next: Some(value("next"))
                .filter(|next| paths::is_local(next) && next.is_ascii())
                .unwrap_or_default(),
            kept: value("kept"),
        }
    }

    /// The same as a query, with what was done, where something was.
    pub(super) fn query(&self, done: &str) -> String {
        let parts = [
            ("next", self.next.as_str()),
            ("kept", &self.kept),
            ("done", done),
        ];
        let parts = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let parts: Vec<_> = parts
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        parts.join("&")
    }

    /// The page where somebody signs in.
    pub(super) fn sign_in(&self, language: Language) -> String {
        paths::sign_in(language, &self.next, &self.kept)
    }

    /// The page that comes after a step that came this far.
    pub(super) fn after(&self, language: Language, stage: LoginStage) -> String {
        match stage {
            LoginStage::Full => self.end(language),
            LoginStage::SecondFactor | LoginStage::Enrolment => {
                paths::second_factor(language, &self.query(""))
            }
        }
    }

    /// The page at its end.
    pub(super) fn end(&self, language: Language) -> String {
        if self.next.is_empty() {
            return paths::account(language, "");
        }
        with_kept(&self.next, &self.kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(next: &str, kept: &str) -> Way {
        let mut query = ParamsMap::new();
        query.insert("next", next.to_owned());
        query.insert("kept", kept.to_owned());
        Way::of(&query)
    }

    #[test]
    fn the_way_ends_where_it_began() {
        let way = way("/de/manage?role=reviewer", "t");
        assert_eq!(way.end(Language::De), "/de/manage?role=reviewer&kept=t");
        assert_eq!(
            way.after(Language::De, LoginStage::SecondFactor),
            "/de/second-factor?next=%2Fde%2Fmanage%3Frole%3Dreviewer&kept=t"
        );
    }

    #[test]
    fn nobody_is_led_to_another_site() {
        for next in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "evil",
            "/de/köln",
        ] {
            assert_eq!(way(next, "").end(Language::Ar), "/ar/account", "{next}");
        }
    }
}
