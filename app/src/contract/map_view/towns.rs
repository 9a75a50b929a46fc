//! Towns for the tests of the map.

use super::*;
use proptest::prelude::*;

pub(super) const LAST: u8 = 9;

/// A place that owns its words.
#[derive(Clone, Debug)]
pub(super) struct Town {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) position: Position,
    pub(super) open: bool,
    pub(super) weight: u32,
}

impl Town {
    pub(super) fn new(key: &str, lat: f64, lon: f64, weight: u32) -> Self {
        Self {
            key: key.to_lowercase().replace(' ', "-"),
            name: key.into(),
            position: Position { lat, lon },
            open: false,
            weight,
        }
    }
}

pub(super) fn places(towns: &[Town]) -> Vec<Place<'_>> {
    let towns = towns.iter().map(|town| Place {
        key: &town.key,
        position: town.position,
        name: &town.name,
        open: town.open,
        weight: town.weight,
    });
    towns.collect()
}

/// Towns in a few regions, some at the very same position, some alone in the world.
pub(super) fn towns(most: usize) -> impl Strategy<Value = Vec<Town>> {
    let near = |lat: f64, lon: f64, spread: f64| {
        (-1.0..1.0f64, -1.0..1.0f64).prop_map(move |(down, right)| Position {
            lat: lat + down * spread,
            lon: lon + right * spread,
        })
    };
    let position = prop_oneof![
        near(51.0, 7.0, 4.0),
        near(51.4, 7.2, 0.4),
        near(31.7, 35.2, 0.05),
        near(34.0, 9.5, 3.0),
        near(0.0, 0.0, 80.0),
        Just(Position {
            lat: 31.705,
            lon: 35.203
        }),
    ];
    let town = (position, any::<bool>(), 0u32..5, "[a-zäÄب]{3,14}");
    prop::collection::vec(town, 0..most).prop_map(|towns| {
        let town = |(i, (position, open, weight, name))| Town {
            key: format!("town-{i}"),
            name,
            position,
            open,
            weight,
        };
        towns.into_iter().enumerate().map(town).collect()
    })
}

/// Some towns, one that is selected and some that are related to it, or none.
pub(super) fn choice(
    most: usize,
) -> impl Strategy<Value = (Vec<Town>, Option<String>, Vec<String>)> {
    let related = prop::collection::vec(any::<prop::sample::Index>(), 0..4);
    let selected = prop::option::of(any::<prop::sample::Index>());
    (towns(most), selected, related).prop_map(|(towns, selected, related)| {
        let key = |index: prop::sample::Index| towns.get(index.index(towns.len().max(1)));
        let selected = selected.and_then(key).map(|town| town.key.clone());
        let related = match selected {
            Some(_) => related.into_iter().filter_map(key).collect(),
            None => Vec::new(),
        };
        let related = related.into_iter().map(|town| town.key.clone()).collect();
        (towns, selected, related)
    })
}

pub(super) fn shown(
    towns: &[Town],
    zoom: u8,
    selected: Option<&String>,
    related: &[String],
) -> Vec<Mark> {
    let related: Vec<&str> = related.iter().map(String::as_str).collect();
    marks(
        &places(towns),
        zoom,
        LAST,
        selected.map(String::as_str),
        &related,
    )
}

pub(super) fn trio() -> Vec<Town> {
    vec![
        Town::new("Beit Jala", 31.717, 35.188, 3),
        Town::new("Bethlehem", 31.705, 35.203, 7),
        Town::new("Beit Sahour", 31.700, 35.226, 1),
    ]
}

/// Eleven thousand towns, as after an import from Wikidata: most of them in a few dense regions.
pub(super) fn many() -> Vec<Town> {
    let mut seed = 7_u64;
    let mut random = move || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 11) as f64 / (1_u64 << 53) as f64
    };
    let regions: [(f64, f64, f64); 3] = [(51.0, 10.0, 8.0), (47.0, 2.0, 9.0), (50.0, 32.0, 9.0)];
    let town = |i: usize| {
        let (lat, lon, spread) = regions.get(i % 4).copied().unwrap_or((20.0, 0.0, 120.0));
        let lat = lat + (random() - 0.5) * spread.min(60.0);
        let lon = lon + (random() - 0.5) * spread;
        let weight = (1.0 / (random() + 0.02)) as u32;
        let mut town = Town::new(&format!("Municipality {i}"), lat, lon, weight);
        town.open = i.is_multiple_of(50);
        town
    };
    (0..11_000).map(town).collect()
}
