//! Programmes as the office reads them, and what a change of one would do.

use std::collections::HashMap;

use app::contract::permission::{Permission, Reach};
use app::contract::programme::{Draft, broken};
use app::contract::programme_form::{
    BrokenHospitation, OfficeProgrammes, PartnershipChoices, ProgrammeForm, ProgrammePreview,
    ProgrammeView,
};
use app::contract::role::Scope;

use super::super::handlers::card;
use super::super::store::{self as programmes, ProgrammeRow};
use super::check::check;
use super::store;
use crate::authz::{Actor, Login};
use crate::features::hospitations;
use crate::http::error::ApiError;
use crate::state::AppState;

/// So many partnerships are suggested at most: a browser has to load them all.
const SUGGESTED: usize = 1000;

/// The programmes that the actor may change.
///
/// # Errors
/// When the database fails.
pub(super) async fn list_programmes(
    state: &AppState,
    login: &Login,
) -> Result<OfficeProgrammes, ApiError> {
    let actor = Actor(login.clone());
    let reach = actor.reach(Permission::EditProgramme);
    let may = |row: &&ProgrammeRow| match &reach {
        Reach::All => true,
        Reach::Within { programmes, .. } => programmes.contains(&row.id),
    };
    let rows = programmes::list_programmes(state.db.pool()).await?;
    let all = hospitations::list_by_programme(state).await?;
    let items = rows.iter().filter(may).map(|row| {
        let own = all.iter().filter(|(programme, _)| *programme == row.slug);
        card(row, own.map(|(_, hospitation)| hospitation))
    });
    Ok(OfficeProgrammes {
        items: items.collect(),
        may_create: reach == Reach::All,
    })
}

/// Partnerships that a programme can name.
///
/// # Errors
/// When the database fails.
pub(super) async fn list_partnerships(state: &AppState) -> Result<PartnershipChoices, ApiError> {
    let all = store::list_partnerships(state.db.pool()).await?;
    let items = all.into_iter().map(|(_, link)| link).take(SUGGESTED);
    Ok(PartnershipChoices {
        items: items.collect(),
    })
}

/// A programme with everything that can be changed.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn see_programme(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<ProgrammeView, ApiError> {
    let row = admitted(state, login, slug).await?;
    let pool = state.db.pool();
    let own = store::list_own_partnerships(pool, &row.id).await?;
    let all = match own.is_empty() {
        true => Vec::new(),
        false => store::list_partnerships(pool).await?,
    };
    let partnerships: Vec<_> = all
        .into_iter()
        .filter_map(|(id, link)| own.contains(&id).then_some(link))
        .collect();
    let slugs = partnerships.iter().map(|link| link.slug.clone()).collect();
    let meetings = store::list_meetings(pool, &row.id).await?;
    Ok(ProgrammeView {
        form: store::form_of(&row, meetings, slugs),
        feedback: store::find_feedback(pool, &row.id).await?,
        partnerships,
        invented: row.invented,
    })
}

/// Published hospitations that would break rules which they keep today.
///
/// # Errors
/// As [`see_programme`]; `Invalid` with every field that is wrong.
pub(super) async fn preview_change(
    state: &AppState,
    login: &Login,
    slug: &str,
    form: ProgrammeForm,
) -> Result<ProgrammePreview, ApiError> {
    let row = admitted(state, login, slug).await?;
    let checked = check(state, form).await?;
    let now = state.clock.now_ms();
    let published = hospitations::list_rule_facts(state, &row.id, now).await?;
    let mut breaks = Vec::new();
    for hospitation in published {
        let before = rules(&row.policy, &hospitation.draft);
        let mut after = broken(&checked.policy, &hospitation.draft);
        after.retain(|b| before.get(b.rule.code()) != Some(&b.visits));
        if !after.is_empty() {
            breaks.push(BrokenHospitation {
                slug: hospitation.slug,
                title: hospitation.title,
                broken: after,
            });
        }
    }
    Ok(ProgrammePreview { breaks })
}

/// The rules that are broken already, with the visits they are about.
fn rules(
    policy: &app::contract::programme::ProgrammePolicy,
    draft: &Draft,
) -> HashMap<&'static str, Vec<u32>> {
    let all = broken(policy, draft).into_iter();
    all.map(|b| (b.rule.code(), b.visits)).collect()
}

/// A programme, for somebody who may change it.
///
/// # Errors
/// `NotFound` where there is none, or it is hidden from the actor; `Forbidden` where they may not.
pub(super) async fn admitted(
    state: &AppState,
    login: &Login,
    slug: &str,
) -> Result<ProgrammeRow, ApiError> {
    let row = programmes::find_programme(state.db.pool(), slug).await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let scope = Scope::Programme(row.id.clone());
    Actor(login.clone()).may(Permission::EditProgramme, &scope)?;
    Ok(row)
}
