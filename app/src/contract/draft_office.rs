//! How drafts are made, saved, published and compared.

use super::draft::{DraftContent, DraftPart};
use super::hospitation::{ReturnVisit, SessionKind, Side, codes};
use super::problem::FieldError;
use super::programme::{Broken, ProgrammePolicy};
use super::role::Role;
use super::text::LocalText;
use super::time::{CivilDate, LocalTime};
use super::wire::{Deserialize, Serialize};

codes! {
    /// How far a hospitation has come, as the office sees it.
    OfficeState {
        /// Nobody but the office sees it.
        Draft = "draft",
        /// It is public.
        Published = "published",
        /// It is over, and its outcome is written down.
        Closed = "closed",
        /// It does not take place.
        Cancelled = "cancelled",
    }
}

codes! {
    /// What a draft is made from.
    NewFrom {
        /// Nothing.
        Scratch = "scratch",
        /// A copy of another one; its dates stay open.
        Copy = "copy",
        /// The itinerary of an on-site one, laid over online sessions.
        Adapt = "adapt",
        /// The visit in the other direction, linked to the first.
        Return = "return",
    }
}

/// Makes a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct NewDraft {
    /// One of [`NewFrom`]'s codes.
    pub from: String,
    /// The address of the hospitation it is made from; empty from scratch.
    pub source: String,
    /// The programme's address.
    pub programme: String,
    /// The host's address or name. Empty where it follows from the source.
    pub host: String,
    /// The guest's.
    pub guest: String,
}

/// A draft that was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct DraftMade {
    /// Its address.
    pub slug: String,
}

/// Saves one part of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct SavePart {
    /// The version of the part that was edited. Another one by now: 409 `changed-meanwhile`, and nothing
    /// is saved.
    pub version: u32,
    /// Of this only the part that is named in the address is read.
    pub content: DraftContent,
    /// Translations that are still right, as `field/language`: they are outdated no longer.
    pub still_right: Vec<String>,
}

codes! {
    /// What can be done with a hospitation in the office.
    DraftDeed {
        /// Change the draft.
        Edit = "edit",
        /// Put it before the public.
        Publish = "publish",
        /// Say that it does not take place.
        Cancel = "cancel",
        /// Delete a draft that was never published.
        Delete = "delete",
        /// See who comes and run its sessions.
        Run = "run",
        /// Seats by hand, messages, closing.
        Lead = "lead",
    }
}

/// A draft as its editors see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct DraftView {
    /// Its address.
    pub slug: String,
    /// How far it has come.
    pub state: OfficeState,
    /// What is worked on; once it is published, what the next publication will show.
    pub content: DraftContent,
    /// The version of each part, in the order of [`DraftPart::ALL`].
    pub versions: Vec<u32>,
    /// When something was saved last, on the office's clock, and by whom.
    pub saved: Option<Saved>,
    /// The programme's address.
    pub programme: String,
    /// Its name.
    pub programme_name: LocalText,
    /// What it asks.
    pub policy: ProgrammePolicy,
    /// Whose department is visited.
    pub host: Side,
    /// Who visits.
    pub guest: Side,
    /// Partnerships of the two sides: address and members' names.
    pub partnerships: Vec<super::programme::PartnershipLink>,
    /// The rules of the programme that it breaks.
    pub broken: Vec<Broken>,
    /// What else stands against publishing it, by field: `sessions.2.date`, `texts.title.de` …
    pub problems: Vec<FieldError>,
    /// Whether it differs from what is public.
    pub changed: bool,
    /// How often it was published.
    pub published: u32,
    /// What the reader may do with it now.
    pub deeds: Vec<DraftDeed>,
    /// Who may publish it.
    pub publisher: Role,
    /// The visit in the other direction.
    pub return_visit: Option<ReturnVisit>,
    /// Each session's start on both clocks, in the order of the draft's; nothing where it is open or is
    /// no time.
    pub times: Vec<SessionTimes>,
    /// Whether its dates and people are made up for demonstration.
    pub invented: bool,
}

impl DraftView {
    /// The version of a part.
    #[must_use]
    pub fn version(&self, part: DraftPart) -> u32 {
        let at = DraftPart::ALL.iter().position(|other| *other == part);
        at.and_then(|at| self.versions.get(at))
            .copied()
            .unwrap_or(0)
    }
}

