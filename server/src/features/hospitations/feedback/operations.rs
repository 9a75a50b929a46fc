//! Questions behind a link, answers, and what comes of them.

use app::contract::feedback::{
    AnswerRequest, FeedbackPage, FeedbackResults, Reply, check_answers, results,
};
use app::contract::permission::Permission;
use app::contract::role::Scope;
use app::contract::text::LocalText;
use jiff::tz::TimeZone;
use serde_json::json;

use super::store::{self, LinkRow};
use crate::authz::{Actor, Login};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::kernel::retention::DAY_MS;
use crate::kernel::secrets::{self, Token};
use crate::state::AppState;

/// A link can be used so long.
const LINK_MS: i64 = 60 * DAY_MS;

/// A new link to the questions of a hospitation, and when it ends; `participant` stays out where the form
/// is anonymous.
pub(in super::super) fn new_link(
    write: &mut Write,
    state: &AppState,
    hospitation: &str,
    participant: Option<&str>,
) -> (Token, i64) {
    let token = Token::new();
    let now = state.clock.now_ms();
    let ends = now + LINK_MS;
    store::insert_link(
        write,
        &token.hash(),
        (hospitation, participant),
        (now, ends),
    );
    (token, ends)
}

/// What a link asks.
///
/// # Errors
/// `NotFound` for a link that leads nowhere.
pub(super) async fn see_form(state: &AppState, token: &str) -> Result<FeedbackPage, ApiError> {
    let found = store::find_link(state.db.pool(), &secrets::hash(token)).await?;
    let link = found.ok_or(ApiError::NotFound)?;
    Ok(FeedbackPage {
        expired: link.expires_at <= state.clock.now_ms(),
        answered: link.used,
        title: link.title,
        host: link.host,
        guest: link.guest,
        programme: link.programme_name,
        form: link.form,
    })
}

/// Answers what a link asks.
///
/// # Errors
/// `NotFound` for a link that leads nowhere; `Conflict` with `answered-before` and `link-expired`;
/// `Invalid` for answers that cannot be.
pub(super) async fn answer(
    state: &AppState,
    token: &str,
    request: &AnswerRequest,
) -> Result<(), ApiError> {
    let hash = secrets::hash(token);
    let now = state.clock.now_ms();
    let found = store::find_link(state.db.pool(), &hash).await?;
    let link = found.ok_or(ApiError::NotFound)?;
    if link.used {
        return Err(ApiError::Conflict("answered-before"));
    }
    if link.expires_at <= now {
        return Err(ApiError::Conflict("link-expired"));
    }
    let answers = check_answers(&link.form, request).map_err(ApiError::Invalid)?;
    let mut write = state.db.write().await?;
    // Of two that come at the same time, the second waits here for the first.
    if !store::update_used(&mut write, &hash).await? {
        write.rollback().await?;
        return Err(ApiError::Conflict("answered-before"));
    }
    // By chance, not by time as other ids are: it tells nobody when somebody answered.
    let id = Token::new().text().to_owned();
    let day = state.clock.now().to_zoned_datetime(TimeZone::UTC).date();
    store::insert_answer(&mut write, &id, &link, &day.to_string(), &answers).await?;
    record(&mut write, state, &link, &id);
    Ok(write.commit().await?)
}

/// Records an answer that has a name. Of an anonymous one an entry would tell the moment.
fn record(write: &mut Write, state: &AppState, link: &LinkRow, answer: &str) {
    let Some(participant) = &link.participant else {
        return;
    };
    let entry = audit::Entry {
        actor: &audit::reference("participant", participant),
        action: "feedback.answer",
        subject: answer,
        after: json!({ "hospitation": link.hospitation_id }),
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}

/// Whose answers are counted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Whose<'a> {
    /// Those of a hospitation, by its address.
    Hospitation(&'a str),
    /// Those of all hospitations of a programme, by its address.
    Programme(&'a str),
}

/// What was answered.
///
/// # Errors
/// `NotFound` where there is no such hospitation or programme, or it is hidden from the actor;
/// `Forbidden` where they may not.
pub(super) async fn see_results(
    state: &AppState,
    login: &Login,
    whose: Whose<'_>,
) -> Result<FeedbackResults, ApiError> {
    let pool = state.db.pool();
    let (sent, title, programme) = match whose {
        Whose::Hospitation(slug) => {
            let about = store::find_hospitation(pool, slug).await?;
            let about = about.ok_or(ApiError::NotFound)?;
            about.held_by.admit(login, Permission::LeadHospitations)?;
            let sent = store::list_sent_of_hospitation(pool, &about.id).await?;
            (sent, about.title, about.programme)
        }
        Whose::Programme(slug) => {
            let programme = store::find_programme(pool, slug).await?;
            let programme = programme.ok_or(ApiError::NotFound)?;
            let scope = Scope::Programme(programme.id.clone());
            Actor(login.clone()).may(Permission::LeadHospitations, &scope)?;
            let sent = store::list_sent_of_programme(pool, &programme.id).await?;
            (sent, LocalText::default(), programme)
        }
    };
    let mut replies = Vec::new();
    for form in sent {
        replies.push(Reply {
            returned: store::list_returned(pool, &form.hospitation_id).await?,
            form: form.form,
            asked: u32::try_from(form.asked).unwrap_or(u32::MAX),
        });
    }
    Ok(FeedbackResults {
        title,
        programme: programme.slug,
        programme_name: programme.name,
        ..results(&replies)
    })
}
