//! Personal data: what would be forgotten now, and erasing somebody who asked for it.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::api::{self, Entered, ask};
use super::frame::{self, Part};
use super::{desk, words};
use crate::api::{Answer, post};
use crate::contract::language::Language;
use crate::contract::personal_data::{ErasePersonRequest, Erased};
use crate::contract::retention::{Forgotten, Kind};
use crate::contract::wire::to_json;
use crate::i18n::{Tr, formats, tr};
use crate::posted::{Fields, answer_post, first};
use crate::ui::form::{PlainForms, TextField, TickField, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::ui::table::{Cell, table};
use crate::{paths, t};

/// The form.
const ERASE: &str = "erase";

/// The page.
#[component]
pub(crate) fn PersonalDataPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let answer = load(String::new, move |_| foreseen(language));
    loaded(answer, move |data| show(tr, &done, data))
}

async fn foreseen(language: Language) -> Answer<Entered<Vec<Forgotten>>> {
    let send = async move |fields: Fields, key| {
        let request = to_json(&ErasePersonRequest {
            mail: first(&fields, "mail"),
            sure: first(&fields, "sure"),
        });
        let gone: Erased = post(&paths::api::office("erasures"), request, key).await?;
        let what = if gone == Erased::default() {
            "nothing"
        } else {
            "erased"
        };
        let here = paths::office(language, Part::PersonalData.path(), &format!("done={what}"));
        Ok(format!("{here}#{}", desk::DONE))
    };
    let refused = answer_post(|id| id == ERASE, send).await;
    api::enter(Part::PersonalData, refused, ask("retention")).await
}

fn show(tr: Tr, done: &str, data: Entered<Vec<Forgotten>>) -> AnyView {
    let Some(foreseen) = data.shown else {
        return frame::closed(tr, Part::PersonalData, &data.may);
    };
    let here = paths::office(tr.language(), Part::PersonalData.path(), "");
    let forms = words::forms(tr, here, data.refused);
    let title = Part::PersonalData.name(tr);
    let news = match done {
        "erased" => Some(t!(tr, personal_data_erased)),
        "nothing" => Some(t!(tr, personal_data_nothing)),
        _ => None,
    };
    let settings = paths::office(tr.language(), Part::Settings.path(), "");
    let inner = view! {
        <h1>{title.clone()}</h1>
        {desk::news(news)}
        <section class="office__part" aria-labelledby="foreseen">
            <h2 id="foreseen">{t!(tr, personal_data_foreseen)}</h2>
            <p>{t!(tr, personal_data_foreseen_text)}" "<a href=settings>{t!(tr, personal_data_periods)}</a></p>
            {foreseen_table(tr, &foreseen)}
        </section>
        <section class="office__part" aria-labelledby="erasure">
            <h2 id="erasure">{t!(tr, personal_data_erase)}</h2>
            {erasure(tr, &forms)}
        </section>
    };
    frame::page(
        tr,
        Part::PersonalData,
        &data.may,
        forms.title(&title),
        inner.into_any(),
    )
}

fn foreseen_table(tr: Tr, foreseen: &[Forgotten]) -> AnyView {
    let columns = [
        t!(tr, personal_data_what),
        t!(tr, personal_data_number),
        t!(tr, personal_data_oldest),
    ];
    let row = |gone: &Forgotten| {
        let day = gone.oldest.split('T').next().unwrap_or("");
        vec![
            Cell::new(kind(tr, gone.kind)),
            Cell::new(formats::number(tr, gone.rows.into())),
            Cell::new(if day.is_empty() {
                "–".to_owned()
            } else {
                formats::partial_date(tr, day)
            }),
        ]
    };
    let rows = foreseen.iter().map(row).collect();
    table(t!(tr, personal_data_foreseen), &columns, rows)
}

fn kind(tr: Tr, kind: Kind) -> String {
    match kind {
        Kind::UnconfirmedBookings => t!(tr, privacy_kept_unconfirmed),
        Kind::AccessNeeds => t!(tr, personal_data_needs),
        Kind::Bookings => t!(tr, personal_data_bookings),
        Kind::SessionNotes => t!(tr, personal_data_notes),
        Kind::Messages => t!(tr, personal_data_messages),
        Kind::SentMails => t!(tr, personal_data_sent),
        Kind::FailedMails => t!(tr, personal_data_failed),
        Kind::RepeatKeys => t!(tr, personal_data_keys),
        Kind::CaseKeys => t!(tr, personal_data_case_keys),
        Kind::Cases => t!(tr, privacy_kept_cases),
        Kind::FeedbackLinks => t!(tr, personal_data_feedback_links),
        Kind::Logins => t!(tr, personal_data_logins),
        Kind::AccountLinks => t!(tr, personal_data_links),
        Kind::Invitations => t!(tr, personal_data_invitations),
        Kind::Accounts => t!(tr, personal_data_accounts),
        Kind::Unfinished => t!(tr, personal_data_unfinished),
    }
}

fn erasure(tr: Tr, forms: &PlainForms) -> AnyView {
    let form = forms.form(ERASE);
    let (mail, sure) = (t!(tr, booking_mail), t!(tr, personal_data_sure));
    let fields = vec![("mail", mail.clone()), ("sure", sure.clone())];
    let typed = forms.typed(ERASE, "mail", "");
    let ticked = !forms.typed(ERASE, "sure", "").is_empty();
    let inner = view! {
        <p>{t!(tr, personal_data_erase_text)}</p>
        <TextField form field="mail" label=mail value=typed kind="email"/>
        <TickField form field="sure" label=sure ticked=ticked/>
        <p>{submit_button(form, "button", t!(tr, personal_data_erase_yes), String::new())}</p>
    };
    forms.post(form, ERASE, fields, inner.into_any())
}
