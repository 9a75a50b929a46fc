//! What part of the world a map shows, and the tiles under it.

use super::mercator::{DEEPEST, World, pixel, project, unproject, world_px};
use crate::contract::geo::Position;
use crate::contract::wire::{Deserialize, Serialize};

/// Pixels between the outermost positions and the frame's edge.
pub const PADDING: f64 = 32.0;

/// The part of the world between two parallels and two meridians, in degrees. It may reach beyond
/// ±180° east where a frame is wider than the world; it never crosses that line otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// The southernmost latitude.
    pub south: f64,
    /// The westernmost longitude.
    pub west: f64,
    /// The northernmost latitude.
    pub north: f64,
    /// The easternmost longitude.
    pub east: f64,
}

impl Bounds {
    /// The smallest that hold all positions; none where there is no position.
    #[must_use]
    pub fn around(positions: impl IntoIterator<Item = Position>) -> Option<Self> {
        let mut positions = positions.into_iter();
        let Position { lat, lon } = positions.next()?;
        let first = Self {
            south: lat,
            west: lon,
            north: lat,
            east: lon,
        };
        Some(positions.fold(first, Self::with))
    }

    /// The smallest that hold a further position.
    #[must_use]
    pub fn with(self, position: Position) -> Self {
        Self {
            south: self.south.min(position.lat),
            west: self.west.min(position.lon),
            north: self.north.max(position.lat),
            east: self.east.max(position.lon),
        }
    }

    /// The north-western corner.
    #[must_use]
    pub const fn north_west(self) -> Position {
        Position {
            lat: self.north,
            lon: self.west,
        }
    }

    /// The south-eastern corner.
    #[must_use]
    pub const fn south_east(self) -> Position {
        Position {
            lat: self.south,
            lon: self.east,
        }
    }
}

/// A window onto the map.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// Where its middle is, to within half a pixel.
    pub centre: Position,
    /// Leaflet's zoom.
    pub zoom: u8,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What it shows.
    pub bounds: Bounds,
}

/// A tile in a frame. West and east of the world the same tiles come again, so that `x` and `y`
/// alone do not tell two placements apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TilePlacement {
    /// The tile's zoom.
    pub z: u8,
    /// Its column.
    pub x: u32,
    /// Its row.
    pub y: u32,
    /// Pixels from the frame's left edge.
    pub left: i32,
    /// Pixels from the frame's top edge.
    pub top: i32,
    /// Its width and height in pixels.
    pub size: u32,
}

/// The closest view of that size, no closer than `max_zoom`, that holds all positions and some
/// padding around them. Without positions it holds the world.
#[must_use]
pub fn frame(positions: &[Position], width_px: u32, height_px: u32, max_zoom: u8) -> Frame {
    let (from, to) = Bounds::around(positions.iter().copied()).map_or(
        (World { x: 0.0, y: 0.0 }, World { x: 1.0, y: 1.0 }),
        |bounds| (project(bounds.north_west()), project(bounds.south_east())),
    );
    let fits = |zoom: &u8| {
        let needs = |extent: f64| extent * world_px(*zoom) + 2.0 * PADDING;
        needs(to.x - from.x) <= f64::from(width_px) && needs(to.y - from.y) <= f64::from(height_px)
    };
    let zoom = (0..=max_zoom.min(DEEPEST)).rev().find(fits).unwrap_or(0);
    let centre = unproject(World {
        x: (from.x + to.x) / 2.0,
        y: (from.y + to.y) / 2.0,
    });
    Frame::around(centre, zoom, width_px, height_px)
}

impl Frame {
    /// The view of that size around a position.
    #[must_use]
    pub fn around(centre: Position, zoom: u8, width: u32, height: u32) -> Self {
        let zoom = zoom.min(DEEPEST);
        let (left, top) = origin(centre, zoom, width, height);
        let world = world_px(zoom);
        let corner = |x: f64, y: f64| {
            unproject(World {
                x: x / world,
                y: y / world,
            })
        };
        let north_west = corner(left, top);
        let south_east = corner(left + f64::from(width), top + f64::from(height));
        Self {
            centre,
            zoom,
            width,
            height,
            bounds: Bounds {
                south: south_east.lat,
                west: north_west.lon,
                north: north_west.lat,
                east: south_east.lon,
            },
        }
    }

    /// Where a position is drawn: pixels from the frame's top left corner.
    #[must_use]
    pub fn pixel(&self, position: Position) -> (f64, f64) {
        let (left, top) = origin(self.centre, self.zoom, self.width, self.height);
        let (x, y) = pixel(position, self.zoom);
        (x - left, y - top)
    }

    /// The tiles that touch the frame, row by row from its top left: 512 pixels wide, so that a
    /// tile's zoom is one less than the map's. At zoom 0 one tile of half the size is the world.
    #[must_use]
    pub fn tiles(&self) -> Vec<TilePlacement> {
        let (z, size) = match self.zoom.checked_sub(1) {
            Some(z) => (z, 512),
            None => (0, 256),
        };
        let (left, top) = origin(self.centre, self.zoom, self.width, self.height);
        let (left, top) = (left as i64, top as i64);
        let count = 1_i64 << z;
        let last = |from: i64, px: u32| (from + i64::from(px) - 1).div_euclid(size);
        let rows = top.div_euclid(size).max(0)..=last(top, self.height).min(count - 1);
        let columns = left.div_euclid(size)..=last(left, self.width);
        rows.flat_map(|row| columns.clone().map(move |column| (row, column)))
            .map(|(row, column)| TilePlacement {
                z,
                x: column.rem_euclid(count) as u32,
                y: row as u32,
                left: (column * size - left) as i32,
                top: (row * size - top) as i32,
                size: size as u32,
            })
            .collect()
    }
}

