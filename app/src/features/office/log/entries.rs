//! The table of entries. Whoever and whatever an entry names leads to the others about it.

use leptos::prelude::*;

use super::change::change;
use super::log_words::{actor, thing};
use crate::contract::audit::{AuditEntry, AuditFilter};
use crate::contract::people::PersonView;
use crate::i18n::{Tr, formats};
use crate::ui::table::{Cell, table as rows};
use crate::{paths, t};

/// The table.
pub(super) fn table(tr: Tr, entries: &[AuditEntry], people: &[PersonView]) -> AnyView {
    let columns = [t!(tr, log_what), t!(tr, log_who), t!(tr, log_change)];
    let entries = entries.iter().map(|entry| row(tr, entry, people)).collect();
    rows(t!(tr, log_caption), &columns, entries)
}

fn row(tr: Tr, entry: &AuditEntry, people: &[PersonView]) -> Vec<Cell> {
    let search = |filter: AuditFilter| paths::office(tr.language(), "log", &filter.to_query());
    let of_action = search(AuditFilter {
        action: entry.action.clone(),
        ..AuditFilter::default()
    });
    let of_actor = search(AuditFilter {
        actor: entry.actor.clone(),
        ..AuditFilter::default()
    });
    let of_subject = search(AuditFilter {
        subject: entry.subject.clone(),
        ..AuditFilter::default()
    });
    let about = thing(tr, entry.action.split('.').next().unwrap_or(""));
    let (action, at) = (entry.action.clone(), moment(tr, &entry.at));
    let who = actor(tr, &entry.actor, people);
    vec![
        Cell::new(view! {
            <p class="table__name">{about}" "<a href=of_action><code dir="ltr">{action}</code></a></p>
            <p class="table__more">{at}</p>
        }),
        Cell::new(view! { <a href=of_actor><bdi>{who}</bdi></a> }),
        Cell::new(view! {
            {change(tr, entry, people)}
            <p class="table__more"><a href=of_subject>{t!(tr, log_same)}</a></p>
        }),
    ]
}

/// Day and time in UTC, as the log keeps them.
fn moment(tr: Tr, at: &str) -> String {
    let (day, time) = at.split_once('T').unwrap_or((at, ""));
    let time = time.get(..5).unwrap_or(time);
    t!(
        tr,
        log_moment,
        date = formats::partial_date(tr, day),
        time = time
    )
}
