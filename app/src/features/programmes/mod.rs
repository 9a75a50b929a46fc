//! Programmes: what they offer and expect, and the form that asks for advice. These pages do not come
//! to life.

mod advice_form;
mod advice_page;
mod api;
mod parts;
mod policy_words;
mod programme_page;
mod programmes_page;
mod structured;

pub(crate) use advice_page::AdviceArrivedPage;
pub(crate) use programme_page::ProgrammePage;
pub(crate) use programmes_page::ProgrammesPage;
