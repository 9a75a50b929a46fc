//! Which partnership of a file is which partnership of ours.
//!
//! A row of our own table is the partnership with its id as slug; else one between exactly the
//! same members whose kind is not another (the same pair may climb from contact to partnership,
//! each step its own row). What a row says replaces what is known, an empty cell erases nothing.
//! Twins of Wikidata are any partnership between exactly these two, and change nothing of it.

use std::collections::{HashMap, HashSet};

use app::contract::atlas::PartnershipKind;

use super::csv_format::PartnershipRow;
use super::report::Rejection;
use super::wikidata::{PARTNERSHIP_SOURCE, Twins};
use super::{Change, ExistingPartnership, PartnershipDraft, PartnershipFacts, places, slugs};

/// All partnerships: those that are there and those that the import brings.
pub(super) struct Register {
    entries: Vec<Entry>,
    by_slug: HashMap<String, usize>,
    by_members: HashMap<Vec<String>, Vec<usize>>,
}

struct Entry {
    slug: String,
    members: Vec<String>,
    facts: PartnershipFacts,
    before: Option<(Vec<String>, PartnershipFacts)>,
    touched: bool,
}

impl Register {
    pub(super) fn new(existing: &[ExistingPartnership]) -> Self {
        let mut register = Self {
            entries: Vec::new(),
            by_slug: HashMap::new(),
            by_members: HashMap::new(),
        };
        for known in existing {
            let mut facts = known.facts.clone();
            facts.themes.sort_unstable();
            let before = Some((known.members.clone(), facts.clone()));
            register.add(known.slug.clone(), known.members.clone(), facts, before);
        }
        register
    }

    /// What the import is about.
    pub(super) fn drafts(self) -> Vec<PartnershipDraft> {
        let touched = self.entries.into_iter().filter(|entry| entry.touched);
        touched
            .map(|entry| PartnershipDraft {
                change: match &entry.before {
                    None => Change::New,
                    Some((members, facts))
                        if *members == entry.members && *facts == entry.facts =>
                    {
                        Change::Unchanged
                    }
                    Some(_) => Change::Changed,
                },
                slug: entry.slug,
                members: entry.members,
                facts: entry.facts,
            })
            .collect()
    }

    /// Takes the rows of our own table. `ids` are the slugs of the municipalities' table beside.
    pub(super) fn take_table(
        &mut self,
        rows: Vec<PartnershipRow>,
        ids: &HashMap<String, String>,
        places: &places::Register,
        rejected: &mut Vec<Rejection>,
    ) {
        let named: HashSet<String> = rows.iter().map(|row| row.id.clone()).collect();
        let mut seen = HashSet::new();
        for row in rows {
            let members = match members(&row, ids, places) {
                Ok(members) => members,
                Err(reason) => {
                    rejected.push(row.origin.rejection(reason));
                    continue;
                }
            };
            if !seen.insert(row.id.clone()) {
                rejected.push(
                    row.origin
                        .rejection(format!("the id {} stands twice", row.id)),
                );
                continue;
            }
            // A slug made of Wikidata's names says nothing about a table's id.
            let by_slug = self.by_slug.get(&row.id).copied().filter(|at| {
                let entry = &self.entries[*at];
                entry.facts.source != PARTNERSHIP_SOURCE || key(&entry.members) == key(&members)
            });
            let found = by_slug.or_else(|| {
                let same = self.by_members.get(&key(&members))?;
                same.iter().copied().find(|at| {
                    let entry = &self.entries[*at];
                    !entry.touched
                        && !named.contains(&entry.slug)
                        && is_compatible(entry.facts.kind, row.kind)
                })
            });
            let at = found.unwrap_or_else(|| {
                let slug = slugs::free(&row.id, "", |slug| self.by_slug.contains_key(slug));
                self.add(slug, members.clone(), nothing(), None)
            });
            let entry = &mut self.entries[at];
            entry.touched = true;
            entry.members = members;
            put_over(&mut entry.facts, row);
            self.index(at);
        }
    }

    /// Takes twins, whose ends are these places.
    pub(super) fn take_twins(
        &mut self,
        twins: &[Twins],
        ends: &[[usize; 2]],
        places: &places::Register,
        rejected: &mut Vec<Rejection>,
    ) {
        for (twins, [one, other]) in twins.iter().zip(ends) {
            if one == other {
                let reason = format!("both partners are one place, {}", places.slug(*one));
                rejected.push(twins.origin.rejection(reason));
                continue;
            }
            let mut members = [*one, *other];
            members.sort_by_key(|at| (!places.is_german(*at), places.slug(*at)));
            let members = members.map(|at| places.slug(at).to_owned()).to_vec();
            let same = self
                .by_members
                .get(&key(&members))
                .and_then(|same| same.first())
                .copied();
            let at = same.unwrap_or_else(|| {
                let wanted = slugs::of_members(&members);
                let slug = slugs::free(&wanted, "", |slug| self.by_slug.contains_key(slug));
                let facts = PartnershipFacts {
                    kind: Some(PartnershipKind::Partnership),
                    source: PARTNERSHIP_SOURCE.to_owned(),
                    ..nothing()
                };
                self.add(slug, members, facts, None)
            });
            self.entries[at].touched = true;
        }
    }

    fn add(
        &mut self,
        slug: String,
        members: Vec<String>,
        facts: PartnershipFacts,
        before: Option<(Vec<String>, PartnershipFacts)>,
    ) -> usize {
        let at = self.entries.len();
        self.by_slug.insert(slug.clone(), at);
        self.entries.push(Entry {
            slug,
            members,
            facts,
            before,
            touched: false,
        });
        self.index(at);
        at
    }

    fn index(&mut self, at: usize) {
        let same = self
            .by_members
            .entry(key(&self.entries[at].members))
            .or_default();
        if !same.contains(&at) {
            same.push(at);
        }
    }
}

/// Members whatever their order.
fn key(members: &[String]) -> Vec<String> {
    let mut key = members.to_vec();
    key.sort();
    key
}

fn is_compatible(known: Option<PartnershipKind>, row: Option<PartnershipKind>) -> bool {
    known.is_none() || row.is_none() || known == row
}

fn members(
    row: &PartnershipRow,
    ids: &HashMap<String, String>,
    places: &places::Register,
) -> Result<Vec<String>, String> {
    let mut members: Vec<String> = Vec::with_capacity(row.members.len());
    for id in &row.members {
        let slug = match ids.get(id) {
            Some(slug) => slug.clone(),
            None if places.has(id) => id.clone(),
            None => return Err(format!("members: no municipality has the id “{id}”")),
        };
        if members.contains(&slug) {
            return Err(format!("members: {slug} stands twice"));
        }
        members.push(slug);
    }
    Ok(members)
}

const fn nothing() -> PartnershipFacts {
    PartnershipFacts {
        kind: None,
        stage: None,
        since: None,
        themes: Vec::new(),
        source: String::new(),
    }
}

fn put_over(facts: &mut PartnershipFacts, row: PartnershipRow) {
    facts.kind = row.kind.or(facts.kind);
    facts.stage = row.stage.or(facts.stage);
    facts.since = row.since.or(facts.since.take());
    if !row.themes.is_empty() {
        facts.themes = row.themes;
    }
    if let Some(source) = row.source {
        facts.source = source;
    }
}
