//! Requests for advice: who asked, who works on it, the answer by mail.

mod case_page;
mod cases_page;
mod deeds;
mod filter;

pub(crate) use case_page::CasePage;
pub(crate) use cases_page::CasesPage;

use leptos::prelude::*;

use crate::contract::case::{CaseState, CaseSummary};
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
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

/// Who asks; a word where that is forgotten.
fn asker(tr: Tr, case: &CaseSummary) -> String {
    if case.name.is_empty() {
        t!(tr, case_anonymous)
    } else {
        case.name.clone()
    }
}

/// Who works on it.
fn owner(tr: Tr, case: &CaseSummary) -> AnyView {
    match &case.owner {
        Some(owner) => {
            let name = owner.name.clone();
            view! { <bdi>{name}</bdi> }.into_any()
        }
        None => t!(tr, case_nobody).into_any(),
    }
}

/// A moment on the office's clock.
fn moment(tr: Tr, at: &LocalTime) -> String {
    let date = formats::medium_date(tr, &at.date);
    t!(
        tr,
        office_moment,
        date = date,
        time = formats::time_of_day(at.start)
    )
}
