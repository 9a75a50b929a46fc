//! What is around each page of the office: its parts, and those that the reader may not see with the
//! role that may.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::contract::permission::Permission;
use crate::i18n::Tr;
use crate::place::set_status;
use crate::{paths, t, terms};

/// A part of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What waits.
    Overview,
    /// What people ask.
    Cases,
    /// Who works here.
    People,
    /// Mails that have not reached anybody.
    Mails,
    /// What holds for the whole installation.
    Settings,
}

impl Part {
    /// In the order of the menu.
    const ALL: [Self; 5] = [
        Self::Overview,
        Self::Cases,
        Self::People,
        Self::Mails,
        Self::Settings,
    ];

    /// The part of the address.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Cases => "cases",
            Self::People => "people",
            Self::Mails => "mails",
            Self::Settings => "settings",
        }
    }

    /// What lets somebody in.
    pub(super) const fn permission(self) -> Permission {
        match self {
            Self::Overview => Permission::SeeOffice,
            Self::Cases => Permission::AnswerCases,
            Self::People => Permission::ManagePeople,
            Self::Mails => Permission::WatchMails,
            Self::Settings => Permission::ChangeSettings,
        }
    }

    /// What it is called.
    pub(super) fn name(self, tr: Tr) -> String {
        match self {
            Self::Overview => t!(tr, office_overview),
            Self::Cases => t!(tr, cases_title),
            Self::People => t!(tr, office_people),
            Self::Mails => t!(tr, office_mails),
            Self::Settings => t!(tr, office_settings),
        }
    }

    /// Whether somebody who may do all of this is let in.
    pub(super) fn is_open(self, may: &[String]) -> bool {
        may.iter().any(|code| code == self.permission().code())
    }
}

/// The page around what it shows. `title` is that of the document.
pub(super) fn page(tr: Tr, part: Part, may: &[String], title: String, inner: AnyView) -> AnyView {
    let parts = Part::ALL.map(|other| item(tr, other, other == part, may));
    view! {
        <Title text=title/>
        <Meta name="robots" content="noindex"/>
        <div class="page office">
            <nav class="office__nav" aria-labelledby="office">
                <p class="office__name" id="office">{t!(tr, office_title)}</p>
                <ul>{parts.into_iter().collect_view()}</ul>
            </nav>
            <div class="office__main">{inner}</div>
        </div>
    }
    .into_any()
}

/// What somebody reads who may not see a part: who may.
pub(super) fn closed(tr: Tr, part: Part, may: &[String]) -> AnyView {
    set_status(403);
    let name = part.name(tr);
    let title = format!("{name} – {}", t!(tr, chrome_name));
    let inner = view! {
        <h1>{name}</h1>
        <p class="note" role="status">{only(tr, part.permission())}</p>
        <p>{t!(tr, office_closed)}</p>
    };
    page(tr, part, may, title, inner.into_any())
}

/// Who may, in words.
pub(super) fn only(tr: Tr, permission: Permission) -> String {
    t!(tr, office_only, role = terms::role(tr, permission.needs()))
}

fn item(tr: Tr, part: Part, here: bool, may: &[String]) -> AnyView {
    let name = part.name(tr);
    let current = here.then_some("page");
    if part.is_open(may) {
        let href = paths::office(tr.language(), part.path(), "");
        return view! { <li><a href=href aria-current=current>{name}</a></li> }.into_any();
    }
    let id = format!("closed-{}", part.path());
    view! {
        <li class="office__closed">
            <a role="link" aria-disabled="true" aria-current=current aria-describedby=id.clone()>{name}</a>
            <span class="hint" id=id>{only(tr, part.permission())}</span>
        </li>
    }
    .into_any()
}
