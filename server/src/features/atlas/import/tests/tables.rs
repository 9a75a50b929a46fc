//! Our own tables.

use app::contract::atlas::{PartnershipKind, Stage};

use super::*;

#[test]
fn the_demonstration_data_comes_in_whole_and_a_second_time_changes_nothing() {
    let tables = [MUNICIPALITIES, PARTNERSHIPS];
    let first = plan(&[], &[], material(Format::Csv, &tables));
    assert_eq!(first.rejected, []);
    assert_eq!(
        first.summary().to_string(),
        "348 new, 0 changed, 0 unchanged, 0 rejected"
    );
    assert_eq!(place(&first, "djerba-midoun").zone, "Africa/Tunis");
    let (places, partnerships) = carried_out(&first, Vec::new(), Vec::new());
    let second = plan(&places, &partnerships, material(Format::Csv, &tables));
    assert_eq!(
        second.summary().to_string(),
        "0 new, 0 changed, 348 unchanged, 0 rejected"
    );
}

#[test]
fn a_partnership_may_name_municipalities_that_came_before() {
    let first = plan(&[], &[], material(Format::Csv, &[MUNICIPALITIES]));
    let (places, _) = carried_out(&first, Vec::new(), Vec::new());
    let second = plan(&places, &[], material(Format::Csv, &[PARTNERSHIPS]));
    assert_eq!(
        second.summary().to_string(),
        "127 new, 0 changed, 0 unchanged, 0 rejected"
    );
    let third = plan(&[], &[], material(Format::Csv, &[PARTNERSHIPS]));
    assert_eq!(third.rejected.len(), 127);
    assert_eq!(
        third.rejected[0].to_string(),
        "file:2: members: no municipality has the id “altena”"
    );
}

#[test]
fn our_tables_say_more_of_a_place_that_wikidata_brought_and_keep_its_address() {
    let wikidata = plan(
        &[],
        &[],
        material(Format::Wikidata, &[&wikidata(&ROWS[..1])]),
    );
    let (places, partnerships) = carried_out(&wikidata, Vec::new(), Vec::new());
    let tables = || material(Format::Csv, &[MUNICIPALITIES, PARTNERSHIPS]);
    let second = plan(&places, &partnerships, tables());
    assert_eq!(place(&second, "cologne").names.get(Language::De), "Köln");
    assert_eq!(
        second.summary().to_string(),
        "345 new, 3 changed, 0 unchanged, 0 rejected"
    );
    let (places, partnerships) = carried_out(&second, places, partnerships);
    let third = plan(&places, &partnerships, tables());
    assert_eq!(
        third.summary().to_string(),
        "0 new, 0 changed, 348 unchanged, 0 rejected"
    );
}

#[test]
fn an_empty_cell_erases_nothing_and_a_filled_one_replaces() {
    let places = "id,kind,country,lat,lon,name_de,population\njena,city,DE,50.93,11.59,Jena,111000\n\
        beit-jala,,PS,31.71,35.18,Beit Jala,\n";
    let rows = |row: &str| format!("id,members,kind,stage,since,themes,source\n{row}\n");
    let full = rows("a,jena;beit-jala,friendship,active,2011,waste;energy,here");
    let first = plan(&[], &[], material(Format::Csv, &[places, &full]));
    let (known, partnerships) = carried_out(&first, Vec::new(), Vec::new());
    let thin = rows("a,jena;beit-jala,,ended,,,");
    let second = plan(&known, &partnerships, material(Format::Csv, &[&thin]));
    assert_eq!(
        second.summary().to_string(),
        "0 new, 1 changed, 0 unchanged, 0 rejected"
    );
    let bare = "id,country,lat,lon,name_de\njena,DE,50.93,11.59,Jena\n";
    let third = plan(&known, &partnerships, material(Format::Csv, &[bare]));
    assert_eq!(
        third.summary().to_string(),
        "0 new, 0 changed, 1 unchanged, 0 rejected"
    );
    let facts = &second.partnerships[0].facts;
    assert_eq!(
        (facts.stage, facts.kind),
        (Some(Stage::Ended), Some(PartnershipKind::Friendship))
    );
    assert_eq!(
        (facts.since.as_deref(), facts.themes.len()),
        (Some("2011"), 2)
    );
}

#[test]
fn rows_of_our_tables_that_do_not_fit_are_rejected_one_by_one() {
    let places = "id,country,lat,lon,name_de,population\n\
        jena,DE,50.93,11.59,Jena,\nJena!,DE,50.93,11.59,Jena,\nx,QQ,1,1,X,\ny,DE,91,1,Y,\n\
        z,DE,50,1,Z,45000 (30000)\nw,DE,50,1\nv,DE,50,1,,\njena,DE,1,1,Jena,\n\
        twin,DE,50.94,11.6,JENA,\nerfurt,DE,50.98,11.03,Erfurt,\n";
    let partnerships = "id,members,kind,stage,since,themes\n\
        a,jena,,,,\nb,jena;nowhere,,,,\nc,jena;twin,,,,\nd,jena;erfurt,love,,,\n\
        e,jena;erfurt,,,2018-13,\nf,jena;erfurt,,,,fish\ng,jena;erfurt,,,1996-03-12,water\n";
    let plan = plan(&[], &[], material(Format::Csv, &[places, partnerships]));
    assert_eq!(
        plan.summary().to_string(),
        "3 new, 0 changed, 0 unchanged, 14 rejected"
    );
    let lines: Vec<_> = plan.rejected.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10]);
}
