//! Codes of an app (RFC 6238): six digits, SHA-1, 30 seconds – what every app can do.

use app::contract::account::TotpSetup;
use qrcode::{Color, EcLevel, QrCode};
use totp_rs::{Builder, Secret, Totp};

use crate::http::error::ApiError;
use crate::kernel::secrets;

/// The issuer that apps show.
const ISSUER: &str = "Pontes";

/// A new secret, in base32: 160 bits (RFC 4226, 4).
#[must_use]
pub fn new_secret() -> String {
    Secret::from(&secrets::random::<20>()[..]).to_base32()
}

fn totp(secret: &str, account: &str) -> Result<Totp, ApiError> {
    let failed = |e: String| ApiError::Internal(format!("a secret of an app cannot be used: {e}"));
    let secret = Secret::try_from_base32(secret).map_err(|e| failed(e.to_string()))?;
    // A colon parts issuer and account there.
    let account = account.replace(':', "");
    Builder::new()
        .with_secret(secret)
        .with_issuer(Some(ISSUER))
        .with_account_name(account)
        .build()
        .map_err(|e| failed(e.to_string()))
}

/// The step that a code is right for, now or 30 seconds ago or ahead; none where it is wrong.
///
/// # Errors
/// When the secret cannot be read.
pub fn step_of(secret: &str, code: &str, now_ms: i64) -> Result<Option<i64>, ApiError> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let seconds = u64::try_from(now_ms / 1000).unwrap_or(0);
    let step = totp(secret, "")?.check(&code, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// What somebody needs to set an app up.
///
/// # Errors
/// When the secret cannot be read.
pub fn setup(secret: &str, account: &str) -> Result<TotpSetup, ApiError> {
    let address = totp(secret, account)?.to_url();
    let address = address.map_err(|e| ApiError::Internal(e.to_string()))?;
    let picture = QrCode::with_error_correction_level(&address, EcLevel::M);
    let picture = picture.map_err(|e| ApiError::Internal(format!("no QR code: {e}")))?;
    let size = picture.width();
    let dark = picture.to_colors().into_iter().enumerate();
    let dark = dark.filter(|(_, color)| *color == Color::Dark);
    let square = |(at, _)| format!("M{} {}h1v1h-1z", at % size, at / size);
    Ok(TotpSetup {
        secret: secret.to_owned(),
        address,
        squares: dark.map(square).collect(),
        size: u32::try_from(size).unwrap_or(0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_right_for_a_minute_and_a_half() {
        // RFC 6238, appendix B: the secret is "12345678901234567890".
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        let at = |seconds: i64| step_of(secret, "287 082", seconds * 1000).unwrap();
        assert_eq!(at(59), Some(1));
        assert_eq!(at(61), Some(1));
        assert_eq!(at(95), None);
        assert_eq!(step_of(secret, "not a code", 59_000).unwrap(), None);
    }

    #[test]
    fn an_app_reads_the_picture() {
        let secret = new_secret();
        let setup = setup(&secret, "a:b@example.org").unwrap();
        assert!(
            setup
                .address
                .starts_with("otpauth://totp/Pontes:ab%40example.org?")
        );
        assert!(setup.size >= 21 && setup.squares.starts_with("M0 0h1v1h-1z"));
    }
}
