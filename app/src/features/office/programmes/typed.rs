//! What was typed into the forms of a programme.

use crate::contract::feedback::{FeedbackForm, QUESTIONS, Question};
use crate::contract::fold::fold;
use crate::contract::language::Language;
use crate::contract::programme_form::{MeetingForm, PolicyForm, ProgrammeForm, limits, points};
use crate::contract::text::LocalText;
use crate::i18n::Tr;
use crate::posted::{Fields, all, first};
use crate::ui::form::named::of;

/// A text in the languages in which something was typed.
fn local(fields: &Fields, name: &str) -> LocalText {
    let mut text = LocalText::default();
    for language in Language::ALL {
        let typed = first(fields, &of(name, language)).replace("\r\n", "\n");
        if !typed.is_empty() {
            text.set(language, typed);
        }
    }
    text
}

/// A programme. Regions may be named in the reader's language.
pub(super) fn programme(tr: Tr, fields: &Fields) -> ProgrammeForm {
    let text = |name: &str| first(fields, name);
    let local = |name: &str| local(fields, name);
    ProgrammeForm {
        version: text("version").parse().unwrap_or(0),
        slug: text("slug"),
        original: text("original"),
        name: local("name"),
        summary: local("summary"),
        issuer: local("issuer"),
        funder: local("funder"),
        eligible: local("eligible"),
        offers: local("offers"),
        expectations: local("expectations"),
        regions: once(
            whole(fields, "regions")
                .iter()
                .map(|one| region(tr, one))
                .collect(),
        ),
        languages: all(fields, "languages"),
        runs_from: text("runs_from"),
        runs_until: text("runs_until"),
        contact: text("contact"),
        partnerships: once(whole(fields, "partnerships")),
        policy: policy(fields),
        meetings: meetings(fields),
    }
}

/// The code of a region that was typed: a code, or a name. What is neither stays as it is.
fn region(tr: Tr, typed: &str) -> String {
    if tr.region(typed).or_else(|| tr.country(typed)).is_some() {
        return typed.to_owned();
    }
    let words = fold(typed);
    let mut named = tr.all("region-").chain(tr.all("country-"));
    let found = named.find(|(_, name)| fold(name) == words);
    found.map_or(typed, |(code, _)| code).to_owned()
}

/// Every value of a field as it is: names may have commas.
fn whole(fields: &Fields, name: &str) -> Vec<String> {
    let found = fields.iter().filter(|(key, _)| key == name);
    let values = found.map(|(_, value)| value.trim().to_owned());
    values.filter(|value| !value.is_empty()).collect()
}

