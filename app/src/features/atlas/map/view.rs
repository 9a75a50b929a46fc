//! What the map shows, in the reader's words.

use crate::contract::wire::{Deserialize, Serialize};

use crate::contract::atlas::{AtlasPage, Mark};
use crate::contract::atlas_filter::AtlasFilter;
use crate::contract::geo::Position;
use crate::contract::map_view::{
    self, Bounds, Label, MarkKind, MarkState, Place, labels, marks, opening_zoom,
};
use crate::i18n::Tr;
use crate::{paths, t, terms};

/// The closest zoom; what still overlaps there opens as a list.
pub(super) const LAST_ZOOM: u8 = 10;

/// A mark with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ViewMark {
    /// The same mark has the same key at each zoom.
    pub key: String,
    pub lat: f64,
    pub lon: f64,
    pub kind: MarkKind,
    /// What is written: a name, a number, or nothing.
    pub text: String,
    /// What is said.
    pub name: String,
    pub open: bool,
    pub state: MarkState,
    /// Where it leads without the live map.
    pub href: String,
    /// What is said when it has fallen apart.
    pub announce: String,
    /// South, west, north, east of what it stands for.
    pub bounds: Option<[f64; 4]>,
    /// Whom it stands for, by address.
    pub places: Vec<String>,
    /// What a pile lists.
    pub members: Vec<Member>,
}

/// A place in a pile's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Member {
    pub key: String,
    pub text: String,
    pub href: String,
}

/// A name for orientation.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ViewLabel {
    pub lat: f64,
    pub lon: f64,
    pub text: String,
    pub kind: crate::contract::map_view::LabelKind,
}

/// From the selected place to a partner: latitude and longitude of each.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ViewArc {
    pub from: [f64; 2],
    pub to: [f64; 2],
}

/// All that is shown.
#[derive(Clone, Debug, Serialize)]
pub(super) struct View {
    pub marks: Vec<ViewMark>,
    pub labels: Vec<ViewLabel>,
    pub arcs: Vec<ViewArc>,
}

/// What there is to show.
pub(super) struct Scene<'a> {
    /// The results.
    pub page: &'a AtlasPage,
    /// The filter whose results these are.
    pub filter: &'a AtlasFilter,
    /// Names for orientation.
    pub labels: &'a [Label],
}

/// What is looked at: the selected place and its partners, or all places.
pub(super) fn in_focus(page: &AtlasPage) -> Vec<Position> {
    let selected = page.selected.as_ref().map(|mark| &mark.slug);
    let wanted = |mark: &&Mark| {
        selected.is_none_or(|s| *s == mark.slug || page.partners.contains(&mark.slug))
    };
    page.marks
        .iter()
        .filter(wanted)
        .map(|mark| mark.position)
        .collect()
}

/// The view at a zoom. Labels are written within `bounds`.
pub(super) fn view(tr: Tr, scene: &Scene<'_>, zoom: u8, bounds: Bounds) -> View {
    let page = scene.page;
    let places: Vec<Place<'_>> = page.marks.iter().map(Place::from).collect();
    let selected = page.selected.as_ref().map(|mark| mark.slug.as_str());
    let partners: Vec<_> = page.partners.iter().map(String::as_str).collect();
    let marks = marks(&places, zoom, LAST_ZOOM, selected, &partners);
    let shown = labels(scene.labels, &marks, zoom, bounds);
    let arcs = arcs(&marks);
    View {
        labels: shown.into_iter().map(|i| label(&scene.labels[i])).collect(),
        marks: marks
            .iter()
            .filter(|mark| mark.state > MarkState::Plain || near(mark.position, bounds))
            .map(|mark| in_words(tr, scene, &places, mark, zoom))
            .collect(),
        arcs,
    }
}

/// Whether a place is within sight or as far again on each side: beyond, nobody needs a mark, and
/// a large atlas has thousands.
fn near(at: Position, bounds: Bounds) -> bool {
    let (height, width) = (bounds.north - bounds.south, bounds.east - bounds.west);
    (bounds.south - height..=bounds.north + height).contains(&at.lat)
        && (bounds.west - width..=bounds.east + width).contains(&at.lon)
}

fn arcs(marks: &[map_view::Mark]) -> Vec<ViewArc> {
    let at = |mark: &map_view::Mark| [mark.position.lat, mark.position.lon];
    let Some(selected) = marks.iter().find(|m| m.state == MarkState::Selected) else {
        return Vec::new();
    };
    let related = marks.iter().filter(|m| m.state == MarkState::Related);
    related
        .map(|mark| ViewArc {
            from: at(selected),
            to: at(mark),
        })
        .collect()
}

fn label(label: &Label) -> ViewLabel {
    let position = label.position;
    ViewLabel {
        lat: position.lat,
        lon: position.lon,
        text: label.text.clone(),
        kind: label.kind,
    }
}

