//! The pages of one hospitation in the office, as a row above what each of them shows. To add one: a
//! variant, its place in `ALL`, and what it is called.

use leptos::prelude::*;

use crate::contract::permission::Permission;
use crate::i18n::Tr;
use crate::{paths, t};

/// A page of a hospitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HospitationPart {
    /// What is worked on before it is published.
    Draft,
    /// What is to be seen to, session by session.
    Running,
    /// Who comes.
    Participants,
    /// What they are written.
    Messages,
    /// Files and links for them.
    Materials,
    /// What came of it.
    Closing,
}

impl HospitationPart {
    /// In the order in which they stand.
    const ALL: [Self; 6] = [
        Self::Draft,
        Self::Running,
        Self::Participants,
        Self::Messages,
        Self::Materials,
        Self::Closing,
    ];

    /// The part of the address behind the hospitation's; empty for the first page.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Draft => "",
            Self::Running => "running",
            Self::Participants => "running/participants",
            Self::Closing => "closing",
            Self::Messages => "messages",
            Self::Materials => "materials",
        }
    }

    /// What lets somebody in.
    pub(super) const fn permission(self) -> Permission {
        match self {
            Self::Running | Self::Participants | Self::Messages | Self::Materials => {
                Permission::RunSessions
            }
            Self::Closing => Permission::LeadHospitations,
            Self::Draft => Permission::SeeCalendar,
        }
    }

    /// Whether it is there before anything is published.
    const fn is_for_drafts(self) -> bool {
        match self {
            Self::Running
            | Self::Participants
            | Self::Messages
            | Self::Materials
            | Self::Closing => false,
            Self::Draft => true,
        }
    }

    /// What it is called.
    pub(super) fn name(self, tr: Tr) -> String {
        match self {
            Self::Draft => t!(tr, draft_pages),
            Self::Running => t!(tr, running_title),
            Self::Participants => t!(tr, running_participants),
            Self::Closing => t!(tr, closing_title),
            Self::Messages => t!(tr, messages_title),
            Self::Materials => t!(tr, materials_title),
        }
    }
}

/// The address of a page of a hospitation in the office.
pub(super) fn href(tr: Tr, slug: &str, part: HospitationPart, query: &str) -> String {
    let slash = if part.path().is_empty() { "" } else { "/" };
    let part = format!("hospitations/{slug}{slash}{}", part.path());
    paths::office(tr.language(), &part, query)
}

/// The row. `here` is the page it stands on; `published` says whether the hospitation is public or has
/// been; `may` are the codes of what the reader may do.
pub(super) fn nav(
    tr: Tr,
    slug: &str,
    here: HospitationPart,
    published: bool,
    may: &[String],
) -> AnyView {
    let open = |part: &HospitationPart| {
        let lets_in = may.iter().any(|code| code == part.permission().code());
        (published || part.is_for_drafts()) && lets_in
    };
    let links: Vec<_> = HospitationPart::ALL
        .into_iter()
        .filter(open)
        .map(|part| {
            let current = (part == here).then_some("page");
            view! {
                <li><a href=href(tr, slug, part, "") aria-current=current>{part.name(tr)}</a></li>
            }
        })
        .collect();
    view! {
        <nav class="parts" aria-label=t!(tr, running_nav)>
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}
