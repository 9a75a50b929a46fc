//! Reading and changing what holds for the whole installation.

use app::contract::office::{PERIODS, Settings, check_settings};
use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use axum::middleware::Next;
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::installed::from_config;
use super::store;
use crate::authz::Login;
use crate::db::DbError;
use crate::http::error::ApiError;
use crate::kernel::audit;
use crate::state::AppState;

/// Reads what holds, where it is time to.
///
/// # Errors
/// When the database fails; what held before still does.
pub async fn refresh(state: &AppState) -> Result<(), DbError> {
    if state.installed.is_due() {
        let content = store::find_settings(state.db.pool()).await?;
        let saved = content.and_then(|content| serde_json::from_str(&content).ok());
        let settings = saved.unwrap_or_else(|| from_config(&state.config));
        state.installed.put(settings);
    }
    Ok(())
}

/// Reads what holds before a request is answered.
pub async fn refresh_before(
    State(state): State<AppState>,
    request: Request<Body>,
    next: Next,
) -> Response {
    if refresh(&state).await.is_err() {
        tracing::warn!("the settings cannot be read; those before still hold");
    }
    next.run(request).await
}

/// Changes what holds.
///
/// # Errors
/// `Invalid` with every field that does not do.
pub(super) async fn change_settings(
    state: &AppState,
    login: &Login,
    request: Settings,
) -> Result<(), ApiError> {
    let errors = check_settings(&request);
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    let settings = trimmed(request);
    let before = state.installed.settings();
    let mut write = state.db.write().await?;
    let content = serde_json::to_string(&settings).unwrap_or_default();
    store::update_settings(&mut write, &content, state.clock.now_ms()).await?;
    let entry = audit::Entry {
        actor: &login.account,
        action: "settings.change",
        subject: "settings",
        detail: changed(&before, &settings),
    };
    audit::record(&mut write, &state.clock, &entry);
    write.commit().await?;
    state.installed.put(settings);
    Ok(())
}

fn trimmed(mut settings: Settings) -> Settings {
    for text in [
        &mut settings.name,
        &mut settings.address,
        &mut settings.mail,
        &mut settings.phone,
        &mut settings.responsible,
        &mut settings.privacy_mail,
        &mut settings.mail_from,
        &mut settings.unconfirmed_days,
        &mut settings.needs_days,
        &mut settings.bookings_months,
        &mut settings.mails_days,
        &mut settings.cases_months,
    ] {
        *text = text.trim().to_owned();
    }
    settings
}

/// What is different: languages and periods as they were and are, names only by that they changed.
fn changed(before: &Settings, after: &Settings) -> Value {
    let mut all = Map::new();
    if before.languages != after.languages {
        all.insert(
            "languages".into(),
            json!([before.languages, after.languages]),
        );
    }
    for (name, _, _) in PERIODS {
        if before.period(name) != after.period(name) {
            all.insert(
                name.into(),
                json!([before.period(name), after.period(name)]),
            );
        }
    }
    let texts = |s: &Settings| {
        [
            &s.name,
            &s.address,
            &s.mail,
            &s.phone,
            &s.responsible,
            &s.privacy_mail,
            &s.mail_from,
        ]
        .map(String::clone)
    };
    if texts(before) != texts(after) {
        all.insert("imprint".into(), json!("changed"));
    }
    Value::Object(all)
}
