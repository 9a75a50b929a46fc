//! Running a hospitation: what needs somebody, and what the office sees and does until the last session.
//! What is done with seats by hand is in `seat_by_hand`.

use super::booking::Affiliation;
use super::hospitation::{Form, SessionKind, ShareLeft, Side, codes};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
pub use super::seat_by_hand::*;
use super::text::LocalText;
use super::time::LocalTime;
use super::typed::is_text;
use super::wire::{Deserialize, Serialize};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// So long before its start a session has to be ready, in milliseconds.
pub const READY_MS: i64 = 7 * DAY_MS;

/// So long before its start a session needs its people, in milliseconds.
pub const BOOKED_MS: i64 = 14 * DAY_MS;

/// With fewer confirmed seats a session is too small for an exchange.
pub const FEW_BOOKINGS: u32 = 3;

/// Limits of what is typed, in characters.
pub mod limits {
    /// Why a seat is changed by hand, or a session called off.
    pub const REASON: usize = 600;
    /// A note.
    pub const NOTE: usize = 4000;
}

codes! {
    /// Something about a hospitation that needs somebody, the most urgent first.
    ExceptionKind {
        /// A session within a week is not ready.
        NotReady = "not-ready",
        /// Few have booked a session that is near.
        FewBookings = "few-bookings",
        /// A session online has no link.
        NoLink = "no-link",
        /// A session has no moderator.
        NoModerator = "no-moderator",
        /// Interpretation is asked for, and nobody is arranged.
        NoInterpreter = "no-interpreter",
        /// On a side nobody of civil society takes part, and nothing is said about it.
        NoCivilSociety = "no-civil-society",
    }
}

/// An exception.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Exception {
    /// What it is.
    pub kind: ExceptionKind,
    /// The session's id; empty for the hospitation as a whole.
    pub session: String,
    /// How many things are missing, people have booked, or people ask for it; else 0.
    pub number: u32,
    /// The code of the language that is asked for, or of the side: `host`, `guest`; else empty.
    pub about: String,
}

/// What is known of a session, for [`exceptions`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunFacts {
    /// Its id.
    pub id: String,
    /// Whether people book it; an exploration meeting is by invitation.
    pub bookable: bool,
    /// Whether it meets online.
    pub online: bool,
    /// Whether it was called off.
    pub cancelled: bool,
    /// When it starts and ends, in milliseconds since 1970.
    pub starts_at: i64,
    /// Its end.
    pub ends_at: i64,
    /// Whether it is known where it meets online.
    pub has_link: bool,
    /// Whether somebody moderates.
    pub has_moderator: bool,
    /// Codes of the languages for which an interpreter is arranged.
    pub interpreters: Vec<String>,
    /// How many people ask for interpretation, by the code of the language.
    pub asked: Vec<(String, u32)>,
    /// Confirmed seats.
    pub confirmed: u32,
}

impl RunFacts {
    /// Whether it is still to come, or runs.
    #[must_use]
    pub const fn counts(&self, now_ms: i64) -> bool {
        !self.cancelled && now_ms < self.ends_at
    }

    /// What is missing until it can begin.
    #[must_use]
    pub fn missing(&self) -> Vec<Exception> {
        let about = |kind, about: &str, number| Exception {
            kind,
            session: self.id.clone(),
            number,
            about: about.to_owned(),
        };
        let mut missing = Vec::new();
        if self.online && !self.has_link {
            missing.push(about(ExceptionKind::NoLink, "", 0));
        }
        if !self.has_moderator {
            missing.push(about(ExceptionKind::NoModerator, "", 0));
        }
        for (language, people) in &self.asked {
            if *people > 0 && !self.interpreters.contains(language) {
                missing.push(about(ExceptionKind::NoInterpreter, language, *people));
            }
        }
        missing
    }
}

/// What is known of civil society on a side, for [`exceptions`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CivilFacts {
    /// How many people of it have a seat.
    pub booked: u32,
    /// Whether the hospitation says who takes part, or why nobody does yet.
    pub says_something: bool,
}

