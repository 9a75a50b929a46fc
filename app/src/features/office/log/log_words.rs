//! What the log is about, in words.

use crate::contract::people::PersonView;
use crate::i18n::Tr;
use crate::t;

/// The things that are written, by the first part of what was done.
pub(super) const THINGS: [&str; 21] = [
    "account",
    "login",
    "invitation",
    "grant",
    "booking",
    "seat",
    "offer",
    "needs",
    "session",
    "attendance",
    "outcome",
    "feedback",
    "case",
    "programme",
    "feed",
    "mail",
    "settings",
    "atlas",
    "person",
    "retention",
    "demo",
];

/// A thing; one without words of its own is named by its code.
pub(super) fn thing(tr: Tr, code: &str) -> String {
    match code {
        "account" => t!(tr, log_account),
        "login" => t!(tr, log_login),
        "invitation" => t!(tr, log_invitation),
        "grant" => t!(tr, people_role),
        "booking" => t!(tr, log_booking),
        "seat" => t!(tr, log_seat),
        "offer" => t!(tr, log_offer),
        "needs" => t!(tr, log_needs),
        "session" => t!(tr, log_session),
        "attendance" => t!(tr, log_attendance),
        "outcome" => t!(tr, log_outcome),
        "feedback" => t!(tr, log_feedback),
        "case" => t!(tr, log_case),
        "programme" => t!(tr, log_programme),
        "feed" => t!(tr, log_feed),
        "mail" => t!(tr, log_mail),
        "settings" => t!(tr, office_settings),
        "atlas" => t!(tr, log_atlas),
        "person" => t!(tr, people_person),
        "retention" => t!(tr, log_retention),
        "demo" => t!(tr, log_demo),
        other => other.to_owned(),
    }
}

/// Who did it: somebody who works here by name, others by what they are.
pub(super) fn actor(tr: Tr, code: &str, people: &[PersonView]) -> String {
    let (kind, id) = code.split_once(':').unwrap_or((code, ""));
    match kind {
        "system" => t!(tr, log_system),
        "visitor" => t!(tr, log_visitor),
        "account" => people
            .iter()
            .find(|person| person.id == id)
            .map_or_else(|| t!(tr, log_account), |person| person.name.clone()),
        "booking" => t!(tr, log_booking),
        "case" => t!(tr, log_case),
        "participant" => t!(tr, log_participant),
        _ => code.to_owned(),
    }
}
