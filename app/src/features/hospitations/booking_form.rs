//! The booking form: which sessions, who, where from, and what they need.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::api;
use super::sessions::{both_clocks, seats_now};
use crate::contract::atlas::MunicipalityChoice;
use crate::contract::booking::{Affiliation, BookingRequest};
use crate::contract::hospitation::{Availability, Hospitation, Session};
use crate::contract::language::Language;
use crate::contract::order;
use crate::contract::problem::Problem;
use crate::i18n::{Tr, formats, tr};
use crate::posted::{Form as _, Refused};
use crate::ui::form::{
    Choice, ChoiceField, ErrorSummary, FormState, SelectField, TextArea, TextField, TickField,
    post_form,
};
use crate::{paths, t, terms};

/// Where on the page the form stands.
pub(super) const ANCHOR: &str = "book";

/// The form, or why there is none.
#[component]
pub(super) fn BookingForm(
    /// What is booked.
    page: Hospitation,
    /// Its sessions as they are now.
    sessions: RwSignal<Vec<Session>>,
    /// What was posted and refused.
    refused: Option<Refused<BookingRequest>>,
) -> impl IntoView {
    let tr = tr();
    let closed = match page.summary.availability {
        Availability::Open => None,
        Availability::Full => Some(t!(tr, hospitations_full)),
        Availability::Over => Some(t!(tr, hospitations_over)),
    };
    let inner = match closed {
        // Who typed while the last seat went still finds what they typed.
        Some(why) if refused.is_none() => view! { <p>{why}</p> }.into_any(),
        _ => open_form(tr, page, sessions, refused),
    };
    view! {
        <section class="booking" id=ANCHOR aria-labelledby="book-title">
            <h2 id="book-title">{t!(tr, booking_title)}</h2>
            {inner}
        </section>
    }
}

fn open_form(
    tr: Tr,
    page: Hospitation,
    now: RwSignal<Vec<Session>>,
    refused: Option<Refused<BookingRequest>>,
) -> AnyView {
    let language = tr.language();
    let (typed, problem) = match refused {
        Some(refused) => (Some(refused.form), Some(refused.problem)),
        None => (None, None),
    };
    let sessions: Vec<_> = page
        .sessions
        .iter()
        .filter(|s| s.kind.bookable())
        .cloned()
        .collect();
    let named = sessions.clone();
    let words = move |error: &_| {
        let name = |id: &str| named.iter().find(|s| s.id == id).map(|s| label(tr, s));
        terms::field_error(tr, error, &|id| name(id).unwrap_or_default())
    };
    let form = FormState::new(BookingRequest::NAME, problem, Arc::new(words));
    let value = typed.clone().unwrap_or_else(|| BookingRequest {
        language: language.code().to_owned(),
        ..BookingRequest::default()
    });
    let choices = sessions
        .iter()
        .map(|session| session_choice(tr, session, now, typed.as_ref()))
        .collect::<Vec<_>>();
    let affiliations = Affiliation::ALL.iter().map(|affiliation| Choice {
        value: affiliation.code().to_owned(),
        words: terms::affiliation(tr, *affiliation),
        more: None,
        chosen: value.affiliation == affiliation.code(),
        disabled: false.into(),
    });
    let own_language = |l: Language| (l.code().to_owned(), l.own_name().to_owned());
    let languages: Vec<_> = Language::ALL.into_iter().map(own_language).collect();
    let named_language = |l: Language| (l.code().to_owned(), terms::language(tr, l));
    let interpretation = std::iter::once((String::new(), t!(tr, booking_interpretation_none)))
        .chain(Language::ALL.into_iter().map(named_language));
    let fields = vec![
        ("sessions", t!(tr, booking_sessions)),
        ("name", t!(tr, booking_name)),
        ("mail", t!(tr, booking_mail)),
        ("municipality", t!(tr, booking_municipality)),
        ("municipality_other", t!(tr, booking_municipality_other)),
        ("affiliation", t!(tr, booking_affiliation)),
        ("language", t!(tr, booking_language)),
        ("interpretation", t!(tr, booking_interpretation)),
        ("access_needs", t!(tr, booking_access)),
        ("access_consent", t!(tr, booking_access)),
    ];
    let slug = page.summary.slug.clone();
    let action = format!("{}#{ANCHOR}", paths::hospitation(language, &slug));
    let towns = towns(tr, &page);
    let at_least = page.programme.book_at_least;
    let send = move |request: BookingRequest| {
        let slug = slug.clone();
        let check = {
            let request = request.clone();
            move || now.with_untracked(|now| api::check_before(now, at_least, &request))
        };
        async move {
            // Seats go while somebody types: what is wrong with the sessions is said of what they
            // are now.
            if check().as_ref().is_err_and(about_sessions) {
                look_again(&slug, now).await;
            }
            check()?;
            let answer = api::book(language, slug.clone(), request).await;
            if answer.as_ref().is_err_and(about_sessions) {
                look_again(&slug, now).await;
            }
            answer
        }
    };
    let navigate = use_navigate();
    let done = move |next: String| navigate(&next, leptos_router::NavigateOptions::default());
    let inputs = view! {
        <ErrorSummary form fields/>
        <ChoiceField form field="sessions" label=t!(tr, booking_sessions) many=true choices=choices
            hint=t!(tr, booking_sessions_hint, count = at_least)/>
        <div class="form__pair">
            <TextField form field="name" label=t!(tr, booking_name) value=value.name autocomplete="name" required=true/>
            <TextField form field="mail" label=t!(tr, booking_mail) hint=t!(tr, booking_mail_hint)
                value=value.mail kind="email" autocomplete="email" required=true/>
        </div>
        <div class="form__pair">
            <SelectField form field="municipality" label=t!(tr, booking_municipality) groups=towns value=value.municipality/>
            <TextField form field="municipality_other" label=t!(tr, booking_municipality_other)
                hint=t!(tr, booking_municipality_other_hint) value=value.municipality_other autocomplete="organization"/>
        </div>
        <ChoiceField form field="affiliation" label=t!(tr, booking_affiliation) choices=affiliations.collect()/>
        <div class="form__pair">
            <SelectField form field="language" label=t!(tr, booking_language)
                groups=vec![(String::new(), languages)] value=value.language/>
            <SelectField form field="interpretation" label=t!(tr, booking_interpretation)
                groups=vec![(String::new(), interpretation.collect())] value=value.interpretation/>
        </div>
        <TextArea form field="access_needs" label=t!(tr, booking_access) hint=t!(tr, booking_access_hint) value=value.access_needs/>
        <TickField form field="access_consent" label=t!(tr, booking_access_consent) ticked=!value.access_consent.is_empty()/>
        <div class="form__privacy">
            <h3>{t!(tr, booking_privacy_title)}</h3>
            <p>{t!(tr, booking_privacy)}" "<a href=paths::text_page(language, "privacy")>{t!(tr, booking_privacy_more)}</a></p>
        </div>
        <p><button class="button" type="submit" aria-disabled=move || form.sending.get().then_some("true")>{t!(tr, booking_submit)}</button></p>
    };
    view! {
        <p class="lead">{t!(tr, booking_lead)}</p>
        {post_form(form, action, send, done, inputs)}
    }
    .into_any()
}

