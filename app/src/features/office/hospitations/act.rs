//! What the buttons inside a part's form do with what was typed, before it is saved: rows are added,
//! removed and moved.

use crate::contract::draft::{
    Block, CivilGroup, CivilSide, DraftContent, DraftPart, DraftSession, Itinerary,
};
use crate::contract::draft_office::DraftView;
use crate::contract::hospitation::{Form, SessionKind};

/// A press of a button, as its value says: `up:2`, `add`, `add:guest`, `move:<block>:<session>:<before>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Press<'a> {
    deed: &'a str,
    about: &'a str,
}

impl<'a> Press<'a> {
    /// From a button's value; nothing pressed where it is empty.
    pub(super) fn of(value: &'a str) -> Option<Self> {
        let (deed, about) = value.split_once(':').unwrap_or((value, ""));
        (!deed.is_empty()).then_some(Self { deed, about })
    }
}

/// The columns that blocks can lie in, in their order: online visits, other sessions in which some lie
/// already, and no place yet. Nothing for a plan by days.
pub(super) fn columns(content: &DraftContent) -> Option<Vec<String>> {
    if content.basics.form == Form::OnSite.code() {
        return None;
    }
    let blocks = &content.itinerary.blocks;
    let takes = |session: &&DraftSession| {
        let visit = session.kind == SessionKind::Visit.code();
        let online = session.form != Form::OnSite.code();
        let used = || blocks.iter().any(|block| block.session == session.id);
        !session.id.is_empty() && (visit && online || used())
    };
    let sessions = content.sessions.sessions.iter().filter(takes);
    let ids = sessions.map(|session| session.id.clone());
    Some(ids.chain([String::new()]).collect())
}

/// Does it. `view` is the draft as it is saved.
pub(super) fn act(part: DraftPart, content: &mut DraftContent, press: Press<'_>, view: &DraftView) {
    match part {
        DraftPart::Sessions => {
            let sessions = &mut content.sessions.sessions;
            match press.deed {
                "add" => sessions.push(DraftSession {
                    kind: SessionKind::Visit.code().into(),
                    form: Form::Virtual.code().into(),
                    minutes: view.policy.visit_minutes,
                    ..DraftSession::default()
                }),
                deed => row(sessions, deed, press.about),
            }
        }
        DraftPart::Itinerary => {
            let mut whole = view.content.clone();
            whole.itinerary = content.itinerary.clone();
            let columns = columns(&whole);
            arrange(&mut content.itinerary, press, columns.as_deref());
        }
        DraftPart::Civil => {
            let (side, number) = press.about.split_once(':').unwrap_or((press.about, ""));
            let side = match side {
                "host" => &mut content.civil.host,
                _ => &mut content.civil.guest,
            };
            group(side, press.deed, number);
        }
        DraftPart::Basics | DraftPart::Texts => {}
    }
}

fn group(side: &mut CivilSide, deed: &str, number: &str) {
    if deed == "add" {
        side.groups.push(CivilGroup::default());
    } else {
        row(&mut side.groups, deed, number);
    }
}

/// A row of a list up, down or away.
fn row<T>(rows: &mut Vec<T>, deed: &str, number: &str) {
    let Some(at) = number.parse().ok().filter(|at: &usize| *at < rows.len()) else {
        return;
    };
    match deed {
        "up" if at > 0 => rows.swap(at, at - 1),
        "down" if at + 1 < rows.len() => rows.swap(at, at + 1),
        "remove" => drop(rows.remove(at)),
        _ => {}
    }
}

/// The column a block lies in, by its number.
fn column(block: &Block, columns: Option<&[String]>) -> usize {
    match columns {
        Some(columns) => {
            let at = columns.iter().position(|id| *id == block.session);
            at.unwrap_or(columns.len() - 1)
        }
        None => usize::try_from(block.day.max(1)).unwrap_or(1),
    }
}

/// Puts a block into a column.
fn put(block: &mut Block, column: usize, columns: Option<&[String]>) {
    match columns {
        Some(columns) => block.session = columns[column].clone(),
        None => block.day = u32::try_from(column).unwrap_or(1),
    }
}

/// Lays the blocks of each column one after the other, and does what was pressed.
fn arrange(itinerary: &mut Itinerary, press: Press<'_>, columns: Option<&[String]>) {
    let blocks = &mut itinerary.blocks;
    let number = press.about.parse().ok();
    let number = number.filter(|at: &usize| *at < blocks.len());
    match (press.deed, number) {
        ("add", _) => {
            let day = blocks.iter().map(|block| block.day).max().unwrap_or(1);
            blocks.push(Block {
                day: press.about.parse().unwrap_or(day).max(1),
                kind: "visit".into(),
                minutes: 60,
                online: 60,
                ..Block::default()
            });
        }
        ("remove", Some(at)) => drop(blocks.remove(at)),
        ("up" | "down", Some(at)) => step(blocks, at, press.deed == "up", columns),
        ("move", _) => lay(blocks, press.about, columns),
        _ => {}
    }
    blocks.sort_by_key(|block| column(block, columns));
}

