//! A week: a row for each day, on a phone a block.

use leptos::prelude::*;

use super::entry;
use crate::contract::office_calendar::{CalendarDay, OfficeCalendar};
use crate::i18n::{Tr, formats};
use crate::{t, terms};

/// The table.
pub(super) fn table(tr: Tr, caption: String, calendar: &OfficeCalendar) -> AnyView {
    let days = calendar.days.iter();
    let days: Vec<_> = days.map(|day| row(tr, day, &calendar.today)).collect();
    view! {
        <table class="calendar calendar--week">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(tr, calendar_day)}</th>
                    <th scope="col">{t!(tr, calendar_entries)}</th>
                </tr>
            </thead>
            <tbody>{days}</tbody>
        </table>
    }
    .into_any()
}

fn row(tr: Tr, day: &CalendarDay, today: &str) -> AnyView {
    let entries: Vec<_> = day
        .entries
        .iter()
        .map(|one| view! { <li>{entry::whole(tr, one)}</li> })
        .collect();
    let shown = if entries.is_empty() {
        view! { <span class="hint">{t!(tr, calendar_nothing)}</span> }.into_any()
    } else {
        view! { <ul class="calendar__entries">{entries}</ul> }.into_any()
    };
    let is_today = day.day == today;
    let now = is_today.then(|| view! { " "<span class="badge">{t!(tr, calendar_today)}</span> });
    let (class, current) = (class(day, is_today), is_today.then_some("date"));
    view! {
        <tr class=class aria-current=current>
            <th scope="row">
                {formats::long_date(tr, &day.date)}
                {now}
                {weekend(tr, day)}
            </th>
            <td>{shown}</td>
        </tr>
    }
    .into_any()
}

/// The look of a day.
pub(super) fn class(day: &CalendarDay, is_today: bool) -> String {
    let classes = [
        ("calendar__off", !day.weekend_in.is_empty()),
        ("calendar__today", is_today),
        ("calendar__outside", !day.inside),
    ];
    let classes = classes.into_iter().filter(|(_, is)| *is);
    let classes: Vec<_> = classes.map(|(class, _)| class).collect();
    classes.join(" ")
}

/// Who has their weekend then.
pub(super) fn weekend(tr: Tr, day: &CalendarDay) -> Option<AnyView> {
    let countries = day.weekend_in.iter().map(|code| terms::country(tr, code));
    let countries: Vec<_> = countries.collect();
    (!countries.is_empty()).then(|| {
        let countries = formats::list(tr, &countries);
        view! { <span class="calendar__weekend">{t!(tr, calendar_weekend, countries = countries)}</span> }
            .into_any()
    })
}
