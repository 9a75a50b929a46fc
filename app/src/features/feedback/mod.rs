//! What those who took part are asked, behind a mailed link.

mod feedback_page;
mod questions;

pub(crate) use feedback_page::FeedbackPage;
