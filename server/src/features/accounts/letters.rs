//! What people are told about their accounts, in their language.

use app::contract::language::Language;
use app::contract::role::ScopeKind;
use app::i18n::{Tr, formats};
use app::{paths, t, terms};

use super::store::{AccountRow, InvitationRow, LinkRow, Terms};
use crate::features::notifications::Letter;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// Greeting and sender; `link` leads to a page of ours.
fn letter(
    state: &AppState,
    language: &str,
    (name, mail): (&str, &str),
    subject: impl Fn(Tr) -> String,
    text: impl Fn(Tr) -> Vec<String>,
) -> (Letter, Tr) {
    let language = Language::from_code(language).unwrap_or_default();
    let tr = Tr::of(language);
    let settings = state.installed.settings();
    let reply_to = if settings.mail.is_empty() {
        &settings.mail_from
    } else {
        &settings.mail
    };
    let mut paragraphs = vec![t!(tr, mail_greeting, name = name)];
    paragraphs.extend(text(tr));
    let letter = Letter {
        language,
        to: (name.to_owned(), mail.to_owned()),
        reply_to: reply_to.clone(),
        subject: subject(tr),
        paragraphs,
        list: Vec::new(),
        links: Vec::new(),
        after: Vec::new(),
        calendar: None,
    };
    (letter, tr)
}

impl Letter {
    fn with_link(mut self, state: &AppState, words: String, path: &str) -> Self {
        self.links
            .push((words, format!("{}{path}", state.config.public_url)));
        self
    }

    fn and_then_says(mut self, words: String) -> Self {
        self.after.push(words);
        self
    }
}

fn of_link(link: &LinkRow) -> (&str, &str) {
    (&link.name, &link.mail)
}

fn of_account(account: &AccountRow) -> (&str, &str) {
    (&account.name, &account.mail)
}

/// The link that signs a participant in.
pub(super) fn sign_in(state: &AppState, link: &LinkRow, token: &Token) -> Letter {
    let (subject, text) = (
        |tr| t!(tr, mail_sign_in_subject),
        |tr| vec![t!(tr, mail_sign_in_text)],
    );
    let (letter, tr) = letter(state, &link.language, of_link(link), subject, text);
    let path = paths::account_link(tr.language(), token.text());
    letter
        .with_link(state, t!(tr, mail_sign_in_link), &path)
        .and_then_says(t!(tr, mail_account_ignore))
}

/// Staff that asked for a link: it signs in with its password.
pub(super) fn with_password(state: &AppState, account: &AccountRow) -> Letter {
    let (subject, text) = (
        |tr| t!(tr, mail_sign_in_subject),
        |tr| vec![t!(tr, mail_with_password_text)],
    );
    let (letter, tr) = letter(state, &account.language, of_account(account), subject, text);
    let language = tr.language();
    letter
        .with_link(
            state,
            t!(tr, mail_sign_in_link),
            &paths::sign_in(language, "", ""),
        )
        .and_then_says(t!(tr, mail_account_ignore))
}

/// The link that lets a new password be set.
pub(super) fn new_password(state: &AppState, account: &AccountRow, token: &Token) -> Letter {
    let (subject, text) = (
        |tr| t!(tr, mail_password_subject),
        |tr| vec![t!(tr, mail_password_text)],
    );
    let (letter, tr) = letter(state, &account.language, of_account(account), subject, text);
    let path = paths::account_link(tr.language(), token.text());
    letter
        .with_link(state, t!(tr, mail_password_link), &path)
        .and_then_says(t!(tr, mail_account_ignore))
}

/// The link that confirms a change of address, at one of both.
pub(super) fn confirm_address(
    state: &AppState,
    link: &LinkRow,
    token: &Token,
    new: &str,
) -> Letter {
    let (subject, text) = (
        |tr| t!(tr, mail_address_subject),
        |tr| vec![t!(tr, mail_address_text, mail = new)],
    );
    let (letter, tr) = letter(state, &link.language, of_link(link), subject, text);
    let path = paths::account_link(tr.language(), token.text());
    letter
        .with_link(state, t!(tr, mail_address_link), &path)
        .and_then_says(t!(tr, mail_address_ignore))
}

/// The new address belongs to another account.
pub(super) fn address_taken(state: &AppState, account: &AccountRow, new: &str) -> Letter {
    let (subject, text) = (
        |tr| t!(tr, mail_address_subject),
        |tr| vec![t!(tr, mail_address_taken_text)],
    );
    // Nothing of the account that asked is told to this address, but its language.
    let (letter, tr) = letter(state, &account.language, ("", new), subject, text);
    let language = tr.language();
    letter.with_link(
        state,
        t!(tr, mail_sign_in_link),
        &paths::sign_in(language, "", ""),
    )
}

/// An invitation to a role.
pub(super) fn invitation(state: &AppState, invitation: &InvitationRow, token: &Token) -> Letter {
    let to = (invitation.name.as_str(), invitation.mail.as_str());
    let (subject, text) = (
        |tr| t!(tr, mail_invitation_account_subject),
        |tr| vec![t!(tr, mail_invitation_account_text)],
    );
    let (mut letter, tr) = letter(state, &invitation.language, to, subject, text);
    letter.list.push(role(tr, &invitation.terms));
    let path = paths::account_link(tr.language(), token.text());
    letter
        .with_link(state, t!(tr, mail_invitation_account_link), &path)
        .and_then_says(t!(tr, mail_invitation_account_until))
}

/// A role that was given.
pub(super) fn role_given(state: &AppState, account: &AccountRow, terms: &Terms) -> Letter {
    let (subject, text) = (
        |tr| t!(tr, mail_role_subject),
        |tr| vec![t!(tr, mail_role_text)],
    );
    let (mut letter, tr) = letter(state, &account.language, of_account(account), subject, text);
    letter.list.push(role(tr, terms));
    let path = paths::office(tr.language(), "", "");
    letter.with_link(state, t!(tr, mail_role_link), &path)
}

/// The second factor was taken away by an administrator.
pub(super) fn second_factor_reset(state: &AppState, account: &AccountRow) -> Letter {
    let (subject, text) = (
        |tr| t!(tr, mail_factor_subject),
        |tr| vec![t!(tr, mail_factor_text)],
    );
    let (letter, tr) = letter(state, &account.language, of_account(account), subject, text);
    let language = tr.language();
    letter.with_link(
        state,
        t!(tr, mail_sign_in_link),
        &paths::sign_in(language, "", ""),
    )
}

/// A role in words: what, where, until when.
fn role(tr: Tr, given: &Terms) -> String {
    let role = terms::role(tr, given.role);
    let mut words = match given.scope.kind() {
        ScopeKind::Installation => role,
        _ => format!("{role} – {}", given.name.get(tr.language())),
    };
    if let Some((day, _)) = &given.until {
        let until = t!(tr, role_until, day = formats::partial_date(tr, day));
        words = format!("{words} ({until})");
    }
    words
}
