//! The forms of a session: where it meets, who moderates and interprets, what the team notes, calling it
//! off. Each part's heading is what lists of what needs somebody lead to.

use leptos::prelude::*;

use super::super::desk;
use super::super::frame::only;
use super::{api, words};
use crate::contract::hospitation::Form;
use crate::contract::language::Language;
use crate::contract::permission::Permission;
use crate::contract::running::{Note, RunSession, RunningView};
use crate::i18n::Tr;
use crate::ui::form::{
    Choice, ChoiceField, PlainForms, SelectField, TextArea, TextField, submit_button,
};
use crate::{t, terms};

fn part(id: &'static str, title: String, inner: AnyView) -> AnyView {
    view! {
        <section class="office__part" aria-labelledby=id>
            <h2 id=id tabindex="-1">{title}</h2>
            {inner}
        </section>
    }
    .into_any()
}

/// Where it meets online; nothing for a session on site.
pub(super) fn link(tr: Tr, forms: &PlainForms, session: &RunSession) -> Option<AnyView> {
    if session.form == Form::OnSite {
        return None;
    }
    if session.over || session.cancelled {
        let shown = session.meeting_link.clone();
        let shown = (!shown.is_empty()).then(|| view! { <p><bdi dir="ltr">{shown}</bdi></p> });
        let inner = view! { {shown}<p class="hint">{t!(tr, running_link_late)}</p> };
        return Some(part("to-link", t!(tr, running_link), inner.into_any()));
    }
    let form = forms.form(api::LINK);
    let label = t!(tr, running_link_label);
    let value = forms.typed(api::LINK, "meeting_link", &session.meeting_link);
    let inner = view! {
        <TextField form field="meeting_link" label=label.clone() hint=t!(tr, running_link_hint) value kind="url"/>
        <p>{submit_button(form, "button", t!(tr, running_link_save), String::new())}</p>
    };
    let fields = vec![("meeting_link", label)];
    let post = forms.post(form, "to-link", fields, inner.into_any());
    Some(part("to-link", t!(tr, running_link), post))
}

/// Who moderates.
pub(super) fn moderator(
    tr: Tr,
    forms: &PlainForms,
    view: &RunningView,
    session: &RunSession,
) -> AnyView {
    let form = forms.form(api::MODERATOR);
    let label = t!(tr, running_moderator_label);
    let mut choices = vec![(String::new(), t!(tr, running_nobody))];
    for one in view.moderators.iter().chain(&session.moderator) {
        if choices.iter().all(|(id, _)| *id != one.id) {
            choices.push((one.id.clone(), one.name.clone()));
        }
    }
    let chosen = session.moderator.as_ref().map_or("", |one| one.id.as_str());
    let value = forms.typed(api::MODERATOR, "account", chosen);
    let inner = view! {
        <p class="hint">{t!(tr, running_moderator_hint)}</p>
        <SelectField form field="account" label=label.clone() groups=vec![(String::new(), choices)] value/>
        <p>{submit_button(form, "button", t!(tr, running_moderator_save), String::new())}</p>
    };
    let post = forms.post(
        form,
        "to-moderator",
        vec![("account", label)],
        inner.into_any(),
    );
    part("to-moderator", t!(tr, running_moderator), post)
}

/// For which languages somebody interprets.
pub(super) fn interpreters(tr: Tr, forms: &PlainForms, session: &RunSession) -> AnyView {
    let form = forms.form(api::INTERPRETERS);
    let label = t!(tr, running_interpreters_label);
    let choices = Language::ALL.iter().map(|language| {
        let code = language.code();
        let asked = session.asked.iter().find(|asked| asked.language == code);
        let name = terms::language(tr, *language);
        let words = match asked {
            Some(asked) => t!(
                tr,
                running_language_asked,
                language = name,
                count = asked.people
            ),
            None => name,
        };
        let chosen = session.interpreters.iter().any(|own| own == code);
        Choice::plain("languages", code, words, chosen)
    });
    let inner = view! {
        <ChoiceField form field="languages" label=label.clone() hint=t!(tr, running_interpreters_hint)
            choices=choices.collect() many=true/>
        <p>{submit_button(form, "button", t!(tr, running_interpreters_save), String::new())}</p>
    };
    let fields = vec![("languages", label)];
    let post = forms.post(form, "to-interpreters", fields, inner.into_any());
    part("to-interpreters", t!(tr, running_interpretation), post)
}

/// What the team noted, and a new note.
pub(super) fn notes(tr: Tr, forms: &PlainForms, session: &RunSession) -> AnyView {
    let list: Vec<_> = session
        .notes
        .iter()
        .map(|note| one_note(tr, forms, note))
        .collect();
    let list = if list.is_empty() {
        view! { <p>{t!(tr, running_no_notes)}</p> }.into_any()
    } else {
        view! { <ul class="office__list">{list}</ul> }.into_any()
    };
    let form = forms.form(api::NOTE);
    let label = t!(tr, running_note_label);
    let inner = view! {
        <TextArea form field="text" label=label.clone() hint=t!(tr, running_note_hint)
            value=forms.typed(api::NOTE, "text", "")/>
        <p>{submit_button(form, "button", t!(tr, running_note_save), String::new())}</p>
    };
    let post = forms.post(form, "to-notes", vec![("text", label)], inner.into_any());
    part(
        "to-notes",
        t!(tr, running_notes),
        view! { {list}{post} }.into_any(),
    )
}

fn one_note(tr: Tr, forms: &PlainForms, note: &Note) -> AnyView {
    let at = note
        .at
        .as_ref()
        .map(|at| words::moment(tr, at))
        .unwrap_or_default();
    let author = if note.author.is_empty() {
        t!(tr, running_note_nobody)
    } else {
        note.author.clone()
    };
    let about = format!(" – {author}, {at}");
    let delete = note.deletable.then(|| {
        let id = format!("{}{}", api::DELETE_NOTE, note.id);
        desk::ask(
            forms,
            &id,
            t!(tr, running_note_delete),
            about,
            t!(tr, running_note_delete_ask),
            t!(tr, running_note_delete_yes),
        )
    });
    let text = note.text.clone();
    view! {
        <li>
            <p class="hint"><bdi>{author}</bdi>" · "{at}</p>
            <blockquote class="said" dir="auto">{text}</blockquote>
            {delete}
        </li>
    }
    .into_any()
}

/// Calling it off; nothing where that is too late.
pub(super) fn call_off(
    tr: Tr,
    forms: &PlainForms,
    view: &RunningView,
    session: &RunSession,
) -> Option<AnyView> {
    if session.begun || session.cancelled {
        return None;
    }
    let label = t!(tr, running_call_off);
    let inner = if view.leads {
        let form = forms.form(api::CALL_OFF);
        let reason = t!(tr, running_call_off_why);
        let fields = view! {
            <TextArea form field="note" label=reason.clone() hint=t!(tr, running_call_off_hint)
                value=forms.typed(api::CALL_OFF, "note", "")/>
            <p>{submit_button(form, "button button--small", t!(tr, running_call_off_yes), String::new())}</p>
        };
        let post = forms.post(
            form,
            "to-call-off",
            vec![("note", reason)],
            fields.into_any(),
        );
        forms.folded(form, label.clone(), String::new(), post)
    } else {
        let reason = only(tr, Permission::LeadHospitations);
        desk::locked(api::CALL_OFF, label.clone(), String::new(), reason)
    };
    Some(part("to-call-off", label, inner))
}
