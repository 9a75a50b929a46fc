//! Dates, times, numbers and lists as the reader's language writes them. Digits are Latin.
//!
//! Nothing is computed here: the server supplies the day, its weekday and the time of a zone.

use super::{Tr, render};
use crate::{
    contract::{
        language::Language,
        time::{CivilDate, CivilTime},
    },
    t,
};

/// With its weekday: "Donnerstag, 7. Mai 2026", "الخميس 7 أيار/مايو 2026".
pub fn long_date(tr: Tr, date: &CivilDate) -> String {
    t!(
        tr,
        date_with_weekday,
        weekday = weekday(tr, date.weekday),
        date = medium_date(tr, date)
    )
}

/// Without weekday: "7. Mai 2026".
pub fn medium_date(tr: Tr, date: &CivilDate) -> String {
    day_month_year(tr, &date.year.to_string(), date.month, date.day)
}

/// "Mai 2026".
pub fn month_and_year(tr: Tr, year: i16, month: u8) -> String {
    t!(
        tr,
        date_month_year,
        month = self::month(tr, month),
        year = year.to_string()
    )
}

/// On the 24-hour clock: "14:00".
pub fn time_of_day(time: CivilTime) -> String {
    format!("{:02}:{:02}", time.hour, time.minute)
}

/// "14:00–16:00 Uhr".
pub fn time_range(tr: Tr, start: CivilTime, end: CivilTime) -> String {
    t!(
        tr,
        time_range,
        start = time_of_day(start),
        end = time_of_day(end)
    )
}

/// A whole number with the language's grouping: "1.234", "1,234", "1 234".
pub fn number(tr: Tr, number: i64) -> String {
    grouped(tr.language(), number)
}

/// A date of which only the year or the month may be known: "2018", "2018-11", "1996-03-12".
/// What is none of these is shown as it is.
pub fn partial_date(tr: Tr, date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    let within = |place: usize, most: u8| {
        let number = parts.get(place)?.parse::<u8>().ok()?;
        (1..=most).contains(&number).then_some(number)
    };
    let (month, day) = (within(1, 12), within(2, 31));
    match (parts.as_slice(), month, day) {
        ([year, _], Some(month), None) => t!(
            tr,
            date_month_year,
            month = self::month(tr, month),
            year = *year
        ),
        ([year, _, _], Some(month), Some(day)) => day_month_year(tr, year, month, day),
        _ => date.to_owned(),
    }
}

/// "A, B und C", "A وB وC".
pub fn list(tr: Tr, items: &[String]) -> String {
    let Some((last, before)) = items.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return last.clone();
    }
    let language = tr.language();
    let isolated = |item: &String| render::isolated(language, item).into_owned();
    let before: Vec<String> = before.iter().map(isolated).collect();
    let mut out = before.join(&t!(tr, list_between));
    out.push_str(&t!(tr, list_before_last));
    out.push_str(&isolated(last));
    out
}

/// The weekday's name, 1 for Monday.
pub fn weekday(tr: Tr, weekday: u8) -> String {
    match weekday {
        1 => t!(tr, weekday_1),
        2 => t!(tr, weekday_2),
        3 => t!(tr, weekday_3),
        4 => t!(tr, weekday_4),
        5 => t!(tr, weekday_5),
        6 => t!(tr, weekday_6),
        _ => t!(tr, weekday_7),
    }
}

/// The month's name, in Arabic with both names in use.
pub fn month(tr: Tr, month: u8) -> String {
    match month {
        1 => t!(tr, month_1),
        2 => t!(tr, month_2),
        3 => t!(tr, month_3),
        4 => t!(tr, month_4),
        5 => t!(tr, month_5),
        6 => t!(tr, month_6),
        7 => t!(tr, month_7),
        8 => t!(tr, month_8),
        9 => t!(tr, month_9),
        10 => t!(tr, month_10),
        11 => t!(tr, month_11),
        _ => t!(tr, month_12),
    }
}

fn day_month_year(tr: Tr, year: &str, month: u8, day: u8) -> String {
    t!(
        tr,
        date_day_month_year,
        day = if day == 1 && tr.language() == Language::Fr {
            "1er".to_owned()
        } else {
            day.to_string()
        },
        month = self::month(tr, month),
        year = year
    )
}

/// Groups of three, from the right.
pub(super) fn grouped(language: Language, number: i64) -> String {
    let separator = match language {
        Language::De => '.',
        Language::En | Language::Ar => ',',
        Language::Fr => '\u{202f}',
    };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    if number < 0 {
        out.push('\u{2212}');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}
