//! The form with which the calendar is narrowed; the address says what was asked.

use leptos::prelude::*;

use super::super::desk;
use super::here;
use crate::contract::hospitation::Form;
use crate::contract::office_calendar::{
    CalendarChoice, CalendarFilter, CalendarView, OfficeCalendar,
};
use crate::i18n::Tr;
use crate::{paths, t, terms};

/// The form.
pub(super) fn form(tr: Tr, filter: &CalendarFilter, calendar: &OfficeCalendar) -> AnyView {
    let language = tr.language();
    let named = |choices: &[CalendarChoice]| -> Vec<(String, String)> {
        let named = choices.iter();
        let mut named: Vec<_> = named
            .map(|one| (one.slug.clone(), one.name.get(language).to_owned()))
            .collect();
        named.sort_by(|one, other| one.1.cmp(&other.1));
        named
    };
    let people = calendar.moderators.iter();
    let people = people.map(|one| (one.id.clone(), one.name.clone()));
    let moderators: Vec<_> = [
        ("me".to_owned(), t!(tr, calendar_me)),
        ("nobody".to_owned(), t!(tr, calendar_nobody)),
    ]
    .into_iter()
    .chain(people)
    .collect();
    // A session is one or the other, never both.
    let forms = [Form::Virtual, Form::OnSite];
    let forms = forms.map(|form| (form.code().to_owned(), terms::form(tr, form)));
    let clear = filter.is_narrow().then(|| {
        let clear = CalendarFilter {
            view: filter.view,
            ..CalendarFilter::default().on(&filter.day)
        };
        view! { <a class="chip chip--clear" href=here(language, &clear)>{t!(tr, atlas_clear)}</a> }
    });
    let month = (filter.view == CalendarView::Month)
        .then(|| view! { <input type="hidden" name="view" value="month"/> });
    let day = (!filter.day.is_empty()).then(|| {
        view! { <input type="hidden" name="day" value=filter.day.clone()/> }
    });
    let action = paths::office(language, "calendar", "");
    view! {
        <form class="office__filters" method="get" action=action role="search">
            {month}
            {day}
            {desk::select("programme", t!(tr, people_programme), t!(tr, calendar_any_programme),
                named(&calendar.programmes), &filter.programme)}
            {desk::select("municipality", t!(tr, people_municipality), t!(tr, calendar_any_municipality),
                named(&calendar.municipalities), &filter.municipality)}
            {desk::select("moderator", t!(tr, calendar_moderator), t!(tr, calendar_any_moderator),
                moderators, &filter.moderator)}
            {desk::select("form", t!(tr, hospitations_filter_form), t!(tr, calendar_any_form),
                forms.into(), &filter.form)}
            <button class="button button--secondary" type="submit">{t!(tr, atlas_apply)}</button>
            {clear}
        </form>
    }
    .into_any()
}
