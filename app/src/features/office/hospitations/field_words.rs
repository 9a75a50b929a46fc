//! What the fields of a draft are called, and their values in words.

use super::fields::fields_of;
use super::words;
use crate::contract::draft::{BlockKind, CivilKind, DraftContent, DraftPart};
use crate::contract::hospitation::{Form, SessionKind};
use crate::contract::language::Language;
use crate::contract::seat::Share;
use crate::contract::theme::Theme;
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// A text of a draft by its name.
pub(super) fn text(tr: Tr, name: &str) -> String {
    match name {
        "title" => t!(tr, draft_title),
        "summary" => t!(tr, draft_summary),
        "plain" => t!(tr, draft_plain),
        "see" => t!(tr, hospitations_see),
        _ => t!(tr, hospitations_preparation),
    }
}

/// What a field is called, with the row it stands in. A row is named by its number or by its id.
pub(super) fn field(tr: Tr, field: &str, content: &DraftContent) -> String {
    let parts: Vec<&str> = field.split('.').collect();
    let number = |id: &str, ids: Vec<&String>| {
        let at = ids.into_iter().position(|other| other == id);
        at.or_else(|| id.parse().ok()).map(|at: usize| at + 1)
    };
    match parts.as_slice() {
        ["texts", name, code] => match Language::from_code(code) {
            Some(language) => format!("{}, {}", text(tr, name), terms::language(tr, language)),
            None => text(tr, name),
        },
        ["texts", name] => text(tr, name),
        ["basics", name, ..] => basic(tr, name),
        ["sessions"] => words::part(tr, DraftPart::Sessions),
        ["sessions", id, rest @ ..] => {
            let ids = content.sessions.sessions.iter();
            let ids = ids.map(|session| &session.id).collect();
            let row = match number(id, ids) {
                Some(number) => t!(tr, draft_session_number, number = number),
                None => t!(tr, draft_session_removed),
            };
            named(tr, row, rest)
        }
        ["itinerary", "blocks", id, rest @ ..] => {
            let ids = content.itinerary.blocks.iter();
            let ids = ids.map(|block| &block.id).collect();
            let row = match number(id, ids) {
                Some(number) => t!(tr, draft_block_number, number = number),
                None => t!(tr, draft_block_removed),
            };
            named(tr, row, rest)
        }
        ["itinerary", ..] => words::part(tr, DraftPart::Itinerary),
        ["civil", side, rest @ ..] => {
            let side = civil_side(tr, side);
            match rest {
                ["groups", id, rest @ ..] => {
                    let number = id.parse::<u32>().map_or(0, |at| at + 1);
                    let group = t!(tr, draft_group_number, number = number);
                    named(tr, format!("{side}, {group}"), rest)
                }
                rest => named(tr, side, rest),
            }
        }
        _ => field.to_owned(),
    }
}

/// A side of civil society.
pub(super) fn civil_side(tr: Tr, side: &str) -> String {
    if side == "host" {
        t!(tr, draft_civil_host)
    } else {
        t!(tr, draft_civil_guest)
    }
}

fn named(tr: Tr, row: String, rest: &[&str]) -> String {
    match rest.first() {
        Some(name) => t!(tr, labelled, name = row, value = inner(tr, name)),
        None => row,
    }
}

fn basic(tr: Tr, name: &str) -> String {
    match name {
        "partnership" => t!(tr, hospitations_partnership),
        "form" => t!(tr, hospitations_filter_form),
        "themes" => t!(tr, hospitations_themes),
        "languages" => t!(tr, draft_languages),
        "interpretation" => t!(tr, hospitations_interpretation),
        "contact" => t!(tr, draft_contact),
        _ => t!(tr, draft_original),
    }
}

/// A field inside a row.
pub(super) fn inner(tr: Tr, name: &str) -> String {
    match name {
        "kind" => t!(tr, draft_kind),
        "title" => t!(tr, draft_title),
        "date" => t!(tr, draft_date),
        "time" => t!(tr, draft_time),
        "minutes" => t!(tr, draft_minutes),
        "form" => t!(tr, hospitations_filter_form),
        "seats" => t!(tr, draft_seats),
        "day" => t!(tr, draft_day),
        "session" => t!(tr, draft_session),
        "online" => t!(tr, draft_online),
        "name" => t!(tr, people_name),
        "contact" => t!(tr, draft_group_contact),
        "part" => t!(tr, draft_group_part),
        "why_not" | "why-not" => t!(tr, draft_why_not),
        "order" => t!(tr, draft_order),
        other => other.to_owned(),
    }
}

