//! What a mail is about, and why it did not go out, in words.

use crate::i18n::Tr;
use crate::t;

/// What mails are about.
pub(super) const KINDS: [&str; 27] = [
    "hold",
    "confirmed",
    "already",
    "changed",
    "handed",
    "offer",
    "lapsed",
    "in-vain",
    "invitation",
    "cancelled",
    "news",
    "by-hand",
    "reminder",
    "message",
    "advice",
    "case",
    "answer",
    "attendance",
    "feedback",
    "account-invitation",
    "account-role",
    "account-sign-in",
    "account-password",
    "account-password-way",
    "account-mail",
    "account-mail-taken",
    "account-factor-reset",
];

/// What a mail is about; a kind without words of its own is named by its code.
pub(super) fn kind(tr: Tr, code: &str) -> String {
    match code {
        "hold" => t!(tr, mail_kind_hold),
        "confirmed" => t!(tr, mail_kind_confirmed),
        "already" => t!(tr, mail_kind_already),
        "changed" => t!(tr, mail_kind_changed),
        "handed" => t!(tr, mail_kind_handed),
        "offer" => t!(tr, mail_kind_offer),
        "lapsed" => t!(tr, mail_kind_lapsed),
        "in-vain" => t!(tr, mail_kind_in_vain),
        "invitation" => t!(tr, mail_kind_invitation),
        "cancelled" => t!(tr, mail_kind_cancelled),
        "news" => t!(tr, mail_kind_news),
        "by-hand" => t!(tr, mail_kind_by_hand),
        "reminder" => t!(tr, mail_kind_reminder),
        "message" => t!(tr, mail_kind_message),
        "advice" => t!(tr, mail_kind_advice),
        "case" => t!(tr, mail_kind_case),
        "answer" => t!(tr, mail_kind_answer),
        "attendance" => t!(tr, mail_kind_attendance),
        "feedback" => t!(tr, mail_kind_feedback),
        "account-invitation" => t!(tr, mail_kind_account_invitation),
        "account-role" => t!(tr, mail_kind_account_role),
        "account-sign-in" => t!(tr, mail_kind_account_sign_in),
        "account-password" => t!(tr, mail_kind_account_password),
        "account-password-way" => t!(tr, mail_kind_account_password_way),
        "account-mail" => t!(tr, mail_kind_account_mail),
        "account-mail-taken" => t!(tr, mail_kind_account_mail_taken),
        "account-factor-reset" => t!(tr, mail_kind_account_factor_reset),
        other => other.to_owned(),
    }
}

/// Why the last try failed. The numbers are those of RFC 5321, 4.2.
pub(super) fn problem(tr: Tr, code: &str) -> String {
    let number = code.strip_prefix("smtp ").unwrap_or("");
    match (code, number) {
        ("", _) => String::new(),
        ("timeout" | "smtp timeout", _) => t!(tr, mail_problem_timeout),
        ("smtp tls", _) => t!(tr, mail_problem_tls),
        ("smtp connection", _) => t!(tr, mail_problem_connection),
        ("address" | "envelope", _) => t!(tr, mail_problem_address),
        (folder, _) if folder.starts_with("folder") => t!(tr, mail_problem_folder),
        (_, "452" | "552") => t!(tr, mail_problem_full),
        (_, "530" | "534" | "535" | "538") => t!(tr, mail_problem_sign_in),
        (_, "550" | "551" | "553" | "556") => t!(tr, mail_problem_mailbox),
        (_, n) if n.starts_with('5') => t!(tr, mail_problem_refused),
        (_, n) if n.starts_with('4') => t!(tr, mail_problem_later),
        _ => t!(tr, mail_problem_other),
    }
}
