//! Fields of forms in which several of a kind stand: their names are made, as `meetings.0.date`. And
//! texts in four languages. For pages that do not come to life.

use leptos::prelude::*;

use super::FormState;
use crate::contract::language::Language;
use crate::contract::text::LocalText;
use crate::i18n::Tr;
use crate::{t, terms};

/// A field by its made name.
pub(crate) struct Named<'a> {
    /// The form it is in.
    pub form: FormState,
    /// Its name.
    pub field: &'a str,
    /// What it asks.
    pub label: String,
    /// What helps to answer; may be empty.
    pub hint: String,
}

impl Named<'_> {
    fn hint(&self, id: &str) -> Option<AnyView> {
        let hint = self.hint.clone();
        (!hint.is_empty())
            .then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> }.into_any())
    }

    fn error(&self, id: &str) -> Option<AnyView> {
        error(self.form, self.field, id)
    }

    fn class(&self) -> &'static str {
        class(self.form, self.field)
    }

    fn described_by(&self) -> Option<String> {
        self.form.described_by(self.field, !self.hint.is_empty())
    }
}

/// What is wrong with a field; `id` is its control's.
pub(crate) fn error(form: FormState, field: &str, id: &str) -> Option<AnyView> {
    form.error(field).map(|text| {
        view! { <p class="field__error" id=format!("{id}-error")>{text}</p> }.into_any()
    })
}

fn class(form: FormState, field: &str) -> &'static str {
    if form.error(field).is_some() {
        "field field--wrong"
    } else {
        "field"
    }
}

/// A line of text, a day or a time: `kind` is the input's type.
pub(crate) fn line(named: &Named<'_>, kind: &'static str, value: String) -> AnyView {
    let (form, field) = (named.form, named.field.to_owned());
    let id = form.id(&field);
    let number = kind == "number";
    view! {
        <div class=named.class()>
            <label for=id.clone()>{named.label.clone()}</label>
            {named.hint(&id)}
            {named.error(&id)}
            <input id=id name=field.clone() type=if number { "text" } else { kind }
                inputmode=number.then_some("numeric") value=value autocomplete="off"
                dir=(kind != "text").then_some("ltr") aria-invalid=form.invalid(&field)
                aria-describedby=named.described_by()/>
        </div>
    }
    .into_any()
}

/// One choice of many in a closed list: value and words of each.
pub(crate) fn choice(named: &Named<'_>, choices: &[(String, String)], value: &str) -> AnyView {
    let (form, field) = (named.form, named.field.to_owned());
    let id = form.id(&field);
    let options: Vec<_> = choices
        .iter()
        .map(|(code, words)| {
            let selected = code == value;
            view! { <option value=code.clone() selected=selected>{words.clone()}</option> }
        })
        .collect();
    view! {
        <div class=named.class()>
            <label for=id.clone()>{named.label.clone()}</label>
            {named.hint(&id)}
            {named.error(&id)}
            <select id=id name=field.clone() aria-invalid=form.invalid(&field)
                aria-describedby=named.described_by()>{options}</select>
        </div>
    }
    .into_any()
}

/// A box to tick.
pub(crate) fn tick(named: &Named<'_>, ticked: bool) -> AnyView {
    let field = named.field.to_owned();
    let id = named.form.id(&field);
    view! {
        <div class="choice">
            <input id=id.clone() name=field type="checkbox" value="on" checked=ticked/>
            <label for=id>{named.label.clone()}</label>
        </div>
    }
    .into_any()
}

/// A text in four languages: the one it is written in first stands there, the others are folded in, unless
/// something is wrong with one. `rows` is 1 for a line.
pub(crate) fn local_text(
    tr: Tr,
    named: &Named<'_>,
    original: Language,
    rows: u8,
    text: &LocalText,
) -> AnyView {
    let (form, field) = (named.form, named.field);
    let id = form.id(field);
    let one = |language| own_text(tr, (form, field), language, rows, text);
    let others = Language::ALL.into_iter().filter(|l| *l != original);
    let (mut open, mut there) = (false, 0_u32);
    for language in others.clone() {
        open |= form.error(&of(field, language)).is_some();
        there += u32::from(text.exact(language).is_some());
    }
    let others: Vec<_> = others.map(one).collect();
    let folded = t!(tr, form_translations, count = there, all = 3);
    view! {
        <fieldset class="field local" aria-describedby=named.described_by()>
            <legend>{named.label.clone()}</legend>
            {named.hint(&id)}
            {named.error(&id)}
            {one(original)}
            <details class="local__more" open=open>
                <summary>{folded}</summary>
                {others}
            </details>
        </fieldset>
    }
    .into_any()
}

/// The name of a text's field in a language.
pub(crate) fn of(field: &str, language: Language) -> String {
    format!("{field}.{}", language.code())
}

fn own_text(
    tr: Tr,
    (form, field): (FormState, &str),
    language: Language,
    rows: u8,
    text: &LocalText,
) -> AnyView {
    let field = of(field, language);
    let id = form.id(&field);
    let value = text.exact(language).unwrap_or("").to_owned();
    let (invalid, described) = (form.invalid(&field), form.described_by(&field, false));
    let (lang, dir) = (language.code(), language.direction());
    let input = if rows > 1 {
        view! {
            <textarea id=id.clone() name=field.clone() rows=rows lang=lang dir=dir aria-invalid=invalid
                aria-describedby=described>{value}</textarea>
        }
        .into_any()
    } else {
        view! {
            <input id=id.clone() name=field.clone() type="text" value=value autocomplete="off" lang=lang
                dir=dir aria-invalid=invalid aria-describedby=described/>
        }
        .into_any()
    };
    view! {
        <div class=class(form, &field)>
            <label for=id.clone()>{terms::language(tr, language)}</label>
            {error(form, &field, &id)}
            {input}
        </div>
    }
    .into_any()
}
