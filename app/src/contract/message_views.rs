//! What the office sees of messages: how one would be read, whom it can reach, what was sent.

use super::hospitation::{SessionKind, codes};
use super::language::Language;
use super::seat::SeatState;
use super::text::LocalText;
use super::time::LocalTime;
use super::wire::{Deserialize, Serialize};

/// How a message would be read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MessagePreview {
    /// How many people get it.
    pub people: u32,
    /// One mail for each language in which people read.
    pub samples: Vec<SampleMail>,
}

/// The mail to the first of those who read a language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SampleMail {
    /// The language that they chose.
    pub reader: Language,
    /// The language in which they get it.
    pub language: Language,
    /// How many they are.
    pub people: u32,
    /// To whom this one goes.
    pub name: String,
    /// Its subject.
    pub subject: String,
    /// Its paragraphs, the greeting first.
    pub paragraphs: Vec<String>,
}

/// A message that is on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MessageSent {
    /// Its id.
    pub id: String,
    /// How many people get it.
    pub people: u32,
}

/// What the page of messages shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Messages {
    /// What the hospitation is called.
    pub title: LocalText,
    /// The language in which its texts were written first.
    pub original: Language,
    /// Whether the reader writes to everybody; if not, to the confirmed people of these sessions.
    pub leads: bool,
    /// The sessions whose people can be written to.
    pub sessions: Vec<MessageSession>,
    /// Everybody who can be written to, by name.
    pub people: Vec<Addressee>,
    /// What was sent, the latest first.
    pub sent: Vec<MessageSummary>,
}

/// A session in that page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MessageSession {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: LocalText,
    /// What it is for.
    pub kind: SessionKind,
    /// When it is, on the host's clock.
    pub at: LocalTime,
}

/// Somebody who can be written to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Addressee {
    /// The participant's id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// The language of their mails.
    pub language: Language,
    /// Their seats.
    pub seats: Vec<AddresseeSeat>,
}

/// A seat of somebody who can be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct AddresseeSeat {
    /// The session's id.
    pub session: String,
    /// Its state.
    pub state: SeatState,
}

codes! {
    /// What became of a mail.
    Delivery {
        /// It waits to go out, or for another try.
        Waiting = "waiting",
        /// It went out.
        Sent = "sent",
        /// It is not tried again.
        Failed = "failed",
        /// What became of it is not known any more.
        Forgotten = "forgotten",
    }
}

/// A message that was sent, in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MessageSummary {
    /// Its id.
    pub id: String,
    /// Its subject, in the languages that were written.
    pub subject: LocalText,
    /// The session it was for; none for the whole hospitation.
    pub session: Option<MessageSession>,
    /// The states that were chosen; none where people were.
    pub states: Vec<SeatState>,
    /// Who sent it; empty where that account is gone.
    pub sender: String,
    /// When, on the office's clock.
    pub sent_at: LocalTime,
    /// How many people it went to.
    pub people: u32,
    /// How many of the mails went out.
    pub delivered: u32,
    /// How many wait.
    pub waiting: u32,
    /// How many are not tried again.
    pub failed: u32,
}

/// A message that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MessageView {
    /// What the hospitation is called.
    pub title: LocalText,
    /// What the list says of it.
    pub summary: MessageSummary,
    /// What it said, in the languages that were written.
    pub text: LocalText,
    /// Who got it, by name.
    pub recipients: Vec<Recipient>,
}

/// Somebody who got a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Recipient {
    /// Their name; empty where they are nobody any more.
    pub name: String,
    /// The language in which they got it.
    pub language: Language,
    /// What became of the mail.
    pub delivery: Delivery,
}
