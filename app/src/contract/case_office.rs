//! What the office does with cases, and how it sees them.

use super::wire::{Deserialize, Serialize};

use super::atlas_filter::{encode, pairs};
use super::case::{CaseState, wrong_text};
use super::hospitation::codes;
use super::language::Language;
use super::problem::FieldError;
use super::text::LocalText;
use super::time::LocalTime;
use super::typed::is_text;

/// The longest answer, in characters.
pub const ANSWER: usize = 8000;

/// So many cases stand on a page.
pub const PAGE: u32 = 25;

codes! {
    /// What somebody of the office does with a case.
    Deed {
        /// Takes it.
        Take = "take",
        /// Gives it to somebody.
        Assign = "assign",
        /// Answers by mail. Whoever answers a case that nobody has taken takes it.
        Answer = "answer",
        /// Puts it away.
        Close = "close",
        /// Takes it up again.
        Reopen = "reopen",
    }
}

/// How a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its state.
    pub state: CaseState,
    /// Whether it has an owner.
    pub owned: bool,
    /// Whether it was ever answered.
    pub answered: bool,
}

impl Standing {
    /// As it arrives.
    pub const ARRIVED: Self = Self {
        state: CaseState::New,
        owned: false,
        answered: false,
    };
}

/// How a case stands after a deed; nothing where the deed does not go with how it stands.
#[must_use]
pub const fn after(before: Standing, deed: Deed) -> Option<Standing> {
    let Standing {
        state,
        owned,
        answered,
    } = before;
    let next = match (deed, state) {
        // Who takes over an answered case answers for it; it is not asked again.
        (Deed::Take | Deed::Assign, CaseState::Answered) => (CaseState::Answered, true, answered),
        (Deed::Take | Deed::Assign, CaseState::New | CaseState::Open) => {
            (CaseState::Open, true, answered)
        }
        (Deed::Answer, CaseState::New | CaseState::Open) => (CaseState::Answered, true, true),
        (Deed::Close, CaseState::New | CaseState::Open | CaseState::Answered) => {
            (CaseState::Closed, owned, answered)
        }
        (Deed::Reopen, CaseState::Answered) => (CaseState::Open, owned, answered),
        (Deed::Reopen, CaseState::Closed) if owned => (CaseState::Open, owned, answered),
        (Deed::Reopen, CaseState::Closed) => (CaseState::New, owned, answered),
        _ => return None,
    };
    Some(Standing {
        state: next.0,
        owned: next.1,
        answered: next.2,
    })
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CaseSummary {
    /// Its id.
    pub id: String,
    /// The address of the programme.
    pub programme: String,
    /// The programme's name.
    pub programme_name: LocalText,
    /// How far it is.
    pub state: CaseState,
    /// Who asks.
    pub name: String,
    /// The municipality or organisation: by its names where it is one of the list, else as it was
    /// typed, without a language.
    pub municipality: LocalText,
    /// The municipality's address, or empty.
    pub municipality_slug: String,
    /// The language of the answer.
    pub language: Language,
    /// Who works on it.
    pub owner: Option<CaseOwner>,
    /// When it arrived, on the office's clock.
    pub created_at: LocalTime,
    /// When it was answered, on the office's clock.
    pub answered_at: Option<LocalTime>,
}

/// Somebody of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CaseOwner {
    /// The account's id.
    pub id: String,
    /// Their name.
    pub name: String,
}

/// What is to be done with chosen cases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CasesRequest {
    /// Their ids.
    pub ids: Vec<String>,
    /// `take` or `close`.
    pub action: String,
}

/// How many it was done with; the others had moved on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CasesDone {
    /// Their number.
    pub count: u32,
}

/// Everything the office sees of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CaseView {
    /// What lists show of it.
    pub summary: CaseSummary,
    /// The mail address of who asks.
    pub mail: String,
    /// What they asked.
    pub message: String,
    /// The answer, or empty.
    pub answer: String,
    /// What can be done with it now.
    pub deeds: Vec<Deed>,
    /// Who may work on it.
    pub colleagues: Vec<CaseOwner>,
}