/// What needs somebody: what is urgent first, then session by session in the order of their starts.
/// Sessions that are over or called off need nobody; nor does a hospitation without any other.
#[must_use]
pub fn exceptions(sessions: &[RunFacts], civil: [CivilFacts; 2], now_ms: i64) -> Vec<Exception> {
    let mut counting: Vec<&RunFacts> = sessions.iter().filter(|s| s.counts(now_ms)).collect();
    counting.sort_by_key(|s| s.starts_at);
    let (mut urgent, mut others) = (Vec::new(), Vec::new());
    for session in &counting {
        let left = session.starts_at - now_ms;
        let missing = session.missing();
        if left <= READY_MS && !missing.is_empty() {
            urgent.push(Exception {
                kind: ExceptionKind::NotReady,
                session: session.id.clone(),
                number: u32::try_from(missing.len()).unwrap_or(u32::MAX),
                about: String::new(),
            });
        }
        let near = 0 < left && left <= BOOKED_MS;
        if session.bookable && near && session.confirmed < FEW_BOOKINGS {
            others.push(Exception {
                kind: ExceptionKind::FewBookings,
                session: session.id.clone(),
                number: session.confirmed,
                about: String::new(),
            });
        }
        others.extend(missing);
    }
    if !counting.is_empty() {
        for (side, civil) in ["host", "guest"].into_iter().zip(civil) {
            if civil.booked == 0 && !civil.says_something {
                others.push(Exception {
                    kind: ExceptionKind::NoCivilSociety,
                    session: String::new(),
                    number: 0,
                    about: side.to_owned(),
                });
            }
        }
    }
    urgent.extend(others);
    urgent
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

/// Who comes, and who waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Participants {
    /// The hospitation's address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// Whose department is visited.
    pub host: Side,
    /// Who visits.
    pub guest: Side,
    /// Whether its dates and people are made up for demonstration.
    pub invented: bool,
    /// Its sessions in their order.
    pub sessions: Vec<SessionName>,
    /// By name.
    pub people: Vec<RunPerson>,
    /// Whether the reader may change seats by hand.
    pub leads: bool,
}

/// A session as lists name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SessionName {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: SessionKind,
    /// What it is called.
    pub title: LocalText,
    /// On the host's clock.
    pub host_time: LocalTime,
    /// Whether seats in it can still be given and taken.
    pub open: bool,
    /// Whether people book it at all.
    pub bookable: bool,
}

/// Somebody who takes part, or would.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct RunPerson {
    /// The participant's id.
    pub id: String,
    /// Their name; empty once it is forgotten.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// Whether the address of the booking is proven.
    pub confirmed: bool,
    /// The municipality or organisation: by its names where it is one of the list, else as it was typed.
    pub municipality: LocalText,
    /// `host`, `guest`, or empty for neither.
    pub side: String,
    /// Where they belong.
    pub affiliation: Affiliation,
    /// The language of their mails.
    pub language: Language,
    /// Code of the language to interpret into, or empty.
    pub interpretation: String,
    /// What is needed to take part, with the consent to keep it; it stands with the first person of a
    /// booking, which is whoever booked where they take part themselves. Empty for nothing.
    pub needs: String,
    /// In the order of the sessions.
    pub seats: Vec<RunSeat>,
}

/// A seat as those who run it see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct RunSeat {
    /// The session's id.
    pub session: String,
    /// Its share.
    pub share: super::seat::Share,
    /// How it stands.
    pub state: super::seat::SeatState,
    /// The place in the queue, from 1, of somebody who waits.
    pub position: Option<u32>,
    /// When the hold or offer ends, on the office's clock.
    pub until: Option<LocalTime>,
    /// What can be done with it by hand now.
    pub deeds: Vec<SeatDeed>,
}

/// Which people are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleFilter {
    /// A session's id, or empty.
    pub session: String,
    /// Only seats in this state; without one all that somebody still has to do with.
    pub state: Option<super::seat::SeatState>,
    /// The id of a participant, or empty: this one, however their seats stand.
    pub participant: String,
}

impl PeopleFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in super::atlas_filter::pairs(query) {
            match key.as_str() {
                "session" if super::typed::is_slug(&value) => filter.session = value,
                "state" => filter.state = super::seat::SeatState::from_code(&value),
                "participant" if super::typed::is_slug(&value) => filter.participant = value,
                _ => {}
            }
        }
        filter
    }

    /// The query of this filter: only what is set.
    #[must_use]
    pub fn to_query(&self) -> String {
        let state = self.state.map_or("", super::seat::SeatState::code);
        let set = [
            ("session", self.session.as_str()),
            ("state", state),
            ("participant", &self.participant),
        ];
        let set = set.into_iter().filter(|(_, value)| !value.is_empty());
        let set: Vec<_> = set.map(|(key, value)| format!("{key}={value}")).collect();
        set.join("&")
    }

    /// Whether a person has a seat that is asked for.
    #[must_use]
    pub fn matches(&self, person: &RunPerson) -> bool {
        let seat = |seat: &RunSeat| {
            let state = self
                .state
                .map_or(seat.state.is_live(), |state| seat.state == state);
            state && (self.session.is_empty() || seat.session == self.session)
        };
        if self.participant.is_empty() {
            person.seats.iter().any(seat)
        } else {
            person.id == self.participant
        }
    }
}

#[cfg(test)]
#[path = "running_tests.rs"]
mod tests;
