//! Addresses under which calendar programs read the calendar: made, listed, ended, read.

use app::contract::language::Language;
use app::contract::office_calendar::{FEEDS, FeedMade, FeedRequest, FeedView};
use app::contract::permission::{Permission, reach};
use app::contract::problem::{FieldCode, FieldError};
use app::i18n::Tr;
use app::t;
use serde_json::{Value, json};

use super::events::event;
use super::see::reaches_something;
use super::store::{self, NewFeed, Wanted};
use crate::authz::Login;
use crate::db::Write;
use crate::features::accounts;
use crate::features::notifications::calendar;
use crate::http::error::ApiError;
use crate::kernel::clocks::{self, OFFICE};
use crate::kernel::secrets::{self, Token};
use crate::kernel::{audit, ids};
use crate::state::AppState;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// What is over for longer is not in a feed.
const BACK: i64 = 90 * DAY;

/// What is further away is not either.
const AHEAD: i64 = 2 * 366 * DAY;

/// The actor's addresses.
///
/// # Errors
/// When the database fails.
pub(super) async fn list_feeds(state: &AppState, login: &Login) -> Result<Vec<FeedView>, ApiError> {
    let rows = store::list_feeds(state.db.pool(), &login.account).await?;
    let view = |row: store::FeedRow| FeedView {
        id: row.id,
        programme: row.programme_name,
        since: clocks::in_office(row.created_at),
    };
    Ok(rows.into_iter().map(view).collect())
}

/// Makes an address.
///
/// # Errors
/// `Invalid` for a programme or a language that there is none of, and where somebody has too many.
pub(super) async fn make_feed(
    state: &AppState,
    login: &Login,
    request: &FeedRequest,
) -> Result<FeedMade, ApiError> {
    let wrong = |field: &str, code| ApiError::Invalid(vec![FieldError::new(field, code)]);
    let language = Language::from_code(&request.language);
    let language = language.ok_or_else(|| wrong("language", FieldCode::NotAChoice))?;
    let programme = match request.programme.as_str() {
        "" => None,
        slug => {
            let id = store::find_programme(state.db.pool(), slug).await?;
            Some(id.ok_or_else(|| wrong("programme", FieldCode::NotAChoice))?)
        }
    };
    let (id, token) = (ids::new(&state.clock), Token::new());
    let mut write = state.db.write().await?;
    // Two at the same time wait for one another here.
    store::lock_account(&mut write, &login.account).await?;
    let count = store::count_feeds(&mut write, &login.account).await?;
    if count >= i64::from(FEEDS) {
        write.rollback().await?;
        let error = FieldError::new("programme", FieldCode::AboveMost).limit(FEEDS);
        return Err(ApiError::Invalid(vec![error]));
    }
    let feed = NewFeed {
        id: &id,
        token_hash: &token.hash(),
        account: &login.account,
        programme: programme.as_deref(),
        language,
        now_ms: state.clock.now_ms(),
    };
    store::insert_feed(&mut write, &feed).await?;
    let after = json!({ "programme": request.programme, "language": language.code() });
    record(
        &mut write,
        state,
        login,
        ("feed.make", &id),
        (Value::Null, after),
    );
    write.commit().await?;
    let base = state.config.public_url.trim_end_matches('/');
    let address = format!("{base}/api/v1/calendar-feeds/{}.ics", token.text());
    Ok(FeedMade { id, address })
}

/// Ends one of the actor's addresses.
///
/// # Errors
/// `NotFound` where it is not the actor's.
pub(super) async fn end_feed(state: &AppState, login: &Login, id: &str) -> Result<(), ApiError> {
    let mut write = state.db.write().await?;
    if !store::delete_feed(&mut write, &login.account, id).await? {
        write.rollback().await?;
        return Err(ApiError::NotFound);
    }
    let before = json!({ "ended": false });
    record(
        &mut write,
        state,
        login,
        ("feed.end", id),
        (before, Value::Null),
    );
    Ok(write.commit().await?)
}

/// What the owner of an address may see now.
///
/// # Errors
/// `NotFound` where the address has ended, or its owner may see nothing any more.
pub(super) async fn read_feed(state: &AppState, token: &str) -> Result<String, ApiError> {
    let pool = state.db.pool();
    let feed = store::find_feed(pool, &secrets::hash(token)).await?;
    let feed = feed.ok_or(ApiError::NotFound)?;
    let held = accounts::list_held(state, &feed.account).await?;
    let reach = reach(&held, Permission::SeeCalendar);
    if !reaches_something(&reach) {
        return Err(ApiError::NotFound);
    }
    let now = state.clock.now_ms();
    let wanted = Wanted {
        reach: &reach,
        from: now - BACK,
        until: now + AHEAD,
        programme: feed.programme.as_deref().unwrap_or(""),
        municipality: "",
        moderator: "",
        form: "",
    };
    let rows = store::list_entries(pool, &wanted).await?;
    let events: Vec<_> = rows
        .iter()
        .map(|row| (event(state, row, feed.language), row.cancelled))
        .collect();
    let tr = Tr::of(feed.language);
    let product = t!(tr, chrome_name);
    let name = match &feed.programme_name {
        Some(name) => format!("{product} – {}", name.get(feed.language)),
        None => format!("{product} – {}", t!(tr, calendar_title)),
    };
    calendar::feed(&name, &events, OFFICE, now)
        .ok_or_else(|| ApiError::Internal("a session's zone is unknown".into()))
}

fn record(
    write: &mut Write,
    state: &AppState,
    login: &Login,
    (action, feed): (&str, &str),
    (before, after): (Value, Value),
) {
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action,
        subject: feed,
        before,
        after,
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}
