//! A part of a draft as the fields of a form, and back. A field is named as the API names it in what it
//! refuses: `sessions.2.date`, `texts.title.de`.

use crate::contract::draft::{
    Basics, Block, Civil, CivilGroup, CivilSide, DraftContent, DraftPart, DraftSession, Itinerary,
    Sessions, ShareSeats, Texts,
};
use crate::contract::language::Language;
use crate::contract::problem::{FieldCode, FieldError};
use crate::contract::seat::Share;
use crate::contract::text::LocalText;
use crate::posted::{Fields, all, first};

/// More rows than any draft has; what comes after them is not read.
const ROWS: usize = 200;

/// The texts of [`Texts`] in their order.
pub(super) const TEXTS: [&str; 5] = ["title", "summary", "plain", "see", "preparation"];

/// A text of a draft by its name.
pub(super) fn text_of<'a>(texts: &'a Texts, name: &str) -> &'a LocalText {
    match name {
        "title" => &texts.title,
        "summary" => &texts.summary,
        "plain" => &texts.plain,
        "see" => &texts.see,
        _ => &texts.preparation,
    }
}

/// The fields of a part, each once; one of several choices once a choice.
pub(super) fn fields_of(part: DraftPart, content: &DraftContent) -> Fields {
    let mut out = Fields::new();
    match part {
        DraftPart::Basics => basics(&mut out, &content.basics),
        DraftPart::Texts => {
            for name in TEXTS {
                let text = text_of(&content.texts, name);
                put_text(&mut out, &format!("texts.{name}"), text);
            }
        }
        DraftPart::Sessions => sessions(&mut out, &content.sessions),
        DraftPart::Itinerary => itinerary(&mut out, &content.itinerary),
        DraftPart::Civil => {
            side(&mut out, "civil.host", &content.civil.host);
            side(&mut out, "civil.guest", &content.civil.guest);
        }
    }
    out
}

fn put(out: &mut Fields, name: String, value: &str) {
    out.push((name, value.to_owned()));
}

fn put_text(out: &mut Fields, name: &str, text: &LocalText) {
    for language in Language::ALL {
        let value = text.exact(language).unwrap_or_default();
        put(out, format!("{name}.{}", language.code()), value);
    }
}

fn basics(out: &mut Fields, basics: &Basics) {
    let mut one = |name: &str, value: &str| put(out, format!("basics.{name}"), value);
    one("original", &basics.original);
    one("partnership", &basics.partnership);
    one("form", &basics.form);
    one("contact", &basics.contact);
    for theme in &basics.themes {
        one("themes", theme);
    }
    for language in &basics.languages {
        one("languages", language);
    }
    for pair in &basics.interpretation {
        one("interpretation", pair);
    }
}

fn sessions(out: &mut Fields, sessions: &Sessions) {
    for (n, session) in sessions.sessions.iter().enumerate() {
        let row = format!("sessions.{n}");
        put(out, format!("{row}.id"), &session.id);
        put(out, format!("{row}.kind"), &session.kind);
        put_text(out, &format!("{row}.title"), &session.title);
        put(out, format!("{row}.date"), &session.date);
        put(out, format!("{row}.time"), &session.time);
        put(out, format!("{row}.minutes"), &number(session.minutes));
        put(out, format!("{row}.form"), &session.form);
        for share in Share::ALL {
            let seats = session.seats.iter().find(|s| s.share == share.code());
            let seats = seats.map_or(0, |seats| seats.seats);
            put(out, format!("{row}.seats.{}", share.code()), &number(seats));
        }
    }
}

fn itinerary(out: &mut Fields, itinerary: &Itinerary) {
    put(out, "itinerary.source".into(), &itinerary.source);
    for (n, block) in itinerary.blocks.iter().enumerate() {
        let row = format!("itinerary.blocks.{n}");
        put(out, format!("{row}.id"), &block.id);
        put(out, format!("{row}.day"), &number(block.day));
        put(out, format!("{row}.kind"), &block.kind);
        put_text(out, &format!("{row}.title"), &block.title);
        put(out, format!("{row}.minutes"), &number(block.minutes));
        put(out, format!("{row}.session"), &block.session);
        put(out, format!("{row}.online"), &number(block.online));
    }
}

fn side(out: &mut Fields, name: &str, side: &CivilSide) {
    for (n, group) in side.groups.iter().enumerate() {
        let row = format!("{name}.groups.{n}");
        put(out, format!("{row}.kind"), &group.kind);
        put(out, format!("{row}.name"), &group.name);
        put(out, format!("{row}.contact"), &group.contact);
        put_text(out, &format!("{row}.part"), &group.part);
    }
    put_text(out, &format!("{name}.why_not"), &side.why_not);
}

/// A number as it stands in a field: nothing for none.
fn number(number: u32) -> String {
    if number == 0 {
        String::new()
    } else {
        number.to_string()
    }
}

