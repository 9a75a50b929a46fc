//! The booking form: which sessions, who, where from, and what they need.

mod choices;
mod people;
mod towns;

use std::sync::Arc;

use leptos::prelude::*;

use choices::refused_as_full;
pub(super) use choices::{label, session_choice};

use self::people::colleagues;
use self::towns::towns;
use super::api;
use super::forms::{self, BOOKING};
use crate::contract::booking::{Affiliation, BookingRequest, Policy, Reminder};
use crate::contract::hospitation::{Availability, Hospitation, Session};
use crate::contract::language::Language;
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::i18n::{Tr, tr};
use crate::posted::Refused;
use crate::ui::form::{
    Choice, ChoiceField, ErrorSummary, FormState, SelectField, SendForm, TextArea, TextField,
    TickField, post_form, submit_button,
};
use crate::ui::later::later;
use crate::{paths, t, terms};

/// Where on the page the form stands.
pub(super) const ANCHOR: &str = "book";

/// The form, or why there is none.
#[component]
pub(super) fn BookingForm(
    /// What is booked.
    page: Arc<Hospitation>,
    /// Its sessions as they are now.
    sessions: RwSignal<Vec<Session>>,
    /// What was posted and refused.
    refused: Option<Refused>,
) -> impl IntoView {
    let tr = tr();
    let over = page.summary.availability == Availability::Over;
    let inner = if over && refused.is_none() {
        view! { <p>{t!(tr, hospitations_over)}</p> }.into_any()
    } else {
        later(move || open_form(tr, &page, sessions, refused))
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
    page: &Hospitation,
    now: RwSignal<Vec<Session>>,
    refused: Option<Refused>,
) -> AnyView {
    let language = tr.language();
    let refused = refused.filter(|refused| refused.is(BOOKING));
    let typed = refused
        .as_ref()
        .map(|refused| forms::booking(&refused.fields));
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
    let form = FormState::new(BOOKING.to_owned(), refused.as_ref(), Arc::new(words));
    let value = typed.clone().unwrap_or_else(|| BookingRequest {
        language: language.code().to_owned(),
        reminders: [Reminder::Day, Reminder::Hour]
            .map(|r| r.code().to_owned())
            .to_vec(),
        ..<BookingRequest as Default>::default()
    });
    let lost = RwSignal::new(Vec::new());
    let choices: Vec<_> = sessions
        .iter()
        .map(|session| {
            let chosen = match &typed {
                // What has filled up meanwhile is left to the person: nobody is queued unasked.
                Some(typed) => {
                    let full = refused_as_full(refused.as_ref().map(|r| &r.problem), &session.id);
                    typed.wait.contains(&session.id)
                        || typed.sessions.contains(&session.id) && session.bookable() && !full
                }
                None => session.bookable(),
            };
            session_choice(tr, form, session, now, chosen, false, lost)
        })
        .collect();
    let affiliations = Affiliation::ALL.iter().map(|affiliation| {
        let (code, words) = (affiliation.code(), terms::affiliation(tr, *affiliation));
        Choice::plain("affiliation", code, words, value.affiliation == code)
    });
    let reminders = Reminder::ALL.iter().map(|reminder| {
        let (code, words) = (reminder.code(), terms::reminder(tr, *reminder));
        let chosen = value.reminders.iter().any(|chosen| chosen == code);
        Choice::plain("reminders", code, words, chosen)
    });
    let own_language = |l: Language| (l.code().to_owned(), l.own_name().to_owned());
    let languages: Vec<_> = Language::ALL.into_iter().map(own_language).collect();
    let named_language = |l: Language| (l.code().to_owned(), terms::language(tr, l));
    let interpretation = std::iter::once((String::new(), t!(tr, booking_interpretation_none)))
        .chain(Language::ALL.into_iter().map(named_language));
    let mut fields = vec![
        ("sessions", t!(tr, booking_sessions)),
        ("name", t!(tr, booking_name)),
        ("mail", t!(tr, booking_mail)),
        ("municipality", t!(tr, booking_municipality)),
        ("municipality_other", t!(tr, booking_municipality_other)),
        ("affiliation", t!(tr, booking_affiliation)),
        ("language", t!(tr, booking_language)),
        ("interpretation", t!(tr, booking_interpretation)),
        ("reminders", t!(tr, booking_reminders)),
        ("access_needs", t!(tr, booking_access)),
        ("access_consent", t!(tr, booking_access)),
    ];
    let colleagues = colleagues(tr, form, &value, &mut fields);
    let slug = page.summary.slug.clone();
    let action = format!("{}#{ANCHOR}", paths::hospitation(language, &slug));
    let towns = towns(tr, page);
    let policy = page.programme.policy();
    let full = page
        .sessions
        .iter()
        .any(|s| s.kind.bookable() && !s.begun && s.seats_left == 0);
    let shared = page.sessions.iter().any(|s| s.shared && !s.begun);
    let inputs = view! {
        <ErrorSummary form fields/>
        <ChoiceField form field="sessions" label=t!(tr, booking_sessions) many=true choices=choices
            hint=hints(tr, policy, full, shared)/>
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
        {colleagues}
        <div class="form__pair">
            <SelectField form field="language" label=t!(tr, booking_language)
                groups=vec![(String::new(), languages)] value=value.language/>
            <SelectField form field="interpretation" label=t!(tr, booking_interpretation)
                groups=vec![(String::new(), interpretation.collect())] value=value.interpretation/>
        </div>
        <ChoiceField form field="reminders" label=t!(tr, booking_reminders) many=true choices=reminders.collect()/>
        <TextArea form field="access_needs" label=t!(tr, booking_access) hint=t!(tr, booking_access_hint) value=value.access_needs/>
        <TickField form field="access_consent" label=t!(tr, booking_access_consent) ticked=!value.access_consent.is_empty()/>
        <div class="form__privacy">
            <h3>{t!(tr, booking_privacy_title)}</h3>
            <p>{t!(tr, booking_privacy)}" "<a href=paths::text_page(language, "privacy") rel="external">{t!(tr, booking_privacy_more)}</a></p>
        </div>
        <p>{submit_button(form, "button", t!(tr, booking_submit), String::new())}</p>
    };
    view! {
        <p class="lead">{t!(tr, booking_lead)}</p>
        {post_form(form, action, send(language, slug, policy, (form, now, lost)), None, inputs.into_any())}
    }
    .into_any()
}

/// What the programme asks for, that one can wait for what is full, and that a shared seminar can be
/// booked alone.
fn hints(tr: Tr, policy: Policy, full: bool, shared: bool) -> String {
    let minimum = if policy.all_visits {
        t!(tr, booking_all_visits)
    } else {
        t!(tr, booking_sessions_hint, count = policy.at_least)
    };
    let seminar = policy.seminar_first.then(|| t!(tr, booking_seminar_first));
    let wait = full.then(|| t!(tr, booking_wait_hint));
    let alone = shared.then(|| t!(tr, booking_seminar_alone));
    let all: Vec<_> = [Some(minimum), seminar, alone, wait]
        .into_iter()
        .flatten()
        .collect();
    all.join(" ")
}

fn send(
    language: Language,
    slug: String,
    policy: Policy,
    (form, now, lost): (FormState, RwSignal<Vec<Session>>, RwSignal<Vec<String>>),
) -> SendForm {
    Box::new(move |fields, key| {
        let slug = slug.clone();
        Box::pin(async move {
            let request = forms::booking(&fields);
            say_lost(form, lost, &request)?;
            let check = || now.with_untracked(|now| api::check_before(now, policy, &request));
            // Seats go while somebody types: what is wrong with the sessions is said of what they
            // are now.
            if check().as_ref().is_err_and(about_sessions) {
                look_again(&slug, now).await;
            }
            check()?;
            let answer = api::book(language, slug.clone(), request.clone(), key).await;
            if answer.as_ref().is_err_and(about_sessions) {
                look_again(&slug, now).await;
            }
            answer
        })
    })
}

/// A ticked session that filled up while somebody typed is not left out in silence: the first
/// sending says which, the next one goes without.
fn say_lost(
    form: FormState,
    lost: RwSignal<Vec<String>>,
    request: &BookingRequest,
) -> Result<(), Problem> {
    let mut ids = lost.try_update(std::mem::take).unwrap_or_default();
    let said = |id: &String| {
        form.problem.with_untracked(|problem| {
            let mut errors = problem.iter().flat_map(|problem| &problem.errors);
            errors.any(|error| error.ids.contains(id))
        })
    };
    ids.retain(|id| !request.sessions.contains(id) && !request.wait.contains(id) && !said(id));
    if ids.is_empty() {
        return Ok(());
    }
    let full = FieldError::new("sessions", FieldCode::SessionFull).about(ids);
    Err(api::invalid(vec![full]))
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
