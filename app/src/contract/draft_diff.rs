//! Two drafts side by side: every field that differs, in the order of the draft.

use super::draft::{Block, CivilGroup, CivilSide, DraftContent, DraftSession};
use super::draft_office::Change;
use super::language::Language;
use super::text::LocalText;

/// Every field that differs. What is known of translations is no field.
#[must_use]
pub fn compare(before: &DraftContent, after: &DraftContent) -> Vec<Change> {
    let mut found = Found(Vec::new());
    let (was, is) = (&before.basics, &after.basics);
    found.code("basics.partnership", &was.partnership, &is.partnership);
    found.code("basics.form", &was.form, &is.form);
    found.list("basics.themes", &was.themes, &is.themes);
    found.list("basics.languages", &was.languages, &is.languages);
    found.list(
        "basics.interpretation",
        &was.interpretation,
        &is.interpretation,
    );
    found.code("basics.contact", &was.contact, &is.contact);
    found.code("basics.original", &was.original, &is.original);
    let (was, is) = (&before.texts, &after.texts);
    found.text("texts.title", &was.title, &is.title);
    found.text("texts.summary", &was.summary, &is.summary);
    found.text("texts.plain", &was.plain, &is.plain);
    found.text("texts.see", &was.see, &is.see);
    found.text("texts.preparation", &was.preparation, &is.preparation);
    found.sessions(&before.sessions.sessions, &after.sessions.sessions);
    let (was, is) = (&before.itinerary, &after.itinerary);
    found.code("itinerary.source", &was.source, &is.source);
    found.blocks(&was.blocks, &is.blocks);
    found.civil("civil.host", &before.civil.host, &after.civil.host);
    found.civil("civil.guest", &before.civil.guest, &after.civil.guest);
    found.0
}

/// The pairs of what has the same id on both sides, or is on one side alone; in the order of `after`,
/// what is gone last.
fn pairs<'a, T>(
    before: &'a [T],
    after: &'a [T],
    id: fn(&T) -> &str,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let same = |list: &'a [T], one: &T| list.iter().find(|other| id(other) == id(one));
    let there = after.iter().map(|is| (same(before, is), Some(is)));
    let gone = before.iter().filter(|was| same(after, was).is_none());
    there.chain(gone.map(|was| (Some(was), None))).collect()
}

struct Found(Vec<Change>);

impl Found {
    fn add(&mut self, field: &str, language: &str, before: &str, after: &str) {
        if before != after {
            self.0.push(Change {
                field: field.to_owned(),
                language: language.to_owned(),
                before: before.to_owned(),
                after: after.to_owned(),
            });
        }
    }

    fn code(&mut self, field: &str, before: &str, after: &str) {
        self.add(field, "", before, after);
    }

    fn number(&mut self, field: &str, before: u32, after: u32) {
        let said = |number: u32| match number {
            0 => String::new(),
            number => number.to_string(),
        };
        self.add(field, "", &said(before), &said(after));
    }

    /// The order of what was chosen says nothing.
    fn list(&mut self, field: &str, before: &[String], after: &[String]) {
        let said = |list: &[String]| {
            let mut list = list.to_vec();
            list.sort();
            list.join(",")
        };
        self.add(field, "", &said(before), &said(after));
    }

    fn text(&mut self, field: &str, before: &LocalText, after: &LocalText) {
        for language in Language::ALL {
            let said = |text: &LocalText| text.exact(language).unwrap_or_default().to_owned();
            self.add(field, language.code(), &said(before), &said(after));
        }
    }

    fn sessions(&mut self, before: &[DraftSession], after: &[DraftSession]) {
        for (was, is) in pairs(before, after, |session| &session.id) {
            let nothing = DraftSession::default();
            let (was, is) = (was.unwrap_or(&nothing), is.unwrap_or(&nothing));
            let id = if is.id.is_empty() { &was.id } else { &is.id };
            let field = |name: &str| format!("sessions.{id}.{name}");
            let seats = |session: &DraftSession| {
                let shares = session.seats.iter();
                let shares = shares.map(|s| format!("{}={}", s.share, s.seats));
                shares.collect::<Vec<_>>().join(",")
            };
            self.code(&field("kind"), &was.kind, &is.kind);
            self.text(&field("title"), &was.title, &is.title);
            self.code(&field("date"), &was.date, &is.date);
            self.code(&field("time"), &was.time, &is.time);
            self.number(&field("minutes"), was.minutes, is.minutes);
            self.code(&field("form"), &was.form, &is.form);
            self.code(&field("seats"), &seats(was), &seats(is));
        }
    }

