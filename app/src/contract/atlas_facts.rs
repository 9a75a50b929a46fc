//! What a partnership is searched and filtered by: its members' names and its codes.

use super::atlas::{Atlas, AtlasMunicipality, AtlasPartnership, UNKNOWN};
use super::atlas_filter::GROUPS;
use super::fold::search_forms;
use super::order;

/// The codes as bits, each at its place in `codes`.
pub(super) fn mask(codes: &[String], has: impl IntoIterator<Item = String>) -> u128 {
    let positions = has
        .into_iter()
        .filter_map(|code| codes.iter().position(|c| *c == code));
    positions.fold(0, |mask, position| mask | 1 << position)
}

/// A partnership's members with their places in the atlas.
pub(super) fn members<'a>(
    atlas: &'a Atlas,
    partnership: &'a AtlasPartnership,
) -> impl Iterator<Item = (usize, &'a AtlasMunicipality)> {
    partnership.members.iter().filter_map(|at| {
        let at = *at as usize;
        atlas
            .municipalities
            .get(at)
            .map(|municipality| (at, municipality))
    })
}

/// Every folded spelling of a municipality, one a line.
pub(super) fn searched(municipality: &AtlasMunicipality) -> String {
    let names = municipality
        .names
        .all()
        .chain(municipality.aliases.iter().map(String::as_str));
    let mut forms: Vec<String> = names
        .flat_map(|name| {
            search_forms(name)
                .split('\n')
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    order::by(&mut forms, String::cmp);
    forms.dedup();
    forms.join("\n")
}

/// The codes a partnership has in a group. Its country is the partners': Germany is named only
/// where nobody else takes part.
pub(super) fn codes_of(atlas: &Atlas, partnership: &AtlasPartnership, group: usize) -> Vec<String> {
    let unknown = || vec![UNKNOWN.to_owned()];
    let mut codes: Vec<String> = match GROUPS[group] {
        "country" => {
            let countries = members(atlas, partnership).map(|(_, m)| m.country.clone());
            let abroad: Vec<_> = countries.filter(|country| country != "DE").collect();
            if abroad.is_empty() {
                vec!["DE".to_owned()]
            } else {
                abroad
            }
        }
        "state" => {
            let german = members(atlas, partnership).filter(|(_, m)| m.country == "DE");
            german.filter_map(|(_, m)| m.region.clone()).collect()
        }
        "theme" => partnership
            .themes
            .iter()
            .map(|t| t.code().to_owned())
            .collect(),
        "sdg" => {
            let goals = partnership.themes.iter().flat_map(|t| t.sdgs());
            let mut goals: Vec<_> = goals.map(ToString::to_string).collect();
            if goals.is_empty() {
                goals.push(UNKNOWN.to_owned());
            }
            // Every partnership serves it, whatever its themes.
            goals.push("17".to_owned());
            goals
        }
        "kind" => partnership
            .kind
            .map(|k| k.code().to_owned())
            .into_iter()
            .collect(),
        _ => partnership
            .stage
            .map(|s| s.code().to_owned())
            .into_iter()
            .collect(),
    };
    order::by(&mut codes, String::cmp);
    codes.dedup();
    if codes.is_empty() { unknown() } else { codes }
}
