//! Accounts: signing in, second factors, logins, links by mail.

use super::booking::{wrong_mail, wrong_name};
use super::hospitation::codes;
use super::language::Language;
use super::problem::{FieldCode, FieldError};
use super::role::GrantView;
use super::time::LocalTime;
use super::wire::{Deserialize, Serialize};

/// Limits, in characters.
pub mod limits {
    /// A password has at least so many: length counts, not what it is made of (NIST SP 800-63B,
    /// 3.1.1.2).
    pub const PASSWORD_LEAST: usize = 12;
    /// And at most so many, because each is hashed at some cost.
    pub const PASSWORD_MOST: usize = 256;
    /// The name of a passkey.
    pub const PASSKEY: usize = 60;
}

/// How long a link signs a participant in, in milliseconds: 20 minutes.
pub const SIGN_IN_LINK_MS: i64 = 20 * 60 * 1000;

/// How long a link lets a new password be set, in milliseconds: an hour.
pub const PASSWORD_LINK_MS: i64 = 60 * 60 * 1000;

/// How long a change of address waits for both addresses, in milliseconds: 24 hours.
pub const MAIL_CHANGE_MS: i64 = 24 * 60 * 60 * 1000;

/// How long an invitation can be taken, in milliseconds: 7 days.
pub const INVITATION_MS: i64 = 7 * 24 * 60 * 60 * 1000;

codes! {
    /// How far somebody has come in signing in.
    LoginStage {
        /// The password was right; the second factor is still asked for.
        SecondFactor = "second-factor",
        /// The password was right, and there is no second factor yet: one has to be set up.
        Enrolment = "enrolment",
        /// Signed in.
        Full = "full",
    }
}

codes! {
    /// What a mailed link does when it is used.
    LinkPurpose {
        /// Signs a participant in.
        SignIn = "sign-in",
        /// Lets a new password be set.
        Password = "password",
        /// Confirms a change of address at the address that goes.
        MailOld = "mail-old",
        /// Confirms it at the address that comes.
        MailNew = "mail-new",
        /// Takes an invitation: makes the account, with its roles.
        Invitation = "invitation",
    }
}

codes! {
    /// Whether a link still does something.
    LinkState {
        /// It waits to be used.
        Ready = "ready",
        /// It came too late.
        Expired = "expired",
        /// It was used before, or another one took its place.
        Used = "used",
    }
}

/// Signing in with a password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct SignInRequest {
    /// The account's mail address.
    pub mail: String,
    /// Its password.
    pub password: String,
}

/// The second factor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CodeRequest {
    /// Six digits of the app, or a recovery code.
    pub code: String,
}

/// What is asked of the API about passkeys: what the browser's `navigator.credentials` gave, as JSON
/// in a text, as a form carries it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct CredentialRequest {
    /// The credential, as JSON.
    pub credential: String,
    /// What its owner calls it; only where one is added.
    pub name: String,
}

/// What the browser's `navigator.credentials` is asked, as JSON in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Challenge {
    /// `publicKey` of the options, as JSON.
    pub options: String,
}

/// What came of a step of signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LoginView {
    /// How far it has come.
    pub stage: LoginStage,
    /// Whether a passkey can be the second factor.
    pub passkeys: bool,
    /// Whether an app can.
    pub totp: bool,
}

/// Asking for a link by mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct LinkRequest {
    /// Where to.
    pub mail: String,
    /// `sign-in` or `password`.
    pub purpose: String,
    /// The language of the mail, for an address without an account.
    pub language: String,
}

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LinkView {
    /// What it does.
    pub purpose: LinkPurpose,
    /// Whether it still does it.
    pub state: LinkState,
    /// The address it is about.
    pub mail: String,
    /// The name of an invited person; empty otherwise.
    pub name: String,
    /// The roles of an invitation.
    pub grants: Vec<GrantView>,
}

/// Using a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct UseLinkRequest {
    /// The name, where an invitation is taken.
    pub name: String,
    /// The new password, where the link sets one.
    pub password: String,
    /// The same once more: a form without JavaScript shows nothing of what is typed.
    pub again: String,
}

/// What came of using a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LinkUsed {
    /// What it did.
    pub purpose: LinkPurpose,
    /// Whether the other address has to confirm the change of address, too.
    pub waits: bool,
}

/// A new password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct PasswordRequest {
    /// The one that was.
    pub current: String,
    /// The new one.
    pub password: String,
    /// The same once more.
    pub again: String,
}

/// Name and language of the account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct ProfileRequest {
    /// The name.
    pub name: String,
    /// The language of mails.
    pub language: String,
}

