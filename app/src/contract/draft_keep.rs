//! What of a draft can be kept at all. A draft may break every rule of its programme, but its texts have
//! an end, its codes are known, and a day is a day.

use super::draft::{Basics, Civil, CivilGroup, CivilKind, DraftContent, DraftPart, Itinerary};
use super::draft::{BlockKind, Sessions, Texts};
use super::hospitation::{Form, SessionKind};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::seat::Share;
use super::text::LocalText;
use super::theme::Theme;
use super::typed::{is_line, is_slug, is_text};

/// The longest title, in characters.
pub const TITLE: usize = 200;
/// The longest summary.
pub const SUMMARY: usize = 1000;
/// The longest of the other texts.
pub const LONG_TEXT: usize = 4000;
/// The longest text about civil society.
pub const CIVIL_TEXT: usize = 1000;
/// The longest name of a group.
pub const GROUP_NAME: usize = 200;
/// The longest mail address.
pub const CONTACT: usize = 254;
/// A draft has so many sessions at most.
pub const SESSIONS: usize = 40;
/// An itinerary has so many blocks at most.
pub const BLOCKS: usize = 100;
/// Civil society has so many groups on a side at most.
pub const GROUPS: usize = 12;
/// An itinerary has so many days at most.
pub const DAYS: u32 = 60;
/// The longest session, in minutes.
pub const MINUTES: u32 = 24 * 60;
/// A share has so many seats at most.
pub const SEATS: u32 = 5000;

/// The day of a date as it is typed, `2027-05-04`: year, month, day.
#[must_use]
pub fn day(text: &str) -> Option<(i16, u8, u8)> {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    let (year, month, day) = (
        text[..4].parse().ok()?,
        text[5..7].parse().ok()?,
        text[8..].parse().ok()?,
    );
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (year > 0 && (1..=days).contains(&day)).then_some((year, month, day))
}

