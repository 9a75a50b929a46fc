//! From the name of a country to its code.

use std::collections::HashMap;
use std::sync::LazyLock;

use app::contract::geo::Position;

/// What a row's country turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Country {
    /// A country of today.
    Code(&'static str),
    /// A country of the past whose places lie in several countries of today.
    Past,
    /// No country that is known here.
    Unknown,
}

struct Table {
    by_label: HashMap<&'static str, &'static str>,
    zones: HashMap<&'static str, &'static str>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        by_label: HashMap::new(),
        zones: HashMap::new(),
    };
    for line in include_str!("countries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let mut columns = line.split('\t');
        let (Some(code), Some(zone), Some(labels)) =
            (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        table.zones.insert(code, zone);
        table
            .by_label
            .extend(labels.split('|').map(|label| (label, code)));
    }
    table.zones.remove("-");
    table
});

/// The country of a label as Wikidata writes it in English.
pub(super) fn by_label(label: &str) -> Country {
    match TABLE.by_label.get(label) {
        Some(&"-") => Country::Past,
        Some(code) => Country::Code(code),
        None => Country::Unknown,
    }
}

/// Whether this is the code of a country.
pub(super) fn is_code(code: &str) -> bool {
    TABLE.zones.contains_key(code)
}

/// The zone of a country's clocks, or of most of them.
pub(super) fn main_zone(code: &str) -> Option<&'static str> {
    TABLE.zones.get(code).copied()
}

/// Whether a place lies on the Crimea, which sources count to Russia or to Ukraine or to both,
/// and which belongs to Ukraine here. The box ends in the strait of Kerch.
pub(super) fn on_crimea(position: Position) -> bool {
    (44.3..46.25).contains(&position.lat) && (32.4..36.66).contains(&position.lon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_the_countries_of_today() {
        for (label, code) in [
            ("People's Republic of China", "CN"),
            ("Swaziland", "SZ"),
            ("Republic of Macedonia", "MK"),
            ("Kosovo", "XK"),
            ("Palestine", "PS"),
            ("German Democratic Republic", "DE"),
            ("Côte d'Ivoire", "CI"),
        ] {
            assert_eq!(by_label(label), Country::Code(code), "{label}");
        }
        assert_eq!(by_label("Soviet Union"), Country::Past);
        assert_eq!(by_label("Yugoslavia"), Country::Past);
        assert_eq!(by_label("t430222130"), Country::Unknown);
    }

    #[test]
    fn no_label_stands_twice() {
        let lines = include_str!("countries.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'));
        let labels = lines.flat_map(|line| line.split('\t').nth(2).unwrap_or("").split('|'));
        assert_eq!(labels.count(), TABLE.by_label.len());
    }
}
