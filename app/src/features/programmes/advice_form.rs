//! The form that asks for advice: who, where from, and what they would like to know.

use leptos::prelude::*;

use crate::contract::case::AdviceRequest;
use crate::contract::language::Language;
use crate::contract::problem::{FieldCode, FieldError};
use crate::i18n::{Tr, tr};
use crate::posted::{Refused, first};
use crate::ui::form::{OwnWords, PlainForms, SelectField, TextArea, TextField, submit_button};
use crate::{paths, t};

/// The id of the form.
pub(super) const ADVICE: &str = "advice-form";

/// Where on the page the form stands.
pub(super) const ANCHOR: &str = "advice";

/// What the form asks.
pub(super) fn request(fields: &[(String, String)]) -> AdviceRequest {
    let text = |name| first(fields, name);
    AdviceRequest {
        name: text("name"),
        mail: text("mail"),
        municipality: text("municipality"),
        message: text("message"),
        language: text("language"),
    }
}

/// The form.
#[component]
pub(super) fn AdviceForm(
    /// The programme's address.
    slug: String,
    /// What was posted and refused.
    refused: Option<Refused>,
) -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let own = OwnWords {
        refusal: |_, _| None,
        field: words,
    };
    let forms = PlainForms::new(tr, paths::programme(language, &slug), refused, own);
    let form = forms.form(ADVICE);
    let typed = |field| forms.typed(ADVICE, field, "");
    let (name, mail) = (typed("name"), typed("mail"));
    let (municipality, message) = (typed("municipality"), typed("message"));
    let chosen = forms.typed(ADVICE, "language", language.code());
    let fields = vec![
        ("name", t!(tr, advice_name)),
        ("mail", t!(tr, advice_mail)),
        ("municipality", t!(tr, advice_municipality)),
        ("message", t!(tr, advice_message)),
        ("language", t!(tr, advice_language)),
    ];
    let languages = Language::ALL.map(|l| (l.code().to_owned(), l.own_name().to_owned()));
    let inputs = view! {
        <div class="form__pair">
            <TextField form field="name" label=t!(tr, advice_name) value=name autocomplete="name" required=true/>
            <TextField form field="mail" label=t!(tr, advice_mail) hint=t!(tr, advice_mail_hint)
                value=mail kind="email" autocomplete="email" required=true/>
        </div>
        <TextField form field="municipality" label=t!(tr, advice_municipality) value=municipality
            autocomplete="organization" required=true/>
        <TextArea form field="message" label=t!(tr, advice_message) hint=t!(tr, advice_message_hint) value=message/>
        <SelectField form field="language" label=t!(tr, advice_language)
            groups=vec![(String::new(), languages.to_vec())] value=chosen/>
        <div class="form__privacy">
            <h3>{t!(tr, advice_privacy_title)}</h3>
            <p>{t!(tr, advice_privacy)}" "<a href=paths::text_page(language, "privacy")>{t!(tr, advice_privacy_more)}</a></p>
        </div>
        <p>{submit_button(form, "button", t!(tr, advice_submit), String::new())}</p>
    };
    view! {
        <section class="booking" id=ANCHOR aria-labelledby="advice-title">
            <h2 id="advice-title">{t!(tr, advice_title)}</h2>
            <p class="lead">{t!(tr, advice_lead)}</p>
            {forms.post(form, ANCHOR, fields, inputs.into_any())}
        </section>
    }
}

/// What is wrong with a field: nothing here is chosen from a list but the language.
fn words(tr: Tr, error: &FieldError) -> Option<String> {
    (error.code == FieldCode::Required).then(|| t!(tr, problem_required))
}
