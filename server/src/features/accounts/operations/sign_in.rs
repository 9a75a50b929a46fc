//! Signing in with a password: the same answer in the same time for known and unknown addresses.

use app::contract::account::{LoginStage, LoginView, SignInRequest};
use app::contract::booking::person_of;
use app::contract::problem::{FieldCode, FieldError};

use super::super::store::{self, AccountRow};
use super::super::{password, totp};
use super::{Client, open};
use crate::http::error::ApiError;
use crate::kernel::secrets::{self, Token};
use crate::state::AppState;

/// So many wrong tries cost nothing; people mistype.
const FREE: i64 = 5;

/// After that an address is closed for a minute, then for two, and so on.
const FIRST_PAUSE_MS: i64 = 60 * 1000;

/// It is closed for so long at most.
const LONGEST_PAUSE_MS: i64 = 60 * 60 * 1000;

/// Failures are forgotten after so long.
pub(in super::super) const FORGET_MS: i64 = 24 * 60 * 60 * 1000;

/// What failures of an address are counted by.
pub(in super::super) fn subject(person: &str) -> String {
    secrets::hash(person)
}

/// Whether this client, with this address, may try now.
///
/// # Errors
/// `TooMany` for the client, `Closed` for the address.
pub(in super::super) async fn may_try(
    state: &AppState,
    client: &Client,
    person: &str,
) -> Result<(), ApiError> {
    if !state.client_limit.allows_sign_in(client.address) {
        return Err(ApiError::TooMany);
    }
    let closed = store::find_closed(state.db.pool(), &subject(person)).await?;
    let left = closed - state.clock.now_ms();
    if left > 0 {
        return Err(ApiError::Closed((left + 999) / 1000));
    }
    Ok(())
}

/// Counts a wrong password or code, and closes the address after some.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn count_failure(
    state: &AppState,
    person: &str,
) -> Result<(), ApiError> {
    let (subject, now) = (subject(person), state.clock.now_ms());
    let mut write = state.db.write().await?;
    let failures = store::count_failure(&mut write, &subject, now, now - FORGET_MS).await?;
    if let Some(pause) = pause_after(failures) {
        store::update_closed(&mut write, &subject, now + pause).await?;
    }
    Ok(write.commit().await?)
}

/// For how long an address is closed after so many failures, in milliseconds.
fn pause_after(failures: i64) -> Option<i64> {
    let beyond = failures - FREE;
    let doubled = u32::try_from(beyond).ok()?;
    let pause = FIRST_PAUSE_MS.saturating_mul(2_i64.saturating_pow(doubled.min(20)));
    Some(pause.min(LONGEST_PAUSE_MS))
}

/// Begins a login with address and password; the second factor is still to come.
///
/// # Errors
/// `Invalid` where something is empty, `SignInRefused` where it is not right, `TooMany` and `Closed`
/// after too many tries.
pub(in super::super) async fn sign_in(
    state: &AppState,
    client: &Client,
    request: SignInRequest,
) -> Result<(LoginView, Token), ApiError> {
    let mail = request.mail.trim();
    let empty = [
        ("mail", mail.is_empty()),
        ("password", request.password.is_empty()),
    ];
    let empty = empty.into_iter().filter(|(_, empty)| *empty);
    let empty: Vec<_> = empty
        .map(|(field, _)| FieldError::new(field, FieldCode::Required))
        .collect();
    if !empty.is_empty() {
        return Err(ApiError::Invalid(empty));
    }
    let person = person_of(mail);
    may_try(state, client, &person).await?;
    let account = store::find_account_of(state.db.pool(), &person).await?;
    let hash = account.as_ref().and_then(|a| a.password_hash.clone());
    let right = password::is_right(request.password, hash).await?;
    let Some(account) = account.filter(|_| right) else {
        count_failure(state, &person).await?;
        return Err(ApiError::SignInRefused);
    };
    begin(state, client, &account).await
}

/// Begins the login of an account whose password was right, or was set this moment.
pub(in super::super) async fn begin(
    state: &AppState,
    client: &Client,
    account: &AccountRow,
) -> Result<(LoginView, Token), ApiError> {
    let passkeys = store::list_passkeys(state.db.pool(), &account.id).await?;
    let view = LoginView {
        stage: LoginStage::SecondFactor,
        passkeys: !passkeys.is_empty(),
        totp: account.totp_secret.is_some(),
    };
    let stage = if view.passkeys || view.totp {
        LoginStage::SecondFactor
    } else {
        LoginStage::Enrolment
    };
    let mut write = state.db.write().await?;
    if stage == LoginStage::Enrolment && account.totp_pending.is_none() {
        store::update_pending(&mut write, &account.id, &totp::new_secret()).await?;
    }
    let token = open(&mut write, state, account, stage, client, None).await?;
    write.commit().await?;
    Ok((LoginView { stage, ..view }, token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_tries_are_free_and_the_pauses_double_up_to_an_hour() {
        let minutes = |failures| pause_after(failures).map(|ms| ms / 60_000);
        assert_eq!(minutes(1), None);
        assert_eq!(minutes(4), None);
        assert_eq!(minutes(5), Some(1));
        assert_eq!(minutes(6), Some(2));
        assert_eq!(minutes(8), Some(8));
        assert_eq!(minutes(11), Some(60));
        assert_eq!(minutes(1000), Some(60));
    }
}
