//! Another address: it becomes the account's once both have confirmed.

use app::contract::account::{LinkPurpose, MAIL_CHANGE_MS, MailRequest, check_mail};
use app::contract::booking::person_of;
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::store::{self, AccountRow, LinkRow};
use super::super::{letters, password};
use super::{Client, count_failure, may_try, new_link, own, post, record};
use crate::authz::Login;
use crate::db::{DbError, Refused, Write};
use crate::http::error::ApiError;
use crate::state::AppState;

/// The address that waits to be confirmed; empty where none does.
pub(super) async fn pending_mail(state: &AppState, account: &str) -> Result<String, ApiError> {
    let after = state.clock.now_ms() - MAIL_CHANGE_MS;
    let change = store::find_mail_change(state.db.pool(), account, after).await?;
    Ok(change.map(|change| change.mail).unwrap_or_default())
}

/// Begins a change of address: a link goes to either. Where the new one belongs to another account,
/// it is told so by mail, and the page says the same as always.
///
/// # Errors
/// `Invalid` where it is no address, the same as before, or the password is wrong.
pub(in super::super) async fn change_mail(
    state: &AppState,
    client: &Client,
    login: &Login,
    request: MailRequest,
) -> Result<(), ApiError> {
    let account = own(state, login).await?;
    let mail = request.mail.trim();
    let mut errors: Vec<_> = check_mail("mail", mail).into_iter().collect();
    if errors.is_empty() && person_of(mail) == account.person {
        errors.push(FieldError::new("mail", FieldCode::SamePerson));
    }
    let staff = account.password_hash.is_some();
    if staff && request.password.is_empty() {
        errors.push(FieldError::new("password", FieldCode::Required));
    }
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    if staff {
        may_try(state, client, &login.person).await?;
        let hash = account.password_hash.clone();
        if !password::is_right(request.password, hash).await? {
            count_failure(state, &login.person).await?;
            let wrong = FieldError::new("password", FieldCode::Wrong);
            return Err(ApiError::Invalid(vec![wrong]));
        }
    }
    if !state.mail_limit.allows(&person_of(mail)) {
        return Err(ApiError::TooMany);
    }
    let mut write = state.db.write().await?;
    store::replace_mail_change(&mut write, &account.id, mail, state.clock.now_ms()).await?;
    ask(&mut write, state, &account, mail, LinkPurpose::MailOld).await?;
    let other = store::find_account_of(&mut *write, &person_of(mail)).await?;
    if other.is_some() {
        let letter = letters::address_taken(state, &account, mail);
        post(&mut write, state, "account-mail-taken", &letter);
    } else {
        ask(&mut write, state, &account, mail, LinkPurpose::MailNew).await?;
    }
    let (who, what) = (&account.id, "account.mail-begin");
    record(&mut write, state, who, what, who, json!({}));
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// Mails the link that confirms at one of both addresses.
async fn ask(
    write: &mut Write,
    state: &AppState,
    account: &AccountRow,
    new: &str,
    purpose: LinkPurpose,
) -> Result<(), ApiError> {
    let to = if purpose == LinkPurpose::MailOld {
        account.mail.as_str()
    } else {
        new
    };
    let link = LinkRow {
        purpose: purpose.code().to_owned(),
        account_id: Some(account.id.clone()),
        invitation_id: None,
        name: account.name.clone(),
        mail: to.to_owned(),
        language: account.language.clone(),
        expires_at: state.clock.now_ms() + MAIL_CHANGE_MS,
        used_at: None,
    };
    let token = new_link(write, state, &link).await?;
    let letter = letters::confirm_address(state, &link, &token, new);
    post(write, state, "account-mail", &letter);
    Ok(())
}

/// One of both addresses has confirmed. True where the other has still to.
pub(super) async fn confirm_mail(
    write: &mut Write,
    state: &AppState,
    account: &str,
    old: bool,
) -> Result<bool, ApiError> {
    let now = state.clock.now_ms();
    // Written first: two who confirm at once see each other.
    store::confirm_mail_change(write, account, old, now).await?;
    let change = store::find_mail_change(&mut **write, account, now - MAIL_CHANGE_MS).await?;
    let change = change.ok_or(ApiError::Conflict("link-expired"))?;
    if change.old_confirmed_at.is_none() || change.new_confirmed_at.is_none() {
        return Ok(true);
    }
    let person = person_of(&change.mail);
    match store::update_address(write, account, &change.mail, &person).await {
        Err(DbError::Refused(Refused::Unique)) => return Err(ApiError::Conflict("has-account")),
        done => done?,
    }
    store::delete_mail_change(write, account).await?;
    record(write, state, account, "account.mail", account, json!({}));
    Ok(false)
}
