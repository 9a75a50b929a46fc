//! What waits in the office, the most urgent first.

use leptos::prelude::*;

use super::api::{self, Entered};
use super::frame::{self, Part};
use crate::contract::office::Overview;
use crate::i18n::{Tr, formats, tr};
use crate::ui::empty_result::nothing_yet;
use crate::ui::loaded::{load, loaded};
use crate::{paths, t};

/// The page.
#[component]
pub(crate) fn OverviewPage() -> impl IntoView {
    let tr = tr();
    let answer = load(String::new, async |_| {
        let overview = api::ask("overview");
        api::enter(Part::Overview, None, overview).await
    });
    loaded(answer, move |data| show(tr, data))
}

fn show(tr: Tr, data: Entered<Overview>) -> AnyView {
    let overview = data.shown.unwrap_or_default();
    let title = Part::Overview.name(tr);
    let head = format!("{title} – {}", t!(tr, chrome_name));
    let waits = waiting(tr, &overview);
    let list = if waits.is_empty() {
        nothing(tr, &overview)
    } else {
        view! { <ul class="waiting">{waits}</ul> }.into_any()
    };
    let inner = view! {
        <h1>{title}</h1>
        <p class="lead">{t!(tr, office_signed_in, name = overview.name)}</p>
        {list}
    };
    frame::page(tr, Part::Overview, &data.may, head, inner.into_any())
}

/// A link for each thing that waits, and nothing for what does not.
fn waiting(tr: Tr, overview: &Overview) -> Vec<AnyView> {
    let mut items = Vec::new();
    let mut add = |count: Option<u32>,
                   (part, query, anchor): (&str, &str, &str),
                   words: &dyn Fn(u32) -> String| {
        let Some(count) = count.filter(|count| *count > 0) else {
            return;
        };
        let href = format!("{}{anchor}", paths::office(tr.language(), part, query));
        let number = formats::number(tr, count.into());
        let item = view! {
            <li>
                <a href=href>
                    <span class="waiting__number">{number}</span>
                    <span class="waiting__words">{words(count)}</span>
                </a>
            </li>
        };
        items.push(item.into_any());
    };
    add(
        overview.cases_own,
        ("cases", "state=open&owner=me", ""),
        &|count| t!(tr, cases_own, count = count),
    );
    add(
        overview.cases_unowned,
        ("cases", "state=new", ""),
        &|count| t!(tr, cases_unowned, count = count),
    );
    add(
        overview.mails_failed,
        ("mails", "state=failed", ""),
        &|count| t!(tr, office_mails_failed, count = count),
    );
    add(
        overview.mails_delayed,
        ("mails", "state=waiting", ""),
        &|count| t!(tr, office_mails_delayed, count = count),
    );
    let invitations = ("people", "", "#invitations");
    add(overview.invitations_expired, invitations, &|count| {
        t!(tr, office_invitations_expired, count = count)
    });
    add(overview.invitations_open, invitations, &|count| {
        t!(tr, office_invitations_open, count = count)
    });
    items
}

fn nothing(tr: Tr, overview: &Overview) -> AnyView {
    let counts = [
        overview.cases_unowned,
        overview.cases_own,
        overview.mails_failed,
        overview.mails_delayed,
        overview.invitations_open,
        overview.invitations_expired,
    ];
    if counts.iter().all(Option::is_none) {
        return nothing_yet(t!(tr, office_no_work), t!(tr, office_no_work_text));
    }
    nothing_yet(t!(tr, office_nothing), t!(tr, office_nothing_text))
}
