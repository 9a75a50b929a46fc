//! Marking who is here.

use std::sync::Arc;

use app::contract::moderation::{
    Mark, Marked, MarksDone, MarksRequest, Openness, check_marks, made_at, openness, wins,
};
use app::contract::permission::Permission;
use serde_json::{Map, Value as Json, json};

use super::see::admitted;
use super::store::{self, ExpectedRow};
use crate::authz::Login;
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::state::AppState;

/// Marks people of a session, and says how everybody is marked then.
///
/// # Errors
/// As [`admitted`]; `Invalid` for marks that there are none of; `Conflict` with `other-account` for marks
/// of somebody who has signed out meanwhile, `session-not-yet`, `session-over` where it was called off, or `hospitation-closed`.
pub(super) async fn mark_attendance(
    state: &AppState,
    login: &Login,
    id: &str,
    request: MarksRequest,
) -> Result<MarksDone, ApiError> {
    let row = admitted(state, login, id, Permission::RunSessions).await?;
    if ![login.account.as_str(), ""].contains(&request.account.as_str()) {
        return Err(ApiError::Conflict("other-account"));
    }
    let errors = check_marks(&request);
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    let (owned, session) = (state.clone(), id.to_owned());
    let actor = audit::reference("account", &login.account);
    let request = Arc::new(request);
    state
        .writer
        .write::<MarksDone, ApiError, _>(&row.hospitation_id, move |write| {
            let (state, session) = (owned.clone(), session.clone());
            let (actor, request) = (actor.clone(), request.clone());
            Box::pin(async move { mark(write, &state, (&session, &actor), &request).await })
        })
        .await
}

async fn mark(
    write: &mut Write,
    state: &AppState,
    (session, actor): (&str, &str),
    request: &MarksRequest,
) -> Result<MarksDone, ApiError> {
    let now = state.clock.now_ms();
    // Bookings of the same batch are seen from here on, and what was moved or closed meanwhile.
    write.flush().await?;
    let row = store::find_moderated(&mut **write, session).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    match openness(row.called_off, row.closed, row.starts_at, now) {
        Openness::Open => {}
        Openness::TooEarly => return Err(ApiError::Conflict("session-not-yet")),
        Openness::CalledOff => return Err(ApiError::Conflict("session-over")),
        Openness::Closed => return Err(ApiError::Conflict("hospitation-closed")),
    }
    let mut people = store::list_expected(&mut **write, session).await?;
    let (mut before, mut after) = (Map::new(), Map::new());
    let mut without_seat = Vec::new();
    for asked in &request.marks {
        let Some(one) = people
            .iter_mut()
            .find(|one| one.participant == asked.participant)
        else {
            without_seat.push(asked.participant.clone());
            continue;
        };
        let at = made_at(asked.at, request.sent, now);
        let Some(mark) = Mark::from_code(&asked.mark).filter(|mark| counts(one, *mark, at)) else {
            continue;
        };
        let name = audit::reference("participant", &one.participant);
        before
            .entry(name.clone())
            .or_insert_with(|| Json::from(one.state.code()));
        one.state = mark.state();
        one.marked_at = Some(at);
        after.insert(name, one.state.code().into());
        store::update_mark(write, session, one, now).await?;
    }
    // A mark that says what was known already moves its time on, and nothing that is to be told.
    let told: Vec<String> = after.keys().cloned().collect();
    for name in told {
        if before.get(&name) == after.get(&name) {
            before.remove(&name);
            after.remove(&name);
        }
    }
    if !after.is_empty() {
        let entry = audit::Entry {
            actor,
            action: "attendance.mark",
            subject: session,
            before: json!({ "people": before }),
            after: json!({ "people": after }),
            ..audit::Entry::default()
        };
        audit::record(write, &state.clock, &entry);
    }
    Ok(MarksDone {
        people: people
            .into_iter()
            .map(|one| Marked {
                mark: Mark::of(one.state).unwrap_or(Mark::Unknown),
                participant: one.participant,
            })
            .collect(),
        without_seat,
    })
}

/// Whether a mark counts more than what is known of somebody.
fn counts(one: &ExpectedRow, mark: Mark, at: i64) -> bool {
    let kept = Mark::of(one.state).unwrap_or(Mark::Unknown);
    one.state.may_be_marked(mark.state()) && wins((mark, at), (kept, one.marked_at))
}
