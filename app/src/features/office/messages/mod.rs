//! Messages to the people of a hospitation: writing one, seeing how it reads, what was sent.
//!
//! - `messages_page` the form with its preview, and the list
//! - `message_page` one that was sent

mod form;
mod log;
mod message_page;
mod messages_page;
mod preview;

pub(crate) use message_page::MessagePage;
pub(crate) use messages_page::MessagesPage;

use super::frame::Part;
use crate::api::Answer;
use crate::contract::language::Language;
use crate::contract::message::MessageSession;
use crate::contract::problem::Problem;
use crate::contract::typed::is_slug;
use crate::i18n::{Tr, formats};
use crate::terms;

/// Where these pages stand in the office's menu.
const PART: Part = Part::Hospitations;

/// What a session is called, with its day and time.
fn session_words(tr: Tr, session: &MessageSession) -> String {
    let title = terms::session_title(tr, &session.title, session.kind);
    let date = formats::medium_date(tr, &session.at.date);
    let times = formats::time_range(tr, session.at.start, session.at.end);
    format!("{title} · {date} · {times}")
}

/// The languages with the one first in which the hospitation was written.
fn languages(original: Language) -> Vec<Language> {
    let others = Language::ALL.into_iter().filter(|other| *other != original);
    [original].into_iter().chain(others).collect()
}

/// Parts of an address that cannot be ours name nothing.
fn known(parts: &[&str]) -> Answer<()> {
    if parts.iter().all(|part| is_slug(part)) {
        return Ok(());
    }
    Err(Problem {
        status: 404,
        ..Problem::default()
    })
}
