//! Running a hospitation: what needs somebody, session by session; who comes, and their seats by hand.
//!
//! - `running_page` what needs somebody first, then the sessions
//! - `session_page` what is prepared for one, with the forms of `session_forms`
//! - `people_page` who comes, `person_page` one of them with their seats
//! - `api` asks and sends, `words` says what things are called

mod api;
mod card;
mod people_filter;
mod people_page;
mod person_page;
mod running_page;
mod seat_forms;
mod session_forms;
mod session_page;
mod words;

pub(crate) use people_page::PeopleOfHospitationPage;
pub(crate) use person_page::PersonOfHospitationPage;
pub(crate) use running_page::RunningPage;
pub(crate) use session_page::SessionPage;

use leptos::prelude::*;

use super::frame::{self, Part, only};
use super::hospitation_nav::{self, HospitationPart};
use crate::contract::hospitation::Side;
use crate::contract::permission::Permission;
use crate::contract::text::LocalText;
use crate::i18n::Tr;
use crate::place::set_status;
use crate::ui::original::Original;
use crate::{paths, t};

/// The address of a page below those of running a hospitation: `sessions/…`, `participants/…`.
fn below(tr: Tr, slug: &str, rest: &str, query: &str) -> String {
    let part = format!("hospitations/{slug}/running/{rest}");
    paths::office(tr.language(), &part, query)
}

/// What stands above each page: the way back to all hospitations, what this one is called, its sides, its
/// pages.
fn head(
    tr: Tr,
    (slug, title, invented): (&str, &LocalText, bool),
    sides: (&Side, &Side),
    here: HospitationPart,
    may: &[String],
) -> AnyView {
    let back = paths::office(tr.language(), "hospitations", "");
    let name = |side: &Side| side.names.get(tr.language()).to_owned();
    let (host, guest) = (name(sides.0), name(sides.1));
    let invented = invented.then(|| view! { <p class="invented">{t!(tr, chrome_invented)}</p> });
    view! {
        <p class="office__back"><a href=back>{t!(tr, running_back)}</a></p>
        <h1><Original text=title.clone()/></h1>
        <p>{t!(tr, running_sides, host = host, guest = guest)}</p>
        {invented}
        {hospitation_nav::nav(tr, slug, here, true, may)}
    }
    .into_any()
}

/// What somebody reads who does not run hospitations: who does.
fn closed(tr: Tr, may: &[String]) -> AnyView {
    set_status(403);
    let name = t!(tr, running_title);
    let title = format!("{name} – {}", t!(tr, chrome_name));
    let inner = view! {
        <h1>{name}</h1>
        <p class="note" role="status">{only(tr, Permission::RunSessions)}</p>
        <p>{t!(tr, office_closed)}</p>
    };
    frame::page(tr, Part::Hospitations, may, title, inner.into_any())
}
