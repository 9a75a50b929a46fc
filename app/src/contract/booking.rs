//! A booking: a person's seats in chosen sessions, from the form to the cancellation.

use super::wire::{Deserialize, Serialize};

pub use super::booking_check::{check, looks_like_mail, person_of, wrong_mail, wrong_name};
use super::hospitation::{HospitationSummary, Session, SessionKind, codes};
use super::language::Language;
use super::material::Material;
pub use super::seat::SeatState;
pub use super::session_choice::{Choice, Policy, SessionFacts, check_choice};
use super::text::LocalText;
use super::time::LocalTime;

/// Limits of the form, in characters.
pub mod limits {
    /// A person's name.
    pub const NAME: usize = 120;
    /// A mail address (RFC 5321 allows 254).
    pub const MAIL: usize = 254;
    /// A municipality that is not in the list.
    pub const MUNICIPALITY: usize = 160;
    /// What somebody needs.
    pub const NEEDS: usize = 600;
}

/// A held seat lasts so long at most, in milliseconds.
pub const HOLD_MS: i64 = 24 * 60 * 60 * 1000;

/// When a hold ends, in milliseconds since 1970: after 24 hours, or after half of the time that
/// is left until the first chosen session starts, so that a seat held late comes back in time.
#[must_use]
pub fn hold_until(now_ms: i64, first_start_ms: i64) -> i64 {
    let left = first_start_ms.saturating_sub(now_ms).max(0);
    now_ms.saturating_add(HOLD_MS.min(left / 2))
}

codes! {
    /// Where somebody belongs.
    Affiliation {
        /// A municipal administration.
        Administration = "administration",
        /// An association or a group of citizens.
        CivilSociety = "civil-society",
        /// Something else.
        Other = "other",
    }
}

/// What the booking form sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct BookingRequest {
    /// The hospitation's address.
    pub hospitation: String,
    /// Ids of the chosen sessions.
    pub sessions: Vec<String>,
    /// The person's name.
    pub name: String,
    /// Their mail address.
    pub mail: String,
    /// The address of a municipality in the list, or empty.
    pub municipality: String,
    /// A municipality that is not in the list, or empty.
    pub municipality_other: String,
    /// One of [`Affiliation`]'s codes.
    pub affiliation: String,
    /// The language of mails: one of [`Language`]'s codes.
    pub language: String,
    /// A language to interpret into, or empty.
    pub interpretation: String,
    /// What somebody needs to take part, or empty.
    pub access_needs: String,
    /// Anything but empty: the consent to keep the needs.
    pub access_consent: String,
    /// Ids of sessions to wait for: they are full.
    pub wait: Vec<String>,
    /// Whom the person books for besides.
    pub colleagues: Vec<Person>,
    /// Anything but empty: the person books for the colleagues only.
    pub not_myself: String,
    /// When to remind: [`Reminder`]'s codes.
    pub reminders: Vec<String>,
}

/// One booking seats so many people at most.
pub const PEOPLE: usize = 10;

/// Somebody by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their mail address.
    pub mail: String,
}

impl Person {
    /// Whether nothing was typed: an empty pair of fields is nobody.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.name.trim().is_empty() && self.mail.trim().is_empty()
    }
}

impl BookingRequest {
    /// Everybody who gets seats, the person who books first.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        let own = Person {
            name: self.name.trim().to_owned(),
            mail: self.mail.trim().to_owned(),
        };
        let colleagues = self.colleagues.iter().filter(|one| !one.is_nobody());
        let colleagues: Vec<_> = colleagues.cloned().collect();
        let myself = self.not_myself.is_empty() || colleagues.is_empty();
        let people = myself.then_some(own).into_iter();
        people.chain(colleagues).collect()
    }
}

codes! {
    /// How long before a session somebody is reminded of it.
    Reminder {
        /// A week.
        Week = "week",
        /// A day.
        Day = "day",
        /// An hour; this one leads to the meeting link.
        Hour = "hour",
    }
}

impl Reminder {
    /// How long before, in milliseconds.
    #[must_use]
    pub const fn before_ms(self) -> i64 {
        const HOUR: i64 = 60 * 60 * 1000;
        match self {
            Self::Week => 7 * 24 * HOUR,
            Self::Day => 24 * HOUR,
            Self::Hour => HOUR,
        }
    }
}

/// What a booking's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Booking {
    /// What the link that was shown may do.
    pub access: LinkPurpose,
    /// Whether it is for the whole booking, not for one of its people.
    pub whole: bool,
    /// Whether it is known what somebody needs in order to take part: that consent can be withdrawn.
    pub needs: bool,
    /// The name of the person who booked; empty for a receipt.
    pub name: String,
    /// Where the mail went.
    pub mail: String,
    /// The language of mails.
    pub language: Language,
    /// What is booked.
    pub hospitation: HospitationSummary,
    /// Who takes part; nobody by name for a receipt.
    pub people: Vec<Participant>,
    /// The seats in the order of people and sessions.
    pub seats: Vec<Seat>,
    /// Sessions of the hospitation that the booking could still take or wait for.
    pub others: Vec<Session>,
    /// Whether the mail address is confirmed.
    pub confirmed: bool,
}

