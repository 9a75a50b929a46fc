//! The plural form a number takes, by the rules that Unicode publishes.

use crate::contract::language::Language;

/// The category's name, as catalogues write it.
#[cfg(feature = "ssr")]
pub(super) fn category(language: Language, number: i64) -> &'static str {
    use std::sync::OnceLock;

    use icu_locale_core::{Locale, locale};
    use icu_plurals::{PluralCategory, PluralRules};

    static RULES: [OnceLock<PluralRules>; 4] = [const { OnceLock::new() }; 4];

    let rules = RULES[language as usize].get_or_init(|| {
        let locale: Locale = match language {
            Language::De => locale!("de"),
            Language::En => locale!("en"),
            Language::Fr => locale!("fr"),
            Language::Ar => locale!("ar"),
        };
        PluralRules::try_new_cardinal(locale.into()).expect("the rules are compiled in")
    });
    match rules.category_for(number) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The category's name, as catalogues write it. The browser knows the rules of all languages.
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
pub(super) fn category(language: Language, number: i64) -> &'static str {
    use js_sys::{Array, Intl::PluralRules, Object};
    use wasm_bindgen::JsValue;

    thread_local! {
        // A page has one language.
        static RULES: std::cell::OnceCell<(Language, PluralRules)> = const { std::cell::OnceCell::new() };
    }

    let rules_of = |language: Language| {
        PluralRules::new(
            &Array::of1(&JsValue::from_str(language.code())),
            &Object::new(),
        )
    };
    RULES.with(|cell| {
        let (held, rules) = cell.get_or_init(|| (language, rules_of(language)));
        // Beyond 2^53 every language we speak says "other" just the same.
        let number = number as f64;
        let category = if *held == language {
            rules.select(number)
        } else {
            rules_of(language).select(number)
        };
        match String::from(category).as_str() {
            "zero" => "zero",
            "one" => "one",
            "two" => "two",
            "few" => "few",
            "many" => "many",
            _ => "other",
        }
    })
}
