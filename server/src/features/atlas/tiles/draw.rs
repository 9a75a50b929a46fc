//! Draws one tile.

use super::clip;
use super::geometry::{ArcRef, Geometry, Level, Ring};
use super::palette::{Palette, TileTheme, border_width, coast_width};
use super::path::Path;
use super::project::{BLEED, STEPS, TILE, Window};
use std::fmt::{self, Write};

/// The nearest zoom that the shapes are good for.
pub const MAX_ZOOM: u8 = 10;

/// Below this zoom borders are too close together for a casing.
const CASING_FROM: u8 = 4;
const STATES_FROM: u8 = 5;
/// Rivers are drawn where they guide the eye: nearer, the source is too coarse.
const RIVERS: std::ops::RangeInclusive<u8> = 4..=6;

/// The tile at column `x` and row `y`, counted from the north-west; `None` where there is none.
///
/// The same tile is the same text, always.
#[must_use]
pub fn draw(geometry: &Geometry, zoom: u8, x: u32, y: u32, theme: TileTheme) -> Option<String> {
    if zoom > MAX_ZOOM {
        return None;
    }
    let window = Window::of(zoom, x, y)?;
    let level = geometry.level(zoom)?;
    let mut svg = String::new();
    Drawing {
        svg: &mut svg,
        level,
        window,
        palette: theme.palette(),
    }
    .all()
    .expect("a string takes every write");
    Some(svg)
}

struct Drawing<'a> {
    svg: &'a mut String,
    level: &'a Level,
    window: Window,
    palette: &'a Palette,
}

impl Drawing<'_> {
    fn all(mut self) -> fmt::Result {
        let (level, palette, zoom) = (self.level, self.palette, self.window.zoom);
        let (side, corner) = (TILE + 2 * BLEED, -BLEED * STEPS);
        let steps = side * STEPS;
        write!(
            self.svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" \
             viewBox=\"{corner} {corner} {steps} {steps}\" fill=\"none\" stroke-linejoin=\"round\">"
        )?;
        self.areas(&level.land, palette.land)?;
        self.areas(&level.atlas, palette.atlas)?;
        if RIVERS.contains(&zoom) {
            let rivers = self.lines(&level.rivers);
            self.stroke(&rivers, palette.river, 0.9, None)?;
        }
        self.areas(&level.lakes, palette.sea)?;
        if zoom >= STATES_FROM {
            let states = self.lines(&level.states);
            self.stroke(&states, palette.state, 1.0, Some((3.0, 2.0)))?;
        }
        let width = border_width(zoom);
        let (solid, dashed) = (self.lines(&level.solid), self.lines(&level.dashed));
        let casing = width + if zoom >= CASING_FROM { 2.0 } else { 0.4 };
        self.cased("s", &solid, (zoom >= CASING_FROM).then_some(casing), None)?;
        // Gaps between dashes must not show the outline of the land below: always a casing.
        self.cased("d", &dashed, Some(casing), Some((3.5, 2.5)))?;
        self.svg.write_str("</svg>")
    }

    /// Land with its coast. The outline also runs under borders, which are wider and hide it.
    fn areas(&mut self, rings: &[Ring], fill: &str) -> fmt::Result {
        let mut path = Path::default();
        for ring in rings {
            path.ring(&clip::ring(self.level, ring, &self.window));
        }
        if path.is_empty() {
            return Ok(());
        }
        let (coast, d) = (self.palette.coast, path.d());
        let width = in_steps(coast_width(self.window.zoom));
        write!(
            self.svg,
            "<path fill=\"{fill}\" stroke=\"{coast}\" stroke-width=\"{width}\" d=\"{d}\"/>"
        )
    }

    fn lines(&self, arcs: &[ArcRef]) -> Path {
        let mut path = Path::default();
        for arc in arcs {
            for stretch in clip::line(self.level, *arc, &self.window) {
                path.line(&stretch);
            }
        }
        path
    }

    fn stroke(
        &mut self,
        path: &Path,
        colour: &str,
        width: f32,
        dashes: Option<(f32, f32)>,
    ) -> fmt::Result {
        if path.is_empty() {
            return Ok(());
        }
        let (width, d) = (in_steps(width), path.d());
        write!(
            self.svg,
            "<path stroke=\"{colour}\" stroke-width=\"{width}\""
        )?;
        write_dashes(self.svg, dashes)?;
        write!(self.svg, " d=\"{d}\"/>")
    }

    /// A border over its casing; the line is written once and used twice.
    fn cased(
        &mut self,
        id: &str,
        path: &Path,
        casing: Option<f32>,
        dashes: Option<(f32, f32)>,
    ) -> fmt::Result {
        let (border, width) = (self.palette.border, border_width(self.window.zoom));
        let Some(casing) = casing else {
            return self.stroke(path, border, width, dashes);
        };
        if path.is_empty() {
            return Ok(());
        }
        let (under, colour, d) = (in_steps(casing), self.palette.casing, path.d());
        write!(
            self.svg,
            "<defs><path id=\"{id}\" d=\"{d}\"/></defs>\
             <use href=\"#{id}\" stroke=\"{colour}\" stroke-width=\"{under}\"/>\
             <use href=\"#{id}\" stroke=\"{border}\" stroke-width=\"{}\"",
            in_steps(width)
        )?;
        write_dashes(self.svg, dashes)?;
        self.svg.write_str("/>")
    }
}

fn write_dashes(svg: &mut String, dashes: Option<(f32, f32)>) -> fmt::Result {
    match dashes {
        Some((on, off)) => {
            write!(
                svg,
                " stroke-dasharray=\"{} {}\"",
                in_steps(on),
                in_steps(off)
            )
        }
        None => Ok(()),
    }
}

/// Pixels as steps, to a tenth.
fn in_steps(pixels: f32) -> f32 {
    (pixels * STEPS as f32 * 10.0).round() / 10.0
}
