//! What needs somebody before a session can begin, or for an exchange that is worth it.

use super::hospitation::codes;
use super::wire::{Deserialize, Serialize};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// So long before its start a session has to be ready, in milliseconds.
pub const READY_MS: i64 = 7 * DAY_MS;

/// So long before its start a session needs its people, in milliseconds.
pub const BOOKED_MS: i64 = 14 * DAY_MS;

/// With fewer confirmed seats a session is too small for an exchange.
pub const FEW_BOOKINGS: u32 = 3;

codes! {
    /// Something about a hospitation that needs somebody, the most urgent first.
    ExceptionKind {
        /// A session within a week is not ready.
        NotReady = "not-ready",
        /// After a session it is not known of everybody whether they were there.
        NotMarked = "not-marked",
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
    /// Confirmed seats; once the session is over those of people who are marked neither present nor
    /// absent.
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
/// Sessions that are over need somebody only until it is known who was there; those that are called off
/// need nobody. Of civil society nothing is asked once no session is to come.
#[must_use]
pub fn exceptions(sessions: &[RunFacts], civil: [CivilFacts; 2], now_ms: i64) -> Vec<Exception> {
    let mut in_order: Vec<&RunFacts> = sessions.iter().filter(|s| !s.cancelled).collect();
    in_order.sort_by_key(|s| s.starts_at);
    let (counting, over): (Vec<_>, Vec<_>) = in_order.into_iter().partition(|s| s.counts(now_ms));
    let (mut urgent, mut others) = (Vec::new(), Vec::new());
    for session in over.iter().filter(|session| session.confirmed > 0) {
        others.push(Exception {
            kind: ExceptionKind::NotMarked,
            session: session.id.clone(),
            number: session.confirmed,
            about: String::new(),
        });
    }
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

#[cfg(test)]
#[path = "exceptions_tests.rs"]
mod tests;
