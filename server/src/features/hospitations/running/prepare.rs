//! What is prepared for a session: where it meets, who moderates and interprets, what the team notes; and
//! calling it off.

use app::contract::permission::Permission;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::running::{InterpretersRequest, RunningView, check_text, limits};
use app::contract::typed::is_slug;
use serde_json::{Value as Json, json};

use super::store::{self, RunRow};
use super::{admit, see};
use crate::authz::Login;
use crate::db::Write;
use crate::features::accounts;
use crate::features::hospitations::bookings::{self, Organise};
use crate::features::hospitations::drafts;
use crate::http::error::ApiError;
use crate::kernel::{audit, ids};
use crate::state::AppState;

/// Something that is prepared.
#[derive(Clone, Debug)]
pub(super) enum Prepare {
    /// Online it meets there; empty takes it back.
    Link(String),
    /// The account of this id moderates; empty for nobody.
    Moderator(String),
    Interpreters(InterpretersRequest),
    Note(String),
    DeleteNote(String),
    /// It does not take place, for this reason.
    CallOff(String),
}

/// Prepares it, and shows the hospitation as it is then.
///
/// # Errors
/// `NotFound` where there is no such session or note, or it is hidden from the actor; `Forbidden` where
/// they may not; `Invalid` for what cannot be; `Conflict("session-over")` for a link or a calling-off too
/// late.
pub(super) async fn prepare(
    state: &AppState,
    login: &Login,
    session: &str,
    what: Prepare,
) -> Result<RunningView, ApiError> {
    if !is_slug(session) {
        return Err(ApiError::NotFound);
    }
    let row = store::find_run_of(state.db.pool(), session).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let permission = match what {
        Prepare::CallOff(_) => Permission::LeadHospitations,
        _ => Permission::RunSessions,
    };
    admit(login, &row, permission)?;
    let actor = audit::reference("account", &login.account);
    match what {
        Prepare::Link(link) => {
            let link = link.trim();
            let what = Organise::MeetAt((!link.is_empty()).then(|| link.to_owned()));
            bookings::organise(state, &actor, &row.id, session, what).await?;
        }
        Prepare::CallOff(note) => {
            let wrong = check_text("note", &note, limits::REASON);
            refuse(wrong)?;
            drafts::call_off(state, login, &row.id, (session, note.trim())).await?;
        }
        Prepare::Moderator(account) => {
            set_moderator(state, &actor, (&row, session), account).await?;
        }
        Prepare::Interpreters(request) => {
            let languages = request.checked().map_err(|e| ApiError::Invalid(vec![e]))?;
            let languages = json!(languages);
            let about = (row.id.as_str(), session);
            change(state, &actor, about, Column::Interpreters, languages).await?;
        }
        Prepare::Note(text) => {
            refuse(check_text("text", &text, limits::NOTE))?;
            note(state, login, (&row, session), text.trim()).await?;
        }
        Prepare::DeleteNote(note) => delete_note(state, login, (&row, session), &note).await?,
    }
    see::show(state, login, &row).await
}

fn refuse(wrong: Option<FieldError>) -> Result<(), ApiError> {
    match wrong {
        Some(error) => Err(ApiError::Invalid(vec![error])),
        None => Ok(()),
    }
}

async fn set_moderator(
    state: &AppState,
    actor: &str,
    (row, session): (&RunRow, &str),
    account: String,
) -> Result<(), ApiError> {
    if !account.is_empty() {
        let may = accounts::list_who_may(state, Permission::RunSessions, &row.scopes()).await?;
        if !may.iter().any(|(id, _)| *id == account) {
            let error = FieldError::new("account", FieldCode::NotAChoice);
            return Err(ApiError::Invalid(vec![error]));
        }
    }
    let moderator = match account.as_str() {
        "" => Json::Null,
        id => audit::reference("account", id).into(),
    };
    let about = (row.id.as_str(), session);
    change(state, actor, about, Column::Moderator(account), moderator).await
}

