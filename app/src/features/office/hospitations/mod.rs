//! Drafting hospitations: the office's list, the parts of a draft, publishing, what was public so far.
//!
//! - `part_page` is the form of one part, with a file of its fields for each: `basics`, `texts`,
//!   `sessions`, `board`, `civil`; `sheet` has their controls
//! - `fields` are a part's values as a form has them, `act` what buttons inside the form do to them,
//!   `conflict` what somebody else saved meanwhile
//! - `words` and `field_words` say what codes and fields are called

mod act;
mod api;
mod basics;
mod board;
mod changes;
mod civil;
mod conflict;
mod draft_page;
mod field_words;
mod fields;
mod history_page;
mod list_page;
mod nav;
mod new_page;
mod part_page;
mod publish_page;
mod sessions;
mod sheet;
mod sheet_text;
mod texts;
mod words;

pub(crate) use draft_page::DraftPage;
pub(crate) use history_page::HistoryPage;
pub(crate) use list_page::ListPage;
pub(crate) use new_page::NewPage;
pub(crate) use part_page::PartPage;
pub(crate) use publish_page::PublishPage;
