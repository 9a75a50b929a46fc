//! What the office does with programmes: makes and changes them, and what they ask afterwards.

use app::contract::fold::fold;
use app::contract::language::Language;
use app::contract::permission::{Permission, Reach};
use app::contract::problem::{FieldCode, FieldError};
use app::contract::programme_form::{
    FeedbackRequest, ProgrammeForm, ProgrammeSaved, check_feedback, limits,
};
use app::contract::role::Role;
use serde_json::Value;

use super::super::store::{self as programmes, ProgrammeRow};
use super::check::{Checked, check};
use super::see::admitted;
use super::{facts, store};
use crate::authz::{Actor, Login};
use crate::db::{DbError, Refused, Write};
use crate::http::error::ApiError;
use crate::kernel::{audit, ids};
use crate::state::AppState;

/// Makes a programme.
///
/// # Errors
/// `Forbidden` for who is no administrator; `Invalid` with every field that is wrong.
pub(super) async fn create_programme(
    state: &AppState,
    login: &Login,
    form: ProgrammeForm,
) -> Result<ProgrammeSaved, ApiError> {
    // It belongs to the installation until it is there. Coordinators see programmes, and are told who may.
    if Actor(login.clone()).reach(Permission::EditProgramme) != Reach::All {
        return Err(ApiError::Forbidden(Role::Administrator));
    }
    let mut checked = check(state, form).await?;
    if checked.form.slug.is_empty() {
        checked.form.slug = slug_of(&checked.form);
    }
    let slug = checked.form.slug.clone();
    if slug.is_empty() {
        return Err(wrong_slug(FieldCode::Required));
    }
    let id = ids::new(&state.clock);
    let mut write = state.db.write().await?;
    match store::insert_programme(&mut write, &id, &checked).await {
        Err(DbError::Refused(Refused::Unique)) => {
            write.rollback().await?;
            return Err(wrong_slug(FieldCode::NotAChoice));
        }
        done => done?,
    }
    store::replace_meetings(&mut write, &id, &checked.meetings).await?;
    store::replace_partnerships(&mut write, &id, &checked.partnerships).await?;
    let after = of(&checked);
    record(
        &mut write,
        state,
        login,
        (&id, "programme.create"),
        (Value::Null, after),
    );
    write.commit().await?;
    Ok(ProgrammeSaved { slug, version: 1 })
}

/// Changes a programme.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not;
/// `Invalid` with every field that is wrong; `Conflict("changed-meanwhile")` where another version was
/// edited than the one that is there. Nothing is saved then.
pub(super) async fn change_programme(
    state: &AppState,
    login: &Login,
    slug: &str,
    form: ProgrammeForm,
) -> Result<ProgrammeSaved, ApiError> {
    // Refused before anything is locked, for who may not.
    admitted(state, login, slug).await?;
    let version = form.version;
    let mut checked = check(state, form).await?;
    slug.clone_into(&mut checked.form.slug);
    let mut write = state.db.write().await?;
    let row = locked(&mut write, slug, version).await?;
    let meetings = store::list_meetings(&mut *write, &row.id).await?;
    let own = store::list_own_partnerships(&mut *write, &row.id).await?;
    let slugs = store::list_slugs(&mut write, &own).await?;
    let before = facts::programme(&store::form_of(&row, meetings, slugs), &row.policy);
    store::update_programme(&mut write, &row.id, &checked).await?;
    store::replace_meetings(&mut write, &row.id, &checked.meetings).await?;
    store::replace_partnerships(&mut write, &row.id, &checked.partnerships).await?;
    let change = (before, of(&checked));
    record(
        &mut write,
        state,
        login,
        (&row.id, "programme.change"),
        change,
    );
    write.commit().await?;
    Ok(saved(&row))
}

/// Changes what a programme asks those who took part.
///
/// # Errors
/// As [`change_programme`].
pub(super) async fn change_feedback(
    state: &AppState,
    login: &Login,
    slug: &str,
    request: FeedbackRequest,
) -> Result<ProgrammeSaved, ApiError> {
    admitted(state, login, slug).await?;
    let errors = check_feedback(&request);
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    let mut feedback = request.feedback;
    for question in &mut feedback.questions {
        if question.id.is_empty() {
            question.id = ids::new(&state.clock);
        }
    }
    let mut write = state.db.write().await?;
    let row = locked(&mut write, slug, request.version).await?;
    let before = store::find_feedback(&mut *write, &row.id).await?;
    store::update_feedback(&mut write, &row.id, &feedback).await?;
    let change = (facts::feedback(&before), facts::feedback(&feedback));
    record(&mut write, state, login, (&row.id, "programme.ask"), change);
    write.commit().await?;
    Ok(saved(&row))
}

/// The programme, locked, where it still has the version that was edited.
async fn locked(write: &mut Write, slug: &str, version: u32) -> Result<ProgrammeRow, ApiError> {
    store::lock_programme(write, slug).await?;
    let row = programmes::find_programme(&mut **write, slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    if row.version == version {
        Ok(row)
    } else {
        Err(ApiError::Conflict("changed-meanwhile"))
    }
}

fn saved(row: &ProgrammeRow) -> ProgrammeSaved {
    ProgrammeSaved {
        slug: row.slug.clone(),
        version: row.version + 1,
    }
}

/// What the log says of what was saved. Partnerships stand in it by their addresses, meetings with the ids
/// they were given.
fn of(checked: &Checked) -> Value {
    let mut form = checked.form.clone();
    form.partnerships = checked
        .partnerships
        .iter()
        .map(|(_, slug)| slug.clone())
        .collect();
    for (typed, kept) in form.meetings.iter_mut().zip(&checked.meetings) {
        typed.id.clone_from(&kept.id);
    }
    facts::programme(&form, &checked.policy)
}

fn record(
    write: &mut Write,
    state: &AppState,
    login: &Login,
    (programme, action): (&str, &str),
    (before, after): (Value, Value),
) {
    let entry = audit::Entry {
        actor: &audit::reference("account", &login.account),
        action,
        subject: programme,
        before,
        after,
        ..audit::Entry::default()
    };
    audit::record(write, &state.clock, &entry);
}

fn wrong_slug(code: FieldCode) -> ApiError {
    ApiError::Invalid(vec![FieldError::new("slug", code)])
}

/// The address that a programme's name asks for: in English where it has an English name, else in the first
/// language of which Latin letters are left.
fn slug_of(form: &ProgrammeForm) -> String {
    let languages = [Language::En, form.original(), Language::De, Language::Fr];
    let names = languages.into_iter().filter_map(|l| form.name.exact(l));
    let slug = |name: &str| {
        let mut slug = String::new();
        for word in fold(name).split(|c: char| !c.is_ascii_alphanumeric()) {
            if !word.is_empty() && slug.len() + word.len() < limits::SLUG {
                let hyphen = if slug.is_empty() { "" } else { "-" };
                slug = format!("{slug}{hyphen}{word}");
            }
        }
        slug
    };
    let mut slugs = names.map(slug);
    slugs
        .find(|slug| !slug.is_empty() && slug != "new")
        .unwrap_or_default()
}
