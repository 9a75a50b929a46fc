//! New drafts: from nothing, as a copy, from an on-site itinerary, or as the visit in the other direction.

use app::contract::draft::{Basics, DraftContent, DraftPart};
use app::contract::draft_office::{NewDraft, NewFrom};
use app::contract::hospitation::Form;
use app::contract::permission::{About, Decision, Permission, decide};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::programme::ProgrammePolicy;
use app::contract::role::Scope;
use serde_json::{Value as Json, json};

use super::super::store::{self, NewRow, OfficeRow, TownRow, piece};
use super::adapt::online;
use super::live_content::language_of;
use super::may;
use super::open::Opened;
use super::save::refused;
use crate::authz::{Login, allowed};
use crate::db::{DbError, Refused, Write};
use crate::http::error::ApiError;
use crate::kernel::{audit, ids};
use crate::state::AppState;

/// So often an address is looked for when somebody else takes it at the same moment.
const TRIES: u32 = 4;

/// What a new draft is about.
struct Plan {
    from: NewFrom,
    source: Option<OfficeRow>,
    /// Whether the actor may see what is worked on there, not only what is public.
    sees_draft: bool,
    programme: (String, ProgrammePolicy),
    host: TownRow,
    guest: TownRow,
}

/// Makes a draft, and gives its address.
///
/// # Errors
/// `Invalid` for what is not there, for two sides that are one, and for places and programmes in which the
/// actor has no role (`beyond-own`); `Conflict` for a second visit in the other direction; `Forbidden`
/// where their role may not.
pub(in super::super) async fn make_draft(
    state: &AppState,
    login: &Login,
    request: &NewDraft,
) -> Result<String, ApiError> {
    let plan = plan(state, login, request).await?;
    let content = content(state, &plan).await?;
    for _ in 1..TRIES {
        match insert(state, login, &plan, &content).await {
            Err(DbError::Refused(Refused::Unique)) => {}
            done => return Ok(done?),
        }
    }
    Ok(insert(state, login, &plan, &content).await?)
}

async fn plan(state: &AppState, login: &Login, request: &NewDraft) -> Result<Plan, ApiError> {
    let pool = state.db.pool();
    let mut errors = Vec::new();
    let from = NewFrom::from_code(&request.from);
    if from.is_none() {
        errors.push(FieldError::new("from", FieldCode::NotAChoice));
    }
    let (mut source, mut sees_draft) = (None, false);
    if from.is_some_and(|from| from != NewFrom::Scratch) {
        match store::find_office(pool, request.source.trim()).await? {
            // Who may not see it is told nothing of it; what is public is everybody's.
            Some(row) if row.live || may(login, Permission::SeeCalendar, &row).is_ok() => {
                sees_draft = may(login, Permission::SeeCalendar, &row).is_ok();
                source = Some(row);
            }
            _ if request.source.trim().is_empty() => {
                errors.push(FieldError::new("source", FieldCode::Required));
            }
            _ => errors.push(FieldError::new("source", FieldCode::NotAChoice)),
        }
    }
    let known = source.as_ref();
    let back = from == Some(NewFrom::Return);
    // The way back has the two sides of the way there, whatever is typed.
    let or = |typed: &str, follows: Option<&str>| match (typed.trim(), follows) {
        ("", _) => follows.unwrap_or_default().to_owned(),
        (_, Some(follows)) if back => follows.to_owned(),
        (typed, _) => typed.to_owned(),
    };
    let side = |host: bool| {
        known.map(|row| {
            if host == back { &row.guest } else { &row.host }
                .slug
                .as_str()
        })
    };
    let programme = or(&request.programme, known.map(|row| row.programme.as_str()));
    let (host, guest) = (
        or(&request.host, side(true)),
        or(&request.guest, side(false)),
    );
    let programme_found = store::find_programme(pool, &programme).await?;
    let host_found = store::find_town(pool, &host).await?;
    let guest_found = store::find_town(pool, &guest).await?;
    for (field, typed, found) in [
        ("programme", &programme, programme_found.is_some()),
        ("host", &host, host_found.is_some()),
        ("guest", &guest, guest_found.is_some()),
    ] {
        if !found {
            let code = if typed.is_empty() {
                FieldCode::Required
            } else {
                FieldCode::NotAChoice
            };
            errors.push(FieldError::new(field, code));
        }
    }
    if let (Some(host), Some(guest)) = (&host_found, &guest_found)
        && host.id == guest.id
    {
        errors.push(FieldError::new("guest", FieldCode::NotAChoice));
    }
    refused(errors)?;
    if let (true, Some(row)) = (back, known) {
        let mut connection = pool.acquire().await?;
        if store::find_return(&mut connection, row).await?.is_some() {
            return Err(ApiError::Conflict("return-exists"));
        }
    }
    let (Some(from), Some(programme), Some(host), Some(guest)) =
        (from, programme_found, host_found, guest_found)
    else {
        return Err(ApiError::Malformed);
    };
    let scopes = [
        Scope::Programme(programme.0.clone()),
        Scope::Municipality(host.id.clone()),
        Scope::Municipality(guest.id.clone()),
    ];
    match decide(
        &login.held,
        Permission::EditHospitations,
        About::OneOf(&scopes),
    ) {
        Decision::Hidden => {
            let error = FieldError::new("host", FieldCode::BeyondOwn);
            return Err(ApiError::Invalid(vec![error]));
        }
        decision => allowed(decision)?,
    }
    Ok(Plan {
        from,
        source,
        sees_draft,
        programme,
        host,
        guest,
    })
}

