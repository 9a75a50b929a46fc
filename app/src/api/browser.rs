//! The browser's half of the door.

use gloo_net::http::Request;
use send_wrapper::SendWrapper;

use super::OFFLINE;
use crate::contract::problem::Problem;

pub(super) async fn send(
    method: &str,
    path: &str,
    body: Option<String>,
) -> Result<(u16, String), Problem> {
    SendWrapper::new(async move {
        let offline = |_| Problem {
            status: 0,
            code: OFFLINE.into(),
            title: "No connection".into(),
            errors: Vec::new(),
        };
        let response = match body {
            None => Request::get(path).send().await,
            Some(body) => {
                debug_assert_eq!(method, "POST");
                let request = Request::post(path).header("content-type", "application/json");
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
