//! Answers a filter: which partnerships, what every choice would leave, where the marks are. The
//! server renders with it, and the browser answers each keystroke with it.

use std::collections::{BTreeMap, BTreeSet};

use super::atlas::{
    Atlas, AtlasMunicipality, AtlasPage, AtlasPartnership, Facet, FacetChoice, Mark, Member,
    PartnershipRow,
};
use super::atlas_facts::{codes_of, mask, members, searched};
use super::atlas_filter::{AtlasFilter, GROUPS};
use super::fold::fold;
use super::language::Language;
use super::order;

/// Partnerships on one page of the list.
pub const PER_PAGE: usize = 30;

/// Choices of one group that can be told apart; countries are the largest group.
const MOST_CODES: usize = 128;

/// An atlas made ready to be asked.
#[derive(Debug)]
pub struct AtlasIndex {
    atlas: Atlas,
    language: Language,
    codes: [Vec<String>; GROUPS.len()],
    facts: Vec<Facts>,
    /// The partnerships in the order of their names.
    order: Vec<u32>,
}

#[derive(Debug)]
struct Facts {
    searched: String,
    has: [u128; GROUPS.len()],
}

impl AtlasIndex {
    /// Makes an atlas ready for readers of one language.
    #[must_use]
    pub fn new(atlas: Atlas, language: Language) -> Self {
        let folded: Vec<String> = atlas.municipalities.iter().map(searched).collect();
        let mut codes: [BTreeMap<String, u32>; GROUPS.len()] = Default::default();
        for partnership in &atlas.partnerships {
            for (group, codes) in codes.iter_mut().enumerate() {
                for code in codes_of(&atlas, partnership, group) {
                    *codes.entry(code).or_default() += 1;
                }
            }
        }
        // The most frequent stay tellable apart, should there ever be too many.
        let codes = codes.map(|counted| {
            let mut counted: Vec<_> = counted.into_iter().collect();
            order::by(&mut counted, |a, b| {
                b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))
            });
            counted.truncate(MOST_CODES);
            counted
                .into_iter()
                .map(|(code, _)| code)
                .collect::<Vec<_>>()
        });
        let facts = atlas.partnerships.iter().map(|partnership| Facts {
            searched: members(&atlas, partnership)
                .map(|(at, _)| folded[at].as_str())
                .collect::<Vec<_>>()
                .join("\n"),
            has: std::array::from_fn(|group| {
                mask(&codes[group], codes_of(&atlas, partnership, group))
            }),
        });
        let facts = facts.collect();
        let mut order: Vec<_> = (0..atlas.partnerships.len()).collect();
        order::by_key(&mut order, |at| {
            let names =
                members(&atlas, &atlas.partnerships[*at]).map(|(_, m)| fold(m.names.get(language)));
            names.collect::<Vec<_>>()
        });
        let order = order
            .into_iter()
            .map(|at| u32::try_from(at).unwrap_or(u32::MAX))
            .collect();
        Self {
            atlas,
            language,
            codes,
            facts,
            order,
        }
    }

    /// The atlas behind it.
    #[must_use]
    pub fn atlas(&self) -> &Atlas {
        &self.atlas
    }

    /// Answers a filter.
    #[must_use]
    pub fn page(&self, filter: &AtlasFilter) -> AtlasPage {
        let wanted = Wanted::new(self, filter);
        let mut counts: [Vec<u32>; GROUPS.len()] =
            std::array::from_fn(|group| vec![0; self.codes[group].len()]);
        let mut open = 0_u32;
        let mut loosen = [0_u32; FILTERS];
        let mut found = Vec::new();
        let mut marked: BTreeMap<u32, (u32, bool)> = BTreeMap::new();
        for &at in &self.order {
            let facts = &self.facts[at as usize];
            let partnership = &self.atlas.partnerships[at as usize];
            let failing = wanted.failing(facts, partnership);
            let fails = failing.count_ones();
            if fails > 1 {
                continue;
            }
            if fails == 1 {
                loosen[failing.trailing_zeros() as usize] += 1;
            } else {
                found.push(at);
            }
            // A choice's count leaves its own group out, so a failure there does not matter.
            for (group, counts) in counts.iter_mut().enumerate() {
                if failing & !(1 << group) == 0 {
                    count(facts.has[group], counts);
                }
            }
            if failing & !(1 << OPEN) == 0 && partnership.open {
                open += 1;
            }
            if failing & !(1 << PLACE) == 0 {
                for member in &partnership.members {
                    let mark = marked.entry(*member).or_default();
                    mark.0 += 1;
                    mark.1 |= partnership.open;
                }
            }
        }
        self.sort(&mut found, &wanted);
        let pages = found.len().div_ceil(PER_PAGE).max(1);
        let page = (filter.page.max(1) as usize).min(pages);
        let rows = found.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
        let rows = rows
            .map(|at| self.row(&self.atlas.partnerships[*at as usize]))
            .collect();
        let mut facets: Vec<_> = (0..GROUPS.len())
            .map(|group| self.facet(group, &counts[group], &filter.chosen[group]))
            .collect();
        facets.push(Facet {
            name: "open".into(),
            choices: vec![FacetChoice {
                code: "1".into(),
                count: open,
                chosen: filter.open,
            }],
        });
        let marks = marked.into_iter().map(|(at, (partnerships, open))| {
            self.mark(&self.atlas.municipalities[at as usize], partnerships, open)
        });
        let loosen = if found.is_empty() {
            let names = GROUPS.iter().chain(&["text", "open", "place"]);
            let some = names.zip(loosen).filter(|(_, count)| *count > 0);
            some.map(|(name, count)| ((*name).to_owned(), count))
                .collect()
        } else {
            Vec::new()
        };
        let marks: Vec<_> = marks.collect();
        let partners = if filter.place.is_empty() {
            Vec::new()
        } else {
            self.partners(&found, &filter.place)
        };
        AtlasPage {
            partners,
            total: small(found.len()),
            all: small(self.atlas.partnerships.len()),
            page: small(page),
            pages: small(pages),
            rows,
            facets,
            selected: self.selected(&filter.place, &marks),
            marks,
            loosen,
        }
    }

    /// The places in the atlas of all partnerships that match, in the order of the list.
    #[must_use]
    pub fn find(&self, filter: &AtlasFilter) -> Vec<usize> {
        let wanted = Wanted::new(self, filter);
        let matches = |at: &u32| {
            let at = *at as usize;
            wanted.failing(&self.facts[at], &self.atlas.partnerships[at]) == 0
        };
        let mut found: Vec<u32> = self.order.iter().copied().filter(matches).collect();
        self.sort(&mut found, &wanted);
        found.into_iter().map(|at| at as usize).collect()
    }

    /// Whoever types the beginning of a name means that name.
    fn sort(&self, found: &mut Vec<u32>, wanted: &Wanted) {
        if wanted.text.is_empty() {
            return;
        }
        let begins = |at: &u32| {
            let searched = &self.facts[*at as usize].searched;
            !searched
                .split('\n')
                .any(|name| name.starts_with(&wanted.text))
        };
        order::by_key(found, begins);
    }

    /// Who is with a place in these partnerships.
    fn partners(&self, found: &[u32], place: &str) -> Vec<String> {
        let members = found
            .iter()
            .flat_map(|at| &self.atlas.partnerships[*at as usize].members);
        let slugs: BTreeSet<_> = members
            .map(|member| self.atlas.municipalities[*member as usize].slug.as_str())
            .filter(|slug| *slug != place)
            .collect();
        slugs.into_iter().map(str::to_owned).collect()
    }

    /// A partnership as lists show it.
    #[must_use]
    pub fn row(&self, partnership: &AtlasPartnership) -> PartnershipRow {
        let members = members(&self.atlas, partnership).map(|(_, municipality)| Member {
            slug: municipality.slug.clone(),
            name: municipality.names.get(self.language).to_owned(),
            country: municipality.country.clone(),
        });
        PartnershipRow {
            slug: partnership.slug.clone(),
            members: members.collect(),
            kind: partnership.kind,
            stage: partnership.stage,
            since: partnership.since.clone(),
            themes: partnership.themes.clone(),
            open: partnership.open,
        }
    }

    /// A municipality as the map shows it.
    #[must_use]
    pub fn mark(&self, municipality: &AtlasMunicipality, partnerships: u32, open: bool) -> Mark {
        Mark {
            slug: municipality.slug.clone(),
            name: municipality.names.get(self.language).to_owned(),
            country: municipality.country.clone(),
            position: municipality.position,
            partnerships,
            open,
        }
    }

    fn selected(&self, place: &str, marks: &[Mark]) -> Option<Mark> {
        if place.is_empty() {
            return None;
        }
        marks
            .iter()
            .find(|mark| mark.slug == place)
            .cloned()
            .or_else(|| {
                let municipality = self.atlas.municipalities.iter().find(|m| m.slug == place)?;
                Some(self.mark(municipality, 0, false))
            })
    }

    fn facet(&self, group: usize, counts: &[u32], chosen: &[String]) -> Facet {
        let mut choices: Vec<_> = self.codes[group]
            .iter()
            .zip(counts)
            .map(|(code, count)| FacetChoice {
                code: code.clone(),
                count: *count,
                chosen: chosen.contains(code),
            })
            .collect();
        // A code of the address that nothing has stays visible, so that it can be taken out.
        for code in chosen
            .iter()
            .filter(|code| !self.codes[group].contains(code))
        {
            choices.push(FacetChoice {
                code: code.clone(),
                count: 0,
                chosen: true,
            });
        }
        Facet {
            name: GROUPS[group].to_owned(),
            choices,
        }
    }
}

