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
    /// What is sent.
    pub body: Sent,
    /// What goes into the header `Idempotency-Key`, where the write has a key.
    pub key: Option<String>,
}

/// What a call sends.
pub enum Sent {
    /// Nothing: it reads.
    Nothing,
    /// JSON.
    Json(String),
    /// A file.
    File(Arc<[u8]>),
}

type Reply = Pin<Box<dyn Future<Output = (u16, String)> + Send>>;

/// Calls the API's router.
#[derive(Clone)]
pub struct InProcess(pub Arc<dyn Fn(Call) -> Reply + Send + Sync>);

pub(super) fn send(
    path: &str,
    write: Write,
) -> impl Future<Output = Result<(u16, String), Problem>> + Send + use<> {
    let (body, key) = write.unzip();
    call(path, body.map_or(Sent::Nothing, Sent::Json), key)
}

pub(super) fn send_file(
    path: &str,
    bytes: Arc<[u8]>,
    key: String,
) -> impl Future<Output = Result<(u16, String), Problem>> + Send + use<> {
    call(path, Sent::File(bytes), Some(key))
}

/// Taken inside the loader, because listing the routes runs the app without a transport.
fn call(
    path: &str,
    body: Sent,
    key: Option<String>,
) -> impl Future<Output = Result<(u16, String), Problem>> + Send + use<> {
    let transport = use_context::<InProcess>();
    let reads = matches!(body, Sent::Nothing);
    let call = Call {
        method: if reads { "GET" } else { "POST" }.to_owned(),
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
