//! Cases: what people ask about programmes, and what the office does with it.

mod api;
mod case_page;
mod cases_page;
mod filter;

pub(crate) use case_page::CasePage;
pub(crate) use cases_page::CasesPage;

use crate::contract::case::CaseState;
use crate::i18n::Tr;
use crate::t;

/// How far a case is.
fn state_words(tr: Tr, state: CaseState) -> String {
    match state {
        CaseState::New => t!(tr, case_new),
        CaseState::Open => t!(tr, case_open),
        CaseState::Answered => t!(tr, case_answered),
        CaseState::Closed => t!(tr, case_closed),
    }
}

/// The class of the badge that says it: what waits stands out.
const fn badge(state: CaseState) -> &'static str {
    match state {
        CaseState::New | CaseState::Open => "badge",
        CaseState::Answered => "badge badge--confirmed",
        CaseState::Closed => "badge badge--closed",
    }
}
