//! Our own runtime says what `fluent-bundle` says, for every message in every language.
#![cfg(feature = "ssr")]

use std::{fs, path::Path};

use app::{
    contract::language::Language,
    i18n::{SHAPES, Tr, Value},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// Beyond 102 `fluent-bundle`'s rules are wrong for Arabic.
const COUNTS: [i64; 6] = [0, 1, 2, 3, 11, 100];

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag = language
        .code()
        .parse()
        .expect("our codes are language tags");
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language.code());
    let entries = |folder: &Path| fs::read_dir(folder).expect("the language has its folders");
    for entry in entries(&folder).chain(entries(&folder.join("server"))) {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("the file can be read");
        let resource = FluentResource::try_new(source).expect("the build has parsed it");
        bundle
            .add_resource(resource)
            .expect("the build has refused doubles");
    }
    bundle
}

/// The words a variable may be: a count, each of its choices, or any text.
fn values(choices: &[&str], count: i64) -> Vec<Value<'static>> {
    match choices {
        [] => vec![Value::from("Wert")],
        ["#"] => vec![Value::from(count)],
        words => words
            .iter()
            .map(|word| Value::from((*word).to_owned()))
            .collect(),
    }
}

#[test]
fn every_message_reads_as_fluent_bundle_writes_it() {
    let mut compared = 0_usize;
    for language in Language::ALL {
        let (bundle, tr) = (bundle(language), Tr::of(language));
        for (place, id, variables) in SHAPES.iter().copied() {
            for count in COUNTS {
                let all: Vec<Vec<Value<'_>>> = variables
                    .iter()
                    .map(|(_, choices)| values(choices, count))
                    .collect();
                for turn in 0..all.iter().map(Vec::len).max().unwrap_or(1) {
                    let ours: Vec<Value<'_>> = all
                        .iter()
                        .map(|values| values[turn % values.len()].clone())
                        .collect();
                    let mut theirs = FluentArgs::new();
                    for ((name, _), value) in variables.iter().zip(&ours) {
                        match value {
                            Value::Text(text) => theirs.set(*name, text.to_string()),
                            Value::Number(number) => theirs.set(*name, *number),
                        }
                    }
                    let pattern = bundle
                        .get_message(id)
                        .and_then(|message| message.value())
                        .unwrap_or_else(|| panic!("{id} has a text"));
                    let mut faults = Vec::new();
                    let expected = bundle.format_pattern(pattern, Some(&theirs), &mut faults);
                    assert!(faults.is_empty(), "{id}: {faults:?}");
                    let shown = tr
                        .render(place, &ours)
                        .replace(['\u{2068}', '\u{2069}'], "");
                    assert_eq!(shown, expected, "{id} in {language:?} with {ours:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1000, "only {compared} texts were compared");
}