fn about_sessions(problem: &Problem) -> bool {
    problem.errors.iter().any(|error| error.field == "sessions")
}

/// Asks for the sessions anew; where there is no answer, the old facts stay.
async fn look_again(slug: &str, now: RwSignal<Vec<Session>>) {
    if let Ok(fresh) = api::sessions_in(slug, "").await {
        now.try_set(fresh);
    }
}

fn label(tr: Tr, session: &Session) -> String {
    terms::session_title(tr, &session.title, session.kind)
}

fn session_choice(
    tr: Tr,
    session: &Session,
    now: RwSignal<Vec<Session>>,
    typed: Option<&BookingRequest>,
) -> Choice {
    let id = session.id.clone();
    let closed = move || now.with(|now| now.iter().any(|s| s.id == id && !s.bookable()));
    let more = view! {
        <span>{formats::long_date(tr, &session.host_time.date)}</span>
        {both_clocks(tr, session, "choice__clock")}
        <span class="choice__seats">{seats_now(tr, &session.id, now)}</span>
    };
    Choice {
        value: session.id.clone(),
        words: label(tr, session),
        more: Some(more.into_any()),
        chosen: session.bookable() && typed.is_none_or(|t| t.sessions.contains(&session.id)),
        disabled: Signal::derive(closed),
    }
}

/// The two sides first, then their neighbours in the programme, country by country.
fn towns(tr: Tr, page: &Hospitation) -> Vec<(String, Vec<(String, String)>)> {
    let language = tr.language();
    let choice = |c: &MunicipalityChoice| (c.slug.clone(), c.names.get(language).to_owned());
    let sides = [&page.summary.host, &page.summary.guest];
    let of = |wanted: &dyn Fn(&MunicipalityChoice) -> bool| {
        let mut found: Vec<_> = page
            .municipalities
            .iter()
            .filter(|c| wanted(c))
            .map(choice)
            .collect();
        order::by(&mut found, |a, b| a.1.cmp(&b.1));
        found
    };
    let none = (String::new(), t!(tr, booking_municipality_choose));
    let mut groups = vec![(String::new(), vec![none])];
    groups[0]
        .1
        .extend(of(&|c| sides.iter().any(|side| side.slug == c.slug)));
    let mut countries = sides.map(|side| side.country.clone()).to_vec();
    countries.dedup();
    for country in countries {
        let others = of(&|c| c.country == country && sides.iter().all(|side| side.slug != c.slug));
        if !others.is_empty() {
            groups.push((terms::country(tr, &country), others));
        }
    }
    groups
}
