//! A mailed link: its page says what it does and does it on a press, because mail programs open links
//! by themselves.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::api::{self, LinkData, forms};
use super::{account_page, link_words, sign_in, words};
use crate::contract::account::{LinkPurpose, LinkState, LinkView};
use crate::i18n::{Tr, tr};
use crate::ui::form::{FormState, PlainForms, TextField, submit_button};
use crate::ui::loaded::{load, loaded_or};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn LinkPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let token = use_params_map().with_untracked(|p| p.get("token").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let asked = token.clone();
    let answer = load(String::new, move |_| api::link(language, asked.clone()));
    let show = move |data: LinkData| match data.link.state {
        LinkState::Ready => ready(tr, &token, data),
        state => over(tr, state, &data.link, &done),
    };
    loaded_or(answer, show, UnknownLink)
}

/// A link that leads nowhere, and what may have happened to it.
#[component]
fn UnknownLink() -> impl IntoView {
    let tr = tr();
    crate::place::set_status(404);
    let title = t!(tr, booking_unknown_title);
    let to = paths::sign_in(tr.language(), "", "");
    let forms = words::forms(tr, String::new(), None);
    view! {
        {super::head(forms.title(&title))}
        <div class="page entry">
            <h1>{title}</h1>
            <p class="lead">{t!(tr, link_unknown_text)}</p>
            <p><a class="button" href=to>{t!(tr, password_back)}</a></p>
        </div>
    }
}

/// A link that waits to be used.
fn ready(tr: Tr, token: &str, data: LinkData) -> AnyView {
    let LinkData { link, refused } = data;
    let action = paths::account_link(tr.language(), token);
    let forms = words::forms(tr, action, refused);
    let title = link_words::title(tr, link.purpose);
    let form = forms.form(forms::USE);
    let (fields, asked) = match link.purpose {
        LinkPurpose::Password => new_password(tr, form, &link.mail),
        LinkPurpose::Invitation => invitation(tr, &forms, form, &link),
        _ => (Vec::new(), ().into_any()),
    };
    let roles = (!link.grants.is_empty()).then(|| account_page::roles(tr, &link.grants));
    let inner = view! {
        {asked}
        <p>{submit_button(form, "button", link_words::submit(tr, link.purpose), String::new())}</p>
    };
    view! {
        {super::head(forms.title(&title))}
        <div class="page entry">
            <h1>{title}</h1>
            <p class="lead">{link_words::text(tr, link.purpose, &link.mail)}</p>
            {roles}
            {forms.post(form, "", fields, inner.into_any())}
        </div>
    }
    .into_any()
}

type Fields = (Vec<(&'static str, String)>, AnyView);

/// A new password, twice; `mail` tells a browser's store of passwords whose it is.
pub(super) fn new_password(tr: Tr, form: FormState, mail: &str) -> Fields {
    let (password, again) = (t!(tr, new_password), t!(tr, new_password_again));
    let fields = vec![("password", password.clone()), ("again", again.clone())];
    let view = view! {
        <input type="text" hidden readonly autocomplete="username" value=mail.to_owned()/>
        <TextField form field="password" label=password hint=t!(tr, new_password_hint) value=String::new()
            kind="password" autocomplete="new-password" required=true/>
        <TextField form field="again" label=again value=String::new() kind="password"
            autocomplete="new-password" required=true/>
    };
    (fields, view.into_any())
}

/// Taking an invitation: the name, a password.
fn invitation(tr: Tr, forms: &PlainForms, form: FormState, link: &LinkView) -> Fields {
    let label = t!(tr, booking_name);
    let (passwords, password) = new_password(tr, form, &link.mail);
    let fields = std::iter::once(("name", label.clone())).chain(passwords);
    let typed = forms.typed(forms::USE, "name", &link.name);
    let view = view! {
        <TextField form field="name" label=label value=typed autocomplete="name" required=true/>
        {password}
        <p class="hint">{t!(tr, link_invitation_next)}</p>
    };
    (fields.collect(), view.into_any())
}

/// A link that does nothing any more: what it did just now, or what to do next.
fn over(tr: Tr, state: LinkState, link: &LinkView, done: &str) -> AnyView {
    let language = tr.language();
    let mail = matches!(link.purpose, LinkPurpose::MailOld | LinkPurpose::MailNew);
    let news = match done {
        "mail" if mail => Some(t!(tr, link_mail_done)),
        "waits" if mail => Some(t!(tr, link_mail_waits)),
        _ => None,
    };
    let (title, text) = match (&news, state) {
        (Some(_), _) => (t!(tr, link_mail_title), String::new()),
        (None, LinkState::Expired) => (t!(tr, link_expired), t!(tr, link_expired_text)),
        (None, _) => (t!(tr, link_used), t!(tr, link_used_text)),
    };
    let leads = |to: String, words: String| {
        view! { <p><a class="button" href=to>{words}</a></p> }.into_any()
    };
    let forms = words::forms(tr, paths::sign_in(language, "", ""), None);
    let next = match link.purpose {
        LinkPurpose::SignIn => sign_in::by_link(tr, &forms, false, &link.mail),
        LinkPurpose::Password => leads(paths::password(language), t!(tr, link_again)),
        LinkPurpose::MailOld | LinkPurpose::MailNew => {
            let text = news
                .is_none()
                .then(|| view! { <p>{t!(tr, link_mail_again)}</p> });
            let button = leads(paths::account(language, ""), t!(tr, link_account));
            view! { {text} {button} }.into_any()
        }
        LinkPurpose::Invitation => {
            let button = leads(paths::sign_in(language, "", ""), t!(tr, password_back));
            view! { <p>{t!(tr, link_invitation_again)}</p> {button} }.into_any()
        }
    };
    let news = news.map(|news| view! { <p class="note" role="status">{news}</p> });
    let text = (!text.is_empty()).then(|| view! { <p class="lead">{text}</p> });
    view! {
        {super::head(forms.title(&title))}
        <div class="page entry">
            <h1>{title}</h1>
            {news}
            {text}
            {next}
        </div>
    }
    .into_any()
}
