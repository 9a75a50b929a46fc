//! Addresses under which a calendar program reads the calendar: the one that was made just now, those that
//! are there, and the form that makes one.

use leptos::prelude::*;

use super::super::desk;
use crate::contract::office_calendar::{FEEDS, FeedView, OfficeCalendar};
use crate::i18n::{Tr, formats};
use crate::t;
use crate::ui::form::{PlainForms, SelectField, submit_button};
use crate::ui::table::{Cell, table};

/// The form that makes an address.
pub(super) const MAKE: &str = "make-feed";

/// The beginning of the id of each form that ends one.
pub(super) const END: &str = "end-feed-";

/// The part of the page.
pub(super) fn section(
    tr: Tr,
    forms: &PlainForms,
    calendar: &OfficeCalendar,
    made: &str,
) -> AnyView {
    let told = (!made.is_empty()).then(|| {
        view! {
            <div class="note" role="status" id=desk::DONE tabindex="-1">
                <p>{t!(tr, calendar_feed_made)}</p>
                <p><strong>{t!(tr, calendar_feed_address)}</strong></p>
                <p class="feed-address" dir="ltr">{made.to_owned()}</p>
            </div>
        }
    });
    let list = if calendar.feeds.is_empty() {
        view! { <p>{t!(tr, calendar_feeds_none)}</p> }.into_any()
    } else {
        rows(tr, forms, &calendar.feeds)
    };
    let many = calendar.feeds.len() >= usize::try_from(FEEDS).unwrap_or(usize::MAX);
    let make = if many {
        view! { <p>{t!(tr, calendar_feed_many, limit = FEEDS)}</p> }.into_any()
    } else {
        make(tr, forms, calendar)
    };
    view! {
        <section class="office__part calendar-feeds" id="feeds" aria-labelledby="feeds-title">
            <h2 id="feeds-title">{t!(tr, calendar_feeds)}</h2>
            <p>{t!(tr, calendar_feeds_text)}</p>
            {told}
            {list}
            {make}
        </section>
    }
    .into_any()
}

fn make(tr: Tr, forms: &PlainForms, calendar: &OfficeCalendar) -> AnyView {
    let form = forms.form(MAKE);
    let label = t!(tr, calendar_feed_what);
    let all = (String::new(), t!(tr, calendar_feed_all));
    let programmes = calendar.programmes.iter();
    let programmes = programmes.map(|programme| {
        let name = programme.name.get(tr.language()).to_owned();
        (programme.slug.clone(), name)
    });
    let choices = std::iter::once(all).chain(programmes).collect();
    let inner = view! {
        <SelectField form field="programme" label=label.clone() value=forms.typed(MAKE, "programme", "")
            groups=vec![(String::new(), choices)]/>
        <p>{submit_button(form, "button", t!(tr, calendar_feed_make), String::new())}</p>
    };
    forms.post(form, "feeds", vec![("programme", label)], inner.into_any())
}

fn rows(tr: Tr, forms: &PlainForms, feeds: &[FeedView]) -> AnyView {
    let columns = [
        t!(tr, calendar_feed_what),
        t!(tr, calendar_feed_since),
        t!(tr, calendar_feed_deeds),
    ];
    let count = u32::try_from(feeds.len()).unwrap_or(u32::MAX);
    let rows = feeds.iter().map(|feed| row(tr, forms, feed)).collect();
    table(t!(tr, calendar_feeds_count, count = count), &columns, rows)
}

fn row(tr: Tr, forms: &PlainForms, feed: &FeedView) -> Vec<Cell> {
    let what = match &feed.programme {
        Some(name) => name.get(tr.language()).to_owned(),
        None => t!(tr, calendar_feed_all),
    };
    let since = feed.since.as_ref();
    let since = since.map(|at| formats::medium_date(tr, &at.date));
    let end = desk::ask(
        forms,
        &format!("{END}{}", feed.id),
        t!(tr, calendar_feed_end),
        format!(": {what}"),
        t!(tr, calendar_feed_end_ask),
        t!(tr, calendar_feed_end_yes),
    );
    vec![
        Cell::new(view! { <bdi>{what}</bdi> }),
        Cell::new(since),
        Cell::deeds(end),
    ]
}
