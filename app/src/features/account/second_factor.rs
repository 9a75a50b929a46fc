//! The second step of signing in: giving the second factor, or setting one up.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::api::{self, FactorData, forms};
use super::way::Way;
use super::{enrolment, passkey, recovery_codes, words};
use crate::contract::account::{LoginStage, LoginView};
use crate::i18n::{Tr, tr};
use crate::ui::form::{CodeField, PlainForms, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn SecondFactorPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let way = use_query_map().with_untracked(Way::of);
    let asked = way.clone();
    let answer = load(String::new, move |_| {
        api::second_factor(language, asked.clone())
    });
    loaded(answer, move |data| show(tr, &way, data))
}

fn show(tr: Tr, way: &Way, data: FactorData) -> AnyView {
    let language = tr.language();
    if !data.codes.is_empty() {
        return recovery_codes::page(tr, data.codes, way.end(language));
    }
    let Some(login) = data.login.filter(|login| login.stage != LoginStage::Full) else {
        return ().into_any();
    };
    let action = paths::second_factor(language, &way.query(""));
    let forms = words::forms(tr, action, data.refused);
    let (title, text, body) = match &data.setup {
        Some(setup) => {
            let body = enrolment::ways(tr, &forms, setup);
            (t!(tr, enrol_title), t!(tr, enrol_text), body)
        }
        None => (
            t!(tr, factor_title),
            t!(tr, factor_text),
            give(tr, &forms, &login),
        ),
    };
    view! {
        {super::head(forms.title(&title))}
        <div class="page entry">
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            {body}
            <p class="way__else"><a href=way.sign_in(language)>{t!(tr, factor_other)}</a></p>
        </div>
    }
    .into_any()
}

/// What is set up is asked for, the quickest first.
fn give(tr: Tr, forms: &PlainForms, login: &LoginView) -> AnyView {
    let passkey = login.passkeys.then(|| passkey::give(tr, forms));
    let app = login.totp.then(|| {
        let recovery = forms.form(forms::RECOVERY);
        let hint = t!(tr, factor_recovery_hint);
        view! {
            {code(tr, forms, forms::CODE, t!(tr, factor_code), t!(tr, factor_code_hint))}
            {forms.folded(recovery, t!(tr, factor_no_app), String::new(), view! {
                {code(tr, forms, forms::RECOVERY, t!(tr, factor_recovery), hint)}
                <p class="hint">{t!(tr, factor_lost)}</p>
            }.into_any())}
        }
    });
    view! {
        {passkey}
        {app}
    }
    .into_any()
}

fn code(tr: Tr, forms: &PlainForms, id: &'static str, label: String, hint: String) -> AnyView {
    let form = forms.form(id);
    let fields = vec![("code", label.clone())];
    let letters = id == forms::RECOVERY;
    let inner = view! {
        <CodeField form field="code" label=label hint=hint letters=letters/>
        <p>{submit_button(form, "button", t!(tr, factor_submit), String::new())}</p>
    };
    forms.post(form, "", fields, inner.into_any())
}
