//! The log of writes, searched and taken away. What enters it is said in [`crate::kernel::audit`]:
//! each operation records what it does, in its own transaction.
//!
//! Invariants: newest first, always in the same order; nothing here writes, and the database would
//! refuse to change or to lose an entry.

pub(crate) mod handlers;
mod operations;
mod store;

use app::contract::permission::Permission;
use axum::routing::get;

pub use operations::{export_entries, search_entries};

use crate::http::route::{Access, Route, route};

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    let read = Access::Can(Permission::ReadAudit);
    vec![
        route("GET", "/manage/audit", read, get(handlers::search_audit)),
        route(
            "GET",
            "/manage/audit.csv",
            read,
            get(handlers::export_audit),
        ),
    ]
}
