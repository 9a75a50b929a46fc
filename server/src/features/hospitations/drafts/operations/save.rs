//! Parts of a draft are saved, whatever the programme's rules say of them.

use app::contract::draft::{Civil, DraftContent, DraftPart, Outdated, Sessions};
use app::contract::draft_keep::{check_kept, tidy};
use app::contract::draft_office::{DraftView, SavePart};
use app::contract::language::Language;
use app::contract::permission::Permission;
use app::contract::problem::{FieldCode, FieldError};
use app::contract::text::LocalText;
use app::contract::text_state::{Saved, outdated_after};
use serde_json::json;

use super::super::store::{self, OfficeRow, piece};
use super::open::{Opened, ensure_drafted};
use super::{admitted, show, still_open};
use crate::authz::Login;
use crate::http::error::ApiError;
use crate::kernel::{audit, ids};
use crate::state::AppState;

/// Saves a part of a draft, and shows the draft as it is then.
///
/// # Errors
/// As [`super::see_draft`]; `Invalid` for what cannot be kept; `Conflict("changed-meanwhile")` where
/// somebody saved the part since, and `Conflict("hospitation-over")` where nothing is changed any more.
pub(in super::super) async fn save_part(
    state: &AppState,
    login: &Login,
    slug: &str,
    part: DraftPart,
    mut request: SavePart,
) -> Result<DraftView, ApiError> {
    let row = admitted(state, login, Permission::EditHospitations, slug).await?;
    still_open(&row)?;
    tidy(part, &mut request.content);
    refused(check_kept(part, &request.content))?;
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    ensure_drafted(&mut write, &row, now).await?;
    if !store::lock_part(&mut write, &row.id, part, request.version.into()).await? {
        write.rollback().await?;
        return Err(ApiError::Conflict("changed-meanwhile"));
    }
    let before = Opened::read(&mut write, row.clone()).await?;
    let mut after = with_part(&before.content, part, request.content);
    // What was called off while somebody typed is in no draft.
    let off = |id: &str| {
        before
            .live
            .iter()
            .any(|live| live.cancelled && live.id == id)
    };
    after.sessions.sessions.retain(|session| !off(&session.id));
    match part {
        DraftPart::Basics => check_partnership(&mut write, &row, &after).await?,
        DraftPart::Sessions | DraftPart::Itinerary => {
            name_what_is_new(state, part, &before.content, &mut after)?;
        }
        DraftPart::Texts | DraftPart::Civil => {}
    }
    mark_outdated(part, &before.content, &mut after, &request.still_right, now);
    let seen = before.seen_now().filter(|_| part == DraftPart::Sessions);
    let content = (piece(&after, part), seen);
    store::update_part(
        &mut write,
        &row.id,
        part,
        (&content.0, content.1.as_deref()),
        (now, Some(&login.account)),
    )
    .await?;
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action: "draft.save",
        subject: &row.id,
        detail: json!({ "part": part.code(), "version": request.version + 1 }),
        ..audit::Entry::default()
    };
    audit::record(&mut write, &state.clock, &entry);
    write.commit().await?;
    show::show(
        state,
        login,
        OfficeRow {
            drafted: true,
            ..row
        },
    )
    .await
}

/// Refuses where anything is wrong.
pub(super) fn refused(errors: Vec<FieldError>) -> Result<(), ApiError> {
    if errors.is_empty() {
        Ok(())
    } else {
        Err(ApiError::Invalid(errors))
    }
}

fn with_part(before: &DraftContent, part: DraftPart, typed: DraftContent) -> DraftContent {
    let mut after = before.clone();
    match part {
        DraftPart::Basics => after.basics = typed.basics,
        DraftPart::Texts => after.texts = typed.texts,
        DraftPart::Sessions => after.sessions = typed.sessions,
        DraftPart::Itinerary => after.itinerary = typed.itinerary,
        DraftPart::Civil => after.civil = typed.civil,
    }
    after
}

/// A draft belongs to a partnership of its two sides, or to none.
async fn check_partnership(
    write: &mut crate::db::Write,
    row: &OfficeRow,
    content: &DraftContent,
) -> Result<(), ApiError> {
    let chosen = &content.basics.partnership;
    let sides = (row.host.id.as_str(), row.guest.id.as_str());
    let known = store::list_partnerships(write, sides).await?;
    if chosen.is_empty() || known.iter().any(|link| link.slug == *chosen) {
        return Ok(());
    }
    let error = FieldError::new("basics.partnership", FieldCode::NotAChoice);
    Err(ApiError::Invalid(vec![error]))
}

