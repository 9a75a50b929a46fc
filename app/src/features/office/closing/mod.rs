//! Closing a hospitation, and what those who took part say.
//!
//! - `closing_page` attendance, the outcome, closing; `outcome_form` its texts
//! - `results_page` figures of a hospitation or a programme, as tables with bars

mod closing_page;
mod outcome_form;
mod results_page;

pub(crate) use closing_page::ClosingPage;
pub(crate) use results_page::{HospitationFeedbackPage, ProgrammeFeedbackPage};

use leptos::prelude::*;

use super::api::{Entered, ask};
use super::frame::{self, Part};
use crate::api::{Answer, get};
use crate::contract::account::AccountView;
use crate::contract::permission::Permission;
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::typed::is_slug;
use crate::contract::wire::Read;
use crate::i18n::Tr;
use crate::place::set_status;
use crate::posted::Refused;
use crate::ui::form::{OwnWords, PlainForms};
use crate::{paths, t};

/// The part of the office in whose menu these pages stand.
const PART: Part = Part::Hospitations;

/// Asks what a page shows, if the reader leads hospitations; who has no business in the office finds
/// nothing there.
async fn enter<T: Read>(slug: &str, part: &str, refused: Option<Refused>) -> Answer<Entered<T>> {
    let nothing = || {
        Err(Problem {
            status: 404,
            ..Problem::default()
        })
    };
    if !is_slug(slug) {
        return nothing();
    }
    let account: AccountView = get(&paths::api::account("")).await?;
    let may = account.may;
    if !Part::Overview.is_open(&may) {
        return nothing();
    }
    let shown = match ask(part).await {
        Ok(shown) => Some(shown),
        Err(problem) if problem.status == 403 => None,
        Err(problem) => return Err(problem),
    };
    Ok(Entered {
        may,
        shown,
        refused,
    })
}

/// What somebody reads who leads no hospitation: who does.
fn closed(tr: Tr, title: String, may: &[String]) -> AnyView {
    set_status(403);
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let inner = view! {
        <h1>{title}</h1>
        <p class="note" role="status">{frame::only(tr, Permission::LeadHospitations)}</p>
        <p>{t!(tr, office_closed)}</p>
    };
    frame::page(tr, PART, may, head, inner.into_any())
}

/// The forms of a page.
fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    PlainForms::new(tr, action, refused, OwnWords { refusal, field })
}

fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    Some(match problem.code.as_str() {
        "changed-meanwhile" => t!(tr, closing_changed),
        "sessions-to-come" | "session-not-yet" => t!(tr, closing_to_come),
        "hospitation-closed" => t!(tr, closing_before),
        "attendance-complete" => t!(tr, closing_complete),
        _ if problem.status == 404 => t!(tr, office_gone),
        _ => return None,
    })
}

fn field(tr: Tr, error: &FieldError) -> Option<String> {
    (error.code == FieldCode::Required).then(|| t!(tr, problem_required))
}
