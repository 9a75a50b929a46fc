//! Web Mercator in whole units, and the window that one tile opens on it.

/// The world is `2^WORLD_BITS` units wide; `build/geometry/simplify.mjs` writes the same.
const WORLD_BITS: u8 = 24;
/// Pixels on a tile's side.
pub(super) const TILE: i32 = 512;
/// Steps that a drawn coordinate may take within a pixel.
pub(super) const STEPS: i32 = 2;
/// Pixels drawn beyond the tile: neighbours overlap, or seams show at broken device pixel ratios.
pub(super) const BLEED: i32 = 2;
/// Pixels beyond which shapes are cut off: outlines of the cut must stay out of sight.
pub(super) const MARGIN: i32 = 8;

/// A place in world units: x to the east from 180° West, y to the south.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) x: i32,
    pub(super) y: i32,
}

impl Spot {
    /// The place of a latitude and longitude in degrees.
    pub(super) fn at(lat: f64, lon: f64) -> Self {
        let world = f64::from(1_u32 << WORLD_BITS);
        let phi = lat.clamp(-85.3, 85.3).to_radians();
        let north = (std::f64::consts::FRAC_PI_4 + phi / 2.0).tan().ln() / std::f64::consts::TAU;
        Self {
            x: ((lon / 360.0 + 0.5) * world).round() as i32,
            y: ((0.5 - north) * world).round() as i32,
        }
    }
}

/// A rectangle in world units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) west: i32,
    pub(super) north: i32,
    pub(super) east: i32,
    pub(super) south: i32,
}

impl Bounds {
    /// Holds nothing; grows by [`Bounds::include`] and [`Bounds::join`].
    pub(super) const EMPTY: Self = Self {
        west: i32::MAX,
        north: i32::MAX,
        east: i32::MIN,
        south: i32::MIN,
    };

    pub(super) fn include(&mut self, spot: Spot) {
        self.join(&Self {
            west: spot.x,
            north: spot.y,
            east: spot.x,
            south: spot.y,
        });
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.west = self.west.min(other.west);
        self.north = self.north.min(other.north);
        self.east = self.east.max(other.east);
        self.south = self.south.max(other.south);
    }

    pub(super) fn misses(&self, other: &Self) -> bool {
        self.east < other.west
            || self.west > other.east
            || self.south < other.north
            || self.north > other.south
    }

    pub(super) fn larger_side(&self) -> i32 {
        (self.east - self.west).max(self.south - self.north)
    }
}

/// One tile's window: what it shows in world units, and how these become steps on the tile.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub(super) zoom: u8,
    pub(super) shown: Bounds,
    pub(super) units_per_pixel: i32,
    west: i32,
    north: i32,
}

impl Window {
    /// `None` where the grid has no such tile.
    pub(super) fn of(zoom: u8, x: u32, y: u32) -> Option<Self> {
        let side = 1_u32 << zoom.min(WORLD_BITS);
        if x >= side || y >= side {
            return None;
        }
        let units = 1_i32 << WORLD_BITS.checked_sub(zoom)?;
        let units_per_pixel = units / TILE;
        if units_per_pixel == 0 {
            return None;
        }
        let west = i32::try_from(x).ok()? * units;
        let north = i32::try_from(y).ok()? * units;
        let margin = MARGIN * units_per_pixel;
        Some(Self {
            zoom,
            shown: Bounds {
                west: west - margin,
                north: north - margin,
                east: west + units + margin,
                south: north + units + margin,
            },
            units_per_pixel,
            west,
            north,
        })
    }

    /// Steps from the tile's corner, not yet rounded.
    pub(super) fn steps(&self, spot: Spot) -> (f64, f64) {
        let scale = f64::from(STEPS) / f64::from(self.units_per_pixel);
        (
            f64::from(spot.x - self.west) * scale,
            f64::from(spot.y - self.north) * scale,
        )
    }
}
