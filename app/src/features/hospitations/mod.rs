//! Hospitations: the list and the page of one.

mod api;
mod hospitation_page;
mod hospitations_page;
mod sessions;

pub(crate) use hospitation_page::HospitationPage;
pub(crate) use hospitations_page::HospitationsPage;
