//! Our own tables of municipalities and of partnerships.
//!
//! Municipalities: `id,kind,country,region,lat,lon,population,timezone,name_de,name_en,name_fr,
//! name_ar` and, where wanted, `aliases` (by semicolons) and `source`. Partnerships: `id,members,
//! kind,stage,since,themes,source`, members and themes by semicolons. Columns may stand in any
//! order; an empty cell is unknown.

use std::collections::HashMap;
use std::sync::Arc;

use app::contract::atlas::{MunicipalityKind, PartnershipKind, Stage};
use app::contract::geo::Position;
use app::contract::language::Language;
use app::contract::text::LocalText;
use app::contract::theme::Theme;

use super::report::{Broken, Origin, cleaned, degrees};
use super::{Material, countries, slugs};

/// Longest name, in characters.
pub(super) const NAME_LIMIT: usize = 200;
const SOURCE_LIMIT: usize = 1_000;
const MOST_MEMBERS: usize = 50;

/// The rows of both tables.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) municipalities: Vec<PlaceRow>,
    pub(super) partnerships: Vec<PartnershipRow>,
}

/// A row of the table of municipalities.
#[derive(Debug)]
pub(super) struct PlaceRow {
    pub(super) origin: Origin,
    pub(super) id: String,
    pub(super) kind: Option<MunicipalityKind>,
    pub(super) country: String,
    pub(super) region: Option<String>,
    pub(super) position: Position,
    pub(super) population: Option<i64>,
    pub(super) zone: Option<String>,
    pub(super) names: LocalText,
    pub(super) aliases: Vec<String>,
    pub(super) source: Option<String>,
}

/// A row of the table of partnerships.
#[derive(Debug)]
pub(super) struct PartnershipRow {
    pub(super) origin: Origin,
    pub(super) id: String,
    pub(super) members: Vec<String>,
    pub(super) kind: Option<PartnershipKind>,
    pub(super) stage: Option<Stage>,
    pub(super) since: Option<String>,
    pub(super) themes: Vec<Theme>,
    pub(super) source: Option<String>,
}

/// Reads one table.
pub(super) fn read(file: &str, text: &str, material: &mut Material) -> Result<(), Broken> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = reader
        .headers()
        .map_err(|_| Broken::Syntax { line: 1 })?
        .clone();
    let columns: HashMap<String, usize> = header
        .iter()
        .enumerate()
        .map(|(at, name)| (name.trim().to_owned(), at))
        .collect();
    let partnerships = columns.contains_key("members");
    let required: &[&str] = if partnerships {
        &["id", "members"]
    } else {
        &["id", "country", "lat", "lon"]
    };
    if let Some(missing) = required.iter().find(|name| !columns.contains_key(**name)) {
        return Err(Broken::Header { missing });
    }
    let name: Arc<str> = file.into();
    let mut last = 1;
    for record in reader.records() {
        let record = record.map_err(|_| Broken::Syntax { line: last + 1 })?;
        last = record.position().map_or(last + 1, csv::Position::line);
        let origin = Origin {
            file: Arc::clone(&name),
            line: last,
        };
        let row = Row {
            columns: &columns,
            record: &record,
        };
        let read = if record.len() != header.len() {
            Err(format!(
                "{} cells, but {} columns",
                record.len(),
                header.len()
            ))
        } else if partnerships {
            row.partnership(&origin)
                .map(|row| material.tables.partnerships.push(row))
        } else {
            row.place(&origin)
                .map(|row| material.tables.municipalities.push(row))
        };
        if let Err(reason) = read {
            material.rejected.push(origin.rejection(reason));
        }
    }
    // A quote that is never closed swallows the rest of the file into one cell.
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return Err(Broken::Syntax { line: last });
    }
    Ok(())
}

struct Row<'a> {
    columns: &'a HashMap<String, usize>,
    record: &'a csv::StringRecord,
}

