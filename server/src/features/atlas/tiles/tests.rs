//! What a person sees on the map: every place in its country, lines where they belong, small tiles.

use super::project::{BLEED, MARGIN, STEPS, TILE};
use super::{GEOMETRY, Geometry, MAX_ZOOM, ReadError, TileTheme, draw};

const MUNICIPALITIES: &str = include_str!("../../../../data/municipalities.csv");
const REFERENCE_TOWNS: &str = include_str!("../../../../data/reference_towns.csv");
const COUNTRY_LABELS: &str = include_str!("../../../../data/country_labels.csv");

/// The tile that shows a place.
fn tile_of(lat: f64, lon: f64, zoom: u8) -> (u32, u32) {
    let side = f64::from(1_u32 << zoom);
    let phi = lat.to_radians();
    let y = 0.5 - (std::f64::consts::FRAC_PI_4 + phi / 2.0).tan().ln() / std::f64::consts::TAU;
    (((lon / 360.0 + 0.5) * side) as u32, (y * side) as u32)
}

fn tile_at(lat: f64, lon: f64, zoom: u8) -> String {
    let (x, y) = tile_of(lat, lon, zoom);
    draw(&GEOMETRY, zoom, x, y, TileTheme::Light).expect("the place is on the map")
}

/// All tiles around the region of the atlas, at a zoom.
fn region(zoom: u8) -> impl Iterator<Item = (u32, u32)> {
    let (west, north) = tile_of(62.0, -12.0, zoom);
    let (east, south) = tile_of(22.0, 52.0, zoom);
    (west..=east).flat_map(move |x| (north..=south).map(move |y| (x, y)))
}

/// Records of a file whose first fields hold no comma.
fn records(csv: &str) -> impl Iterator<Item = Vec<&str>> {
    csv.lines().skip(1).map(|line| line.split(',').collect())
}

fn number(field: &str) -> f64 {
    field.parse().expect("a number")
}

/// The country of a place. A harbour may lie a little outside a coast drawn at 1:10m: where the place
/// itself is at sea, the nearest land within 0.05° counts. On land nothing is forgiven.
fn country_near(lat: f64, lon: f64) -> Option<&'static str> {
    let around = |radius: f64| {
        (0..16).find_map(move |turn| {
            let (sin, cos) = (f64::from(turn) * std::f64::consts::TAU / 16.0).sin_cos();
            GEOMETRY.country_at(lat + radius * sin, lon + radius * cos)
        })
    };
    GEOMETRY
        .country_at(lat, lon)
        .or_else(|| (1..=5).find_map(|step| around(f64::from(step) / 100.0)))
}

#[test]
fn every_municipality_lies_in_its_country() {
    let misplaced: Vec<String> = records(MUNICIPALITIES)
        .filter_map(|fields| {
            let found = country_near(number(fields[4]), number(fields[5]));
            (found != Some(fields[2])).then(|| format!("{} in {found:?}", fields[0]))
        })
        .collect();
    assert!(misplaced.is_empty(), "{misplaced:?}");
}

#[test]
fn every_country_label_stands_in_its_country() {
    let misplaced: Vec<_> = records(COUNTRY_LABELS)
        .filter(|f| GEOMETRY.country_at(number(f[1]), number(f[2])) != Some(f[0]))
        .collect();
    assert!(misplaced.is_empty(), "{misplaced:?}");
}

#[test]
fn every_reference_town_is_on_land_and_named_in_four_languages() {
    for fields in records(REFERENCE_TOWNS) {
        assert_eq!(fields.len(), 7, "{fields:?}");
        assert!(fields.iter().all(|field| !field.is_empty()), "{fields:?}");
        assert!(
            country_near(number(fields[0]), number(fields[1])).is_some(),
            "{fields:?}"
        );
    }
}

#[test]
fn disputed_places_lie_where_the_atlas_puts_them() {
    for (place, lat, lon, country) in [
        ("Simferopol", 44.952, 34.102, "UA"),
        ("Kerch", 45.351, 36.42, "UA"),
        ("Yalta", 44.51, 34.16, "UA"),
        ("Laâyoune", 27.154, -13.195, "EH"),
        ("Smara", 26.74, -11.67, "EH"),
        ("Tarfaya, inland", 27.95, -12.8, "MA"),
        ("Gaza", 31.502, 34.466, "PS"),
        ("Hebron", 31.53, 35.1, "PS"),
        ("Pristina", 42.663, 21.166, "XK"),
        ("Quneitra", 33.126, 35.824, "SY"),
        ("Katzrin", 32.99, 35.69, "SY"),
        ("Rosh Pina", 32.97, 35.54, "IL"),
        ("Kyrenia", 35.33, 33.32, "CY"),
    ] {
        assert_eq!(country_near(lat, lon), Some(country), "{place}");
    }
    assert_eq!(
        GEOMETRY.country_at(35.0, 18.0),
        None,
        "the open sea is no country's"
    );
}