fn in_words(
    tr: Tr,
    scene: &Scene<'_>,
    places: &[Place<'_>],
    mark: &map_view::Mark,
    zoom: u8,
) -> ViewMark {
    let first = &scene.page.marks[mark.members[0]];
    let count = mark.members.len();
    let name = first.name.as_str();
    let open = if mark.open {
        format!(" · {}", t!(tr, map_open))
    } else {
        String::new()
    };
    let opens_at = (mark.kind == MarkKind::Cluster)
        .then(|| opening_zoom(places, mark, zoom, LAST_ZOOM))
        .flatten();
    // No zoom tells them apart: then the list opens at once.
    let kind = match mark.kind {
        MarkKind::Cluster if opens_at.is_none() => MarkKind::Pile,
        kind => kind,
    };
    let to_place =
        |slug: &str| paths::atlas(tr.language(), &scene.filter.at_place(slug).to_query());
    let member = |i: &usize| Member {
        key: scene.page.marks[*i].slug.clone(),
        text: scene.page.marks[*i].name.clone(),
        href: to_place(&scene.page.marks[*i].slug),
    };
    let (words, href) = match kind {
        MarkKind::Place => {
            let country = terms::country(tr, &first.country);
            let words = t!(
                tr,
                map_place,
                name = name,
                country = country,
                count = first.partnerships
            );
            (words, to_place(&first.slug))
        }
        MarkKind::Cluster => {
            let to = opens_at.unwrap_or(LAST_ZOOM);
            let position = mark.position;
            let href = closer(tr, scene.filter, to, position.lat, position.lon);
            (t!(tr, map_cluster, count = count, name = name), href)
        }
        MarkKind::Pile => {
            let words = t!(tr, map_pile, count = count, name = name);
            (words, format!("#{}", pile_id(&first.slug)))
        }
    };
    let b = mark.bounds;
    ViewMark {
        key: mark.key.clone(),
        lat: mark.position.lat,
        lon: mark.position.lon,
        kind,
        text: match kind {
            MarkKind::Place if mark.labelled || mark.state == MarkState::Selected => {
                first.name.clone()
            }
            MarkKind::Place => String::new(),
            _ => count.to_string(),
        },
        name: format!("{words}{open}"),
        open: mark.open,
        state: mark.state,
        href,
        places: mark
            .members
            .iter()
            .map(|i| scene.page.marks[*i].slug.clone())
            .collect(),
        announce: match kind {
            MarkKind::Cluster => t!(tr, map_appeared, count = count),
            _ => String::new(),
        },
        bounds: (kind == MarkKind::Cluster).then_some([b.south, b.west, b.north, b.east]),
        members: match kind {
            MarkKind::Pile => mark.members.iter().map(member).collect(),
            _ => Vec::new(),
        },
    }
}

/// The id of the list that the still picture has for a pile, by its first member.
pub(super) fn pile_id(slug: &str) -> String {
    format!("pile-{slug}")
}

/// The name of the map's place in the address: `map=zoom/latitude/longitude`.
pub(super) const MAP_FIELD: &str = "map";

/// The map's place as it stands in the address.
pub(super) fn map_place(zoom: u8, lat: f64, lon: f64) -> String {
    format!(
        "{MAP_FIELD}={zoom}/{}/{}",
        thousandths(lat),
        thousandths(lon)
    )
}

/// Three digits behind the point, from whole numbers: that keeps the writing of fractions, and
/// its tables, out of the wasm.
#[expect(clippy::cast_possible_truncation, reason = "degrees are small numbers")]
fn thousandths(degrees: f64) -> String {
    let all = (degrees * 1000.0).round() as i32;
    let sign = if all < 0 { "-" } else { "" };
    format!(
        "{sign}{}.{:03}",
        all.unsigned_abs() / 1000,
        all.unsigned_abs() % 1000
    )
}

/// The address of the same results on a closer map.
pub(super) fn closer(tr: Tr, filter: &AtlasFilter, zoom: u8, lat: f64, lon: f64) -> String {
    let query = filter.to_query();
    let and = if query.is_empty() { "" } else { "&" };
    let place = map_place(zoom, lat, lon);
    let place = format!("{query}{and}{place}#map");
    paths::atlas(tr.language(), &place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_maps_place_is_written_like_a_number_with_three_digits() {
        for degrees in [0.0, -0.0004, -0.25, 7.0995, 51.9999, -180.0, 85.0511] {
            let written = map_place(6, degrees, 0.0);
            let number: f64 = written.split('/').nth(1).unwrap().parse().unwrap();
            assert!((number - degrees).abs() <= 0.0005, "{written}");
        }
        assert_eq!(map_place(6, -0.25, 7.1), "map=6/-0.250/7.100");
    }
}