/// What the draft says at first.
async fn content(state: &AppState, plan: &Plan) -> Result<DraftContent, ApiError> {
    let mut connection = state.db.pool().acquire().await?;
    let policy = &plan.programme.1;
    let sides = (plan.host.id.as_str(), plan.guest.id.as_str());
    let partnerships = store::list_partnerships(&mut connection, sides).await?;
    let only = |slug: &str| {
        let own = partnerships.iter().find(|link| link.slug == slug);
        let one = partnerships.first().filter(|_| partnerships.len() == 1);
        own.or(one)
            .map(|link| link.slug.clone())
            .unwrap_or_default()
    };
    let form = policy.forms.first().copied().unwrap_or(Form::Virtual);
    let basics = Basics {
        partnership: only(""),
        form: form.code().to_owned(),
        original: language_of(&plan.host.country).code().to_owned(),
        ..Basics::default()
    };
    let mut content = DraftContent {
        basics,
        ..DraftContent::default()
    };
    let Some(source) = &plan.source else {
        return Ok(content);
    };
    let opened = Opened::read(&mut connection, source.clone()).await?;
    let source = match opened.public {
        Some(public) if !plan.sees_draft => public,
        _ => opened.content,
    };
    let partnership = only(&source.basics.partnership);
    match plan.from {
        NewFrom::Scratch => {}
        NewFrom::Return => {
            content.basics.form = source.basics.form;
            content.basics.themes = source.basics.themes;
            content.basics.languages = source.basics.languages;
            content.basics.interpretation = source.basics.interpretation;
        }
        NewFrom::Copy => {
            content = source;
            anew(state, &mut content);
        }
        NewFrom::Adapt => {
            content = source;
            if content.itinerary.blocks.is_empty() {
                let error = FieldError::new("source", FieldCode::NotAChoice);
                return Err(ApiError::Invalid(vec![error]));
            }
            anew(state, &mut content);
            let source = plan.source.as_ref().map_or("", |row| &row.slug);
            online(&state.clock, &mut content, policy, source);
        }
    }
    content.basics.partnership = partnership;
    Ok(content)
}

/// Sessions and blocks of a copy are others: with ids of their own, and without dates.
fn anew(state: &AppState, content: &mut DraftContent) {
    let mut renamed = Vec::new();
    for session in &mut content.sessions.sessions {
        let id = ids::new(&state.clock);
        renamed.push((std::mem::replace(&mut session.id, id.clone()), id));
        session.date.clear();
        session.time.clear();
    }
    let name = |old: &str| {
        let found = renamed.iter().find(|(was, _)| was == old);
        found.map(|(_, is)| is.clone()).unwrap_or_default()
    };
    for outdated in &mut content.sessions.outdated {
        outdated.field = name(&outdated.field);
    }
    for block in &mut content.itinerary.blocks {
        block.id = ids::new(&state.clock);
        block.session = name(&block.session);
    }
}

async fn insert(
    state: &AppState,
    login: &Login,
    plan: &Plan,
    content: &DraftContent,
) -> Result<String, DbError> {
    let now = state.clock.now_ms();
    let mut write = state.db.write().await?;
    let slug = free_slug(&mut write, &plan.host.slug, &plan.guest.slug).await?;
    let id = ids::new(&state.clock);
    let back = plan.source.as_ref();
    let back = back.filter(|_| plan.from == NewFrom::Return);
    let new = NewRow {
        id: &id,
        slug: &slug,
        programme_id: &plan.programme.0,
        host_id: &plan.host.id,
        guest_id: &plan.guest.id,
        return_visit_id: back.map(|row| row.id.as_str()),
        by: Some(&login.account),
        at: now,
        invented: plan.source.as_ref().is_some_and(|row| row.invented),
    };
    store::insert_draft(&mut write, &new).await?;
    for part in DraftPart::ALL {
        let by = (now, Some(login.account.as_str()));
        let piece = piece(content, *part);
        store::insert_part(&mut write, &id, *part, (&piece, None), by).await?;
    }
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action: "draft.make",
        subject: &id,
        before: Json::Null,
        after: json!({
            "slug": slug, "from": plan.from.code(),
            "source": plan.source.as_ref().map(|row| &row.id),
        }),
        ..audit::Entry::default()
    };
    audit::record(&mut write, &state.clock, &entry);
    write.commit().await?;
    Ok(slug)
}

/// An address that nothing has: both sides' names, with a number where they have met before.
async fn free_slug(write: &mut Write, host: &str, guest: &str) -> Result<String, DbError> {
    let base = format!("{host}-{guest}");
    let mut slug = base.clone();
    let mut number = 1;
    while store::is_used(write, &slug).await? {
        number += 1;
        slug = format!("{base}-{number}");
    }
    Ok(slug)
}
