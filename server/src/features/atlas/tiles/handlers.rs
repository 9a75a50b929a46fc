//! Answers with tiles, and with the names that the pages write over them.

use app::contract::atlas_filter::pairs;
use app::contract::geo::Position;
use app::contract::language::Language;
use app::contract::map_view::{Label, LabelKind};
use app::i18n::Tr;
use axum::extract::{Path, RawQuery};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{GEOMETRY, TileTheme, draw};
use crate::http::extract::Json;

/// A tile as SVG: `/map/{z}/{x}/{y}.svg?theme=light`, with the version that lets browsers keep it.
pub(crate) async fn get_tile(
    Path((z, x, file)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let query = pairs(&query.unwrap_or_default());
    let asked = |name: &str| {
        query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, v)| v.as_str())
    };
    let theme = TileTheme::from_code(asked("theme").unwrap_or("light"));
    let y = file.strip_suffix(".svg").and_then(|y| y.parse().ok());
    let drawn = match (z.parse(), x.parse(), y, theme) {
        (Ok(z), Ok(x), Some(y), Some(theme)) => draw(&GEOMETRY, z, x, y, theme),
        _ => None,
    };
    let Some(svg) = drawn else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let cache = if asked("v").is_some() {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=3600"
    };
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, cache),
    ];
    (headers, svg).into_response()
}

const COUNTRIES: &str = include_str!("../../../../data/country_labels.csv");
const TOWNS: &str = include_str!("../../../../data/reference_towns.csv");

/// The names for orientation: countries and larger towns, in the reader's language.
#[utoipa::path(
    get,
    path = "/api/v1/map/labels",
    params(("language" = Option<String>, Query, description = "de, en, fr, ar")),
    responses((status = 200, description = "Names with their places and the zoom from which they are written"))
)]
pub(crate) async fn list_map_labels(RawQuery(query): RawQuery) -> Json<Vec<Label>> {
    Json(labels(Language::of_query(&query.unwrap_or_default())))
}

/// Every name. The files are ours; `tests` reads them line by line.
fn labels(language: Language) -> Vec<Label> {
    let tr = Tr::of(language);
    let countries = COUNTRIES.lines().skip(1).filter_map(|line| {
        let [code, lat, lon, zoom]: [&str; 4] = fields(line)?;
        let name = tr.country(code)?;
        label(lat, lon, zoom, name, LabelKind::Country)
    });
    let towns = TOWNS.lines().skip(1).filter_map(|line| {
        let [lat, lon, zoom, names @ ..]: [&str; 7] = fields(line)?;
        label(lat, lon, zoom, names[language as usize], LabelKind::Town)
    });
    countries.chain(towns).collect()
}

fn fields<const N: usize>(line: &str) -> Option<[&str; N]> {
    line.split(',').collect::<Vec<_>>().try_into().ok()
}

fn label(lat: &str, lon: &str, zoom: &str, name: &str, kind: LabelKind) -> Option<Label> {
    Some(Label {
        position: Position {
            lat: lat.parse().ok()?,
            lon: lon.parse().ok()?,
        },
        text: name.to_owned(),
        kind,
        min_zoom: zoom.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_both_files_is_a_name_in_every_language() {
        let lines = COUNTRIES.lines().count() + TOWNS.lines().count() - 2;
        for language in Language::ALL {
            assert_eq!(labels(language).len(), lines, "{language:?}");
        }
    }
}
