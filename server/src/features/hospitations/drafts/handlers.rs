//! The answers about drafts.

use app::contract::draft::DraftPart;
use app::contract::draft_filter::OfficeFilter;
use app::contract::draft_office::{
    Comparison, DraftMade, DraftView, NewDraft, OfficeHospitations, PublishRequest, SavePart,
    Versions,
};
use app::contract::language::Language;
use app::contract::time::LocalTime;
use app::contract::typed::is_slug;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::operations;
use crate::authz::Actor;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Path, Slug};
use crate::http::route::Done;
use crate::http::table::Table;
use crate::state::AppState;

type Draft = Result<Json<DraftView>, ApiError>;

/// The hospitations that the reader's roles reach, drafted, public or over.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations",
    params(
        ("state" = Option<String>, Query, description = "draft, published, closed, cancelled"),
        ("programme" = Option<String>, Query, description = "A programme's address"),
        ("q" = Option<String>, Query, description = "Words of a title or a municipality's name"),
        ("itinerary" = Option<String>, Query, description = "1: only with the plan of an on-site visit"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = OfficeHospitations), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_office_hospitations(
    State(state): State<AppState>,
    Actor(login): Actor,
    RawQuery(query): RawQuery,
) -> Result<Json<OfficeHospitations>, ApiError> {
    let filter = OfficeFilter::from_query(&query.unwrap_or_default());
    let list = operations::list_hospitations(&state, &login, &filter).await?;
    Ok(Json(list))
}

/// The same as a table.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations.csv",
    params(
        ("state" = Option<String>, Query), ("programme" = Option<String>, Query),
        ("q" = Option<String>, Query), ("itinerary" = Option<String>, Query),
        ("language" = Option<String>, Query, description = "The language of titles and names"),
    ),
    responses((status = 200, content_type = "text/csv"), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn export_office_hospitations(
    State(state): State<AppState>,
    Actor(login): Actor,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let query = query.unwrap_or_default();
    let language = Language::of_query(&query);
    let mut filter = OfficeFilter::from_query(&query);
    filter.page = 1;
    let columns = [
        "slug",
        "title",
        "state",
        "programme",
        "host",
        "guest",
        "next",
        "sessions to come",
        "confirmed",
        "waiting",
        "invented",
    ];
    let mut table = Table::new(&columns)?;
    loop {
        let page = operations::list_hospitations(&state, &login, &filter).await?;
        for item in &page.items {
            table.add(&[
                &item.slug,
                item.title.get(language),
                item.state.code(),
                item.programme_name.get(language),
                item.host.names.get(language),
                item.guest.names.get(language),
                &item.next.as_ref().map(moment).unwrap_or_default(),
                &item.to_come.to_string(),
                &item.confirmed.to_string(),
                &item.waiting.to_string(),
                if item.invented { "1" } else { "0" },
            ])?;
        }
        if page.page >= page.pages {
            return table.answer("hospitations.csv");
        }
        filter.page += 1;
    }
}

fn moment(at: &LocalTime) -> String {
    let (date, start) = (&at.date, &at.start);
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02} {}",
        date.year, date.month, date.day, start.hour, start.minute, at.zone
    )
}

/// Makes a draft.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations",
    request_body = NewDraft,
    responses((status = 201, body = DraftMade), (status = 401), (status = 403), (status = 404), (status = 422))
)]
pub(crate) async fn create_draft(
    State(state): State<AppState>,
    Actor(login): Actor,
    Json(request): Json<NewDraft>,
) -> Result<Response, ApiError> {
    let slug = operations::make_draft(&state, &login, &request).await?;
    Ok((StatusCode::CREATED, Json(DraftMade { slug })).into_response())
}

/// A draft, or what is public and can be drafted further.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}",
    responses((status = 200, body = DraftView), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn get_draft(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Draft {
    operations::see_draft(&state, &login, &slug).await.map(Json)
}

/// Saves a part of a draft, whatever the programme's rules say of it.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/parts/{part}",
    request_body = SavePart,
    responses(
        (status = 200, body = DraftView), (status = 401), (status = 403), (status = 404),
        (status = 409, description = "Somebody else has saved the part meanwhile"), (status = 422)
    )
)]
pub(crate) async fn save_draft_part(
    State(state): State<AppState>,
    Actor(login): Actor,
    Path((slug, part)): Path<(String, String)>,
    Json(request): Json<SavePart>,
) -> Draft {
    let part = DraftPart::from_code(&part).filter(|_| is_slug(&slug));
    let part = part.ok_or(ApiError::NotFound)?;
    let saved = operations::save_part(&state, &login, &slug, part, request).await;
    saved.map(Json)
}

/// Lays the blocks of the itinerary anew over online sessions. The version is that of the itinerary.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/adaptation",
    request_body = SavePart,
    responses(
        (status = 200, body = DraftView), (status = 401), (status = 403), (status = 404),
        (status = 409, description = "Somebody else has saved the itinerary meanwhile"), (status = 422)
    )
)]
pub(crate) async fn adapt_draft(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<SavePart>,
) -> Draft {
    let adapted = operations::adapt(&state, &login, &slug, &request).await;
    adapted.map(Json)
}

/// Puts the draft as it stands before the public. What stands against it is said field by field.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/publication",
    request_body = PublishRequest,
    responses(
        (status = 200, body = DraftView), (status = 401), (status = 403), (status = 404),
        (status = 409, description = "Somebody has saved something meanwhile"), (status = 422)
    )
)]
pub(crate) async fn publish_draft(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    Json(request): Json<PublishRequest>,
) -> Draft {
    let published = operations::publish(&state, &login, &slug, request).await;
    published.map(Json)
}

/// Says that a hospitation does not take place; everybody who has a seat to come is told.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/cancellation",
    responses((status = 200, body = DraftView), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn cancel_hospitation(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Draft {
    operations::cancel(&state, &login, &slug).await.map(Json)
}

/// Deletes a draft that was never public.
#[utoipa::path(
    post,
    path = "/api/v1/manage/hospitations/{slug}/deletion",
    responses((status = 200, body = Done), (status = 401), (status = 403), (status = 404), (status = 409))
)]
pub(crate) async fn delete_draft(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<Done>, ApiError> {
    operations::delete(&state, &login, &slug).await?;
    Ok(Json(Done {}))
}

/// What was public so far.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/versions",
    responses((status = 200, body = Versions), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn list_versions(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
) -> Result<Json<Versions>, ApiError> {
    let versions = operations::list_versions(&state, &login, &slug).await?;
    Ok(Json(versions))
}

/// How two versions differ.
#[utoipa::path(
    get,
    path = "/api/v1/manage/hospitations/{slug}/comparison",
    params(
        ("from" = Option<u32>, Query, description = "The older one, 0 for nothing; else the latest"),
        ("to" = Option<u32>, Query, description = "The newer one, 0 for the draft as it stands"),
    ),
    responses((status = 200, body = Comparison), (status = 401), (status = 403), (status = 404))
)]
pub(crate) async fn compare_versions(
    State(state): State<AppState>,
    Actor(login): Actor,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Json<Comparison>, ApiError> {
    let query = query.unwrap_or_default();
    let comparison = operations::compare_versions(&state, &login, &slug, &query).await?;
    Ok(Json(comparison))
}
