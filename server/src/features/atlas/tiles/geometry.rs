//! Countries, borders and waters as rings and lines of shared arcs.

use super::project::{Bounds, Spot};
use super::read::{ReadError, read};

/// Points that share one rectangle, so that far ones are passed over together.
const CHUNK: usize = 32;

/// All shapes, at each level of detail.
#[derive(Debug)]
pub struct Geometry {
    pub(super) levels: Vec<Level>,
}

/// The shapes for a span of zooms.
#[derive(Debug)]
pub(super) struct Level {
    pub(super) last_zoom: u8,
    pub(super) arcs: Vec<Arc>,
    pub(super) countries: Vec<Country>,
    pub(super) land: Vec<Ring>,
    pub(super) atlas: Vec<Ring>,
    pub(super) lakes: Vec<Ring>,
    pub(super) solid: Vec<ArcRef>,
    pub(super) dashed: Vec<ArcRef>,
    pub(super) states: Vec<ArcRef>,
    pub(super) rivers: Vec<ArcRef>,
}

/// A line that neighbours share.
#[derive(Debug)]
pub(super) struct Arc {
    pub(super) points: Vec<Point>,
    pub(super) chunks: Vec<Bounds>,
    pub(super) bounds: Bounds,
}

/// A point of an arc and the first zoom that draws it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) spot: Spot,
    pub(super) first_zoom: u8,
}

/// An arc walked in one direction.
#[derive(Clone, Copy, Debug)]
pub(super) struct ArcRef {
    pub(super) index: usize,
    pub(super) backward: bool,
}

/// A closed line of arcs.
#[derive(Debug)]
pub(super) struct Ring {
    pub(super) arcs: Vec<ArcRef>,
    pub(super) bounds: Bounds,
}

/// A country and its rings; islands and holes alike, parity tells.
#[derive(Debug)]
pub(super) struct Country {
    pub(super) code: String,
    pub(super) rings: Vec<Ring>,
}

impl Arc {
    pub(super) fn new(points: Vec<Point>) -> Self {
        let mut bounds = Bounds::EMPTY;
        let chunks = (0..points.len().saturating_sub(1))
            .step_by(CHUNK)
            .map(|from| {
                let mut chunk = Bounds::EMPTY;
                for point in &points[from..points.len().min(from + CHUNK + 1)] {
                    chunk.include(point.spot);
                }
                bounds.join(&chunk);
                chunk
            })
            .collect();
        Self {
            points,
            chunks,
            bounds,
        }
    }

    /// The points of chunk `index`; it ends where the next one begins.
    pub(super) fn chunk(&self, index: usize) -> &[Point] {
        let from = index * CHUNK;
        &self.points[from..self.points.len().min(from + CHUNK + 1)]
    }
}

impl Geometry {
    /// Reads what `build/geometry.mjs` wrote.
    ///
    /// # Errors
    /// Where the bytes are cut short, of another version, or refer to arcs that are not there.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        read(bytes)
    }

    pub(super) fn level(&self, zoom: u8) -> Option<&Level> {
        self.levels.iter().find(|level| zoom <= level.last_zoom)
    }

    /// The two letters of the country that a place lies in (`XK` for Kosovo); `None` at sea.
    #[must_use]
    pub fn country_at(&self, lat: f64, lon: f64) -> Option<&str> {
        let level = self.levels.last()?;
        let spot = Spot::at(lat, lon);
        level
            .countries
            .iter()
            .find(|country| level.holds(&country.rings, spot))
            .map(|country| country.code.as_str())
    }
}

impl Level {
    /// Whether a line to the east crosses the rings an odd number of times.
    fn holds(&self, rings: &[Ring], spot: Spot) -> bool {
        let level_with = |b: &Bounds| b.north <= spot.y && spot.y <= b.south && spot.x <= b.east;
        let mut inside = false;
        for ring in rings.iter().filter(|ring| level_with(&ring.bounds)) {
            for arc in ring.arcs.iter().map(|arc| &self.arcs[arc.index]) {
                for (index, _) in arc.chunks.iter().enumerate().filter(|(_, b)| level_with(b)) {
                    for pair in arc.chunk(index).windows(2) {
                        inside ^= crosses(pair[0].spot, pair[1].spot, spot);
                    }
                }
            }
        }
        inside
    }
}

fn crosses(from: Spot, to: Spot, spot: Spot) -> bool {
    if (from.y > spot.y) == (to.y > spot.y) {
        return false;
    }
    let along = f64::from(spot.y - from.y) / f64::from(to.y - from.y);
    f64::from(spot.x) < f64::from(from.x) + along * f64::from(to.x - from.x)
}
