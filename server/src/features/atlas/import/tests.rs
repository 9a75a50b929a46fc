use app::contract::language::Language;
use proptest::prelude::*;

use super::*;

mod tables;
mod twins;

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
