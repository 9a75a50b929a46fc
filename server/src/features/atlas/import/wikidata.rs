//! The result of a Wikidata query for "twinned administrative body" (P190), as a SPARQL client
//! saves it: tab-separated, one row for each combination of what is stated of the two places.
//!
//! Therefore one partnership comes in several rows – with each position, each population and each
//! country that is stated for a place, and once from either end where both are asked for. Labels
//! may be missing: then an item number stands for a name and a node number for a country.

use std::sync::Arc;

use app::contract::atlas::MunicipalityKind;
use app::contract::geo::Position;

use super::Material;
use super::countries::{self, Country};
use super::csv_format::NAME_LIMIT;
use super::report::{Broken, Origin, cleaned, degrees};

/// The source of a municipality that came this way.
pub(super) const PLACE_SOURCE: &str = "Wikidata (CC0)";

/// The source of a partnership that came this way.
pub(super) const PARTNERSHIP_SOURCE: &str = "Wikidata property P190 (CC0)";

/// Two places that are twinned.
#[derive(Debug)]
pub(super) struct Twins {
    pub(super) origin: Origin,
    pub(super) ends: [Mention; 2],
}

/// A place as one row describes it.
#[derive(Debug)]
pub(super) struct Mention {
    pub(super) name: String,
    pub(super) kind: MunicipalityKind,
    pub(super) country: &'static str,
    pub(super) position: Position,
    pub(super) population: Option<i64>,
}

/// The columns of either end: name, country, latitude, longitude, population.
const COLUMNS: [[&str; 5]; 2] = [
    [
        "origincityLabel",
        "origincountry",
        "originlat",
        "originlong",
        "originpopulation",
    ],
    [
        "sistercityLabel",
        "destination_countryLabel",
        "destinationlat",
        "destinationlong",
        "destinationpopulation",
    ],
];

/// Reads one result.
pub(super) fn read(file: &str, text: &str, material: &mut Material) -> Result<(), Broken> {
    let mut lines = text.lines();
    let header: Vec<_> = lines
        .next()
        .unwrap_or("")
        .split('\t')
        .map(str::trim)
        .collect();
    let mut columns = [[0; 5]; 2];
    for (end, names) in COLUMNS.iter().enumerate() {
        for (at, name) in names.iter().enumerate() {
            let found = header.iter().position(|column| column == name);
            columns[end][at] = found.ok_or(Broken::Header { missing: name })?;
        }
    }
    let name: Arc<str> = file.into();
    for (line, text) in (2..).zip(lines).filter(|(_, text)| !text.trim().is_empty()) {
        let origin = Origin {
            file: Arc::clone(&name),
            line,
        };
        let cells: Vec<_> = text.split('\t').collect();
        let mut remarks = Vec::new();
        match ends(&cells, header.len(), columns, &mut remarks) {
            Ok(ends) => {
                material.twins.push(Twins {
                    origin: origin.clone(),
                    ends,
                });
                material
                    .remarks
                    .extend(remarks.into_iter().map(|text| origin.rejection(text)));
            }
            Err(reason) => material.rejected.push(origin.rejection(reason)),
        }
    }
    Ok(())
}

fn ends(
    cells: &[&str],
    width: usize,
    columns: [[usize; 5]; 2],
    remarks: &mut Vec<String>,
) -> Result<[Mention; 2], String> {
    if cells.len() != width {
        return Err(format!("{} cells, but {width} columns", cells.len()));
    }
    let [one, other] = columns.map(|columns| columns.map(|at| cells[at]));
    Ok([mention(one, remarks)?, mention(other, remarks)?])
}

fn mention(cells: [&str; 5], remarks: &mut Vec<String>) -> Result<Mention, String> {
    let [name, country, lat, lon, population] = cells;
    let name = cleaned(name);
    let item = name
        .strip_prefix('Q')
        .is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    if name.is_empty() || item {
        return Err(format!("a place has no name, only “{name}”"));
    }
    if name.chars().count() > NAME_LIMIT {
        return Err("a name is too long".into());
    }
    // Whole positions would pretend to know a place by the millimetre: five digits are a metre.
    let Position { lat, lon } = degrees(lat, lon).map_err(|why| format!("{name}: {why}"))?;
    let rounded = |degrees: f64| (degrees * 1e5).round() / 1e5;
    let position = Position {
        lat: rounded(lat),
        lon: rounded(lon),
    };
    let country = match countries::by_label(&cleaned(country)) {
        Country::Code("RU") if countries::on_crimea(position) => {
            remarks.push(format!("{name}: on the Crimea, taken as Ukraine"));
            "UA"
        }
        Country::Code(code) => code,
        Country::Past => {
            return Err(format!(
                "{name}: {country} is no country of today, and which it is in now is not said"
            ));
        }
        Country::Unknown => return Err(format!("{name}: no country is called “{country}”")),
    };
    let population = match population.trim() {
        "" => None,
        stated => {
            let whole = stated
                .parse::<i64>()
                .ok()
                .filter(|n| (1..=1_000_000_000).contains(n));
            if whole.is_none() {
                remarks.push(format!(
                    "{name}: population “{stated}” is no whole number, taken as unknown"
                ));
            }
            whole
        }
    };
    Ok(Mention {
        kind: kind(&name),
        name,
        country,
        position,
        population,
    })
}

/// What a place is, as far as its English name says so. City or not is not told by a name.
fn kind(name: &str) -> MunicipalityKind {
    const BEFORE: [&str; 4] = [
        "canton of ",
        "Province of ",
        "Landkreis ",
        "London Borough of ",
    ];
    const AFTER: [&str; 5] = [
        " County",
        " District",
        " Department",
        " Province",
        " Borough",
    ];
    if BEFORE.iter().any(|b| name.starts_with(b)) || AFTER.iter().any(|a| name.ends_with(a)) {
        MunicipalityKind::District
    } else {
        MunicipalityKind::Municipality
    }
}
