//! How the blocks of an itinerary fill the online sessions they lie in.

use crate::contract::draft::Block;

/// Each session keeps so many minutes for a welcome.
const WELCOME: u32 = 10;
/// And so many for questions at its end.
const QUESTIONS: u32 = 10;

/// How a block fits online.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// As long as on site.
    Fits,
    /// So many minutes shorter.
    Shortened(u32),
    /// It lies in no session yet.
    NoPlace,
}

/// How a block fits where it lies.
pub(super) fn fit(block: &Block) -> Fit {
    let shorter = block.minutes.saturating_sub(block.online);
    match (block.session.is_empty(), shorter) {
        (true, _) => Fit::NoPlace,
        (false, 0) => Fit::Fits,
        (false, shorter) => Fit::Shortened(shorter),
    }
}

/// The minutes of a session that are filled, with its welcome and its questions.
pub(super) fn filled<'a>(blocks: impl Iterator<Item = &'a Block>) -> u32 {
    let minutes = blocks.map(|block| block.online);
    minutes.fold(WELCOME + QUESTIONS, u32::saturating_add)
}
