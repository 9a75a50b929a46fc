//! The browser's half of the door.

use gloo_net::http::Request;
use send_wrapper::SendWrapper;

use super::{OFFLINE, Write};
use crate::contract::problem::Problem;

pub(super) async fn send(path: &str, write: Write) -> Result<(u16, String), Problem> {
    SendWrapper::new(async move {
        let offline = |_| Problem {
            status: 0,
            code: OFFLINE.into(),
            title: "No connection".into(),
            errors: Vec::new(),
        };
        let response = match write {
            None => Request::get(path).send().await,
            Some((body, key)) => {
                let request = Request::post(path)
                    .header("content-type", "application/json")
                    .header("idempotency-key", &key);
                match request.body(body) {
                    Ok(request) => request.send().await,
                    Err(error) => Err(error),
                }
            }
        }
        .map_err(offline)?;
        let text = response.text().await.map_err(offline)?;
        Ok((response.status(), text))
    })
    .await
}
