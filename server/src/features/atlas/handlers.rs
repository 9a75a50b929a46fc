//! The atlas' answers.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::contract::atlas::{
    Atlas, AtlasPage, MunicipalityChoice, MunicipalityKind, MunicipalityPage, PartnershipPage,
};
use app::contract::atlas_filter::AtlasFilter;
use app::contract::language::Language;
use axum::extract::{RawQuery, State};
use axum::response::Response;

use super::cache::Snapshot;
use crate::http::error::ApiError;
use crate::http::extract::{Json, Slug};
use crate::http::table::Table;
use crate::state::AppState;

async fn current(state: &AppState) -> Result<Arc<Snapshot>, ApiError> {
    let open = BTreeSet::from_iter(state.open_partnerships().await?);
    Ok(state.atlas.current(&state.db, open).await?)
}

/// The atlas as a whole.
#[utoipa::path(get, path = "/api/v1/atlas", responses((status = 200, body = Atlas)))]
pub(crate) async fn get_atlas(State(state): State<AppState>) -> Result<Json<Atlas>, ApiError> {
    Ok(Json(
        current(&state).await?.index(Language::En).atlas().clone(),
    ))
}

/// A page of the partnerships that match.
#[utoipa::path(
    get,
    path = "/api/v1/partnerships",
    params(
        ("language" = Option<Language>, Query, description = "The language of names and of the order"),
        ("q" = Option<String>, Query, description = "A place's name, or part of it"),
        ("country" = Option<Vec<String>>, Query, description = "Codes of partners' countries"),
        ("state" = Option<Vec<String>>, Query, description = "Codes of German states"),
        ("theme" = Option<Vec<String>>, Query, description = "Codes of themes, or unknown"),
        ("kind" = Option<Vec<String>>, Query, description = "Codes of kinds, or unknown"),
        ("stage" = Option<Vec<String>>, Query, description = "Codes of stages, or unknown"),
        ("sdg" = Option<Vec<String>>, Query, description = "Numbers of development goals, or unknown"),
        ("open" = Option<String>, Query, description = "1: only with seats open"),
        ("place" = Option<String>, Query, description = "A municipality's address"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = AtlasPage))
)]
pub(crate) async fn list_partnerships(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Json<AtlasPage>, ApiError> {
    let query = query.unwrap_or_default();
    let snapshot = current(&state).await?;
    Ok(Json(
        snapshot
            .index(Language::of_query(&query))
            .page(&AtlasFilter::from_query(&query)),
    ))
}

/// All partnerships that match, as a table.
#[utoipa::path(get, path = "/api/v1/partnerships.csv", responses((status = 200, content_type = "text/csv")))]
pub(crate) async fn export_partnerships(
    State(state): State<AppState>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let query = query.unwrap_or_default();
    let snapshot = current(&state).await?;
    let index = snapshot.index(Language::of_query(&query));
    let filter = AtlasFilter::from_query(&query);
    let header = [
        "id", "members", "kind", "stage", "since", "themes", "source",
    ];
    let mut table = Table::new(&header)?;
    for at in index.find(&filter) {
        let row = index.row(&index.atlas().partnerships[at]);
        let members: Vec<_> = row.members.iter().map(|m| m.name.as_str()).collect();
        let themes: Vec<_> = row.themes.iter().map(|t| t.code()).collect();
        table.add(&[
            row.slug.as_str(),
            &members.join("; "),
            row.kind.map_or("", |k| k.code()),
            row.stage.map_or("", |s| s.code()),
            row.since.as_deref().unwrap_or(""),
            &themes.join("; "),
            &snapshot.partnerships[at].source,
        ])?;
    }
    table.answer("partnerships.csv")
}

/// One partnership.
#[utoipa::path(
    get,
    path = "/api/v1/partnerships/{slug}",
    params(("slug" = String, Path, description = "The partnership's address")),
    responses((status = 200, body = PartnershipPage), (status = 404))
)]
pub(crate) async fn get_partnership(
    State(state): State<AppState>,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Json<PartnershipPage>, ApiError> {
    let snapshot = current(&state).await?;
    let index = snapshot.index(Language::of_query(&query.unwrap_or_default()));
    let at = snapshot.partnerships.iter().position(|p| p.slug == slug);
    let at = at.ok_or(ApiError::NotFound)?;
    let partnership = &index.atlas().partnerships[at];
    let municipalities = &index.atlas().municipalities;
    let members = partnership
        .members
        .iter()
        .map(|m| &municipalities[*m as usize]);
    Ok(Json(PartnershipPage {
        outcomes: state.outcomes_of(&slug).await?,
        row: index.row(partnership),
        marks: members
            .map(|m| index.mark(m, 1, partnership.open))
            .collect(),
        source: snapshot.partnerships[at].source.clone(),
    }))
}

/// All municipalities, for a choice among them.
#[utoipa::path(get, path = "/api/v1/municipalities", responses((status = 200, body = Vec<MunicipalityChoice>)))]
pub(crate) async fn list_municipalities(
    State(state): State<AppState>,
) -> Result<Json<Vec<MunicipalityChoice>>, ApiError> {
    let snapshot = current(&state).await?;
    let choices = snapshot.municipalities.iter().map(|m| MunicipalityChoice {
        slug: m.slug.clone(),
        names: m.names.clone(),
        country: m.country.clone(),
    });
    Ok(Json(choices.collect()))
}

/// One municipality.
#[utoipa::path(
    get,
    path = "/api/v1/municipalities/{slug}",
    params(("slug" = String, Path, description = "The municipality's address")),
    responses((status = 200, body = MunicipalityPage), (status = 404))
)]
pub(crate) async fn get_municipality(
    State(state): State<AppState>,
    Slug(slug): Slug,
    RawQuery(query): RawQuery,
) -> Result<Json<MunicipalityPage>, ApiError> {
    let snapshot = current(&state).await?;
    let index = snapshot.index(Language::of_query(&query.unwrap_or_default()));
    let at = snapshot.municipalities.iter().position(|m| m.slug == slug);
    let at = at.ok_or(ApiError::NotFound)?;
    let row = &snapshot.municipalities[at];
    let member = u32::try_from(at).unwrap_or(u32::MAX);
    let partnerships = index
        .atlas()
        .partnerships
        .iter()
        .filter(|p| p.members.contains(&member));
    Ok(Json(MunicipalityPage {
        slug: row.slug.clone(),
        kind: MunicipalityKind::from_code(&row.kind).unwrap_or(MunicipalityKind::Municipality),
        country: row.country.clone(),
        region: row.region.clone(),
        position: row.position,
        population: row.population,
        zone: row.zone.clone(),
        names: row.names.clone(),
        aliases: row.aliases.clone(),
        source: row.source.clone(),
        partnerships: partnerships.map(|p| index.row(p)).collect(),
    }))
}
