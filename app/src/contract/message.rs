//! Messages from the office to people with a seat, each in their own language.

use super::language::Language;
pub use super::message_views::*;
use super::problem::{FieldCode, FieldError};
use super::seat::SeatState;
use super::text::LocalText;
use super::typed::{is_line, is_text};
use super::wire::{Deserialize, Serialize};

/// The longest subject, in characters.
pub const LONGEST_SUBJECT: usize = 150;

/// The longest text, in characters.
pub const LONGEST_TEXT: usize = 5000;

/// So many people are chosen one by one at most.
pub const MOST_CHOSEN: usize = 500;

/// The states of seats that can be chosen. Who is offered a seat counts as waiting.
pub const WHOM: [SeatState; 5] = [
    SeatState::Confirmed,
    SeatState::Waiting,
    SeatState::Held,
    SeatState::Attended,
    SeatState::Absent,
];

/// What is filled in for each person: their name, the sessions, their times, the booking's page.
pub const PLACEHOLDERS: [&str; 4] = ["name", "session", "time", "page"];

/// A message, and to whom it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MessageRequest {
    /// The id of a session; empty for the whole hospitation.
    pub session: String,
    /// Codes of the states of [`WHOM`]; they do not count where people are chosen.
    pub states: Vec<String>,
    /// Ids of participants; none for everybody in these states.
    pub people: Vec<String>,
    /// The subject, in each language that is written.
    pub subject: LocalText,
    /// The text, in the same languages.
    pub text: LocalText,
}

impl MessageRequest {
    /// Whether it is about a seat of somebody who is meant: everybody, or who is chosen.
    #[must_use]
    pub fn is_for(&self, session: &str, state: SeatState) -> bool {
        if !self.session.is_empty() && self.session != session {
            return false;
        }
        if !self.people.is_empty() {
            // Whoever gave their seat back has nothing to do with the session any more.
            return state.is_live();
        }
        let counts = match state {
            SeatState::Offered => SeatState::Waiting,
            state => state,
        };
        self.states.iter().any(|code| code == counts.code())
    }

    /// The languages in which both subject and text are written.
    #[must_use]
    pub fn written(&self) -> Vec<Language> {
        let both = |language: &Language| {
            says(&self.subject, *language).is_some() && says(&self.text, *language).is_some()
        };
        Language::ALL.into_iter().filter(both).collect()
    }
}

/// What a text says in a language, without the space around it; none where there is nothing.
#[must_use]
pub fn says(text: &LocalText, language: Language) -> Option<&str> {
    text.exact(language)
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// The language in which somebody gets a message: their own where it is written, else the
/// hospitation's original, else the first that is written.
#[must_use]
pub fn language_for(
    written: &[Language],
    reader: Language,
    original: Language,
) -> Option<Language> {
    let there = |language: &Language| written.contains(language);
    [reader, original]
        .into_iter()
        .find(there)
        .or_else(|| written.first().copied())
}

/// Everything that is wrong with a message, in the order of its fields; those of texts are named
/// with their language, as `subject.de`.
#[must_use]
pub fn check_message(request: &MessageRequest, original: Language) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let known = |code: &String| WHOM.iter().any(|state| state.code() == code);
    if request.people.is_empty() && request.states.is_empty() {
        errors.push(FieldError::new("states", FieldCode::Required));
    } else if !request.states.iter().all(known) {
        errors.push(FieldError::new("states", FieldCode::NotAChoice));
    }
    if request.people.len() > MOST_CHOSEN {
        errors.push(FieldError::new("people", FieldCode::NotAChoice));
    }
    let nothing = Language::ALL.into_iter().all(|language| {
        says(&request.subject, language).is_none() && says(&request.text, language).is_none()
    });
    for language in Language::ALL {
        let (subject, text) = (
            says(&request.subject, language),
            says(&request.text, language),
        );
        let asked = (nothing && language == original) || subject.is_some() || text.is_some();
        if !asked {
            continue;
        }
        let wrong = |name: &str, text, longest, one_line| {
            let field = format!("{name}.{}", language.code());
            wrong(text, longest, one_line).map(|code| FieldError::text(&field, code, longest))
        };
        errors.extend(wrong("subject", subject, LONGEST_SUBJECT, true));
        errors.extend(wrong("text", text, LONGEST_TEXT, false));
    }
    errors
}

