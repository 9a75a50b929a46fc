//! What is known of places and partnerships, and what an import would write.

use app::contract::atlas::{MunicipalityKind, PartnershipKind, Stage};
use app::contract::geo::Position;
use app::contract::text::LocalText;
use app::contract::theme::Theme;

use super::report::{Counts, Rejection, Summary};

/// What is known of a municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceFacts {
    /// What it is.
    pub kind: MunicipalityKind,
    /// ISO 3166 code of its country.
    pub country: String,
    /// ISO 3166-2 code of its region.
    pub region: Option<String>,
    /// Where it is.
    pub position: Position,
    /// How many people live there.
    pub population: Option<i64>,
    /// IANA zone of its clocks.
    pub zone: String,
    /// Its names.
    pub names: LocalText,
    /// Other spellings, sorted.
    pub aliases: Vec<String>,
    /// Where this comes from.
    pub source: String,
}

/// What is known of a partnership, besides its members.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnershipFacts {
    /// What it rests on.
    pub kind: Option<PartnershipKind>,
    /// How far it is.
    pub stage: Option<Stage>,
    /// Since when: `2018`, `2018-11` or `1996-03-12`.
    pub since: Option<String>,
    /// What it works on, in the order of [`Theme::ALL`].
    pub themes: Vec<Theme>,
    /// Where this comes from.
    pub source: String,
}

/// A municipality that is already there. Its slug is its key.
#[derive(Clone, Debug, PartialEq)]
pub struct ExistingPlace {
    /// Its address.
    pub slug: String,
    /// What is known of it.
    pub facts: PlaceFacts,
}

/// A partnership that is already there. Its slug is its key.
#[derive(Clone, Debug, PartialEq)]
pub struct ExistingPartnership {
    /// Its address.
    pub slug: String,
    /// Its members' slugs, in their order.
    pub members: Vec<String>,
    /// What is known of it.
    pub facts: PartnershipFacts,
}

/// What carrying out a draft would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is not there yet: insert.
    New,
    /// It is there with other facts: update by slug.
    Changed,
    /// It is there like this: nothing to do.
    Unchanged,
}

/// A municipality that the import is about.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceDraft {
    /// Its address, kept where it exists.
    pub slug: String,
    /// What shall be known of it.
    pub facts: PlaceFacts,
    /// What that means.
    pub change: Change,
}

/// A partnership that the import is about.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnershipDraft {
    /// Its address, kept where it exists.
    pub slug: String,
    /// Its members' slugs in their order; each is a [`PlaceDraft`]'s or an existing place's.
    pub members: Vec<String>,
    /// What shall be known of it.
    pub facts: PartnershipFacts,
    /// What that means.
    pub change: Change,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPlan {
    /// The municipalities; write these first.
    pub places: Vec<PlaceDraft>,
    /// The partnerships.
    pub partnerships: Vec<PartnershipDraft>,
    /// Rows that are left out, by file and line.
    pub rejected: Vec<Rejection>,
    /// Rows that are taken, but not as they stand, by file and line.
    pub remarks: Vec<Rejection>,
}

impl ImportPlan {
    /// The counts to tell.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary {
            municipalities: Counts::of(self.places.iter().map(|draft| draft.change)),
            partnerships: Counts::of(self.partnerships.iter().map(|draft| draft.change)),
            rejected: self.rejected.len(),
        }
    }
}
