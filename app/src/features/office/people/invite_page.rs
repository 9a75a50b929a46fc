//! Inviting somebody: who, and with which role.

use leptos::prelude::*;

use super::super::api::Entered;
use super::super::frame::{self, Part};
use super::super::words;
use super::api::{self, INVITE};
use super::role_fields::{names, role_fields};
use crate::contract::language::Language;
use crate::contract::people::ScopeChoices;
use crate::i18n::{Tr, tr};
use crate::ui::form::{SelectField, TextField, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn InvitePage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let answer = load(String::new, move |_| api::invite(language));
    loaded(answer, move |data| show(tr, data))
}

fn show(tr: Tr, data: Entered<ScopeChoices>) -> AnyView {
    let Some(choices) = data.shown else {
        return frame::closed(tr, Part::People, &data.may);
    };
    let own = tr.language();
    let forms = words::forms(tr, paths::office(own, "people/invite", ""), data.refused);
    let form = forms.form(INVITE);
    let title = t!(tr, people_invite);
    let head = forms.title(&title);
    let (name, mail) = (t!(tr, people_name), t!(tr, booking_mail));
    let language = t!(tr, people_language);
    let fields = [
        ("name", name.clone()),
        ("mail", mail.clone()),
        ("language", language.clone()),
    ];
    let fields = fields.into_iter().chain(names(tr)).collect();
    let languages = Language::ALL.map(|l| (l.code().to_owned(), l.own_name().to_owned()));
    let typed = |field: &str, otherwise: &str| forms.typed(INVITE, field, otherwise);
    let inner = view! {
        <TextField form field="name" label=name value=typed("name", "") required=true/>
        <TextField form field="mail" label=mail value=typed("mail", "") kind="email" required=true/>
        <SelectField form field="language" label=language value=typed("language", own.code())
            groups=vec![(String::new(), languages.into())]/>
        {role_fields(tr, &forms, form, INVITE, &choices)}
        <p>{submit_button(form, "button", t!(tr, people_invite_send), String::new())}</p>
    };
    let inner = view! {
        <p class="office__back"><a href=paths::office(own, "people", "")>{t!(tr, people_back)}</a></p>
        <h1>{title}</h1>
        <p class="lead">{t!(tr, people_invite_text)}</p>
        {forms.post(form, INVITE, fields, inner.into_any())}
    };
    frame::page(tr, Part::People, &data.may, head, inner.into_any())
}
