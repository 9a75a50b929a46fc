//! What people are told about their cases, in their language.

use app::contract::case::AdviceRequest;
use app::contract::language::Language;
use app::i18n::Tr;
use app::{paths, t};

use super::super::store::ProgrammeRow;
use super::store::CaseRow;
use crate::features::notifications::Letter;
use crate::state::AppState;

/// Greeting and sender of a letter to somebody who asked.
fn plain(state: &AppState, contact: &str, name: &str, mail: &str, language: Language) -> Letter {
    let contact = if contact.is_empty() {
        state.installed.settings().mail_from.clone()
    } else {
        contact.to_owned()
    };
    let name = name.trim().to_owned();
    Letter {
        language,
        paragraphs: vec![t!(Tr::of(language), mail_greeting, name = name.as_str())],
        to: (name, mail.trim().to_owned()),
        reply_to: contact,
        subject: String::new(),
        list: Vec::new(),
        links: Vec::new(),
        after: Vec::new(),
        calendar: None,
    }
}

/// The request has arrived. What was asked is not repeated: anybody may type any address.
pub(super) fn arrived(state: &AppState, programme: &ProgrammeRow, asked: &AdviceRequest) -> Letter {
    let language = Language::from_code(&asked.language).unwrap_or_default();
    let tr = Tr::of(language);
    let title = programme.name.get(language);
    let mut letter = plain(
        state,
        &programme.contact,
        &asked.name,
        &asked.mail,
        language,
    );
    letter.subject = t!(tr, advice_mail_subject, title = title);
    letter
        .paragraphs
        .push(t!(tr, advice_mail_arrived, title = title));
    letter.paragraphs.push(t!(tr, advice_mail_next));
    let page = paths::programme(language, &programme.slug);
    let page = format!("{}{page}", state.config.public_url);
    letter.links.push((t!(tr, advice_mail_link), page));
    letter.after.push(t!(tr, advice_mail_ignore));
    if programme.invented {
        letter.after.push(t!(tr, advice_mail_invented));
    }
    letter
}

/// The answer, in the language that was asked for it. Each of its lines is a paragraph.
pub(super) fn answered(state: &AppState, case: &CaseRow, answer: &str) -> Letter {
    let language = Language::from_code(&case.language).unwrap_or_default();
    let tr = Tr::of(language);
    let title = case.programme_name.get(language);
    let mut letter = plain(state, &case.contact, &case.name, &case.mail, language);
    letter.subject = t!(tr, answer_mail_subject, title = title);
    letter
        .paragraphs
        .push(t!(tr, answer_mail_text, title = title));
    let lines = answer.lines().map(str::trim).filter(|l| !l.is_empty());
    letter.paragraphs.extend(lines.map(str::to_owned));
    letter.after.push(t!(tr, answer_mail_more));
    letter
}

/// Tells the programme's role mailbox, or the operator's, that a case waits; in the first language
/// the programme works in. Who asked and what about stays in the office.
pub(super) fn notice(state: &AppState, programme: &ProgrammeRow) -> Option<Letter> {
    let settings = state.installed.settings();
    let to = [&programme.contact, &settings.mail];
    let to = to.into_iter().find(|mailbox| !mailbox.is_empty())?;
    let mut languages = programme.languages.iter();
    let language = languages
        .find_map(|code| Language::from_code(code))
        .unwrap_or_default();
    let tr = Tr::of(language);
    let title = programme.name.get(language);
    let office = paths::office(language, "cases", "");
    Some(Letter {
        language,
        to: (String::new(), to.clone()),
        reply_to: settings.mail_from.clone(),
        subject: t!(tr, case_mail_subject, title = title),
        paragraphs: vec![t!(tr, case_mail_text, title = title)],
        list: Vec::new(),
        links: vec![(
            t!(tr, case_mail_link),
            format!("{}{office}", state.config.public_url),
        )],
        after: Vec::new(),
        calendar: None,
    })
}
