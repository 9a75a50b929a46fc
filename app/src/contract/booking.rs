//! A booking: a person's seats in chosen sessions, from the form to the cancellation.

use super::wire::{Deserialize, Serialize};

use super::hospitation::{HospitationSummary, Session, codes};
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::typed::{has_link, is_line, is_text};

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

codes! {
    /// The state of one seat.
    SeatState {
        /// Kept until the mail is confirmed.
        Held = "held",
        /// Taken.
        Confirmed = "confirmed",
        /// Given back.
        Cancelled = "cancelled",
        /// The hold ran out.
        Expired = "expired",
    }
}

impl SeatState {
    /// Whether it counts against the capacity.
    #[must_use]
    pub const fn takes_a_seat(self) -> bool {
        matches!(self, Self::Held | Self::Confirmed)
    }

    /// Whether a seat may go from this state to `next`.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Held, Self::Confirmed | Self::Cancelled | Self::Expired)
                | (Self::Confirmed, Self::Cancelled)
                // A late link still confirms while seats are left.
                | (Self::Expired, Self::Confirmed)
        )
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
}

/// What the rules need to know of a session.
#[derive(Clone, Debug)]
pub struct SessionFacts<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whether it is a visit.
    pub visit: bool,
    /// Whether it can be booked at all.
    pub bookable: bool,
    /// Whether it has begun.
    pub begun: bool,
    /// How many seats are left.
    pub seats_left: u32,
}

/// Everything that is wrong with a request, in the order of the form. The same function explains
/// in the browser and decides on the server.
#[must_use]
pub fn check(
    request: &BookingRequest,
    sessions: &[SessionFacts<'_>],
    at_least: u32,
) -> Vec<FieldError> {
    let mut errors = check_sessions(request, sessions, at_least);
    errors.extend(check_texts(request));
    if request.municipality.is_empty() && request.municipality_other.trim().is_empty() {
        errors.push(FieldError::new("municipality", FieldCode::Required));
    }
    if request.affiliation.is_empty() {
        errors.push(FieldError::new("affiliation", FieldCode::Required));
    } else if Affiliation::from_code(&request.affiliation).is_none() {
        errors.push(FieldError::new("affiliation", FieldCode::NotAChoice));
    }
    if Language::from_code(&request.language).is_none() {
        errors.push(FieldError::new("language", FieldCode::NotAChoice));
    }
    if !request.interpretation.is_empty() && Language::from_code(&request.interpretation).is_none()
    {
        errors.push(FieldError::new("interpretation", FieldCode::NotAChoice));
    }
    if !request.access_needs.trim().is_empty() && request.access_consent.is_empty() {
        errors.push(FieldError::new("access_consent", FieldCode::ConsentNeeded));
    }
    errors
}

/// What is wrong with what was typed.
fn check_texts(request: &BookingRequest) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut text = |field: &str, value: &str, limit: usize, allowed: &dyn Fn(&str) -> bool| {
        let required = matches!(field, "name" | "mail");
        if required && value.trim().is_empty() {
            errors.push(FieldError::new(field, FieldCode::Required));
        } else if value.chars().count() > limit {
            let limit = u32::try_from(limit).unwrap_or(u32::MAX);
            errors.push(FieldError::new(field, FieldCode::TooLong).limit(limit));
        } else if !allowed(value) {
            errors.push(FieldError::new(field, FieldCode::NotAllowed));
        } else if field == "mail" && !looks_like_mail(value.trim()) {
            errors.push(FieldError::new(field, FieldCode::MailInvalid));
        }
    };
    let named = |value: &str| is_line(value) && !has_link(value);
    let other = &request.municipality_other;
    text("name", &request.name, limits::NAME, &named);
    text("mail", &request.mail, limits::MAIL, &is_line);
    text("municipality_other", other, limits::MUNICIPALITY, &named);
    text(
        "access_needs",
        &request.access_needs,
        limits::NEEDS,
        &is_text,
    );
    errors
}

