//! The forms that add a file or a link.

use leptos::prelude::*;

use super::super::words;
use super::deeds::{FILE, LINK};
use crate::contract::language::Language;
use crate::contract::material::{LARGEST_MB, Materials};
use crate::contract::problem::{FieldCode, FieldError};
use crate::i18n::{Tr, formats};
use crate::posted::Refused;
use crate::ui::form::{FileField, FormState, PlainForms, SelectField, TextField, submit_button};
use crate::{t, terms};

/// The forms of the page.
pub(super) fn forms(tr: Tr, action: String, refused: Option<Refused>) -> PlainForms {
    words::forms_with(tr, action, refused, field_words)
}

fn field_words(tr: Tr, error: &FieldError) -> Option<String> {
    match (error.field.as_str(), error.code) {
        ("file", FieldCode::AboveMost) => {
            let most = error.limit.unwrap_or_default().to_string();
            Some(t!(tr, materials_full, number = most))
        }
        ("title" | "link", FieldCode::Required) => Some(t!(tr, problem_required)),
        _ => None,
    }
}

/// Adds a file.
pub(super) fn file(tr: Tr, forms: &PlainForms, materials: &Materials) -> AnyView {
    let form = forms.form(FILE);
    let hint = t!(tr, materials_file_hint, number = LARGEST_MB.to_string());
    let inner = view! {
        {session(tr, forms, form, FILE, materials)}
        <FileField form field="file" label=t!(tr, materials_file) hint
            accept=".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp"/>
        <TextField form field="title" label=t!(tr, materials_name) hint=t!(tr, materials_name_hint)
            value=forms.typed(FILE, "title", "")/>
        {language(tr, forms, form, FILE)}
        <p>{submit_button(form, "button button--small", t!(tr, materials_save_file), String::new())}</p>
    };
    let fields = vec![
        ("session", t!(tr, materials_session)),
        ("file", t!(tr, materials_file)),
        ("title", t!(tr, materials_name)),
        ("language", t!(tr, materials_language)),
    ];
    let post = forms.post_files(form, "add", fields, inner.into_any());
    forms.folded(form, t!(tr, materials_add_file), String::new(), post)
}

/// Adds a link.
pub(super) fn link(tr: Tr, forms: &PlainForms, materials: &Materials) -> AnyView {
    let form = forms.form(LINK);
    let inner = view! {
        {session(tr, forms, form, LINK, materials)}
        <TextField form field="link" label=t!(tr, materials_link) hint=t!(tr, materials_link_hint)
            value=forms.typed(LINK, "link", "") kind="url" required=true/>
        <TextField form field="title" label=t!(tr, materials_name) hint=t!(tr, materials_link_name_hint)
            value=forms.typed(LINK, "title", "") required=true/>
        {language(tr, forms, form, LINK)}
        <p>{submit_button(form, "button button--small", t!(tr, materials_save_link), String::new())}</p>
    };
    let fields = vec![
        ("session", t!(tr, materials_session)),
        ("link", t!(tr, materials_link)),
        ("title", t!(tr, materials_name)),
        ("language", t!(tr, materials_language)),
    ];
    let post = forms.post(form, "add", fields, inner.into_any());
    forms.folded(form, t!(tr, materials_add_link), String::new(), post)
}

fn session(
    tr: Tr,
    forms: &PlainForms,
    form: FormState,
    id: &str,
    materials: &Materials,
) -> AnyView {
    let sessions = materials.sessions.iter().map(|session| {
        let title = terms::session_title(tr, &session.title, session.kind);
        let date = formats::medium_date(tr, &session.at.date);
        (session.id.clone(), format!("{title} · {date}"))
    });
    let choices = vec![(String::new(), sessions.collect())];
    view! {
        <SelectField form field="session" label=t!(tr, materials_session) groups=choices
            value=forms.typed(id, "session", "")/>
    }
    .into_any()
}

fn language(tr: Tr, forms: &PlainForms, form: FormState, id: &str) -> AnyView {
    let all = (String::new(), t!(tr, materials_everybody));
    let languages = Language::ALL.map(|own| (own.code().to_owned(), terms::language(tr, own)));
    let choices: Vec<_> = [all].into_iter().chain(languages).collect();
    view! {
        <SelectField form field="language" label=t!(tr, materials_language)
            groups=vec![(String::new(), choices)] value=forms.typed(id, "language", "")/>
    }
    .into_any()
}
