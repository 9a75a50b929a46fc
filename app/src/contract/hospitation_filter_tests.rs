use super::*;
use crate::contract::hospitation::{Form, Side};
use crate::contract::text::LocalText;
use crate::contract::theme::Theme;
use proptest::prelude::*;

fn side(slug: &str, country: &str) -> Side {
    Side {
        slug: slug.into(),
        names: LocalText::default(),
        country: country.into(),
        zone: "Europe/Berlin".into(),
    }
}

fn hospitation(
    host: (&str, &str),
    guest: (&str, &str),
    themes: &[Theme],
    months: &[&str],
    availability: Availability,
) -> HospitationSummary {
    HospitationSummary {
        slug: format!("{}-{}", host.0, guest.0),
        title: LocalText::default(),
        summary: LocalText::default(),
        host: side(host.0, host.1),
        guest: side(guest.0, guest.1),
        form: Form::Virtual,
        themes: themes.to_vec(),
        languages: Vec::new(),
        first: None,
        last: None,
        months: months.iter().map(ToString::to_string).collect(),
        partnership: Some(format!("{}--{}", host.0, guest.0)),
        visits: 3,
        seats_left: 1,
        availability,
        invented: true,
    }
}

fn all() -> Vec<HospitationSummary> {
    let (koeln, jena) = (("koeln", "DE"), ("jena", "DE"));
    let (bethlehem, tunis) = (("bethlehem", "PS"), ("tunis", "TN"));
    let (open, full, over) = (Availability::Open, Availability::Full, Availability::Over);
    vec![
        hospitation(koeln, bethlehem, &[Theme::Waste], &["2027-05"], open),
        hospitation(
            bethlehem,
            koeln,
            &[Theme::Water],
            &["2027-05", "2027-06"],
            full,
        ),
        hospitation(
            jena,
            tunis,
            &[Theme::Waste, Theme::Water],
            &["2027-06"],
            over,
        ),
    ]
}

fn answer(query: &str) -> HospitationList {
    HospitationFilter::from_query(query).apply(all())
}

#[test]
fn an_empty_result_names_the_filters_to_loosen() {
    let list = answer("theme=water&country=DE&month=2027-05");
    assert!(list.items.is_empty());
    assert_eq!(
        list.loosen,
        [
            ("theme".to_owned(), 1),
            ("country".to_owned(), 1),
            ("month".to_owned(), 1)
        ]
    );
    assert!(answer("theme=water").loosen.is_empty(), "not empty");
}

#[test]
fn a_filter_that_only_the_address_names_can_be_loosened_too() {
    let list = answer("theme=water&municipality=tunis&seats=1");
    assert_eq!(list.all, 3, "all there are, whatever the filters");
    assert_eq!(list.loosen, [("seats".to_owned(), 1)]);
    let list = answer("municipality=nowhere&country=PS");
    assert_eq!(list.loosen, [("municipality".to_owned(), 1)]);
}

fn any_filter() -> impl Strategy<Value = HospitationFilter> {
    let group = |of: &'static [&'static str]| {
        proptest::sample::subsequence(of, 0..=of.len())
            .prop_map(|c| c.into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let one = |of: &'static [&'static str]| proptest::sample::select(of).prop_map(str::to_owned);
    (
        group(&["waste", "water", "energy"]),
        group(&["DE", "PS", "TN"]),
        group(&["virtual", "on-site"]),
        group(&["2027-05", "2027-06", "2027-07"]),
        group(&["1"]),
        one(&["", "", "koeln", "tunis"]),
        one(&["", "", "koeln--bethlehem"]),
    )
        .prop_map(
            |(a, b, c, d, e, municipality, partnership)| HospitationFilter {
                chosen: [a, b, c, d, e],
                municipality,
                partnership,
            },
        )
}

proptest! {
    #[test]
    fn a_filter_survives_its_address(filter in any_filter()) {
        prop_assert_eq!(HospitationFilter::from_query(&filter.to_query()), filter);
    }

    #[test]
    fn every_choice_and_every_filter_named_leaves_as_many_results_as_it_says(filter in any_filter()) {
        let list = filter.apply(all());
        for (name, count) in &list.loosen {
            prop_assert!(*count > 0);
            let without = filter.without(name).apply(all());
            prop_assert_eq!(without.items.len(), *count as usize, "without {}", name);
        }
        for facet in &list.facets {
            for choice in &facet.choices {
                let alone = filter.without(&facet.name).toggled(&facet.name, &choice.code);
                prop_assert_eq!(alone.apply(all()).items.len(), choice.count as usize);
            }
        }
    }
}
