//! What the office does to close a hospitation.

use std::sync::Arc;

use app::contract::closing::{
    Against, CloseRequest, ClosingSession, ClosingView, EndedSession, Outcome, OutcomeField,
    PublicOutcome, SaveOutcome, against, check_closing, check_saved,
};
use app::contract::hospitation::SessionKind;
use app::contract::language::Language;
use app::contract::permission::Permission;
use app::contract::wire::to_json;
use serde_json::{Value as Json, json};

use super::super::feedback;
use super::super::handlers::whole;
use super::letters;
use super::store::{self, ClosingRow, EndedRow};
use crate::authz::Login;
use crate::db::{DbError, Write};
use crate::features::{accounts, notifications};
use crate::http::error::ApiError;
use crate::kernel::secrets::Token;
use crate::kernel::{audit, clock, clocks};
use crate::state::AppState;

/// How far a hospitation is from being closed.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn see_closing(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<ClosingView, ApiError> {
    let row = admitted(state, login, slug).await?;
    let sessions = store::list_ended(state.db.pool(), &row.id).await?;
    let attended = store::list_attended(state.db.pool(), &row.id).await?.len();
    let saved_by = match &row.changed_by {
        Some(account) => accounts::find_name(state, account).await?,
        None => String::new(),
    };
    let now = state.clock.now_ms();
    let form = row.asked_form.as_ref().unwrap_or(&row.form);
    let stands = if row.closed_at.is_some() {
        Vec::new()
    } else {
        against(&facts(&sessions, now))
    };
    Ok(ClosingView {
        against: stands,
        sessions: sessions.iter().filter_map(|s| session(s, now)).collect(),
        version: whole(row.version),
        outcome: row.outcome,
        saved: row.changed_at.and_then(clocks::in_office),
        saved_by,
        closed: row.closed_at.and_then(clocks::in_office),
        incomplete_because: row.incomplete_because,
        attended: u32::try_from(attended).unwrap_or(u32::MAX),
        questions: u32::try_from(form.questions.len()).unwrap_or(u32::MAX),
        anonymous: form.anonymous,
        asked: whole(row.asked),
        slug: row.slug,
        title: row.title,
        programme: row.programme,
        programme_name: row.programme_name,
        partnership: row.partnership.unwrap_or_default(),
        host: row.host,
        guest: row.guest,
        invented: row.invented,
    })
}

/// Saves an outcome, before it is closed or after.
///
/// # Errors
/// As [`see_closing`]; `Invalid` for texts that cannot be kept; `Conflict("changed-meanwhile")` where
/// somebody else saved.
pub(super) async fn save_outcome(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: &SaveOutcome,
) -> Result<ClosingView, ApiError> {
    let row = admitted(state, login, slug).await?;
    let mut errors = check_saved(&request.outcome);
    if row.closed_at.is_some() {
        // What is public stays complete.
        let closed = CloseRequest {
            outcome: request.outcome.clone(),
            ..CloseRequest::default()
        };
        errors = check_closing(&closed, &[]);
    }
    refuse(errors)?;
    let mut write = state.db.write().await?;
    let outcome = tidy(&request.outcome);
    keep(&mut write, state, login, &row, (request.version, &outcome)).await?;
    write.commit().await?;
    see_closing(state, login, slug).await
}

/// Closes a hospitation.
///
/// # Errors
/// As [`save_outcome`]; `Invalid` for what is missing; `Conflict` with `sessions-to-come` and
/// `hospitation-closed`.
pub(super) async fn close(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: CloseRequest,
) -> Result<ClosingView, ApiError> {
    let row = admitted(state, login, slug).await?;
    let (owned, actor, asked) = (state.clone(), login.clone(), Arc::new(request));
    let (hospitation, slug_of) = (row.id.clone(), slug.to_owned());
    state
        .writer
        .write::<(), ApiError, _>(&hospitation, move |write| {
            let (state, login) = (owned.clone(), actor.clone());
            let (slug, request) = (slug_of.clone(), asked.clone());
            Box::pin(async move { carry_out(write, &state, &login, &slug, &request).await })
        })
        .await?;
    state.mails_wait.notify_one();
    see_closing(state, login, slug).await
}

async fn carry_out(
    write: &mut Write,
    state: &AppState,
    login: &Login,
    slug: &str,
    request: &CloseRequest,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    write.flush().await?;
    // Marks may have come meanwhile, and somebody else may have closed it.
    let row = store::find_closing(&mut **write, slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    if row.closed_at.is_some() {
        return Err(ApiError::Conflict("hospitation-closed"));
    }
    let sessions = store::list_ended(&mut **write, &row.id).await?;
    let stands = against(&facts(&sessions, now));
    if stands.contains(&Against::SessionsToCome) {
        return Err(ApiError::Conflict("sessions-to-come"));
    }
    refuse(check_closing(request, &stands))?;
    let because = if stands.is_empty() {
        ""
    } else {
        request.incomplete_because.trim()
    };
    let outcome = tidy(&request.outcome);
    keep(write, state, login, &row, (request.version, &outcome)).await?;
    let asked = ask(write, state, &row).await?;
    let form = (asked > 0).then_some(&row.form);
    store::update_closed(write, &row.id, (because, form, asked), now).await?;
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action: "hospitation.close",
        subject: &row.id,
        before: json!({ "closed_at": null }),
        after: json!({ "closed_at": clock::text(now) }),
        detail: json!({ "asked": asked, "complete": stands.is_empty() }),
    };
    audit::record(write, &state.clock, &entry);
    Ok(())
}

