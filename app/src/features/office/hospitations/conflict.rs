//! Two editors at once: what somebody else saved while this was typed, field by field.

use std::collections::BTreeMap;

use super::fields::{content_of, fields_of};
use crate::contract::draft::{DraftContent, DraftPart};
use crate::posted::Fields;

/// The box that takes the other text of the field in its value.
pub(super) const TAKE: &str = "theirs";
/// The box that takes a row over that somebody else added; its value is the row's id.
pub(super) const TAKE_ROW: &str = "theirs-row";

/// What differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Differences {
    /// What they saved, by the name of the field here.
    pub fields: BTreeMap<String, String>,
    /// Ids of rows that they added.
    pub added: Vec<String>,
    /// Beginnings of the names of rows that they removed: `sessions.2`.
    pub removed: Vec<String>,
    /// Whether rows that both have stand in another order.
    pub moved: bool,
}

impl Differences {
    /// Between what was typed here and what is saved now.
    pub(super) fn between(part: DraftPart, mine: &DraftContent, theirs: &DraftContent) -> Self {
        let (mine, theirs) = (
            fields_of(part, &with_room(mine, theirs)),
            fields_of(part, theirs),
        );
        let (own, other) = (keyed(&mine), keyed(&theirs));
        let (own_rows, other_rows) = (ids(&mine), ids(&theirs));
        let mut out = Self::default();
        for (key, (name, value)) in &own {
            match other.get(key) {
                Some((_, saved)) if !same(saved, value) => {
                    out.fields.insert(name.clone(), saved.clone());
                }
                // One of several choices, of which here none is made: it has no field.
                None if is_choice(name) => {
                    out.fields.insert(name.clone(), String::new());
                }
                _ => {}
            }
        }
        for (key, (name, saved)) in &other {
            if !own.contains_key(key) && is_choice(name) && !saved.is_empty() {
                out.fields.insert(name.clone(), saved.clone());
            }
        }
        for id in other_rows.values() {
            if !id.is_empty() && !own_rows.values().any(|own| own == id) {
                out.added.push(id.clone());
            }
        }
        out.moved = common(&mine, &theirs) != common(&theirs, &mine);
        for (row, id) in &own_rows {
            if !id.is_empty() && !other_rows.values().any(|other| other == id) {
                out.removed.push(row.clone());
            }
        }
        out
    }

    /// How many rows they have of those whose names begin with `start`.
    pub(super) fn rows(&self, start: &str) -> usize {
        let numbers = self.fields.keys().filter_map(|name| {
            let number = name.strip_prefix(start)?.split('.').next()?;
            number.parse::<usize>().ok()
        });
        numbers.max().map_or(0, |last| last + 1)
    }

    /// Whether nothing differs.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What was typed here, with an empty row for each group that only they have: groups have no ids.
fn with_room(mine: &DraftContent, theirs: &DraftContent) -> DraftContent {
    let mut mine = mine.clone();
    let sides = [
        (&mut mine.civil.host, &theirs.civil.host),
        (&mut mine.civil.guest, &theirs.civil.guest),
    ];
    for (own, other) in sides {
        let rows = own.groups.len().max(other.groups.len());
        own.groups.resize_with(rows, Default::default);
    }
    mine
}

/// The ids of the rows of `fields` that `others` have, too, in their order.
fn common<'a>(fields: &'a Fields, others: &Fields) -> Vec<&'a str> {
    let own = fields.iter().filter(|(name, id)| {
        let there = |(other, value): &(String, String)| other.ends_with(".id") && value == id;
        name.ends_with(".id") && !id.is_empty() && others.iter().any(there)
    });
    own.map(|(_, id)| id.as_str()).collect()
}