impl Row<'_> {
    fn cell(&self, column: &str) -> Option<String> {
        let cell = self
            .columns
            .get(column)
            .and_then(|at| self.record.get(*at))?;
        Some(cleaned(cell)).filter(|cell| !cell.is_empty())
    }

    fn list(&self, column: &str) -> Vec<String> {
        let cell = self.cell(column).unwrap_or_default();
        cell.split(';')
            .map(str::trim)
            .filter(|s| !s.is_empty())
            .map(str::to_owned)
            .collect()
    }

    fn code<T>(&self, column: &str, of: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
        let cell = self.cell(column);
        cell.map(|cell| of(&cell).ok_or_else(|| format!("{column}: “{cell}” is no choice")))
            .transpose()
    }

    fn id(&self) -> Result<String, String> {
        let id = self.cell("id").ok_or("id: is empty")?;
        if slugs::is_slug(&id) {
            Ok(id)
        } else {
            Err(format!(
                "id: “{id}” has more than small letters, digits and hyphens"
            ))
        }
    }

    fn source(&self) -> Result<Option<String>, String> {
        match self.cell("source") {
            Some(text) if text.chars().count() > SOURCE_LIMIT => Err("source: is too long".into()),
            other => Ok(other),
        }
    }

    fn place(&self, origin: &Origin) -> Result<PlaceRow, String> {
        let country = self.cell("country").ok_or("country: is empty")?;
        if !countries::is_code(&country) {
            return Err(format!("country: “{country}” is no ISO 3166 code"));
        }
        let region = self.cell("region");
        if region
            .as_ref()
            .is_some_and(|region| !region.starts_with(&format!("{country}-")))
        {
            return Err(format!("region: is no ISO 3166-2 code of {country}"));
        }
        let cell = |column| self.cell(column).unwrap_or_default();
        let position = degrees(&cell("lat"), &cell("lon"))?;
        let population = match self.cell("population") {
            None => None,
            Some(cell) => match cell.parse::<i64>() {
                Ok(number @ 1..=1_000_000_000) => Some(number),
                _ => return Err(format!("population: “{cell}” is no number of people")),
            },
        };
        let zone = self.code("timezone", |name| {
            jiff::tz::TimeZone::get(name)
                .is_ok()
                .then(|| name.to_owned())
        })?;
        let mut names = LocalText::default();
        for language in Language::ALL {
            if let Some(name) = self.cell(&format!("name_{}", language.code())) {
                names.set(language, name);
            }
        }
        let aliases = self.list("aliases");
        if names.all().next().is_none() {
            return Err("name: is empty in every language".into());
        }
        let too_long = |name: &str| name.chars().count() > NAME_LIMIT;
        if names.all().any(too_long) || aliases.iter().any(|name| too_long(name)) {
            return Err("name: is too long".into());
        }
        Ok(PlaceRow {
            origin: origin.clone(),
            id: self.id()?,
            kind: self.code("kind", MunicipalityKind::from_code)?,
            country,
            region,
            position,
            population,
            zone,
            names,
            aliases,
            source: self.source()?,
        })
    }

    fn partnership(&self, origin: &Origin) -> Result<PartnershipRow, String> {
        let members = self.list("members");
        if !(2..=MOST_MEMBERS).contains(&members.len()) {
            return Err(format!(
                "members: {} are not 2 to {MOST_MEMBERS}",
                members.len()
            ));
        }
        let since = self.cell("since");
        if let Some(since) = since.as_ref().filter(|since| !is_date(since)) {
            return Err(format!("since: “{since}” is no year, month or day"));
        }
        let mut themes = Vec::new();
        for code in self.list("themes") {
            themes.push(
                Theme::from_code(&code).ok_or_else(|| format!("themes: “{code}” is no choice"))?,
            );
        }
        themes.sort_unstable();
        themes.dedup();
        Ok(PartnershipRow {
            origin: origin.clone(),
            id: self.id()?,
            members,
            kind: self.code("kind", PartnershipKind::from_code)?,
            stage: self.code("stage", Stage::from_code)?,
            since,
            themes,
            source: self.source()?,
        })
    }
}

/// Whether this is `2018`, `2018-11` or `1996-03-12`.
fn is_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    whole.len() == 10 && whole.split('-').all(digits) && whole.parse::<jiff::civil::Date>().is_ok()
}
