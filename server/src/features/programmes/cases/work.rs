//! What the office does with cases: takes and gives, answers, closes, reopens.

use std::slice::from_ref;

use app::contract::case::{
    AnswerRequest, CaseFilter, CaseList, CaseOwner, CaseState, CaseSummary, CaseView, CasesRequest,
    Deed, PAGE, Standing, after, check_answer,
};
use app::contract::language::Language;
use app::contract::permission::Permission;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::role::Scope;
use app::contract::text::LocalText;
use serde_json::json;

use super::letters;
use super::store::{self, CaseRow, Kept, Wanted};
use crate::authz::{Actor, Login};
use crate::features::{accounts, notifications};
use crate::http::error::ApiError;
use crate::kernel::{audit, clocks};
use crate::state::AppState;

/// Something to do with a case.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Take,
    /// To the account of this id.
    Assign(String),
    Answer(AnswerRequest),
    Close,
    Reopen,
}

impl Act {
    const fn deed(&self) -> Deed {
        match self {
            Self::Take => Deed::Take,
            Self::Assign(_) => Deed::Assign,
            Self::Answer(_) => Deed::Answer,
            Self::Close => Deed::Close,
            Self::Reopen => Deed::Reopen,
        }
    }
}

/// The cases of the actor's programmes that are asked for.
///
/// # Errors
/// When the database fails.
pub(super) async fn list_cases(
    state: &AppState,
    login: &Login,
    filter: &CaseFilter,
) -> Result<CaseList, ApiError> {
    let owner = match filter.owner.as_str() {
        "me" => login.account.as_str(),
        other => other,
    };
    let wanted = Wanted {
        state: filter.state,
        owner,
        programme: &filter.programme,
        reach: &Actor(login.clone()).reach(Permission::AnswerCases),
    };
    let found = store::count_cases(state.db.pool(), &wanted).await?;
    let pages = found.div_ceil(PAGE).max(1);
    let page = filter.page.clamp(1, pages);
    let rows = store::list_cases(state.db.pool(), &wanted, PAGE, (page - 1) * PAGE).await?;
    Ok(CaseList {
        items: rows.iter().filter_map(summary).collect(),
        found,
        page,
        pages,
    })
}

/// A case with what can be done with it.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn see_case(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<CaseView, ApiError> {
    let row = store::find_case(state.db.pool(), id).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let scope = admitted(login, &row)?;
    let colleagues = accounts::list_who_may(state, Permission::AnswerCases, &[scope]).await?;
    let can = |deed: &&Deed| next(&row, **deed).is_some();
    Ok(CaseView {
        summary: summary(&row).ok_or_else(|| ApiError::Internal("a case has no time".into()))?,
        deeds: Deed::ALL.iter().filter(can).copied().collect(),
        colleagues: colleagues
            .into_iter()
            .map(|(id, name)| CaseOwner { id, name })
            .collect(),
        mail: row.mail,
        message: row.message,
        answer: row.answer.unwrap_or_default(),
    })
}

/// Does something with a case, and shows it as it is then.
///
/// # Errors
/// As [`see_case`]; `Invalid` for an answer or an owner that cannot be; `Conflict("case-moved-on")`
/// where somebody else was faster, and it does not go any more.
pub(super) async fn act(
    state: &AppState,
    login: &Login,
    id: &str,
    act: Act,
) -> Result<CaseView, ApiError> {
    // Refused before anything is locked, for who may not.
    let row = store::find_case(state.db.pool(), id).await?;
    let scope = admitted(login, &row.ok_or(ApiError::NotFound)?)?;
    check(state, &scope, &act).await?;
    let mut write = state.db.write().await?;
    store::lock_case(&mut write, id).await?;
    let row = store::find_case(&mut *write, id).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let Some(next) = next(&row, act.deed()) else {
        write.rollback().await?;
        return match &act {
            // The same answer, sent twice, has gone out once.
            Act::Answer(request)
                if row.state == CaseState::Answered
                    && row.answer.as_deref() == Some(request.answer.trim()) =>
            {
                see_case(state, login, id).await
            }
            _ => Err(ApiError::Conflict("case-moved-on")),
        };
    };
    let now = state.clock.now_ms();
    let mut kept = Kept::of(&row);
    kept.state = next.state;
    kept.closed_at = (next.state == CaseState::Closed).then_some(now);
    match &act {
        Act::Take => kept.owner = Some(login.account.clone()),
        Act::Assign(owner) => kept.owner = Some(owner.clone()),
        Act::Answer(request) => {
            let answer = request.answer.trim();
            kept.owner = kept.owner.or_else(|| Some(login.account.clone()));
            kept.answer = Some(answer.to_owned());
            kept.answered_at = Some(now);
            let letter = letters::answered(state, &row, answer);
            let settings = state.installed.settings();
            let from = (&*state.config, settings.mail_from.as_str());
            notifications::post(&mut write, from, &state.clock, "answer", None, &letter);
        }
        Act::Close | Act::Reopen => {}
    }
    store::update_case(&mut write, id, &kept).await?;
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action: &format!("case.{}", act.deed().code()),
        subject: id,
        before: json!({ "state": row.state.code(), "owner": row.owner.as_ref().map(|(id, _)| id) }),
        after: json!({ "state": next.state.code(), "owner": kept.owner }),
        ..audit::Entry::default()
    };
    audit::record(&mut write, &state.clock, &entry);
    write.commit().await?;
    state.mails_wait.notify_one();
    see_case(state, login, id).await
}

