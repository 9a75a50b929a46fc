//! What people work on before it is published: a hospitation as its editors see it, in parts that are
//! saved one by one, each under a version of its own.
//!
//! Values are what was typed, as codes and texts: a draft may break every rule. What stands against
//! publishing it is said beside its fields.

use super::hospitation::codes;
use super::text::LocalText;
use super::wire::{Deserialize, Serialize};

codes! {
    /// A part of a draft. Two people who work on different ones never meet.
    DraftPart {
        /// Sides, form, themes, languages.
        Basics = "basics",
        /// Title, summary and what else is read.
        Texts = "texts",
        /// The dated parts.
        Sessions = "sessions",
        /// The plan of an on-site hospitation, laid over sessions.
        Itinerary = "itinerary",
        /// Civil society on each side.
        Civil = "civil",
    }
}

/// Everything of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct DraftContent {
    /// Sides, form, themes, languages.
    pub basics: Basics,
    /// What is read.
    pub texts: Texts,
    /// The dated parts in their order.
    pub sessions: Sessions,
    /// The plan of an on-site hospitation.
    pub itinerary: Itinerary,
    /// Civil society on each side.
    pub civil: Civil,
}

/// Sides, form, themes, languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Basics {
    /// The partnership's address, or empty.
    pub partnership: String,
    /// One of [`super::hospitation::Form`]'s codes.
    pub form: String,
    /// Codes of themes.
    pub themes: Vec<String>,
    /// Codes of the languages spoken.
    pub languages: Vec<String>,
    /// Pairs of languages between which somebody interprets, as `de-ar`.
    pub interpretation: Vec<String>,
    /// A role mailbox for questions, or empty.
    pub contact: String,
    /// Code of the language in which the texts are written first.
    pub original: String,
}

/// What is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Texts {
    /// What it is called.
    pub title: LocalText,
    /// One or two sentences.
    pub summary: LocalText,
    /// The same in plain language.
    pub plain: LocalText,
    /// What will be seen, a point a line.
    pub see: LocalText,
    /// How to prepare.
    pub preparation: LocalText,
    /// Translations that are older than their original: `title`, `see` …
    pub outdated: Vec<Outdated>,
}

/// A translation whose original was changed after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Outdated {
    /// The text's field.
    pub field: String,
    /// Code of the translation's language.
    pub language: String,
    /// When the original was first changed after it, in milliseconds since 1970.
    pub since: i64,
}

/// The dated parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Sessions {
    /// In their order.
    pub sessions: Vec<DraftSession>,
    /// Titles whose translation is older than the original; the field is the session's id.
    pub outdated: Vec<Outdated>,
}

/// A dated part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct DraftSession {
    /// Its id; empty for a new one, which is given one when it is saved.
    pub id: String,
    /// One of [`super::hospitation::SessionKind`]'s codes.
    pub kind: String,
    /// What it is called.
    pub title: LocalText,
    /// Its day on the host's calendar, as `2027-05-04`; empty while it is open.
    pub date: String,
    /// Its start on the host's clock, as `10:00`; empty while it is open.
    pub time: String,
    /// Its length in minutes.
    pub minutes: u32,
    /// `virtual` or `on-site`.
    pub form: String,
    /// Seats by share; with nothing but `open` it is not cut into shares.
    pub seats: Vec<ShareSeats>,
}

/// Seats of a share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct ShareSeats {
    /// One of [`super::seat::Share`]'s codes.
    pub share: String,
    /// How many.
    pub seats: u32,
}

/// The plan of an on-site hospitation. In a draft that adapts one, its blocks lie in online sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Itinerary {
    /// The address of the hospitation it was adapted from; empty for a plan of one's own.
    pub source: String,
    /// In their order; those of one session one after the other.
    pub blocks: Vec<Block>,
}

codes! {
    /// What a block of an itinerary is.
    BlockKind {
        /// A place is visited.
        Visit = "visit",
        /// Somebody reports, and is asked.
        Talk = "talk",
        /// A way with several stops.
        Tour = "tour",
    }
}

/// A block of an itinerary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Block {
    /// Its id, which it keeps when it is moved; empty for a new one.
    pub id: String,
    /// The day of the on-site plan, from 1.
    pub day: u32,
    /// One of [`BlockKind`]'s codes.
    pub kind: String,
    /// What it is called.
    pub title: LocalText,
    /// Its length on site, in minutes.
    pub minutes: u32,
    /// The id of the online session it lies in; empty for no place yet.
    pub session: String,
    /// Its length online, in minutes; less than on site where it was shortened.
    pub online: u32,
}

/// Civil society on each side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct Civil {
    /// On the host's side.
    pub host: CivilSide,
    /// On the guest's side.
    pub guest: CivilSide,
    /// Texts whose translation is older than the original: `host-why-not`, `guest-part-0` …
    pub outdated: Vec<Outdated>,
}

/// Who takes part on a side, or why nobody does yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CivilSide {
    /// Who.
    pub groups: Vec<CivilGroup>,
    /// Why nobody yet.
    pub why_not: LocalText,
}

impl CivilSide {
    /// Whether the side says who, or why nobody yet.
    #[must_use]
    pub fn says_something(&self) -> bool {
        let named = self
            .groups
            .iter()
            .any(|group| !group.name.trim().is_empty());
        named || self.why_not.all().any(|text| !text.trim().is_empty())
    }
}

codes! {
    /// What kind of group civil society takes part with.
    CivilKind {
        /// A partnership association.
        Association = "association",
        /// A group with a link to the theme.
        ThematicGroup = "thematic-group",
        /// Something else.
        Other = "other",
    }
}

/// A group of civil society.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CivilGroup {
    /// One of [`CivilKind`]'s codes.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// A role of it with a mailbox, never a person's.
    pub contact: String,
    /// The part it plays.
    pub part: LocalText,
}
