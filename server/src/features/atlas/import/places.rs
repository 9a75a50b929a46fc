//! Which place of a file is which place of ours.
//!
//! The same country, at most ten kilometres apart and the same folded name in any language is the
//! same place; anything less is not. Among several such places the one that did not come from
//! Wikidata goes first, then the southernmost: a rule that does not depend on the order of rows,
//! so that every import decides alike.

use std::collections::{BTreeMap, HashMap};

use app::contract::fold::fold;
use app::contract::geo::Position;
use app::contract::language::Language;

use super::csv_format::PlaceRow;
use super::place_facts::{describe, facts_of, facts_of_mention, merged, spellings};
use super::report::{Origin, Rejection};
use super::wikidata::{Mention, PLACE_SOURCE, Twins};
use super::{Change, ExistingPlace, PlaceDraft, PlaceFacts, slugs};

/// How far apart two descriptions of one place may be.
const SAME_PLACE_KM: f64 = 10.0;

/// All places: those that are there and those that the import brings.
pub(super) struct Register {
    entries: Vec<Entry>,
    by_slug: HashMap<String, usize>,
    /// By country and folded name.
    by_name: HashMap<(String, String), Vec<usize>>,
}

struct Entry {
    slug: String,
    facts: PlaceFacts,
    before: Option<PlaceFacts>,
    touched: bool,
    row: Option<Origin>,
}

impl Register {
    pub(super) fn new(existing: &[ExistingPlace]) -> Self {
        let mut register = Self {
            entries: Vec::new(),
            by_slug: HashMap::new(),
            by_name: HashMap::new(),
        };
        for place in existing {
            let mut facts = place.facts.clone();
            facts.aliases = spellings(&facts.names, facts.aliases);
            register.add(place.slug.clone(), facts.clone(), Some(facts));
        }
        register
    }

    /// The slug of a place.
    pub(super) fn slug(&self, at: usize) -> &str {
        &self.entries[at].slug
    }

    /// Whether a place is German.
    pub(super) fn is_german(&self, at: usize) -> bool {
        self.entries[at].facts.country == "DE"
    }

    /// Whether a place has this slug.
    pub(super) fn has(&self, slug: &str) -> bool {
        self.by_slug.contains_key(slug)
    }

    /// What the import is about.
    pub(super) fn drafts(self) -> Vec<PlaceDraft> {
        let touched = self.entries.into_iter().filter(|entry| entry.touched);
        touched
            .map(|entry| PlaceDraft {
                change: match entry.before {
                    None => Change::New,
                    Some(before) if before == entry.facts => Change::Unchanged,
                    Some(_) => Change::Changed,
                },
                slug: entry.slug,
                facts: entry.facts,
            })
            .collect()
    }

    /// Takes the rows of our own table; answers which slug each id stands for.
    pub(super) fn take_table(
        &mut self,
        rows: Vec<PlaceRow>,
        rejected: &mut Vec<Rejection>,
    ) -> HashMap<String, String> {
        let mut ids: HashMap<String, String> = HashMap::new();
        for row in rows {
            if ids.contains_key(&row.id) {
                rejected.push(
                    row.origin
                        .rejection(format!("the id {} stands twice", row.id)),
                );
                continue;
            }
            let by_slug = self.by_slug.get(&row.id).copied();
            // A slug that Wikidata's name gave says nothing about a table's id.
            let by_slug = by_slug.filter(|at| {
                let facts = &self.entries[*at].facts;
                facts.country == row.country && facts.source != PLACE_SOURCE
            });
            let folded: Vec<_> = row
                .names
                .all()
                .chain(row.aliases.iter().map(String::as_str))
                .map(fold)
                .collect();
            let found = by_slug.or_else(|| self.find(&row.country, &folded, row.position));
            let at = match found {
                Some(at) => {
                    if let Some(other) = &self.entries[at].row {
                        let reason =
                            format!("the same place as line {} of {}", other.line, other.file);
                        rejected.push(row.origin.rejection(reason));
                        ids.insert(row.id, self.entries[at].slug.clone());
                        continue;
                    }
                    self.entries[at].facts = merged(&self.entries[at].facts, &row);
                    self.index(at);
                    at
                }
                None => {
                    let suffix = row.region.as_deref().unwrap_or(&row.country);
                    let slug = slugs::free(&row.id, suffix, |slug| self.has(slug));
                    self.add(slug, facts_of(&row), None)
                }
            };
            self.entries[at].touched = true;
            self.entries[at].row = Some(row.origin);
            ids.insert(row.id, self.entries[at].slug.clone());
        }
        ids
    }

