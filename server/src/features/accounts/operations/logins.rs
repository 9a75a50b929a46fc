//! Browsers that are signed in: begun, completed, listed, ended.

use app::contract::account::{LoginRow, LoginStage, LoginView};
use serde_json::json;

use super::super::store::{self, AccountRow, NewLogin};
use super::{Client, own, record};
use crate::authz::Login;
use crate::db::{DbError, Write};
use crate::http::error::ApiError;
use crate::kernel::secrets::{self, Token};
use crate::kernel::{clocks, ids};
use crate::state::AppState;

const MINUTE: i64 = 60 * 1000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A login's use is noted at most so often.
const SEEN_EVERY: i64 = 5 * MINUTE;

/// How long a login lasts unused, and in all: as short as the office can bear for staff, which sees
/// other people's data, and longer for participants, whose mailbox lets them in anyway.
const fn lasts(stage: LoginStage, staff: bool) -> (i64, i64) {
    match (stage, staff) {
        (LoginStage::SecondFactor | LoginStage::Enrolment, _) => (20 * MINUTE, 20 * MINUTE),
        (LoginStage::Full, true) => (12 * HOUR, 7 * DAY),
        (LoginStage::Full, false) => (30 * DAY, 90 * DAY),
    }
}

/// The login of a cookie's token, where it has not ended.
///
/// # Errors
/// When the database fails.
pub async fn find_login(state: &AppState, token: &str) -> Result<Option<Login>, ApiError> {
    let (pool, now) = (state.db.pool(), state.clock.now_ms());
    let Some(row) = store::find_login(pool, &secrets::hash(token), now).await? else {
        return Ok(None);
    };
    let Some(stage) = LoginStage::from_code(&row.stage) else {
        return Ok(None);
    };
    // Who is not through yet may nothing.
    let held = match stage {
        LoginStage::Full => store::list_held(pool, &row.account_id, now).await?,
        _ => Vec::new(),
    };
    if now - row.seen_at > SEEN_EVERY.min(row.idle_ms / 4) {
        let mut write = state.db.write().await?;
        store::update_seen(&mut write, &row.id, now).await?;
        write.commit().await?;
    }
    Ok(Some(Login {
        id: row.id,
        account: row.account_id,
        person: row.person,
        stage,
        held,
    }))
}

/// Opens a login and gives its token. `before` is the login that this one takes the place of.
pub(in super::super) async fn open(
    write: &mut Write,
    state: &AppState,
    account: &AccountRow,
    stage: LoginStage,
    client: &Client,
    before: Option<&Login>,
) -> Result<Token, DbError> {
    if let Some(before) = before {
        store::delete_login(write, &before.account, &before.id).await?;
    }
    let (token, id, now) = (Token::new(), ids::new(&state.clock), state.clock.now_ms());
    let (idle_ms, whole) = lasts(stage, account.password_hash.is_some());
    let login = NewLogin {
        id: &id,
        account: &account.id,
        token_hash: &token.hash(),
        stage: stage.code(),
        browser: &client.browser,
        now_ms: now,
        ends_at: now + whole,
        idle_ms,
    };
    store::insert_login(write, &login).await?;
    if stage == LoginStage::Full {
        record(write, state, &account.id, "login.begin", &id, json!({}));
    }
    Ok(token)
}

/// How far the login has come, and what can take it on.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn see_login(
    state: &AppState,
    login: &Login,
) -> Result<LoginView, ApiError> {
    let account = own(state, login).await?;
    let passkeys = store::list_passkeys(state.db.pool(), &account.id).await?;
    Ok(LoginView {
        stage: login.stage,
        passkeys: !passkeys.is_empty(),
        totp: account.totp_secret.is_some(),
    })
}

/// Where somebody is signed in.
pub(in super::super) async fn list_own(
    state: &AppState,
    login: &Login,
) -> Result<Vec<LoginRow>, ApiError> {
    let now = state.clock.now_ms();
    let rows = store::list_logins(state.db.pool(), &login.account, now).await?;
    let view = |row: store::Seen| LoginRow {
        own: row.id == login.id,
        id: row.id,
        browser: row.browser,
        since: clocks::in_office(row.created_at),
        seen: clocks::in_office(row.seen_at),
    };
    Ok(rows.into_iter().map(view).collect())
}

/// Ends one of the actor's logins.
///
/// # Errors
/// `NotFound` where it is not the actor's.
pub(in super::super) async fn end_login(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    if !store::delete_login(&mut write, &login.account, id).await? {
        return Err(ApiError::NotFound);
    }
    record(
        &mut write,
        state,
        &login.account,
        "login.end",
        id,
        json!({}),
    );
    Ok(write.commit().await?)
}

/// Ends all of the actor's logins but this one.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn end_others(state: &AppState, login: &Login) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    store::delete_logins(&mut write, &login.account, &login.id).await?;
    let (who, what) = (&login.account, "login.end-others");
    record(&mut write, state, who, what, who, json!({}));
    Ok(write.commit().await?)
}
