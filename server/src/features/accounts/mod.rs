//! Accounts: who somebody is, how they prove it, and which roles they hold.
//!
//! Invariants: a token that somebody shows – of a login, a link, a recovery code – is kept as a hash;
//! it is renewed at each step of signing in; the answer to a password or an address tells nothing
//! about whether there is an account, and takes as long; staff, which has a password, always has a
//! second factor. Participants have no password: they come by mailed links. To add a way of signing
//! in: an operation that ends with `complete`, a handler, a route.

mod browser;
pub(crate) mod handlers;
mod letters;
mod operations;
mod password;
pub mod personal_data;
mod recovery;
mod store;
mod totp;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub use operations::{
    Colleague, answer_requests, count_invitations, create_administrator, find_login, find_name,
    list_colleagues, list_held, list_who_may,
};

use crate::http::route::{Access, Route, route};

/// So many recovery codes at once.
const RECOVERY_CODES: usize = 10;

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut routes = signing_in();
    routes.extend(own_account());
    routes.extend(people());
    routes
}

fn signing_in() -> Vec<Route> {
    use handlers::sign_in as h;
    let public = Access::Public;
    vec![
        route("POST", "/logins", public, post(h::sign_in)),
        route("GET", "/logins", Access::Begun, get(h::get_login)),
        route(
            "POST",
            "/logins/second-factor",
            Access::Begun,
            post(h::give_code),
        ),
        route(
            "POST",
            "/logins/passkey/challenge",
            Access::Begun,
            post(h::challenge_passkey),
        ),
        route(
            "POST",
            "/logins/passkey",
            Access::Begun,
            post(h::give_passkey),
        ),
        route("POST", "/logins/end", Access::Begun, post(h::sign_out)),
        route("POST", "/account-links", public, post(h::request_link)),
        route(
            "GET",
            "/account-links/{token}",
            Access::Link,
            get(h::get_link),
        ),
        route(
            "POST",
            "/account-links/{token}",
            Access::Link,
            post(h::use_link),
        ),
        route("POST", "/kept-forms", public, post(h::keep_form)),
        route(
            "GET",
            "/kept-forms/{token}",
            Access::Login,
            get(h::get_kept_form),
        ),
    ]
}

fn own_account() -> Vec<Route> {
    use handlers::account as h;
    let (begun, login) = (Access::Begun, Access::Login);
    vec![
        route("GET", "/account", login, get(h::get_account)),
        route("POST", "/account", login, post(h::change_profile)),
        route("POST", "/account/password", login, post(h::change_password)),
        route("POST", "/account/mail", login, post(h::change_mail)),
        route(
            "POST",
            "/account/logins/{id}/end",
            login,
            post(h::end_login),
        ),
        route(
            "POST",
            "/account/logins/end-others",
            login,
            post(h::end_other_logins),
        ),
        route("GET", "/account/totp", begun, get(h::get_totp)),
        route("POST", "/account/totp", begun, post(h::confirm_totp)),
        route("POST", "/account/totp/new", login, post(h::renew_totp)),
        route("POST", "/account/totp/removal", login, post(h::remove_totp)),
        route(
            "POST",
            "/account/recovery-codes",
            login,
            post(h::renew_recovery_codes),
        ),
        route(
            "POST",
            "/account/passkeys/challenge",
            begun,
            post(h::challenge_new_passkey),
        ),
        route("POST", "/account/passkeys", begun, post(h::add_passkey)),
        route(
            "POST",
            "/account/passkeys/{id}/removal",
            login,
            post(h::remove_passkey),
        ),
    ]
}

fn people() -> Vec<Route> {
    use handlers::people as h;
    let manage = Access::Can(Permission::ManagePeople);
    vec![
        route("GET", "/manage/people", manage, get(h::list_people)),
        route("GET", "/manage/people.csv", manage, get(h::export_people)),
        route("GET", "/manage/people/{id}", manage, get(h::get_person)),
        route(
            "POST",
            "/manage/people/{id}/grants",
            manage,
            post(h::give_role),
        ),
        route(
            "POST",
            "/manage/people/{id}/second-factor",
            manage,
            post(h::reset_second_factor),
        ),
        route(
            "POST",
            "/manage/grants/{id}/end",
            manage,
            post(h::take_role),
        ),
        route("POST", "/manage/invitations", manage, post(h::invite)),
        route(
            "POST",
            "/manage/invitations/{id}/mail",
            manage,
            post(h::invite_again),
        ),
        route(
            "POST",
            "/manage/invitations/{id}/withdrawal",
            manage,
            post(h::withdraw_invitation),
        ),
        route("GET", "/manage/scopes", manage, get(h::list_scopes)),
    ]
}