/// The frame's top left corner in pixels of the world, on a whole pixel: tiles that start between
/// two pixels show seams.
fn origin(centre: Position, zoom: u8, width: u32, height: u32) -> (f64, f64) {
    let (x, y) = pixel(centre, zoom);
    let half = |px: u32| f64::from(px) / 2.0;
    ((x - half(width)).round(), (y - half(height)).round())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn position() -> impl Strategy<Value = Position> {
        (-84.0..84.0f64, -180.0..180.0f64).prop_map(|(lat, lon)| Position { lat, lon })
    }

    #[test]
    fn a_single_place_lies_in_the_middle_at_the_closest_zoom() {
        let bethlehem = Position {
            lat: 31.705,
            lon: 35.203,
        };
        let frame = frame(&[bethlehem], 390, 500, 9);
        assert_eq!(frame.zoom, 9);
        let (x, y) = frame.pixel(bethlehem);
        assert!((x - 195.0).abs() <= 0.5 && (y - 250.0).abs() <= 0.5);
    }

    #[test]
    fn a_map_without_places_shows_the_world() {
        let frame = frame(&[], 900, 700, 9);
        assert_eq!(frame.zoom, 1);
        assert!(frame.bounds.west < -180.0 && frame.bounds.east > 180.0);
    }

    #[test]
    fn a_phone_at_zoom_0_shows_the_worlds_one_tile_at_half_its_size() {
        let frame = Frame::around(Position::default(), 0, 256, 256);
        let tile = TilePlacement {
            z: 0,
            x: 0,
            y: 0,
            left: 0,
            top: 0,
            size: 256,
        };
        assert_eq!(frame.tiles(), [tile]);
    }

    proptest! {
        #[test]
        fn every_position_lies_in_its_frame_with_padding_around_it(
            positions in prop::collection::vec(position(), 0..12),
            width in 320u32..1600,
            height in 320u32..1200,
            max_zoom in 0u8..14,
        ) {
            let frame = frame(&positions, width, height, max_zoom);
            prop_assert!(frame.zoom <= max_zoom);
            // Half a pixel goes to the whole pixels of the origin.
            let inner = PADDING - 0.501;
            for position in positions {
                let (x, y) = frame.pixel(position);
                prop_assert!(x >= inner && x <= f64::from(width) - inner);
                prop_assert!(y >= inner && y <= f64::from(height) - inner);
            }
        }

        #[test]
        fn a_frames_corners_are_its_bounds(centre in position(), zoom in 3u8..14) {
            let frame = Frame::around(centre, zoom, 390, 500);
            if frame.bounds.north < 85.0 && frame.bounds.south > -85.0 {
                let (x, y) = frame.pixel(frame.bounds.north_west());
                prop_assert!(x.abs() < 1e-3 && y.abs() < 1e-3);
                let (x, y) = frame.pixel(frame.bounds.south_east());
                prop_assert!((x - 390.0).abs() < 1e-3 && (y - 500.0).abs() < 1e-3);
            }
        }

        #[test]
        fn tiles_cover_the_frame_as_far_as_the_world_reaches_and_none_lies_outside(
            centre in position(),
            zoom in 0u8..14,
            width in 100u32..1600,
            height in 100u32..1200,
            at in (0.0..1.0f64, 0.0..1.0f64),
        ) {
            let frame = Frame::around(centre, zoom, width, height);
            let tiles = frame.tiles();
            for tile in &tiles {
                let size = tile.size as i32;
                prop_assert!(tile.left > -size && tile.left < width as i32);
                prop_assert!(tile.top > -size && tile.top < height as i32);
                prop_assert!(tile.x < 1 << tile.z && tile.y < 1 << tile.z);
            }
            let (x, y) = (at.0 * f64::from(width), at.1 * f64::from(height));
            let (_, top) = frame.pixel(Position { lat: 90.0, lon: 0.0 });
            let (_, bottom) = frame.pixel(Position { lat: -90.0, lon: 0.0 });
            let over = tiles.iter().filter(|t| {
                let (left, top, size) = (f64::from(t.left), f64::from(t.top), f64::from(t.size));
                left <= x && x < left + size && top <= y && y < top + size
            });
            let expected = usize::from(y >= top.ceil() && y < bottom.floor());
            if (y - top).abs() > 1.0 && (y - bottom).abs() > 1.0 {
                prop_assert_eq!(over.count(), expected);
            }
        }

        #[test]
        fn a_position_lies_in_the_tile_that_is_drawn_under_it(position in position(), zoom in 1u8..10) {
            let frame = frame(&[position], 390, 500, zoom);
            let (x, y) = frame.pixel(position);
            let (world_x, world_y) = pixel(position, zoom);
            let under = frame.tiles().into_iter().find(|t| {
                let (left, top) = (f64::from(t.left), f64::from(t.top));
                left <= x && x < left + 512.0 && top <= y && y < top + 512.0
            });
            let column_and_row = ((world_x / 512.0) as u32, (world_y / 512.0) as u32);
            prop_assert_eq!(under.map(|t| (t.x, t.y)), Some(column_and_row));
        }
    }
}