/// Gives ids to sessions and blocks that are new. Nobody else chooses ids: one that is not of this draft
/// is refused.
fn name_what_is_new(
    state: &AppState,
    part: DraftPart,
    before: &DraftContent,
    after: &mut DraftContent,
) -> Result<(), ApiError> {
    let mut errors = Vec::new();
    if part == DraftPart::Sessions {
        for (at, session) in after.sessions.sessions.iter_mut().enumerate() {
            if session.id.is_empty() {
                session.id = ids::new(&state.clock);
            } else if !before.sessions.sessions.iter().any(|s| s.id == session.id) {
                let field = format!("sessions.{at}.id");
                errors.push(FieldError::new(&field, FieldCode::NotAChoice));
            }
        }
        return refused(errors);
    }
    let sessions = &after.sessions.sessions;
    for (at, block) in after.itinerary.blocks.iter_mut().enumerate() {
        let known = before.itinerary.blocks.iter().any(|b| b.id == block.id);
        if block.id.is_empty() {
            block.id = ids::new(&state.clock);
        } else if !known {
            let field = format!("itinerary.blocks.{at}.id");
            errors.push(FieldError::new(&field, FieldCode::NotAChoice));
        }
        // A session that somebody took out meanwhile is no place any more.
        if !sessions.iter().any(|session| session.id == block.session) {
            block.session.clear();
        }
    }
    // Where it comes from is nothing that somebody types.
    after.itinerary.source.clone_from(&before.itinerary.source);
    refused(errors)
}

/// The texts of civil society by the names that they have among the outdated.
fn civil_texts(civil: &Civil) -> Vec<(String, &LocalText)> {
    let mut texts = Vec::new();
    for (name, side) in [("host", &civil.host), ("guest", &civil.guest)] {
        texts.push((format!("{name}-why-not"), &side.why_not));
        let parts = side.groups.iter().enumerate();
        texts.extend(parts.map(|(at, group)| (format!("{name}-part-{at}"), &group.part)));
    }
    texts
}

fn session_texts(part: &Sessions) -> Vec<(String, &LocalText)> {
    let titles = part.sessions.iter();
    titles.map(|s| (s.id.clone(), &s.title)).collect()
}

fn read_texts(texts: &app::contract::draft::Texts) -> Vec<(String, &LocalText)> {
    [
        ("title", &texts.title),
        ("summary", &texts.summary),
        ("plain", &texts.plain),
        ("see", &texts.see),
        ("preparation", &texts.preparation),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .to_vec()
}

/// Says which translations are older than their original now.
fn mark_outdated(
    part: DraftPart,
    before: &DraftContent,
    after: &mut DraftContent,
    still_right: &[String],
    now: i64,
) {
    let original = Language::from_code(&after.basics.original).unwrap_or_default();
    let compare =
        |was: Vec<(String, &LocalText)>, is: Vec<(String, &LocalText)>, outdated: &[Outdated]| {
            let nothing = LocalText::default();
            let fields = is.iter().map(|(field, after)| Saved {
                field,
                before: was
                    .iter()
                    .find(|(other, _)| other == field)
                    .map_or(&nothing, |(_, text)| *text),
                after,
            });
            let fields: Vec<_> = fields.collect();
            outdated_after(&fields, original, outdated, still_right, now)
        };
    match part {
        DraftPart::Texts => {
            let (was, is) = (read_texts(&before.texts), read_texts(&after.texts));
            after.texts.outdated = compare(was, is, &before.texts.outdated);
        }
        DraftPart::Sessions => {
            let (was, is) = (
                session_texts(&before.sessions),
                session_texts(&after.sessions),
            );
            after.sessions.outdated = compare(was, is, &before.sessions.outdated);
        }
        DraftPart::Civil => {
            let (was, is) = (civil_texts(&before.civil), civil_texts(&after.civil));
            after.civil.outdated = compare(was, is, &before.civil.outdated);
        }
        DraftPart::Basics | DraftPart::Itinerary => {}
    }
}
