//! A draft beside what is public: sessions are moved and resized while somebody drafts, and a draft does
//! not take that back unless somebody wanted to.

use super::draft::{DraftContent, DraftSession, Sessions};

/// The sessions of a draft as they stand now. `seen` is what was public when they were saved, `live` is
/// what is public now: what the draft left as it saw it follows what is public, session by session and
/// field by field. What was called off since is gone from the draft; what is new in public is in it.
#[must_use]
pub fn follow(draft: &Sessions, seen: &Sessions, live: &Sessions) -> Sessions {
    let mut sessions = Vec::new();
    for session in &draft.sessions {
        match (find(seen, &session.id), find(live, &session.id)) {
            (Some(seen), Some(live)) => sessions.push(merged(session, seen, live)),
            (Some(_), None) => {}
            (None, _) => sessions.push(session.clone()),
        }
    }
    let new = live.sessions.iter().filter(|session| {
        let known = |part: &Sessions| find(part, &session.id).is_some();
        !known(draft) && !known(seen)
    });
    sessions.extend(new.cloned());
    let outdated = draft.outdated.iter();
    let there = outdated.filter(|old| sessions.iter().any(|s| s.id == old.field));
    Sessions {
        outdated: there.cloned().collect(),
        sessions,
    }
}

fn find<'a>(part: &'a Sessions, id: &str) -> Option<&'a DraftSession> {
    part.sessions.iter().find(|s| s.id == id && !id.is_empty())
}

fn merged(draft: &DraftSession, seen: &DraftSession, live: &DraftSession) -> DraftSession {
    let mut session = draft.clone();
    if same_time(draft, seen) {
        session.date.clone_from(&live.date);
        session.time.clone_from(&live.time);
        session.minutes = live.minutes;
    }
    if draft.form == seen.form {
        session.form.clone_from(&live.form);
    }
    if draft.seats == seen.seats {
        session.seats.clone_from(&live.seats);
    }
    if draft.title == seen.title {
        session.title.clone_from(&live.title);
    }
    session
}

/// Whether two sessions are at the same time and as long.
#[must_use]
pub fn same_time(one: &DraftSession, other: &DraftSession) -> bool {
    one.date == other.date && one.time == other.time && one.minutes == other.minutes
}

/// Whether a draft differs from what is public. Its itinerary is nobody's but the office's, and so is
/// what is known of its translations.
#[must_use]
pub fn differs(draft: &DraftContent, public: &DraftContent) -> bool {
    let bare = |content: &DraftContent| {
        let mut bare = content.clone();
        bare.itinerary = Default::default();
        bare.basics.original.clear();
        bare.basics.themes.sort();
        bare.basics.languages.sort();
        bare.basics.interpretation.sort();
        bare.texts.outdated.clear();
        bare.civil.outdated.clear();
        bare.sessions.outdated.clear();
        bare.sessions.sessions.sort_by(|a, b| a.id.cmp(&b.id));
        bare
    };
    bare(draft) != bare(public)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn session(id: &str, date: &str, form: &str) -> DraftSession {
        DraftSession {
            id: id.to_owned(),
            date: date.to_owned(),
            form: form.to_owned(),
            ..DraftSession::default()
        }
    }

    fn part(sessions: Vec<DraftSession>) -> Sessions {
        Sessions {
            sessions,
            outdated: Vec::new(),
        }
    }

    #[test]
    fn what_nobody_changed_follows_what_is_public() {
        let seen = part(vec![session("a", "1", "virtual")]);
        let live = part(vec![session("a", "2", "virtual")]);
        assert_eq!(follow(&seen, &seen, &live), live);
        let draft = part(vec![session("a", "1", "on-site")]);
        let both = part(vec![session("a", "2", "on-site")]);
        assert_eq!(follow(&draft, &seen, &live), both);
        let draft = part(vec![session("a", "3", "virtual")]);
        assert_eq!(follow(&draft, &seen, &live), draft, "somebody moved it");
    }

    #[test]
    fn what_is_gone_on_either_side_stays_gone() {
        let both = part(vec![
            session("a", "1", "virtual"),
            session("b", "2", "virtual"),
        ]);
        let one = part(vec![session("a", "1", "virtual")]);
        assert_eq!(follow(&both, &both, &one), one, "called off");
        assert_eq!(follow(&one, &both, &both), one, "taken out of the draft");
        let none = part(Vec::new());
        assert_eq!(follow(&none, &none, &one), one, "new in public");
        assert_eq!(follow(&one, &none, &none), one, "new in the draft");
    }

    proptest! {
        #[test]
        fn a_draft_that_nobody_touched_is_what_is_public(
            seen in proptest::collection::btree_map("[abc]", "[12]", 0..3),
            live in proptest::collection::btree_map("[abc]", "[12]", 0..3),
        ) {
            let of = |days: &std::collections::BTreeMap<String, String>| {
                part(days.iter().map(|(id, day)| session(id, day, "virtual")).collect())
            };
            let (seen, live) = (of(&seen), of(&live));
            let mut followed = follow(&seen, &seen, &live);
            followed.sessions.sort_by(|a, b| a.id.cmp(&b.id));
            prop_assert_eq!(followed, live);
        }
    }
}
