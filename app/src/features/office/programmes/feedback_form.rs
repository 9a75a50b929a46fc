//! The form with the questions of a programme: those that are there, and one that may be added.

use leptos::prelude::*;

use super::words::label;
use crate::contract::feedback::{FeedbackForm, Question, QuestionKind};
use crate::contract::language::Language;
use crate::contract::programme_form::lines;
use crate::i18n::Tr;
use crate::t;
use crate::ui::form::named::{Named, choice, line, local_text, tick};
use crate::ui::form::{FormState, PlainForms, submit_button};

/// The form's id.
pub(super) const FEEDBACK: &str = "questions";

/// The form, with what stands in it; the version that is saved over, and the language the texts are
/// written in first.
pub(super) fn form(
    tr: Tr,
    forms: &PlainForms,
    typed: &FeedbackForm,
    (version, original): (u32, Language),
) -> AnyView {
    let form = forms.form(FEEDBACK);
    let count = typed.questions.len();
    let numbered = typed.questions.iter().enumerate();
    let there: Vec<_> = numbered
        .map(|(at, one)| question(tr, form, (at, count), original, one))
        .collect();
    let none = there
        .is_empty()
        .then(|| view! { <p>{t!(tr, questions_none)}</p> });
    let new = question(tr, form, (count, count), original, &Question::default());
    let anonymous = Named {
        form,
        field: "anonymous",
        label: t!(tr, questions_anonymous),
        hint: String::new(),
    };
    let inner = view! {
        <input type="hidden" name="version" value=version.to_string()/>
        {tick(&anonymous, typed.anonymous)}
        <p class="hint">{t!(tr, questions_anonymous_hint)}</p>
        {none}
        {there}
        <details class="local__more" open=count == 0>
            <summary>{t!(tr, questions_add)}</summary>
            {new}
        </details>
        <div class="deeds">{submit_button(form, "button", t!(tr, account_save), String::new())}</div>
    };
    let parts = ["text", "kind", "options", "id"];
    let names = (0..count).flat_map(|at| parts.map(|part| format!("questions.{at}.{part}")));
    let names = std::iter::once("questions".to_owned()).chain(names);
    let names = names.map(|field| {
        let label = label(tr, &field);
        (field, label)
    });
    forms.post_named(form, FEEDBACK, names.collect(), inner.into_any())
}

fn question(
    tr: Tr,
    form: FormState,
    (at, count): (usize, usize),
    original: Language,
    one: &Question,
) -> AnyView {
    let name = |part: &str| format!("questions.{at}.{part}");
    let number = i64::try_from(at).unwrap_or(0) + 1;
    let is_new = at == count;
    let legend = match is_new {
        true => t!(tr, questions_new),
        false => t!(tr, questions_number, number = number),
    };
    let (text, kind, options, place) = (name("text"), name("kind"), name("options"), name("place"));
    let named = |field, label, hint| Named {
        form,
        field,
        label,
        hint,
    };
    let kinds = QuestionKind::ALL.iter();
    let kinds: Vec<_> = kinds
        .map(|kind| (kind.code().to_owned(), kind_words(tr, *kind)))
        .collect();
    let removed = name("remove");
    let remove = named(&removed, t!(tr, questions_remove), String::new());
    let remove = (!is_new).then(|| tick(&remove, false));
    let label = t!(tr, questions_options);
    let hint = t!(tr, questions_options_hint);
    let field = named(&options, label.clone(), hint);
    let options_text = local_text(tr, &field, original, 4, &lines(&one.options));
    // Only one kind of answer has any.
    let open = one.kind() == Some(QuestionKind::Choice) || form.wrong(&options);
    let options = view! {
        <details class="local__more" open=open>
            <summary>{label}</summary>
            {options_text}
        </details>
    };
    view! {
        <fieldset class="field group">
            <legend>{legend}</legend>
            <input type="hidden" name=name("id") value=one.id.clone()/>
            {local_text(tr, &named(&text, t!(tr, questions_text), String::new()), original, 1, &one.text)}
            {choice(&named(&kind, t!(tr, questions_kind), String::new()), &kinds, &one.kind)}
            {options}
            {line(&named(&place, t!(tr, questions_place), String::new()), "number", number.to_string())}
            {remove}
        </fieldset>
    }
    .into_any()
}

fn kind_words(tr: Tr, kind: QuestionKind) -> String {
    match kind {
        QuestionKind::Scale => t!(tr, questions_kind_scale),
        QuestionKind::Choice => t!(tr, questions_kind_choice),
        QuestionKind::Text => t!(tr, questions_kind_text),
    }
}