    fn blocks(&mut self, before: &[Block], after: &[Block]) {
        for (was, is) in pairs(before, after, |block| &block.id) {
            let nothing = Block::default();
            let (was, is) = (was.unwrap_or(&nothing), is.unwrap_or(&nothing));
            let id = if is.id.is_empty() { &was.id } else { &is.id };
            let field = |name: &str| format!("itinerary.blocks.{id}.{name}");
            self.number(&field("day"), was.day, is.day);
            self.code(&field("kind"), &was.kind, &is.kind);
            self.text(&field("title"), &was.title, &is.title);
            self.number(&field("minutes"), was.minutes, is.minutes);
            self.code(&field("session"), &was.session, &is.session);
            self.number(&field("online"), was.online, is.online);
        }
    }

    fn civil(&mut self, side: &str, before: &CivilSide, after: &CivilSide) {
        let nothing = CivilGroup::default();
        for at in 0..before.groups.len().max(after.groups.len()) {
            let field = |name: &str| format!("{side}.groups.{at}.{name}");
            let was = before.groups.get(at).unwrap_or(&nothing);
            let is = after.groups.get(at).unwrap_or(&nothing);
            self.code(&field("kind"), &was.kind, &is.kind);
            self.code(&field("name"), &was.name, &is.name);
            self.code(&field("contact"), &was.contact, &is.contact);
            self.text(&field("part"), &was.part, &is.part);
        }
        self.text(&format!("{side}.why_not"), &before.why_not, &after.why_not);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn session(id: &str, date: &str) -> DraftSession {
        DraftSession {
            id: id.to_owned(),
            date: date.to_owned(),
            ..DraftSession::default()
        }
    }

    fn said(changes: &[Change]) -> Vec<String> {
        let line = |c: &Change| format!("{} {}: {} > {}", c.field, c.language, c.before, c.after);
        changes.iter().map(line).collect()
    }

    #[test]
    fn each_field_that_differs_is_told_with_both_sides() {
        let mut one = DraftContent::default();
        one.basics.themes = vec!["waste".to_owned(), "water".to_owned()];
        one.texts.title.de = Some("Wasser".to_owned());
        one.sessions.sessions = vec![session("a", "2027-05-03"), session("b", "2027-05-10")];
        let mut two = one.clone();
        assert_eq!(compare(&one, &two), []);
        two.basics.themes.reverse();
        two.texts.title.de = Some("Abwasser".to_owned());
        two.texts.title.ar = Some("ماء".to_owned());
        two.sessions.sessions = vec![session("c", "2027-05-17"), session("a", "2027-05-04")];
        two.civil.guest.why_not.fr = Some("Pas encore.".to_owned());
        let expected = [
            "texts.title de: Wasser > Abwasser",
            "texts.title ar:  > ماء",
            "sessions.c.date :  > 2027-05-17",
            "sessions.a.date : 2027-05-03 > 2027-05-04",
            "sessions.b.date : 2027-05-10 > ",
            "civil.guest.why_not fr:  > Pas encore.",
        ];
        assert_eq!(said(&compare(&one, &two)), expected);
    }

    proptest! {
        #[test]
        fn looked_at_from_the_other_side_it_is_the_same_turned_round(
            one in proptest::collection::btree_map("[abc]", "[12]", 0..3),
            two in proptest::collection::btree_map("[abc]", "[12]", 0..3),
            titles in ("[xy]?", "[xy]?"),
        ) {
            let draft = |days: &std::collections::BTreeMap<String, String>, title: &str| {
                let mut content = DraftContent::default();
                content.sessions.sessions = days.iter().map(|(id, day)| session(id, day)).collect();
                content.texts.title.de = Some(title.to_owned());
                content
            };
            let (one, two) = (draft(&one, &titles.0), draft(&two, &titles.1));
            let mut there = compare(&one, &two);
            let mut back = compare(&two, &one);
            for change in &mut back {
                std::mem::swap(&mut change.before, &mut change.after);
            }
            there.sort_by(|a, b| a.field.cmp(&b.field));
            back.sort_by(|a, b| a.field.cmp(&b.field));
            prop_assert_eq!(&there, &back);
            prop_assert_eq!(there.is_empty(), one == two);
        }
    }
}
