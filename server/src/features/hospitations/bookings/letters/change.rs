//! A letter about what changed of a hospitation besides the times of its sessions.

use app::t;

use super::{Letter, Reader, line, linked, title};
use crate::features::hospitations::bookings::operations::Visit;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// Something of a hospitation that changed for those who take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::features::hospitations) enum Changed {
    /// What it is called.
    Title,
    /// What is said of it, and what will be seen.
    Description,
    /// How to prepare.
    Preparation,
    /// What sessions are called.
    SessionTitles,
    /// The languages spoken.
    Languages,
    /// Between which somebody interprets.
    Interpretation,
}

/// Something has changed: what, and which sessions are new. `note` is what the office says of it.
pub(in super::super) fn changed_plan(
    state: &AppState,
    visit: &Visit,
    reader: &Reader,
    token: &Token,
    (changed, new): (&[Changed], &[String]),
    note: &str,
) -> Letter {
    let tr = reader.tr();
    let mut letter = linked(state, visit, reader, token);
    letter.subject = t!(tr, mail_change_subject, title = title(visit, reader));
    letter.paragraphs.push(t!(tr, mail_change_text));
    let named = |changed: &Changed| match changed {
        Changed::Title => t!(tr, mail_change_title),
        Changed::Description => t!(tr, mail_change_description),
        Changed::Preparation => t!(tr, mail_change_preparation),
        Changed::SessionTitles => t!(tr, mail_change_session_titles),
        Changed::Languages => t!(tr, mail_change_languages),
        Changed::Interpretation => t!(tr, mail_change_interpretation),
    };
    letter.list = changed.iter().map(named).collect();
    let sessions = visit.sessions.iter().filter(|s| new.contains(&s.id));
    let lines = sessions.filter_map(|session| line(visit, reader, session));
    letter
        .list
        .extend(lines.map(|line| t!(tr, mail_change_session, session = line)));
    letter.after.insert(0, t!(tr, mail_moved_back));
    if !note.is_empty() {
        letter
            .paragraphs
            .push(t!(tr, mail_change_note, note = note));
    }
    letter
}
