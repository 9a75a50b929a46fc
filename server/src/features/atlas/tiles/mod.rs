//! Map tiles, drawn as SVG from shapes that the build prepared (`build/geometry.mjs`).
//!
//! A tile is 512 pixels of Web Mercator with no words on it: names are HTML in the reader's language.
//! It carries presentation attributes only, so that the page's policy needs no exception for it.

mod clip;
mod draw;
mod geometry;
pub(crate) mod handlers;
mod palette;
mod path;
mod project;
mod read;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

pub use draw::{MAX_ZOOM, draw};
pub use geometry::Geometry;
pub use palette::TileTheme;
pub use read::ReadError;

/// The shapes that this build carries.
pub static GEOMETRY: LazyLock<Geometry> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../target/site-private/geometry.bin"
    ));
    Geometry::read(bytes).expect("build/geometry.mjs wrote this file for this reader")
});
