//! Materials of a hospitation's sessions: files and links, added and deleted.
//!
//! - `materials_page` the page
//! - `deeds` what its forms send
//! - `forms` the forms

mod deeds;
mod forms;
mod materials_page;

pub(crate) use materials_page::MaterialsPage;

use super::frame::Part;

/// Where the page stands in the office's menu.
const PART: Part = Part::Hospitations;
