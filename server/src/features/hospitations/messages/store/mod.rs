//! Messages, whom they reach, and what became of them.
//!
//! - `people` who has a seat, and who moderates
//! - `sent` messages and the mails that they became

mod people;
pub(super) mod personal_data;
mod sent;

pub(super) use people::*;
pub(super) use sent::*;
