//! What is around each page of the office: its parts, and those that the reader may not see with the
//! role that may.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::contract::permission::Permission;
use crate::contract::role::Role;
use crate::i18n::Tr;
use crate::place::set_status;
use crate::{paths, t, terms};

/// A part of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What waits.
    Overview,
    /// Sessions that somebody runs.
    Moderation,
    /// Drafts, and what is published.
    Hospitations,
    /// Requests for advice.
    Cases,
    /// Sessions and meetings, by week and by month.
    Calendar,
    /// Programmes, made and changed.
    Programmes,
    /// Who works here.
    People,
    /// Mails that have not reached anybody.
    Mails,
    /// The log of writes.
    Log,
    /// What would be forgotten, and erasing somebody.
    PersonalData,
    /// What holds for the whole installation.
    Settings,
}

impl Part {
    /// In the order of the menu.
    const ALL: [Self; 11] = [
        Self::Overview,
        Self::Moderation,
        Self::Hospitations,
        Self::Cases,
        Self::Calendar,
        Self::Programmes,
        Self::People,
        Self::Mails,
        Self::Log,
        Self::PersonalData,
        Self::Settings,
    ];

    /// The part of the address.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Moderation => "moderation",
            Self::Hospitations => "hospitations",
            Self::Cases => "cases",
            Self::Calendar => "calendar",
            Self::Programmes => "programmes",
            Self::People => "people",
            Self::Mails => "mails",
            Self::Log => "log",
            Self::PersonalData => "personal-data",
            Self::Settings => "settings",
        }
    }

    /// What lets somebody in.
    pub(super) const fn permission(self) -> Permission {
        match self {
            Self::Overview => Permission::SeeOffice,
            Self::Moderation => Permission::RunSessions,
            // Whoever drafts or runs any, but nobody who only reads applications.
            Self::Hospitations => Permission::SeeCalendar,
            Self::Cases => Permission::AnswerCases,
            Self::Calendar => Permission::SeeCalendar,
            Self::Programmes => Permission::EditProgramme,
            Self::People => Permission::ManagePeople,
            Self::Mails => Permission::WatchMails,
            Self::Log => Permission::ReadAudit,
            Self::PersonalData => Permission::ErasePeople,
            Self::Settings => Permission::ChangeSettings,
        }
    }

    /// What it is called.
    pub(super) fn name(self, tr: Tr) -> String {
        match self {
            Self::Overview => t!(tr, office_overview),
            Self::Moderation => t!(tr, office_moderation),
            Self::Hospitations => t!(tr, hospitations_sessions_list),
            Self::Cases => t!(tr, office_cases),
            Self::Calendar => t!(tr, calendar_title),
            Self::Programmes => t!(tr, programmes_title),
            Self::People => t!(tr, office_people),
            Self::Mails => t!(tr, office_mails),
            Self::Log => t!(tr, office_log),
            Self::PersonalData => t!(tr, office_personal_data),
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
    let here = t!(
        tr,
        labelled,
        name = t!(tr, office_title),
        value = part.name(tr)
    );
    view! {
        <Title text=title/>
        <Meta name="robots" content="noindex"/>
        <div class="page office">
            <nav class="office__nav" aria-label=t!(tr, office_title)>
                <details class="office__folded">
                    <summary>{here}</summary>
                    {menu(tr, part, may, "folded")}
                </details>
                <div class="office__unfolded">
                    <p class="office__name">{t!(tr, office_title)}</p>
                    {menu(tr, part, may, "menu")}
                </div>
            </nav>
            <div class="office__main">{inner}</div>
        </div>
    }
    .into_any()
}

/// The parts, those that are open first. It stands twice: on a phone folded, so that the page begins
/// near the top. `place` keeps the ids of both apart.
fn menu(tr: Tr, here: Part, may: &[String], place: &str) -> AnyView {
    let open = Part::ALL.into_iter().filter(|part| part.is_open(may));
    let open: Vec<_> = open.map(|part| link(tr, part, part == here)).collect();
    let closed = Role::ALL
        .iter()
        .filter_map(|role| group(tr, *role, here, may, place));
    let closed: Vec<_> = closed.collect();
    view! { <ul>{open}</ul>{closed} }.into_any()
}

/// What somebody reads who may not see a part: who may.
pub(super) fn closed(tr: Tr, part: Part, may: &[String]) -> AnyView {
    closed_to(tr, part, part.name(tr), part.permission(), may)
}

/// The same for a page inside a part, which another permission opens.
pub(super) fn closed_to(
    tr: Tr,
    part: Part,
    name: String,
    permission: Permission,
    may: &[String],
) -> AnyView {
    set_status(403);
    let title = format!("{name} – {}", t!(tr, chrome_name));
    let inner = view! {
        <h1>{name}</h1>
        <p class="note" role="status">{only(tr, permission)}</p>
        <p>{t!(tr, office_closed)}</p>
    };
    page(tr, part, may, title, inner.into_any())
}

/// Who may, in words.
pub(super) fn only(tr: Tr, permission: Permission) -> String {
    t!(tr, office_only, role = terms::role(tr, permission.needs()))
}

fn link(tr: Tr, part: Part, here: bool) -> AnyView {
    let href = paths::office(tr.language(), part.path(), "");
    let current = here.then_some("page");
    view! { <li><a href=href aria-current=current>{part.name(tr)}</a></li> }.into_any()
}

/// The parts that only this role lets in, under a line that says so.
fn group(tr: Tr, role: Role, here: Part, may: &[String], place: &str) -> Option<AnyView> {
    let id = format!("{place}-{}", role.code());
    let closed = |part: &Part| !part.is_open(may) && part.permission().needs() == role;
    let items: Vec<_> = Part::ALL
        .into_iter()
        .filter(closed)
        .map(|part| {
            let (name, id) = (part.name(tr), id.clone());
            let current = (part == here).then_some("page");
            view! {
                <li><a role="link" aria-disabled="true" aria-current=current aria-describedby=id>{name}</a></li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <p class="office__only" id=id>{t!(tr, office_only, role = terms::role(tr, role))}</p>
            <ul>{items}</ul>
        }
        .into_any()
    })
}
