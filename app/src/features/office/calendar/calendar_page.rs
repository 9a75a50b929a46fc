//! The calendar's page.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use super::super::api::{self, Entered, ask, send};
use super::super::frame::{self, Part};
use super::super::{desk, words};
use super::feeds::{self, END, MAKE};
use super::{filter, here, month, week};
use crate::api::{Answer, post};
use crate::contract::language::Language;
use crate::contract::office_calendar::{
    CalendarFilter, CalendarView, FeedMade, FeedRequest, OfficeCalendar,
};
use crate::contract::typed::is_slug;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, formats, tr};
use crate::posted::{FORM_FIELD, Fields, answer_post, first};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t, terms};

/// What the page shows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct CalendarData {
    calendar: OfficeCalendar,
    /// An address that was made just now; it is told once.
    made: String,
}

/// The page.
#[component]
pub(crate) fn CalendarPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let query = use_location().search.get_untracked();
    let filter = CalendarFilter::from_query(query.trim_start_matches('?'));
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let asked = filter.clone();
    let answer = load(String::new, move |_| calendar(language, asked.clone()));
    loaded(answer, move |data| show(tr, &filter, &done, data))
}

async fn calendar(language: Language, filter: CalendarFilter) -> Answer<Entered<CalendarData>> {
    let made = Arc::new(OnceLock::new());
    let tell = made.clone();
    let asked = filter.to_query();
    let act = async move |fields: Fields, key| {
        let form = first(&fields, FORM_FIELD);
        if let Some(id) = form.strip_prefix(END).filter(|id| is_slug(id)) {
            send(&format!("calendar/feeds/{id}/end"), "{}".into(), key).await?;
            let query = filter.to_query();
            let and = if query.is_empty() { "" } else { "&" };
            let page = paths::office(language, "calendar", &format!("{query}{and}done=ended"));
            return Ok(format!("{page}#{}", desk::DONE));
        }
        let request = FeedRequest {
            programme: first(&fields, "programme"),
            language: language.code().to_owned(),
        };
        let path = paths::api::office("calendar/feeds");
        let answer: FeedMade = post(&path, to_json(&request), key).await?;
        // Nobody else sets it. The address is kept nowhere: this page has to show it.
        let _ = tell.set(answer.address);
        Ok(String::new())
    };
    let mine = |id: &str| id == MAKE || id.strip_prefix(END).is_some_and(is_slug);
    let refused = answer_post(mine, act).await;
    let shown = async move {
        Ok(CalendarData {
            calendar: ask(&paths::with_query("calendar".into(), &asked)).await?,
            made: made.get().cloned().unwrap_or_default(),
        })
    };
    api::enter(Part::Calendar, refused, shown).await
}

fn show(tr: Tr, filter: &CalendarFilter, done: &str, data: Entered<CalendarData>) -> AnyView {
    let Some(CalendarData { calendar, made }) = data.shown else {
        return frame::closed(tr, Part::Calendar, &data.may);
    };
    let language = tr.language();
    let forms = words::forms(tr, here(language, filter), data.refused);
    let title = Part::Calendar.name(tr);
    let span = span(tr, filter, &calendar);
    let head = forms.title(&t!(
        tr,
        labelled,
        name = title.as_str(),
        value = span.as_str()
    ));
    let grid = match filter.view {
        CalendarView::Week => week::table(tr, span.clone(), &calendar),
        CalendarView::Month => month::table(tr, span.clone(), filter, &calendar),
    };
    let days = calendar.days.iter().filter(|day| day.inside);
    let empty = days.map(|day| day.entries.len()).sum::<usize>() == 0;
    let nothing = empty.then(|| nothing(tr, filter));
    let entries = calendar.days.iter().flat_map(|day| &day.entries);
    let invented = entries.into_iter().any(|entry| entry.invented).then(|| {
        view! { <p class="invented">{t!(tr, chrome_invented)}</p> }
    });
    let zone = terms::zone(tr, &calendar.zone);
    let ended = (done == "ended").then(|| t!(tr, calendar_feed_ended));
    let inner = view! {
        <h1>{title}</h1>
        {desk::news(ended)}
        {ways(tr, filter, &calendar)}
        {filter::form(tr, filter, &calendar)}
        {nothing}
        {invented}
        {grid}
        <p class="hint">{t!(tr, calendar_clock, zone = zone)}</p>
        {feeds::section(tr, &forms, &calendar, &made)}
    };
    frame::page(tr, Part::Calendar, &data.may, head, inner.into_any())
}

/// What is shown, in words: "3. Mai 2027 bis 9. Mai 2027", "Mai 2027".
fn span(tr: Tr, filter: &CalendarFilter, calendar: &OfficeCalendar) -> String {
    let inside = |day: &&crate::contract::office_calendar::CalendarDay| day.inside;
    let (first, last) = (
        calendar.days.iter().find(inside),
        calendar.days.iter().rev().find(inside),
    );
    let (Some(first), Some(last)) = (first, last) else {
        return String::new();
    };
    match filter.view {
        CalendarView::Week => t!(
            tr,
            calendar_days,
            from = formats::medium_date(tr, &first.date),
            to = formats::medium_date(tr, &last.date)
        ),
        CalendarView::Month => formats::month_and_year(tr, first.date.year, first.date.month),
    }
}

/// The ways to other days, and to the other view.
fn ways(tr: Tr, filter: &CalendarFilter, calendar: &OfficeCalendar) -> AnyView {
    let language = tr.language();
    let to = |day: &str| here(language, &filter.on(day));
    let (before, after) = match filter.view {
        CalendarView::Week => (t!(tr, calendar_previous_week), t!(tr, calendar_next_week)),
        CalendarView::Month => (t!(tr, calendar_previous_month), t!(tr, calendar_next_month)),
    };
    let view = |view: CalendarView, words: String| {
        let other = CalendarFilter {
            view,
            ..filter.on(&calendar.day)
        };
        let current = (view == filter.view).then_some("true");
        view! { <a href=here(language, &other) aria-current=current>{words}</a> }
    };
    view! {
        <nav class="calendar__ways" aria-label=t!(tr, calendar_view)>
            <a href=to(&calendar.previous)>{before}</a>
            <a href=to("")>{t!(tr, calendar_to_today)}</a>
            <a href=to(&calendar.next)>{after}</a>
            <span class="calendar__views">
                {view(CalendarView::Week, t!(tr, calendar_week))}
                {view(CalendarView::Month, t!(tr, calendar_month))}
            </span>
        </nav>
    }
    .into_any()
}

/// What is said where there is nothing.
fn nothing(tr: Tr, filter: &CalendarFilter) -> AnyView {
    let clear = CalendarFilter {
        view: filter.view,
        ..CalendarFilter::default().on(&filter.day)
    };
    if filter.is_narrow() {
        let clear = here(tr.language(), &clear);
        return desk::nothing_found(tr, t!(tr, calendar_none_filtered), clear);
    }
    let title = match filter.view {
        CalendarView::Week => t!(tr, calendar_none_week),
        CalendarView::Month => t!(tr, calendar_none_month),
    };
    desk::nothing_yet(title, t!(tr, calendar_none_text))
}
