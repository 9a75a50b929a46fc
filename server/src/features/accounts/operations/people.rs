//! The office and its people: who works here, roles given and taken back.

use app::contract::people::{
    GrantRequest, InvitationView, PeopleList, PersonView, ScopeChoice, ScopeChoices, check_grant,
    scope_of,
};
use app::contract::permission::{Permission, may_give};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::role::{GrantView, Held, Role, Scope, ScopeKind};
use serde_json::json;

use super::super::letters;
use super::super::store::{self, AccountRow, GrantRow, InvitationRow, Terms};
use super::{grant_view, post, record};
use crate::authz::{Actor, Login};
use crate::http::error::ApiError;
use crate::kernel::{clocks, ids};
use crate::state::AppState;

/// Everybody who works here, and who is invited.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_people(
    state: &AppState,
    login: &Login,
) -> Result<PeopleList, ApiError> {
    let (pool, now) = (state.db.pool(), state.clock.now_ms());
    let grants = store::list_all_grants(pool).await?;
    let with_passkey = store::list_with_passkey(pool).await?;
    let staff = store::list_staff(pool).await?;
    let person = |account| person_view(login, &grants, &with_passkey, now, account);
    let invitations = store::list_invitations(pool).await?;
    let invitation = |row: InvitationRow| InvitationView {
        grant: GrantView {
            locked: lock_of(login, "", &row.terms).to_owned(),
            ..grant_view(&row.id, &row.terms, now)
        },
        until: clocks::in_office(row.expires_at),
        expired: row.expires_at <= now,
        id: row.id,
        name: row.name,
        mail: row.mail,
    };
    Ok(PeopleList {
        people: staff.into_iter().map(person).collect(),
        invitations: invitations.into_iter().map(invitation).collect(),
    })
}

/// One of them.
///
/// # Errors
/// `NotFound` where nobody who works here has this id.
pub(in super::super) async fn see_person(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<PersonView, ApiError> {
    let people = list_people(state, login).await?.people;
    let mut people = people.into_iter();
    people.find(|p| p.id == id).ok_or(ApiError::NotFound)
}

fn person_view(
    login: &Login,
    grants: &[GrantRow],
    with_passkey: &[String],
    now: i64,
    account: AccountRow,
) -> PersonView {
    let grants = grants.iter().filter(|g| g.account_id == account.id);
    let grants = grants.map(|g| GrantView {
        locked: lock_of(login, &g.account_id, &g.terms).to_owned(),
        ..grant_view(&g.id, &g.terms, now)
    });
    PersonView {
        grants: grants.collect(),
        own: account.id == login.account,
        second_factor: account.totp_secret.is_some() || with_passkey.contains(&account.id),
        id: account.id,
        name: account.name,
        mail: account.mail,
    }
}

/// Why the actor may not take a role back; empty where they may.
fn lock_of(login: &Login, account: &str, terms: &Terms) -> &'static str {
    let given = Held::new(terms.role, terms.scope.clone());
    if account == login.account {
        "own-role"
    } else if may_give(&login.held, &given) {
        ""
    } else {
        "beyond-own"
    }
}

/// What the actor may give.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_choices(
    state: &AppState,
    login: &Login,
) -> Result<ScopeChoices, ApiError> {
    let pool = state.db.pool();
    let mut scopes = Vec::new();
    let mut all = vec![(Scope::Installation, String::new(), Default::default())];
    for (id, slug, name) in store::list_scopes(pool, true).await? {
        all.push((Scope::Programme(id), slug, name));
    }
    for (id, slug, name) in store::list_scopes(pool, false).await? {
        all.push((Scope::Municipality(id), slug, name));
    }
    let mut roles = Vec::new();
    for (scope, slug, name) in all {
        let fits = |role: &&Role| may_give(&login.held, &Held::new(**role, scope.clone()));
        let given: Vec<_> = Role::ALL.iter().filter(fits).copied().collect();
        if !given.is_empty() {
            scopes.push(ScopeChoice {
                scope: scope.kind(),
                slug,
                name,
            });
        }
        roles.extend(given);
    }
    let roles = Role::ALL
        .iter()
        .filter(|role| roles.contains(role))
        .copied()
        .collect();
    Ok(ScopeChoices { roles, scopes })
}

/// The terms of a role that is to be given, once everything about it is right.
///
/// # Errors
/// `Invalid` with what is wrong: unknown, over, or beyond what the actor may give.
pub(super) async fn terms_of(
    state: &AppState,
    held: &[Held],
    request: &GrantRequest,
) -> Result<Result<Terms, Vec<FieldError>>, ApiError> {
    let mut errors = check_grant(request);
    let until = request.until.trim();
    let ends = clocks::end_of_day(until);
    if !until.is_empty() {
        match ends {
            None => errors.push(FieldError::new("until", FieldCode::NotAllowed)),
            Some(end) if end <= state.clock.now_ms() => {
                errors.push(FieldError::new("until", FieldCode::InPast));
            }
            Some(_) => {}
        }
    }
    let (Some(role), Some((kind, slug))) =
        (Role::from_code(&request.role), scope_of(&request.scope))
    else {
        return Ok(Err(errors));
    };
    let found = match kind {
        ScopeKind::Installation => Some(Default::default()),
        kind => store::find_scope(state.db.pool(), kind == ScopeKind::Programme, slug).await?,
    };
    let Some((id, name)) = found else {
        errors.retain(|error| error.field != "scope");
        errors.push(FieldError::new("scope", FieldCode::NotAChoice));
        return Ok(Err(errors));
    };
    let scope = Scope::new(kind, &id);
    if errors.is_empty() && !may_give(held, &Held::new(role, scope.clone())) {
        errors.push(FieldError::new("role", FieldCode::BeyondOwn));
    }
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    Ok(Ok(Terms {
        role,
        scope,
        slug: slug.to_owned(),
        name,
        until: ends.map(|end| (until.to_owned(), end)),
    }))
}

