//! Cuts rings and lines to what a tile shows. Stretches far outside are passed over in chunks.

use super::geometry::{Arc, ArcRef, Level, Point, Ring};
use super::project::{MARGIN, STEPS, Spot, TILE, Window};

type Step = (f64, f64);

const LOW: f64 = (-MARGIN * STEPS) as f64;
const HIGH: f64 = ((TILE + MARGIN) * STEPS) as f64;

/// The ring as this tile shows it, not closed; empty where nothing of it is seen.
pub(super) fn ring(level: &Level, ring: &Ring, window: &Window) -> Vec<Step> {
    if ring.bounds.misses(&window.shown) || ring.bounds.larger_side() < window.units_per_pixel {
        return Vec::new();
    }
    let mut points = Vec::new();
    for arc in &ring.arcs {
        walk(level, *arc, window, |piece| {
            points.extend(piece.iter().map(|spot| window.steps(*spot)));
        });
    }
    for side in Side::ALL {
        points = side.cut(&points);
    }
    points
}

/// The stretches of an arc that this tile shows.
pub(super) fn line(level: &Level, arc: ArcRef, window: &Window) -> Vec<Vec<Step>> {
    let mut stretches: Vec<Vec<Step>> = Vec::new();
    if level.arcs[arc.index].bounds.misses(&window.shown) {
        return stretches;
    }
    let mut all = Vec::new();
    walk(level, arc, window, |piece| {
        all.extend(piece.iter().map(|spot| window.steps(*spot)));
    });
    for pair in all.windows(2) {
        let Some((from, to)) = segment(pair[0], pair[1]) else {
            continue;
        };
        match stretches.last_mut() {
            Some(stretch) if stretch.last() == Some(&from) => stretch.push(to),
            _ => stretches.push(vec![from, to]),
        }
    }
    stretches
}

/// Hands out the points of an arc that this zoom draws. A chunk that lies wholly beyond one side of
/// the window is cut short to its ends: nothing of it is seen, and the ring still goes round the same
/// way.
fn walk(level: &Level, arc: ArcRef, window: &Window, mut take: impl FnMut(&[Spot])) {
    let shared: &Arc = &level.arcs[arc.index];
    let mut spots = Vec::new();
    for turn in 0..shared.chunks.len() {
        let index = if arc.backward {
            shared.chunks.len() - 1 - turn
        } else {
            turn
        };
        spots.clear();
        let chunk = shared.chunk(index);
        if shared.chunks[index].misses(&window.shown) {
            spots.extend([chunk[0].spot, chunk[chunk.len() - 1].spot]);
        } else {
            let drawn = |point: &&Point| point.first_zoom <= window.zoom;
            spots.extend(chunk.iter().filter(drawn).map(|point| point.spot));
        }
        if arc.backward {
            spots.reverse();
        }
        take(&spots);
    }
}

/// Liang and Barsky: the part of a segment inside the window.
fn segment(from: Step, to: Step) -> Option<(Step, Step)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (run, room) in [
        (-dx, from.0 - LOW),
        (dx, HIGH - from.0),
        (-dy, from.1 - LOW),
        (dy, HIGH - from.1),
    ] {
        if run == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if run < 0.0 {
            enter = enter.max(room / run);
        } else {
            leave = leave.min(room / run);
        }
    }
    let at = |t: f64| (from.0 + t * dx, from.1 + t * dy);
    let first = if enter == 0.0 { from } else { at(enter) };
    let last = if leave == 1.0 { to } else { at(leave) };
    (enter < leave).then_some((first, last))
}

/// One side of the window, for Sutherland and Hodgman's cut.
#[derive(Clone, Copy)]
enum Side {
    West,
    East,
    North,
    South,
}

impl Side {
    const ALL: [Self; 4] = [Self::West, Self::East, Self::North, Self::South];

    /// How far inside this side a point is.
    fn depth(self, (x, y): Step) -> f64 {
        match self {
            Self::West => x - LOW,
            Self::East => HIGH - x,
            Self::North => y - LOW,
            Self::South => HIGH - y,
        }
    }

    fn cut(self, points: &[Step]) -> Vec<Step> {
        let mut kept = Vec::with_capacity(points.len() + 4);
        let Some(&last) = points.last() else {
            return kept;
        };
        let (mut before, mut depth_before) = (last, self.depth(last));
        for &point in points {
            let depth = self.depth(point);
            if (depth >= 0.0) != (depth_before >= 0.0) {
                let t = depth_before / (depth_before - depth);
                let x = before.0 + t * (point.0 - before.0);
                let y = before.1 + t * (point.1 - before.1);
                kept.push((x, y));
            }
            if depth >= 0.0 {
                kept.push(point);
            }
            (before, depth_before) = (point, depth);
        }
        kept
    }
}
