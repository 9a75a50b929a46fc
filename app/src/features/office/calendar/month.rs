//! A month as a grid; each day leads to its week. On a phone it has counts.

use leptos::prelude::*;

use super::{entry, here, week};
use crate::contract::office_calendar::{CalendarDay, CalendarFilter, CalendarView, OfficeCalendar};
use crate::i18n::{Tr, formats};
use crate::t;

/// So many entries stand in the cell of a day; the rest is a number.
const SHOWN: usize = 3;

/// The table.
pub(super) fn table(
    tr: Tr,
    caption: String,
    filter: &CalendarFilter,
    calendar: &OfficeCalendar,
) -> AnyView {
    let head: Vec<_> = (1..=7)
        .map(|weekday| {
            let whole = formats::weekday(tr, weekday);
            view! {
                <th scope="col">
                    <span class="calendar__long">{whole.clone()}</span>
                    <abbr class="calendar__abbr" title=whole>{short(tr, weekday)}</abbr>
                </th>
            }
        })
        .collect();
    let weeks = calendar.days.chunks(7);
    let weeks: Vec<_> = weeks
        .map(|days| {
            let days = days.iter();
            let days: Vec<_> = days
                .map(|day| cell(tr, filter, day, &calendar.today))
                .collect();
            view! { <tr>{days}</tr> }
        })
        .collect();
    view! {
        <table class="calendar calendar--month">
            <caption>{caption}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{weeks}</tbody>
        </table>
    }
    .into_any()
}

/// The weekday where there is little room, 1 for Monday.
fn short(tr: Tr, weekday: u8) -> String {
    match weekday {
        1 => t!(tr, calendar_weekday_1),
        2 => t!(tr, calendar_weekday_2),
        3 => t!(tr, calendar_weekday_3),
        4 => t!(tr, calendar_weekday_4),
        5 => t!(tr, calendar_weekday_5),
        6 => t!(tr, calendar_weekday_6),
        _ => t!(tr, calendar_weekday_7),
    }
}

fn cell(tr: Tr, filter: &CalendarFilter, day: &CalendarDay, today: &str) -> AnyView {
    let is_today = day.day == today;
    let week = CalendarFilter {
        view: CalendarView::Week,
        ..filter.on(&day.day)
    };
    let href = here(tr.language(), &week);
    let entries: Vec<_> = day.entries.iter().take(SHOWN).collect();
    let entries: Vec<_> = entries
        .into_iter()
        .map(|one| entry::short(tr, one))
        .collect();
    let rest = u32::try_from(day.entries.len().saturating_sub(SHOWN)).unwrap_or(0);
    let rest = (rest > 0).then(|| view! { <li>{t!(tr, calendar_more, count = rest)}</li> });
    let count = u32::try_from(day.entries.len()).unwrap_or(u32::MAX);
    let list = (count > 0).then(|| {
        view! {
            <ul class="calendar__short">{entries}{rest}</ul>
            <p class="calendar__count">
                <span aria-hidden="true">{formats::number(tr, count.into())}</span>
                <span class="visually-hidden">{t!(tr, calendar_count, count = count)}</span>
            </p>
        }
    });
    let weekend =
        week::weekend(tr, day).map(|words| view! { <span class="visually-hidden">{words}</span> });
    let current = is_today.then_some("date");
    let label = formats::long_date(tr, &day.date);
    view! {
        <td class=week::class(day, is_today)>
            <a class="calendar__day" href=href aria-label=label aria-current=current>
                {day.date.day.to_string()}
            </a>
            {weekend}
            {list}
        </td>
    }
    .into_any()
}
