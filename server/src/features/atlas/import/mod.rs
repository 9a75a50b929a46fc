//! Import of municipalities and partnerships: files in, a plan of what to write out. Nothing here
//! reads a file or a database.
//!
//! - `csv_format` our own two tables; `wikidata` the result of a query for twinned places
//! - `places` which place of a file is which place of ours; `partnerships` the same for those
//! - `countries`, `zones`, `slugs` what a file does not say: codes, clocks, addresses
//! - `report` what the person who imports is told
//!
//! [`read`] refuses a broken file as a whole; [`plan`] says what would be new, changed or
//! unchanged, and names each row that it rejects. Planning the same file again after the plan was
//! carried out yields nothing new and nothing changed.
//!
//! To add a format: a variant of [`Format`], a module that turns its text into rows of
//! [`Material`], and an arm in [`read`].

mod countries;
mod csv_format;
mod partnerships;
mod places;
mod report;
mod slugs;
mod wikidata;
mod zones;

use app::contract::atlas::{MunicipalityKind, PartnershipKind, Stage};
use app::contract::geo::Position;
use app::contract::text::LocalText;
use app::contract::theme::Theme;

pub use report::{Broken, BrokenFile, Counts, Rejection, Summary};

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Our own tables; the header says whether of municipalities or of partnerships.
    Csv,
    /// Tab-separated rows of a Wikidata query for "twinned administrative body" (P190).
    Wikidata,
}

/// A file to import, as it was read.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// Its name, for messages.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

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

/// The rows of all files of one import.
#[derive(Debug, Default)]
pub struct Material {
    tables: csv_format::Tables,
    twins: Vec<wikidata::Twins>,
    rejected: Vec<Rejection>,
    remarks: Vec<Rejection>,
}

/// Reads files of one format.
///
/// # Errors
/// A file that cannot be what it is said to be; then nothing of any file is to be imported.
pub fn read(format: Format, files: &[SourceFile<'_>]) -> Result<Material, BrokenFile> {
    let mut material = Material::default();
    for file in files {
        let broken = |reason| BrokenFile {
            file: file.name.to_owned(),
            reason,
        };
        let text = std::str::from_utf8(file.bytes).map_err(|error| {
            broken(Broken::NotUtf8 {
                at: error.valid_up_to(),
            })
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let before = material.rows();
        match format {
            Format::Csv => csv_format::read(file.name, text, &mut material),
            Format::Wikidata => wikidata::read(file.name, text, &mut material),
        }
        .map_err(broken)?;
        let rejected = material.rejected.iter().any(|row| row.file == file.name);
        if rejected && material.rows() == before {
            return Err(broken(Broken::NothingReadable));
        }
    }
    Ok(material)
}

/// Says what importing the material would do to what is there.
#[must_use]
pub fn plan(
    existing: &[ExistingPlace],
    existing_partnerships: &[ExistingPartnership],
    material: Material,
) -> ImportPlan {
    let Material {
        tables,
        twins,
        mut rejected,
        remarks,
    } = material;
    let mut places = places::Register::new(existing);
    let mut register = partnerships::Register::new(existing_partnerships);

    let ids = places.take_table(tables.municipalities, &mut rejected);
    register.take_table(tables.partnerships, &ids, &places, &mut rejected);

    let ends = places.take_mentions(&twins);
    register.take_twins(&twins, &ends, &places, &mut rejected);

    rejected.sort();
    ImportPlan {
        places: places.drafts(),
        partnerships: register.drafts(),
        rejected,
        remarks,
    }
}

impl Material {
    fn rows(&self) -> usize {
        self.tables.municipalities.len() + self.tables.partnerships.len() + self.twins.len()
    }
}

#[cfg(test)]
mod tests;