/// Who saved, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Saved {
    /// On the office's clock.
    pub at: LocalTime,
    /// The name; empty for somebody whose account is gone, and for the demonstration.
    pub by: String,
}

/// A session's start on the clocks of both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SessionTimes {
    /// On the host's.
    pub host: Option<LocalTime>,
    /// On the guest's.
    pub guest: Option<LocalTime>,
}

/// Publishes the draft as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct PublishRequest {
    /// The versions that were looked at, in the order of [`DraftPart::ALL`]; others by now:
    /// 409 `changed-meanwhile`.
    pub versions: Vec<u32>,
    /// What changed, in a few words for the history and for those booked; may be empty.
    pub note: String,
}

/// What was public at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Version {
    /// From 1.
    pub number: u32,
    /// When it was published, and by whom.
    pub saved: Option<Saved>,
    /// What its publisher said of it.
    pub note: String,
    /// How many bookings were told of it.
    pub told: u32,
}

/// What was public so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Versions {
    /// The latest first.
    pub versions: Vec<Version>,
    /// What was done beside them, the latest first; of very many only the latest.
    pub deeds: Vec<Deed>,
}

codes! {
    /// What is done to a public hospitation without another version of it.
    DeedKind {
        /// It is known where a session meets.
        Link = "link",
        /// It is not known any more.
        NoLink = "no-link",
        /// Somebody moderates a session, or somebody else.
        Moderator = "moderator",
        /// Nobody does any more.
        NoModerator = "no-moderator",
        /// Interpreters are arranged, or others.
        Interpreters = "interpreters",
        /// None are any more.
        NoInterpreters = "no-interpreters",
        /// What came of it was written down.
        Outcome = "outcome",
        /// It was closed.
        Closed = "closed",
        /// It was called off as a whole.
        Cancelled = "cancelled",
    }
}

/// Something that was done to a public hospitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Deed {
    /// By whom, and when.
    pub saved: Saved,
    /// What it was.
    pub kind: DeedKind,
    /// The session; nothing for the hospitation as a whole.
    pub session: Option<DeedSession>,
}

/// The session that something was done to, as it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct DeedSession {
    /// What it is called; often nothing but its kind.
    pub title: LocalText,
    /// What it is for.
    pub kind: SessionKind,
    /// Its day, on the office's clock.
    pub date: CivilDate,
}

/// Two versions side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Comparison {
    /// The older one; 0 for nothing.
    pub from: u32,
    /// The newer one; 0 for the draft as it stands.
    pub to: u32,
    /// Every field that differs.
    pub changes: Vec<Change>,
}

/// A field that differs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Change {
    /// The field: `texts.title`, `basics.themes`, `sessions.<id>.date` …
    pub field: String,
    /// Code of the language, for a text that has several; else empty.
    pub language: String,
    /// What stood there; empty for nothing.
    pub before: String,
    /// What stands there.
    pub after: String,
}

/// A hospitation in the office's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OfficeHospitation {
    /// Its address.
    pub slug: String,
    /// What it is called; empty while it has no title.
    pub title: LocalText,
    /// How far it has come.
    pub state: OfficeState,
    /// Whether the draft differs from what is public.
    pub changed: bool,
    /// The programme's name.
    pub programme_name: LocalText,
    /// Whose department is visited.
    pub host: Side,
    /// Who visits.
    pub guest: Side,
    /// The next session's start, or the last one's where none is to come, on the host's clock.
    pub next: Option<LocalTime>,
    /// How many sessions are to come.
    pub to_come: u32,
    /// Confirmed seats in sessions to come.
    pub confirmed: u32,
    /// People waiting for sessions to come.
    pub waiting: u32,
    /// Codes of what needs somebody, as `running` names them; none for a draft.
    pub exceptions: Vec<String>,
    /// Whether it has the plan of an on-site visit, which can be adapted.
    pub itinerary: bool,
    /// Whether its dates and people are made up for demonstration.
    pub invented: bool,
}

/// A page of that list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OfficeHospitations {
    /// What needs somebody first, then the next session's time.
    pub items: Vec<OfficeHospitation>,
    /// How many there are on all pages.
    pub found: u32,
    /// The number of this page, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
}
