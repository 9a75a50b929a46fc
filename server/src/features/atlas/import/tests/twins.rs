//! Results of Wikidata.

use std::path::Path;

use super::super::report::Counts;
use super::*;

#[test]
fn one_place_in_many_rows_is_one_and_different_places_stay_apart() {
    let plan = plan(&[], &[], material(Format::Wikidata, &[&wikidata(&ROWS)]));
    assert_eq!(
        slugs(&plan),
        [
            "bad-hall--telsiai",
            "baden-baden--yalta",
            "cologne--bethlehem",
            "kulmbach--saalfeld",
            "loehne--granada",
            "lohne--granada",
        ]
    );
    assert_eq!(place(&plan, "bethlehem").population, Some(27_000));
    assert_eq!(place(&plan, "kulmbach").population, Some(26_217));
    assert_eq!(place(&plan, "telsiai").population, Some(23_000));
    assert_eq!(place(&plan, "telsiai").names.get(Language::De), "Telsiai");
    assert_eq!(place(&plan, "telsiai").aliases, ["Telšiai"]);
    assert_eq!(place(&plan, "granada").aliases, [] as [&str; 0]);
    assert_eq!(place(&plan, "granada").population, None);
    assert_eq!(place(&plan, "yalta").country, "UA");
    assert_eq!(place(&plan, "yalta").zone, "Europe/Kyiv");
    let german: Vec<_> = plan
        .partnerships
        .iter()
        .map(|draft| draft.members[0].as_str())
        .collect();
    assert!(german.contains(&"cologne") && german.contains(&"baden-baden"));
}

#[test]
fn each_row_that_is_left_out_is_named_with_its_line_and_its_reason() {
    let plan = plan(&[], &[], material(Format::Wikidata, &[&wikidata(&ROWS)]));
    let told: Vec<_> = plan.rejected.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "file:12: a place has no name, only “Q16058312”",
            "file:13: Simferopol: no country is called “t430222130”",
            "file:14: Leningrad: Soviet Union is no country of today, and which it is in now is not said",
            "file:15: both partners are one place, jena",
        ]
    );
    let remarks: Vec<_> = plan.remarks.iter().map(ToString::to_string).collect();
    assert_eq!(
        remarks,
        [
            "file:9: Granada: population “15.762” is no whole number, taken as unknown",
            "file:10: Yalta: on the Crimea, taken as Ukraine",
        ]
    );
}

#[test]
fn wikidata_finds_the_places_of_our_tables_by_any_name_and_leaves_them_as_they_are() {
    let tables = plan(
        &[],
        &[],
        material(Format::Csv, &[MUNICIPALITIES, PARTNERSHIPS]),
    );
    let (places, partnerships) = carried_out(&tables, Vec::new(), Vec::new());
    let text = wikidata(&ROWS[..2]);
    let plan = plan(&places, &partnerships, material(Format::Wikidata, &[&text]));
    assert_eq!(
        plan.summary().to_string(),
        "0 new, 0 changed, 3 unchanged, 0 rejected"
    );
    assert_eq!(slugs(&plan), ["koeln--bethlehem"]);
}

#[test]
fn the_real_result_comes_in_and_a_second_time_changes_nothing() {
    let beside =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/wikidata-p190-germany.tsv");
    let path = std::env::var_os("PONTES_WIKIDATA_FILE").map_or(beside, Into::into);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no Wikidata result at hand");
        return;
    };
    let tables = plan(
        &[],
        &[],
        material(Format::Csv, &[MUNICIPALITIES, PARTNERSHIPS]),
    );
    let (places, partnerships) = carried_out(&tables, Vec::new(), Vec::new());
    let first = plan(&places, &partnerships, material(Format::Wikidata, &[&text]));
    println!("{:?}", first.summary());
    let summary = first.summary();
    assert!(
        summary.partnerships.new > 4_000 && summary.rejected < 10,
        "{summary:?}"
    );
    let (places, partnerships) = carried_out(&first, places, partnerships);
    let second = plan(&places, &partnerships, material(Format::Wikidata, &[&text])).summary();
    let all = |counts: Counts| (0, 0, counts.new + counts.changed + counts.unchanged);
    let flat = |counts: Counts| (counts.new, counts.changed, counts.unchanged);
    assert_eq!(flat(second.municipalities), all(summary.municipalities));
    assert_eq!(flat(second.partnerships), all(summary.partnerships));
    assert_eq!(second.rejected, summary.rejected);
    let third = plan(
        &places,
        &partnerships,
        material(Format::Csv, &[MUNICIPALITIES, PARTNERSHIPS]),
    );
    assert_eq!(
        third.summary().to_string(),
        "0 new, 0 changed, 348 unchanged, 0 rejected"
    );
}
