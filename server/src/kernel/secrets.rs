//! Tokens of mailed links: 160 random bits, shown once, kept as a hash, never logged.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// A token that somebody may show to prove that a mail reached them.
pub struct Token(String);

impl Token {
    /// A new one from the operating system's generator.
    #[must_use]
    pub fn new() -> Self {
        Self(URL_SAFE_NO_PAD.encode(random::<20>()))
    }

    /// The text that goes into the link.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What the database keeps.
    #[must_use]
    pub fn hash(&self) -> String {
        hash(&self.0)
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

/// Bytes from the operating system's generator.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "a machine without random numbers cannot serve"
)]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
    bytes
}

/// The hash of a token's text, as the database keeps it.
#[must_use]
pub fn hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
}
