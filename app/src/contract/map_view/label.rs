//! Which names are written, so that none covers another or a mark.

use super::arc::along;
use super::frame::Bounds;
use super::mercator::pixel;
use super::{Mark, MarkKind, MarkState};
use crate::contract::geo::Position;
use crate::contract::hospitation::codes;
use crate::contract::order;
use crate::contract::wire::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Radius of a mark, in pixels.
pub const MARK_RADIUS: f64 = 14.0;
/// Pixels from a mark's circle to its name, which stands to the right of it in every language: a
/// map is not mirrored.
pub const LABEL_GAP: f64 = 2.0;
/// Height of a name, in pixels.
pub const LABEL_HEIGHT: f64 = 18.0;
/// Width of a character, in pixels; fonts differ, this is generous for most.
const CHARACTER: u32 = 7;
/// What a name's width has beside its characters, in pixels.
const LABEL_PADDING: u32 = 8;
/// Half the width that an arc keeps free of background labels, in pixels.
const ARC_MARGIN: f64 = 8.0;

codes! {
    /// What a name in the background stands for. Where two collide, the earlier kind is written.
    LabelKind {
        /// A country.
        Country = "country",
        /// A town for orientation.
        Town = "town",
    }
}

/// A name in the background. Its middle lies on its position.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// Where it stands.
    pub position: Position,
    /// The name in the reader's language.
    pub text: String,
    /// What it names.
    pub kind: LabelKind,
    /// The first zoom at which it is written; of two towns the one with the lower is written.
    pub min_zoom: u8,
}

/// The width of a name in pixels.
pub(super) fn width(text: &str) -> u32 {
    let characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    characters
        .saturating_mul(CHARACTER)
        .saturating_add(LABEL_PADDING)
}

/// Decides which places are labelled: selected ones first, then related ones, then open ones, then
/// in the order in which they come, which is that of rank. What is faded has no name.
pub(super) fn choose(marks: &mut [Mark], zoom: u8) {
    let mut taken = Obstacles::default();
    for mark in marks.iter() {
        taken.add(Shape::of(mark, zoom));
    }
    let mut order: Vec<usize> = (0..marks.len())
        .filter(|&i| marks[i].kind == MarkKind::Place && marks[i].state != MarkState::Faded)
        .collect();
    order::by_key(&mut order, |&i| Reverse((marks[i].state, marks[i].open)));
    for i in order {
        marks[i].labelled = taken.add_if_free(Area::beside(&marks[i], zoom));
    }
}

/// Which names of the background are written, as places in `candidates`. They give way to marks,
/// to the marks' names, and to the arcs from the selected mark to those related to it; and they
/// are written only where the whole name is within the bounds, as a cut name reads as another.
/// The bounds decide nothing else: when the map is moved, no name makes room for a new one.
#[must_use]
pub fn labels(candidates: &[Label], marks: &[Mark], zoom: u8, bounds: Bounds) -> Vec<usize> {
    let mut taken = Obstacles::default();
    for mark in marks {
        taken.add(Shape::of(mark, zoom));
        if mark.labelled {
            taken.add(Shape::Box(Area::beside(mark, zoom)));
        }
    }
    let of_state = |state| marks.iter().filter(move |mark| mark.state == state);
    for from in of_state(MarkState::Selected) {
        for to in of_state(MarkState::Related) {
            let ends = (pixel(from.position, zoom), pixel(to.position, zoom));
            for (x, y) in along(ends.0, ends.1, ARC_MARGIN) {
                taken.add(Shape::Circle(x, y, ARC_MARGIN));
            }
        }
    }
    let mut order: Vec<usize> = (0..candidates.len())
        .filter(|&i| candidates[i].min_zoom <= zoom)
        .collect();
    order::by(&mut order, |&a, &b| {
        candidates[a].rank().cmp(&candidates[b].rank())
    });
    let (left, top) = pixel(bounds.north_west(), zoom);
    let (right, bottom) = pixel(bounds.south_east(), zoom);
    let frame = Area {
        left,
        top,
        right,
        bottom,
    };
    order.retain(|&i| {
        let area = Area::around(&candidates[i], zoom);
        taken.add_if_free(area) && area.lies_in(frame)
    });
    order::by(&mut order, usize::cmp);
    order
}

