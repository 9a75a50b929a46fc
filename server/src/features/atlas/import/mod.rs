//! Import of municipalities and partnerships: files in, a plan of what to write out. Nothing here
//! reads a file or a database.
//!
//! - `csv_format` our own two tables; `wikidata` the result of a query for twinned places
//! - `facts` what is known and what is to be written
//! - `places` which place of a file is which place of ours, `place_facts` what is then known of it;
//!   `partnerships` the same for those
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
mod facts;
mod partnerships;
mod place_facts;
mod places;
mod report;
mod slugs;
mod wikidata;
mod zones;

pub use facts::{
    Change, ExistingPartnership, ExistingPlace, ImportPlan, PartnershipDraft, PartnershipFacts,
    PlaceDraft, PlaceFacts,
};
pub use report::{Broken, BrokenFile, Rejection};

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
