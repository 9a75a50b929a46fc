//! Drafts: hospitations before they are public, and what will be public next.
//!
//! Invariants: a draft that was never public has no row among the hospitations, so nothing public can
//! show it; a part is saved only over the version that was edited, and its row is written before
//! anything about it is decided, which is its lock; what is public changes by publishing and by calling
//! off, in one write with what people are told; what was public stays as a version. To add a field: the contract's
//! `draft.rs`, what can be kept of it in `draft_keep.rs`, what stands against publishing it in
//! `draft_check.rs`, and where it goes in `operations/live_content.rs`.

mod demo;
pub(crate) mod handlers;
mod operations;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub(super) use demo::load_demo;
pub(super) use operations::call_off;

use crate::http::route::{Access, Route, route};

/// The routes of drafts.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let see = Access::Can(Permission::SeeCalendar);
    let edit = Access::Can(Permission::EditHospitations);
    vec![
        route(
            "GET",
            "/manage/hospitations",
            see,
            get(h::list_office_hospitations),
        ),
        route("POST", "/manage/hospitations", edit, post(h::create_draft)),
        route(
            "GET",
            "/manage/hospitations.csv",
            see,
            get(h::export_office_hospitations),
        ),
        route("GET", "/manage/hospitations/{slug}", see, get(h::get_draft)),
        route(
            "POST",
            "/manage/hospitations/{slug}/parts/{part}",
            edit,
            post(h::save_draft_part),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/adaptation",
            edit,
            post(h::adapt_draft),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/publication",
            Access::Can(Permission::PublishHospitations),
            post(h::publish_draft),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/cancellation",
            Access::Can(Permission::LeadHospitations),
            post(h::cancel_hospitation),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/deletion",
            edit,
            post(h::delete_draft),
        ),
        route(
            "GET",
            "/manage/hospitations/{slug}/versions",
            see,
            get(h::list_versions),
        ),
        route(
            "GET",
            "/manage/hospitations/{slug}/comparison",
            see,
            get(h::compare_versions),
        ),
    ]
}
