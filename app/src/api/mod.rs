//! One door: every page asks `/api/v1` through these functions. In the browser that is a request
//! by gloo-net; on the server it is a call of the same router in process.
//!
//! A feature's own calls live in its `api.rs` and use [`get`] and [`post`].

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "ssr")]
pub mod in_process;

use crate::contract::problem::Problem;
use crate::contract::wire::{Read, from_json};

/// The API's answers, or why there is none.
pub type Answer<T> = Result<T, Problem>;

/// The code of a [`Problem`] that never reached the server.
pub const OFFLINE: &str = "offline";

/// Reads.
///
/// # Errors
/// What the API refuses, or [`OFFLINE`].
pub async fn get<T: Read>(path: &str) -> Answer<T> {
    send(path, None).await
}

/// Writes. With a `key` a write that is sent twice is done once.
///
/// # Errors
/// What the API refuses, or [`OFFLINE`].
pub async fn post<T: Read>(path: &str, body: String, key: String) -> Answer<T> {
    send(path, Some((body, key))).await
}

/// Sends a file. What there is to say of it stands in the path's query. With a `key`, twice is once.
///
/// # Errors
/// What the API refuses.
#[cfg(all(feature = "ssr", not(feature = "hydrate")))]
pub async fn post_file<T: Read>(path: &str, bytes: std::sync::Arc<[u8]>, key: String) -> Answer<T> {
    let (status, text) = in_process::send_file(path, bytes, key).await?;
    read(status, &text)
}

/// JSON and key, for a write.
type Write = Option<(String, String)>;

async fn send<T: Read>(path: &str, write: Write) -> Answer<T> {
    #[cfg(feature = "hydrate")]
    let (status, text) = browser::send(path, write).await?;
    #[cfg(all(feature = "ssr", not(feature = "hydrate")))]
    let (status, text) = in_process::send(path, write).await?;
    #[cfg(not(any(feature = "ssr", feature = "hydrate")))]
    let (status, text): (u16, String) = {
        let _ = (path, write);
        return Err(broken());
    };
    read(status, &text)
}

#[cfg_attr(
    not(any(feature = "ssr", feature = "hydrate")),
    expect(dead_code, reason = "no transport")
)]
fn read<T: Read>(status: u16, text: &str) -> Answer<T> {
    if (200..300).contains(&status) {
        from_json(text).ok_or_else(broken)
    } else {
        Err(from_json(text).unwrap_or(Problem { status, ..broken() }))
    }
}

fn broken() -> Problem {
    Problem {
        status: 502,
        code: "unreadable".into(),
        title: "The answer cannot be read".into(),
        errors: Vec::new(),
    }
}
