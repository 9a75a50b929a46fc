//! Everything about a person, shown or erased. `person` is a mail address in its canonical form, as
//! [`app::contract::booking::person_of`] gives it; whoever calls has made sure that it is theirs.

use app::contract::audit::AuditFilter;
use app::contract::personal_data::Erased;
use futures_util::TryStreamExt as _;
use serde_json::{Value as Json, json};

use crate::features::accounts;
use crate::features::audit;
use crate::features::hospitations::{bookings, feedback, messages, running};
use crate::features::notifications;
use crate::features::programmes::cases;
use crate::http::error::ApiError;
use crate::kernel::audit::reference;
use crate::kernel::clock;
use crate::state::AppState;

/// Everything that is stored about a person, as one piece of JSON.
///
/// # Errors
/// When the database fails.
pub async fn export_person(state: &AppState, person: &str) -> Result<Json, ApiError> {
    let mut bookings = bookings::personal_data::export(state, person).await?;
    for booking in &mut bookings {
        let subject = booking["id"].as_str().unwrap_or_default().to_owned();
        booking["log"] = log_of(state, subject).await?.into();
        for you in booking["you"].as_array_mut().into_iter().flatten() {
            let id = you["id"].as_str().unwrap_or_default().to_owned();
            you["messages"] = messages::personal_data::export(state, &id).await?.into();
        }
    }
    let mails = notifications::personal_data::export(state.db.pool(), person).await?;
    let mut accounts = accounts::personal_data::export(state, person).await?;
    if let Some(id) = accounts["account"]["id"].as_str().map(str::to_owned) {
        accounts["account"]["log"] = log_of(state, id.clone()).await?.into();
        accounts["account"]["deeds"] = deeds_of(state, &id).await?.into();
        accounts["account"]["sessions"] = running::personal_data::export(state, &id).await?;
    }
    Ok(json!({
        "person": person,
        "made_at": clock::text(state.clock.now_ms()),
        "bookings": bookings,
        "mails": mails,
        "feedback": feedback::personal_data::export(state, person).await?,
        "cases": cases::personal_data::export(state, person).await?,
        "account": accounts["account"],
        "invitations": accounts["invitations"],
        "mentions": accounts["mentions"],
    }))
}

/// What was done to a row, oldest first.
async fn log_of(state: &AppState, subject: String) -> Result<Vec<Json>, ApiError> {
    let filter = AuditFilter {
        subject,
        ..AuditFilter::default()
    };
    entries(state, &filter).await
}

/// What an account did, oldest first.
async fn deeds_of(state: &AppState, account: &str) -> Result<Vec<Json>, ApiError> {
    let filter = AuditFilter {
        actor: reference("account", account),
        ..AuditFilter::default()
    };
    entries(state, &filter).await
}

async fn entries(state: &AppState, filter: &AuditFilter) -> Result<Vec<Json>, ApiError> {
    let rows = audit::export_entries(state.clone(), filter)?;
    let rows: Vec<_> = rows.try_collect().await?;
    let shown = rows.into_iter().rev();
    let shown = shown
        .map(|[_, at, actor, action, ..]| json!({ "at": at, "actor": actor, "action": action }));
    Ok(shown.collect())
}

/// Makes a person nobody, everywhere; what is counted stays. `actor` is who the log says it was. Seats
/// that are still to come are given back first, and offered to who waits.
///
/// Broken off, it is finished by doing it again.
///
/// # Errors
/// `Conflict("last-administrator")` where nobody else is one; when the database fails.
pub async fn erase_person(state: &AppState, actor: &str, person: &str) -> Result<Erased, ApiError> {
    let mut write = state.db.write().await?;
    accounts::personal_data::check_erasable(&mut write, person).await?;
    write.rollback().await?;
    let mut erased = bookings::personal_data::erase(state, actor, person).await?;
    let mut write = state.db.write().await?;
    accounts::personal_data::check_erasable(&mut write, person).await?;
    // Before the account goes that may have worked on some.
    cases::personal_data::erase(&mut write, state, actor, person).await?;
    accounts::personal_data::erase(&mut write, state, actor, person).await?;
    // Those that belong to no booking.
    erased.mails += notifications::personal_data::erase(&mut write, person).await?;
    write.commit().await?;
    Ok(erased)
}
