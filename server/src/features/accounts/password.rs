//! Passwords: argon2id, and what makes one too easy to guess.

use std::sync::OnceLock;

use app::contract::account::check_password;
use app::contract::problem::{FieldCode, FieldError};
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

use crate::http::error::ApiError;
use crate::kernel::secrets::{self, Token};

/// Memory in KiB, passes, lanes: what OWASP asks for at least (Password Storage Cheat Sheet, 2025).
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// So many are hashed at once: each takes 19 MiB and a processor.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Guessing looks at so many characters; more make it slow and no difference.
const LOOKED_AT: usize = 100;

fn hasher() -> Result<Argon2<'static>, ApiError> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None);
    let params = params.map_err(|e| ApiError::Internal(format!("argon2: {e}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Everything that is wrong with a new password. `person` are words that it may not be made of, such
/// as name and address.
#[must_use]
pub fn check_new(password: &str, again: &str, person: &[&str]) -> Vec<FieldError> {
    let errors = check_password(password, again);
    if !errors.is_empty() {
        return errors;
    }
    let looked_at: String = password.chars().take(LOOKED_AT).collect();
    if zxcvbn(&looked_at, person).score() < Score::Three {
        return vec![FieldError::new("password", FieldCode::Common)];
    }
    Vec::new()
}

/// What the database keeps of a password.
///
/// # Errors
/// When no more can be hashed.
pub async fn hash(password: String) -> Result<String, ApiError> {
    run(move || hash_now(&password)).await?
}

fn hash_now(password: &str) -> Result<String, ApiError> {
    let failed = |e| ApiError::Internal(format!("a password cannot be hashed: {e}"));
    let salt = SaltString::encode_b64(&secrets::random::<16>()).map_err(failed)?;
    let hash = hasher()?.hash_password(password.as_bytes(), &salt);
    Ok(hash.map_err(failed)?.to_string())
}

/// Whether a password is the one of a hash. Without a hash it takes as long, and is not.
///
/// # Errors
/// When no more can be hashed.
pub async fn is_right(password: String, hash: Option<String>) -> Result<bool, ApiError> {
    run(move || {
        static NOBODYS: OnceLock<String> = OnceLock::new();
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| {
            let made = || hash_now(Token::new().text()).unwrap_or_default();
            NOBODYS.get_or_init(made).clone()
        });
        let Ok(hash) = PasswordHash::new(&hash) else {
            return false;
        };
        let right = hasher().is_ok_and(|h| h.verify_password(password.as_bytes(), &hash).is_ok());
        right && known
    })
    .await
}

async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
    let turn = TURNS.acquire().await;
    let _turn = turn.map_err(|e| ApiError::Internal(e.to_string()))?;
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|e| ApiError::Internal(format!("hashing broke off: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_and_no_other() {
        let kept = hash("lauter kleine worte".into()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let right = |password: &str| is_right(password.to_owned(), Some(kept.clone()));
        assert!(right("lauter kleine worte").await.unwrap());
        assert!(!right("lauter kleine Worte").await.unwrap());
        assert!(!is_right("lauter kleine worte".into(), None).await.unwrap());
    }

    #[test]
    fn what_is_easy_to_guess_is_refused() {
        let person = ["Farah Beispiel", "farah@koeln.example"];
        for bad in [
            "passwordpassword",
            "123456789012",
            "farah@koeln.example",
            "aaaaaaaaaaaaaaaa",
        ] {
            let errors = check_new(bad, bad, &person);
            assert_eq!(errors[0].code, FieldCode::Common, "{bad}");
        }
        assert!(check_new("sieben grüne leitern", "sieben grüne leitern", &person).is_empty());
    }
}
