//! What the log of writes says of an import: each row that is new or other than before.

use app::contract::text::LocalText;
use serde_json::{Value as Json, json};

use super::import::{Change, PartnershipFacts, PlaceFacts};
use crate::db::Write;
use crate::kernel::audit;
use crate::kernel::clock::Clock;

/// Records a row that was written.
pub(super) fn record(
    write: &mut Write,
    clock: &Clock,
    (thing, change): (&str, Change),
    id: &str,
    (before, after): (Option<Json>, Json),
) {
    let verb = match change {
        Change::New => "add",
        Change::Changed | Change::Unchanged => "change",
    };
    let entry = audit::Entry {
        actor: audit::SYSTEM,
        action: &format!("{thing}.{verb}"),
        subject: id,
        before: before.unwrap_or_default(),
        after,
        ..audit::Entry::default()
    };
    audit::record(write, clock, &entry);
}

/// A municipality.
pub(super) fn place(facts: &PlaceFacts) -> Json {
    json!({
        "kind": facts.kind.code(),
        "country": facts.country,
        "region": facts.region,
        "lat": facts.position.lat,
        "lon": facts.position.lon,
        "population": facts.population,
        "zone": facts.zone,
        "names": names(&facts.names),
        "aliases": facts.aliases,
        "source": facts.source,
    })
}

/// A partnership with its members' addresses.
pub(super) fn partnership(members: &[String], facts: &PartnershipFacts) -> Json {
    let themes = facts.themes.iter().map(|theme| theme.code());
    json!({
        "kind": facts.kind.map(|kind| kind.code()),
        "stage": facts.stage.map(|stage| stage.code()),
        "since": facts.since,
        "themes": themes.collect::<Vec<_>>(),
        "source": facts.source,
        "members": members,
    })
}

fn names(names: &LocalText) -> Json {
    serde_json::to_value(names).unwrap_or_default()
}
