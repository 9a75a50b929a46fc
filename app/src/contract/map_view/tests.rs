use super::label::Area;
use super::towns::{LAST, Town, choice, many, places, shown, towns, trio};
use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn overlap(a: Area, b: Area) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

fn covers(area: Area, mark: &Mark, zoom: u8) -> bool {
    let (x, y) = mercator::pixel(mark.position, zoom);
    let right = (area.left - x).max(x - area.right).max(0.0);
    let down = (area.top - y).max(y - area.bottom).max(0.0);
    right.hypot(down) < MARK_RADIUS - 1e-6
}

#[test]
fn an_empty_atlas_gives_no_marks() {
    assert_eq!(marks(&[], 3, LAST, Some("koeln"), &["bethlehem"]), []);
}

#[test]
fn bethlehem_and_its_neighbours_share_a_pile_at_the_last_zoom() {
    let towns = trio();
    let pile = shown(&towns, LAST, None, &[]);
    assert_eq!(pile.len(), 1);
    assert_eq!(pile[0].kind, MarkKind::Pile);
    assert_eq!(pile[0].key, "bethlehem~");
    assert_eq!(pile[0].members, [1, 0, 2]);
    assert!(!pile[0].labelled);
    let bounds = Bounds {
        south: 31.700,
        west: 35.188,
        north: 31.717,
        east: 35.226,
    };
    assert_eq!(pile[0].bounds, bounds);
    assert_eq!(opening_zoom(&places(&towns), &pile[0], 5, LAST), None);
}

#[test]
fn a_cluster_splits_when_one_zooms_in() {
    let towns = trio();
    let at = |zoom| marks(&places(&towns), zoom, 14, None, &[]);
    let cluster = at(11);
    assert_eq!(cluster.len(), 1);
    assert_eq!(cluster[0].kind, MarkKind::Cluster);
    assert_eq!(
        opening_zoom(&places(&towns), &cluster[0], 5, 14),
        Some(12),
        "the towns are 59 and 70 px apart at zoom 12, 30 and 35 at zoom 11"
    );
    let keys: Vec<_> = at(12).into_iter().map(|mark| mark.key).collect();
    assert_eq!(keys, ["bethlehem", "beit-jala", "beit-sahour"]);
}

#[test]
fn the_selected_town_leaves_its_pile_and_its_neighbours_fade() {
    let towns = trio();
    let shown = shown(&towns, LAST, Some(&"bethlehem".into()), &[]);
    let seen: Vec<_> = shown.iter().map(|m| (m.key.as_str(), m.state)).collect();
    assert_eq!(
        seen,
        [
            ("beit-jala~", MarkState::Faded),
            ("bethlehem", MarkState::Selected)
        ]
    );
}

#[test]
fn a_key_that_no_place_has_selects_nothing() {
    let seen = shown(&trio(), LAST, Some(&"koeln".into()), &[]);
    assert!(seen.iter().all(|mark| mark.state == MarkState::Plain));
}

#[test]
fn a_name_is_not_written_over_a_neighbours_mark() {
    // Castrop is 51 px to the right at zoom 9, Hamm 364.
    let towns = [
        Town::new("Recklinghausen", 51.51, 7.0, 9),
        Town::new("Castrop", 51.51, 7.14, 2),
        Town::new("Hamm", 51.51, 8.0, 2),
    ];
    let marks = shown(&towns, LAST, None, &[]).into_iter();
    let named: Vec<_> = marks.filter(|m| m.labelled).map(|m| m.key).collect();
    assert_eq!(named, ["castrop", "hamm"]);
}

#[test]
fn of_two_names_at_one_spot_the_open_place_has_its_own_written_then_the_one_with_more_partnerships()
{
    let mut towns = [
        Town::new("Bethlehem", 31.705, 35.203, 7),
        Town::new("Beit Jala", 31.705, 35.203, 3),
        Town::new("Köln", 50.9333, 6.95, 7),
    ];
    let named = |towns: &[Town]| -> Vec<String> {
        let related = ["bethlehem".into(), "beit-jala".into()];
        let marks = shown(towns, 5, Some(&"köln".into()), &related).into_iter();
        marks.filter(|m| m.labelled).map(|m| m.key).collect()
    };
    assert_eq!(named(&towns), ["bethlehem", "köln"]);
    towns[1].open = true;
    assert_eq!(named(&towns), ["beit-jala", "köln"]);
}