/// The hour and the minute of a time as it is typed, `10:00`.
#[must_use]
pub fn time(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once(':')?;
    let two = |part: &str| {
        let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u8>().ok()).flatten()
    };
    let (hour, minute) = (two(hour)?, two(minute)?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// Brings what was typed into the shape in which it is kept: without spaces around, nothing where
/// nothing was typed, each choice once.
pub fn tidy(part: DraftPart, content: &mut DraftContent) {
    match part {
        DraftPart::Basics => {
            let basics = &mut content.basics;
            trim(&mut basics.contact);
            trim(&mut basics.partnership);
            for list in [
                &mut basics.themes,
                &mut basics.languages,
                &mut basics.interpretation,
            ] {
                once(list);
            }
        }
        DraftPart::Texts => {
            let texts = &mut content.texts;
            for text in [
                &mut texts.title,
                &mut texts.summary,
                &mut texts.plain,
                &mut texts.see,
                &mut texts.preparation,
            ] {
                tidy_text(text);
            }
        }
        DraftPart::Sessions => {
            for session in &mut content.sessions.sessions {
                tidy_text(&mut session.title);
                trim(&mut session.date);
                trim(&mut session.time);
                if session.form.is_empty() {
                    Form::Virtual.code().clone_into(&mut session.form);
                }
                session.seats.retain(|share| share.seats > 0);
                session
                    .seats
                    .sort_by_key(|share| Share::from_code(&share.share));
            }
        }
        DraftPart::Itinerary => {
            trim(&mut content.itinerary.source);
            for block in &mut content.itinerary.blocks {
                tidy_text(&mut block.title);
                block.day = block.day.max(1);
            }
        }
        DraftPart::Civil => {
            for side in [&mut content.civil.host, &mut content.civil.guest] {
                tidy_text(&mut side.why_not);
                for group in &mut side.groups {
                    trim(&mut group.name);
                    trim(&mut group.contact);
                    tidy_text(&mut group.part);
                    if group.kind.is_empty() {
                        CivilKind::Association.code().clone_into(&mut group.kind);
                    }
                }
                side.groups.retain(says_anything);
            }
        }
    }
}

fn says_anything(group: &CivilGroup) -> bool {
    !group.name.is_empty() || !group.contact.is_empty() || group.part.all().next().is_some()
}

fn trim(text: &mut String) {
    let short = text.trim();
    if short.len() < text.len() {
        *text = short.to_owned();
    }
}

fn tidy_text(text: &mut LocalText) {
    for typed in [&mut text.de, &mut text.en, &mut text.fr, &mut text.ar] {
        let kept = typed
            .as_deref()
            .map(|text| text.trim().replace("\r\n", "\n"));
        *typed = kept.filter(|text| !text.is_empty());
    }
}

fn once(list: &mut Vec<String>) {
    let mut seen: Vec<String> = Vec::new();
    list.retain(|code| {
        let new = !code.is_empty() && !seen.contains(code);
        seen.push(code.clone());
        new
    });
}

/// What of a part cannot be kept, by field; nothing where all of it can.
#[must_use]
pub fn check_kept(part: DraftPart, content: &DraftContent) -> Vec<FieldError> {
    let mut check = Check(Vec::new());
    match part {
        DraftPart::Basics => check.basics(&content.basics),
        DraftPart::Texts => check.texts(&content.texts),
        DraftPart::Sessions => check.sessions(&content.sessions),
        DraftPart::Itinerary => check.itinerary(&content.itinerary),
        DraftPart::Civil => check.civil(&content.civil),
    }
    check.0
}

struct Check(Vec<FieldError>);

impl Check {
    fn say(&mut self, field: String, code: FieldCode) {
        self.0.push(FieldError {
            field,
            code,
            limit: None,
            ids: Vec::new(),
        });
    }

    fn choice(&mut self, field: String, known: bool) {
        if !known {
            self.say(field, FieldCode::NotAChoice);
        }
    }

    fn most(&mut self, field: &str, count: usize, most: usize) {
        let limit = u32::try_from(most).unwrap_or(u32::MAX);
        if count > most {
            let error = FieldError::new(field, FieldCode::AboveMost);
            self.0.push(error.limit(limit));
        }
    }

    fn number(&mut self, field: &str, number: u32, most: u32) {
        if number > most {
            let error = FieldError::new(field, FieldCode::AboveMost);
            self.0.push(error.limit(most));
        }
    }

    fn typed(&mut self, field: &str, text: &str, most: usize, fine: fn(&str) -> bool) {
        if text.chars().count() > most {
            self.0
                .push(FieldError::text(field, FieldCode::TooLong, most));
        } else if !fine(text) {
            self.say(field.to_owned(), FieldCode::NotAllowed);
        }
    }

    fn text(&mut self, field: &str, text: &LocalText, most: usize, fine: fn(&str) -> bool) {
        for language in Language::ALL {
            if let Some(typed) = text.exact(language) {
                let field = format!("{field}.{}", language.code());
                self.typed(&field, typed, most, fine);
            }
        }
    }

    fn basics(&mut self, basics: &Basics) {
        let slug = basics.partnership.is_empty() || is_slug(&basics.partnership);
        self.choice("basics.partnership".to_owned(), slug);
        let form = basics.form.is_empty() || Form::from_code(&basics.form).is_some();
        self.choice("basics.form".to_owned(), form);
        let known = basics.themes.iter().all(|t| Theme::from_code(t).is_some());
        self.choice("basics.themes".to_owned(), known);
        let language = |code: &str| Language::from_code(code).is_some();
        let known = basics.languages.iter().all(|code| language(code));
        self.choice("basics.languages".to_owned(), known);
        let pair = |pair: &String| match pair.split_once('-') {
            Some((one, other)) => language(one) && language(other) && one != other,
            None => false,
        };
        let known = basics.interpretation.iter().all(pair);
        self.choice("basics.interpretation".to_owned(), known);
        self.typed("basics.contact", &basics.contact, CONTACT, is_line);
        self.choice("basics.original".to_owned(), language(&basics.original));
    }

    fn texts(&mut self, texts: &Texts) {
        self.text("texts.title", &texts.title, TITLE, is_line);
        self.text("texts.summary", &texts.summary, SUMMARY, is_text);
        self.text("texts.plain", &texts.plain, LONG_TEXT, is_text);
        self.text("texts.see", &texts.see, LONG_TEXT, is_text);
        let preparation = &texts.preparation;
        self.text("texts.preparation", preparation, LONG_TEXT, is_text);
    }

    fn sessions(&mut self, part: &Sessions) {
        self.most("sessions", part.sessions.len(), SESSIONS);
        let mut ids: Vec<&str> = Vec::new();
        for (at, session) in part.sessions.iter().enumerate() {
            let field = |name: &str| format!("sessions.{at}.{name}");
            let id = session.id.as_str();
            let known = id.is_empty() || (is_slug(id) && !ids.contains(&id));
            self.choice(field("id"), known);
            ids.push(id);
            self.choice(
                field("kind"),
                SessionKind::from_code(&session.kind).is_some(),
            );
            self.text(&field("title"), &session.title, TITLE, is_line);
            let date = session.date.is_empty() || day(&session.date).is_some();
            self.choice(field("date"), date);
            let start = session.time.is_empty() || time(&session.time).is_some();
            self.choice(field("time"), start);
            self.number(&field("minutes"), session.minutes, MINUTES);
            let form = [Form::Virtual, Form::OnSite].map(Form::code);
            self.choice(field("form"), form.contains(&session.form.as_str()));
            let mut shares: Vec<&str> = Vec::new();
            for share in &session.seats {
                let code = share.share.as_str();
                let new = Share::from_code(code).is_some() && !shares.contains(&code);
                shares.push(code);
                if !new {
                    self.say(field("seats"), FieldCode::NotAChoice);
                    break;
                }
                self.number(&field("seats"), share.seats, SEATS);
            }
        }
    }

    fn itinerary(&mut self, part: &Itinerary) {
        let source = part.source.is_empty() || is_slug(&part.source);
        self.choice("itinerary.source".to_owned(), source);
        self.most("itinerary.blocks", part.blocks.len(), BLOCKS);
        let mut ids: Vec<&str> = Vec::new();
        for (at, block) in part.blocks.iter().enumerate() {
            let field = |name: &str| format!("itinerary.blocks.{at}.{name}");
            let id = block.id.as_str();
            let known = id.is_empty() || (is_slug(id) && !ids.contains(&id));
            self.choice(field("id"), known);
            ids.push(id);
            let session = block.session.is_empty() || is_slug(&block.session);
            self.choice(field("session"), session);
            self.choice(field("kind"), BlockKind::from_code(&block.kind).is_some());
            self.text(&field("title"), &block.title, TITLE, is_line);
            self.number(&field("day"), block.day, DAYS);
            self.number(&field("minutes"), block.minutes, MINUTES);
            self.number(&field("online"), block.online, MINUTES);
        }
    }

    fn civil(&mut self, civil: &Civil) {
        for (name, side) in [("host", &civil.host), ("guest", &civil.guest)] {
            let groups = format!("civil.{name}.groups");
            self.most(&groups, side.groups.len(), GROUPS);
            let why_not = format!("civil.{name}.why_not");
            self.text(&why_not, &side.why_not, CIVIL_TEXT, is_text);
            for (at, group) in side.groups.iter().enumerate() {
                let field = |name: &str| format!("{groups}.{at}.{name}");
                self.choice(field("kind"), CivilKind::from_code(&group.kind).is_some());
                self.typed(&field("name"), &group.name, GROUP_NAME, is_line);
                self.typed(&field("contact"), &group.contact, CONTACT, is_line);
                self.text(&field("part"), &group.part, CIVIL_TEXT, is_text);
            }
        }
    }
}

#[cfg(test)]
#[path = "draft_keep_tests.rs"]
mod tests;
