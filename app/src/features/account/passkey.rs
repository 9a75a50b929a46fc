//! Passkeys, which need a script: its form is hidden where there is none.

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::api::forms;
use crate::i18n::Tr;
use crate::ui::form::{PlainForms, TextField, submit_button};
use crate::{paths, t};

/// The script of every such form of a page.
const SCRIPT: &str = include_str!("passkey.js");

/// Asks for a passkey that is there.
pub(super) fn give(tr: Tr, forms: &PlainForms) -> AnyView {
    let form = forms.form(forms::PASSKEY);
    let inner = view! {
        <input type="hidden" name="credential"/>
        <p>{submit_button(form, "button", t!(tr, factor_passkey), String::new())}</p>
    };
    let form = forms.post(form, "", Vec::new(), inner.into_any());
    scripted(tr, &paths::api::logins("passkey/challenge"), form)
}

/// Sets up another one.
pub(super) fn make(tr: Tr, forms: &PlainForms) -> AnyView {
    let form = forms.form(forms::NEW_PASSKEY);
    let label = t!(tr, passkey_name);
    let fields = vec![("name", label.clone())];
    let typed = forms.typed(forms::NEW_PASSKEY, "name", "");
    let inner = view! {
        <input type="hidden" name="credential"/>
        <TextField form field="name" label=label hint=t!(tr, passkey_name_hint) value=typed/>
        <p>{submit_button(form, "button", t!(tr, passkey_make), String::new())}</p>
    };
    let form = forms.post(form, forms::NEW_PASSKEY, fields, inner.into_any());
    scripted(tr, &paths::api::account("passkeys/challenge"), form)
}

fn scripted(tr: Tr, challenge: &str, form: AnyView) -> AnyView {
    view! {
        <div class="passkey" data-challenge=challenge.to_owned() data-failed=t!(tr, passkey_failed)>
            <p class="passkey__missing hint">{t!(tr, passkey_missing)}</p>
            {form}
            <p class="field__error" role="status"></p>
        </div>
        <script nonce=use_nonce() type="module">{SCRIPT}</script>
    }
    .into_any()
}