#[test]
fn a_name_of_the_background_gives_way_to_the_arc_over_it() {
    let towns = [
        Town::new("koeln", 50.9333, 6.95, 1),
        Town::new("bethlehem", 31.705, 35.203, 1),
    ];
    let world = frame(&[], 1600, 1200, 0).bounds;
    let selected = shown(&towns, 4, Some(&"koeln".into()), &["bethlehem".into()]);
    let ends = [&towns[0], &towns[1]].map(|town| mercator::pixel(town.position, 4));
    let middle = arc::along(ends[0], ends[1], 1.0);
    let (x, y) = middle[middle.len() / 2];
    let px = mercator::world_px(4);
    let background = [Label {
        position: mercator::unproject(mercator::World {
            x: x / px,
            y: y / px,
        }),
        text: "Greece".into(),
        kind: LabelKind::Country,
        min_zoom: 3,
    }];
    assert!(labels(&background, &selected, 4, world).is_empty());
    let plain = shown(&towns, 4, None, &[]);
    assert_eq!(labels(&background, &plain, 4, world), [0]);
    assert!(labels(&background, &plain, 2, world).is_empty());
}

proptest! {
    #[test]
    fn every_place_has_exactly_one_mark(
        (towns, selected, related) in choice(80),
        zoom in 0..=LAST + 2,
    ) {
        let marks = shown(&towns, zoom, selected.as_ref(), &related);
        let mut seen: Vec<usize> = marks.iter().flat_map(|mark| mark.members.clone()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..towns.len()).collect::<Vec<_>>());
        let keys: BTreeSet<_> = marks.iter().map(|mark| &mark.key).collect();
        prop_assert_eq!(keys.len(), marks.len());
        for mark in &marks {
            prop_assert_eq!(mark.kind == MarkKind::Place, mark.members.len() == 1);
            prop_assert_eq!(mark.open, mark.members.iter().any(|&i| towns[i].open));
            for &i in &mark.members {
                prop_assert_eq!(mark.bounds.with(towns[i].position), mark.bounds);
            }
        }
    }

    #[test]
    fn zooming_in_only_splits(
        (towns, selected, related) in choice(80),
        zoom in 0..LAST,
    ) {
        let far = shown(&towns, zoom, selected.as_ref(), &related);
        let near = shown(&towns, zoom + 1, selected.as_ref(), &related);
        let holder: BTreeMap<usize, &str> = far
            .iter()
            .flat_map(|mark| mark.members.iter().map(|&i| (i, mark.key.as_str())))
            .collect();
        for mark in near {
            let from: BTreeSet<_> = mark.members.iter().map(|i| holder[i]).collect();
            prop_assert_eq!(from.len(), 1);
        }
    }

    #[test]
    fn the_order_in_which_places_are_given_does_not_matter(
        ((towns, selected, related), shuffled) in choice(60).prop_flat_map(|choice| {
            let shuffled = Just(choice.0.clone()).prop_shuffle();
            (Just(choice), shuffled)
        }),
        zoom in 0..=LAST,
    ) {
        let named = |towns: &[Town]| -> Vec<_> {
            let marks = shown(towns, zoom, selected.as_ref(), &related).into_iter();
            marks
                .map(|mut mark| {
                    let members = std::mem::take(&mut mark.members).into_iter();
                    (mark, members.map(|i| towns[i].key.clone()).collect::<Vec<_>>())
                })
                .collect()
        };
        prop_assert_eq!(named(&towns), named(&shuffled));
    }

    #[test]
    fn marks_keep_their_distance_unless_somebody_chose_them(
        (towns, selected, related) in choice(80),
        zoom in 0..=LAST,
    ) {
        let marks = shown(&towns, zoom, selected.as_ref(), &related);
        let at: Vec<_> = marks
            .iter()
            .filter(|mark| mark.state <= MarkState::Plain)
            .map(|mark| mercator::pixel(mark.position, zoom))
            .collect();
        for (i, a) in at.iter().enumerate() {
            for b in &at[i + 1..] {
                prop_assert!((a.0 - b.0).hypot(a.1 - b.1) > SPACING - 1e-6);
            }
        }
    }

    #[test]
    fn groups_are_piles_at_the_last_zoom_and_clusters_before(
        towns in towns(80),
        zoom in 0..=LAST + 2,
    ) {
        let wrong = match zoom >= LAST {
            true => MarkKind::Cluster,
            false => MarkKind::Pile,
        };
        prop_assert!(shown(&towns, zoom, None, &[]).iter().all(|mark| mark.kind != wrong));
    }

    #[test]
    fn the_selected_place_stands_alone_over_those_related_to_it(
        (towns, selected, related) in choice(80),
        zoom in 0..=LAST,
    ) {
        let marks = shown(&towns, zoom, selected.as_ref(), &related);
        let of = |state| {
            let marks = marks.iter().filter(|mark| mark.state == state);
            marks.map(|mark| &mark.key).collect::<BTreeSet<_>>()
        };
        let mut friends: BTreeSet<_> = related.iter().collect();
        if let Some(selected) = &selected {
            friends.remove(selected);
            prop_assert_eq!(marks.last().map(|mark| &mark.key), Some(selected));
        }
        let others = match selected {
            Some(_) => MarkState::Faded,
            None => MarkState::Plain,
        };
        let chosen = friends.len() + selected.iter().len();
        prop_assert_eq!(of(others).len(), marks.len() - chosen);
        prop_assert_eq!(of(MarkState::Related), friends);
        prop_assert_eq!(of(MarkState::Selected), selected.iter().collect());
    }

    #[test]
    fn a_cluster_opens_at_the_zoom_that_is_foretold(towns in towns(60), zoom in 0..LAST) {
        let places = places(&towns);
        for mark in marks(&places, zoom, LAST, None, &[]) {
            let holds = |closer: u8| {
                let marks = marks(&places, closer, LAST, None, &[]);
                marks.iter().any(|other| other.members == mark.members)
            };
            let first = (zoom + 1..=LAST).find(|&closer| !holds(closer));
            prop_assert_eq!(opening_zoom(&places, &mark, zoom, LAST), first);
        }
    }

    #[test]
    fn no_name_covers_another_name_or_a_mark(
        (towns, selected, related) in choice(80),
        zoom in 0..=LAST,
    ) {
        let marks = shown(&towns, zoom, selected.as_ref(), &related);
        let named: Vec<_> = marks.iter().filter(|mark| mark.labelled).collect();
        for (i, mark) in named.iter().enumerate() {
            prop_assert_eq!(mark.kind, MarkKind::Place);
            let area = Area::beside(mark, zoom);
            prop_assert!(!marks.iter().any(|other| covers(area, other, zoom)));
            prop_assert!(!named[i + 1..].iter().any(|other| overlap(area, Area::beside(other, zoom))));
        }
    }

    #[test]
    fn a_lone_place_has_a_name(town in towns(2), zoom in 0..=LAST) {
        prop_assert!(shown(&town, zoom, None, &[]).iter().all(|mark| mark.labelled));
    }

    #[test]
    fn names_of_the_background_give_way_and_are_never_cut(
        (towns, selected, related) in choice(40),
        background in towns(60),
        zoom in 2..=LAST,
    ) {
        let marks = shown(&towns, zoom, selected.as_ref(), &related);
        let candidates: Vec<_> = background.iter().map(|town| Label {
            position: town.position,
            text: town.name.clone(),
            kind: if town.open { LabelKind::Country } else { LabelKind::Town },
            min_zoom: u8::try_from(town.weight).unwrap_or(0),
        }).collect();
        let middle = Position { lat: 51.0, lon: 7.0 };
        let frame = Frame::around(middle, zoom, 900, 700);
        let written = labels(&candidates, &marks, zoom, frame.bounds);
        for (i, &label) in written.iter().enumerate() {
            let area = Area::around(&candidates[label], zoom);
            prop_assert!(candidates[label].min_zoom <= zoom);
            prop_assert!(!marks.iter().any(|mark| covers(area, mark, zoom)));
            let mut names = marks.iter().filter(|mark| mark.labelled);
            prop_assert!(!names.any(|mark| overlap(area, Area::beside(mark, zoom))));
            let mut others = written[i + 1..].iter();
            prop_assert!(!others.any(|&o| overlap(area, Area::around(&candidates[o], zoom))));
            let (x, y) = frame.pixel(candidates[label].position);
            let half = (area.right - area.left) / 2.0;
            prop_assert!(x - half > -0.01 && x + half < 900.01);
            prop_assert!(y > LABEL_HEIGHT / 2.0 - 0.01 && y < 700.01 - LABEL_HEIGHT / 2.0);
        }
    }

    #[test]
    fn a_name_does_not_come_or_go_when_the_map_moves(
        background in towns(60),
        zoom in 4..=LAST,
    ) {
        let candidates: Vec<_> = background.iter().map(|town| Label {
            position: town.position,
            text: town.name.clone(),
            kind: LabelKind::Town,
            min_zoom: 0,
        }).collect();
        let seen = |lon: f64, width: u32| {
            let frame = Frame::around(Position { lat: 51.0, lon }, zoom, width, 700);
            labels(&candidates, &[], zoom, frame.bounds).into_iter().collect::<BTreeSet<_>>()
        };
        prop_assert!(seen(7.0, 500).is_subset(&seen(7.01, 900)));
    }
}

#[test]
#[ignore = "prints how long it takes; run it with --release --nocapture"]
fn how_long_eleven_thousand_places_take() {
    let towns = many();
    let places = places(&towns);
    for zoom in 0..=LAST {
        let mut best = std::time::Duration::MAX;
        let mut count = (0, 0);
        for _ in 0..20 {
            let start = std::time::Instant::now();
            let marks = marks(&places, zoom, LAST, None, &[]);
            best = best.min(start.elapsed());
            count = (marks.len(), marks.iter().filter(|m| m.labelled).count());
        }
        println!(
            "zoom {zoom}: {best:?}, {} marks, {} named",
            count.0, count.1
        );
    }
}
