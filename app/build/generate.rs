//! Writes the Rust that names the messages: a struct each, with the variables as fields.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    catalogue::{self, Catalogue, Kind},
    encode::{self, LanguageFile},
};

const KEYWORDS: [&str; 47] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while",
];

pub fn rust(catalogues: &[Catalogue], files: &[LanguageFile]) -> String {
    let measure = &catalogues[0];
    let mut out = String::new();
    let _ = write!(
        out,
        "/// The hash of all ids and variables; a language's file begins with it.\n\
         pub const SHAPE: &str = {:?};\n\
         /// How many messages a browser knows by their position.\n\
         pub const TYPED: usize = {};\n\
         /// How many messages are looked up.\n\
         pub const LOOKED_UP: usize = {};\n",
        encode::shape(measure),
        measure.typed().count(),
        measure.looked_up().count()
    );
    language_files(files, &mut out);
    shapes(catalogues, &mut out);
    out.push_str(
        "/// One type per message; `t!` fills it.\n\
         #[expect(non_camel_case_types, reason = \"a message's type carries its id, for `t!`\")]\n\
         pub mod messages {\nuse crate::i18n::{Message, Number, Tr, Value};\n",
    );
    for (place, id, message) in measure.placed() {
        let variables = kinds(catalogues, id);
        let cfg = if message.is_only_server() {
            "#[cfg(feature = \"ssr\")]\n"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "#[doc = {:?}]",
            format!("`{id}` in `{}`", area(&message.file))
        );
        structure(id, place, &variables, cfg, &mut out);
    }
    out.push_str("}\n");
    out
}

fn language_files(files: &[LanguageFile], out: &mut String) {
    let variant = |file: &LanguageFile| {
        format!(
            "{}{}",
            file.language[..1].to_uppercase(),
            &file.language[1..]
        )
    };
    out.push_str(
        "/// The name of a language's file, which changes with its content.\n\
         pub const fn file_name(language: Language) -> &'static str {\nmatch language {\n",
    );
    for file in files {
        let _ = writeln!(out, "Language::{} => {:?},", variant(file), file.name);
    }
    out.push_str(
        "}\n}\n/// Every language with its file's name and content, for the server to serve, and what only\n\
         /// the server says.\n\
         #[cfg(feature = \"ssr\")]\n\
         pub const LANGUAGE_FILES: [(Language, &str, &str, &str); 4] = [\n",
    );
    for file in files {
        let _ = writeln!(
            out,
            "(Language::{}, {:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/\", {:?})), {:?}),",
            variant(file),
            file.name,
            file.name,
            file.only_server
        );
    }
    out.push_str("];\n");
}

/// A table of all messages for tests and lists: place, id, variables and what they may hold.
fn shapes(catalogues: &[Catalogue], out: &mut String) {
    out.push_str(
        "/// A message's position, its id and its variables, each with the words it selects on.\n\
         #[cfg(feature = \"ssr\")]\n\
         pub type Shape = (usize, &'static str, &'static [(&'static str, &'static [&'static str])]);\n\
         /// Every typed message: position, id, and each variable's name with the words it selects on\n\
         /// (`#` for a number).\n\
         #[cfg(feature = \"ssr\")]\n\
         pub const SHAPES: &[Shape] = &[\n",
    );
    for (place, id, _) in catalogues[0].placed() {
        let _ = write!(out, "({place}, {id:?}, &[");
        for (name, kind) in kinds(catalogues, id) {
            let words: Vec<String> = match kind {
                Kind::Any => Vec::new(),
                Kind::Number => vec!["#".to_owned()],
                Kind::Choice(words) => words.into_iter().collect(),
            };
            let _ = write!(out, "({name:?}, &{words:?}),");
        }
        out.push_str("]),\n");
    }
    out.push_str("];\n");
}

/// What each variable may hold in any language: one that counts anywhere is a number everywhere.
fn kinds(catalogues: &[Catalogue], id: &str) -> BTreeMap<String, Kind> {
    let mut all: BTreeMap<String, Kind> = BTreeMap::new();
    for catalogue in catalogues {
        for (name, kind) in catalogue::variables(&catalogue.messages[id].pattern) {
            let entry = all.entry(name).or_insert(Kind::Any);
            match (&mut *entry, kind) {
                (Kind::Choice(words), Kind::Choice(more)) => words.extend(more),
                (Kind::Any, kind) => *entry = kind,
                _ => {}
            }
        }
    }
    all
}

fn structure(
    id: &str,
    place: usize,
    variables: &BTreeMap<String, Kind>,
    cfg: &str,
    out: &mut String,
) {
    let name = identifier(&id.replace('-', "_"));
    let (of, elided) = if variables.values().any(|kind| *kind != Kind::Number) {
        ("<'a>", "<'_>")
    } else {
        ("", "")
    };
    let _ = writeln!(out, "{cfg}pub struct {name}{of} {{");
    for (variable, kind) in variables {
        let rust = if *kind == Kind::Number {
            "Number"
        } else {
            "Value<'a>"
        };
        let _ = writeln!(
            out,
            "/// `${variable}`\npub {}: {rust},",
            identifier(variable)
        );
    }
    let _ = writeln!(
        out,
        "}}\n{cfg}impl Message for {name}{elided} {{\nfn text(self, tr: Tr) -> String {{"
    );
    let values: Vec<String> = variables
        .iter()
        .map(|(variable, kind)| {
            let field = identifier(variable);
            if *kind == Kind::Number {
                format!("Value::Number(self.{field}.0)")
            } else {
                format!("self.{field}")
            }
        })
        .collect();
    let _ = writeln!(out, "tr.render({place}, &[{}])\n}}\n}}", values.join(", "));
}

fn identifier(name: &str) -> String {
    if matches!(name, "self" | "super" | "crate" | "_")
        || name.starts_with(|first: char| first.is_ascii_digit())
    {
        format!("_{name}")
    } else if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

fn area(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
