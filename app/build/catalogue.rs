//! What a catalogue is, once it has been read: messages without references, ready to be checked.

use std::collections::{BTreeMap, BTreeSet};

/// The languages, in the order of `contract::language::Language::ALL`; the first is the measure
/// for the others.
pub const LANGUAGES: [&str; 4] = ["de", "en", "fr", "ar"];

/// Ids with these beginnings name things by a code that only the data knows. They are looked up
/// at run time and get no type.
pub const LOOKED_UP: [&str; 3] = ["country-", "region-", "zone-"];

#[derive(Debug)]
pub struct Catalogue {
    pub language: &'static str,
    pub messages: BTreeMap<String, Message>,
}

/// The folder of messages that only the server says: in mails, and on pages that do not come to life.
/// Browsers do not load them.
pub const ONLY_SERVER: &str = "server";

impl Catalogue {
    /// Messages that a browser knows by their position.
    pub fn typed(&self) -> impl Iterator<Item = (&String, &Message)> {
        let typed =
            |(id, message): &(&String, &Message)| !is_looked_up(id) && !message.is_only_server();
        self.messages.iter().filter(typed)
    }

    /// Messages that only the server says; their positions follow all that a browser loads.
    pub fn only_server(&self) -> impl Iterator<Item = (&String, &Message)> {
        let only =
            |(id, message): &(&String, &Message)| !is_looked_up(id) && message.is_only_server();
        self.messages.iter().filter(only)
    }

    /// Every message that has a type, with its position.
    pub fn placed(&self) -> impl Iterator<Item = (usize, &String, &Message)> {
        let after = self.typed().count() + self.looked_up().count();
        let browser = self.typed().enumerate();
        let server = self.only_server().enumerate();
        browser
            .map(|(place, (id, message))| (place, id, message))
            .chain(server.map(move |(place, (id, message))| (after + place, id, message)))
    }

    pub fn looked_up(&self) -> impl Iterator<Item = (&String, &Message)> {
        self.messages.iter().filter(|(id, _)| is_looked_up(id))
    }
}

pub fn is_looked_up(id: &str) -> bool {
    LOOKED_UP.iter().any(|beginning| id.starts_with(beginning))
}

#[derive(Debug)]
pub struct Message {
    /// The file, as a fault names it: `locales/de/atlas.ftl`.
    pub file: String,
    pub pattern: Pattern,
}

impl Message {
    /// Whether it stands in the folder of what only the server says.
    pub fn is_only_server(&self) -> bool {
        self.file.split('/').any(|part| part == ONLY_SERVER)
    }
}

pub type Pattern = Vec<Piece>;

#[derive(Clone, Debug)]
pub enum Piece {
    Text(String),
    Variable(String),
    Select {
        variable: String,
        variants: Vec<Variant>,
    },
}

#[derive(Clone, Debug)]
pub struct Variant {
    pub key: Key,
    pub default: bool,
    pub pattern: Pattern,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Exact(String),
    Word(String),
}

impl Key {
    pub fn text(&self) -> &str {
        match self {
            Self::Exact(text) | Self::Word(text) => text,
        }
    }
}

/// The names Unicode gives to plural categories.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a variable may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, or a number written with the language's grouping.
    Any,
    /// A number, because a plural depends on it.
    Number,
    /// A word out of these, or any other for the default variant.
    Choice(BTreeSet<String>),
}

/// A select over plural categories or exact numbers, as opposed to one over words.
pub fn is_plural(variants: &[Variant]) -> bool {
    variants.iter().all(|variant| match &variant.key {
        Key::Exact(_) => true,
        Key::Word(word) => CATEGORIES.contains(&word.as_str()),
    }) && variants.iter().any(|variant| !variant.default)
}

/// The variables of a message by name.
pub fn variables(pattern: &Pattern) -> BTreeMap<String, Kind> {
    let mut found = BTreeMap::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern, found: &mut BTreeMap<String, Kind>) {
    for piece in pattern {
        match piece {
            Piece::Text(_) => {}
            Piece::Variable(name) => {
                found.entry(name.clone()).or_insert(Kind::Any);
            }
            Piece::Select { variable, variants } => {
                let kind = found.entry(variable.clone()).or_insert(Kind::Any);
                if is_plural(variants) {
                    *kind = Kind::Number;
                } else if *kind != Kind::Number {
                    let mut words = match kind {
                        Kind::Choice(words) => words.clone(),
                        Kind::Any | Kind::Number => BTreeSet::new(),
                    };
                    words.extend(variants.iter().map(|variant| variant.key.text().to_owned()));
                    *kind = Kind::Choice(words);
                }
                for variant in variants {
                    collect(&variant.pattern, found);
                }
            }
        }
    }
}