/// Gives a role; the same one given before gets the new end.
///
/// # Errors
/// `NotFound` where nobody who works here has this id; `Invalid` as [`terms_of`] says.
pub(in super::super) async fn give_role(
    state: &AppState,
    login: &Login,
    account: &str,
    request: &GrantRequest,
) -> Result<(), ApiError> {
    let found = store::find_account(state.db.pool(), account).await?;
    let found = found.filter(|account| account.password_hash.is_some());
    let found = found.ok_or(ApiError::NotFound)?;
    let terms = terms_of(state, &login.held, request).await?;
    let terms = terms.map_err(ApiError::Invalid)?;
    let mut write = state.db.write().await?;
    store::lock_account(&mut write, account).await?;
    let same = |g: &GrantRow| g.terms.role == terms.role && g.terms.scope == terms.scope;
    let before = store::list_grants(&mut *write, account).await?;
    if let Some(before) = before.iter().find(|g| same(g)) {
        // The actor's own role would end by a day of their own, too.
        if account == login.account {
            return Err(ApiError::Conflict("own-role"));
        }
        if terms.role == Role::Administrator && terms.until.is_some() {
            keep_one_administrator(&mut write, &before.id).await?;
        }
        store::delete_grant(&mut write, &before.id).await?;
    }
    let id = ids::new(&state.clock);
    store::insert_grant(&mut write, &id, account, &terms, state.clock.now_ms()).await?;
    record(
        &mut write,
        state,
        &login.account,
        "grant.give",
        &id,
        detail(account, &terms),
    );
    let letter = letters::role_given(state, &found, &terms);
    post(&mut write, state, "account-role", &letter);
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// What the log says of a role.
pub(super) fn detail(account: &str, terms: &Terms) -> serde_json::Value {
    json!({
        "account": account,
        "role": terms.role.code(),
        "scope": terms.scope.kind().code(),
        "id": terms.scope.id(),
        "until": terms.until.as_ref().map(|(day, _)| day),
    })
}

async fn keep_one_administrator(write: &mut crate::db::Write, grant: &str) -> Result<(), ApiError> {
    if store::count_other_administrators(write, grant).await? == 0 {
        return Err(ApiError::Conflict("last-administrator"));
    }
    Ok(())
}

/// Takes a role back.
///
/// # Errors
/// `NotFound` where there is none such; `Conflict("own-role")` and `Conflict("last-administrator")`;
/// `Forbidden` where the actor could not have given it.
pub(in super::super) async fn take_role(
    state: &AppState,
    login: &Login,
    id: &str,
) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    let grant = store::find_grant(&mut *write, id).await?;
    let grant = grant.ok_or(ApiError::NotFound)?;
    match lock_of(login, &grant.account_id, &grant.terms) {
        "own-role" => return Err(ApiError::Conflict("own-role")),
        "beyond-own" => return Err(ApiError::Forbidden(Role::Administrator)),
        _ => {}
    }
    if grant.terms.role == Role::Administrator {
        keep_one_administrator(&mut write, id).await?;
    }
    store::delete_grant(&mut write, id).await?;
    let detail = detail(&grant.account_id, &grant.terms);
    record(&mut write, state, &login.account, "grant.take", id, detail);
    Ok(write.commit().await?)
}

/// Takes the second factors of somebody away who has lost them: they set one up when they sign in
/// next, and are signed out everywhere.
///
/// # Errors
/// `Forbidden` for who is no administrator; `NotFound`; `Conflict("own-factor")` for one's own.
pub(in super::super) async fn reset_second_factor(
    state: &AppState,
    login: &Login,
    account: &str,
) -> Result<(), ApiError> {
    Actor(login.clone()).may_somewhere(Permission::ErasePeople)?;
    if account == login.account {
        return Err(ApiError::Conflict("own-factor"));
    }
    let found = store::find_account(state.db.pool(), account).await?;
    let found = found.filter(|account| account.password_hash.is_some());
    let found = found.ok_or(ApiError::NotFound)?;
    let mut write = state.db.write().await?;
    store::update_totp(&mut write, account, None, 0).await?;
    store::replace_recovery_codes(&mut write, account, &[]).await?;
    store::delete_passkeys(&mut write, account).await?;
    store::delete_logins(&mut write, account, "").await?;
    let what = "account.second-factor-reset";
    record(&mut write, state, &login.account, what, account, json!({}));
    let letter = letters::second_factor_reset(state, &found);
    post(&mut write, state, "account-factor-reset", &letter);
    write.commit().await?;
    state.mails_wait.notify_one();
    Ok(())
}

/// How many invitations the actor could send are open, and how many came too late.
///
/// # Errors
/// When the database fails.
pub async fn count_invitations(state: &AppState, login: &Login) -> Result<(u32, u32), ApiError> {
    let list = list_people(state, login).await?.invitations;
    let own = || {
        list.iter()
            .filter(|invitation| invitation.grant.locked.is_empty())
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let expired = own().filter(|invitation| invitation.expired).count();
    Ok((number(own().count() - expired), number(expired)))
}

/// The name of an account; empty where there is none such.
///
/// # Errors
/// When the database fails.
pub async fn find_name(state: &AppState, account: &str) -> Result<String, ApiError> {
    let found = store::find_account(state.db.pool(), account).await?;
    Ok(found.map(|account| account.name).unwrap_or_default())
}
