//! The municipalities of the form.

use crate::contract::atlas::MunicipalityChoice;
use crate::contract::hospitation::Hospitation;
use crate::contract::order;
use crate::i18n::Tr;
use crate::{t, terms};

/// The two sides first, then their neighbours in the programme, country by country.
pub(super) fn towns(tr: Tr, page: &Hospitation) -> Vec<(String, Vec<(String, String)>)> {
    let language = tr.language();
    let choice = |c: &MunicipalityChoice| (c.slug.clone(), c.names.get(language).to_owned());
    let sides = [&page.summary.host, &page.summary.guest];
    let of = |wanted: &dyn Fn(&MunicipalityChoice) -> bool| {
        let mut found: Vec<_> = page
            .municipalities
            .iter()
            .filter(|c| wanted(c))
            .map(choice)
            .collect();
        order::by(&mut found, |a, b| a.1.cmp(&b.1));
        found
    };
    let none = (String::new(), t!(tr, booking_municipality_choose));
    let mut groups = vec![(String::new(), vec![none])];
    groups[0]
        .1
        .extend(of(&|c| sides.iter().any(|side| side.slug == c.slug)));
    let mut countries = sides.map(|side| side.country.clone()).to_vec();
    countries.dedup();
    for country in countries {
        let others = of(&|c| c.country == country && sides.iter().all(|side| side.slug != c.slug));
        if !others.is_empty() {
            groups.push((terms::country(tr, &country), others));
        }
    }
    groups
}