/// What is written of a session.
#[derive(Clone, Debug)]
enum Column {
    Moderator(String),
    Interpreters,
}

/// Writes it, if it is something else than before. `value` is what the log says of it, and for
/// interpreters what stands in the row.
async fn change(
    state: &AppState,
    actor: &str,
    (hospitation, session): (&str, &str),
    column: Column,
    value: Json,
) -> Result<(), ApiError> {
    let (owned, actor, session) = (state.clone(), actor.to_owned(), session.to_owned());
    state
        .writer
        .write::<(), ApiError, _>(hospitation, move |write| {
            let (state, actor, session) = (owned.clone(), actor.clone(), session.clone());
            let (column, value) = (column.clone(), value.clone());
            Box::pin(async move {
                let before = store::find_prepared(write, &session).await?;
                let (name, action, was) = match &column {
                    Column::Moderator(_) => ("moderator", "session.moderator", before.moderator),
                    Column::Interpreters => {
                        ("interpreters", "session.interpreters", before.interpreters)
                    }
                };
                if was == value {
                    return Ok(());
                }
                match &column {
                    Column::Moderator(account) => {
                        let account = Some(account.as_str()).filter(|id| !id.is_empty());
                        store::update_moderator(write, &session, account).await?;
                    }
                    Column::Interpreters => {
                        store::update_interpreters(write, &session, &value.to_string()).await?;
                    }
                }
                let entry = audit::Entry {
                    actor: &actor,
                    action,
                    subject: &session,
                    before: json!({ name: was }),
                    after: json!({ name: value }),
                    ..audit::Entry::default()
                };
                audit::record(write, &state.clock, &entry);
                Ok(())
            })
        })
        .await
}

/// The log says that something was noted, never what.
fn record_note(
    write: &mut Write,
    state: &AppState,
    actor: &str,
    action: &str,
    about: (&str, &str),
) {
    let (session, note) = about;
    let entry = audit::Entry {
        actor,
        action,
        subject: session,
        detail: json!({ "note": note }),
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}

async fn note(
    state: &AppState,
    login: &Login,
    (row, session): (&RunRow, &str),
    text: &str,
) -> Result<(), ApiError> {
    let (owned, author) = (state.clone(), login.account.clone());
    let (session, text) = (session.to_owned(), text.to_owned());
    let id = ids::new(&state.clock);
    state
        .writer
        .write::<(), ApiError, _>(&row.id, move |write| {
            let (state, author) = (owned.clone(), author.clone());
            let (session, text, id) = (session.clone(), text.clone(), id.clone());
            Box::pin(async move {
                let now = state.clock.now_ms();
                store::insert_note(write, &id, &session, &author, &text, now).await?;
                let actor = audit::reference("account", &author);
                record_note(write, &state, &actor, "session.note", (&session, &id));
                Ok(())
            })
        })
        .await
}

async fn delete_note(
    state: &AppState,
    login: &Login,
    (row, session): (&RunRow, &str),
    note: &str,
) -> Result<(), ApiError> {
    let found = match is_slug(note) {
        true => store::find_author(state.db.pool(), session, note).await?,
        false => None,
    };
    let author = found.ok_or(ApiError::NotFound)?;
    if author.as_deref() != Some(login.account.as_str()) {
        admit(login, row, Permission::LeadHospitations)?;
    }
    let (owned, actor) = (state.clone(), audit::reference("account", &login.account));
    let (session, note) = (session.to_owned(), note.to_owned());
    state
        .writer
        .write::<(), ApiError, _>(&row.id, move |write| {
            let (state, actor) = (owned.clone(), actor.clone());
            let (session, note) = (session.clone(), note.clone());
            Box::pin(async move {
                if !store::delete_note(write, &session, &note).await? {
                    return Err(ApiError::NotFound);
                }
                let about = (session.as_str(), note.as_str());
                record_note(write, &state, &actor, "session.delete-note", about);
                Ok(())
            })
        })
        .await
}