fn wrong(text: Option<&str>, longest: usize, one_line: bool) -> Option<FieldCode> {
    let Some(text) = text else {
        return Some(FieldCode::Required);
    };
    let fine = if one_line {
        is_line(text)
    } else {
        is_text(text)
    };
    if !fine {
        Some(FieldCode::NotAllowed)
    } else if text.chars().count() > longest {
        Some(FieldCode::TooLong)
    } else if has_placeholder_left(text) {
        Some(FieldCode::PlaceholderLeft)
    } else {
        None
    }
}

/// Whether something stands in a text that nobody fills: braces around anything but the
/// [`PLACEHOLDERS`], something in brackets, a line to write on, `XXX`, or a name between angle brackets
/// or per cent signs, as other programs write them.
#[must_use]
pub fn has_placeholder_left(text: &str) -> bool {
    let unknown = pieces(text).iter().any(|piece| match piece {
        Piece::Text(text) => text.contains(['{', '}']),
        Piece::Filled(_) => false,
    });
    let bracketed = text
        .split_once('[')
        .is_some_and(|(_, rest)| rest.contains(']'));
    let marked = ["___", "XXX"].iter().any(|mark| text.contains(mark));
    // In the addresses of pages signs are written as `%D8%AA`.
    let mut words = text.split_whitespace().filter(|word| !word.contains("://"));
    let named = words.any(|word| has_name(word, '<', '>', 1) || has_name(word, '%', '%', 3));
    unknown || bracketed || marked || named
}

/// Whether letters alone stand between two signs, so many at least.
fn has_name(text: &str, from: char, to: char, least: usize) -> bool {
    text.match_indices(from).any(|(at, sign)| {
        let name = text[at + sign.len()..].split_once(to);
        let name = name.map_or("", |(name, _)| name);
        let letters = name.chars().all(|c| c.is_alphabetic() || c == '_');
        letters && name.chars().count() >= least
    })
}

/// What is filled into a message for one person.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// Their name.
    pub name: &'a str,
    /// What the session is called, or those that they have.
    pub session: &'a str,
    /// When it is, or they are.
    pub time: &'a str,
    /// The address of their booking's page.
    pub page: &'a str,
}

/// A text with its placeholders filled. What is filled in is not looked at again.
#[must_use]
pub fn fill(text: &str, with: Filling<'_>) -> String {
    let filled = pieces(text).into_iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Filled("name") => with.name,
        Piece::Filled("session") => with.session,
        Piece::Filled("time") => with.time,
        Piece::Filled(_) => with.page,
    });
    filled.collect()
}

/// A part of a text.
enum Piece<'a> {
    /// As it is.
    Text(&'a str),
    /// One of the [`PLACEHOLDERS`].
    Filled(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some(at) = rest[from..].find('{').map(|at| at + from) {
        let inside = rest[at + 1..].split_once('}');
        let known = inside.filter(|(name, _)| PLACEHOLDERS.contains(name));
        if let Some((name, after)) = known {
            pieces.push(Piece::Text(&rest[..at]));
            pieces.push(Piece::Filled(name));
            (rest, from) = (after, 0);
        } else {
            from = at + 1;
        }
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// Who writes, as far as the hospitation is concerned.
#[derive(Clone, Copy, Debug)]
pub enum Sender<'a> {
    /// Somebody who leads it.
    Leads,
    /// Somebody who moderates the sessions of these ids.
    Moderates(&'a [String]),
}

/// Whether somebody may write to those of a session in these states; an empty session stands for
/// the whole hospitation. Who moderates writes to the confirmed people of their sessions only.
#[must_use]
pub fn may_write(sender: Sender<'_>, session: &str, states: &[SeatState]) -> bool {
    match sender {
        Sender::Leads => true,
        Sender::Moderates(sessions) => {
            sessions.iter().any(|own| own == session)
                && states.iter().all(|state| *state == SeatState::Confirmed)
        }
    }
}

#[cfg(test)]
#[path = "message_tests.rs"]
mod tests;