/// What was typed into a part's fields, and which of them are no numbers though they should be.
pub(super) fn content_of(part: DraftPart, fields: &Fields) -> (DraftContent, Vec<FieldError>) {
    let mut read = Read {
        fields,
        errors: Vec::new(),
    };
    let mut content = DraftContent::default();
    match part {
        DraftPart::Basics => {
            content.basics = Basics {
                partnership: read.line("basics.partnership"),
                form: read.line("basics.form"),
                themes: all(fields, "basics.themes"),
                languages: all(fields, "basics.languages"),
                interpretation: all(fields, "basics.interpretation"),
                contact: read.line("basics.contact"),
                original: read.line("basics.original"),
            };
        }
        DraftPart::Texts => {
            content.texts = Texts {
                title: read.text("texts.title"),
                summary: read.text("texts.summary"),
                plain: read.text("texts.plain"),
                see: read.text("texts.see"),
                preparation: read.text("texts.preparation"),
                outdated: Vec::new(),
            };
        }
        DraftPart::Sessions => {
            let rows = read.rows("sessions.");
            let sessions = rows.into_iter().map(|row| read.session(&row));
            content.sessions.sessions = sessions.collect();
        }
        DraftPart::Itinerary => {
            content.itinerary.source = read.line("itinerary.source");
            let rows = read.rows("itinerary.blocks.");
            let blocks = rows.into_iter().map(|row| read.block(&row));
            content.itinerary.blocks = blocks.collect();
        }
        DraftPart::Civil => {
            content.civil = Civil {
                host: read.side("civil.host"),
                guest: read.side("civil.guest"),
                outdated: Vec::new(),
            };
        }
    }
    (content, read.errors)
}

struct Read<'a> {
    fields: &'a Fields,
    errors: Vec<FieldError>,
}

impl Read<'_> {
    fn line(&self, name: &str) -> String {
        // A browser writes line breaks as two characters.
        first(self.fields, name).replace("\r\n", "\n")
    }

    fn text(&self, name: &str) -> LocalText {
        let mut text = LocalText::default();
        for language in Language::ALL {
            let value = self.line(&format!("{name}.{}", language.code()));
            if !value.trim().is_empty() {
                text.set(language, value);
            }
        }
        text
    }

    fn number(&mut self, name: &str) -> u32 {
        let typed = self.line(name);
        let typed = typed.trim();
        if typed.is_empty() {
            return 0;
        }
        typed.parse().unwrap_or_else(|_| {
            self.errors.push(FieldError::new(name, FieldCode::NoNumber));
            0
        })
    }

    /// The beginnings of the rows' names, in their order.
    fn rows(&self, start: &str) -> Vec<String> {
        let numbers = self.fields.iter().filter_map(|(name, _)| {
            let (number, _) = name.strip_prefix(start)?.split_once('.')?;
            number.parse::<u32>().ok()
        });
        let mut numbers: Vec<_> = numbers.collect();
        numbers.sort_unstable();
        numbers.dedup();
        let rows = numbers.into_iter().take(ROWS);
        rows.map(|number| format!("{start}{number}")).collect()
    }

    fn session(&mut self, row: &str) -> DraftSession {
        let seats = Share::ALL.iter().map(|share| ShareSeats {
            share: share.code().to_owned(),
            seats: self.number(&format!("{row}.seats.{}", share.code())),
        });
        let seats: Vec<_> = seats.filter(|share| share.seats > 0).collect();
        DraftSession {
            id: self.line(&format!("{row}.id")),
            kind: self.line(&format!("{row}.kind")),
            title: self.text(&format!("{row}.title")),
            date: self.line(&format!("{row}.date")),
            time: self.line(&format!("{row}.time")),
            minutes: self.number(&format!("{row}.minutes")),
            form: self.line(&format!("{row}.form")),
            seats,
        }
    }

    fn block(&mut self, row: &str) -> Block {
        Block {
            id: self.line(&format!("{row}.id")),
            day: self.number(&format!("{row}.day")),
            kind: self.line(&format!("{row}.kind")),
            title: self.text(&format!("{row}.title")),
            minutes: self.number(&format!("{row}.minutes")),
            session: self.line(&format!("{row}.session")),
            online: self.number(&format!("{row}.online")),
        }
    }

    fn side(&mut self, name: &str) -> CivilSide {
        let rows = self.rows(&format!("{name}.groups."));
        let groups = rows.into_iter().map(|row| CivilGroup {
            kind: self.line(&format!("{row}.kind")),
            name: self.line(&format!("{row}.name")),
            contact: self.line(&format!("{row}.contact")),
            part: self.text(&format!("{row}.part")),
        });
        CivilSide {
            groups: groups.collect(),
            why_not: self.text(&format!("{name}.why_not")),
        }
    }
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
