//! What is known of a place after an import.
//!
//! A table of ours is an authority: what its cells say replaces what is known, but an empty cell
//! erases nothing. Wikidata is none: it leaves alone what another source describes, and never
//! moves a place, since where it stands decides what is the same.

use std::collections::BTreeMap;

use app::contract::atlas::MunicipalityKind;
use app::contract::language::Language;
use app::contract::text::LocalText;

use super::csv_format::PlaceRow;
use super::wikidata::{Mention, PLACE_SOURCE};
use super::{PlaceFacts, zones};

/// What a row of ours says.
pub(super) fn facts_of(row: &PlaceRow) -> PlaceFacts {
    let zone = row.zone.clone();
    PlaceFacts {
        kind: row.kind.unwrap_or(MunicipalityKind::Municipality),
        country: row.country.clone(),
        region: row.region.clone(),
        position: row.position,
        population: row.population,
        zone: zone.unwrap_or_else(|| zones::of_place(&row.country, row.position).to_owned()),
        names: row.names.clone(),
        aliases: spellings(&row.names, row.aliases.clone()),
        source: row.source.clone().unwrap_or_default(),
    }
}

/// What is known, with what a row of ours says put over it.
pub(super) fn merged(known: &PlaceFacts, row: &PlaceRow) -> PlaceFacts {
    let mut names = known.names.clone();
    for language in Language::ALL {
        if let Some(name) = row.names.exact(language) {
            names.set(language, name.to_owned());
        }
    }
    let replaced = known.names.all().map(str::to_owned);
    let aliases = known
        .aliases
        .iter()
        .chain(&row.aliases)
        .cloned()
        .chain(replaced)
        .collect();
    let own_source = Some(known.source.clone()).filter(|source| source != PLACE_SOURCE);
    PlaceFacts {
        kind: row.kind.unwrap_or(known.kind),
        region: row.region.clone().or_else(|| known.region.clone()),
        population: row.population.or(known.population),
        zone: row.zone.clone().unwrap_or_else(|| known.zone.clone()),
        aliases: spellings(&names, aliases),
        names,
        source: row.source.clone().or(own_source).unwrap_or_default(),
        ..facts_of(row)
    }
}

/// What a row of Wikidata says, before its other rows are looked at.
pub(super) fn facts_of_mention(mention: &Mention) -> PlaceFacts {
    PlaceFacts {
        kind: mention.kind,
        country: mention.country.to_owned(),
        region: None,
        position: mention.position,
        population: None,
        zone: zones::of_place(mention.country, mention.position).to_owned(),
        names: LocalText {
            en: Some(mention.name.clone()),
            ..LocalText::default()
        },
        aliases: Vec::new(),
        source: PLACE_SOURCE.to_owned(),
    }
}

/// Puts together what rows say of a place that only Wikidata describes.
pub(super) fn describe(facts: &mut PlaceFacts, mentions: &[&Mention], new: bool) {
    if new && let Some(name) = usual(mentions.iter().map(|mention| &mention.name)) {
        facts.names.en = Some(name.clone());
    }
    let stated: Vec<_> = mentions
        .iter()
        .filter_map(|mention| mention.population)
        .collect();
    // A number that is still stated stays, so that a second number does not flicker.
    if facts
        .population
        .is_none_or(|known| !stated.contains(&known))
    {
        facts.population = usual(stated.iter()).copied().or(facts.population);
    }
    let names = mentions.iter().map(|mention| mention.name.clone());
    facts.aliases = spellings(&facts.names, facts.aliases.drain(..).chain(names).collect());
}

/// What is stated most often; of several the smallest, which for a population is the town rather
/// than the district around it.
fn usual<'a, T: Ord>(stated: impl Iterator<Item = &'a T>) -> Option<&'a T> {
    let mut counts: BTreeMap<&T, usize> = BTreeMap::new();
    for value in stated {
        *counts.entry(value).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    counts
        .into_iter()
        .find(|(_, count)| *count == most)
        .map(|(value, _)| value)
}

/// Spellings that are no names, each once, in order.
pub(super) fn spellings(names: &LocalText, mut aliases: Vec<String>) -> Vec<String> {
    aliases.retain(|alias| names.all().all(|name| name != alias));
    aliases.sort();
    aliases.dedup();
    aliases
}
