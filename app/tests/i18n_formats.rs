//! How dates, numbers and lists read in the four languages.
#![cfg(feature = "ssr")]

use app::{
    contract::{
        language::Language,
        time::{CivilDate, CivilTime},
    },
    i18n::{Tr, formats},
    t,
};

const DAY: CivilDate = CivilDate {
    year: 2026,
    month: 5,
    day: 7,
    weekday: 4,
};

fn in_all(write: impl Fn(Tr) -> String) -> Vec<String> {
    Language::ALL
        .into_iter()
        .map(|language| write(Tr::of(language)))
        .collect()
}

fn visible(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_day_is_written_with_its_weekday() {
    assert_eq!(
        in_all(|tr| formats::long_date(tr, &DAY)),
        [
            "Donnerstag, 7. Mai 2026",
            "Thursday 7 May 2026",
            "jeudi 7 mai 2026",
            "الخميس 7 أيار/مايو 2026",
        ]
    );
}

#[test]
fn the_first_of_a_month_is_an_ordinal_in_french() {
    let first = CivilDate {
        day: 1,
        weekday: 5,
        ..DAY
    };
    assert_eq!(
        formats::long_date(Tr::of(Language::Fr), &first),
        "vendredi 1er mai 2026"
    );
}

#[test]
fn a_date_is_as_exact_as_it_is_known() {
    let tr = Tr::of(Language::De);
    for (known, written) in [
        ("2018", "2018"),
        ("2018-11", "November 2018"),
        ("1996-03-12", "12. März 1996"),
        ("2018-13", "2018-13"),
        ("2018-x", "2018-x"),
        ("2018-11-40", "2018-11-40"),
        ("", ""),
    ] {
        assert_eq!(formats::partial_date(tr, known), written);
    }
}

#[test]
fn times_stand_on_the_clock_of_24_hours() {
    let (start, end) = (
        CivilTime { hour: 9, minute: 5 },
        CivilTime {
            hour: 16,
            minute: 0,
        },
    );
    assert_eq!(formats::time_of_day(start), "09:05");
    assert_eq!(
        in_all(|tr| formats::time_range(tr, start, end)),
        [
            "09:05–16:00 Uhr",
            "09:05–16:00",
            "09:05–16:00",
            "09:05–16:00"
        ]
    );
}

#[test]
fn numbers_are_grouped_with_latin_digits() {
    assert_eq!(
        in_all(|tr| formats::number(tr, 1_084_831)),
        [
            "1.084.831",
            "1,084,831",
            "1\u{202f}084\u{202f}831",
            "1,084,831"
        ]
    );
}

#[test]
fn a_list_ends_with_and() {
    let items = |count: usize| ["A", "B", "C"].map(str::to_owned)[..count].to_vec();
    assert_eq!(formats::list(Tr::of(Language::De), &[]), "");
    assert_eq!(formats::list(Tr::of(Language::De), &items(1)), "A");
    assert_eq!(formats::list(Tr::of(Language::De), &items(2)), "A und B");
    assert_eq!(formats::list(Tr::of(Language::De), &items(3)), "A, B und C");
    assert_eq!(formats::list(Tr::of(Language::Fr), &items(3)), "A, B et C");
    assert_eq!(
        visible(&formats::list(Tr::of(Language::Ar), &items(3))),
        "A وB وC"
    );
}

#[test]
fn a_name_that_runs_the_other_way_is_isolated() {
    let name = |language, name: &str| t!(Tr::of(language), atlas_to_page, name = name);
    assert!(!name(Language::De, "Köln").contains('\u{2068}'));
    assert!(name(Language::De, "كولونيا").contains("\u{2068}كولونيا\u{2069}"));
    assert!(!name(Language::Ar, "كولونيا").contains('\u{2068}'));
    assert!(name(Language::Ar, "Köln").contains("\u{2068}Köln\u{2069}"));
}

#[test]
fn places_are_found_by_their_code() {
    assert_eq!(
        Tr::of(Language::De).country("PS"),
        Some("Palästinensische Gebiete")
    );
    assert_eq!(Tr::of(Language::Ar).country("PS"), Some("دولة فلسطين"));
    assert_eq!(
        Tr::of(Language::En).region("DE-NW"),
        Some("North Rhine-Westphalia")
    );
    assert!(Tr::of(Language::Fr).zone("Europe/Berlin").is_some());
    assert_eq!(Tr::of(Language::Fr).country("QQ"), None);
}
