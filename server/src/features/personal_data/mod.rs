//! One's own data: everything that is stored about a person in one piece, its erasure, and what is
//! forgotten by itself when its period is over.
//!
//! Each feature knows what it keeps (`personal_data` in its folder); here they are asked one after the
//! other. To add a table with personal data: name its columns in [`crate::kernel::personal_data`],
//! then let its feature show, erase and forget them, and ask it here.

pub(crate) mod handlers;
mod operations;
mod retention;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub use operations::{erase_person, export_person};
pub use retention::{forget_all, periods};

use crate::http::route::{Access, Route, route};

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    use handlers as h;
    let erase = Access::Can(Permission::ErasePeople);
    vec![
        route(
            "GET",
            "/account/data",
            Access::Login,
            get(h::export_own_data),
        ),
        route(
            "POST",
            "/account/erasure",
            Access::Login,
            post(h::erase_own_data),
        ),
        route("POST", "/manage/erasures", erase, post(h::erase_person)),
        route("GET", "/manage/retention", erase, get(h::foresee_retention)),
    ]
}
