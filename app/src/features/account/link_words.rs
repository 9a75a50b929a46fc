//! What a mailed link does, in words, and where it leads.

use crate::contract::account::{LinkPurpose, LinkUsed};
use crate::contract::language::Language;
use crate::i18n::Tr;
use crate::{paths, t};

/// The page's title while the link can be used.
pub(super) fn title(tr: Tr, purpose: LinkPurpose) -> String {
    match purpose {
        LinkPurpose::SignIn => t!(tr, sign_in_title),
        LinkPurpose::Password => t!(tr, link_password_title),
        LinkPurpose::MailOld | LinkPurpose::MailNew => t!(tr, link_mail_title),
        LinkPurpose::Invitation => t!(tr, link_invitation_title),
    }
}

/// What it does, in a sentence or two.
pub(super) fn text(tr: Tr, purpose: LinkPurpose, mail: &str) -> String {
    match purpose {
        LinkPurpose::SignIn => t!(tr, link_sign_in_text, mail = mail),
        LinkPurpose::Password => t!(tr, link_password_text, mail = mail),
        LinkPurpose::MailOld => t!(tr, link_mail_old_text, mail = mail),
        LinkPurpose::MailNew => t!(tr, link_mail_new_text, mail = mail),
        LinkPurpose::Invitation => t!(tr, link_invitation_text, mail = mail),
    }
}

/// The words on its button.
pub(super) fn submit(tr: Tr, purpose: LinkPurpose) -> String {
    match purpose {
        LinkPurpose::SignIn => t!(tr, link_sign_in_submit),
        LinkPurpose::Password => t!(tr, link_password_submit),
        LinkPurpose::MailOld | LinkPurpose::MailNew => t!(tr, link_mail_submit),
        LinkPurpose::Invitation => t!(tr, link_invitation_submit),
    }
}

/// The page that comes once it was used.
pub(super) fn after(language: Language, token: &str, used: &LinkUsed) -> String {
    match used.purpose {
        LinkPurpose::SignIn => paths::account(language, ""),
        LinkPurpose::Password => format!("{}?done=password", paths::sign_in(language, "", "")),
        LinkPurpose::Invitation => paths::second_factor(language, ""),
        LinkPurpose::MailOld | LinkPurpose::MailNew => {
            let done = if used.waits { "waits" } else { "mail" };
            format!("{}?done={done}", paths::account_link(language, token))
        }
    }
}
