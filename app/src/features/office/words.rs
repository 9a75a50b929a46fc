//! The words for what the office's forms are refused with.

use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::role::Role;
use crate::i18n::Tr;
use crate::posted::Refused;
use crate::ui::form::{OwnWords, PlainForms};
use crate::{t, terms};

/// The forms of a page of the office.
pub(super) fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    PlainForms::new(tr, action, refused, OwnWords { refusal, field })
}

/// The same with words of the page's own for what is wrong with its fields.
pub(super) fn forms_with(
    tr: Tr,
    action: String,
    refused: Option<Refused>,
    field: fn(Tr, &FieldError) -> Option<String>,
) -> PlainForms {
    PlainForms::new(tr, action, refused, OwnWords { refusal, field })
}

/// Why a form was refused, in the office's own words; nothing where the common ones do.
pub(super) fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    if let Some(role) = problem.code.strip_prefix("needs-") {
        let role = Role::from_code(role)?;
        return Some(t!(tr, office_only, role = terms::role(tr, role)));
    }
    if problem.code == "case-moved-on" {
        return Some(t!(tr, case_moved_on));
    }
    let locked = locked(tr, &problem.code);
    // Somebody else was faster.
    locked.or_else(|| (problem.status == 404).then(|| t!(tr, office_gone)))
}

/// Why a role stays, in words; nothing where it does not.
pub(super) fn locked(tr: Tr, code: &str) -> Option<String> {
    Some(match code {
        "own-role" => t!(tr, people_own_role),
        "own-factor" => t!(tr, people_own_factor),
        "beyond-own" => t!(tr, people_beyond_own),
        "last-administrator" => t!(tr, people_last_administrator),
        _ => return None,
    })
}

fn field(tr: Tr, error: &FieldError) -> Option<String> {
    Some(match (error.field.as_str(), error.code) {
        ("ids", _) => t!(tr, office_choose),
        ("answer" | "municipality", FieldCode::Required) => t!(tr, problem_required),
        ("role" | "programme", FieldCode::Required) => t!(tr, problem_choose),
        ("municipality", FieldCode::NotAChoice) => t!(tr, people_no_municipality),
        ("programme" | "municipality", FieldCode::NotAllowed) => t!(tr, people_either),
        ("until", FieldCode::NotAllowed) => t!(tr, people_no_day),
        _ => return None,
    })
}
