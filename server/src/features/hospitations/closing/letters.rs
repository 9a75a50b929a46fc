//! The letter that asks somebody who attended what they say.

use app::contract::language::Language;
use app::i18n::{Tr, formats};
use app::{paths, t};

use super::store::{AttendedRow, ClosingRow};
use crate::features::notifications::Letter;
use crate::kernel::clocks;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// The programme's questions, behind a link that can be used once and until a day.
pub(super) fn feedback(
    state: &AppState,
    row: &ClosingRow,
    to: &AttendedRow,
    token: &Token,
    until_ms: i64,
) -> Letter {
    let language = Language::from_code(&to.language).unwrap_or_default();
    let tr = Tr::of(language);
    let title = row.title.get(language);
    let until = clocks::in_office(until_ms);
    let until = until.map_or_else(String::new, |at| formats::long_date(tr, &at.date));
    let name = to.name.trim();
    let contact = if row.contact.is_empty() {
        state.installed.settings().mail_from.clone()
    } else {
        row.contact.clone()
    };
    let promise = if row.form.anonymous {
        t!(tr, feedback_mail_anonymous)
    } else {
        t!(tr, feedback_mail_named)
    };
    let programme = row.programme_name.get(language);
    let page = paths::feedback(language, token.text(), "");
    let mut after = vec![t!(tr, feedback_mail_until, date = until)];
    if row.invented {
        after.push(t!(tr, mail_invented));
    }
    Letter {
        language,
        to: (name.to_owned(), to.mail.trim().to_owned()),
        reply_to: contact,
        subject: t!(tr, feedback_mail_subject, title = title),
        paragraphs: vec![
            t!(tr, mail_greeting, name = name),
            t!(tr, feedback_mail_text, title = title, programme = programme),
            promise,
        ],
        list: Vec::new(),
        links: vec![(
            t!(tr, feedback_mail_link),
            format!("{}{page}", state.config.public_url),
        )],
        after,
        calendar: None,
    }
}
