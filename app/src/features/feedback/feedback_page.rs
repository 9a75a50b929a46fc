//! The page of a mailed link: what the programme asks, and a thank-you.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::questions::{self, FORM};
use crate::api::{Answer, get, post};
use crate::contract::feedback;
use crate::contract::language::Language;
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::i18n::{Tr, tr};
use crate::posted::{Fields, Refused, answer_post};
use crate::ui::form::{OwnWords, PlainForms, submit_button};
use crate::ui::loaded::{load, loaded_or};
use crate::{paths, t};

/// What the page shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Asked {
    page: feedback::FeedbackPage,
    refused: Option<Refused>,
}

/// An answer of which nothing is needed.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Done {}

/// The page.
#[component]
pub(crate) fn FeedbackPage() -> impl IntoView {
    let tr = tr();
    let language = tr.language();
    let token = use_params_map().with_untracked(|p| p.get("token").unwrap_or_default());
    let done = use_query_map().with_untracked(|q| q.get("done").unwrap_or_default());
    let asked = token.clone();
    let answer = load(String::new, move |_| ask(language, asked.clone()));
    let shown = move |data: Asked| show(tr, &token, !done.is_empty(), data);
    loaded_or(answer, shown, Unknown)
}

async fn ask(language: Language, token: String) -> Answer<Asked> {
    let path = paths::api::feedback(&token);
    let page: feedback::FeedbackPage = get(&path).await?;
    let form = page.form.clone();
    let send = async move |fields: Fields, key| {
        let request = questions::request(&form, &fields);
        let sent: Answer<Done> = post(&path, to_json(&request), key).await;
        sent.map_err(|problem| questions::placed(&form, problem))?;
        Ok(paths::feedback(language, &token, "done=sent"))
    };
    let refused = answer_post(|id| id == FORM, send).await;
    Ok(Asked { page, refused })
}

/// A link that leads nowhere, and what may have happened to it.
#[component]
fn Unknown() -> impl IntoView {
    let tr = tr();
    crate::place::set_status(404);
    plain(tr, t!(tr, booking_unknown_title), t!(tr, feedback_unknown))
}

/// A page that only says something.
fn plain(tr: Tr, title: String, text: String) -> AnyView {
    let head = format!("{title} – {}", t!(tr, chrome_name));
    view! {
        <Title text=head/>
        <Meta name="robots" content="noindex"/>
        <div class="page entry">
            <h1>{title}</h1>
            <p class="lead" role="status">{text}</p>
        </div>
    }
    .into_any()
}

fn show(tr: Tr, token: &str, done: bool, data: Asked) -> AnyView {
    let page = data.page;
    if page.answered {
        let text = if done {
            t!(tr, feedback_arrived)
        } else {
            t!(tr, feedback_used)
        };
        return plain(tr, t!(tr, feedback_thanks), text);
    }
    if page.expired {
        let (title, text) = (t!(tr, feedback_expired), t!(tr, feedback_expired_text));
        return plain(tr, title, text);
    }
    let language = tr.language();
    let own = OwnWords { refusal, field };
    let action = paths::feedback(language, token, "");
    let forms = PlainForms::new(tr, action, data.refused, own);
    let title = t!(tr, feedback_title);
    let form = forms.form(FORM);
    let promise = if page.form.anonymous {
        t!(tr, feedback_anonymous)
    } else {
        t!(tr, feedback_named)
    };
    let lead = t!(tr, feedback_lead, title = page.title.get(language));
    let programme = page.programme.get(language).to_owned();
    let inner = view! {
        {questions::fields(tr, &forms, &page.form)}
        <p>{submit_button(form, "button", t!(tr, feedback_send), String::new())}</p>
    };
    let labels = questions::labels(tr, &page.form);
    let posted = forms.post(form, FORM, labels, inner.into_any());
    view! {
        <Title text=forms.title(&title)/>
        <Meta name="robots" content="noindex"/>
        <div class="page opinion">
            <p class="kicker" dir="auto">{programme}</p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <p>{promise}" "{t!(tr, feedback_voluntary)}</p>
            {posted}
        </div>
    }
    .into_any()
}

fn refusal(tr: Tr, problem: &Problem) -> Option<String> {
    match problem.code.as_str() {
        "answered-before" => Some(t!(tr, feedback_used)),
        "link-expired" => Some(t!(tr, feedback_expired)),
        _ => None,
    }
}

fn field(tr: Tr, error: &FieldError) -> Option<String> {
    (error.code == FieldCode::Required).then(|| t!(tr, feedback_nothing))
}
