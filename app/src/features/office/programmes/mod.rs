//! Programmes in the office: made, changed, and what they ask those who took part.
//!
//! - `typed` reads what was typed, `form` and its sections show it, `words` name its fields
//! - `breaks` says what a change would do, `meanwhile` what somebody else has saved

mod breaks;
mod feedback_form;
mod feedback_page;
mod form;
mod list_page;
mod meanwhile;
mod meetings;
mod policy;
mod programme_page;
mod typed;
mod words;

pub(crate) use feedback_page::FeedbackQuestionsPage;
pub(crate) use list_page::ProgrammesOfficePage;
pub(crate) use programme_page::{NewProgrammePage, ProgrammeOfficePage};

use crate::contract::problem::Problem;
use crate::contract::typed::is_slug;

/// A refusal for an address that names nothing here.
fn no_such(slug: &str) -> Option<Problem> {
    (!is_slug(slug)).then(|| Problem {
        status: 404,
        ..Problem::default()
    })
}
