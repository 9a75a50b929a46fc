//! What is forgotten by its period.

use super::hospitation::codes;
use super::wire::{Deserialize, Serialize};

codes! {
    /// What has a period of its own.
    Kind {
        /// Bookings that nobody confirmed.
        UnconfirmedBookings = "unconfirmed-bookings",
        /// What people need in order to take part.
        AccessNeeds = "access-needs",
        /// Who booked and took part; the counts stay.
        Bookings = "bookings",
        /// Notes of the team about sessions.
        SessionNotes = "session-notes",
        /// Mails that were sent.
        SentMails = "sent-mails",
        /// Text and receiver of mails that failed; the reason stays.
        FailedMails = "failed-mails",
        /// Keys that keep a form from being done twice.
        RepeatKeys = "repeat-keys",
        /// Who asked for advice, and what; the counts stay.
        Cases = "cases",
        /// The same keys for requests for advice.
        CaseKeys = "case-keys",
        /// Links to feedback forms that have expired.
        FeedbackLinks = "feedback-links",
        /// What was said in messages to people with a seat.
        Messages = "messages",
        /// Logins that have ended.
        Logins = "logins",
        /// Links to accounts that have expired.
        AccountLinks = "account-links",
        /// Invitations that nobody took.
        Invitations = "invitations",
        /// Participants' accounts that nobody uses.
        Accounts = "accounts",
        /// What was begun and not finished: changes of address, failures of signing in, forms that were
        /// typed when a login had expired.
        Unfinished = "unfinished",
    }
}

/// What went, or would go, of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Forgotten {
    /// Of what.
    pub kind: Kind,
    /// How many rows.
    pub rows: u32,
    /// When the oldest of them was made, in UTC: `2027-03-01T08:00:00.000Z`; empty where none went.
    pub oldest: String,
}
