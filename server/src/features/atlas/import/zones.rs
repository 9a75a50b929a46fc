//! The clocks of places for which a file names no zone.

use std::sync::LazyLock;

use app::contract::geo::Position;

use super::countries;

/// Reference towns of countries with several zones. A place has the zone of the nearest one. That
/// is right for all but some places close to a zone's border; an editor can correct those, and no
/// import that names no zone changes them back.
static TOWNS: LazyLock<Vec<(&str, &str, Position)>> = LazyLock::new(|| {
    let lines = include_str!("zones.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'));
    let town = |line: &'static str| {
        let mut columns = line.split('\t');
        let (country, zone) = (columns.next()?, columns.next()?);
        let (lat, lon) = (columns.next()?.parse().ok()?, columns.next()?.parse().ok()?);
        Some((country, zone, Position { lat, lon }))
    };
    lines.filter_map(town).collect()
});

/// The zone of a place, chosen by its country and, where that has several, by its position.
pub(super) fn of_place(country: &str, position: Position) -> &'static str {
    let towns = TOWNS.iter().filter(|town| town.0 == country);
    towns
        .min_by(|a, b| {
            position
                .distance_km(a.2)
                .total_cmp(&position.distance_km(b.2))
        })
        .map(|town| town.1)
        .or_else(|| countries::main_zone(country))
        .unwrap_or("Etc/UTC")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_get_the_clocks_of_their_country_or_of_the_nearest_town() {
        for (country, lat, lon, zone) in [
            ("DE", 50.9, 6.9, "Europe/Berlin"),
            ("XK", 42.3, 20.9, "Europe/Belgrade"),
            ("PS", 31.7, 35.2, "Asia/Hebron"),
            ("US", 39.2, -85.9, "America/Indiana/Indianapolis"),
            ("US", 38.3, -90.2, "America/Chicago"),
            ("RU", 48.7, 44.5, "Europe/Volgograd"),
            ("ES", 28.5, -16.3, "Atlantic/Canary"),
            ("UA", 44.5, 34.2, "Europe/Kyiv"),
        ] {
            assert_eq!(of_place(country, Position { lat, lon }), zone);
        }
    }

    #[test]
    fn every_line_of_the_table_is_a_town() {
        let lines = include_str!("zones.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), TOWNS.len());
    }

    #[test]
    fn every_zone_is_one_that_the_clock_rules_know() {
        let countries = include_str!("countries.tsv")
            .lines()
            .filter(|l| !l.starts_with(['#', '-']));
        let of_countries = countries.filter_map(|line| line.split('\t').nth(1));
        for zone in TOWNS.iter().map(|town| town.1).chain(of_countries) {
            assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        }
    }
}
