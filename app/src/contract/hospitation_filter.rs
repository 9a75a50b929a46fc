//! What somebody asks the list of hospitations for. Inside a filter any choice fits; between
//! filters all must.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::atlas::{Facet, FacetChoice};
use super::atlas_filter::{encode, pairs};
use super::hospitation::{Availability, HospitationList, HospitationSummary};
use super::order;

/// The filters, by their names in the address, in the order of the page.
pub const GROUPS: [&str; 5] = ["theme", "country", "form", "month", "seats"];

/// All filters: those that offer choices, and those that only addresses name.
const FILTERS: [&str; GROUPS.len() + 2] = [
    "theme",
    "country",
    "form",
    "month",
    "seats",
    "municipality",
    "partnership",
];

/// What somebody asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HospitationFilter {
    /// The codes that are chosen, group by group in the order of [`GROUPS`].
    pub chosen: [Vec<String>; GROUPS.len()],
    /// Only those of this municipality, as host or guest.
    pub municipality: String,
    /// Only those of this partnership.
    pub partnership: String,
}

impl HospitationFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in pairs(query) {
            match (GROUPS.iter().position(|g| *g == key), key.as_str()) {
                _ if value.is_empty() => {}
                (Some(group), _) => {
                    let codes = &mut filter.chosen[group];
                    if codes.len() < 64 && !codes.contains(&value) {
                        codes.push(value);
                    }
                }
                (None, "municipality") => filter.municipality = value,
                (None, "partnership") => filter.partnership = value,
                _ => {}
            }
        }
        filter
    }

    /// The query of this filter: only what is set, always in the same order.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        let mut add = |key: &str, value: &str| {
            if !value.is_empty() {
                let and = if out.is_empty() { "" } else { "&" };
                let _ = write!(out, "{and}{key}={}", encode(value));
            }
        };
        for (group, codes) in GROUPS.iter().zip(&self.chosen) {
            codes.iter().for_each(|code| add(group, code));
        }
        add("municipality", &self.municipality);
        add("partnership", &self.partnership);
        out
    }

    /// Whether anything is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same with a choice put in or taken out.
    #[must_use]
    pub fn toggled(&self, group: &str, code: &str) -> Self {
        let mut filter = self.clone();
        if let Some(group) = GROUPS.iter().position(|g| *g == group) {
            let codes = &mut filter.chosen[group];
            match codes.iter().position(|c| c == code) {
                Some(at) => drop(codes.remove(at)),
                None => codes.push(code.to_owned()),
            }
        }
        filter
    }

    /// The same without one filter.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let mut filter = self.clone();
        match name {
            "municipality" => filter.municipality.clear(),
            "partnership" => filter.partnership.clear(),
            _ => {
                if let Some(group) = GROUPS.iter().position(|g| *g == name) {
                    filter.chosen[group].clear();
                }
            }
        }
        filter
    }

    /// Answers the filter. The soonest come first, what is over last.
    #[must_use]
    pub fn apply(&self, all: Vec<HospitationSummary>) -> HospitationList {
        let mut counts: [BTreeMap<String, u32>; GROUPS.len()] = Default::default();
        let mut items = Vec::new();
        let mut loosen = [0_u32; FILTERS.len()];
        let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
        for hospitation in all {
            let has: [Vec<String>; GROUPS.len()] =
                std::array::from_fn(|group| codes_of(&hospitation, GROUPS[group]));
            let elsewhere = self.elsewhere(&hospitation);
            let mut fails: Vec<usize> = (0..GROUPS.len())
                .filter(|group| {
                    let chosen = &self.chosen[*group];
                    !chosen.is_empty() && !chosen.iter().any(|c| has[*group].contains(c))
                })
                .collect();
            fails.extend((GROUPS.len()..FILTERS.len()).filter(|at| elsewhere[at - GROUPS.len()]));
            if let [only] = fails.as_slice() {
                loosen[*only] += 1;
            }
            if elsewhere.contains(&true) {
                continue;
            }
            for (group, codes) in has.into_iter().enumerate() {
                // A choice's count leaves its own group out.
                let counted = fails.iter().all(|failing| *failing == group);
                for code in codes {
                    *counts[group].entry(code).or_default() += u32::from(counted);
                }
            }
            if fails.is_empty() {
                items.push(hospitation);
            }
        }
        order::by_key(&mut items, |h| {
            let first = h.first.as_ref().map(|at| (at.date, at.start));
            (h.availability == Availability::Over, first, h.slug.clone())
        });
        let facets = counts.into_iter().zip(&self.chosen).zip(GROUPS);
        let facets = facets.map(|((counts, chosen), name)| Facet {
            name: name.to_owned(),
            choices: counts
                .into_iter()
                .map(|(code, count)| FacetChoice {
                    chosen: chosen.contains(&code),
                    code,
                    count,
                })
                .collect(),
        });
        HospitationList {
            loosen: if items.is_empty() {
                let some = FILTERS.iter().zip(loosen).filter(|(_, count)| *count > 0);
                some.map(|(name, count)| ((*name).to_owned(), count))
                    .collect()
            } else {
                Vec::new()
            },
            items,
            all: total,
            facets: facets.collect(),
        }
    }

    /// Whether it is another municipality's, another partnership's.
    fn elsewhere(&self, hospitation: &HospitationSummary) -> [bool; 2] {
        let (municipality, partnership) = (&self.municipality, &self.partnership);
        let sides = [&hospitation.host.slug, &hospitation.guest.slug];
        [
            !municipality.is_empty() && !sides.contains(&municipality),
            !partnership.is_empty() && hospitation.partnership.as_ref() != Some(partnership),
        ]
    }
}

fn codes_of(hospitation: &HospitationSummary, group: &str) -> Vec<String> {
    match group {
        "theme" => hospitation
            .themes
            .iter()
            .map(|t| t.code().to_owned())
            .collect(),
        "country" => vec![hospitation.host.country.clone()],
        "form" => vec![hospitation.form.code().to_owned()],
        "month" => hospitation.months.clone(),
        _ if hospitation.availability == Availability::Open => vec!["1".to_owned()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
#[path = "hospitation_filter_tests.rs"]
mod tests;
