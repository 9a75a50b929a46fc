//! Writes the file that a reader of one language loads: a line per message, in the order of ids.
//!
//! The first line is `pontes <shape> <number of typed messages>`. The typed messages follow, known
//! by their position, then those that are looked up, as `id=text`. What only the server says follows
//! in a text of its own, which no browser loads. Within a line characters below
//! the space steer; `src/i18n/render.rs` reads them.

use crate::catalogue::{self, Catalogue, Message, Pattern, Piece, Variant};

pub struct LanguageFile {
    pub language: &'static str,
    pub name: String,
    pub content: String,
    /// Further lines, which only the server has.
    pub only_server: String,
}

const VARIABLE: char = '\u{1}';
const SELECT: char = '\u{2}';
const VARIANT: char = '\u{3}';
const THEN: char = '\u{4}';
const END: char = '\u{5}';
const LINE_BREAK: &str = "\u{6}";

pub fn files(catalogues: &[Catalogue]) -> Vec<LanguageFile> {
    let shape = shape(&catalogues[0]);
    catalogues
        .iter()
        .map(|catalogue| {
            let content = content(catalogue, &shape);
            let name = format!("{}.{}.txt", catalogue.language, hash(&content));
            LanguageFile {
                language: catalogue.language,
                name,
                content,
                only_server: only_server(catalogue),
            }
        })
        .collect()
}

/// Changes whenever a position or a variable does, so that an old file is never read as a new one.
pub fn shape(measure: &Catalogue) -> String {
    let mut text = String::new();
    for (id, message) in measure.typed() {
        text.push_str(id);
        for name in catalogue::variables(&message.pattern).keys() {
            text.push('$');
            text.push_str(name);
        }
        text.push('\n');
    }
    hash(&text)
}

fn only_server(catalogue: &Catalogue) -> String {
    let line = |(_, message): (&String, &Message)| {
        let names: Vec<String> = catalogue::variables(&message.pattern).into_keys().collect();
        let mut out = String::new();
        pattern(&message.pattern, &names, &mut out);
        out
    };
    catalogue
        .only_server()
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

fn content(catalogue: &Catalogue, shape: &str) -> String {
    let mut out = format!("pontes {shape} {}", catalogue.typed().count());
    for (_, message) in catalogue.typed() {
        let names: Vec<String> = catalogue::variables(&message.pattern).into_keys().collect();
        out.push('\n');
        pattern(&message.pattern, &names, &mut out);
    }
    for (id, message) in catalogue.looked_up() {
        out.push('\n');
        out.push_str(id);
        out.push('=');
        pattern(&message.pattern, &[], &mut out);
    }
    out
}

fn pattern(pieces: &Pattern, names: &[String], out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(&text.replace('\n', LINE_BREAK)),
            Piece::Variable(name) => {
                out.push(VARIABLE);
                out.push(letter(names, name));
            }
            Piece::Select { variable, variants } => {
                out.push(SELECT);
                out.push(letter(names, variable));
                // The default stands last, so that the first key that fits is the right one.
                let is_default = |variant: &&Variant| variant.default;
                for variant in variants.iter().filter(|variant| !is_default(variant)) {
                    out.push(VARIANT);
                    out.push_str(variant.key.text());
                    out.push(THEN);
                    pattern(&variant.pattern, names, out);
                }
                for variant in variants.iter().filter(is_default) {
                    out.push(VARIANT);
                    out.push(THEN);
                    pattern(&variant.pattern, names, out);
                }
                out.push(END);
            }
        }
    }
}

/// The variable's place among the message's variables: `a` is the first by name.
fn letter(names: &[String], name: &str) -> char {
    let place = names
        .iter()
        .position(|other| other == name)
        .expect("every variable was collected");
    char::from(b'a' + u8::try_from(place).expect("a message has few variables"))
}

/// FNV-1a: names a content, keeps no secret.
fn hash(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
