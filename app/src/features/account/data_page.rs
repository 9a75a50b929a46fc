//! One's own data: everything that is stored about whoever is signed in, to be taken away, and its
//! erasure.

use leptos::prelude::*;

use super::api::Form;
use super::words;
use crate::api::{Answer, get, post};
use crate::contract::account::AccountView;
use crate::contract::language::Language;
use crate::contract::personal_data::{EraseOwnRequest, Erased};
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, tr};
use crate::posted::{Fields, answer_post, first};
use crate::ui::form::{TickField, submit_button};
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The form.
const ERASE: &str = "erase";

/// What the page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct OwnData {
    account: AccountView,
    refused: Form,
}

/// The page.
#[component]
pub(crate) fn DataPage() -> impl IntoView {
    let tr = tr();
    let answer = load(String::new, move |_| own(tr.language()));
    loaded(answer, move |data| show(tr, data))
}

async fn own(language: Language) -> Answer<OwnData> {
    let send = async move |fields: Fields, _| {
        let request = to_json(&EraseOwnRequest {
            sure: first(&fields, "sure"),
        });
        let _: Erased = post(&paths::api::account("erasure"), request, String::new()).await?;
        Ok(format!("{}?done=erased", paths::sign_in(language, "", "")))
    };
    let refused = answer_post(|id| id == ERASE, send).await;
    Ok(OwnData {
        account: get(&paths::api::account("")).await?,
        refused,
    })
}

fn show(tr: Tr, data: OwnData) -> AnyView {
    let language = tr.language();
    let here = paths::account_part(language, "data", "");
    let forms = words::forms(tr, here, data.refused);
    let title = t!(tr, own_data_title);
    let form = forms.form(ERASE);
    let sure = t!(tr, own_data_sure);
    let fields = vec![("sure", sure.clone())];
    let ticked = !forms.typed(ERASE, "sure", "").is_empty();
    let staff = data
        .account
        .password
        .then(|| view! { <p>{t!(tr, own_data_staff)}</p> });
    let inner = view! {
        <p>{t!(tr, own_data_erase_text)}</p>
        {staff}
        <TickField form field="sure" label=sure ticked=ticked/>
        <p>{submit_button(form, "button", t!(tr, own_data_erase_yes), String::new())}</p>
    };
    let erase = forms.post(form, "erase", fields, inner.into_any());
    let back = paths::account(language, "");
    let file = paths::api::account("data");
    view! {
        {super::head(forms.title(&title))}
        <div class="page account">
            <div class="page__head">
                <p class="kicker"><a href=back>{t!(tr, own_bookings_back)}</a></p>
                <h1>{title}</h1>
            </div>
            <section class="account__part" aria-labelledby="take">
                <h2 id="take">{t!(tr, own_data_take)}</h2>
                <p>{t!(tr, own_data_take_text)}</p>
                <p><a class="button" href=file rel="external" download>{t!(tr, own_data_file)}</a></p>
            </section>
            <section class="account__part" aria-labelledby="erasure">
                <h2 id="erasure">{t!(tr, own_data_erase)}</h2>
                {erase}
            </section>
        </div>
    }
    .into_any()
}
