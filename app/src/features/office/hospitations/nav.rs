//! What is around each page of a draft: its name, how far it is, its parts with what stands against
//! publishing each.

use leptos::prelude::*;

use super::api::address;
use super::words;
use crate::contract::draft::DraftPart;
use crate::contract::draft_office::{DraftDeed, DraftView, OfficeState};
use crate::contract::permission::Permission;
use crate::features::office::frame::{self, Part};
use crate::features::office::hospitation_nav::{self, HospitationPart};
use crate::i18n::Tr;
use crate::{paths, t};

/// A page of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Overview,
    Part(DraftPart),
    Publish,
    History,
}

impl Place {
    const fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Part(part) => part.code(),
            Self::Publish => "publish",
            Self::History => "history",
        }
    }

    /// What it is called.
    pub(super) fn name(self, tr: Tr) -> String {
        match self {
            Self::Overview => t!(tr, office_overview),
            Self::Part(part) => words::part(tr, part),
            Self::Publish => t!(tr, draft_publish),
            Self::History => t!(tr, draft_history),
        }
    }
}

/// How much stands against publishing a part.
fn open(view: &DraftView, part: DraftPart) -> usize {
    let problems = view.problems.iter().map(|problem| problem.field.clone());
    let broken = view.broken.iter();
    let broken = broken.map(|broken| words::rule_field(broken, &view.content));
    let fields = problems.chain(broken);
    fields
        .filter(|field| words::part_of(field) == Some(part))
        .count()
}

/// The page around what it shows; `head` is the document's title.
pub(super) fn page(
    tr: Tr,
    view: &DraftView,
    place: Place,
    may: &[String],
    head: String,
    inner: AnyView,
) -> AnyView {
    let language = tr.language();
    let parts = DraftPart::ALL.iter().map(|part| Place::Part(*part));
    let places = [Place::Overview]
        .into_iter()
        .chain(parts)
        .chain([Place::Publish, Place::History]);
    let links: Vec<_> = places
        .map(|other| {
            let href = paths::office(language, &address(&view.slug, other.path()), "");
            let current = (other == place).then_some("page");
            let count = match other {
                Place::Part(part) => open(view, part),
                _ => 0,
            };
            let open = (count > 0).then(|| {
                view! {
                    " "
                    <span class="draft-nav__open" aria-hidden="true">{count}</span>
                    <span class="visually-hidden">{t!(tr, draft_open, count = count)}</span>
                }
            });
            view! { <li><a href=href aria-current=current>{other.name(tr)}{open}</a></li> }
        })
        .collect();
    let title = words::title(tr, &view.content.texts.title, &view.host, &view.guest);
    let back = paths::office(language, "hospitations", "");
    let invented = view.invented.then(|| {
        view! { <span class="badge">{t!(tr, chrome_invented_short)}</span> }
    });
    let changed = (view.changed && view.state == OfficeState::Published).then(|| {
        view! { <span class="badge">{t!(tr, draft_changed)}</span> }
    });
    // One page alone needs no row.
    let row = (view.published > 0)
        .then(|| hospitation_nav::nav(tr, &view.slug, HospitationPart::Draft, true, may));
    let inner = view! {
        <p class="office__back"><a href=back>{t!(tr, draft_back)}</a></p>
        <p class="draft-name">
            <bdi>{title}</bdi>
            " "<span class="tag">{words::state(tr, view.state)}</span>
            " "{changed}
            " "{invented}
        </p>
        {row}
        <nav class="draft-nav" aria-label=t!(tr, draft_parts) id="draft-nav" data-fresh="">
            <ul>{links}</ul>
        </nav>
        <h1>{place.name(tr)}</h1>
        {inner}
    };
    frame::page(tr, Part::Hospitations, may, head, inner.into_any())
}

/// Whether the reader may do it.
pub(super) fn can(view: &DraftView, deed: DraftDeed) -> bool {
    view.deeds.contains(&deed)
}

/// A word for whoever may only look.
pub(super) fn only_look(tr: Tr, view: &DraftView) -> Option<AnyView> {
    let over = matches!(view.state, OfficeState::Cancelled | OfficeState::Closed);
    (!can(view, DraftDeed::Edit)).then(|| {
        let why = if over {
            t!(tr, draft_over)
        } else {
            frame::only(tr, Permission::EditHospitations)
        };
        view! { <p class="note">{why}</p> }.into_any()
    })
}
