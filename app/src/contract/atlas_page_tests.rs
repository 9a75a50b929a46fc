use super::*;
use crate::contract::atlas::{PartnershipKind, Stage};
use crate::contract::geo::Position;
use crate::contract::text::LocalText;
use crate::contract::theme::Theme;
use proptest::prelude::*;

fn place(slug: &str, de: &str, country: &str, region: Option<&str>) -> AtlasMunicipality {
    AtlasMunicipality {
        slug: slug.into(),
        names: LocalText {
            de: Some(de.into()),
            ..LocalText::default()
        },
        aliases: Vec::new(),
        country: country.into(),
        region: region.map(str::to_owned),
        position: Position::default(),
    }
}

fn partnership(slug: &str, members: &[u32], themes: &[Theme]) -> AtlasPartnership {
    AtlasPartnership {
        slug: slug.into(),
        members: members.to_vec(),
        kind: Some(PartnershipKind::Partnership),
        stage: None,
        since: None,
        themes: themes.to_vec(),
        open: false,
    }
}

fn atlas() -> Atlas {
    let mut koeln = place("koeln", "Köln", "DE", Some("DE-NW"));
    koeln.names.en = Some("Cologne".into());
    koeln.names.ar = Some("كولونيا".into());
    Atlas {
        revision: 1,
        municipalities: vec![
            koeln,
            place("bethlehem", "Bethlehem", "PS", None),
            place("tunis", "Tunis", "TN", None),
            place("jena", "Jena", "DE", Some("DE-TH")),
        ],
        partnerships: vec![
            partnership("koeln--tunis", &[0, 2], &[Theme::Waste, Theme::Water]),
            partnership("koeln--bethlehem", &[0, 1], &[Theme::Waste]),
            partnership("jena--bethlehem", &[3, 1], &[]),
        ],
    }
}

fn found(query: &str) -> Vec<String> {
    let page = AtlasIndex::new(atlas(), Language::De).page(&AtlasFilter::from_query(query));
    page.rows.into_iter().map(|row| row.slug).collect()
}

#[test]
fn every_spelling_of_a_place_finds_its_partnerships_in_their_order() {
    for typed in [
        "koln",
        "koeln",
        "K%C3%B6ln",
        "Cologne",
        "%D9%83%D9%88%D9%84%D9%88%D9%86%D9%8A%D8%A7",
    ] {
        assert_eq!(
            found(&format!("q={typed}")),
            ["koeln--bethlehem", "koeln--tunis"],
            "{typed}"
        );
    }
}

#[test]
fn a_search_for_signs_alone_finds_nothing_and_says_what_to_leave_out() {
    for typed in ["!!!", "%20%3F", "'", "%E2%80%99"] {
        let page = AtlasIndex::new(atlas(), Language::De)
            .page(&AtlasFilter::from_query(&format!("q={typed}")));
        assert_eq!((page.total, page.marks.len()), (0, 0), "{typed}");
        assert_eq!(page.loosen, [("text".to_owned(), 3)], "{typed}");
    }
    assert_eq!(found("q=%20%20").len(), 3, "spaces ask for nothing");
}

#[test]
fn inside_a_filter_any_choice_fits_and_between_filters_all_must() {
    assert_eq!(found("country=PS&country=TN").len(), 3);
    assert_eq!(found("country=PS&state=DE-NW"), ["koeln--bethlehem"]);
    assert_eq!(found("theme=water&country=PS"), [] as [&str; 0]);
}

#[test]
fn what_is_unknown_can_be_asked_for() {
    assert_eq!(found("theme=unknown"), ["jena--bethlehem"]);
    assert_eq!(found("sdg=unknown"), ["jena--bethlehem"]);
    assert_eq!(found("stage=unknown").len(), 3);
}

#[test]
fn an_empty_result_names_the_filter_to_loosen() {
    let index = AtlasIndex::new(atlas(), Language::De);
    let page = index.page(&AtlasFilter::from_query("theme=water&country=PS"));
    assert_eq!(page.total, 0);
    assert_eq!(
        page.loosen,
        [("country".to_owned(), 1), ("theme".to_owned(), 2)]
    );
}

#[test]
fn a_selected_place_narrows_the_list_but_keeps_the_map() {
    let index = AtlasIndex::new(atlas(), Language::De);
    let page = index.page(&AtlasFilter::from_query("place=tunis"));
    assert_eq!(page.total, 1);
    assert_eq!(page.marks.len(), 4);
    assert_eq!(
        page.selected.map(|mark| mark.name).as_deref(),
        Some("Tunis")
    );
}

fn any_filter() -> impl Strategy<Value = AtlasFilter> {
    let codes = [
        vec!["PS", "TN", "DE", "XX"],
        vec!["DE-NW", "DE-TH", "unknown"],
        vec!["waste", "water", "unknown"],
        vec!["partnership", "friendship", "unknown"],
        vec!["active", "unknown"],
        vec!["6", "11", "12", "unknown"],
    ];
    let group = |of: Vec<&'static str>| {
        proptest::sample::subsequence(of.clone(), 0..=of.len())
            .prop_map(|c| c.into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let [a, b, c, d, e, f] = codes.map(group);
    (
        (a, b, c, d, e, f),
        "[a-zö &=%+]{0,4}",
        any::<bool>(),
        1_u32..3,
    )
        .prop_map(|((a, b, c, d, e, f), text, open, page)| AtlasFilter {
            text: text.trim().to_owned(),
            chosen: [a, b, c, d, e, f],
            open,
            place: String::new(),
            page,
        })
}

proptest! {
    #[test]
    fn a_filter_survives_its_address(filter in any_filter()) {
        prop_assert_eq!(AtlasFilter::from_query(&filter.to_query()), filter);
    }

    #[test]
    fn every_choice_leaves_as_many_results_as_it_says(filter in any_filter(), open in any::<[bool; 3]>(), stages in any::<[bool; 3]>()) {
        let mut atlas = atlas();
        for ((partnership, open), staged) in atlas.partnerships.iter_mut().zip(open).zip(stages) {
            partnership.open = open;
            partnership.stage = staged.then_some(Stage::Active);
        }
        let index = AtlasIndex::new(atlas, Language::De);
        let page = index.page(&filter);
        for facet in page.facets.iter().filter(|f| f.name != "open") {
            for choice in &facet.choices {
                let alone = filter.without(&facet.name).toggled(&facet.name, &choice.code);
                prop_assert_eq!(index.page(&alone).total, choice.count, "{} {}", facet.name, choice.code);
            }
        }
        for (name, count) in &page.loosen {
            prop_assert_eq!(index.page(&filter.without(name)).total, *count);
        }
    }
}
