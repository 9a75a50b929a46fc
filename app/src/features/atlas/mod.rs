//! The atlas: start page, municipality, partnership.

mod api;
mod atlas_page;
mod filters;
mod local;
mod map;
mod municipality_page;
mod partnership_page;
mod rows;
mod structured;

pub(crate) use atlas_page::AtlasPage;
pub(crate) use municipality_page::MunicipalityPage;
pub(crate) use partnership_page::PartnershipPage;