/// One place up or down; at the end of a column into the next one.
fn step(blocks: &mut Vec<Block>, at: usize, up: bool, columns: Option<&[String]>) {
    let own = column(&blocks[at], columns);
    let same = |other: &usize| column(&blocks[*other], columns) == own;
    let neighbour = if up {
        (0..at).rev().find(same)
    } else {
        (at + 1..blocks.len()).find(same)
    };
    if let Some(other) = neighbour {
        blocks.swap(at, other);
        return;
    }
    let last = columns.map_or(usize::MAX, |columns| columns.len() - 1);
    let least = usize::from(columns.is_none());
    if (up && own == least) || (!up && own == last) {
        return;
    }
    let mut block = blocks.remove(at);
    put(&mut block, if up { own - 1 } else { own + 1 }, columns);
    let place = if up { blocks.len() } else { 0 };
    blocks.insert(place, block);
}

/// A block by its id into a session, before another one or at its end.
fn lay(blocks: &mut Vec<Block>, about: &str, columns: Option<&[String]>) {
    let mut parts = about.split(':');
    let mut part = || parts.next().unwrap_or_default();
    let (id, target, before) = (part(), part(), part());
    let target = match columns {
        Some(columns) => columns.iter().position(|column| column == target),
        None => target.parse().ok().filter(|day| (1..=366).contains(day)),
    };
    let at = blocks.iter().position(|block| block.id == id);
    let (Some(at), Some(target), false) = (at, target, id.is_empty()) else {
        return;
    };
    let mut block = blocks.remove(at);
    put(&mut block, target, columns);
    let place = blocks.iter().position(|block| block.id == before);
    let place = place.filter(|_| !before.is_empty());
    blocks.insert(place.unwrap_or(blocks.len()), block);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn columns() -> Vec<String> {
        vec!["s1".into(), "s2".into(), String::new()]
    }

    fn blocks(laid: &str) -> Itinerary {
        let block = |(id, session): (&str, &str)| Block {
            id: id.into(),
            session: session.into(),
            day: 1,
            ..Block::default()
        };
        let pairs = laid.split(' ').filter_map(|pair| pair.split_once('@'));
        Itinerary {
            blocks: pairs.map(block).collect(),
            ..Itinerary::default()
        }
    }

    fn pressed(laid: &str, press: &str) -> String {
        let mut itinerary = blocks(laid);
        let press = Press::of(press).unwrap();
        arrange(&mut itinerary, press, Some(&columns()));
        let blocks = itinerary.blocks.iter();
        let pairs = blocks.map(|block| format!("{}@{}", block.id, block.session));
        pairs.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_block_moves_within_its_session_and_on_into_the_next() {
        assert_eq!(pressed("a@s1 b@s1 c@s2", "down:0"), "b@s1 a@s1 c@s2");
        assert_eq!(pressed("a@s1 b@s1 c@s2", "down:1"), "a@s1 b@s2 c@s2");
        assert_eq!(pressed("a@s1 b@s1 c@s2", "up:2"), "a@s1 b@s1 c@s1");
        assert_eq!(pressed("a@s1 b@s2", "down:1"), "a@s1 b@");
        assert_eq!(pressed("a@s1 b@", "down:1"), "a@s1 b@");
        assert_eq!(pressed("a@s1", "up:0"), "a@s1");
    }

    #[test]
    fn a_block_is_dragged_before_another_or_to_the_end() {
        assert_eq!(pressed("a@s1 b@s1 c@s2", "move:c:s1:b"), "a@s1 c@s1 b@s1");
        assert_eq!(pressed("a@s1 b@s1 c@s2", "move:a:s2:"), "b@s1 c@s2 a@s2");
        assert_eq!(pressed("a@s1 b@s1 c@s2", "move:a::"), "b@s1 c@s2 a@");
        assert_eq!(pressed("a@s1", "move:a:elsewhere:"), "a@s1");
    }

    proptest! {
        #[test]
        fn no_press_loses_or_doubles_a_block(
            presses in prop::collection::vec("(up|down):[0-6]|move:[a-f]:(s1|s2|x|):([a-f]|)|up|move", 0..20)
        ) {
            let mut itinerary = blocks("a@s1 b@s1 c@s2 d@ e@");
            for press in &presses {
                arrange(&mut itinerary, Press::of(press).unwrap(), Some(&columns()));
            }
            let mut ids: Vec<_> = itinerary.blocks.iter().map(|block| block.id.clone()).collect();
            ids.sort();
            prop_assert_eq!(ids.concat(), "abcde");
        }

        #[test]
        fn by_days_a_block_goes_to_the_next_day(at in 0_usize..3) {
            let mut itinerary = blocks("a@ b@ c@");
            for _ in at..3 {
                arrange(&mut itinerary, Press { deed: "down", about: &at.to_string() }, None);
            }
            prop_assert_eq!(itinerary.blocks.len(), 3);
            prop_assert!(itinerary.blocks.iter().all(|block| block.day >= 1));
        }
    }
}
