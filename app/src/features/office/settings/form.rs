//! The form of the settings, section by section.

use leptos::prelude::*;

use super::{PREVIEW, SETTINGS};
use crate::contract::language::Language;
use crate::contract::office::{PERIODS, Settings};
use crate::i18n::Tr;
use crate::ui::form::{
    Choice, ChoiceField, FormState, NumberField, PlainForms, TextArea, TextField, submit_button,
};
use crate::{t, terms};

/// The form, with what stands in it at first. `here` is the page's address.
pub(super) fn form(tr: Tr, forms: &PlainForms, here: &str, settings: &Settings) -> AnyView {
    let form = forms.form(SETTINGS);
    let to_preview = format!("{here}#{PREVIEW}");
    let sections = [
        section(
            "operator",
            t!(tr, settings_operator),
            operator(tr, form, settings),
        ),
        section("mails", t!(tr, settings_mails), mails(tr, form, settings)),
        section(
            "languages",
            t!(tr, settings_languages),
            languages(tr, form, settings),
        ),
        section(
            "periods",
            t!(tr, settings_periods),
            periods(tr, form, settings),
        ),
    ];
    let inner = view! {
        {sections.into_iter().collect_view()}
        <div class="deeds">
            <button class="button button--secondary" type="submit" name=PREVIEW value="1" formaction=to_preview>
                {t!(tr, settings_preview)}
            </button>
            {submit_button(form, "button", t!(tr, account_save), String::new())}
        </div>
    };
    forms.post(form, "", names(tr), inner.into_any())
}

fn section(id: &str, title: String, inner: AnyView) -> AnyView {
    let id = format!("settings-{id}");
    view! {
        <section class="office__section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            {inner}
        </section>
    }
    .into_any()
}

/// Every field that may be wrong, in the form's order.
fn names(tr: Tr) -> Vec<(&'static str, String)> {
    let mut names = vec![
        ("name", t!(tr, settings_name)),
        ("address", t!(tr, settings_address)),
        ("phone", t!(tr, imprint_phone)),
        ("responsible", t!(tr, imprint_responsible)),
        ("mail", t!(tr, settings_mail)),
        ("privacy_mail", t!(tr, settings_privacy_mail)),
        ("mail_from", t!(tr, settings_mail_from)),
        ("languages", t!(tr, settings_shown)),
    ];
    names.extend(PERIODS.map(|(field, _, _)| (field, period(tr, field))));
    names
}

fn operator(tr: Tr, form: FormState, settings: &Settings) -> AnyView {
    let Settings {
        name,
        address,
        mail,
        phone,
        responsible,
        privacy_mail,
        ..
    } = settings.clone();
    view! {
        <TextField form field="name" label=t!(tr, settings_name) value=name required=true/>
        <TextArea form field="address" label=t!(tr, settings_address) hint=t!(tr, settings_address_hint)
            value=address/>
        <TextField form field="phone" label=t!(tr, imprint_phone) value=phone kind="tel"/>
        <TextField form field="responsible" label=t!(tr, imprint_responsible) value=responsible/>
        <TextField form field="mail" label=t!(tr, settings_mail) hint=t!(tr, settings_mail_hint)
            value=mail kind="email" required=true/>
        <TextField form field="privacy_mail" label=t!(tr, settings_privacy_mail)
            hint=t!(tr, settings_privacy_mail_hint) value=privacy_mail kind="email"/>
    }
    .into_any()
}

fn mails(tr: Tr, form: FormState, settings: &Settings) -> AnyView {
    let from = settings.mail_from.clone();
    view! {
        <TextField form field="mail_from" label=t!(tr, settings_mail_from) hint=t!(tr, settings_mail_from_hint)
            value=from kind="email" required=true/>
        <p class="hint">{t!(tr, settings_smtp)}</p>
    }
    .into_any()
}

fn languages(tr: Tr, form: FormState, settings: &Settings) -> AnyView {
    let choices = Language::ALL.map(|language| {
        let code = language.code();
        let words = terms::language(tr, language);
        if matches!(language, Language::De | Language::En) {
            let more = t!(tr, settings_always);
            return Choice {
                more: Some(view! { <span>{more}</span> }.into_any()),
                name: Signal::stored(None),
                ..Choice::plain("languages", code, words, true)
            };
        }
        let chosen = settings.languages.iter().any(|chosen| chosen == code);
        Choice::plain("languages", code, words, chosen)
    });
    view! {
        <ChoiceField form field="languages" label=t!(tr, settings_shown) hint=t!(tr, settings_shown_hint)
            choices=choices.into() many=true/>
    }
    .into_any()
}

fn periods(tr: Tr, form: FormState, settings: &Settings) -> AnyView {
    let fields: Vec<_> = PERIODS
        .into_iter()
        .map(|(field, least, most)| {
            let bounds = t!(tr, settings_bounds, least = least, most = most);
            view! {
                <NumberField form field=field label=period(tr, field) hint=bounds unit=unit(tr, field)
                    value=settings.period(field).to_owned()/>
            }
        })
        .collect();
    view! {
        <p>{t!(tr, settings_periods_text)}</p>
        {fields}
    }
    .into_any()
}

/// What a period is about.
fn period(tr: Tr, field: &str) -> String {
    match field {
        "unconfirmed_days" => t!(tr, settings_unconfirmed),
        "needs_days" => t!(tr, settings_needs),
        "bookings_months" => t!(tr, settings_bookings),
        "mails_days" => t!(tr, settings_sent),
        _ => t!(tr, settings_cases),
    }
}

fn unit(tr: Tr, field: &str) -> String {
    if field.ends_with("_days") {
        t!(tr, settings_days)
    } else {
        t!(tr, settings_months)
    }
}
