//! What moderators are told. Nobody who took part is named: the page does that.

use app::contract::hospitation::SessionKind;
use app::i18n::{Tr, formats};
use app::{paths, t, terms};

use super::remind::language_of;
use super::store::ModeratedRow;
use crate::features::accounts::Colleague;
use crate::features::notifications::Letter;
use crate::kernel::clocks;
use crate::state::AppState;

/// Marks are missing.
pub(super) fn unmarked(state: &AppState, row: &ModeratedRow, to: &Colleague) -> Letter {
    let language = language_of(to);
    let tr = Tr::of(language);
    let kind = SessionKind::from_code(&row.kind).unwrap_or(SessionKind::Visit);
    let title = terms::session_title(tr, &row.title, kind);
    let zone = clocks::zone(&row.host.zone);
    let time = zone.and_then(|z| clocks::local(row.starts_at, row.minutes, &z, &row.host.zone));
    let date = time.map_or_else(String::new, |time| formats::long_date(tr, &time.date));
    let missing = u32::try_from(row.expected - row.marked).unwrap_or(0);
    let page = paths::office(language, &format!("moderation/{}", row.id), "");
    let settings = state.installed.settings();
    let reply_to = if settings.mail.is_empty() {
        &settings.mail_from
    } else {
        &settings.mail
    };
    Letter {
        language,
        to: (to.name.clone(), to.mail.clone()),
        reply_to: reply_to.clone(),
        subject: t!(tr, attendance_mail_subject, title = title.as_str()),
        paragraphs: vec![
            t!(tr, mail_greeting, name = to.name.as_str()),
            t!(tr, attendance_mail_text, count = missing),
        ],
        list: vec![format!(
            "{} · {title} · {date}",
            row.hospitation_title.get(language)
        )],
        links: vec![(
            t!(tr, attendance_mail_link),
            format!("{}{page}", state.config.public_url),
        )],
        after: vec![t!(tr, attendance_mail_once)],
        calendar: None,
    }
}