/// Takes over what was ticked of what is saved now.
pub(super) fn take(part: DraftPart, fields: &Fields, saved: &DraftContent) -> Fields {
    let theirs = fields_of(part, saved);
    let named = |wanted: &str| {
        let found = fields.iter().filter(move |(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    let (ticked, rows) = (named(TAKE), named(TAKE_ROW));
    if ticked.is_empty() && rows.is_empty() {
        return fields.clone();
    }
    let (typed, _) = content_of(part, fields);
    let mine = fields_of(part, &typed);
    let own_rows = ids(&mine);
    let other_rows = ids(&theirs);
    let mut out: Fields = fields
        .iter()
        .filter(|(name, _)| !ticked.contains(&name.as_str()))
        .cloned()
        .collect();
    for name in ticked {
        let key = key_of(name, &own_rows);
        let found = theirs
            .iter()
            .filter(|(other, _)| key_of(other, &other_rows) == key);
        out.extend(found.map(|(_, value)| (name.to_owned(), value.clone())));
    }
    let mut next = own_rows.keys().filter_map(|row| number_of(row)).max();
    for id in rows {
        let Some((row, _)) = other_rows.iter().find(|(_, other)| *other == id) else {
            continue;
        };
        let number = next.map_or(0, |next| next + 1);
        next = Some(number);
        let start = row
            .rsplit_once('.')
            .map_or(row.as_str(), |(start, _)| start);
        let of_row = theirs.iter().filter_map(|(name, value)| {
            let rest = name.strip_prefix(row.as_str())?.strip_prefix('.')?;
            Some((format!("{start}.{number}.{rest}"), value.clone()))
        });
        out.extend(of_row);
    }
    out
}

/// Line breaks and spaces at the end make no difference.
fn same(one: &str, other: &str) -> bool {
    one.trim() == other.trim()
}

/// Whether a field is one of several choices.
fn is_choice(name: &str) -> bool {
    ["themes", "languages", "interpretation"]
        .iter()
        .any(|choice| name.strip_prefix("basics.") == Some(choice))
}

/// Each row's beginning with its id.
fn ids(fields: &Fields) -> BTreeMap<String, String> {
    let rows = fields.iter().filter_map(|(name, value)| {
        let row = name.strip_suffix(".id")?;
        Some((row.to_owned(), value.clone()))
    });
    rows.collect()
}

fn number_of(row: &str) -> Option<u32> {
    row.rsplit_once('.')?.1.parse().ok()
}

/// A field's name that stays when rows move: with the row's id for its number.
fn key_of(name: &str, rows: &BTreeMap<String, String>) -> String {
    let row = rows.iter().find_map(|(row, id)| {
        let rest = name.strip_prefix(row.as_str())?.strip_prefix('.')?;
        Some((row, id, rest))
    });
    match row {
        Some((_, id, rest)) if !id.is_empty() => format!("#{id}.{rest}"),
        // A row that is not saved yet is nobody else's.
        Some((row, _, rest)) => format!("new {row}.{rest}"),
        None => name.to_owned(),
    }
}

/// Each field by its key, with its name and its value; several choices are one value.
fn keyed(fields: &Fields) -> BTreeMap<String, (String, String)> {
    let rows = ids(fields);
    let mut out: BTreeMap<String, (String, String)> = BTreeMap::new();
    for (name, value) in fields {
        if name.ends_with(".id") {
            continue;
        }
        let entry = out.entry(key_of(name, &rows));
        entry
            .and_modify(|(_, before)| {
                before.push(',');
                before.push_str(value);
            })
            .or_insert_with(|| (name.clone(), value.clone()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::draft::{CivilGroup, DraftSession};

    fn draft(sessions: &[(&str, &str)]) -> DraftContent {
        let mut content = DraftContent::default();
        content.sessions.sessions = sessions
            .iter()
            .map(|(id, date)| DraftSession {
                id: (*id).into(),
                date: (*date).into(),
                ..DraftSession::default()
            })
            .collect();
        content
    }

    fn mine_after(
        ticked: &[(&str, &str)],
        mine: &DraftContent,
        theirs: &DraftContent,
    ) -> Vec<String> {
        let mut fields = fields_of(DraftPart::Sessions, mine);
        let ticks = ticked.iter();
        fields.extend(ticks.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let fields = take(DraftPart::Sessions, &fields, theirs);
        let (content, _) = content_of(DraftPart::Sessions, &fields);
        let sessions = content.sessions.sessions.into_iter();
        sessions.map(|s| format!("{} {}", s.id, s.date)).collect()
    }

    #[test]
    fn rows_are_compared_though_they_moved() {
        let mine = draft(&[("a", "2027-05-03"), ("b", "2027-05-10"), ("", "2027-05-11")]);
        let theirs = draft(&[("b", "2027-05-12"), ("a", "2027-05-03")]);
        let found = Differences::between(DraftPart::Sessions, &mine, &theirs);
        let field = [("sessions.1.date".to_owned(), "2027-05-12".to_owned())];
        assert_eq!(found.fields, BTreeMap::from(field));
        assert!(found.added.is_empty() && found.removed.is_empty() && found.moved);
        let taken = mine_after(&[(TAKE, "sessions.1.date")], &mine, &theirs);
        assert_eq!(taken, ["a 2027-05-03", "b 2027-05-12", " 2027-05-11"]);
    }

    #[test]
    fn rows_that_came_or_went_are_named() {
        let (mine, theirs) = (
            draft(&[("a", ""), ("b", "")]),
            draft(&[("a", ""), ("c", "2027-06-01")]),
        );
        let found = Differences::between(DraftPart::Sessions, &mine, &theirs);
        assert_eq!(found.added, ["c"]);
        assert_eq!(found.removed, ["sessions.1"]);
        let taken = mine_after(&[(TAKE_ROW, "c")], &mine, &theirs);
        assert_eq!(taken, ["a ", "b ", "c 2027-06-01"]);
    }

    #[test]
    fn groups_that_somebody_else_added_can_be_taken() {
        let named = |names: &[&str]| {
            let mut content = DraftContent::default();
            let groups = names.iter().map(|name| CivilGroup {
                name: (*name).into(),
                ..CivilGroup::default()
            });
            content.civil.host.groups = groups.collect();
            content
        };
        let (mine, theirs) = (named(&["Verein"]), named(&["Verein", "Bund", "Gruppe"]));
        let found = Differences::between(DraftPart::Civil, &mine, &theirs);
        let names: Vec<_> = found.fields.into_iter().collect();
        let expected = [(1, "Bund"), (2, "Gruppe")]
            .map(|(n, name)| (format!("civil.host.groups.{n}.name"), name.to_owned()));
        assert_eq!(names, expected);
        let differs = Differences::between(DraftPart::Civil, &mine, &theirs);
        assert_eq!(differs.rows("civil.host.groups."), 3);
        assert_eq!(differs.rows("civil.guest.groups."), 0);
        let mut fields = fields_of(DraftPart::Civil, &mine);
        fields.push((TAKE.into(), "civil.host.groups.2.name".into()));
        let (content, _) = content_of(DraftPart::Civil, &take(DraftPart::Civil, &fields, &theirs));
        let names: Vec<_> = content
            .civil
            .host
            .groups
            .iter()
            .map(|g| g.name.as_str())
            .collect();
        assert_eq!(names, ["Verein", "Gruppe"]);
    }

    #[test]
    fn several_choices_are_one_field() {
        let mut mine = DraftContent::default();
        mine.basics.themes = vec!["waste".into()];
        let mut theirs = mine.clone();
        theirs.basics.themes.push("water".into());
        let found = Differences::between(DraftPart::Basics, &mine, &theirs);
        assert_eq!(found.fields["basics.themes"], "waste,water");
        let mut fields = fields_of(DraftPart::Basics, &mine);
        fields.push((TAKE.into(), "basics.themes".into()));
        let fields = take(DraftPart::Basics, &fields, &theirs);
        let (content, _) = content_of(DraftPart::Basics, &fields);
        assert_eq!(content.basics.themes, ["waste", "water"]);
        assert!(Differences::between(DraftPart::Basics, &theirs, &theirs).is_empty());
    }
}
