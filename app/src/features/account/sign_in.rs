//! Where people sign in: who works here with a password, who takes part by a link.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::api::{self, Form, forms};
use super::way::Way;
use super::words;
use crate::i18n::{Tr, tr};
use crate::ui::form::{PlainForms, TextField, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn SignInPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let query = use_query_map();
    let way = query.with_untracked(Way::of);
    let done = query.with_untracked(|q| q.get("done").unwrap_or_default());
    let asked = way.clone();
    let answer = load(String::new, move |_| api::sign_in(language, asked.clone()));
    loaded(answer, move |refused| show(tr, &way, &done, refused))
}

fn show(tr: Tr, way: &Way, done: &str, refused: Form) -> AnyView {
    let forms = words::forms(tr, way.sign_in(tr.language()), refused);
    let title = t!(tr, sign_in_title);
    let news = match done {
        "password" => Some(t!(tr, sign_in_new_password)),
        "out" => Some(t!(tr, sign_in_out)),
        "erased" => Some(t!(tr, own_data_erased)),
        _ if !way.kept.is_empty() => Some(t!(tr, sign_in_kept)),
        _ if !way.next.is_empty() && done.is_empty() => Some(t!(tr, sign_in_needed)),
        _ => None,
    };
    let news = news.map(|news| view! { <p class="note" role="status">{news}</p> });
    view! {
        {super::head(forms.title(&title))}
        <div class="page entry">
            <h1>{title}</h1>
            {news}
            <div class="ways">
                <section class="way" aria-labelledby="staff">
                    <h2 id="staff">{t!(tr, sign_in_staff)}</h2>
                    <p>{t!(tr, sign_in_staff_text)}</p>
                    {with_password(tr, &forms)}
                    <p class="way__else"><a href=paths::password(tr.language())>{t!(tr, sign_in_forgotten)}</a></p>
                </section>
                <section class="way" aria-labelledby="participants">
                    <h2 id="participants">{t!(tr, sign_in_participants)}</h2>
                    <p>{t!(tr, sign_in_participants_text)}</p>
                    {by_link(tr, &forms, done == "link", "")}
                </section>
            </div>
        </div>
    }
    .into_any()
}

fn with_password(tr: Tr, forms: &PlainForms) -> AnyView {
    let form = forms.form(forms::PASSWORD);
    let (mail, password) = (t!(tr, booking_mail), t!(tr, sign_in_password));
    let fields = vec![("mail", mail.clone()), ("password", password.clone())];
    let typed = forms.typed(forms::PASSWORD, "mail", "");
    let inner = view! {
        <TextField form field="mail" label=mail value=typed kind="email" autocomplete="username" required=true/>
        <TextField form field="password" label=password value=String::new() kind="password"
            autocomplete="current-password" required=true/>
        <p>{submit_button(form, "button", t!(tr, sign_in_submit), String::new())}</p>
    };
    forms.post(form, "", fields, inner.into_any())
}

/// Asks for a link by mail. What it says afterwards is the same for every address.
pub(super) fn by_link(tr: Tr, forms: &PlainForms, sent: bool, mail: &str) -> AnyView {
    let form = forms.form(forms::LINK);
    let label = t!(tr, booking_mail);
    let fields = vec![("mail", label.clone())];
    let typed = forms.typed(forms::LINK, "mail", mail);
    let sent =
        sent.then(|| view! { <p class="note" role="status">{t!(tr, sign_in_link_sent)}</p> });
    let inner = view! {
        {sent}
        <TextField form field="mail" label=label value=typed kind="email" autocomplete="email" required=true/>
        <p>{submit_button(form, "button", t!(tr, sign_in_link_submit), String::new())}</p>
    };
    forms.post(form, forms::LINK, fields, inner.into_any())
}
