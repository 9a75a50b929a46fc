//! Colours and widths of a tile.

/// Which of the page's colour schemes a tile is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TileTheme {
    /// Dark lines on light land.
    Light,
    /// Light lines on dark land.
    Dark,
}

impl TileTheme {
    /// Both themes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The theme of an address's `theme=` value.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// The value in an address.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub(super) fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

/// The sea is the colour of the map's container; here it fills lakes.
pub(super) struct Palette {
    pub(super) sea: &'static str,
    pub(super) land: &'static str,
    pub(super) atlas: &'static str,
    pub(super) coast: &'static str,
    pub(super) river: &'static str,
    pub(super) border: &'static str,
    pub(super) casing: &'static str,
    pub(super) state: &'static str,
}

const LIGHT: Palette = Palette {
    sea: "#c3d9e6",
    land: "#efebe2",
    atlas: "#fdfcf8",
    coast: "#8fb0c6",
    river: "#c9dce7",
    border: "#94826f",
    casing: "#e7ddce",
    state: "#b0a18d",
};

const DARK: Palette = Palette {
    sea: "#0f1d2b",
    land: "#1f2b36",
    atlas: "#2b3b49",
    coast: "#47637a",
    river: "#1a2f42",
    border: "#7d8c98",
    casing: "#18232d",
    state: "#5a6b79",
};

/// Pixels, growing with the zoom.
pub(super) fn coast_width(zoom: u8) -> f32 {
    between(zoom, 0.6, 0.9)
}

pub(super) fn border_width(zoom: u8) -> f32 {
    between(zoom, 0.6, 1.2)
}

fn between(zoom: u8, overview: f32, detail: f32) -> f32 {
    let along = (f32::from(zoom.clamp(2, 8)) - 2.0) / 6.0;
    overview + along * (detail - overview)
}
