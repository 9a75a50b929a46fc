//! The tables of drafts and versions, and what is public as drafts see it.
//!
//! - `office` hospitations as the office knows them, drafted, public or both
//! - `parts` what is worked on
//! - `live` what is public, `publish` what makes it so
//! - `versions` what was, `deeds` what else was done
//! - `towns` programmes, municipalities and partnerships by what somebody typed

mod deeds;
mod live;
mod office;
mod parts;
mod publish;
mod towns;
mod versions;

use sqlx::Row;
use sqlx::any::AnyRow;

pub(super) use deeds::*;
pub(super) use live::*;
pub(super) use office::*;
pub(super) use parts::*;
pub(super) use publish::*;
pub(super) use towns::*;
pub(super) use versions::*;

/// A column of JSON.
fn json<T: serde::de::DeserializeOwned>(row: &AnyRow, column: &str) -> Result<T, sqlx::Error> {
    read(&row.try_get::<String, _>(column)?)
}

/// A piece of JSON of ours.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|e| sqlx::Error::Decode(e.into()))
}
