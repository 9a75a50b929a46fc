//! What cases keep about a person: shown to them, erased for them, and forgotten by its period.

use app::contract::retention::{Forgotten, Kind};
use serde_json::{Value as Json, json};

use super::store::personal_data as store;
use crate::db::{DbError, Write};
use crate::kernel::audit;
use crate::kernel::retention::{self, Periods, Run};
use crate::state::AppState;

/// Everything that a person asked, with the answers.
///
/// # Errors
/// When the database fails.
pub async fn export(state: &AppState, person: &str) -> Result<Vec<Json>, DbError> {
    store::list_cases_of(state.db.pool(), person).await
}

/// Empties what a person asked: their cases are closed and stay for the counts. Cases that they worked on
/// go back to the office. `actor` is who the log says it was.
///
/// # Errors
/// When the database fails.
pub async fn erase(
    write: &mut Write,
    state: &AppState,
    actor: &str,
    person: &str,
) -> Result<(), DbError> {
    let now = state.clock.now_ms();
    for (id, _) in store::empty_cases_of(write, person, now).await? {
        record(write, state, (actor, "case.erase"), &id);
    }
    for id in store::release_cases_of(write, person, now).await? {
        record(write, state, (actor, "case.release"), &id);
    }
    Ok(())
}

/// Empties cases that were answered or closed long ago; the rows stay for the counts.
///
/// # Errors
/// When the database fails.
pub async fn forget_cases(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    let gone = store::empty_done(&mut write, now - periods.cases_ms, now).await?;
    for (id, _) in &gone {
        record(&mut write, state, (audit::SYSTEM, "case.forget"), id);
    }
    let made: Vec<i64> = gone.into_iter().map(|(_, at)| at).collect();
    retention::end(write, &state.clock, Kind::Cases, &made, run).await
}

/// Forgets keys of forms.
///
/// # Errors
/// When the database fails.
pub async fn forget_keys(
    state: &AppState,
    periods: &Periods,
    run: Run,
) -> Result<Forgotten, DbError> {
    let mut write = state.db.write().await?;
    let before = state.clock.now_ms() - periods.repeat_keys_ms;
    let made = store::delete_keys(&mut write, before).await?;
    retention::end(write, &state.clock, Kind::CaseKeys, &made, run).await
}

fn record(write: &mut Write, state: &AppState, (actor, action): (&str, &str), case: &str) {
    let person = audit::reference("case", case);
    let entry = audit::Entry {
        actor,
        action,
        subject: case,
        before: json!({ "person": person }),
        after: json!({ "person": null }),
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}
