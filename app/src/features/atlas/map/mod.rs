//! The map of the atlas. The server draws a still picture of it whose marks are links; in the
//! browser a live map takes its place once it comes into view. What is shown – marks, names, arcs,
//! words – is decided here for both; `app/map_canvas` (TypeScript, Leaflet) only puts it on the screen.

#[cfg(feature = "hydrate")]
mod leaflet;
mod live;
mod opening;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "hydrate")]
mod still;
mod view;

pub(super) use live::Map;
pub(super) use opening::Opening;
#[cfg(feature = "ssr")]
pub(super) use picture::{Picture, picture};
