//! What the API answers when it refuses: `application/problem+json` (RFC 9457).

use super::wire::{Deserialize, Serialize};

/// A refusal. Codes are stable and have a text in every language; nothing inside is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Problem {
    /// The HTTP status.
    pub status: u16,
    /// What went wrong, as a code.
    pub code: String,
    /// The same in English, for a person who reads the answer.
    pub title: String,
    /// What is wrong with which field.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub errors: Vec<FieldError>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The field's name in the request.
    pub field: String,
    /// What is wrong, as a code.
    pub code: FieldCode,
    /// The bound that was missed, where there is one.
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub limit: Option<u32>,
    /// The ids it is about, such as sessions that filled up.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub ids: Vec<String>,
}

super::hospitation::codes! {
    /// What can be wrong with a field.
    FieldCode {
        /// It is empty.
        Required = "required",
        /// It has more than `limit` characters.
        TooLong = "too-long",
        /// It is no mail address.
        MailInvalid = "mail-invalid",
        /// It has characters or links that cannot be used there.
        NotAllowed = "not-allowed",
        /// It is none of the choices.
        NotAChoice = "not-a-choice",
        /// Fewer than `limit` were chosen.
        TooFew = "too-few",
        /// The sessions of `ids` have no seat left.
        SessionFull = "session-full",
        /// The sessions of `ids` have begun.
        SessionBegun = "session-begun",
        /// This person has a booking for the sessions of `ids`.
        AlreadyBooked = "already-booked",
        /// The programme asks for all `limit` visits.
        AllVisits = "all-visits",
        /// The programme asks for a seminar before the visits.
        SeminarFirst = "seminar-first",
        /// More than `limit` people.
        TooManyPeople = "too-many-people",
        /// Somebody else of the booking has the same address.
        SamePerson = "same-person",
        /// `limit` seats are taken: there cannot be fewer.
        BelowTaken = "below-taken",
        /// It needs a consent.
        ConsentNeeded = "consent-needed",
        /// It has fewer than `limit` characters.
        TooShort = "too-short",
        /// It is too easy to guess.
        Common = "common",
        /// It is not the same as above.
        NotTheSame = "not-the-same",
        /// It is not right.
        Wrong = "wrong",
        /// This address has an account.
        HasAccount = "has-account",
        /// It goes beyond what the person may give.
        BeyondOwn = "beyond-own",
        /// It is over.
        InPast = "in-past",
        /// It is no whole number.
        NoNumber = "no-number",
        /// It is less than `limit`.
        BelowLeast = "below-least",
        /// It is more than `limit`.
        AboveMost = "above-most",
        /// This day is outside the programme's season.
        OutOfSeason = "out-of-season",
        /// On this day one of the two sides has its weekend.
        Weekend = "weekend",
        /// The clock change skips this hour, or has it twice.
        SkippedHour = "skipped-hour",
        /// Another session is at the same time.
        SameTime = "same-time",
        /// It is no web address that begins with https.
        NoAddress = "no-address",
        /// A placeholder stands there that nothing fills.
        PlaceholderLeft = "placeholder-left",
        /// The file is not what its name says.
        NotItsName = "not-its-name",
        /// Files of this kind are not taken.
        FileKind = "file-kind",
        /// The file has more than `limit` megabytes.
        FileTooLarge = "file-too-large",
    }
}

impl Problem {
    /// Whether what was sent may have been done all the same: the answer was lost on its way, or the
    /// server could not say.
    #[must_use]
    pub const fn is_unknown_outcome(&self) -> bool {
        self.status == 0 || self.status >= 500
    }
}

impl FieldError {
    /// An error without a bound.
    #[must_use]
    pub fn new(field: &str, code: FieldCode) -> Self {
        Self {
            field: field.to_owned(),
            code,
            limit: None,
            ids: Vec::new(),
        }
    }

    /// An error of a text that has so many characters at most.
    #[must_use]
    pub fn text(field: &str, code: FieldCode, limit: usize) -> Self {
        let error = Self::new(field, code);
        if code == FieldCode::TooLong {
            error.limit(u32::try_from(limit).unwrap_or(u32::MAX))
        } else {
            error
        }
    }

    /// With the bound that was missed.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// With the ids it is about.
    #[must_use]
    pub fn about(mut self, ids: Vec<String>) -> Self {
        self.ids = ids;
        self
    }
}
