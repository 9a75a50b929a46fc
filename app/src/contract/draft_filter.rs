//! Which hospitations the office's list is asked for.

use super::atlas_filter::{encode, pairs};
use super::draft_office::OfficeState;

/// What somebody looks for in the office's list of hospitations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeFilter {
    /// Only those that have come this far.
    pub state: Option<OfficeState>,
    /// The address of a programme, or empty.
    pub programme: String,
    /// Words of the title or of the two municipalities' names, or empty.
    pub text: String,
    /// Only those with the plan of an on-site visit, which can be adapted.
    pub itinerary: bool,
    /// The page, from 1; 0 means the first, too.
    pub page: u32,
}

impl OfficeFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in pairs(query) {
            match key.as_str() {
                "state" => filter.state = OfficeState::from_code(&value),
                "programme" => filter.programme = value,
                "q" => filter.text = value,
                "itinerary" => filter.itinerary = value == "1",
                "page" => filter.page = value.parse().unwrap_or(0),
                _ => {}
            }
        }
        filter
    }

    /// The query of this filter: only what is set, always in the same order.
    #[must_use]
    pub fn to_query(&self) -> String {
        let page = if self.page > 1 {
            self.page.to_string()
        } else {
            String::new()
        };
        let parts = [
            ("state", self.state.map_or("", OfficeState::code)),
            ("programme", &self.programme),
            ("q", &self.text),
            ("itinerary", if self.itinerary { "1" } else { "" }),
            ("page", &page),
        ];
        let set = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let set: Vec<_> = set
            .map(|(key, value)| format!("{key}={}", encode(value)))
            .collect();
        set.join("&")
    }

    /// Whether anything is asked for but a page.
    #[must_use]
    pub fn is_set(&self) -> bool {
        let whole = Self {
            page: 0,
            ..self.clone()
        };
        whole != Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_filter_is_read_as_it_was_written(
            state in prop::option::of(prop::sample::select(OfficeState::ALL)),
            programme in "[a-z-]{0,8}", text in "\\PC{0,8}", itinerary: bool, page in 2_u32..9,
        ) {
            let filter = OfficeFilter { state, programme, text, itinerary, page };
            prop_assert_eq!(OfficeFilter::from_query(&filter.to_query()), filter);
        }
    }
}
