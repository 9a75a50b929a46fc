use std::path::Path;

use app::contract::language::Language;
use proptest::prelude::*;

use super::*;

const MUNICIPALITIES: &str = include_str!("../../../../data/municipalities.csv");
const PARTNERSHIPS: &str = include_str!("../../../../data/partnerships.csv");

const HEADER: &str = "origincityLabel\torigincountry\toriginlat\toriginlong\toriginpopulation\t\
    sistercityLabel\tdestinationlat\tdestinationlong\tdestinationpopulation\t\
    destination_countryLabel\tdist\teu";

/// Every trap of a saved result once; the file's own lines are counted from 2.
const ROWS: [&str; 14] = [
    "Cologne\tGermany\t50.94\t6.957\t1060582\tBethlehem\t31.7044\t35.2061\t27000\tPalestine\t3000\tNon-EU",
    "Cologne\tGermany\t50.94\t6.957\t1060582\tBethlehem\t31.7044\t35.2061\t\tPalestine\t3000\tNon-EU",
    // Twice from either end, and one of them with the district's population.
    "Kulmbach\tGermany\t50.1\t11.433\t26217\tSaalfeld\t50.65\t11.36\t\tGermany\t60\tEU",
    "Saalfeld\tGermany\t50.65\t11.36\t\tKulmbach\t50.087\t11.397\t73055\tGermany\t60\tEU",
    // Two spellings of one name at one place, and one folded name at two.
    "Bad Hall\tGermany\t50.2\t9.0\t\tTelšiai\t55.986\t22.253\t\tLithuania\t900\tEU",
    "Bad-Hall\tGermany\t50.21\t9.01\t\tTelsiai\t55.983\t22.25\t23000\tLithuania\t900\tEU",
    "Löhne\tGermany\t52.2\t8.7\t\tGranada\u{200e}\t11.93\t-85.95\t\tNicaragua\t9000\tNon-EU",
    "Lohne\tGermany\t52.667\t8.239\t26000\tGranada\t11.93\t-85.95\t15.762\tNicaragua\t9000\tNon-EU",
    // One place in two countries, of which one is right here.
    "Baden-Baden\tGermany\t48.76\t8.24\t54160\tYalta\t44.4994\t34.1553\t78452\tRussia\t2024\tNon-EU",
    "Baden-Baden\tGermany\t48.76\t8.24\t54160\tYalta\t44.4994\t34.1553\t78452\tUkraine\t2024\tNon-EU",
    // Not to be taken.
    "Gemmrigheim\tGermany\t49.025\t9.1575\t\tQ16058312\t41.5882\t26.337\t37695\tGreece\t1572\tEU",
    "Heidelberg\tGermany\t49.41\t8.71\t154715\tSimferopol\t44.948\t34.104\t341155\tt430222130\t1972\tNon-EU",
    "Jena\tGermany\t50.93\t11.59\t\tLeningrad\t59.95\t30.3\t\tSoviet Union\t1600\tNon-EU",
    "Jena\tGermany\t50.93\t11.59\t\tJena\t50.9\t11.6\t\tGermany\t0\tEU",
];

fn wikidata(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

fn material(format: Format, texts: &[&str]) -> Material {
    let files: Vec<_> = texts
        .iter()
        .map(|text| SourceFile {
            name: "file",
            bytes: text.as_bytes(),
        })
        .collect();
    read(format, &files).expect("a whole file")
}

/// Carries a plan out, as the store does.
fn carried_out(
    plan: &ImportPlan,
    mut places: Vec<ExistingPlace>,
    mut partnerships: Vec<ExistingPartnership>,
) -> (Vec<ExistingPlace>, Vec<ExistingPartnership>) {
    places.retain(|known| plan.places.iter().all(|draft| draft.slug != known.slug));
    let drafts = plan.places.iter().cloned();
    places.extend(drafts.map(|draft| ExistingPlace {
        slug: draft.slug,
        facts: draft.facts,
    }));
    partnerships.retain(|known| {
        plan.partnerships
            .iter()
            .all(|draft| draft.slug != known.slug)
    });
    partnerships.extend(
        plan.partnerships
            .iter()
            .cloned()
            .map(|draft| ExistingPartnership {
                slug: draft.slug,
                members: draft.members,
                facts: draft.facts,
            }),
    );
    // A database answers in an order of its own.
    places.sort_by(|a, b| b.slug.cmp(&a.slug));
    partnerships.sort_by(|a, b| b.slug.cmp(&a.slug));
    for known in &mut partnerships {
        known.facts.themes.reverse();
    }
    (places, partnerships)
}

fn slugs(plan: &ImportPlan) -> Vec<&str> {
    let mut slugs: Vec<_> = plan
        .partnerships
        .iter()
        .map(|draft| draft.slug.as_str())
        .collect();
    slugs.sort_unstable();
    slugs
}

fn place<'a>(plan: &'a ImportPlan, slug: &str) -> &'a PlaceFacts {
    let draft = plan.places.iter().find(|draft| draft.slug == slug);
    &draft.unwrap_or_else(|| panic!("{slug} is planned")).facts
}

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
    let places = "id,country,lat,lon,name_de,population\njena,DE,50.93,11.59,Jena,111000\n\
        beit-jala,PS,31.71,35.18,Beit Jala,\n";
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

#[test]
fn a_broken_file_is_refused_as_a_whole() {
    let refused = |format, bytes: &[u8]| {
        let files = [SourceFile {
            name: "file",
            bytes,
        }];
        read(format, &files).expect_err("broken").to_string()
    };
    let header = "file: the first line names other columns than expected: ";
    assert_eq!(
        refused(Format::Wikidata, b""),
        format!("{header}origincityLabel is missing")
    );
    assert_eq!(
        refused(Format::Csv, HEADER.as_bytes()),
        format!("{header}id is missing")
    );
    assert_eq!(
        refused(Format::Csv, b"id,members\n\xff"),
        "file: not UTF-8 text (byte 11)"
    );
    assert_eq!(
        refused(Format::Csv, b"id,members\na,b;c\nd,\"e;f\ng,h;i\n"),
        "file: line 3: no valid CSV"
    );
    assert_eq!(
        refused(Format::Csv, b"id,members\na,b\n"),
        "file: no row can be read"
    );
    assert_eq!(
        refused(Format::Wikidata, b"<!doctype html>\n"),
        format!("{header}origincityLabel is missing")
    );
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

proptest! {
    #[test]
    fn the_order_of_rows_does_not_matter(
        rows in Just(ROWS[..10].to_vec()).prop_shuffle(),
    ) {
        let sorted = |rows: &[&str]| {
            let mut plan = plan(&[], &[], material(Format::Wikidata, &[&wikidata(rows)]));
            plan.places.sort_by(|a, b| a.slug.cmp(&b.slug));
            plan.partnerships.sort_by(|a, b| a.slug.cmp(&b.slug));
            (plan.places, plan.partnerships)
        };
        prop_assert_eq!(sorted(&rows), sorted(&ROWS[..10]));
    }

    #[test]
    fn no_text_makes_the_import_panic(text in "(id|members|,|\"|\n|\t|;|Q1|é|-1|a){0,40}") {
        for (format, header) in [(Format::Csv, "id,members"), (Format::Csv, "id,country,lat,lon"), (Format::Wikidata, HEADER)] {
            let text = format!("{header}\n{text}");
            if let Ok(material) = read(format, &[SourceFile { name: "file", bytes: text.as_bytes() }]) {
                let _ = plan(&[], &[], material);
            }
        }
    }
}
