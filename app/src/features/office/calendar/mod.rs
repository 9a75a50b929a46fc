//! The calendar of the office: by week and by month, and addresses for calendar programs.

mod calendar_page;
mod entry;
mod feeds;
mod filter;
mod month;
mod week;

pub(crate) use calendar_page::CalendarPage;

use crate::contract::language::Language;
use crate::contract::office_calendar::CalendarFilter;
use crate::paths;

/// The address of the calendar as a filter asks for it.
fn here(language: Language, filter: &CalendarFilter) -> String {
    paths::office(language, "calendar", &filter.to_query())
}
