//! Invitations: mailed, mailed again, withdrawn; and the first administrator, by command.

use app::contract::account::{INVITATION_MS, LinkPurpose, check_mail, check_name};
use app::contract::booking::person_of;
use app::contract::language::Language;
use app::contract::people::{InviteRequest, check_invite};
use app::contract::permission::may_give;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::role::{Held, Role, Scope};

use super::super::letters;
use super::super::store::{self, InvitationRow, LinkRow, Terms};
use super::people::{detail, terms_of};
use super::{new_link, post, record};
use crate::authz::Login;
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::ids;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// Invites somebody to a role, in the place of an invitation to the same address.
///
/// # Errors
/// `Invalid` where something does not do: among it an address that has an account, and a role beyond
/// what the actor may give; `TooMany` where the address got many mails already.
pub(in super::super) async fn invite(
    state: &AppState,
    login: &Login,
    request: &InviteRequest,
) -> Result<(), ApiError> {
    let mut errors = check_invite(request);
    let terms = terms_of(state, &login.held, &request.grant()).await?;
    if let Err(more) = &terms {
        let known = |error: &FieldError| errors.iter().any(|e| e.field == error.field);
        let more: Vec<_> = more.iter().filter(|error| !known(error)).cloned().collect();
        errors.extend(more);
    }
    let (name, mail) = (request.name.trim(), request.mail.trim());
    let person = person_of(mail);
    if !errors.iter().any(|error| error.field == "mail") {
        let account = store::find_account_of(state.db.pool(), &person).await?;
        if let Some(account) = account.filter(|account| account.password_hash.is_some()) {
            let error = FieldError::new("mail", FieldCode::HasAccount);
            errors.push(error.about(vec![account.id]));
        }
    }
    let Some(terms) = terms.ok().filter(|_| errors.is_empty()) else {
        return Err(ApiError::Invalid(errors));
    };
    if !state.mail_limit.allows(&person) {
        return Err(ApiError::TooMany);
    }
    let invitation = new_invitation(state, (name, mail), &request.language, terms, Some(login));
    let mut write = state.db.write().await?;
    store::replace_invitation(&mut write, &invitation).await?;
    send(
        &mut write,
        state,
        &login.account,
        "invitation.send",
        &invitation,
    )
    .await?;
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(())
}

fn new_invitation(
    state: &AppState,
    (name, mail): (&str, &str),
    language: &str,
    terms: Terms,
    by: Option<&Login>,
) -> InvitationRow {
    let now = state.clock.now_ms();
    InvitationRow {
        id: ids::new(&state.clock),
        name: name.to_owned(),
        mail: mail.to_owned(),
        person: person_of(mail),
        language: language.to_owned(),
        terms,
        invited_by: by.map(|login| login.account.clone()),
        created_at: now,
        expires_at: now + INVITATION_MS,
    }
}

/// Makes the link of an invitation and mails it.
async fn send(
    write: &mut Write,
    state: &AppState,
    actor: &str,
    action: &str,
    invitation: &InvitationRow,
) -> Result<(), ApiError> {
    let token = link(write, state, invitation).await?;
    let letter = letters::invitation(state, invitation, &token);
    post(write, state, "account-invitation", &letter);
    let detail = detail("", &invitation.terms);
    record(write, state, actor, action, &invitation.id, detail);
    Ok(())
}

async fn link(
    write: &mut Write,
    state: &AppState,
    invitation: &InvitationRow,
) -> Result<Token, ApiError> {
    let link = LinkRow {
        purpose: LinkPurpose::Invitation.code().to_owned(),
        account_id: None,
        invitation_id: Some(invitation.id.clone()),
        name: invitation.name.clone(),
        mail: invitation.mail.clone(),
        language: invitation.language.clone(),
        expires_at: invitation.expires_at,
        used_at: None,
    };
    new_link(write, state, &link).await
}

/// An invitation that the actor could have sent.
async fn own_invitation(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<InvitationRow, ApiError> {
    let found = store::find_invitation(state.db.pool(), id).await?;
    let found = found.ok_or(ApiError::NotFound)?;
    let given = Held::new(found.terms.role, found.terms.scope.clone());
    if may_give(&login.held, &given) {
        Ok(found)
    } else {
        Err(ApiError::Forbidden(Role::Administrator))
    }
}

/// Mails an invitation once more; it can be taken for another seven days.
///
/// # Errors
/// `NotFound` where it was taken or withdrawn; `Forbidden` where the actor could not have sent it;
/// `TooMany` where the address got many mails already.
pub(in super::super) async fn invite_again(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<(), ApiError> {
    let mut invitation = own_invitation(state, login, id).await?;
    if !state.mail_limit.allows(&invitation.person) {
        return Err(ApiError::TooMany);
    }
    invitation.expires_at = state.clock.now_ms() + INVITATION_MS;
    let mut write = state.db.write().await?;
    store::update_expiry(&mut write, id, invitation.expires_at).await?;
    send(
        &mut write,
        state,
        &login.account,
        "invitation.send-again",
        &invitation,
    )
    .await?;
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// Withdraws an invitation: its link works no more.
///
/// # Errors
/// As [`invite_again`].
pub(in super::super) async fn withdraw_invitation(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<(), ApiError> {
    let invitation = own_invitation(state, login, id).await?;
    let mut write = state.db.write().await?;
    if !store::delete_invitation(&mut write, id).await? {
        return Err(ApiError::NotFound);
    }
    let (who, what) = (&login.account, "invitation.withdraw");
    record(
        &mut write,
        state,
        who,
        what,
        id,
        detail("", &invitation.terms),
    );
    Ok(write.commit().await?)
}

/// Invites an administrator from the command line, and gives the address that they open. No mail is
/// sent: whoever can run the command can bring it to them.
///
/// # Errors
/// One line that says what is wrong.
pub async fn create_administrator(
    state: &AppState,
    name: &str,
    mail: &str,
    language: Language,
) -> Result<String, String> {
    let (name, mail) = (name.trim(), mail.trim());
    if check_name("name", name).is_some() {
        return Err("--name: give a name of at most 120 characters, without links".into());
    }
    if check_mail("mail", mail).is_some() {
        return Err(format!("--mail is \"{mail}\": give one mail address"));
    }
    let told = |error: ApiError| format!("{error:?}");
    let account = store::find_account_of(state.db.pool(), &person_of(mail)).await;
    let account = account.map_err(|e| e.to_string())?;
    if account.is_some_and(|account| account.password_hash.is_some()) {
        return Err(format!(
            "{mail} has an account already; an administrator can give it the role"
        ));
    }
    let terms = Terms {
        role: Role::Administrator,
        scope: Scope::Installation,
        slug: String::new(),
        name: Default::default(),
        until: None,
    };
    let invitation = new_invitation(state, (name, mail), language.code(), terms, None);
    let mut write = state.db.write().await.map_err(|e| e.to_string())?;
    let stored = store::replace_invitation(&mut write, &invitation).await;
    stored.map_err(|e| e.to_string())?;
    let token = link(&mut write, state, &invitation).await.map_err(told)?;
    let detail = detail("", &invitation.terms);
    record(
        &mut write,
        state,
        "command",
        "invitation.send",
        &invitation.id,
        detail,
    );
    write.commit().await.map_err(|e| e.to_string())?;
    let path = app::paths::account_link(language, token.text());
    Ok(format!("{}{path}", state.config.public_url))
}
