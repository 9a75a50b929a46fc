//! Moderating a session: who is expected, and who is here.
//!
//! Invariants: a mark changes a seat between confirmed, attended and absent, and no number of seats;
//! of two marks for one person the later one counts, however late it arrives
//! (`app::contract::moderation::wins`); whoever has no seat cannot be marked. Names and needs are shown
//! to those who may run the session, and stand in no log and no mail.

pub(crate) mod handlers;
mod letters;
mod mark;
mod remind;
mod see;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub use remind::remind_incomplete;

use crate::http::route::{Access, Route, route};

/// The routes of moderation.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let run = Access::Can(Permission::RunSessions);
    let lead = Access::Can(Permission::LeadHospitations);
    vec![
        route("GET", "/manage/moderation", run, get(h::list_moderation)),
        route(
            "GET",
            "/manage/sessions/{id}/moderation",
            run,
            get(h::get_moderation),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/attendance",
            run,
            post(h::mark_attendance),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/attendance-reminder",
            lead,
            post(h::remind_moderators),
        ),
    ]
}
