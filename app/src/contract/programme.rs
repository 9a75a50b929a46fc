//! Programmes: what hospitations run under, what they offer and expect, and whom one may ask.

use super::wire::{Deserialize, Serialize};

use super::hospitation::{HospitationSummary, ReturnVisit};
use super::language::Language;
pub use super::programme_policy::{Broken, Draft, DraftVisit, ProgrammePolicy, Rule, broken};
use super::text::LocalText;
use super::time::LocalTime;

/// A programme in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ProgrammeCard {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: LocalText,
    /// One or two sentences.
    pub summary: LocalText,
    /// Who runs it.
    pub issuer: LocalText,
    /// Who pays.
    pub funder: LocalText,
    /// Since when it runs: `2015`, `2020-03` or `2020-03-01`; empty where nobody said.
    pub runs_from: String,
    /// Until when it runs; empty for no end.
    pub runs_until: String,
    /// How many published hospitations it has, those that are over not counted.
    pub hospitations: u32,
    /// Whether it is made up for demonstration.
    pub invented: bool,
}

/// All programmes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct ProgrammeList {
    /// In the order of their addresses.
    pub items: Vec<ProgrammeCard>,
}

/// Everything a programme's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Programme {
    /// What lists show of it.
    pub card: ProgrammeCard,
    /// The rules of its hospitations.
    pub policy: ProgrammePolicy,
    /// What it offers, point by point.
    pub offers: Vec<LocalText>,
    /// What it expects of those who take part, point by point.
    pub expectations: Vec<LocalText>,
    /// Who may take part.
    pub eligible: LocalText,
    /// Where it works: ISO 3166 codes of countries, or ISO 3166-2 codes of their states.
    pub regions: Vec<String>,
    /// The languages it works in.
    pub languages: Vec<Language>,
    /// A role mailbox for questions; empty for the installation's.
    pub contact: String,
    /// Meetings of its whole network, the soonest first.
    pub meetings: Vec<NetworkMeeting>,
    /// Seminars that are held once for several of its hospitations.
    pub seminars: Vec<OpenSeminar>,
    /// Its hospitations, those that are over last.
    pub hospitations: Vec<HospitationSummary>,
    /// The partnerships it works with.
    pub partnerships: Vec<PartnershipLink>,
}

/// A meeting of a programme's network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct NetworkMeeting {
    /// What it is called.
    pub title: LocalText,
    /// Where it is held; nothing where it is online.
    pub place: Option<LocalText>,
    /// When, on the clock of its place.
    pub at: LocalTime,
    /// Whether it is over.
    pub over: bool,
}

/// A seminar that is open to several hospitations. It is booked at one of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct OpenSeminar {
    /// What it is called; empty for no title of its own.
    pub title: LocalText,
    /// When, on the host's clock.
    pub at: LocalTime,
    /// Its length in minutes.
    pub minutes: u32,
    /// How many seats are left; none once it has begun or will not take place.
    pub seats_left: u32,
    /// The hospitation at which it is booked.
    pub booked_at: ReturnVisit,
    /// The other hospitations that it serves.
    pub serves: Vec<ReturnVisit>,
}

/// A partnership by its members' names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PartnershipLink {
    /// Its address.
    pub slug: String,
    /// Its members in their order.
    pub members: Vec<LocalText>,
}

impl PartnershipLink {
    /// What it is called where a line has to do: its members' names.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        let names: Vec<_> = self.members.iter().map(|m| m.get(language)).collect();
        names.join(" – ")
    }
}