/// Another address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct MailRequest {
    /// The new address.
    pub mail: String,
    /// The password, where the account has one.
    pub password: String,
}

/// Setting up an app for codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct TotpSetup {
    /// The secret, for typing it in.
    pub secret: String,
    /// The address that an app reads: `otpauth://…`.
    pub address: String,
    /// The same as a picture: the path of the dark squares of a QR code.
    pub squares: String,
    /// How many squares the picture has on a side.
    pub size: u32,
}

/// Recovery codes; they are shown this once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    /// Each signs in once, in place of the app.
    pub codes: Vec<String>,
}

/// A passkey of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct PasskeyView {
    /// Its id.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was added, on the office's clock.
    pub added: Option<LocalTime>,
}

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LoginRow {
    /// Its id.
    pub id: String,
    /// Browser and system as they name themselves, in short; empty where they do not.
    pub browser: String,
    /// When it signed in, on the office's clock.
    pub since: Option<LocalTime>,
    /// When it was last seen, to some minutes, on the office's clock.
    pub seen: Option<LocalTime>,
    /// Whether it is the one that asks.
    pub own: bool,
}

/// Somebody's account, as they see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct AccountView {
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: String,
    /// The address that waits to be confirmed; empty where none does.
    pub new_mail: String,
    /// The language of mails.
    pub language: Language,
    /// How far signing in has come.
    pub stage: LoginStage,
    /// Whether there is a password: staff has one, participants have none.
    pub password: bool,
    /// Whether an app is the second factor.
    pub totp: bool,
    /// How many recovery codes are left.
    pub recovery_codes: u32,
    /// The passkeys.
    pub passkeys: Vec<PasskeyView>,
    /// The roles.
    pub grants: Vec<GrantView>,
    /// Where they are signed in.
    pub logins: Vec<LoginRow>,
    /// What they may do: codes of [`super::permission::Permission`], so that pages disable what they
    /// may not.
    pub may: Vec<String>,
}

/// A form whose login had expired when it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct KeepRequest {
    /// The page it was sent to, with its query.
    pub path: String,
    /// Names and values; passwords are left out.
    pub fields: Vec<(String, String)>,
}

/// Where a form is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct KeptToken {
    /// For asking for it again.
    pub token: String,
}

/// A form that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct KeptForm {
    /// The page it was sent to, with its query.
    pub path: String,
    /// Names and values.
    pub fields: Vec<(String, String)>,
}

/// What is wrong with the length of a new password.
#[must_use]
pub fn wrong_password(password: &str) -> Option<FieldCode> {
    let length = password.chars().count();
    if password.is_empty() {
        Some(FieldCode::Required)
    } else if length < limits::PASSWORD_LEAST {
        Some(FieldCode::TooShort)
    } else {
        (length > limits::PASSWORD_MOST).then_some(FieldCode::TooLong)
    }
}

/// Everything that a page can say of a new password and its repetition.
#[must_use]
pub fn check_password(password: &str, again: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if let Some(code) = wrong_password(password) {
        let limit = if code == FieldCode::TooShort {
            limits::PASSWORD_LEAST
        } else {
            limits::PASSWORD_MOST
        };
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        errors.push(FieldError::new("password", code).limit(limit));
    } else if password != again {
        errors.push(FieldError::new("again", FieldCode::NotTheSame));
    }
    errors
}

/// What is wrong with a name.
#[must_use]
pub fn check_name(field: &str, name: &str) -> Option<FieldError> {
    wrong_name(name).map(|code| FieldError::text(field, code, super::booking::limits::NAME))
}

/// What is wrong with a mail address.
#[must_use]
pub fn check_mail(field: &str, mail: &str) -> Option<FieldError> {
    wrong_mail(mail).map(|code| FieldError::text(field, code, super::booking::limits::MAIL))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_and_not_what_a_password_is_made_of() {
        assert_eq!(wrong_password(""), Some(FieldCode::Required));
        assert_eq!(wrong_password("Aa1!Aa1!"), Some(FieldCode::TooShort));
        assert_eq!(wrong_password("lauter kleine worte"), None);
        assert_eq!(wrong_password("كلمة مرور طويلة"), None);
        assert_eq!(wrong_password(&"a".repeat(257)), Some(FieldCode::TooLong));
    }

    #[test]
    fn both_passwords_are_the_same() {
        assert!(check_password("lauter kleine worte", "lauter kleine worte").is_empty());
        let errors = check_password("lauter kleine worte", "lauter kleine wort");
        assert_eq!(errors[0].field, "again");
    }
}