const TEXT: usize = GROUPS.len();
const OPEN: usize = GROUPS.len() + 1;
const PLACE: usize = GROUPS.len() + 2;
const FILTERS: usize = GROUPS.len() + 3;

/// A filter made ready: codes as masks, the place as a number.
struct Wanted {
    text: String,
    /// Something was typed in which there is nothing to search for: no place is called that.
    nothing: bool,
    has: [Option<u128>; GROUPS.len()],
    open: bool,
    place: Option<Option<u32>>,
}

impl Wanted {
    fn new(index: &AtlasIndex, filter: &AtlasFilter) -> Self {
        let text = fold(&filter.text);
        Self {
            nothing: text.is_empty() && !filter.text.trim().is_empty(),
            text,
            has: std::array::from_fn(|group| {
                let chosen = &filter.chosen[group];
                (!chosen.is_empty()).then(|| mask(&index.codes[group], chosen.iter().cloned()))
            }),
            open: filter.open,
            place: (!filter.place.is_empty()).then(|| {
                let places = &index.atlas.municipalities;
                places
                    .iter()
                    .position(|m| m.slug == filter.place)
                    .map(small)
            }),
        }
    }

    /// The filters that this partnership does not pass, a bit for each.
    fn failing(&self, facts: &Facts, partnership: &AtlasPartnership) -> u32 {
        let mut failing = 0_u32;
        for (group, wanted) in self.has.iter().enumerate() {
            if wanted.is_some_and(|wanted| wanted & facts.has[group] == 0) {
                failing |= 1 << group;
            }
        }
        if self.open && !partnership.open {
            failing |= 1 << OPEN;
        }
        let at_place =
            |place: &Option<u32>| place.is_some_and(|p| partnership.members.contains(&p));
        if self.place.as_ref().is_some_and(|place| !at_place(place)) {
            failing |= 1 << PLACE;
        }
        // The dearest test comes last, and only where it can still change something.
        let elsewhere = || !self.text.is_empty() && !facts.searched.contains(&self.text);
        if self.nothing || (failing.count_ones() < 2 && elsewhere()) {
            failing |= 1 << TEXT;
        }
        failing
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn count(mut has: u128, counts: &mut [u32]) {
    while has != 0 {
        counts[has.trailing_zeros() as usize] += 1;
        has &= has - 1;
    }
}

#[cfg(test)]
#[path = "atlas_page_tests.rs"]
mod tests;
