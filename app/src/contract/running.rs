//! Running a hospitation: what the office sees of its sessions, and does until the last of them. What
//! needs somebody is in `exceptions`, who takes part in `participants`, what is done with seats by hand
//! in `seat_by_hand`.

pub use super::exceptions::*;
use super::hospitation::{Form, SessionKind, ShareLeft, Side};
use super::language::Language;
pub use super::participants::*;
use super::problem::{FieldCode, FieldError};
pub use super::seat_by_hand::*;
use super::text::LocalText;
use super::time::LocalTime;
use super::typed::is_text;
use super::wire::{Deserialize, Serialize};

/// Limits of what is typed, in characters.
pub mod limits {
    /// Why a seat is changed by hand, or a session called off.
    pub const REASON: usize = 600;
    /// A note.
    pub const NOTE: usize = 4000;
}

/// A hospitation as those who run it see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct RunningView {
    /// Its address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// Whose department is visited.
    pub host: Side,
    /// Who visits.
    pub guest: Side,
    /// Whether its dates and people are made up for demonstration.
    pub invented: bool,
    /// What needs somebody.
    pub exceptions: Vec<Exception>,
    /// In the order of their starts.
    pub sessions: Vec<RunSession>,
    /// Who may moderate.
    pub moderators: Vec<Staff>,
    /// Whether the reader may change seats by hand and call sessions off.
    pub leads: bool,
}

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Staff {
    /// The account's id.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// A session as those who run it see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct RunSession {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: SessionKind,
    /// What it is called.
    pub title: LocalText,
    /// How it meets.
    pub form: Form,
    /// On the host's clock.
    pub host_time: LocalTime,
    /// On the guest's clock.
    pub guest_time: LocalTime,
    /// Whether it has begun.
    pub begun: bool,
    /// Whether it has ended.
    pub over: bool,
    /// Whether it was called off.
    pub cancelled: bool,
    /// Who moderates.
    pub moderator: Option<Staff>,
    /// Codes of the languages for which an interpreter is arranged.
    pub interpreters: Vec<String>,
    /// Who asks for interpretation.
    pub asked: Vec<Asked>,
    /// Where it meets online; empty while that is not known.
    pub meeting_link: String,
    /// All of its seats.
    pub capacity: u32,
    /// Those that are taken.
    pub taken: u32,
    /// Its shares; none where it is not cut into any.
    pub shares: Vec<ShareLeft>,
    /// How many seats are in which state; none that is 0.
    pub counts: Vec<SeatCount>,
    /// What is missing until it can begin; nothing for one that is over or called off.
    pub missing: Vec<Exception>,
    /// What the team noted, the latest first.
    pub notes: Vec<Note>,
}

/// How many people ask for interpretation into a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Asked {
    /// The language's code.
    pub language: String,
    /// How many.
    pub people: u32,
}

/// How many seats are in a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SeatCount {
    /// The state.
    pub state: super::seat::SeatState,
    /// How many.
    pub seats: u32,
}

/// A note of the team about a session. Participants never see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Note {
    /// Its id.
    pub id: String,
    /// Who wrote it; empty for somebody whose account is gone.
    pub author: String,
    /// When, on the office's clock.
    pub at: Option<LocalTime>,
    /// What it says.
    pub text: String,
    /// Whether the reader may delete it: it is theirs, or they lead the hospitation.
    pub deletable: bool,
}

/// Where a session meets online; empty takes it back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MeetingLinkRequest {
    /// An address that begins with https.
    pub meeting_link: String,
}

/// Who moderates a session; empty for nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct ModeratorRequest {
    /// The account's id.
    pub account: String,
}

/// For which languages an interpreter is arranged; all of them at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct InterpretersRequest {
    /// Codes of [`Language`].
    pub languages: Vec<String>,
}

impl InterpretersRequest {
    /// The codes in the order of the languages, each once.
    ///
    /// # Errors
    /// Where one is none.
    pub fn checked(&self) -> Result<Vec<String>, FieldError> {
        let known = |code: &String| Language::from_code(code).is_some();
        if !self.languages.iter().all(known) {
            return Err(FieldError::new("languages", FieldCode::NotAChoice));
        }
        let chosen = Language::ALL
            .iter()
            .filter(|language| self.languages.iter().any(|code| code == language.code()));
        Ok(chosen.map(|language| language.code().to_owned()).collect())
    }
}

/// Notes something about a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct NoteRequest {
    /// What is noted.
    pub text: String,
}

/// Calls a session off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CallOffRequest {
    /// Why, as everybody concerned reads it.
    pub note: String,
}

/// What is wrong with a text that somebody has to write.
#[must_use]
pub fn check_text(field: &str, text: &str, limit: usize) -> Option<FieldError> {
    if text.trim().is_empty() {
        Some(FieldError::new(field, FieldCode::Required))
    } else if text.chars().count() > limit {
        Some(FieldError::text(field, FieldCode::TooLong, limit))
    } else if !is_text(text) {
        Some(FieldError::new(field, FieldCode::NotAllowed))
    } else {
        None
    }
}

#[cfg(test)]
#[path = "running_tests.rs"]
mod tests;