/// Mails the form of the programme to everybody who attended; says to how many.
async fn ask(write: &mut Write, state: &AppState, row: &ClosingRow) -> Result<i64, ApiError> {
    if row.form.questions.is_empty() {
        return Ok(0);
    }
    let people = store::list_attended(&mut **write, &row.id).await?;
    let settings = state.installed.settings();
    let from = (&*state.config, settings.mail_from.as_str());
    // Links are written in an order of chance: where an answer is anonymous, their rows must not stand as
    // the mails to people do.
    let mut by_chance: Vec<_> = people.iter().collect();
    by_chance.sort_by_cached_key(|_| Token::new().text().to_owned());
    let links = by_chance.into_iter().map(|one| {
        let named = (!row.form.anonymous).then_some(one.participant.as_str());
        (one, feedback::new_link(write, state, &row.id, named))
    });
    let mut links: Vec<_> = links.collect();
    links.sort_by(|(one, _), (other, _)| one.participant.cmp(&other.participant));
    for (one, (token, until)) in links {
        let letter = letters::feedback(state, row, one, &token, until);
        let booking = Some(one.booking.as_str());
        notifications::post(write, from, &state.clock, "feedback", booking, &letter);
    }
    Ok(i64::try_from(people.len()).unwrap_or(i64::MAX))
}

/// Keeps an outcome over the version that was seen.
async fn keep(
    write: &mut Write,
    state: &AppState,
    login: &Login,
    row: &ClosingRow,
    (version, outcome): (u32, &Outcome),
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    let by = login.account.as_str();
    if !store::save_outcome(write, &row.id, (version.into(), outcome), (by, now)).await? {
        return Err(ApiError::Conflict("changed-meanwhile"));
    }
    let entry = audit::Entry {
        actor: &audit::reference("account", by),
        action: "outcome.save",
        subject: &row.id,
        before: told(&row.outcome),
        after: told(outcome),
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
    Ok(())
}

/// The published outcomes of a partnership, the latest first; for its page.
///
/// # Errors
/// When the database fails.
pub async fn list_outcomes(
    state: &AppState,
    partnership: &str,
) -> Result<Vec<PublicOutcome>, DbError> {
    let rows = store::list_outcomes(state.db.pool(), partnership).await?;
    let shown = rows.into_iter().filter_map(|row| {
        let zone = clocks::zone(&row.zone)?;
        let date = clocks::local(row.at, 0, &zone, &row.zone)?.date;
        let texts = OutcomeField::ALL
            .iter()
            .map(|f| row.outcome.text(*f).clone());
        Some(PublicOutcome {
            texts: texts.collect(),
            slug: row.slug,
            title: row.title,
            date,
        })
    });
    Ok(shown.collect())
}

async fn admitted(state: &AppState, login: &Login, slug: &str) -> Result<ClosingRow, ApiError> {
    let row = store::find_closing(state.db.pool(), slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    row.held_by.admit(login, Permission::LeadHospitations)?;
    Ok(row)
}

fn refuse(errors: Vec<app::contract::problem::FieldError>) -> Result<(), ApiError> {
    if errors.is_empty() {
        Ok(())
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// Without space around its texts, and without those that say nothing.
fn tidy(outcome: &Outcome) -> Outcome {
    let mut tidy = Outcome::default();
    for field in OutcomeField::ALL {
        for language in Language::ALL {
            let text = outcome.text(*field).exact(language).map(str::trim);
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                tidy.text_mut(*field).set(language, text.to_owned());
            }
        }
    }
    tidy
}

/// What the log says of an outcome.
fn told(outcome: &Outcome) -> Json {
    serde_json::from_str(&to_json(outcome)).unwrap_or(Json::Null)
}

fn facts(sessions: &[EndedRow], now: i64) -> Vec<EndedSession> {
    let facts = sessions.iter().map(|s| EndedSession {
        called_off: s.called_off,
        over: s.ends_at <= now,
        unmarked: whole(s.unmarked),
    });
    facts.collect()
}

fn session(row: &EndedRow, now: i64) -> Option<ClosingSession> {
    let zone = clocks::zone(&row.zone)?;
    Some(ClosingSession {
        id: row.id.clone(),
        kind: SessionKind::from_code(&row.kind).unwrap_or(SessionKind::Visit),
        title: row.title.clone(),
        host_time: clocks::local(row.starts_at, row.minutes, &zone, &row.zone)?,
        called_off: row.called_off,
        over: row.ends_at <= now,
        expected: whole(row.expected),
        attended: whole(row.attended),
        unmarked: whole(row.unmarked),
        asked: row.asked_at.and_then(clocks::in_office),
    })
}
