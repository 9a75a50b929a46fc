//! Using a mailed link: once, and only by POST.

use app::contract::account::{
    LinkPurpose, LinkState, LinkUsed, LoginStage, UseLinkRequest, check_name,
};
use app::contract::booking::person_of;
use serde_json::json;

use super::super::store::{self, AccountRow, LinkRow};
use super::super::{password, totp};
use super::{Client, confirm_mail, open, record, state_of, subject};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::ids;
use crate::kernel::secrets::{self, Token};
use crate::state::AppState;

/// What using a link came to, and the token of the login where it signed in.
pub(in super::super) type Used = (LinkUsed, Option<Token>);

/// Uses a link.
///
/// # Errors
/// `NotFound` where there is none such, `Conflict("link-used")` and `Conflict("link-expired")`;
/// `Invalid` where the link asks for something that does not do, and then it can be used again.
pub(in super::super) async fn use_link(
    state: &AppState,
    client: &Client,
    token: &str,
    request: UseLinkRequest,
) -> Result<Used, ApiError> {
    let token_hash = secrets::hash(token);
    let link = store::find_link(state.db.pool(), &token_hash).await?;
    let link = link.ok_or(ApiError::NotFound)?;
    let purpose = LinkPurpose::from_code(&link.purpose).ok_or(ApiError::NotFound)?;
    match state_of(&link, state.clock.now_ms()) {
        LinkState::Ready => {}
        LinkState::Expired => return Err(ApiError::Conflict("link-expired")),
        LinkState::Used => return Err(USED),
    }
    let hash = new_password(&link, purpose, request.clone()).await?;
    let mut write = state.db.write().await?;
    if !store::use_link(&mut write, &token_hash, state.clock.now_ms()).await? {
        return Err(USED);
    }
    let done = match (purpose, hash) {
        (LinkPurpose::SignIn, _) => sign_in(&mut write, state, client, &link).await?,
        (LinkPurpose::Password, Some(hash)) => {
            set_password(&mut write, state, &link, &hash).await?
        }
        (LinkPurpose::Invitation, Some(hash)) => {
            let name = request.name.trim();
            take_invitation(&mut write, state, client, &link, (name, &hash)).await?
        }
        (LinkPurpose::MailOld | LinkPurpose::MailNew, _) => {
            let account = link.account_id.as_deref().ok_or(USED)?;
            let old = purpose == LinkPurpose::MailOld;
            let waits = confirm_mail(&mut write, state, account, old).await?;
            (LinkUsed { purpose, waits }, None)
        }
        (LinkPurpose::Password | LinkPurpose::Invitation, None) => return Err(USED),
    };
    write.commit().await?;
    Ok(done)
}

const USED: ApiError = ApiError::Conflict("link-used");

/// The hash of the password that the link sets, where it sets one: hashing takes too long for a write.
async fn new_password(
    link: &LinkRow,
    purpose: LinkPurpose,
    request: UseLinkRequest,
) -> Result<Option<String>, ApiError> {
    if !matches!(purpose, LinkPurpose::Password | LinkPurpose::Invitation) {
        return Ok(None);
    }
    let invited = purpose == LinkPurpose::Invitation;
    let name = if invited {
        request.name.trim()
    } else {
        link.name.as_str()
    };
    let mut errors: Vec<_> = invited
        .then(|| check_name("name", name))
        .flatten()
        .into_iter()
        .collect();
    let person = [name, link.mail.as_str()];
    errors.extend(password::check_new(
        &request.password,
        &request.again,
        &person,
    ));
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    password::hash(request.password).await.map(Some)
}

/// Signs a participant in; the first time the account is made.
async fn sign_in(
    write: &mut Write,
    state: &AppState,
    client: &Client,
    link: &LinkRow,
) -> Result<Used, ApiError> {
    let account = account_of(write, state, link).await?;
    // Who got a password meanwhile has a second factor, too.
    if account.password_hash.is_some() {
        return Err(USED);
    }
    let token = open(write, state, &account, LoginStage::Full, client, None).await?;
    let purpose = LinkPurpose::SignIn;
    Ok((
        LinkUsed {
            purpose,
            waits: false,
        },
        Some(token),
    ))
}

/// The account of a link's address, made where there is none.
async fn account_of(
    write: &mut Write,
    state: &AppState,
    link: &LinkRow,
) -> Result<AccountRow, ApiError> {
    let person = person_of(&link.mail);
    if let Some(account) = store::find_account_of(&mut **write, &person).await? {
        return Ok(account);
    }
    let account = AccountRow {
        id: ids::new(&state.clock),
        name: link.name.clone(),
        mail: link.mail.clone(),
        person,
        language: link.language.clone(),
        password_hash: None,
        totp_secret: None,
        totp_pending: None,
    };
    store::insert_account(write, &account, state.clock.now_ms()).await?;
    let (who, what) = (&account.id, "account.begin");
    record(write, state, who, what, who, json!({}));
    Ok(account)
}

/// Sets a new password: whoever is signed in anywhere has to sign in again.
async fn set_password(
    write: &mut Write,
    state: &AppState,
    link: &LinkRow,
    hash: &str,
) -> Result<Used, ApiError> {
    let id = link.account_id.as_deref().ok_or(USED)?;
    store::update_password(write, id, hash, state.clock.now_ms()).await?;
    store::delete_logins(write, id, "").await?;
    store::delete_failures(write, &subject(&person_of(&link.mail))).await?;
    record(
        write,
        state,
        id,
        "account.password",
        id,
        json!({ "way": "link" }),
    );
    let purpose = LinkPurpose::Password;
    Ok((
        LinkUsed {
            purpose,
            waits: false,
        },
        None,
    ))
}

/// Makes the account of somebody invited, with the role, and begins its login: the second factor is
/// set up next.
async fn take_invitation(
    write: &mut Write,
    state: &AppState,
    client: &Client,
    link: &LinkRow,
    (name, hash): (&str, &str),
) -> Result<Used, ApiError> {
    let (now, id) = (
        state.clock.now_ms(),
        link.invitation_id.as_deref().unwrap_or(""),
    );
    let invitation = store::find_invitation(&mut **write, id)
        .await?
        .ok_or(USED)?;
    let mut account = account_of(write, state, link).await?;
    if account.password_hash.is_some() {
        return Err(ApiError::Conflict("has-account"));
    }
    // Who took part until now was let in by the mailbox alone.
    store::delete_logins(write, &account.id, "").await?;
    store::update_profile(write, &account.id, name, &invitation.language).await?;
    store::update_password(write, &account.id, hash, now).await?;
    store::update_pending(write, &account.id, &totp::new_secret()).await?;
    account.password_hash = Some(hash.to_owned());
    let grant = ids::new(&state.clock);
    store::insert_grant(write, &grant, &account.id, &invitation.terms, now).await?;
    store::delete_invitation(write, id).await?;
    let detail = json!({ "invitation": id, "grant": grant, "role": invitation.terms.role.code(),
        "scope": invitation.terms.scope.id() });
    let (who, what) = (&account.id, "invitation.take");
    record(write, state, who, what, who, detail);
    let token = open(write, state, &account, LoginStage::Enrolment, client, None).await?;
    let purpose = LinkPurpose::Invitation;
    Ok((
        LinkUsed {
            purpose,
            waits: false,
        },
        Some(token),
    ))
}
