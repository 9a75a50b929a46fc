//! Which places share a mark because theirs would overlap.

use super::mercator::{World, world_px};
use std::collections::HashMap;

/// Centres of two marks are at least so many pixels apart.
pub const SPACING: f64 = 40.0;

/// For every point the one whose mark it shares, its own index where it stands for itself. Points
/// come in order of rank, and the first of a group is the one that it shares.
///
/// Groups grow from the last zoom outwards: each zoom joins groups of the one below and never
/// takes one apart, so that zooming in only ever splits. A group stays at its first point rather
/// than at a mean; so it keeps its distance to others and does not jump when it splits.
pub(super) fn anchors(points: &[World], zoom: u8, last_zoom: u8) -> Vec<usize> {
    let mut anchor: Vec<usize> = (0..points.len()).collect();
    let mut standing = anchor.clone();
    for zoom in (zoom..=last_zoom).rev() {
        let mut grid = Grid::new(points, SPACING / world_px(zoom));
        standing.retain(|&point| match grid.nearest(point) {
            Some(found) => {
                anchor[point] = found;
                false
            }
            None => {
                grid.insert(point);
                true
            }
        });
    }
    // A point may share with one that shares with a third, always with an earlier one.
    for point in 0..anchor.len() {
        anchor[point] = anchor[anchor[point]];
    }
    anchor
}

/// Points by square cells that are twice as wide as the reach, so that four cells hold everything
/// within reach.
struct Grid<'a> {
    points: &'a [World],
    reach: f64,
    cells: HashMap<(i32, i32), Vec<usize>>,
}

impl<'a> Grid<'a> {
    fn new(points: &'a [World], reach: f64) -> Self {
        let cells = HashMap::new();
        Self {
            points,
            reach,
            cells,
        }
    }

    /// A point's cell, and the neighbour to which it is nearer, along one axis.
    fn cells(&self, along: f64) -> (i32, i32) {
        let place = along / (2.0 * self.reach);
        let cell = place.floor();
        let nearer = if place - cell < 0.5 { -1 } else { 1 };
        (cell as i32, cell as i32 + nearer)
    }

    fn insert(&mut self, point: usize) {
        let World { x, y } = self.points[point];
        let cell = (self.cells(x).0, self.cells(y).0);
        self.cells.entry(cell).or_default().push(point);
    }

    /// The nearest within reach; of two that are equally near, the earlier one.
    fn nearest(&self, point: usize) -> Option<usize> {
        let World { x, y } = self.points[point];
        let (column, row) = (self.cells(x), self.cells(y));
        let mut best = (self.reach * self.reach, usize::MAX);
        for cell in [
            (column.0, row.0),
            (column.1, row.0),
            (column.0, row.1),
            (column.1, row.1),
        ] {
            for &other in self.cells.get(&cell).into_iter().flatten() {
                let World { x: left, y: top } = self.points[other];
                let square = (left - x).powi(2) + (top - y).powi(2);
                if square < best.0 || (square == best.0 && other < best.1 && best.1 != usize::MAX) {
                    best = (square, other);
                }
            }
        }
        (best.1 != usize::MAX).then_some(best.1)
    }
}
