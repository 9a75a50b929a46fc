//! The form in which a message is written.

use leptos::prelude::*;

use super::super::words;
use super::preview::PREVIEW;
use super::{languages, session_words};
use crate::contract::language::Language;
use crate::contract::message::{Addressee, MessageRequest, Messages, WHOM, says};
use crate::contract::problem::{FieldCode, FieldError};
use crate::contract::seat::SeatState;
use crate::i18n::{Tr, formats};
use crate::posted::{Fields, Refused, all, first};
use crate::ui::form::{
    Choice, ChoiceField, FormState, PlainForms, SelectField, WrittenField, submit_button,
};
use crate::{t, terms};

/// The form.
pub(super) const FORM: &str = "message";

const fn subject_of(language: Language) -> &'static str {
    match language {
        Language::De => "subject.de",
        Language::En => "subject.en",
        Language::Fr => "subject.fr",
        Language::Ar => "subject.ar",
    }
}

const fn text_of(language: Language) -> &'static str {
    match language {
        Language::De => "text.de",
        Language::En => "text.en",
        Language::Fr => "text.fr",
        Language::Ar => "text.ar",
    }
}

/// The message as the form carries it.
pub(super) fn typed(fields: &Fields) -> MessageRequest {
    let mut request = MessageRequest {
        session: first(fields, "session"),
        states: all(fields, "states"),
        people: all(fields, "people"),
        ..MessageRequest::default()
    };
    for language in Language::ALL {
        let (subject, text) = (
            first(fields, subject_of(language)),
            first(fields, text_of(language)),
        );
        if !subject.trim().is_empty() {
            request.subject.set(language, subject);
        }
        if !text.trim().is_empty() {
            request.text.set(language, text);
        }
    }
    request
}

/// What stands in the form at first: the confirmed people of the session that the address names.
pub(super) fn fresh(messages: &Messages, session: &str) -> MessageRequest {
    let named = messages.sessions.iter().find(|s| s.id == session);
    let first = messages.sessions.first().filter(|_| !messages.leads);
    MessageRequest {
        session: named.or(first).map(|s| s.id.clone()).unwrap_or_default(),
        states: vec![SeatState::Confirmed.code().to_owned()],
        ..MessageRequest::default()
    }
}

/// The forms of the page.
pub(super) fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    words::forms_with(tr, action, refused, field_words)
}

fn field_words(tr: Tr, error: &FieldError) -> Option<String> {
    match (error.field.as_str(), error.code) {
        ("states", FieldCode::TooFew) => Some(t!(tr, messages_nobody)),
        ("states" | "people", _) => Some(t!(tr, problem_choose)),
        (_, FieldCode::Required) => Some(t!(tr, problem_required)),
        (_, FieldCode::PlaceholderLeft) => Some(t!(
            tr,
            messages_placeholder_left,
            name = "{name}",
            session = "{session}",
            time = "{time}",
            page = "{page}"
        )),
        _ => None,
    }
}

/// The form with what stands in it. `here` is the page's address.
pub(super) fn form(
    tr: Tr,
    forms: &PlainForms,
    here: &str,
    messages: &Messages,
    stands: &MessageRequest,
) -> AnyView {
    let form = forms.form(FORM);
    let to_preview = format!("{here}#{PREVIEW}");
    let inner = view! {
        <section class="office__section" aria-labelledby="message-whom">
            <h3 id="message-whom">{t!(tr, messages_whom)}</h3>
            {whom(tr, form, messages, stands)}
        </section>
        <section class="office__section" aria-labelledby="message-texts">
            <h3 id="message-texts">{t!(tr, messages_languages)}</h3>
            {texts(tr, form, messages.original, stands)}
        </section>
        <div class="deeds">
            <button class="button button--secondary" type="submit" name=PREVIEW value="1" formaction=to_preview>
                {t!(tr, messages_preview)}
            </button>
            {submit_button(form, "button", t!(tr, messages_send), String::new())}
        </div>
    };
    forms.post(
        form,
        "write",
        names(tr, messages.original),
        inner.into_any(),
    )
}

/// Every field that may be wrong, in the form's order.
fn names(tr: Tr, original: Language) -> Vec<(&'static str, String)> {
    let mut names = vec![
        ("session", t!(tr, messages_session)),
        ("states", t!(tr, messages_states)),
        ("people", t!(tr, messages_people_label)),
    ];
    for language in languages(original) {
        let own = terms::language(tr, language);
        let subject = t!(tr, messages_subject, language = own.as_str());
        names.push((subject_of(language), subject));
        names.push((text_of(language), t!(tr, messages_text, language = own)));
    }
    names
}

