//! What the forms of the account's pages send, and what the pages ask.

use std::sync::{Arc, OnceLock};

use super::super::api::{Form, forms, send, set_up};
use crate::api::{Answer, get, post};
use crate::contract::account::{
    AccountView, MailRequest, PasswordRequest, ProfileRequest, RecoveryCodes, TotpSetup,
};
use crate::contract::language::Language;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, answer_post, first};

/// The ids of the forms; those of [`ENDS`], [`KEY_GOES`] end with what they are about.
pub(super) const PROFILE: &str = "change-profile";
pub(super) const MAIL: &str = "change-mail";
pub(super) const PASSWORD: &str = "change-password";
pub(super) const CODES: &str = "new-codes";
pub(super) const APP_GOES: &str = "remove-app";
pub(super) const KEY_GOES: &str = "remove-passkey-";
pub(super) const ENDS: &str = "end-login-";
pub(super) const END_OTHERS: &str = "end-others";
pub(super) const SIGN_OUT: &str = "sign-out";
pub(super) const NEW_APP: &str = "renew-app";

/// A form of the page: where it is sent, with what, and what the page says afterwards.
struct Deed {
    path: String,
    body: String,
    /// What was done, and the section that says so.
    done: (&'static str, &'static str),
}

impl Deed {
    /// What the form asks for; nothing where the page has no such form.
    fn of(fields: &Fields) -> Option<Self> {
        let id = first(fields, FORM_FIELD);
        let text = |name| first(fields, name);
        let (part, body, done) = match id.as_str() {
            PROFILE => {
                let (name, language) = (text("name"), text("language"));
                let body = to_json(&ProfileRequest { name, language });
                (String::new(), body, ("profile", "profile"))
            }
            MAIL => {
                let (mail, password) = (text("mail"), text("password"));
                let body = to_json(&MailRequest { mail, password });
                ("mail".to_owned(), body, ("mail", "mail"))
            }
            PASSWORD => {
                let body = to_json(&PasswordRequest {
                    current: text("current"),
                    password: text("password"),
                    again: text("again"),
                });
                ("password".to_owned(), body, ("password", "password"))
            }
            APP_GOES => nothing("totp/removal", ("removed", "factors")),
            END_OTHERS => nothing("logins/end-others", ("ended", "logins")),
            id => {
                if let Some(key) = id.strip_prefix(KEY_GOES) {
                    nothing(&format!("passkeys/{key}/removal"), ("removed", "factors"))
                } else {
                    let login = id.strip_prefix(ENDS)?;
                    nothing(&format!("logins/{login}/end"), ("ended", "logins"))
                }
            }
        };
        let path = paths::api::account(&part);
        Some(Self { path, body, done })
    }
}

type Sent = (String, String, (&'static str, &'static str));

fn nothing(part: &str, done: (&'static str, &'static str)) -> Sent {
    (part.to_owned(), "{}".to_owned(), done)
}

/// Whether a form is one of the account's page.
fn is_mine(id: &str) -> bool {
    // An id that the API would read as more than one is none.
    let one = |start| {
        let rest: Option<&str> = id.strip_prefix(start);
        rest.is_some_and(crate::contract::typed::is_slug)
    };
    [
        PROFILE, MAIL, PASSWORD, CODES, APP_GOES, END_OTHERS, SIGN_OUT,
    ]
    .contains(&id)
        || one(KEY_GOES)
        || one(ENDS)
}

/// What the account's page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct AccountData {
    /// The account; nothing where new recovery codes are shown.
    pub account: Option<AccountView>,
    /// What sets an app up, on the page of the second factor.
    pub setup: Option<TotpSetup>,
    /// New recovery codes, shown this once.
    pub codes: Vec<String>,
    /// The form that came back.
    pub refused: Form,
}

/// The account's page.
pub(super) async fn account(language: Language) -> Answer<AccountData> {
    let codes = Arc::new(OnceLock::new());
    let made = codes.clone();
    let send = async move |fields: Fields, _| {
        match first(&fields, FORM_FIELD).as_str() {
            CODES => {
                let path = paths::api::account("recovery-codes");
                let new: RecoveryCodes = post(&path, "{}".into(), String::new()).await?;
                // Nobody else sets it.
                let _ = made.set(new.codes);
                return Ok(String::new());
            }
            SIGN_OUT => {
                send(&paths::api::logins("end"), "{}".into()).await?;
                return Ok(format!("{}?done=out", paths::sign_in(language, "", "")));
            }
            _ => {}
        }
        let Some(deed) = Deed::of(&fields) else {
            return Ok(String::new());
        };
        send(&deed.path, deed.body).await?;
        Ok(done(language, deed.done))
    };
    let refused = answer_post(is_mine, send).await;
    let codes = codes.get().cloned().unwrap_or_default();
    let account = match codes.is_empty() {
        true => Some(get(&paths::api::account("")).await?),
        false => None,
    };
    Ok(AccountData {
        account,
        setup: None,
        codes,
        refused,
    })
}

fn done(language: Language, (done, section): (&str, &str)) -> String {
    format!(
        "{}#{section}",
        paths::account(language, &format!("done={done}"))
    )
}

/// The page where another second factor is set up.
pub(super) async fn factors(language: Language) -> Answer<AccountData> {
    let codes = Arc::new(OnceLock::new());
    let made = codes.clone();
    let mine = |id: &str| [NEW_APP, forms::APP, forms::NEW_PASSKEY].contains(&id);
    let send = async move |fields: Fields, _| {
        let id = first(&fields, FORM_FIELD);
        if id == NEW_APP {
            send(&paths::api::account("totp/new"), "{}".into()).await?;
            let part = paths::account_part(language, "second-factor", "");
            return Ok(format!("{part}#by-app"));
        }
        let new = set_up(&id, &fields).await?.unwrap_or_default();
        if new.is_empty() {
            return Ok(done(language, ("added", "factors")));
        }
        // Nobody else sets it.
        let _ = made.set(new);
        Ok(String::new())
    };
    let refused = answer_post(mine, send).await;
    let codes = codes.get().cloned().unwrap_or_default();
    let mut data = AccountData {
        account: None,
        setup: None,
        codes,
        refused,
    };
    if data.codes.is_empty() {
        let account: AccountView = get(&paths::api::account("")).await?;
        // None waits to be set up: the API says so by refusing.
        data.setup = get(&paths::api::account("totp")).await.ok();
        data.account = Some(account);
    }
    Ok(data)
}
