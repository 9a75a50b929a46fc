//! What waits in the office, the most urgent first.

use leptos::prelude::*;

use super::api::{self, Entered};
use super::desk::nothing_yet;
use super::frame::{self, Part};
use crate::contract::office::Overview;
use crate::i18n::{Tr, formats, tr};
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
    let waits: Vec<_> = waiting(tr, &overview).into_iter().flatten().collect();
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

/// Something of which some wait: how many, what they are, and where they are.
struct Waiting {
    count: Option<u32>,
    words: fn(Tr, u32) -> String,
    place: (&'static str, &'static str, &'static str),
    /// Whether somebody outside waits until it is seen to.
    urgent: bool,
}

/// A link for each thing that waits, and nothing for what does not.
fn waiting(tr: Tr, overview: &Overview) -> [Option<AnyView>; 7] {
    let invitations = ("people", "", "#invitations");
    [
        Waiting {
            count: overview.cases_unowned,
            words: |tr, count| t!(tr, office_cases_unowned, count = count),
            place: ("cases", "owner=nobody&state=new", ""),
            urgent: true,
        },
        Waiting {
            count: overview.cases_own,
            words: |tr, count| t!(tr, office_cases_own, count = count),
            place: ("cases", "owner=me&state=open", ""),
            urgent: false,
        },
        Waiting {
            count: overview.hospitations_waiting,
            words: |tr, count| t!(tr, running_waiting, count = count),
            place: ("hospitations", "", ""),
            urgent: false,
        },
        Waiting {
            count: overview.mails_failed,
            words: |tr, count| t!(tr, office_mails_failed, count = count),
            place: ("mails", "state=failed", ""),
            urgent: true,
        },
        Waiting {
            count: overview.mails_delayed,
            words: |tr, count| t!(tr, office_mails_delayed, count = count),
            place: ("mails", "state=waiting", ""),
            urgent: false,
        },
        Waiting {
            count: overview.invitations_expired,
            words: |tr, count| t!(tr, office_invitations_expired, count = count),
            place: invitations,
            urgent: false,
        },
        Waiting {
            count: overview.invitations_open,
            words: |tr, count| t!(tr, office_invitations_open, count = count),
            place: invitations,
            urgent: false,
        },
    ]
    .map(|waiting| item(tr, &waiting))
}

fn item(tr: Tr, waiting: &Waiting) -> Option<AnyView> {
    let count = waiting.count.filter(|count| *count > 0)?;
    let (part, query, anchor) = waiting.place;
    let href = format!("{}{anchor}", paths::office(tr.language(), part, query));
    let number = formats::number(tr, count.into());
    let words = (waiting.words)(tr, count);
    let class = waiting.urgent.then_some("waiting__urgent");
    let item = view! {
        <li class=class>
            <a href=href>
                <span class="waiting__number">{number}</span>
                " "
                <span class="waiting__words">{words}</span>
            </a>
        </li>
    };
    Some(item.into_any())
}

/// What stands there instead: everything is done, or there is nothing to do for this reader.
fn nothing(tr: Tr, overview: &Overview) -> AnyView {
    let counts = [
        overview.cases_unowned,
        overview.cases_own,
        overview.hospitations_waiting,
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
