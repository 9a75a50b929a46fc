//! Where a link for a new password is asked for.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::api::{self, Form, forms};
use super::words;
use crate::i18n::{Tr, tr};
use crate::ui::form::{TextField, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn PasswordPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let sent = use_query_map().with_untracked(|q| q.get_str("done") == Some("link"));
    let answer = load(String::new, move |_| api::password(language));
    loaded(answer, move |refused| show(tr, sent, refused))
}

fn show(tr: Tr, sent: bool, refused: Form) -> AnyView {
    let language = tr.language();
    let forms = words::forms(tr, paths::password(language), refused);
    let title = t!(tr, password_title);
    let form = forms.form(forms::LINK);
    let label = t!(tr, booking_mail);
    let fields = vec![("mail", label.clone())];
    let typed = forms.typed(forms::LINK, "mail", "");
    let inner = view! {
        <TextField form field="mail" label=label value=typed kind="email" autocomplete="username" required=true/>
        <p>{submit_button(form, "button", t!(tr, sign_in_link_submit), String::new())}</p>
    };
    // The same words for every address.
    let sent = sent.then(|| view! { <p class="note" role="status">{t!(tr, password_sent)}</p> });
    view! {
        {super::head(forms.title(&title))}
        <div class="page entry">
            <h1>{title}</h1>
            {sent}
            <p class="lead">{t!(tr, password_text)}</p>
            {forms.post(form, "", fields, inner.into_any())}
            <p class="way__else"><a href=paths::sign_in(language, "", "")>{t!(tr, password_back)}</a></p>
        </div>
    }
    .into_any()
}