/// A pair of languages between which somebody interprets.
pub(super) fn pair(tr: Tr, code: &str) -> String {
    let named = |code| Language::from_code(code).map(|language| terms::language(tr, language));
    let pair = code.split_once('-');
    match pair.map(|(one, two)| (named(one), named(two))) {
        Some((Some(one), Some(two))) => {
            t!(tr, hospitations_interpretation_pair, one = one, two = two)
        }
        _ => code.to_owned(),
    }
}

/// A field's value in words: codes named, dates written out.
pub(super) fn value(tr: Tr, field: &str, value: &str, content: &DraftContent) -> String {
    let codes = |word: &dyn Fn(&str) -> Option<String>| {
        let codes = value
            .split([',', ' ', '\n'])
            .filter(|code| !code.is_empty());
        let words = codes.map(|code| word(code).unwrap_or_else(|| code.to_owned()));
        let words: Vec<_> = words.collect();
        formats::list(tr, &words)
    };
    let language = |code: &str| Language::from_code(code).map(|one| terms::language(tr, one));
    let form = |code: &str| Form::from_code(code).map(|form| terms::form(tr, form));
    let last = field.rsplit('.').next().unwrap_or(field);
    match (field.split('.').next().unwrap_or_default(), last) {
        ("basics", "themes") => {
            codes(&|code| Theme::from_code(code).map(|theme| terms::theme(tr, theme)))
        }
        ("basics", "languages" | "original") => codes(&language),
        ("basics", "interpretation") => codes(&|code| Some(pair(tr, code))),
        ("basics" | "sessions", "form") => codes(&form),
        ("sessions", "kind") => {
            codes(&|code| SessionKind::from_code(code).map(|kind| terms::session_kind(tr, kind)))
        }
        ("itinerary", "kind") => {
            codes(&|code| BlockKind::from_code(code).map(|kind| words::block_kind(tr, kind)))
        }
        ("civil", "kind") => {
            codes(&|code| CivilKind::from_code(code).map(|kind| words::civil_kind(tr, kind)))
        }
        ("sessions", "seats") => seats(tr, value),
        ("sessions", "date") => formats::partial_date(tr, value),
        ("itinerary", "session") => session(tr, content, value),
        _ => value.to_owned(),
    }
}

/// The seats of each share, written as `guest-administration=4,host-civil=2`, in words.
fn seats(tr: Tr, value: &str) -> String {
    let shares = value.split(',').map(|share| {
        let named = share.split_once('=').and_then(|(code, seats)| {
            let share = Share::from_code(code)?;
            Some(t!(
                tr,
                labelled,
                name = self::share(tr, share),
                value = seats
            ))
        });
        named.unwrap_or_else(|| share.to_owned())
    });
    formats::list(tr, &shares.collect::<Vec<_>>())
}

/// Where a block lies: the session by its number and title.
pub(super) fn session(tr: Tr, content: &DraftContent, id: &str) -> String {
    let sessions = &content.sessions.sessions;
    let at = sessions.iter().position(|session| session.id == id);
    let Some(at) = at.filter(|_| !id.is_empty()) else {
        return t!(tr, draft_no_place);
    };
    let number = t!(tr, draft_session_number, number = at + 1);
    match sessions[at].title.get(tr.language()) {
        "" => number,
        title => t!(tr, labelled, name = number, value = title),
    }
}

/// A share of seats, in short.
pub(super) fn share(tr: Tr, share: Share) -> String {
    terms::share(tr, share)
}

/// A row of a part in a line, for whoever has to choose whether to take it over.
pub(super) fn row(tr: Tr, part: DraftPart, id: &str, content: &DraftContent) -> String {
    let fields = fields_of(part, content);
    let start = fields.iter().find_map(|(name, value)| {
        let row = name.strip_suffix(".id")?;
        (value == id).then(|| format!("{row}."))
    });
    let Some(start) = start else {
        return String::new();
    };
    let own = fields.iter().filter_map(|(name, value)| {
        let inner = name.strip_prefix(start.as_str())?;
        let said = !value.is_empty() && !["id", "session"].contains(&inner);
        said.then(|| self::value(tr, name, value, content))
    });
    let own: Vec<_> = own.collect();
    own.join(" · ")
}
