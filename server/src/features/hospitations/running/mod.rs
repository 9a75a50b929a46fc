//! Running a hospitation, from its publication to its last session: what needs somebody, who comes, seats
//! by hand, moderators, interpreters, meeting links, notes.
//!
//! Invariants: a role for the programme, the host or the guest reaches it; everything that is written goes
//! through the queue of the hospitation; what needs somebody is
//! [`app::contract::running::exceptions`], over facts that are read here for one hospitation or for all of
//! them in the same way; seats change in `bookings` only. To add something that can be missing: a fact in
//! `exceptions`, its rule in the contract.

mod exceptions;
pub(crate) mod handlers;
mod participants;
pub mod personal_data;
mod prepare;
mod see;
mod store;

use app::contract::permission::{About, Permission, decide};
use axum::routing::{get, post};

pub use exceptions::{count_waiting, list_exceptions};

use self::store::RunRow;
use crate::authz::{Login, allowed};
use crate::http::error::ApiError;
use crate::http::route::{Access, Route, route};

/// The routes of running hospitations.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let run = Access::Can(Permission::RunSessions);
    let lead = Access::Can(Permission::LeadHospitations);
    vec![
        route(
            "GET",
            "/manage/hospitations/{slug}/running",
            run,
            get(h::see_running),
        ),
        route(
            "GET",
            "/manage/hospitations/{slug}/participants",
            run,
            get(h::list_participants),
        ),
        route(
            "GET",
            "/manage/hospitations/{slug}/participants.csv",
            run,
            get(h::export_participants),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/seats",
            lead,
            post(h::change_seat),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/link",
            run,
            post(h::set_meeting_link),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/moderator",
            run,
            post(h::set_moderator),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/interpreters",
            run,
            post(h::set_interpreters),
        ),
        route("POST", "/manage/sessions/{id}/notes", run, post(h::note)),
        route(
            "POST",
            "/manage/sessions/{id}/notes/{note}/deletion",
            run,
            post(h::delete_note),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/call-off",
            lead,
            post(h::call_off),
        ),
    ]
}

/// Whether somebody may do this with a hospitation.
///
/// # Errors
/// `NotFound` where it is hidden, `Forbidden` where it is not theirs to do.
fn admit(login: &Login, row: &RunRow, permission: Permission) -> Result<(), ApiError> {
    allowed(decide(&login.held, permission, About::OneOf(&row.scopes())))
}