    /// Takes the places of twins; answers which place each end is.
    pub(super) fn take_mentions(&mut self, twins: &[Twins]) -> Vec<[usize; 2]> {
        let mut mentions: Vec<_> = twins
            .iter()
            .enumerate()
            .flat_map(|(at, twins)| [(at, 0), (at, 1)].map(|(at, end)| (at, end, &twins.ends[end])))
            .map(|(at, end, mention)| (fold(&mention.name), at, end, mention))
            .collect();
        mentions.sort_by(|(fold_a, .., a), (fold_b, .., b)| {
            (a.country, fold_a)
                .cmp(&(b.country, fold_b))
                .then_with(|| order(a.position, b.position))
        });
        let mut ends = vec![[0; 2]; twins.len()];
        let mut described: BTreeMap<usize, Vec<&Mention>> = BTreeMap::new();
        let known = self.entries.len();
        for (folded, at, end, mention) in mentions {
            let found = self.find(mention.country, &[folded], mention.position);
            // New places get their slugs below, when all are known.
            let place =
                found.unwrap_or_else(|| self.add(String::new(), facts_of_mention(mention), None));
            described.entry(place).or_default().push(mention);
            ends[at][end] = place;
        }
        for (place, mentions) in described {
            let entry = &mut self.entries[place];
            entry.touched = true;
            if entry.facts.source == PLACE_SOURCE {
                describe(&mut entry.facts, &mentions, entry.before.is_none());
            }
        }
        self.name_from(known);
        ends
    }

    /// Gives slugs to the places from this one on. The larger of two with one name gets the short
    /// slug, whatever the order of rows.
    fn name_from(&mut self, first: usize) {
        let mut unnamed: Vec<_> = (first..self.entries.len()).collect();
        unnamed.sort_by(|a, b| {
            let (a, b) = (&self.entries[*a].facts, &self.entries[*b].facts);
            let size = b.population.cmp(&a.population);
            size.then_with(|| a.country.cmp(&b.country))
                .then_with(|| order(a.position, b.position))
        });
        for at in unnamed {
            let facts = &self.entries[at].facts;
            let wanted = slugs::of_name(
                facts.names.get(Language::En),
                &facts.country,
                facts.position,
            );
            let slug = slugs::free(&wanted, &facts.country, |slug| self.has(slug));
            self.by_slug.insert(slug.clone(), at);
            self.entries[at].slug = slug;
        }
    }

    fn add(&mut self, slug: String, facts: PlaceFacts, before: Option<PlaceFacts>) -> usize {
        let at = self.entries.len();
        if !slug.is_empty() {
            self.by_slug.insert(slug.clone(), at);
        }
        self.entries.push(Entry {
            slug,
            facts,
            before,
            touched: false,
            row: None,
        });
        self.index(at);
        at
    }

    fn index(&mut self, at: usize) {
        let facts = &self.entries[at].facts;
        for name in facts
            .names
            .all()
            .chain(facts.aliases.iter().map(String::as_str))
        {
            let places = self
                .by_name
                .entry((facts.country.clone(), fold(name)))
                .or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
    }

    fn find(&self, country: &str, folded: &[String], position: Position) -> Option<usize> {
        let named = folded.iter().filter_map(|name| {
            self.by_name
                .get(&(country.to_owned(), name.clone()))
                .map(Vec::as_slice)
        });
        let near = named
            .flatten()
            .copied()
            .filter(|at| self.entries[*at].facts.position.distance_km(position) <= SAME_PLACE_KM);
        near.min_by(|a, b| {
            let (a, b) = (&self.entries[*a].facts, &self.entries[*b].facts);
            let foreign = (a.source == PLACE_SOURCE).cmp(&(b.source == PLACE_SOURCE));
            foreign.then_with(|| order(a.position, b.position))
        })
    }
}

fn order(a: Position, b: Position) -> std::cmp::Ordering {
    a.lat
        .total_cmp(&b.lat)
        .then_with(|| a.lon.total_cmp(&b.lon))
}
