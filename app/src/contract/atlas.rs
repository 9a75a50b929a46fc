//! The atlas: municipalities, their partnerships, and what a list or a page shows of them.

use super::wire::{Deserialize, Serialize};

use super::closing::PublicOutcome;
use super::geo::Position;
use super::hospitation::codes;
use super::text::LocalText;
use super::theme::Theme;

codes! {
    /// What a municipality is.
    MunicipalityKind {
        /// A city or town.
        City = "city",
        /// A municipality that is neither.
        Municipality = "municipality",
        /// A district of several municipalities, or of a city.
        District = "district",
        /// An association of municipalities.
        Union = "union",
    }
}

codes! {
    /// What a partnership rests on; the register's four kinds.
    PartnershipKind {
        /// Formal, by treaty, unlimited.
        Partnership = "partnership",
        /// By agreement, limited in time or to named projects.
        Friendship = "friendship",
        /// Without a formal base.
        Contact = "contact",
        /// Limited in time and theme, by agreement.
        ProjectPartnership = "project-partnership",
    }
}

codes! {
    /// How far a partnership is.
    Stage {
        /// A partner is sought.
        Seeking = "seeking",
        /// It is being set up.
        Initiating = "initiating",
        /// It is alive.
        Active = "active",
        /// Nothing happens at the moment.
        Dormant = "dormant",
        /// It was interrupted on purpose.
        Suspended = "suspended",
        /// It is over.
        Ended = "ended",
    }
}

/// The code of what a source does not say; filters can ask for it.
pub const UNKNOWN: &str = "unknown";

/// The whole atlas, as it is loaded once and filtered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Atlas {
    /// Grows with every change.
    pub revision: i64,
    /// Every municipality.
    pub municipalities: Vec<AtlasMunicipality>,
    /// Every partnership.
    pub partnerships: Vec<AtlasPartnership>,
}

/// A municipality in the atlas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct AtlasMunicipality {
    /// Its address.
    pub slug: String,
    /// Its names.
    pub names: LocalText,
    /// Other spellings.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub aliases: Vec<String>,
    /// ISO 3166 code of its country.
    pub country: String,
    /// ISO 3166-2 code of its region, where known.
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub region: Option<String>,
    /// Where it is.
    pub position: Position,
}

/// A partnership in the atlas. What its source does not say is absent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct AtlasPartnership {
    /// Its address.
    pub slug: String,
    /// Its members, as places in [`Atlas::municipalities`].
    pub members: Vec<u32>,
    /// What it rests on.
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub kind: Option<PartnershipKind>,
    /// How far it is.
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub stage: Option<Stage>,
    /// Since when: `2018`, `2018-11` or `1996-03-12`.
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub since: Option<String>,
    /// What it works on.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub themes: Vec<Theme>,
    /// Whether one of its hospitations has seats open.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub open: bool,
}

/// A page of the atlas' list, with what the filters offer and what the map marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct AtlasPage {
    /// Partnerships that match.
    pub total: u32,
    /// Partnerships there are.
    pub all: u32,
    /// This page, from 1.
    pub page: u32,
    /// How many pages.
    pub pages: u32,
    /// The partnerships of this page.
    pub rows: Vec<PartnershipRow>,
    /// What each filter offers.
    pub facets: Vec<Facet>,
    /// Where the matching partnerships' members are, whatever place is selected.
    pub marks: Vec<Mark>,
    /// The addresses of the selected place's partners.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub partners: Vec<String>,
    /// The place that is selected.
    #[cfg_attr(
        feature = "ssr",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub selected: Option<Mark>,
    /// Where nothing matches: filters without which something would, and how much.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub loosen: Vec<(String, u32)>,
}

/// A filter and its choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Facet {
    /// The filter's name in the address.
    pub name: String,
    /// Its choices.
    pub choices: Vec<FacetChoice>,
}

/// A choice of a filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct FacetChoice {
    /// Its code in the address.
    pub code: String,
    /// How many partnerships have it, all other filters kept.
    pub count: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A partnership in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PartnershipRow {
    /// Its address.
    pub slug: String,
    /// Its members.
    pub members: Vec<Member>,
    /// What it rests on.
    pub kind: Option<PartnershipKind>,
    /// How far it is.
    pub stage: Option<Stage>,
    /// Since when.
    pub since: Option<String>,
    /// What it works on.
    pub themes: Vec<Theme>,
    /// Whether one of its hospitations has seats open.
    pub open: bool,
}

/// A municipality as a member of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Member {
    /// Its address.
    pub slug: String,
    /// Its name in the reader's language.
    pub name: String,
    /// ISO 3166 code of its country.
    pub country: String,
}

/// A municipality on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Mark {
    /// Its address.
    pub slug: String,
    /// Its name in the reader's language.
    pub name: String,
    /// ISO 3166 code of its country.
    pub country: String,
    /// Where it is.
    pub position: Position,
    /// In how many matching partnerships it is.
    pub partnerships: u32,
    /// Whether seats are open there.
    pub open: bool,
}

/// A municipality's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MunicipalityPage {
    /// Its address.
    pub slug: String,
    /// What it is.
    pub kind: MunicipalityKind,
    /// ISO 3166 code of its country.
    pub country: String,
    /// ISO 3166-2 code of its region, where known.
    pub region: Option<String>,
    /// Where it is.
    pub position: Position,
    /// How many people live there, where known.
    pub population: Option<i64>,
    /// IANA zone of its clocks.
    pub zone: String,
    /// Its names.
    pub names: LocalText,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Where the facts come from.
    pub source: String,
    /// Its partnerships.
    pub partnerships: Vec<PartnershipRow>,
}

/// A partnership's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PartnershipPage {
    /// What came of its hospitations that are closed, the latest first.
    pub outcomes: Vec<PublicOutcome>,
    /// What lists show of it.
    pub row: PartnershipRow,
    /// Where its members are.
    pub marks: Vec<Mark>,
    /// Where the facts come from.
    pub source: String,
}

/// A municipality to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct MunicipalityChoice {
    /// Its address.
    pub slug: String,
    /// Its names.
    pub names: LocalText,
    /// ISO 3166 code of its country.
    pub country: String,
}
