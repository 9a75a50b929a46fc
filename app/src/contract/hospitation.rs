//! Hospitations: staff of one administration learn how a department of another works, in a few
//! online sessions.

use super::wire::{Deserialize, Serialize};

use super::atlas::Facet;
use super::atlas::MunicipalityChoice;
use super::language::Language;
use super::seat::Share;
use super::session_choice::Policy;
use super::text::LocalText;
use super::theme::Theme;
use super::time::LocalTime;

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// All of them, in the order in which pages offer them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code in addresses, files and the database.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// How the two sides meet.
    Form {
        /// Online, in sessions.
        Virtual = "virtual",
        /// In the host's offices.
        OnSite = "on-site",
        /// Both.
        Hybrid = "hybrid",
    }
}

codes! {
    /// What a session is for.
    SessionKind {
        /// A moderated meeting of the two teams, by invitation: not for booking.
        Exploration = "exploration",
        /// Preparation, such as knowledge of the country.
        Seminar = "seminar",
        /// The hospitation proper; only visits count towards what the programme asks for.
        Visit = "visit",
    }
}

impl SessionKind {
    /// Whether visitors may book it.
    #[must_use]
    pub const fn bookable(self) -> bool {
        !matches!(self, Self::Exploration)
    }
}

/// A municipality as a hospitation names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Side {
    /// The municipality's address.
    pub slug: String,
    /// Its name.
    pub names: LocalText,
    /// ISO 3166 code of its country.
    pub country: String,
    /// IANA zone of its clocks.
    pub zone: String,
}

/// A hospitation in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct HospitationSummary {
    /// Its address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
    /// One or two sentences.
    pub summary: LocalText,
    /// Whose department is visited.
    pub host: Side,
    /// Who visits.
    pub guest: Side,
    /// How they meet.
    pub form: Form,
    /// What it is about; at least one.
    pub themes: Vec<Theme>,
    /// The languages spoken.
    pub languages: Vec<Language>,
    /// When the first bookable session starts, on the host's clock.
    pub first: Option<LocalTime>,
    /// When the last bookable session starts, on the host's clock.
    pub last: Option<LocalTime>,
    /// The months of its bookable sessions on the host's clock, as `2027-05`.
    pub months: Vec<String>,
    /// The partnership it belongs to.
    pub partnership: Option<String>,
    /// How many visits it has.
    pub visits: u32,
    /// The most seats left in any one session that can still be booked.
    pub seats_left: u32,
    /// Whether booking is open, and if not, why.
    pub availability: Availability,
    /// Whether people and dates are made up for demonstration.
    pub invented: bool,
}

codes! {
    /// Whether somebody can book.
    Availability {
        /// Seats are left in a session to come.
        Open = "open",
        /// Every session to come is full.
        Full = "full",
        /// No session is to come.
        Over = "over",
    }
}

/// A dated part of a hospitation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Session {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub kind: SessionKind,
    /// What it is called.
    pub title: LocalText,
    /// Its length in minutes.
    pub minutes: u32,
    /// Its start on the host's clock.
    pub host_time: LocalTime,
    /// Its start on the guest's clock.
    pub guest_time: LocalTime,
    /// Its start on the clock that the reader asked for, where it is neither of the two.
    pub reader_time: Option<LocalTime>,
    /// How many people fit in.
    pub capacity: u32,
    /// How many seats are neither held nor confirmed nor offered.
    pub seats_left: u32,
    /// Whether it has begun.
    pub begun: bool,
    /// Whether it will not take place.
    pub cancelled: bool,
    /// How they meet.
    pub form: Form,
    /// Where the seats are cut into shares: each of them.
    pub shares: Vec<ShareLeft>,
    /// Whether it is held once for several hospitations: who comes of another one books it alone.
    pub shared: bool,
}

/// A share of a session's seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ShareLeft {
    /// Whom it is meant for.
    pub share: Share,
    /// How many seats it has.
    pub capacity: u32,
    /// How many of them are left.
    pub seats_left: u32,
}

impl Session {
    /// Whether a seat in it can be booked now.
    #[must_use]
    pub const fn bookable(&self) -> bool {
        self.kind.bookable() && !self.begun && !self.cancelled && self.seats_left > 0
    }
}

/// Everything a page of one hospitation shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Hospitation {
    /// What lists show of it.
    pub summary: HospitationSummary,
    /// What lists show of it, in plain language; empty for none.
    pub plain: LocalText,
    /// What will be seen, point by point.
    pub see: Vec<LocalText>,
    /// How to prepare.
    pub preparation: LocalText,
    /// Interpretation between pairs of languages.
    pub interpretation: Vec<(Language, Language)>,
    /// Civil society on the host's side: who, or why not yet.
    pub civil_host: LocalText,
    /// Civil society on the guest's side.
    pub civil_guest: LocalText,
    /// A role mailbox for questions.
    pub contact: String,
    /// The programme it runs under.
    pub programme: ProgrammeSummary,
    /// The hospitation in the other direction.
    pub return_visit: Option<ReturnVisit>,
    /// Where participants may come from: the two sides, and whoever has a partnership between
    /// their countries.
    pub municipalities: Vec<MunicipalityChoice>,
    /// Its sessions in their order.
    pub sessions: Vec<Session>,
    /// Seminars of other hospitations that are open to this one, too.
    pub seminars: Vec<SeminarElsewhere>,
}

/// A seminar that is held once for several hospitations, as the page of one shows it that is not
/// where it is booked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct SeminarElsewhere {
    /// What it is called; empty for no title of its own.
    pub title: LocalText,
    /// When, on the clock of the hospitation's host at which it is booked.
    pub at: LocalTime,
    /// The hospitation at which it is booked.
    pub booked_at: ReturnVisit,
}

/// What a hospitation's page says of its programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ProgrammeSummary {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: LocalText,
    /// Who runs it.
    pub issuer: LocalText,
    /// Who pays.
    pub funder: LocalText,
    /// How many visits somebody books at least.
    pub book_at_least: u32,
    /// Whether somebody books every visit.
    pub all_visits: bool,
    /// Whether a seminar is booked before the visits.
    pub seminar_first: bool,
}

impl ProgrammeSummary {
    /// What it asks of a booking.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        Policy {
            at_least: self.book_at_least,
            all_visits: self.all_visits,
            seminar_first: self.seminar_first,
        }
    }
}

/// Another hospitation by its name, such as the one in the other direction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ReturnVisit {
    /// Its address.
    pub slug: String,
    /// What it is called.
    pub title: LocalText,
}

/// A page of the list of hospitations.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct HospitationList {
    /// What matches, the soonest first, those that are over last.
    pub items: Vec<HospitationSummary>,
    /// How many there are, whatever the filters.
    pub all: u32,
    /// What can be chosen, with the number of results each choice would leave.
    pub facets: Vec<Facet>,
    /// Where nothing matches: filters without which something would, and how much.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub loosen: Vec<(String, u32)>,
}
