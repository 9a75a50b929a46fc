//! Setting up the second factor: an app for codes, or a passkey.

use leptos::prelude::*;

use super::api::forms;
use super::passkey;
use crate::contract::account::TotpSetup;
use crate::i18n::Tr;
use crate::t;
use crate::ui::form::{CodeField, PlainForms, submit_button};

/// The two ways, apart.
pub(super) fn ways(tr: Tr, forms: &PlainForms, setup: &TotpSetup) -> AnyView {
    view! {
        <div class="ways">
            <section class="way" aria-labelledby="by-app">
                <h2 id="by-app">{t!(tr, enrol_app)}</h2>
                {app(tr, forms, setup)}
            </section>
            {by_passkey(tr, forms)}
        </div>
    }
    .into_any()
}

/// The second of them.
pub(super) fn by_passkey(tr: Tr, forms: &PlainForms) -> AnyView {
    view! {
        <section class="way" aria-labelledby="by-passkey">
            <h2 id="by-passkey">{t!(tr, enrol_passkey)}</h2>
            <p>{t!(tr, enrol_passkey_text)}</p>
            {passkey::make(tr, forms)}
        </section>
    }
    .into_any()
}

/// Picture and key for the app, and the code that proves that it has them.
pub(super) fn app(tr: Tr, forms: &PlainForms, setup: &TotpSetup) -> AnyView {
    let form = forms.form(forms::APP);
    let label = t!(tr, factor_code);
    let fields = vec![("code", label.clone())];
    let inner = view! {
        <CodeField form field="code" label=label hint=t!(tr, factor_code_hint)/>
        <p>{submit_button(form, "button", t!(tr, enrol_submit), String::new())}</p>
    };
    view! {
        <ol class="steps">
            <li>{t!(tr, enrol_open)}</li>
            <li>
                <p>{t!(tr, enrol_scan)}</p>
                {picture(tr, setup)}
                <p>{t!(tr, enrol_key)}</p>
                <p class="key" dir="ltr" translate="no">{in_fours(&setup.secret)}</p>
                <p><a href=setup.address.clone()>{t!(tr, enrol_here)}</a></p>
            </li>
            <li>{t!(tr, enrol_prove)}</li>
        </ol>
        {forms.post(form, forms::APP, fields, inner.into_any())}
    }
    .into_any()
}

/// The QR code with the margin of four squares that readers need; white in dark mode, too.
fn picture(tr: Tr, setup: &TotpSetup) -> AnyView {
    let whole = setup.size + 8;
    let view_box = format!("-4 -4 {whole} {whole}");
    view! {
        <svg class="qr" viewBox=view_box role="img" aria-label=t!(tr, enrol_picture) shape-rendering="crispEdges">
            <path class="qr__paper" d=format!("M-4-4h{whole}v{whole}h-{whole}z")/>
            <path d=setup.squares.clone()/>
        </svg>
    }
    .into_any()
}

/// Four at a time, so that nobody loses the place while typing.
fn in_fours(secret: &str) -> String {
    let letters: Vec<_> = secret.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_fours;

    #[test]
    fn a_key_is_read_four_letters_at_a_time() {
        assert_eq!(in_fours("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(in_fours(""), "");
    }
}
