//! The words for what these pages' forms are refused with.

use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::i18n::Tr;
use crate::t;
use crate::ui::form::{OwnWords, PlainForms};

/// The forms of a page of these.
pub(super) fn forms(tr: Tr, action: String, refused: Option<crate::posted::Refused>) -> PlainForms {
    PlainForms::new(tr, action, refused, OwnWords { refusal, field })
}

fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    Some(match problem.code.as_str() {
        "sign-in-refused" => t!(tr, sign_in_refused),
        "sign-in-closed" => t!(tr, sign_in_closed),
        "last-administrator" => t!(tr, own_data_last),
        "last-factor" => t!(tr, factor_last),
        "too-many-passkeys" => t!(tr, factor_too_many),
        // What was asked for is over: another tab went on, or the other factor is gone.
        "not-asked" | "no-app" | "no-password" => t!(tr, factor_not_asked),
        _ => return None,
    })
}

fn field(tr: Tr, error: &FieldError) -> Option<String> {
    Some(match (error.field.as_str(), error.code) {
        ("credential", _) => t!(tr, passkey_wrong),
        ("code", FieldCode::Wrong) => t!(tr, factor_code_wrong),
        ("password" | "current", FieldCode::Wrong) => t!(tr, account_password_wrong),
        ("mail", FieldCode::SamePerson) => t!(tr, account_mail_same),
        _ => return None,
    })
}
