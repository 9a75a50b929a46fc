//! A form survives an expired login: what was typed is kept for an hour, for whoever was signed in.

use app::contract::account::{KeepRequest, KeptForm, KeptToken};
use app::contract::problem::{FieldCode, FieldError};

use super::super::store::{self, KeptRow};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::secrets::{self, Token};
use crate::state::AppState;

/// How long a form is kept, in milliseconds: an hour.
pub(in super::super) const KEPT_MS: i64 = 60 * 60 * 1000;

/// A form has so many fields at most.
const FIELDS: usize = 400;

/// Keeps a form. `cookie` is the token of the login that has expired, where the browser still has it:
/// then nobody else sees the form.
///
/// # Errors
/// `Invalid` where it is no form of a page here.
pub(in super::super) async fn keep_form(
    state: &AppState,
    cookie: Option<&str>,
    request: &KeepRequest,
) -> Result<KeptToken, ApiError> {
    if !app::paths::is_local(&request.path) || request.fields.len() > FIELDS {
        let error = FieldError::new("path", FieldCode::NotAllowed);
        return Err(ApiError::Invalid(vec![error]));
    }
    let pool = state.db.pool();
    let account_id = match cookie {
        Some(token) => store::find_account_of_token(pool, &secrets::hash(token)).await?,
        None => None,
    };
    let form = KeptRow {
        account_id,
        path: request.path.clone(),
        fields: serde_json::to_string(&request.fields).unwrap_or_default(),
    };
    let token = Token::new();
    let mut write = state.db.write().await?;
    store::insert_kept(&mut write, &token.hash(), &form, state.clock.now_ms()).await?;
    write.commit().await?;
    Ok(KeptToken {
        token: token.text().to_owned(),
    })
}

/// What was kept.
///
/// # Errors
/// `NotFound` where nothing was, or it was somebody else's, or it is too long ago.
pub(in super::super) async fn see_kept_form(
    state: &AppState,
    login: &Login,
    token: &str,
) -> Result<KeptForm, ApiError> {
    let after = state.clock.now_ms() - KEPT_MS;
    let kept = store::find_kept(state.db.pool(), &secrets::hash(token), after).await?;
    let own = |kept: &KeptRow| {
        kept.account_id
            .as_ref()
            .is_none_or(|id| *id == login.account)
    };
    let kept = kept.filter(own).ok_or(ApiError::NotFound)?;
    Ok(KeptForm {
        path: kept.path,
        fields: serde_json::from_str(&kept.fields).unwrap_or_default(),
    })
}