/// What is wrong with the choice of sessions. The minimum counts visits; where fewer are left to
/// book than it asks for, all of those are enough.
fn check_sessions(
    request: &BookingRequest,
    sessions: &[SessionFacts<'_>],
    at_least: u32,
) -> Vec<FieldError> {
    let chosen = |s: &&SessionFacts<'_>| request.sessions.iter().any(|id| id == s.id);
    let known = request
        .sessions
        .iter()
        .all(|id| sessions.iter().any(|s| s.id == id && s.bookable));
    if !known {
        return vec![FieldError::new("sessions", FieldCode::NotAChoice)];
    }
    if request.sessions.is_empty() {
        return vec![FieldError::new("sessions", FieldCode::Required)];
    }
    let ids = |wrong: &dyn Fn(&SessionFacts<'_>) -> bool| {
        let wrong = sessions.iter().filter(chosen).filter(|s| wrong(s));
        wrong.map(|s| s.id.to_owned()).collect::<Vec<_>>()
    };
    let begun = ids(&|s| s.begun);
    let full = ids(&|s| !s.begun && s.seats_left == 0);
    let mut errors = Vec::new();
    if !begun.is_empty() {
        errors.push(FieldError::new("sessions", FieldCode::SessionBegun).about(begun));
    }
    if !full.is_empty() {
        errors.push(FieldError::new("sessions", FieldCode::SessionFull).about(full));
    }
    let open = sessions
        .iter()
        .filter(|s| s.visit && s.bookable && !s.begun && s.seats_left > 0);
    let needed = at_least.min(u32::try_from(open.count()).unwrap_or(u32::MAX));
    let visits = sessions.iter().filter(chosen).filter(|s| s.visit).count();
    if errors.is_empty() && u32::try_from(visits).unwrap_or(u32::MAX) < needed {
        errors.push(FieldError::new("sessions", FieldCode::TooFew).limit(needed));
    }
    errors
}

/// A mail address as people write them: one `@`, a name before it, a domain with a dot behind it,
/// no spaces. The name is ASCII, because hardly a server takes another; the domain may be any,
/// because it has an ASCII form. Whether it exists shows when the mail is confirmed.
#[must_use]
pub fn looks_like_mail(mail: &str) -> bool {
    let Some((name, domain)) = mail.rsplit_once('@') else {
        return false;
    };
    !name.is_empty()
        && name.is_ascii()
        && name.len() <= 64
        && !name.contains('@')
        && domain.contains('.')
        && !domain.starts_with(['.', '-'])
        && !domain.ends_with(['.', '-'])
        && !domain.contains("..")
        && domain
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && !mail
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(c))
}

/// The same person: one mail address, whatever its letters' case.
#[must_use]
pub fn person_of(mail: &str) -> String {
    mail.trim().to_lowercase()
}

/// What a booking's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Booking {
    /// What the link that was shown may do.
    pub access: LinkPurpose,
    /// The person's name; empty for a receipt.
    pub name: String,
    /// Where the mail went.
    pub mail: String,
    /// The language of mails.
    pub language: Language,
    /// What is booked.
    pub hospitation: HospitationSummary,
    /// The seats in the order of their sessions.
    pub seats: Vec<Seat>,
    /// Whether the mail address is confirmed.
    pub confirmed: bool,
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
    /// Its state.
    pub state: SeatState,
    /// When the hold ends, on the host's clock.
    pub held_until: Option<super::time::LocalTime>,
    /// The session it is in.
    pub session: Session,
}

impl Seat {
    /// Whether confirming could still give this seat: it is held, or its hold ran out and its
    /// session has room.
    #[must_use]
    pub const fn confirmable(&self) -> bool {
        match self.state {
            SeatState::Held => true,
            SeatState::Expired => self.session.bookable(),
            SeatState::Confirmed | SeatState::Cancelled => false,
        }
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
