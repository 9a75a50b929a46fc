//! What the map shows at a zoom: which places share a mark, which names are written, what part of
//! the world is seen. The server's static map and the live one in the browser ask the same
//! functions and so show the same.

mod arc;
mod cluster;
mod frame;
mod label;
pub mod mercator;

pub use arc::arc;
pub use cluster::SPACING;
pub use frame::{Bounds, Frame, PADDING, TilePlacement, frame};
pub use label::{LABEL_GAP, LABEL_HEIGHT, Label, LabelKind, MARK_RADIUS, labels};

use super::atlas;
use super::geo::Position;
use super::hospitation::codes;
use super::order;
use crate::contract::wire::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::HashSet;

/// A municipality that is to be on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    /// Its address; no two places have the same.
    pub key: &'a str,
    /// Where it is.
    pub position: Position,
    /// Its name in the reader's language.
    pub name: &'a str,
    /// Whether seats are open there.
    pub open: bool,
    /// In how many partnerships it is: the more, the rather it keeps a mark and a name of its own.
    pub weight: u32,
}

impl<'a> From<&'a atlas::Mark> for Place<'a> {
    fn from(mark: &'a atlas::Mark) -> Self {
        Self {
            key: &mark.slug,
            position: mark.position,
            name: &mark.name,
            open: mark.open,
            weight: mark.partnerships,
        }
    }
}

codes! {
    /// What a mark stands for.
    MarkKind {
        /// One place.
        Place = "place",
        /// Several places; a closer zoom may tell them apart.
        Cluster = "cluster",
        /// Several places that no zoom tells apart: it opens as a list.
        Pile = "pile",
    }
}

codes! {
    /// How a mark is drawn. A later state is drawn over an earlier one.
    MarkState {
        /// Something else is selected.
        Faded = "faded",
        /// Nothing is selected.
        Plain = "plain",
        /// It belongs to what is selected.
        Related = "related",
        /// It is selected.
        Selected = "selected",
    }
}

/// A mark on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// A place's address, or that of a group's first member and a `~`. A mark that is the same
    /// at two zooms has the same key.
    pub key: String,
    /// Where it stands: at its place, or at a group's first member.
    pub position: Position,
    /// What it stands for.
    pub kind: MarkKind,
    /// Whom it stands for, as indices into the places; those with most partnerships first.
    pub members: Vec<usize>,
    /// Whether seats are open at one of its members.
    pub open: bool,
    /// How it is drawn.
    pub state: MarkState,
    /// Whether its name is written beside it.
    pub labelled: bool,
    /// The width its name takes or would take, in pixels; 0 for a group.
    pub name_px: u32,
    /// The bounds of its members.
    pub bounds: Bounds,
}

/// The marks at a zoom, in the order in which they are drawn; those with most partnerships first
/// among those that are drawn alike.
///
/// Places whose marks would overlap share one, up to `last_zoom`, which stands for every closer
/// zoom too. The selected place and those related to it never share theirs; they may cover others.
/// Keys that no place has select nothing.
#[must_use]
pub fn marks(
    places: &[Place<'_>],
    zoom: u8,
    last_zoom: u8,
    selected: Option<&str>,
    related: &[&str],
) -> Vec<Mark> {
    let zoom = zoom.min(last_zoom);
    let related: HashSet<&str> = related.iter().copied().collect();
    let order = order::places(places.len(), &|a, b| rank(&places[a], &places[b]));
    let (alone, crowd): (Vec<usize>, Vec<usize>) = order.into_iter().partition(|&i| {
        let key = places[i].key;
        selected == Some(key) || related.contains(key)
    });
    let others = match alone.is_empty() {
        true => MarkState::Plain,
        false => MarkState::Faded,
    };

    let anchors = anchors(places, &crowd, zoom, last_zoom);
    let mut marks: Vec<Mark> = Vec::new();
    // Which mark a place of the crowd has; a group's first member comes before all others.
    let mut mark_of = vec![0; crowd.len()];
    for (at, &i) in crowd.iter().enumerate() {
        if anchors[at] == at {
            mark_of[at] = marks.len();
            marks.push(Mark::of(i, &places[i], others));
        } else {
            mark_of[at] = mark_of[anchors[at]];
            let kind = match zoom == last_zoom {
                true => MarkKind::Pile,
                false => MarkKind::Cluster,
            };
            marks[mark_of[at]].take(i, &places[i], kind);
        }
    }
    marks.extend(alone.into_iter().map(|i| {
        let state = match selected == Some(places[i].key) {
            true => MarkState::Selected,
            false => MarkState::Related,
        };
        Mark::of(i, &places[i], state)
    }));
    label::choose(&mut marks, zoom);
    order::by_key(&mut marks, |mark| mark.state);
    marks
}

/// The first zoom, closer than this one, at which a mark falls apart; none where none tells its
/// members apart, so that it is better opened as a list.
#[must_use]
pub fn opening_zoom(places: &[Place<'_>], mark: &Mark, zoom: u8, last_zoom: u8) -> Option<u8> {
    let mut members = mark.members.clone();
    order::by(&mut members, |&a, &b| rank(&places[a], &places[b]));
    (zoom.saturating_add(1)..=last_zoom).find(|&closer| {
        let anchors = anchors(places, &members, closer, last_zoom);
        anchors.iter().any(|&anchor| anchor != 0)
    })
}

/// The first come first: more partnerships, then by address, whatever order they were given in.
fn rank(a: &Place<'_>, b: &Place<'_>) -> Ordering {
    (b.weight.cmp(&a.weight)).then_with(|| a.key.cmp(b.key))
}

fn anchors(places: &[Place<'_>], order: &[usize], zoom: u8, last_zoom: u8) -> Vec<usize> {
    let points: Vec<_> = order
        .iter()
        .map(|&i| mercator::project(places[i].position))
        .collect();
    cluster::anchors(&points, zoom, last_zoom)
}

impl Mark {
    fn of(index: usize, place: &Place<'_>, state: MarkState) -> Self {
        let Position { lat, lon } = place.position;
        Self {
            key: place.key.to_owned(),
            position: place.position,
            kind: MarkKind::Place,
            members: vec![index],
            open: place.open,
            state,
            labelled: false,
            name_px: label::width(place.name),
            bounds: Bounds {
                south: lat,
                west: lon,
                north: lat,
                east: lon,
            },
        }
    }

    /// Makes it stand for one more place.
    fn take(&mut self, index: usize, place: &Place<'_>, kind: MarkKind) {
        if self.kind == MarkKind::Place {
            self.key.push('~');
            self.kind = kind;
            self.name_px = 0;
        }
        self.members.push(index);
        self.open |= place.open;
        self.bounds = self.bounds.with(place.position);
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod towns;