impl Label {
    fn rank(&self) -> (LabelKind, u8, &str) {
        (self.kind, self.min_zoom, &self.text)
    }
}

/// A rectangle in pixels of the world.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// Where a mark's name is written.
    pub(super) fn beside(mark: &Mark, zoom: u8) -> Self {
        let (x, y) = pixel(mark.position, zoom);
        let left = x + MARK_RADIUS + LABEL_GAP;
        Self {
            left,
            top: y - LABEL_HEIGHT / 2.0,
            right: left + f64::from(mark.name_px),
            bottom: y + LABEL_HEIGHT / 2.0,
        }
    }

    /// Where a name of the background is written.
    pub(super) fn around(label: &Label, zoom: u8) -> Self {
        let (x, y) = pixel(label.position, zoom);
        let half = f64::from(width(&label.text)) / 2.0;
        Self {
            left: x - half,
            top: y - LABEL_HEIGHT / 2.0,
            right: x + half,
            bottom: y + LABEL_HEIGHT / 2.0,
        }
    }

    fn lies_in(self, outer: Self) -> bool {
        self.left >= outer.left
            && self.top >= outer.top
            && self.right <= outer.right
            && self.bottom <= outer.bottom
    }
}

/// Something that a name may not cover.
#[derive(Clone, Copy)]
enum Shape {
    /// Another name.
    Box(Area),
    /// A mark or a piece of an arc: centre and radius.
    Circle(f64, f64, f64),
}

impl Shape {
    fn of(mark: &Mark, zoom: u8) -> Self {
        let (x, y) = pixel(mark.position, zoom);
        Self::Circle(x, y, MARK_RADIUS)
    }

    fn extent(self) -> Area {
        match self {
            Self::Box(area) => area,
            Self::Circle(x, y, radius) => Area {
                left: x - radius,
                top: y - radius,
                right: x + radius,
                bottom: y + radius,
            },
        }
    }

    fn touches(self, area: Area) -> bool {
        match self {
            Self::Box(other) => {
                other.left < area.right
                    && area.left < other.right
                    && other.top < area.bottom
                    && area.top < other.bottom
            }
            Self::Circle(x, y, radius) => {
                let right = x - x.clamp(area.left, area.right);
                let down = y - y.clamp(area.top, area.bottom);
                right.powi(2) + down.powi(2) < radius.powi(2)
            }
        }
    }
}

/// Side of a cell in which obstacles are looked up, in pixels: about as long as most names.
const CELL: f64 = 96.0;

/// What is on the map so far, by cells.
#[derive(Default)]
struct Obstacles {
    cells: HashMap<(i32, i32), Vec<Shape>>,
}

impl Obstacles {
    /// The cells that an area touches.
    fn cells(area: Area) -> impl Iterator<Item = (i32, i32)> {
        let cell = |along: f64| (along / CELL).floor() as i32;
        let columns = cell(area.left)..=cell(area.right);
        let rows = cell(area.top)..=cell(area.bottom);
        rows.flat_map(move |row| columns.clone().map(move |column| (column, row)))
    }

    fn add(&mut self, shape: Shape) {
        for cell in Self::cells(shape.extent()) {
            self.cells.entry(cell).or_default().push(shape);
        }
    }

    /// Takes the area for a name unless something is there.
    fn add_if_free(&mut self, area: Area) -> bool {
        let free = Self::cells(area)
            .filter_map(|cell| self.cells.get(&cell))
            .flatten()
            .all(|shape| !shape.touches(area));
        if free {
            self.add(Shape::Box(area));
        }
        free
    }
}
