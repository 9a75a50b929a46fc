//! What a publication changes for those who come, language by language.

use app::contract::draft::DraftContent;
use app::contract::language::Language;
use app::contract::text::LocalText;

use super::super::super::bookings::{Changed, PlanChange};

/// What reads otherwise than before in each language, and which sessions are new.
pub(super) fn plan_change(before: &DraftContent, after: &DraftContent, note: &str) -> PlanChange {
    let known = |id: &str| before.sessions.sessions.iter().any(|s| s.id == id);
    let all = after.sessions.sessions.iter();
    let new = all.filter(|s| !known(&s.id)).map(|s| s.id.clone());
    let languages = Language::ALL.into_iter();
    PlanChange {
        changed: languages
            .map(|language| (language, changed_in(before, after, language)))
            .collect(),
        new: new.collect(),
        note: note.to_owned(),
    }
}

fn changed_in(before: &DraftContent, after: &DraftContent, language: Language) -> Vec<Changed> {
    let reads = |was: &LocalText, is: &LocalText| was.get(language) != is.get(language);
    let (was, is) = (&before.texts, &after.texts);
    let description = reads(&was.summary, &is.summary)
        || reads(&was.plain, &is.plain)
        || reads(&was.see, &is.see);
    let session_titles = after.sessions.sessions.iter().any(|session| {
        let all = &before.sessions.sessions;
        let own = all.iter().find(|other| other.id == session.id);
        own.is_some_and(|own| reads(&own.title, &session.title))
    });
    let other = |was: &[String], is: &[String]| {
        let sorted = |list: &[String]| {
            let mut list = list.to_vec();
            list.sort();
            list
        };
        sorted(was) != sorted(is)
    };
    let (basics, now) = (&before.basics, &after.basics);
    [
        (Changed::Title, reads(&was.title, &is.title)),
        (Changed::Description, description),
        (
            Changed::Preparation,
            reads(&was.preparation, &is.preparation),
        ),
        (Changed::SessionTitles, session_titles),
        (Changed::Languages, other(&basics.languages, &now.languages)),
        (
            Changed::Interpretation,
            other(&basics.interpretation, &now.interpretation),
        ),
    ]
    .into_iter()
    .filter(|(_, changed)| *changed)
    .map(|(what, _)| what)
    .collect()
}
