//! Name and language, address, password.

use leptos::prelude::*;

use super::super::link_page::new_password;
use super::Desk;
use super::deeds::{MAIL, PASSWORD, PROFILE};
use crate::contract::account::AccountView;
use crate::contract::language::Language;
use crate::t;
use crate::ui::form::{SelectField, TextField, submit_button};

/// Name and language.
pub(super) fn name(desk: &Desk<'_>, account: &AccountView) -> AnyView {
    let (tr, forms) = (desk.tr, desk.forms);
    let form = forms.form(PROFILE);
    let (name, language) = (t!(tr, booking_name), t!(tr, booking_language));
    let fields = vec![("name", name.clone()), ("language", language.clone())];
    // Each under its own name: who does not read this page's language finds theirs.
    let languages = Language::ALL.map(|l| (l.code().to_owned(), l.own_name().to_owned()));
    let typed = forms.typed(PROFILE, "name", &account.name);
    let chosen = forms.typed(PROFILE, "language", account.language.code());
    let inner = view! {
        <TextField form field="name" label=name value=typed autocomplete="name" required=true/>
        <SelectField form field="language" label=language value=chosen
            groups=vec![(String::new(), languages.into())]/>
        <p>{submit_button(form, "button", t!(tr, account_save), String::new())}</p>
    };
    let inner = forms.post(form, "profile", fields, inner.into_any());
    desk.section("profile", t!(tr, account_profile), inner)
}

/// The address, and the one that waits to take its place.
pub(super) fn mail(desk: &Desk<'_>, account: &AccountView) -> AnyView {
    let (tr, forms) = (desk.tr, desk.forms);
    let form = forms.form(MAIL);
    let (mail, password) = (t!(tr, account_mail_new), t!(tr, account_password_own));
    let mut fields = vec![("mail", mail.clone())];
    let asked = account.password.then(|| {
        fields.push(("password", password.clone()));
        view! {
            <TextField form field="password" label=password value=String::new() kind="password"
                autocomplete="current-password" required=true/>
        }
    });
    let typed = forms.typed(MAIL, "mail", "");
    let inner = view! {
        <TextField form field="mail" label=mail hint=t!(tr, account_mail_hint) value=typed kind="email"
            autocomplete="email" required=true/>
        {asked}
        <p>{submit_button(form, "button", t!(tr, account_mail_submit), String::new())}</p>
    };
    let inner = forms.post(form, "mail", fields, inner.into_any());
    let waits = (!account.new_mail.is_empty()).then(|| {
        let words = t!(tr, account_mail_waits, mail = account.new_mail.as_str());
        view! { <p class="account__waits">{words}</p> }
    });
    let own = account.mail.clone();
    let inner = view! {
        <p class="account__value"><bdi dir="ltr">{own}</bdi></p>
        {waits}
        {forms.folded(form, t!(tr, account_mail_change), String::new(), inner)}
    };
    desk.section("mail", t!(tr, booking_mail), inner.into_any())
}

/// The password.
pub(super) fn password(desk: &Desk<'_>, account: &AccountView) -> AnyView {
    let (tr, forms) = (desk.tr, desk.forms);
    let form = forms.form(PASSWORD);
    let current = t!(tr, account_password_current);
    let (passwords, both) = new_password(tr, form, &account.mail);
    let fields = std::iter::once(("current", current.clone())).chain(passwords);
    let inner = view! {
        <TextField form field="current" label=current value=String::new() kind="password"
            autocomplete="current-password" required=true/>
        {both}
        <p>{submit_button(form, "button", t!(tr, link_password_submit), String::new())}</p>
    };
    let inner = forms.post(form, "password", fields.collect(), inner.into_any());
    let inner = forms.folded(form, t!(tr, account_password_change), String::new(), inner);
    desk.section("password", t!(tr, sign_in_password), inner)
}
