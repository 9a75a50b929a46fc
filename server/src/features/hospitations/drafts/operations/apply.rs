//! What publishing does to what everybody reads. Sessions that people have booked are moved, resized and
//! called off as organisers do it, so that everybody concerned is told.

use std::collections::{BTreeMap, BTreeSet};

use app::contract::draft::{DraftContent, DraftSession};
use app::contract::draft_live::same_time;
use app::contract::hospitation::Form;
use app::contract::language::Language;
use app::contract::seat::Share;
use app::contract::text::LocalText;
use serde_json::json;

use super::super::super::bookings::{Organise, organise_in};
use super::super::store::{self, LiveSession, PublicRow};
use super::civil::said;
use super::clocks::{starts_at, wall_clock};
use super::live_content::{points_of, sessions_of};
use super::open::Opened;
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::clocks;
use crate::state::AppState;

/// Puts a draft before the public for the first time.
pub(super) async fn make_public(write: &mut Write, opened: &Opened) -> Result<(), ApiError> {
    let public = public_row(&opened.content);
    store::insert_public(write, &opened.row, &public).await?;
    for (position, session) in (0..).zip(&opened.content.sessions.sessions) {
        add(write, opened, session, position).await?;
    }
    Ok(())
}

/// Changes what is public; gives the ids of the bookings that were told that a session changed.
pub(super) async fn update_public(
    write: &mut Write,
    state: &AppState,
    actor: &str,
    opened: &Opened,
) -> Result<BTreeSet<String>, ApiError> {
    let now = state.clock.now_ms();
    let id = opened.row.id.as_str();
    // First, so that letters say what it is called now.
    store::update_public(write, id, &public_row(&opened.content)).await?;
    let live = sessions_of(&opened.live);
    let last = opened.live.iter().map(|live| live.position).max();
    // New ones stand behind all that are there, each at a place of its own.
    let places = last.map_or(0, |last| last + 1)..;
    let mut deeds = Vec::new();
    for (position, session) in places.zip(&opened.content.sessions.sessions) {
        let known = live.sessions.iter().find(|other| other.id == session.id);
        let Some(known) = known else {
            add(write, opened, session, position).await?;
            continue;
        };
        if known.title != session.title || known.kind != session.kind {
            let session = public_session(session, &opened.content);
            store::update_session(write, &session).await?;
        }
        let to_come = |live: &LiveSession| live.id == session.id && live.starts_at > now;
        if opened.live.iter().any(to_come) {
            let own = differences(known, session).into_iter();
            deeds.extend(own.map(|what| (session.id.clone(), what)));
        }
    }
    let drafted = &opened.content.sessions.sessions;
    let gone = opened.live.iter().filter(|live| {
        let there = drafted.iter().any(|session| session.id == live.id);
        !there && !live.cancelled && live.starts_at > now
    });
    deeds.extend(gone.map(|live| (live.id.clone(), Organise::CallOff)));
    let mut told = BTreeSet::new();
    for (session, what) in &deeds {
        told.extend(organise_in(write, state, actor, (id, session), what).await?);
    }
    Ok(told)
}

/// What has to be done with a public session so that it becomes the draft's.
fn differences(live: &DraftSession, draft: &DraftSession) -> Vec<Organise> {
    let mut deeds = Vec::new();
    if live.seats != draft.seats {
        let seats = draft
            .seats
            .iter()
            .filter_map(|share| Some((Share::from_code(&share.share)?, i64::from(share.seats))));
        deeds.push(Organise::Resize(seats.collect::<BTreeMap<_, _>>()));
    }
    if live.form != draft.form {
        let form = Form::from_code(&draft.form).unwrap_or(Form::Virtual);
        deeds.push(Organise::Meet(form.code()));
    }
    if let Some((date, time)) = wall_clock(draft).filter(|_| !same_time(live, draft)) {
        deeds.push(Organise::Move {
            date,
            time,
            minutes: draft.minutes.into(),
        });
    }
    deeds
}

async fn add(
    write: &mut Write,
    opened: &Opened,
    session: &DraftSession,
    position: i64,
) -> Result<(), ApiError> {
    let zone = clocks::zone(&opened.row.host.zone);
    let starts = zone.and_then(|zone| starts_at(session, &zone));
    // What has no time has been refused before.
    let starts = starts.ok_or_else(|| ApiError::Internal("a session has no time".into()))?;
    let session = public_session(session, &opened.content);
    store::insert_session(write, &opened.row, &session, (position, starts)).await?;
    Ok(())
}

fn original_of(content: &DraftContent) -> Language {
    Language::from_code(&content.basics.original).unwrap_or_default()
}

/// A text with its original, where a reader can come to need it: it is there in some languages and not in
/// others.
fn first_in(mut text: LocalText, original: Language) -> LocalText {
    let languages = text.all().count();
    let partly = 1 < languages && languages < Language::ALL.len();
    if partly && text.exact(original).is_some() {
        text.original = Some(original);
    }
    text
}

/// A session as everybody reads it.
fn public_session(session: &DraftSession, content: &DraftContent) -> DraftSession {
    DraftSession {
        title: first_in(session.title.clone(), original_of(content)),
        ..session.clone()
    }
}

/// A draft as everybody reads it.
fn public_row(content: &DraftContent) -> PublicRow {
    let (basics, texts) = (&content.basics, &content.texts);
    let original = original_of(content);
    let pairs = basics.interpretation.iter();
    let pairs: Vec<_> = pairs.filter_map(|pair| pair.split_once('-')).collect();
    let text = |text| json!(first_in(text, original)).to_string();
    let points = points_of(&texts.see).into_iter();
    let points: Vec<_> = points.map(|point| first_in(point, original)).collect();
    PublicRow {
        partnership: basics.partnership.clone(),
        form: basics.form.clone(),
        themes: json!(basics.themes).to_string(),
        languages: json!(basics.languages).to_string(),
        interpretation: json!(pairs).to_string(),
        title: text(texts.title.clone()),
        summary: text(texts.summary.clone()),
        plain: text(texts.plain.clone()),
        see: json!(points).to_string(),
        preparation: text(texts.preparation.clone()),
        civil_host: text(said(&content.civil.host, original)),
        civil_guest: text(said(&content.civil.guest, original)),
        contact: basics.contact.clone(),
    }
}