/// A page of cases, those that wait longest first; what is closed comes last.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CaseList {
    /// The cases of this page.
    pub items: Vec<CaseSummary>,
    /// How many match.
    pub found: u32,
    /// The page, from 1.
    pub page: u32,
    /// How many pages there are; at least 1.
    pub pages: u32,
}

/// Which cases are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Only those in this state.
    pub state: Option<CaseState>,
    /// `me`, `nobody`, the id of an account, or empty.
    pub owner: String,
    /// The address of a programme, or empty.
    pub programme: String,
    /// The page, from 1; 0 means the first, too.
    pub page: u32,
}

impl CaseFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in pairs(query) {
            match key.as_str() {
                "state" => filter.state = CaseState::from_code(&value),
                "owner" => filter.owner = value,
                "programme" => filter.programme = value,
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
            ("state", self.state.map_or("", CaseState::code)),
            ("owner", &self.owner),
            ("programme", &self.programme),
            ("page", &page),
        ];
        let set = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let set: Vec<_> = set
            .map(|(key, value)| format!("{key}={}", encode(value)))
            .collect();
        set.join("&")
    }
}

/// Gives a case to somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct AssignRequest {
    /// The account's id.
    pub owner: String,
}

/// Answers a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct AnswerRequest {
    /// What is mailed, below a greeting in the language of who asked.
    pub answer: String,
}

/// What is wrong with an answer.
#[must_use]
pub fn check_answer(request: &AnswerRequest) -> Vec<FieldError> {
    let wrong = wrong_text(&request.answer, ANSWER, is_text);
    let error = wrong.map(|code| FieldError::text("answer", code, ANSWER));
    error.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the database's CHECKs ask of a row.
    fn is_sound(standing: Standing) -> bool {
        match standing.state {
            CaseState::New => !standing.owned && !standing.answered,
            CaseState::Open => standing.owned,
            CaseState::Answered => standing.owned && standing.answered,
            // Only an owner answers.
            CaseState::Closed => standing.owned || !standing.answered,
        }
    }

    fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        prop::collection::vec(prop::sample::select(Deed::ALL), 0..30)
    }

    /// How a case stands after some deeds, those left out that did not go.
    fn stands(deeds: &[Deed]) -> Standing {
        deeds.iter().fold(Standing::ARRIVED, |standing, deed| {
            after(standing, *deed).unwrap_or(standing)
        })
    }

    proptest! {
        #[test]
        fn whatever_is_done_the_state_goes_with_its_columns(deeds in deeds()) {
            prop_assert!(is_sound(stands(&deeds)));
        }

        #[test]
        fn an_owner_and_an_answer_stay(deeds in deeds(), deed in prop::sample::select(Deed::ALL)) {
            let before = stands(&deeds);
            if let Some(after) = after(before, deed) {
                prop_assert!(after.owned >= before.owned && after.answered >= before.answered);
            }
        }

        #[test]
        fn every_case_can_be_closed_or_reopened_never_both_from_new(deeds in deeds()) {
            let standing = stands(&deeds);
            let close = after(standing, Deed::Close);
            let reopen = after(standing, Deed::Reopen);
            prop_assert!(close.is_some() || reopen.is_some());
            prop_assert_eq!(close.is_none(), standing.state == CaseState::Closed);
            prop_assert_eq!(
                reopen.is_some(),
                matches!(standing.state, CaseState::Answered | CaseState::Closed)
            );
        }

        #[test]
        fn a_case_is_answered_once_until_it_is_reopened(deeds in deeds()) {
            let answered = after(stands(&deeds), Deed::Answer);
            if let Some(answered) = answered {
                prop_assert_eq!(answered.state, CaseState::Answered);
                prop_assert_eq!(after(answered, Deed::Answer), None);
                let again = after(answered, Deed::Reopen).and_then(|s| after(s, Deed::Answer));
                prop_assert_eq!(again, Some(answered));
            }
        }

        #[test]
        fn a_filter_is_read_as_it_was_written(
            state in prop::option::of(prop::sample::select(CaseState::ALL)),
            owner in "me|nobody|[a-z0-9-]{0,8}", programme in "[a-z-]{0,8}", page in 2_u32..9,
        ) {
            let filter = CaseFilter { state, owner, programme, page };
            prop_assert_eq!(CaseFilter::from_query(&filter.to_query()), filter);
        }
    }
}