/// Each once, in their order.
fn once(values: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

fn policy(fields: &Fields) -> PolicyForm {
    let text = |name: &str| first(fields, &format!("policy.{name}"));
    let ticked = |name: &str| !text(name).is_empty();
    PolicyForm {
        visits_min: text("visits_min"),
        visits_max: text("visits_max"),
        visit_minutes: text("visit_minutes"),
        season_start: text("season_start"),
        season_end: text("season_end"),
        themes_min: text("themes_min"),
        civil_asked: ticked("civil_asked"),
        forms: all(fields, "policy.forms"),
        book_at_least: text("book_at_least"),
        all_visits: ticked("all_visits"),
        seminar_first: ticked("seminar_first"),
    }
}

/// The numbers of a kind of which anything stands in the form, in their order.
fn numbers(fields: &Fields, start: &str, most: usize) -> Vec<usize> {
    let there = |number: &usize| {
        let start = format!("{start}.{number}.");
        fields.iter().any(|(name, _)| name.starts_with(&start))
    };
    (0..=most).filter(there).collect()
}

/// The meetings that are kept.
fn meetings(fields: &Fields) -> Vec<MeetingForm> {
    let read = |number: usize| {
        let name = |name: &str| format!("meetings.{number}.{name}");
        let text = |part: &str| first(fields, &name(part));
        let meeting = MeetingForm {
            id: text("id"),
            title: local(fields, &name("title")),
            place: local(fields, &name("place")),
            date: text("date"),
            time: text("time"),
            zone: text("zone"),
            minutes: text("minutes"),
        };
        let kept = text("remove").is_empty() && !meeting.is_empty();
        kept.then_some(meeting)
    };
    let numbers = numbers(fields, "meetings", limits::MEETINGS);
    numbers.into_iter().filter_map(read).collect()
}

/// What a programme asks, in the order that was typed.
pub(super) fn feedback(fields: &Fields) -> FeedbackForm {
    let read = |number: usize| {
        let name = |name: &str| format!("questions.{number}.{name}");
        let text = |part: &str| first(fields, &name(part));
        let question = Question {
            id: text("id"),
            kind: text("kind"),
            text: local(fields, &name("text")),
            options: points(&local(fields, &name("options"))),
        };
        let empty = question.id.is_empty()
            && question.text.all().all(|words| words.trim().is_empty())
            && question.options.is_empty();
        let place = text("place").trim().parse().unwrap_or(number + 1);
        let kept = text("remove").is_empty() && !empty;
        kept.then_some((place, question))
    };
    let numbers = numbers(fields, "questions", QUESTIONS);
    let mut questions: Vec<_> = numbers.into_iter().filter_map(read).collect();
    questions.sort_by_key(|(place, _)| *place);
    FeedbackForm {
        anonymous: !first(fields, "anonymous").is_empty(),
        questions: questions
            .into_iter()
            .map(|(_, question)| question)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn a_meeting_that_is_removed_and_one_that_is_blank_are_not_there() {
        let form = programme(
            Tr::of(Language::De),
            &fields(&[
                ("meetings.0.id", "a"),
                ("meetings.0.title.de", "Auftakt"),
                ("meetings.0.remove", "on"),
                ("meetings.1.id", "b"),
                ("meetings.1.title.ar", "لقاء"),
                ("meetings.2.id", ""),
                ("meetings.2.title.de", ""),
                ("meetings.2.zone", "Europe/Berlin"),
            ]),
        );
        let ids: Vec<_> = form.meetings.iter().map(|m| m.id.as_str()).collect();
        assert_eq!(ids, ["b"]);
        assert_eq!(form.meetings[0].title.ar.as_deref(), Some("لقاء"));
    }

    #[test]
    fn what_is_added_by_name_is_named_once_and_may_have_a_comma() {
        let form = programme(
            Tr::of(Language::De),
            &fields(&[
                ("partnerships", "Brandenburg, Havel – Jendouba"),
                ("partnerships", ""),
                ("partnerships", "Brandenburg, Havel – Jendouba"),
                ("regions", "DE"),
                ("regions", "deutschland"),
                ("regions", "Nordrhein-Westfalen"),
                ("regions", "Entenhausen"),
            ]),
        );
        assert_eq!(form.partnerships, ["Brandenburg, Havel – Jendouba"]);
        assert_eq!(form.regions, ["DE", "DE-NW", "Entenhausen"]);
    }

    #[test]
    fn questions_stand_in_the_order_that_was_typed() {
        let form = feedback(&fields(&[
            ("questions.0.id", "a"),
            ("questions.0.text.de", "Zuerst?"),
            ("questions.0.place", "2"),
            ("questions.1.id", "b"),
            ("questions.1.text.de", "Danach?"),
            ("questions.1.place", "1"),
            ("questions.1.options.de", "ja\r\nnein"),
            ("questions.1.options.fr", "oui\r\nnon"),
            ("questions.2.kind", "scale"),
            ("questions.2.text.de", " "),
        ]));
        let ids: Vec<_> = form.questions.iter().map(|q| q.id.as_str()).collect();
        assert_eq!(ids, ["b", "a"]);
        assert_eq!(form.questions[0].options[1].fr.as_deref(), Some("non"));
        assert!(!form.anonymous);
    }
}
