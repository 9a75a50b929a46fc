//! The plan of an on-site hospitation, laid over online sessions.
//!
//! What fills a day on site tires people in front of a screen: each kind of block has a longest length
//! online, and each session keeps time for welcome and questions. Blocks stay in their order.

use super::draft::{Block, BlockKind};

/// Each session begins with a welcome of so many minutes.
pub const WELCOME: u32 = 10;

/// Each session ends with questions for so many minutes.
pub const QUESTIONS: u32 = 10;

/// Nothing is shortened to less than so many minutes.
pub const LEAST: u32 = 15;

/// The longest a block is online, in minutes.
#[must_use]
pub const fn longest_online(kind: BlockKind) -> u32 {
    match kind {
        BlockKind::Visit => 60,
        BlockKind::Talk => 45,
        BlockKind::Tour => 30,
    }
}

/// How long a block is online where there is room: as on site, but not longer than its kind may be.
#[must_use]
pub fn online_length(block: &Block) -> u32 {
    let kind = BlockKind::from_code(&block.kind).unwrap_or(BlockKind::Visit);
    block.minutes.min(longest_online(kind))
}

/// How many minutes of a session are left for blocks.
#[must_use]
pub const fn room(minutes: u32) -> u32 {
    minutes.saturating_sub(WELCOME + QUESTIONS)
}

/// Where a block goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The number of its session, from 0; nothing where it has no place.
    pub session: Option<usize>,
    /// Its length online.
    pub online: u32,
}

/// A plan laid over sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// How many sessions there are, those without a block among them.
    pub sessions: usize,
    /// Where each block goes, in their order.
    pub places: Vec<Place>,
}

/// Lays blocks, in their order, over sessions of so many minutes: at least `least` of them, at most
/// `most`. A block that does not fit into what is left of a session is shortened to it, if that is at
/// least half of it and [`LEAST`] minutes; else it goes to the next one. What comes after the last has
/// no place.
#[must_use]
pub fn lay(blocks: &[Block], minutes: u32, least: u32, most: u32) -> Laid {
    let room = room(minutes);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let (mut session, mut filled, mut full) = (0, 0, most == 0);
    let mut used = 0;
    let mut places = Vec::new();
    for block in blocks {
        let length = online_length(block);
        let mut placed = None;
        if !full {
            placed = shortened(length, room - filled);
            if placed.is_none() && filled > 0 && session + 1 < most {
                session += 1;
                filled = 0;
                placed = shortened(length, room);
            }
            // Too long for a whole session it takes all of one.
            if placed.is_none() && filled == 0 && room >= LEAST {
                placed = Some(room);
            }
            full = placed.is_none();
        }
        if let Some(online) = placed {
            filled += online;
            used = session + 1;
        }
        places.push(Place {
            session: placed.map(|_| session),
            online: placed.unwrap_or(length),
        });
    }
    let least = usize::try_from(least).unwrap_or(0).min(most);
    Laid {
        sessions: used.max(least),
        places,
    }
}

/// The length with which a block goes into what is left; nothing where it would lose too much.
const fn shortened(length: u32, left: u32) -> Option<u32> {
    if length <= left {
        Some(length)
    } else if left >= LEAST && left * 2 >= length {
        Some(left)
    } else {
        None
    }
}

/// How full a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// The minutes of its blocks.
    pub filled: u32,
    /// By how many minutes that is too much, with welcome and questions.
    pub over: u32,
}

/// How full a session of so many minutes is with the blocks that lie in it.
#[must_use]
pub fn load(blocks: &[Block], session: &str, minutes: u32) -> Load {
    let own = blocks.iter().filter(|block| block.session == session);
    let filled = own.fold(0_u32, |sum, block| sum.saturating_add(block.online));
    Load {
        filled,
        over: filled.saturating_sub(room(minutes)),
    }
}

/// How a block lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockState {
    /// As long as on site.
    Fits,
    /// So many minutes shorter than on site.
    Shortened(u32),
    /// In no session.
    NoPlace,
}

/// How a block lies.
#[must_use]
pub fn block_state(block: &Block) -> BlockState {
    if block.session.is_empty() {
        BlockState::NoPlace
    } else if block.online < block.minutes {
        BlockState::Shortened(block.minutes - block.online)
    } else {
        BlockState::Fits
    }
}

#[cfg(test)]
#[path = "adaptation_tests.rs"]
mod tests;