/// A booking in the list of whoever is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OwnBooking {
    /// The booking's id.
    pub id: String,
    /// The hospitation's title.
    pub title: LocalText,
    /// Its address.
    pub slug: String,
    /// Whether its dates and people are invented.
    pub invented: bool,
    /// Whether the mail address is confirmed.
    pub confirmed: bool,
    /// The reader's seats in it, in the order of the sessions.
    pub seats: Vec<OwnSeat>,
}

/// A seat in that list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OwnSeat {
    /// The session's title; empty where it has none.
    pub title: LocalText,
    /// Its kind.
    pub kind: SessionKind,
    /// How it stands with the seat.
    pub state: SeatState,
    /// When, on the host's clock.
    pub time: LocalTime,
    /// Whether it is over.
    pub over: bool,
}

/// A link to a booking of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OwnBookingLink {
    /// The token in the booking's address.
    pub token: String,
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Participant {
    /// Their id in the booking.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their mail address.
    pub mail: String,
    /// When they are reminded: [`Reminder`]'s codes.
    pub reminders: Vec<String>,
}

codes! {
    /// What a link may do.
    LinkPurpose {
        /// It came by mail: see, confirm, cancel.
        Mail = "mail",
        /// It stayed in the browser that booked: have the mail sent again, correct the address.
        Receipt = "receipt",
    }
}

/// A seat of a booking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Seat {
    /// Whose seat it is.
    pub participant: String,
    /// Its state.
    pub state: SeatState,
    /// When the hold or the offer ends, on the host's clock.
    pub until: Option<super::time::LocalTime>,
    /// The place in the queue, from 1.
    pub position: Option<u32>,
    /// Where the session meets; only with a confirmed seat, and only around the session.
    pub meeting_link: Option<String>,
    /// Whether a place in the queue was asked for, not a seat.
    pub waited: bool,
    /// The session it is in.
    pub session: Session,
    /// What belongs to the session; only with a confirmed seat and a link that came by mail.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub materials: Vec<Material>,
}

impl Seat {
    /// Whether confirming could still give this seat, or a place in the queue where that was asked
    /// for: it is held, or it ran out and can come back.
    #[must_use]
    pub const fn confirmable(&self) -> bool {
        match self.state {
            SeatState::Held => true,
            // Nobody has a place in the queue before they have confirmed.
            SeatState::Waiting => self.position.is_none(),
            SeatState::Expired => {
                self.session.bookable() || (self.waited && self.can_be_waited_for())
            }
            _ => false,
        }
    }

    /// Whether it ran out and its session is still to come: one can wait for it again.
    #[must_use]
    pub const fn can_be_waited_for(&self) -> bool {
        let session = &self.session;
        let to_come = session.kind.bookable() && !session.begun && !session.cancelled;
        to_come && matches!(self.state, SeatState::Expired)
    }
}

/// The answer to a booking: a receipt's token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Booked {
    /// For the page that waits for the mail to be confirmed.
    pub receipt: String,
}

/// Which seats to give back; none named means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CancelRequest {
    /// Ids of sessions.
    pub sessions: Vec<String>,
    /// Whose seats; empty for everybody's.
    pub participant: String,
}

/// Answers an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct OfferAnswer {
    /// Whose offer.
    pub participant: String,
    /// Ids of sessions; none means all that are offered.
    pub sessions: Vec<String>,
    /// `take` or `decline`.
    pub answer: String,
}

/// Changes a booking: everything in it happens, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct ChangeRequest {
    /// Ids of the sessions to keep or to take; those of the booking that are missing are given back.
    pub sessions: Vec<String>,
    /// Ids of the sessions to wait for.
    pub wait: Vec<String>,
    /// For whom; empty for everybody who has seats.
    pub participant: String,
}

/// Hands a person's seats to a colleague.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct HandOverRequest {
    /// Whose seats.
    pub participant: String,
    /// Who gets them.
    pub name: String,
    /// Their mail address.
    pub mail: String,
}

/// Chooses reminders.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct RemindRequest {
    /// Whose; empty for everybody's.
    pub participant: String,
    /// [`Reminder`]'s codes, each once.
    pub reminders: Vec<String>,
}

/// Asks for the mail again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MailAgainRequest {
    /// The corrected address; empty keeps the old one.
    pub mail: String,
}

#[cfg(test)]
#[path = "booking_tests.rs"]
mod tests;
