//! The still picture of the map: tiles, marks that are links, names, arcs. It is larger than any
//! screen shows of it, and its middle is in the middle. Only the server draws it: it needs no life.

use leptos::prelude::*;

use super::opening::Opening;
use super::view::{Scene, ViewMark, pile_id, view};
use crate::contract::atlas::AtlasPage;
use crate::contract::atlas_filter::AtlasFilter;
use crate::contract::geo::Position;
use crate::contract::map_view::{Frame, Label, LabelKind, MarkKind, MarkState, TilePlacement, arc};
use crate::i18n::{Tr, tr};
use crate::{paths, t};

/// The whole picture, in pixels.
const OUTER: (u32, u32) = (1400, 1100);

/// What the picture shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    /// In the addresses of tiles, so that browsers may keep them.
    version: String,
    tiles: Vec<TilePlacement>,
    marks: Vec<((i32, i32), ViewMark)>,
    labels: Vec<((i32, i32), (String, LabelKind))>,
    arcs: Vec<String>,
    /// Where the whole map is, when this is a part.
    whole: Option<String>,
}

/// The picture for a page of results.
pub(crate) fn picture(
    tr: Tr,
    query: &str,
    page: &AtlasPage,
    names: &[Label],
    opening: &Opening,
) -> Picture {
    let filter = AtlasFilter::from_query(query);
    let Opening { centre, zoom, .. } = *opening;
    let outer = Frame::around(centre, zoom, OUTER.0, OUTER.1);
    let scene = Scene {
        page,
        filter: &filter,
        labels: names,
    };
    let view = view(tr, &scene, zoom, outer.bounds);
    let at = |lat, lon| {
        let (x, y) = outer.pixel(Position { lat, lon });
        (whole(x), whole(y))
    };
    let within = |(x, y): (i32, i32)| {
        let inside = |at: i32, size: u32| u32::try_from(at).is_ok_and(|at| at < size);
        inside(x, OUTER.0) && inside(y, OUTER.1)
    };
    let arcs = view.arcs.iter().map(|a| {
        let (from, to) = (at(a.from[0], a.from[1]), at(a.to[0], a.to[1]));
        let exact = |(x, y): (i32, i32)| (f64::from(x), f64::from(y));
        let bow = arc(exact(from), exact(to));
        let bow = (whole(bow.0), whole(bow.1));
        format!(
            "M{} {}Q{} {} {} {}",
            from.0, from.1, bow.0, bow.1, to.0, to.1
        )
    });
    let marks = view
        .marks
        .into_iter()
        .map(|mark| (at(mark.lat, mark.lon), mark));
    let marks = marks.filter(|(at, _)| within(*at));
    let labels = view
        .labels
        .into_iter()
        .map(|label| (at(label.lat, label.lon), (label.text, label.kind)));
    Picture {
        version: opening.version.clone(),
        tiles: outer.tiles(),
        marks: marks.collect(),
        labels: labels.collect(),
        arcs: arcs.collect(),
        whole: opening
            .part
            .then(|| format!("{}#map", paths::atlas(tr.language(), &filter.to_query()))),
    }
}

/// The nearest pixel. Whole numbers keep the writing of fractions out of the wasm.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is too far away is not shown"
)]
fn whole(at: f64) -> i32 {
    at.round() as i32
}

/// Shows the picture.
#[component]
pub(super) fn Still(picture: Picture) -> impl IntoView {
    let tr = tr();
    let version = picture.version.clone();
    let tiles = picture.tiles.into_iter().map(|tile| {
        let href = |theme: &str| paths::tile(tile.z, tile.x, tile.y, theme, &version);
        // Two pixels more on each side than the grid: no seam between neighbours.
        view! {
            <foreignObject x=tile.left - 2 y=tile.top - 2 width=tile.size + 4 height=tile.size + 4>
                <picture>
                    <source media="(prefers-color-scheme: dark)" srcset=href("dark")/>
                    <img src=href("light") width=tile.size + 4 height=tile.size + 4 alt=""/>
                </picture>
            </foreignObject>
        }
    });
    let tiles: Vec<_> = tiles.collect();
    let labels = picture.labels.into_iter().map(|((x, y), (text, kind))| {
        let class = format!("map-label map-label--{}", kind.code());
        view! { <text class=class x=x y=y>{text}</text> }
    });
    let labels: Vec<_> = labels.collect();
    let arcs = picture.arcs.into_iter().map(|d| {
        view! { <path class="map-arc-halo" d=d.clone()/><path class="map-arc" d=d/> }
    });
    let arcs: Vec<_> = arcs.collect();
    let piles: Vec<_> = picture
        .marks
        .iter()
        .filter_map(|(_, mark)| pile(tr, mark))
        .collect();
    let marks = picture
        .marks
        .into_iter()
        .map(|((x, y), mark)| view! { <StillMark x y mark/> });
    let marks: Vec<_> = marks.collect();
    let whole = picture.whole.map(|href| {
        view! { <a class="button button--secondary button--small map__whole" href=href rel="external">{t!(tr, map_whole)}</a> }
    });
    let size = format!("0 0 {} {}", OUTER.0, OUTER.1);
    view! {
        <svg class="map__picture" viewBox=size width=OUTER.0 height=OUTER.1>
            <g aria-hidden="true">{tiles}{labels}{arcs}</g>
            {marks}
        </svg>
        {piles}
        {whole}
    }
}

/// The list of a pile's places: it shows once the pile's link has led to it.
fn pile(tr: Tr, mark: &ViewMark) -> Option<AnyView> {
    let first = mark.members.first()?;
    let members = mark.members.iter().map(|member| {
        view! { <li><a href=member.href.clone() rel="external"><bdi>{member.text.clone()}</bdi></a></li> }
    });
    let members: Vec<_> = members.collect();
    let list = view! {
        <div class="map-pile map-pile--still" id=pile_id(&first.key) role="group" aria-label=mark.name.clone()>
            <a class="map-pile__close" href="#map" rel="external" aria-label=t!(tr, map_close)>"×"</a>
            <ul>{members}</ul>
        </div>
    };
    Some(list.into_any())
}

/// A mark as a link.
#[component]
fn StillMark(x: i32, y: i32, mark: ViewMark) -> impl IntoView {
    let open = if mark.open { " map-mark--open" } else { "" };
    let state = mark.state.code();
    let class = format!(
        "map-mark map-mark--{} map-mark--{state}{open}",
        mark.kind.code()
    );
    let radius = match (mark.kind, mark.state) {
        (MarkKind::Place, MarkState::Selected) => 9,
        (MarkKind::Place, _) => 6,
        _ => 15,
    };
    let inside = mark.kind != MarkKind::Place;
    let text = (!mark.text.is_empty()).then(|| {
        let (dx, anchor) = if inside {
            (0, "middle")
        } else {
            (radius + 5, "start")
        };
        view! { <text x=x + dx y=y + 5 text-anchor=anchor>{mark.text}</text> }
    });
    let ring = mark
        .open
        .then(|| view! { <circle class="map-mark__ring" cx=x cy=y r=radius + 4/> });
    view! {
        <a class=class href=mark.href aria-label=mark.name rel="external">
            <circle class="map-mark__touch" cx=x cy=y r="22"/>
            {ring}
            <circle class="map-mark__dot" cx=x cy=y r=radius/>
            {text}
        </a>
    }
}
