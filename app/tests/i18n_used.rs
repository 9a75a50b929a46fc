//! No message is kept that nobody says.
#![cfg(feature = "ssr")]

use std::{fs, path::Path};

use app::i18n::SHAPES;

fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&fs::read_to_string(&path).expect("the file can be read"));
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    sources(&here.join("src"), &mut text);
    sources(&here.join("../server/src"), &mut text);
    let words: std::collections::HashSet<&str> = text
        .split(|character: char| !character.is_alphanumeric() && character != '_')
        .collect();
    let unused: Vec<&str> = SHAPES
        .iter()
        .map(|(_, id, _)| *id)
        .filter(|id| !words.contains(id.replace('-', "_").as_str()))
        .collect();
    assert!(
        unused.is_empty(),
        "{} messages are not used: {unused:#?}",
        unused.len()
    );
}
