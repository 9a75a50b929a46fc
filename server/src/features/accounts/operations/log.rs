//! What the log of writes says of accounts: people by reference, secrets never.

use serde_json::Value as Json;

use crate::db::Write;
use crate::kernel::audit::{self, SYSTEM};
use crate::state::AppState;

/// Whoever runs a command on the machine itself.
pub(super) const COMMAND: &str = "command";

/// Writes an entry of the log. `actor` is an account's id, [`SYSTEM`] or [`COMMAND`].
pub(super) fn record(
    write: &mut Write,
    state: &AppState,
    actor: &str,
    action: &str,
    on: &str,
    detail: Json,
) {
    write_entry(
        write,
        state,
        (actor, action),
        on,
        (Json::Null, Json::Null, detail),
    );
}

/// The same with the fields that changed, before and after; null where nothing was, or is any more.
pub(super) fn record_change(
    write: &mut Write,
    state: &AppState,
    deed: (&str, &str),
    on: &str,
    (before, after): (Json, Json),
) {
    write_entry(write, state, deed, on, (before, after, Json::Null));
}

fn write_entry(
    write: &mut Write,
    state: &AppState,
    (actor, action): (&str, &str),
    on: &str,
    (before, after, detail): (Json, Json, Json),
) {
    let account = audit::reference("account", actor);
    let entry = audit::Entry {
        actor: match actor {
            SYSTEM | COMMAND => actor,
            _ => &account,
        },
        action,
        subject: on,
        detail,
        before,
        after,
    };
    audit::record(write, &state.clock, &entry);
}
