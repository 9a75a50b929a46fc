//! Where the map opens.

use super::view::{LAST_ZOOM, MAP_FIELD, in_focus};
use crate::contract::atlas::AtlasPage;
use crate::contract::atlas_filter::pairs;
use crate::contract::geo::Position;
use crate::contract::map_view::frame;
use crate::contract::wire::{Deserialize, Serialize, from_json};

/// What every screen shows of the map, in pixels: all places are in there.
const INNER: (u32, u32) = (400, 400);
/// The closest zoom that is chosen without being asked for.
const CLOSEST: u8 = 8;
/// Where nothing is found, or there: from Germany to its partners around the Mediterranean.
const NOTHING: (Position, u8) = (
    Position {
        lat: 43.0,
        lon: 21.0,
    },
    3,
);

/// Where the map opens: the still picture and then the live map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Opening {
    /// What is in its middle.
    pub centre: Position,
    /// Its zoom.
    pub zoom: u8,
    /// Whether the address asks for a part of the map.
    pub part: bool,
    /// In the addresses of tiles, so that browsers may keep them.
    pub version: String,
    /// What is drawn there. It does not travel: a browser has the drawing.
    #[cfg(feature = "ssr")]
    #[serde(skip)]
    pub picture: Option<super::Picture>,
}

impl Opening {
    /// Where the map of a page of results opens.
    pub(crate) fn new(query: &str, page: &AtlasPage, version: String) -> Self {
        let asked = asked(query);
        let focus = in_focus(page);
        let fitting = frame(&focus, INNER.0, INNER.1, CLOSEST);
        let fitting = if focus.is_empty() {
            NOTHING
        } else {
            (fitting.centre, fitting.zoom)
        };
        let (centre, zoom) = asked.unwrap_or(fitting);
        Self {
            centre,
            zoom,
            part: asked.is_some(),
            version,
            #[cfg(feature = "ssr")]
            picture: None,
        }
    }
}

/// The part of the map that the address names.
fn asked(query: &str) -> Option<(Position, u8)> {
    let pairs = pairs(query);
    let (_, value) = pairs.iter().find(|(key, _)| key == MAP_FIELD)?;
    let mut parts = value.split('/');
    let zoom: u8 = parts.next()?.parse().ok()?;
    let lat: f64 = from_json(parts.next()?)?;
    let lon: f64 = from_json(parts.next()?)?;
    let on_earth = lat.abs() <= 85.0 && lon.abs() <= 180.0 && zoom <= LAST_ZOOM;
    on_earth.then_some((Position { lat, lon }, zoom))
}
