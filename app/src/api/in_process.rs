//! The seam that the server fills: it provides an [`InProcess`] for each page that it renders.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::use_context;

use super::Write;
use crate::contract::problem::Problem;

/// A call of the API without a network.
pub struct Call {
    /// `GET` or `POST`.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// JSON, for a write.
    pub body: Option<String>,
    /// What goes into the header `Idempotency-Key`, where the write has a key.
    pub key: Option<String>,
}

type Reply = Pin<Box<dyn Future<Output = (u16, String)> + Send>>;

/// Calls the API's router.
#[derive(Clone)]
pub struct InProcess(pub Arc<dyn Fn(Call) -> Reply + Send + Sync>);

/// Taken inside the loader, because listing the routes runs the app without a transport.
pub(super) fn send(
    path: &str,
    write: Write,
) -> impl Future<Output = Result<(u16, String), Problem>> + Send + use<> {
    let transport = use_context::<InProcess>();
    let (body, key) = write.unzip();
    let call = Call {
        method: if body.is_some() { "POST" } else { "GET" }.to_owned(),
        path: path.to_owned(),
        body,
        key: key.filter(|key| !key.is_empty()),
    };
    async move {
        match transport {
            Some(InProcess(send)) => Ok(send(call).await),
            None => Err(super::broken()),
        }
    }
}
