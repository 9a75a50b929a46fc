//! The office's list of hospitations: drafted, public, over.

use std::collections::HashMap;

use app::contract::draft::{DraftContent, Sessions};
use app::contract::draft_filter::OfficeFilter;
use app::contract::draft_office::{OfficeHospitation, OfficeHospitations};
use app::contract::fold::fold;
use app::contract::language::Language;
use app::contract::permission::Permission;
use app::contract::running::Exception;
use app::contract::text::LocalText;
use app::contract::time::LocalTime;

use super::super::store::{self, ListedSession, OfficeRow};
use super::clocks::starts_at;
use super::open::Opened;
use crate::authz::{Actor, Login};
use crate::features::hospitations::running;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// So many stand on a page.
const PAGE: u32 = 25;

/// Whether somebody looks for this one; its plan is looked at elsewhere.
fn wants(filter: &OfficeFilter, row: &OfficeRow) -> bool {
    let state = filter.state.is_none_or(|state| state == row.state);
    let programme = filter.programme.is_empty() || filter.programme == row.programme;
    state && programme && finds(&filter.text, row)
}

/// Whether every word stands in a title or a name, in any language.
fn finds(words: &str, row: &OfficeRow) -> bool {
    let texts = [&row.title, &row.host.names, &row.guest.names];
    let said = |text: &LocalText| {
        let all = Language::ALL.into_iter().filter_map(|l| text.exact(l));
        all.map(fold).collect::<Vec<_>>().join(" ")
    };
    let said = texts.map(said).join(" ");
    let words = fold(words);
    words.split_whitespace().all(|word| said.contains(word))
}

/// A hospitation with the sessions that its line tells of.
struct Listed {
    row: OfficeRow,
    next: Option<(i64, LocalTime)>,
    to_come: u32,
    confirmed: u32,
    waiting: u32,
    itinerary: bool,
    /// Codes of what needs somebody, each once.
    exceptions: Vec<String>,
}

/// A page of the hospitations that the actor's roles reach: what needs somebody first, then the next
/// session's time; what has none to come is last.
///
/// # Errors
/// When the database fails.
pub(in super::super) async fn list_hospitations(
    state: &AppState,
    login: &Login,
    filter: &OfficeFilter,
) -> Result<OfficeHospitations, ApiError> {
    let now = state.clock.now_ms();
    let reach = Actor(login.clone()).reach(Permission::SeeCalendar);
    let rows = store::list_office(state.db.pool(), &reach).await?;
    let mut sessions: HashMap<String, Vec<ListedSession>> = HashMap::new();
    for session in store::list_listed_sessions(state.db.pool()).await? {
        let own = sessions.entry(session.hospitation_id.clone()).or_default();
        own.push(session);
    }
    let mut exceptions = running::list_exceptions(state).await?;
    let mut connection = state.db.pool().acquire().await?;
    let mut listed = Vec::new();
    for row in rows.into_iter().filter(|row| wants(filter, row)) {
        let drafted = if row.drafted {
            store::whole(&store::list_parts(&mut connection, &row.id).await?)?
        } else {
            DraftContent::default()
        };
        let itinerary = !drafted.itinerary.blocks.is_empty();
        if filter.itinerary && !itinerary {
            continue;
        }
        let own = sessions.remove(&row.id).unwrap_or_default();
        let mut line = public_line(row, &own, now);
        line.itinerary = itinerary;
        line.exceptions = codes(exceptions.remove(&line.row.id).unwrap_or_default());
        if !line.row.live {
            line.next = next_drafted(&line.row, &drafted.sessions, now);
        }
        listed.push(line);
    }
    listed.sort_by_key(|line| {
        let at = line.next.as_ref().map(|(at, _)| *at);
        let to_come = at.is_some_and(|at| at > now);
        let needs = !line.exceptions.is_empty();
        (
            !needs,
            !to_come,
            at.map(|at| if to_come { at } else { -at }),
        )
    });
    let found = u32::try_from(listed.len()).unwrap_or(u32::MAX);
    let pages = found.div_ceil(PAGE).max(1);
    let page = filter.page.clamp(1, pages);
    let mut items = Vec::new();
    let whole = |number: u32| usize::try_from(number).unwrap_or(0);
    let shown = listed.into_iter().skip(whole((page - 1) * PAGE));
    for line in shown.take(whole(PAGE)) {
        let changed = if line.row.live && line.row.drafted {
            let opened = Opened::read(&mut connection, line.row.clone()).await?;
            opened.is_changed()
        } else {
            false
        };
        items.push(item(line, changed));
    }
    Ok(OfficeHospitations {
        items,
        found,
        page,
        pages,
    })
}

/// The codes of what needs somebody, each once.
fn codes(exceptions: Vec<Exception>) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for one in exceptions {
        let code = one.kind.code().to_owned();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn public_line(row: OfficeRow, sessions: &[ListedSession], now: i64) -> Listed {
    let to_come: Vec<_> = sessions.iter().filter(|s| s.starts_at > now).collect();
    let sum = |of: fn(&ListedSession) -> i64| {
        let sum: i64 = to_come.iter().map(|session| of(session)).sum();
        u32::try_from(sum).unwrap_or(0)
    };
    let next = to_come.first().copied().or(sessions.last());
    let next = next.and_then(|s| {
        let at = clocks::local(s.starts_at, s.minutes, &clocks::zone(&s.zone)?, &s.zone)?;
        Some((s.starts_at, at))
    });
    Listed {
        next,
        to_come: u32::try_from(to_come.len()).unwrap_or(u32::MAX),
        confirmed: sum(|session| session.confirmed),
        waiting: sum(|session| session.waiting),
        itinerary: false,
        exceptions: Vec::new(),
        row,
    }
}

/// The first dated session to come of a draft, or its last one.
fn next_drafted(row: &OfficeRow, drafted: &Sessions, now: i64) -> Option<(i64, LocalTime)> {
    let zone = clocks::zone(&row.host.zone)?;
    let dated = drafted.sessions.iter();
    let mut dated: Vec<_> = dated
        .filter_map(|session| Some((starts_at(session, &zone)?, session.minutes)))
        .collect();
    dated.sort_unstable();
    let next = dated.iter().find(|(at, _)| *at > now).or(dated.last())?;
    let shown = clocks::local(next.0, next.1.into(), &zone, &row.host.zone)?;
    Some((next.0, shown))
}

fn item(line: Listed, changed: bool) -> OfficeHospitation {
    let row = line.row;
    OfficeHospitation {
        state: row.state,
        changed,
        host: row.host.side(),
        guest: row.guest.side(),
        next: line.next.map(|(_, at)| at),
        to_come: line.to_come,
        confirmed: line.confirmed,
        waiting: line.waiting,
        exceptions: line.exceptions,
        itinerary: line.itinerary,
        invented: row.invented,
        slug: row.slug,
        title: row.title,
        programme_name: row.programme_name,
    }
}
