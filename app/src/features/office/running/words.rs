//! What things are called here, and what the forms are refused with.

use super::super::words as office;
use crate::contract::language::Language;
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::running::{Exception, ExceptionKind};
use crate::contract::time::LocalTime;
use crate::i18n::{Tr, formats};
use crate::posted::Refused;
use crate::ui::form::{OwnWords, PlainForms};
use crate::{t, terms};

/// The forms of a page.
pub(super) fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    PlainForms::new(tr, action, refused, OwnWords { refusal, field })
}

fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    Some(match problem.code.as_str() {
        "session-over" => t!(tr, running_session_over),
        "seat-moved-on" => t!(tr, running_seat_moved_on),
        "unconfirmed" => t!(tr, running_unconfirmed),
        _ => return office::refusal(tr, problem),
    })
}

fn field(tr: Tr, error: &FieldError) -> Option<String> {
    Some(match (error.field.as_str(), error.code) {
        ("reason" | "note" | "text", FieldCode::Required) => t!(tr, problem_required),
        ("to", FieldCode::Required | FieldCode::NotAChoice) => t!(tr, problem_choose),
        (_, FieldCode::SessionFull) => t!(tr, running_full),
        (_, FieldCode::AlreadyBooked) => t!(tr, running_double),
        (_, FieldCode::SessionBegun) => t!(tr, running_session_over),
        ("account", FieldCode::NotAChoice) => t!(tr, running_no_moderator_now),
        _ => return None,
    })
}

/// The language of a code, in words; a code that is none stands for itself.
pub(super) fn language(tr: Tr, code: &str) -> String {
    Language::from_code(code).map_or_else(|| code.to_owned(), |l| terms::language(tr, l))
}

/// What needs somebody, without its session.
pub(super) fn exception(tr: Tr, one: &Exception) -> String {
    let number = one.number;
    match one.kind {
        ExceptionKind::NotReady => t!(tr, running_not_ready, count = number),
        ExceptionKind::NotMarked => t!(tr, running_not_marked, count = number),
        ExceptionKind::FewBookings => t!(tr, running_few_bookings, count = number),
        ExceptionKind::NoLink => t!(tr, running_no_link),
        ExceptionKind::NoModerator => t!(tr, running_no_moderator),
        ExceptionKind::NoInterpreter => {
            let language = language(tr, &one.about);
            t!(
                tr,
                running_no_interpreter,
                language = language,
                count = number
            )
        }
        ExceptionKind::NoCivilSociety if one.about == "host" => t!(tr, running_no_civil_host),
        ExceptionKind::NoCivilSociety => t!(tr, running_no_civil_guest),
    }
}

/// Day, time and zone in words.
pub(super) fn clock(tr: Tr, at: &LocalTime) -> String {
    let date = formats::medium_date(tr, &at.date);
    let time = formats::time_range(tr, at.start, at.end);
    t!(
        tr,
        running_clock,
        date = date,
        time = time,
        zone = terms::zone(tr, &at.zone)
    )
}

/// A moment on the office's clock.
pub(super) fn moment(tr: Tr, at: &LocalTime) -> String {
    let date = formats::medium_date(tr, &at.date);
    t!(
        tr,
        office_moment,
        date = date,
        time = formats::time_of_day(at.start)
    )
}
