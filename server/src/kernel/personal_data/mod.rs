//! The register of personal data: every table and every column, and what it says about people.
//!
//! A test reads the schema of both engines and fails where a column stands in no list here: whoever
//! adds one decides what it is. What tells who somebody is ([`Table::identifies`]) is in the download
//! of one's own data, and gone after an erasure; each feature does its part in a file named
//! `personal_data`. What stays afterwards ([`Table::describes`]) is counted and leads to nobody.

mod people;
mod places;

/// What an erasure does with the rows about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// The row stays for the counts, and what identifies is emptied.
    Emptied,
    /// The row goes.
    Deleted,
    /// There is nothing about people in it.
    Nothing,
}

/// A table with all of its columns.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What an erasure does with its rows.
    pub erasure: Erasure,
    /// Columns that tell who somebody is, or lead there.
    pub identifies: &'static [&'static str],
    /// Columns about somebody that tell nobody who it is.
    pub describes: &'static [&'static str],
    /// Columns about no person.
    pub others: &'static [&'static str],
}

impl Table {
    /// Every column that the register knows of it.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        let lists = [self.identifies, self.describes, self.others];
        lists.into_iter().flatten().copied()
    }
}

/// A table about places, plans or the installation.
const fn impersonal(name: &'static str, others: &'static [&'static str]) -> Table {
    Table {
        name,
        erasure: Erasure::Nothing,
        identifies: &[],
        describes: &[],
        others,
    }
}

/// A person that was erased is called so, with the row's id behind it: two of them are still two.
pub const ERASED: &str = "erased:";

/// Every table.
pub fn register() -> impl Iterator<Item = &'static Table> {
    people::PEOPLE.iter().chain(places::PLACES)
}
