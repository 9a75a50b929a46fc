//! Web Mercator, as Leaflet and the tiles have it: the world is a square of 256 pixels at zoom 0
//! and twice as wide with every zoom.

use crate::contract::geo::Position;
use std::f64::consts::PI;

/// The square ends at this latitude, in degrees; what lies nearer to a pole is drawn on its edge.
pub const MAX_LATITUDE: f64 = 85.051_128_779_806_6;

/// The deepest zoom the rules count with.
pub const DEEPEST: u8 = 22;

/// A point of the square: from 0 in the west and north to 1 in the east and south.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// From west to east.
    pub x: f64,
    /// From north to south.
    pub y: f64,
}

/// Where a position lies in the square.
#[must_use]
pub fn project(position: Position) -> World {
    let lat = position.lat.clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians();
    World {
        x: position.lon / 360.0 + 0.5,
        y: 0.5 - lat.tan().asinh() / (2.0 * PI),
    }
}

/// The position of a point of the square, or of one beside it.
#[must_use]
pub fn unproject(world: World) -> Position {
    Position {
        lat: (PI * (1.0 - 2.0 * world.y)).sinh().atan().to_degrees(),
        lon: (world.x - 0.5) * 360.0,
    }
}

/// How many pixels wide the world is.
#[must_use]
pub fn world_px(zoom: u8) -> f64 {
    256.0 * f64::from(zoom.min(DEEPEST)).exp2()
}

/// Pixels from the world's north-western corner, to the right and down.
#[must_use]
pub fn pixel(position: Position, zoom: u8) -> (f64, f64) {
    let World { x, y } = project(position);
    (x * world_px(zoom), y * world_px(zoom))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_null_island_lies_in_the_middle_and_the_corner_at_the_origin() {
        let (x, y) = pixel(Position::default(), 1);
        assert_eq!((x, y), (256.0, 256.0));
        let corner = Position {
            lat: 90.0,
            lon: -180.0,
        };
        let (x, y) = pixel(corner, 9);
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6);
    }

    #[test]
    fn cologne_lies_in_the_tile_that_every_other_map_gives_it() {
        // The formula of the OpenStreetMap wiki, "Slippy map tilenames", zoom 9.
        let cologne = Position {
            lat: 50.9375,
            lon: 6.9603,
        };
        let (x, y) = pixel(cologne, 9);
        assert_eq!(((x / 256.0) as u32, (y / 256.0) as u32), (265, 171));
    }

    proptest! {
        #[test]
        fn there_and_back_again(lat in -85.0..85.0f64, lon in -180.0..180.0f64) {
            let back = unproject(project(Position { lat, lon }));
            prop_assert!((back.lat - lat).abs() < 1e-9 && (back.lon - lon).abs() < 1e-9);
        }
    }
}
