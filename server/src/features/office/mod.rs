//! The office: what waits first, and what belongs to no other feature – mails that did not go out, the
//! calendar of all sessions and meetings. People are in `accounts`, settings in `site`.

pub(crate) mod calendar;
pub(crate) mod handlers;
mod operations;

use app::contract::permission::Permission;
use axum::routing::{get, post};

use crate::http::route::{Access, Route, route};

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    use handlers as h;
    let watch = Access::Can(Permission::WatchMails);
    let see = Access::Can(Permission::SeeOffice);
    let mut routes = vec![
        route("GET", "/manage/overview", see, get(h::get_overview)),
        route("GET", "/manage/mails", watch, get(h::list_mails)),
        route("GET", "/manage/mails.csv", watch, get(h::export_mails)),
        route("POST", "/manage/mails", watch, post(h::act_on_mails)),
    ];
    routes.extend(calendar::routes());
    routes
}