#[test]
fn the_west_bank_is_dashed_and_crimea_has_no_border() {
    let dashed = |tile: &str| tile.contains("id=\"d\"") && tile.contains("stroke-dasharray");
    assert!(dashed(&tile_at(31.8, 35.0, 9)));
    assert!(dashed(&tile_at(31.45, 34.5, 9)), "around Gaza");
    assert!(dashed(&tile_at(33.1, 35.65, 9)), "along the Golan");
    assert!(dashed(&tile_at(27.7, -11.0, 7)), "Western Sahara");
    let crimea = tile_at(46.0, 33.9, 8);
    assert!(
        !crimea.contains("id=\"s\"") && !crimea.contains("id=\"d\""),
        "the isthmus"
    );
}

#[test]
fn the_dead_sea_is_water() {
    assert!(tile_at(31.5, 35.48, 9).contains("fill=\"#c3d9e6\""));
}

#[test]
fn german_states_appear_from_zoom_five() {
    assert!(!tile_at(51.0, 8.5, 4).contains("#b0a18d"));
    assert!(tile_at(51.0, 8.5, 5).contains("#b0a18d"));
}

#[test]
fn tiles_stay_small() {
    for zoom in 0..=MAX_ZOOM {
        // Every tile up to zoom 7; further in, a sample: there are thousands.
        let step = if zoom > 7 { 7 } else { 1 };
        for (x, y) in region(zoom).step_by(step) {
            let tile = draw(&GEOMETRY, zoom, x, y, TileTheme::Dark).expect("in the grid");
            let bound = if zoom < 6 { 40_000 } else { 20_000 };
            assert!(tile.len() < bound, "{zoom}/{x}/{y}: {} bytes", tile.len());
        }
    }
}

/// The corners that a path visits, from its relative steps.
fn corners(d: &str) -> Vec<(i32, i32)> {
    let mut visited = Vec::new();
    for stretch in d.split('M').skip(1) {
        let spaced = stretch.replace('-', " -").replace(['l', 'z'], " ");
        let numbers: Vec<i32> = spaced
            .split_whitespace()
            .map(|number| number.parse().expect("a whole step"))
            .collect();
        let (mut x, mut y) = (0, 0);
        for pair in numbers.chunks(2) {
            (x, y) = (x + pair[0], y + pair[1]);
            visited.push((x, y));
        }
    }
    visited
}

#[test]
fn no_band_runs_across_the_map() {
    let (low, high) = (-MARGIN * STEPS, (TILE + MARGIN) * STEPS);
    for (zoom, x, y) in (0..4).flat_map(|z| {
        let side = 1_u32 << z;
        (0..side).flat_map(move |x| (0..side).map(move |y| (z, x, y)))
    }) {
        let tile = draw(&GEOMETRY, zoom, x, y, TileTheme::Light).expect("in the grid");
        for d in tile
            .split(" d=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            for (corner_x, corner_y) in corners(d) {
                let inside = |v: i32| (low..=high).contains(&v);
                assert!(inside(corner_x) && inside(corner_y), "{zoom}/{x}/{y}");
            }
        }
    }
    // The open Pacific east and west of the date line, and the Atlantic, hold no land.
    for (lat, lon) in [(40.0, -150.0), (47.0, 175.0), (40.0, -40.0)] {
        assert!(!tile_at(lat, lon, 5).contains("<path"), "{lat} {lon}");
    }
}

#[test]
fn a_tile_needs_no_exception_in_the_policy_and_holds_no_words() {
    for theme in TileTheme::ALL {
        let (x, y) = tile_of(31.8, 35.2, 8);
        let tile = draw(&GEOMETRY, 8, x, y, theme).expect("in the grid");
        for forbidden in [
            "style",
            "<script",
            "<text",
            "<image",
            "href=\"http",
            "<rect",
        ] {
            assert!(!tile.contains(forbidden), "{forbidden}");
        }
        let side = TILE + 2 * BLEED;
        assert!(tile.contains(&format!("width=\"{side}\"")) && tile.contains("viewBox=\"-4 -4 "));
    }
}

#[test]
fn the_same_tile_is_the_same_text() {
    assert_eq!(tile_at(51.0, 8.5, 6), tile_at(51.0, 8.5, 6));
    let (x, y) = tile_of(51.0, 8.5, 6);
    assert_ne!(
        draw(&GEOMETRY, 6, x, y, TileTheme::Light),
        draw(&GEOMETRY, 6, x, y, TileTheme::Dark)
    );
}

#[test]
fn there_is_no_tile_outside_the_grid() {
    for (zoom, x, y) in [
        (0, 1, 0),
        (3, 0, 8),
        (MAX_ZOOM + 1, 0, 0),
        (255, 0, 0),
        (2, u32::MAX, 0),
    ] {
        assert_eq!(draw(&GEOMETRY, zoom, x, y, TileTheme::Light), None);
    }
}

#[test]
fn a_damaged_file_is_refused() {
    let refused = |bytes: &[u8]| Geometry::read(bytes).map(|_| ()).unwrap_err();
    assert_eq!(refused(b"GIF89a"), ReadError::Format);
    assert_eq!(refused(b"PGEO\x01\x01\x05\x02"), ReadError::CutShort);
    let far_arc = b"PGEO\x01\x01\x05\x00\x01DE\x01\x01\x08";
    assert_eq!(refused(far_arc), ReadError::Number);
}

#[test]
fn themes_are_known_by_their_codes() {
    assert_eq!(TileTheme::from_code("dark"), Some(TileTheme::Dark));
    assert_eq!(TileTheme::from_code("sepia"), None);
}
