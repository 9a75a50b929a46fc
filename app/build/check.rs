//! Refuses catalogues that are incomplete: a message, a variable or a plural form that is missing.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{self, CATEGORIES, Catalogue, Key, Kind, Message, Pattern, Piece, Variant};

/// Adds a fault for everything that is missing or differs; every fault names file and key.
pub fn catalogues(all: &[Catalogue], faults: &mut Vec<String>) {
    let ids: BTreeMap<&String, &str> = all
        .iter()
        .flat_map(|catalogue| catalogue.messages.keys().map(|id| (id, catalogue.language)))
        .collect();
    for (id, found_in) in ids {
        same_in_all(id, found_in, all, faults);
    }
    for catalogue in all {
        for (id, message) in &catalogue.messages {
            message_alone(catalogue.language, id, message, faults);
        }
    }
    let mut names = BTreeMap::new();
    for (id, message) in all.iter().flat_map(Catalogue::typed) {
        let name = id.replace('-', "_");
        if let Some(earlier) = names.insert(name, id)
            && earlier != id
        {
            faults.push(format!(
                "{}: {id}: cannot be told from {earlier} in Rust",
                message.file
            ));
        }
    }
}

fn same_in_all(id: &str, found_in: &str, all: &[Catalogue], faults: &mut Vec<String>) {
    let measure = all.iter().find_map(|catalogue| catalogue.messages.get(id));
    for catalogue in all {
        let (Some(message), Some(measure)) = (catalogue.messages.get(id), measure) else {
            let file = measure.map_or("?.ftl", |message| file_name(&message.file));
            faults.push(format!(
                "locales/{}/{file}: {id}: missing message (it stands in {found_in})",
                catalogue.language
            ));
            continue;
        };
        if file_name(&message.file) != file_name(&measure.file) {
            faults.push(format!(
                "{}: {id}: belongs into {}",
                message.file,
                file_name(&measure.file)
            ));
        }
        let (here, there) = (
            catalogue::variables(&message.pattern),
            catalogue::variables(&measure.pattern),
        );
        for name in there.keys().filter(|name| !here.contains_key(*name)) {
            faults.push(format!(
                "{}: {id}: variable ${name} is missing ({} has it)",
                message.file, measure.file
            ));
        }
        for name in here.keys().filter(|name| !there.contains_key(*name)) {
            faults.push(format!(
                "{}: {id}: variable ${name} is too much ({} lacks it)",
                message.file, measure.file
            ));
        }
        for (name, kind) in &here {
            if let (Kind::Number, Some(Kind::Choice(_))) | (Kind::Choice(_), Some(Kind::Number)) =
                (kind, there.get(name))
            {
                faults.push(format!(
                    "{}: {id}: ${name} is a number in one language, a word in another",
                    message.file
                ));
            }
        }
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn message_alone(language: &str, id: &str, message: &Message, faults: &mut Vec<String>) {
    if catalogue::is_looked_up(id) {
        if !matches!(message.pattern.as_slice(), [Piece::Text(_)]) {
            faults.push(format!(
                "{}: {id}: must be plain text, it is looked up by its code",
                message.file
            ));
        }
    } else if id
        .chars()
        .any(|character| !matches!(character, 'a'..='z' | '0'..='9' | '-'))
    {
        faults.push(format!("{}: {id}: ids are kebab-case", message.file));
    }
    for name in catalogue::variables(&message.pattern).keys() {
        if name
            .chars()
            .any(|character| !matches!(character, 'a'..='z' | '0'..='9' | '_'))
        {
            faults.push(format!(
                "{}: {id}: ${name}: variables are snake_case",
                message.file
            ));
        }
    }
    selects(language, id, message, &message.pattern, faults);
}

fn selects(
    language: &str,
    id: &str,
    message: &Message,
    pattern: &Pattern,
    faults: &mut Vec<String>,
) {
    for piece in pattern {
        let Piece::Select { variable, variants } = piece else {
            continue;
        };
        let keys: BTreeSet<&Key> = variants.iter().map(|variant| &variant.key).collect();
        if keys.len() != variants.len() {
            faults.push(format!(
                "{}: {id}: a key of ${variable} stands twice",
                message.file
            ));
        }
        if catalogue::is_plural(variants) {
            plural(language, id, message, variable, variants, faults);
        } else if variants
            .iter()
            .any(|variant| matches!(variant.key, Key::Exact(_)))
        {
            faults.push(format!(
                "{}: {id}: ${variable} mixes numbers and words",
                message.file
            ));
        }
        for variant in variants {
            selects(language, id, message, &variant.pattern, faults);
        }
    }
}

fn plural(
    language: &str,
    id: &str,
    message: &Message,
    variable: &str,
    variants: &[Variant],
    faults: &mut Vec<String>,
) {
    let has = |key: Key| variants.iter().any(|variant| variant.key == key);
    if !variants
        .iter()
        .any(|variant| variant.default && variant.key == Key::Word("other".to_owned()))
    {
        faults.push(format!(
            "{}: {id}: the default of ${variable} must be [other]",
            message.file
        ));
    }
    // Exact numbers beside *[other] are no plural: `[1] 1er *[other] { $day }`.
    let counts_forms = variants
        .iter()
        .any(|variant| matches!(&variant.key, Key::Word(word) if word != "other"));
    if !counts_forms {
        return;
    }
    for category in required(language) {
        if !has(Key::Word((*category).to_owned())) {
            faults.push(format!(
                "{}: {id}: plural form [{category}] of ${variable} is missing",
                message.file
            ));
        }
    }
    for word in CATEGORIES {
        if has(Key::Word(word.to_owned())) && !allowed(language).contains(&word) {
            faults.push(format!(
                "{}: {id}: there is no plural form [{word}] in {language}",
                message.file
            ));
        }
    }
}

/// French has [many] for whole millions; none of our messages counts that far.
fn required(language: &str) -> &'static [&'static str] {
    if language == "ar" {
        &CATEGORIES
    } else {
        &["one", "other"]
    }
}

fn allowed(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => &CATEGORIES,
        "fr" => &["one", "many", "other"],
        _ => &["one", "other"],
    }
}