fn whom(tr: Tr, form: FormState, messages: &Messages, stands: &MessageRequest) -> AnyView {
    let sessions = messages.sessions.iter();
    let sessions = sessions.map(|s| (s.id.clone(), session_words(tr, s)));
    let whole = (String::new(), t!(tr, messages_whole));
    let choices: Vec<_> = messages
        .leads
        .then_some(whole)
        .into_iter()
        .chain(sessions)
        .collect();
    // Who moderates writes to those who come, and to nobody else.
    let offered = WHOM
        .iter()
        .filter(|s| messages.leads || **s == SeatState::Confirmed);
    let states = offered.map(|state| {
        let chosen = stands.states.iter().any(|code| code == state.code());
        Choice::plain(
            "states",
            state.code(),
            terms::seat_state(tr, *state),
            chosen,
        )
    });
    view! {
        <SelectField form field="session" label=t!(tr, messages_session) value=stands.session.clone()
            groups=vec![(String::new(), choices)]/>
        <ChoiceField form field="states" label=t!(tr, messages_states) hint=t!(tr, messages_states_hint)
            choices=states.collect() many=true/>
        {people(tr, form, messages, stands)}
    }
    .into_any()
}

/// Everybody one by one, folded in until somebody needs it.
fn people(tr: Tr, form: FormState, messages: &Messages, stands: &MessageRequest) -> AnyView {
    let choices = messages.people.iter().map(|one| {
        let chosen = stands.people.contains(&one.id);
        Choice {
            more: Some(about(tr, messages, one)),
            ..Choice::plain("people", &one.id, one.name.clone(), chosen)
        }
    });
    let open = !stands.people.is_empty() || form.wrong("people");
    view! {
        <details class="form__more" open=open>
            <summary>{t!(tr, messages_people)}</summary>
            <ChoiceField form field="people" label=t!(tr, messages_people_label)
                hint=t!(tr, messages_people_hint) choices=choices.collect() many=true/>
        </details>
    }
    .into_any()
}

/// The language in which somebody reads, and how they stand in which session.
fn about(tr: Tr, messages: &Messages, one: &Addressee) -> AnyView {
    let seats = one.seats.iter().filter(|seat| seat.state.is_live());
    let seats = seats.filter_map(|seat| {
        let session = messages.sessions.iter().find(|s| s.id == seat.session)?;
        let title = terms::session_title(tr, &session.title, session.kind);
        Some(t!(
            tr,
            labelled,
            name = title,
            value = terms::seat_state(tr, seat.state)
        ))
    });
    let seats: Vec<_> = seats.collect();
    let language = terms::language(tr, one.language);
    view! { <span>{language}</span><span>{formats::list(tr, &seats)}</span> }.into_any()
}

/// Subject and text in each language, the original first and unfolded.
fn texts(tr: Tr, form: FormState, original: Language, stands: &MessageRequest) -> AnyView {
    let fields = languages(original).into_iter().map(|language| {
        let own = terms::language(tr, language);
        let (subject, text) = (subject_of(language), text_of(language));
        let typed = |text| says(text, language).unwrap_or_default().to_owned();
        let (value, body) = (typed(&stands.subject), typed(&stands.text));
        let open = language == original
            || !value.is_empty()
            || !body.is_empty()
            || form.wrong(subject)
            || form.wrong(text);
        let inner = view! {
            <WrittenField form field=subject language value
                label=t!(tr, messages_subject, language = own.as_str())/>
            <WrittenField form field=text language value=body lines=8
                label=t!(tr, messages_text, language = own.as_str())/>
        };
        if language == original {
            return inner.into_any();
        }
        view! {
            <details class="form__more" open=open>
                <summary>{own}</summary>
                <div class="message-text">{inner}</div>
            </details>
        }
        .into_any()
    });
    let fill = t!(
        tr,
        messages_fill,
        name = "{name}",
        session = "{session}",
        time = "{time}",
        page = "{page}"
    );
    let one = t!(
        tr,
        messages_languages_hint,
        language = terms::language(tr, original)
    );
    view! {
        <p class="hint">{one}</p>
        <p class="hint">{fill}</p>
        {fields.collect_view()}
    }
    .into_any()
}
