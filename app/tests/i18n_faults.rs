//! The build refuses a catalogue that lacks something, and says in which file and at which key.

#[path = "../build/catalogue.rs"]
#[expect(dead_code, reason = "the build uses more of it")]
mod catalogue;
#[path = "../build/check.rs"]
mod check;
#[path = "../build/read.rs"]
#[expect(
    dead_code,
    reason = "the build reads from folders, the tests from texts"
)]
mod read;

/// What the build says of one file per language.
fn faults(de: &str, en: &str, fr: &str, ar: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let sources = [de, en, fr, ar];
    let all: Vec<_> = catalogue::LANGUAGES
        .iter()
        .zip(sources)
        .map(|(language, source)| {
            read::catalogue_of(language, &[("atlas.ftl", source)], &mut faults)
        })
        .collect();
    if faults.is_empty() {
        check::catalogues(&all, &mut faults);
    }
    faults
}

fn same(source: &str) -> Vec<String> {
    faults(source, source, source, source)
}

const AR_SEATS: &str =
    "a = { $n ->\n [zero] z\n [one] o\n [two] t\n [few] f\n [many] m\n *[other] x\n}\n";
const DE_SEATS: &str = "a = { $n ->\n [one] o\n *[other] x\n}\n";

#[test]
fn whole_catalogues_pass() {
    assert_eq!(
        faults(DE_SEATS, DE_SEATS, DE_SEATS, AR_SEATS),
        Vec::<String>::new()
    );
    assert_eq!(
        same("a = eins { b }\nb = zwei { $name }\n"),
        Vec::<String>::new()
    );
    assert_eq!(
        same("-name = Pontes\na = { -name }\n"),
        Vec::<String>::new()
    );
    assert_eq!(
        same("a = { $n ->\n [1] 1er\n *[other] { $n }\n}\n"),
        Vec::<String>::new()
    );
    assert_eq!(
        same("a = { $who ->\n [host] Gast\n *[other] sonst\n}\n"),
        Vec::<String>::new()
    );
}

#[test]
fn a_missing_message_is_named_with_its_file() {
    assert_eq!(
        faults(
            "a = A\nb = B\n",
            "a = A\nb = B\n",
            "a = A\n",
            "a = A\nb = B\n"
        ),
        ["locales/fr/atlas.ftl: b: missing message (it stands in ar)"]
    );
}

#[test]
fn a_missing_plural_form_is_named() {
    let without_few = AR_SEATS.replace(" [few] f\n", "");
    assert_eq!(
        faults(DE_SEATS, DE_SEATS, DE_SEATS, &without_few),
        ["locales/ar/atlas.ftl: a: plural form [few] of $n is missing"]
    );
    let with_few = DE_SEATS.replace(" [one]", " [few] f\n [one]");
    assert_eq!(
        faults(&with_few, DE_SEATS, DE_SEATS, AR_SEATS),
        ["locales/de/atlas.ftl: a: there is no plural form [few] in de"]
    );
}

#[test]
fn differing_variables_are_named() {
    assert_eq!(
        faults(
            "a = { $name }\n",
            "a = { $nam }\n",
            "a = { $name }\n",
            "a = { $name }\n"
        ),
        [
            "locales/en/atlas.ftl: a: variable $name is missing (locales/de/atlas.ftl has it)",
            "locales/en/atlas.ftl: a: variable $nam is too much (locales/de/atlas.ftl lacks it)",
        ]
    );
}

#[test]
fn what_is_not_supported_is_refused() {
    for (source, reason) in [
        ("a = A\n .title = B\n", "attributes are not supported"),
        ("a = { NUMBER($n) }\n", "NUMBER() is not supported"),
        ("a = { b }\n", "refers to { b }, which does not exist"),
        ("a = { a }\n", "refers to itself"),
        ("a = A\na = B\n", "stands in locales/de/atlas.ftl already"),
        ("aB = A\n", "ids are kebab-case"),
        ("country-DE = { $name }\n", "must be plain text"),
        ("a = { $n ->\n [one] o\n *[many] m\n}\n", "must be [other]"),
        ("a = {\n", "locales/de/atlas.ftl:"),
    ] {
        let found = same(source);
        assert!(
            found.iter().any(|fault| fault.contains(reason)),
            "{source:?}: {found:?}"
        );
    }
}
