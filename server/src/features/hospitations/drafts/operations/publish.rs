//! A draft is put before the public, or what changed of it since.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::contract::draft::DraftContent;
use app::contract::draft_diff::compare;
use app::contract::draft_live::follow;
use app::contract::draft_office::{DraftView, PublishRequest};
use app::contract::hospitation::SessionKind;
use app::contract::permission::Permission;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::programme::{Broken, Rule};
use app::contract::typed::is_text;
use serde_json::json;

use super::super::super::bookings::tell_change;
use super::super::store::{self, OfficeRow, VersionRow};
use super::apply::{make_public, update_public};
use super::live_content::sessions_of;
use super::open::{Opened, ensure_drafted};
use super::save::refused;
use super::show::judge;
use super::told::plan_change;
use super::{admitted, show, still_open};
use crate::authz::Login;
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::state::AppState;

/// The longest note, in characters.
const NOTE: usize = 500;

/// Publishes a draft as it stands: everybody sees it, who has booked is told, and it stays as a version.
/// What is public already and has not changed stays as it is.
///
/// # Errors
/// As [`super::see_draft`]; `Invalid` with every rule that it breaks and everything else that stands
/// against it; `Conflict("changed-meanwhile")` where somebody saved something since the versions that
/// were looked at, and `Conflict("hospitation-over")` where nothing is changed any more.
pub(in super::super) async fn publish(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: PublishRequest,
) -> Result<DraftView, ApiError> {
    let row = admitted(state, login, Permission::PublishHospitations, slug).await?;
    still_open(&row)?;
    let note = request.note.trim();
    if note.chars().count() > NOTE {
        let error = FieldError::text("note", FieldCode::TooLong, NOTE);
        return Err(ApiError::Invalid(vec![error]));
    }
    if !is_text(note) {
        let error = FieldError::new("note", FieldCode::NotAllowed);
        return Err(ApiError::Invalid(vec![error]));
    }
    let (owned, id) = (state.clone(), row.id.clone());
    let actor = Arc::new(login.account.clone());
    let request = Arc::new(PublishRequest {
        note: note.to_owned(),
        versions: request.versions,
    });
    state
        .writer
        .write::<(), ApiError, _>(&row.id, move |write| {
            let (state, id) = (owned.clone(), id.clone());
            let (actor, request) = (actor.clone(), request.clone());
            Box::pin(async move { under_lock(write, &state, &id, &actor, &request).await })
        })
        .await?;
    state.mails_wait.notify_one();
    let row = store::find_office(state.db.pool(), slug).await?;
    show::show(state, login, row.ok_or(ApiError::NotFound)?).await
}

async fn under_lock(
    write: &mut Write,
    state: &AppState,
    id: &str,
    account: &str,
    request: &PublishRequest,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    let found = store::find_office_in(write, id).await?;
    let row = found.ok_or(ApiError::NotFound)?;
    still_open(&row)?;
    ensure_drafted(write, &row, now).await?;
    store::lock_parts(write, id).await?;
    let opened = Opened::read(write, row).await?;
    if opened.part_versions() != request.versions {
        return Err(ApiError::Conflict("changed-meanwhile"));
    }
    let (broken, problems) = judge(&opened, now);
    refused(everything(&opened.content, &broken, problems))?;
    let before = opened.public.clone().unwrap_or_default();
    // A plan that nobody else sees is a version, too: it can be compared.
    if opened.public.is_some() && compare(&before, &opened.content).is_empty() {
        return Ok(());
    }
    let actor = audit::reference("account", account);
    let mut told = BTreeSet::new();
    if opened.public.is_some() {
        told.extend(update_public(write, state, &actor, &opened).await?);
        let change = plan_change(&before, &opened.content, &request.note);
        told.extend(tell_change(write, state, id, &change).await?);
    } else {
        make_public(write, &opened).await?;
    }
    link_returns(write, &opened.row).await?;
    // What is public now, as it came to be.
    let live = sessions_of(&store::list_live_sessions(write, id).await?);
    let drafted = &opened.content.sessions;
    let mut content = opened.content.clone();
    content.sessions = follow(drafted, drafted, &live);
    store::settle_sessions(write, id, (&content.sessions, &live)).await?;
    let number = opened
        .versions
        .first()
        .map_or(1, |latest| latest.number + 1);
    let changes = compare(&before, &content);
    let version = VersionRow {
        number,
        at: Some(now),
        by: None,
        note: request.note.clone(),
        told: i64::try_from(told.len()).unwrap_or(i64::MAX),
        content,
    };
    store::insert_version(write, id, &version, Some(account)).await?;
    let fields: BTreeSet<_> = changes.into_iter().map(|change| change.field).collect();
    let entry = audit::Entry {
        actor: &actor,
        action: "hospitation.publish",
        subject: id,
        detail: json!({ "version": number, "fields": fields, "told": version.told }),
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
    Ok(())
}

/// The two directions of an exchange know each other once both are public.
async fn link_returns(write: &mut Write, row: &OfficeRow) -> Result<(), ApiError> {
    if let Some(back) = store::find_return(write, row).await?
        && back.live
    {
        store::link_return(write, (&row.id, &back.id)).await?;
        store::link_return(write, (&back.id, &row.id)).await?;
    }
    Ok(())
}

/// Rules of the programme as errors of fields, beside everything else; each field once.
fn everything(
    content: &DraftContent,
    broken: &[Broken],
    mut errors: Vec<FieldError>,
) -> Vec<FieldError> {
    let all = broken.iter().flat_map(|broken| as_fields(content, broken));
    for error in all {
        if errors.iter().all(|other| other.field != error.field) {
            errors.push(error);
        }
    }
    errors
}

fn as_fields(content: &DraftContent, broken: &Broken) -> Vec<FieldError> {
    let one = |field: &str, code| {
        let error = FieldError::new(field, code);
        vec![match broken.limit {
            Some(limit) => error.limit(limit),
            None => error,
        }]
    };
    let sessions = &content.sessions.sessions;
    let visits = sessions.iter().enumerate();
    let visits: Vec<_> = visits
        .filter(|(_, session)| session.kind == SessionKind::Visit.code())
        .collect();
    let of_visits = |name: &str, code: &dyn Fn(u32) -> FieldCode| {
        let number = |number: &u32| usize::try_from(number.saturating_sub(1)).ok();
        let numbers = broken.visits.iter().filter_map(number);
        let named = numbers.filter_map(|at| visits.get(at));
        let errors = named
            .flat_map(|(at, visit)| one(&format!("sessions.{at}.{name}"), code(visit.minutes)));
        errors.collect()
    };
    match broken.rule {
        Rule::FormNotAllowed => one("basics.form", FieldCode::NotAChoice),
        Rule::TooFewVisits => one("sessions", FieldCode::TooFew),
        Rule::TooManyVisits => one("sessions", FieldCode::AboveMost),
        Rule::VisitMinutes => of_visits("minutes", &|minutes| {
            if minutes < broken.limit.unwrap_or(0) {
                FieldCode::BelowLeast
            } else {
                FieldCode::AboveMost
            }
        }),
        Rule::OutOfSeason => of_visits("date", &|_| FieldCode::OutOfSeason),
        Rule::TooFewThemes => one("basics.themes", FieldCode::TooFew),
        Rule::CivilHost => one("civil.host", FieldCode::Required),
        Rule::CivilGuest => one("civil.guest", FieldCode::Required),
    }
}
