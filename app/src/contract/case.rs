//! Cases: requests for advice, from the form to the answer by mail.

use super::wire::{Deserialize, Serialize};

use super::booking::{limits, wrong_mail, wrong_name};
pub use super::case_office::{
    AnswerRequest, AssignRequest, CaseFilter, CaseList, CaseOwner, CaseSummary, CaseView,
    CasesDone, CasesRequest, Deed, PAGE, Standing, after, check_answer,
};
use super::hospitation::codes;
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::typed::{has_link, is_line, is_text};

/// The longest message of somebody who asks, in characters.
pub const MESSAGE: usize = 4000;

codes! {
    /// How far a case is.
    CaseState {
        /// Nobody has taken it yet.
        New = "new",
        /// Somebody works on it.
        Open = "open",
        /// The answer has gone out.
        Answered = "answered",
        /// Nothing is left to do.
        Closed = "closed",
    }
}

/// What the form for advice sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct AdviceRequest {
    /// The person's name.
    pub name: String,
    /// Their mail address.
    pub mail: String,
    /// Their municipality or organisation, as they write it.
    pub municipality: String,
    /// What they would like to know; several lines.
    pub message: String,
    /// The language of the answer: one of [`Language`]'s codes.
    pub language: String,
}

/// The answer to a request: it has arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Asked {
    /// Its state.
    pub state: CaseState,
}

/// Everything that is wrong with a request, in the order of the form.
#[must_use]
pub fn check_advice(request: &AdviceRequest) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut wrong = |field, code: Option<FieldCode>, limit| {
        errors.extend(code.map(|code| FieldError::text(field, code, limit)));
    };
    wrong("name", wrong_name(&request.name), limits::NAME);
    wrong("mail", wrong_mail(&request.mail), limits::MAIL);
    let town = wrong_text(&request.municipality, limits::MUNICIPALITY, |text| {
        is_line(text) && !has_link(text)
    });
    wrong("municipality", town, limits::MUNICIPALITY);
    // Nobody but the office reads it: it may hold links.
    let message = wrong_text(&request.message, MESSAGE, is_text);
    wrong("message", message, MESSAGE);
    if Language::from_code(&request.language).is_none() {
        errors.push(FieldError::new("language", FieldCode::NotAChoice));
    }
    errors
}

/// What is wrong with a text that must be there.
pub(super) fn wrong_text(
    text: &str,
    limit: usize,
    allowed: impl Fn(&str) -> bool,
) -> Option<FieldCode> {
    if text.trim().is_empty() {
        Some(FieldCode::Required)
    } else if text.chars().count() > limit {
        Some(FieldCode::TooLong)
    } else {
        (!allowed(text)).then_some(FieldCode::NotAllowed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> AdviceRequest {
        AdviceRequest {
            name: "Zarina".into(),
            mail: "zarina@example.org".into(),
            municipality: "Stadt Köln".into(),
            message: "How do we begin?\nSee https://example.org".into(),
            language: "de".into(),
        }
    }

    fn wrong(change: impl Fn(&mut AdviceRequest)) -> Vec<(String, FieldCode, Option<u32>)> {
        let mut request = request();
        change(&mut request);
        let errors = check_advice(&request).into_iter();
        errors.map(|e| (e.field, e.code, e.limit)).collect()
    }

    #[test]
    fn each_field_that_is_wrong_is_named_in_the_order_of_the_form() {
        assert_eq!(wrong(|_| {}), []);
        let all = wrong(|request| *request = AdviceRequest::default());
        let fields: Vec<_> = all.iter().map(|(field, _, _)| field.as_str()).collect();
        assert_eq!(
            fields,
            ["name", "mail", "municipality", "message", "language"]
        );
        let long = wrong(|request| request.message = "x".repeat(MESSAGE + 1));
        assert_eq!(long, [("message".into(), FieldCode::TooLong, Some(4000))]);
    }

    #[test]
    fn names_carry_no_links_and_nothing_turns_the_direction() {
        let advertised = wrong(|request| {
            request.name = "see www.evil.example".into();
            request.municipality = "https://evil.example".into();
            request.message = "\u{202e}x".into();
        });
        let fields: Vec<_> = advertised
            .iter()
            .map(|(f, c, _)| (f.as_str(), *c))
            .collect();
        let not = FieldCode::NotAllowed;
        assert_eq!(
            fields,
            [("name", not), ("municipality", not), ("message", not)]
        );
    }
}
