//! Texts in several languages while they are worked on: which translation is older than its original.

use super::draft::Outdated;
use super::language::Language;
use super::text::LocalText;

/// How a text stands in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextState {
    /// It was written first in this language.
    Original,
    /// Nothing is there.
    Missing,
    /// It says what the original says, as far as anybody knows.
    Translated,
    /// The original was changed after it, first at this instant.
    Outdated(i64),
}

/// How a field's text stands in a language.
#[must_use]
pub fn text_state(
    field: &str,
    text: &LocalText,
    language: Language,
    original: Language,
    outdated: &[Outdated],
) -> TextState {
    let since = outdated
        .iter()
        .find(|old| old.field == field && old.language == language.code());
    match (text.exact(language), since) {
        (None, _) => TextState::Missing,
        _ if language == original => TextState::Original,
        (_, Some(old)) => TextState::Outdated(old.since),
        (_, None) => TextState::Translated,
    }
}

/// A field before and after it is saved.
#[derive(Clone, Copy, Debug)]
pub struct Saved<'a> {
    /// The field's name among the outdated.
    pub field: &'a str,
    /// As it was.
    pub before: &'a LocalText,
    /// As it will be.
    pub after: &'a LocalText,
}

/// Which translations are outdated after fields were saved. One whose original was changed is, from
/// `now_ms` on, or since it was; one that was changed itself, was emptied, or is named in `still_right`
/// as `field/language`, is not.
#[must_use]
pub fn outdated_after(
    fields: &[Saved<'_>],
    original: Language,
    outdated: &[Outdated],
    still_right: &[String],
    now_ms: i64,
) -> Vec<Outdated> {
    let mut after = Vec::new();
    for saved in fields {
        let rewritten = saved.before.exact(original) != saved.after.exact(original);
        for language in Language::ALL.into_iter().filter(|l| *l != original) {
            let (was, is) = (saved.before.exact(language), saved.after.exact(language));
            let right = format!("{}/{}", saved.field, language.code());
            if is.is_none() || was != is || still_right.contains(&right) {
                continue;
            }
            let old = outdated
                .iter()
                .find(|old| old.field == saved.field && old.language == language.code());
            let since = match old {
                Some(old) => Some(old.since),
                None => rewritten.then_some(now_ms),
            };
            after.extend(since.map(|since| Outdated {
                field: saved.field.to_owned(),
                language: language.code().to_owned(),
                since,
            }));
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NONE: [i64; 0] = [];

    fn text(de: &str, ar: &str) -> LocalText {
        LocalText {
            de: Some(de.to_owned()),
            ar: Some(ar.to_owned()),
            ..LocalText::default()
        }
    }

    fn save(before: &LocalText, after: &LocalText, old: &[Outdated], right: &[&str]) -> Vec<i64> {
        let fields = [Saved {
            field: "title",
            before,
            after,
        }];
        let right: Vec<String> = right.iter().map(|&r| r.to_owned()).collect();
        let all = outdated_after(&fields, Language::De, old, &right, 7);
        all.iter().map(|old| old.since).collect()
    }

    #[test]
    fn a_translation_is_outdated_once_its_original_says_something_else() {
        let (one, two) = (text("Wasser", "ماء"), text("Abwasser", "ماء"));
        assert_eq!(save(&one, &one, &[], &[]), NONE);
        assert_eq!(save(&one, &two, &[], &[]), [7]);
        let old = [Outdated {
            field: "title".to_owned(),
            language: "ar".to_owned(),
            since: 3,
        }];
        assert_eq!(save(&one, &two, &old, &[]), [3], "since the first change");
        assert_eq!(
            save(&two, &two, &old, &[]),
            [3],
            "saving is not translating"
        );
        assert_eq!(save(&two, &two, &old, &["title/ar"]), NONE);
        assert_eq!(save(&two, &text("Abwasser", "مياه"), &old, &[]), NONE);
        assert_eq!(save(&two, &text("Abwasser", ""), &old, &[]), NONE);
        assert_eq!(save(&one, &text("Abwasser", "مياه"), &[], &[]), NONE);
    }

    #[test]
    fn the_original_is_never_outdated_and_nothing_is_missing() {
        let (both, old) = (
            text("Wasser", "ماء"),
            [Outdated {
                field: "title".to_owned(),
                language: "de".to_owned(),
                since: 3,
            }],
        );
        let state = |language| text_state("title", &both, language, Language::De, &old);
        assert_eq!(state(Language::De), TextState::Original);
        assert_eq!(state(Language::Ar), TextState::Translated);
        assert_eq!(state(Language::Fr), TextState::Missing);
        assert_eq!(
            text_state("title", &both, Language::De, Language::Ar, &old),
            TextState::Outdated(3)
        );
    }

    proptest! {
        #[test]
        fn only_translations_that_are_there_and_stayed_the_same_are_outdated(
            words in proptest::array::uniform4("[ab]?"), right in any::<bool>(), was in any::<bool>()
        ) {
            let [a, b, c, d] = &words;
            let (before, after) = (text(a, b), text(c, d));
            let old = was.then(|| Outdated { field: "title".to_owned(), language: "ar".to_owned(), since: 3 });
            let old: Vec<_> = old.into_iter().collect();
            let right = if right { vec!["title/ar"] } else { vec![] };
            let found = save(&before, &after, &old, &right);
            let may = b == d && !d.is_empty() && right.is_empty() && (a != c || was);
            prop_assert_eq!(!found.is_empty(), may);
            // What is said once is said again until somebody does something about it.
            if may {
                let kept = [Outdated { field: "title".to_owned(), language: "ar".to_owned(), since: found[0] }];
                prop_assert_eq!(save(&after, &after, &kept, &[]), found);
            }
        }
    }
}
