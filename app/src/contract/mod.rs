//! What server and browser share: the types that cross the API and the pure rules over them.
//! No leptos, no input or output.
//!
//! To add a feature's part: one file named like the feature, its types first, its rules below.

pub mod account;
pub mod atlas;
mod atlas_facts;
pub mod atlas_filter;
pub mod atlas_page;
pub mod audit;
pub mod booking;
pub mod booking_check;
pub mod case;
mod case_office;
pub mod draft;
pub mod draft_check;
pub mod draft_filter;
pub mod draft_keep;
pub mod draft_live;
pub mod draft_office;
pub mod feedback;
mod feedback_answer;
mod feedback_result;
pub mod fold;
pub mod geo;
pub mod hospitation;
pub mod hospitation_filter;
pub mod language;
pub mod live;
pub mod map_view;
pub mod office;
pub mod office_calendar;
pub mod order;
pub mod people;
pub mod permission;
pub mod personal_data;
pub mod problem;
pub mod programme;
pub mod programme_form;
mod programme_form_check;
mod programme_policy;
pub mod retention;
pub mod role;
pub mod seat;
pub mod session_choice;
pub mod site;
pub mod text;
pub mod text_state;
pub mod theme;
pub mod time;
pub mod typed;
pub mod wire;
pub mod working_week;
