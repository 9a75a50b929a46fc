//! What one client asks of the API.

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};

use crate::database::Target;
use crate::http::Client;

/// Books one seat: the receipt's token, or nothing where the session is full.
pub async fn book(client: &mut Client, target: &Target, mail: &str) -> Result<Option<String>> {
    let form = json!({
        "hospitation": target.hospitation, "sessions": [target.session], "name": "Zarina",
        "mail": mail, "municipality_other": "Elsewhere", "affiliation": "other", "language": "en",
    });
    let answer = client.post("/api/v1/bookings", form.to_string()).await?;
    match answer.status.as_u16() {
        201 => {
            let booked: Value = serde_json::from_slice(&answer.body)?;
            let receipt = booked["receipt"]
                .as_str()
                .context("a booking without a receipt")?;
            Ok(Some(receipt.to_owned()))
        }
        422 if answer.text().contains("session-full") => Ok(None),
        status => bail!("a booking was answered with {status}: {}", answer.text()),
    }
}

/// Confirms or cancels what a mailed link leads to.
pub async fn act(client: &mut Client, token: &str, action: &str) -> Result<()> {
    let path = format!("/api/v1/bookings/{token}/{action}");
    let answer = client.post(&path, "{}".to_owned()).await?;
    let status = answer.status;
    ensure!(
        status.is_success(),
        "a {action} was answered with {status}: {}",
        answer.text()
    );
    Ok(())
}
