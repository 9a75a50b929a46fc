//! Links by mail. Whoever asks for one gets the same answer at once, whatever the address is; a job
//! looks at the address afterwards and writes the mail, if one is to be written.

use app::contract::account::{
    LinkPurpose, LinkRequest, LinkState, LinkView, PASSWORD_LINK_MS, SIGN_IN_LINK_MS, check_mail,
};
use app::contract::booking::person_of;
use app::contract::language::Language;
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::letters;
use super::super::store::{self, AccountRow, Asked, LinkRow};
use super::{Client, grant_view, record};
use crate::db::Write;
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::kernel::ids;
use crate::kernel::secrets::{self, Token};
use crate::state::AppState;

/// Notes that somebody asked for a link.
///
/// # Errors
/// `Invalid` where it is no address; `TooMany` for this client.
pub(in super::super) async fn request_link(
    state: &AppState,
    client: &Client,
    request: &LinkRequest,
) -> Result<(), ApiError> {
    let mail = request.mail.trim();
    let mut errors: Vec<_> = check_mail("mail", mail).into_iter().collect();
    let purpose = LinkPurpose::from_code(&request.purpose);
    if !matches!(purpose, Some(LinkPurpose::SignIn | LinkPurpose::Password)) {
        errors.push(FieldError::new("purpose", FieldCode::NotAChoice));
    }
    let language = Language::from_code(&request.language);
    if language.is_none() {
        errors.push(FieldError::new("language", FieldCode::NotAChoice));
    }
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    if !state.client_limit.allows_sign_in(client.address) {
        return Err(ApiError::TooMany);
    }
    let asked = Asked {
        id: ids::new(&state.clock),
        purpose: request.purpose.clone(),
        mail: mail.to_owned(),
        language: language.unwrap_or_default().code().to_owned(),
    };
    let mut write = state.db.write().await?;
    store::insert_request(&mut write, &asked, state.clock.now_ms()).await?;
    write.commit().await?;
    state.links_wait.notify_one();
    Ok(())
}

/// Answers everything that was asked for, by mail. `known` gives name and language of somebody who
/// has no account and takes part: the features above know them.
///
/// # Errors
/// When the database fails; what was not answered is answered later.
pub async fn answer_requests<K>(
    state: &AppState,
    known: impl Fn(String) -> K,
) -> Result<(), ApiError>
where
    K: Future<Output = Result<Option<String>, ApiError>>,
{
    while store::has_requests(state.db.pool()).await? {
        let mut write = state.db.write().await?;
        let Some(asked) = store::take_request(&mut write).await? else {
            return Ok(());
        };
        let person = person_of(&asked.mail);
        if state.mail_limit.allows(&person) {
            let account = store::find_account_of(&mut *write, &person).await?;
            match account {
                Some(account) => answer(&mut write, state, &asked, &account).await?,
                None => {
                    if let Some(name) = known(person).await? {
                        let name = (name.as_str(), None);
                        link_to_sign_in(&mut write, state, &asked, name).await?;
                    }
                }
            }
        }
        write.commit().await?;
        state.mails_wait.notify_one();
    }
    Ok(())
}

/// Whoever has a password signs in with it: a link would go round the second factor.
async fn answer(
    write: &mut Write,
    state: &AppState,
    asked: &Asked,
    account: &AccountRow,
) -> Result<(), ApiError> {
    let staff = account.password_hash.is_some();
    if !staff {
        let name = (account.name.as_str(), Some(account.id.as_str()));
        return link_to_sign_in(write, state, asked, name).await;
    }
    if asked.purpose == LinkPurpose::SignIn.code() {
        let letter = letters::with_password(state, account);
        post(write, state, "account-password-way", &letter);
        return Ok(());
    }
    let purpose = LinkPurpose::Password;
    let link = LinkRow {
        purpose: purpose.code().to_owned(),
        account_id: Some(account.id.clone()),
        invitation_id: None,
        name: account.name.clone(),
        mail: account.mail.clone(),
        language: account.language.clone(),
        expires_at: state.clock.now_ms() + PASSWORD_LINK_MS,
        used_at: None,
    };
    let token = new_link(write, state, &link).await?;
    let letter = letters::new_password(state, account, &token);
    post(write, state, "account-password", &letter);
    Ok(())
}

/// A link for somebody who takes part: name, and the account's id where there is one.
async fn link_to_sign_in(
    write: &mut Write,
    state: &AppState,
    asked: &Asked,
    (name, account): (&str, Option<&str>),
) -> Result<(), ApiError> {
    let link = LinkRow {
        purpose: LinkPurpose::SignIn.code().to_owned(),
        account_id: account.map(str::to_owned),
        invitation_id: None,
        name: name.to_owned(),
        mail: asked.mail.clone(),
        language: asked.language.clone(),
        expires_at: state.clock.now_ms() + SIGN_IN_LINK_MS,
        used_at: None,
    };
    let token = new_link(write, state, &link).await?;
    let letter = letters::sign_in(state, &link, &token);
    post(write, state, "account-sign-in", &letter);
    Ok(())
}

/// Makes a link; one of the same kind for the same account works no more.
pub(in super::super) async fn new_link(
    write: &mut Write,
    state: &AppState,
    link: &LinkRow,
) -> Result<Token, ApiError> {
    let now = state.clock.now_ms();
    if let Some(account) = &link.account_id {
        store::replace_links(write, account, &link.purpose, now).await?;
    }
    let token = Token::new();
    store::insert_link(write, &token.hash(), link, now).await?;
    let on = link.account_id.as_deref().unwrap_or("");
    let detail = json!({ "purpose": link.purpose });
    record(write, state, "system", "account.link", on, detail);
    Ok(token)
}

/// Puts a letter into the outbox.
pub(in super::super) fn post(
    write: &mut Write,
    state: &AppState,
    kind: &str,
    letter: &notifications::Letter,
) {
    let settings = state.installed.settings();
    let from = (&*state.config, settings.mail_from.as_str());
    notifications::post(write, from, &state.clock, kind, None, letter);
}

/// What a link is for, without using it.
///
/// # Errors
/// `NotFound` where there is none such.
pub(in super::super) async fn see_link(
    state: &AppState,
    token: &str,
) -> Result<LinkView, ApiError> {
    let (pool, now) = (state.db.pool(), state.clock.now_ms());
    let link = store::find_link(pool, &secrets::hash(token)).await?;
    let link = link.ok_or(ApiError::NotFound)?;
    let purpose = LinkPurpose::from_code(&link.purpose).ok_or(ApiError::NotFound)?;
    let invitation = match &link.invitation_id {
        Some(id) => store::find_invitation(pool, id).await?,
        None => None,
    };
    let grants = invitation.iter().map(|i| grant_view(&i.id, &i.terms, now));
    Ok(LinkView {
        purpose,
        state: state_of(&link, now),
        grants: grants.collect(),
        name: if purpose == LinkPurpose::Invitation {
            link.name
        } else {
            String::new()
        },
        mail: link.mail,
    })
}

/// Whether a link still does something.
pub(in super::super) fn state_of(link: &LinkRow, now_ms: i64) -> LinkState {
    if link.used_at.is_some() {
        LinkState::Used
    } else if link.expires_at <= now_ms {
        LinkState::Expired
    } else {
        LinkState::Ready
    }
}