/// So many cases are chosen at once at most.
const MOST: usize = 200;

/// Takes or closes chosen cases, one by one; gives the number of those with which it went.
///
/// # Errors
/// `Invalid` where nothing was chosen, or it is no such action; when the database fails.
pub(super) async fn act_on_all(
    state: &AppState,
    login: &Login,
    request: &CasesRequest,
) -> Result<u32, ApiError> {
    let mut errors = Vec::new();
    if request.ids.is_empty() {
        errors.push(FieldError::new("ids", FieldCode::Required));
    } else if request.ids.len() > MOST {
        errors.push(FieldError::new("ids", FieldCode::NotAChoice));
    }
    let deed = match request.action.as_str() {
        "take" => Some(Act::Take),
        "close" => Some(Act::Close),
        _ => None,
    };
    let Some(deed) = deed.filter(|_| errors.is_empty()) else {
        if errors.is_empty() {
            errors.push(FieldError::new("action", FieldCode::NotAChoice));
        }
        return Err(ApiError::Invalid(errors));
    };
    let mut done = 0;
    for id in &request.ids {
        match act(state, login, id, deed.clone()).await {
            Ok(_) => done += 1,
            Err(ApiError::NotFound | ApiError::Forbidden(_) | ApiError::Conflict(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(done)
}

/// The scope of a case, for somebody who may answer it.
fn admitted(login: &Login, row: &CaseRow) -> Result<Scope, ApiError> {
    let scope = Scope::Programme(row.programme_id.clone());
    Actor(login.clone()).may(Permission::AnswerCases, &scope)?;
    Ok(scope)
}

async fn check(state: &AppState, scope: &Scope, act: &Act) -> Result<(), ApiError> {
    let errors = match act {
        Act::Answer(request) => check_answer(request),
        Act::Assign(owner) => {
            let may =
                accounts::list_who_may(state, Permission::AnswerCases, from_ref(scope)).await?;
            if may.iter().any(|(id, _)| id == owner) {
                Vec::new()
            } else {
                vec![FieldError::new("owner", FieldCode::NotAChoice)]
            }
        }
        Act::Take | Act::Close | Act::Reopen => Vec::new(),
    };
    if errors.is_empty() {
        Ok(())
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// How a case stands after a deed, where it can be done. Nobody answers a case that has been made
/// anonymous.
fn next(row: &CaseRow, deed: Deed) -> Option<Standing> {
    let standing = Standing {
        state: row.state,
        owned: row.owner.is_some(),
        answered: row.answer.is_some(),
    };
    after(standing, deed).filter(|_| !row.mail.is_empty())
}

/// How many cases of the actor's programmes nobody has taken, and how many of the actor's own wait for
/// an answer.
///
/// # Errors
/// When the database fails.
pub async fn count_waiting(state: &AppState, login: &Login) -> Result<(u32, u32), ApiError> {
    let reach = Actor(login.clone()).reach(Permission::AnswerCases);
    let count = async |state_wanted, owner| {
        let wanted = Wanted {
            state: Some(state_wanted),
            owner,
            programme: "",
            reach: &reach,
        };
        store::count_cases(state.db.pool(), &wanted).await
    };
    let unowned = count(CaseState::New, "nobody").await?;
    let own = count(CaseState::Open, login.account.as_str()).await?;
    Ok((unowned, own))
}

fn summary(row: &CaseRow) -> Option<CaseSummary> {
    let (slug, municipality) = match &row.town {
        store::TownRow::Known { slug, names } => (slug.clone(), names.clone()),
        store::TownRow::Typed(text) => (String::new(), typed(text)),
    };
    Some(CaseSummary {
        id: row.id.clone(),
        programme: row.programme.clone(),
        programme_name: row.programme_name.clone(),
        state: row.state,
        name: row.name.clone(),
        municipality,
        municipality_slug: slug,
        language: Language::from_code(&row.language).unwrap_or_default(),
        owner: row.owner.clone().map(|(id, name)| CaseOwner { id, name }),
        created_at: clocks::in_office(row.created_at)?,
        answered_at: row.answered_at.and_then(clocks::in_office),
    })
}

/// What was typed is the same in each language.
fn typed(text: &str) -> LocalText {
    let mut same = LocalText::default();
    for language in Language::ALL {
        same.set(language, text.to_owned());
    }
    same
}
