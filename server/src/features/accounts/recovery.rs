//! Recovery codes: each signs in once, in place of the app.

use super::RECOVERY_CODES;
use crate::kernel::secrets;

/// Digits and letters that nobody takes for another (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// New codes, as `abcde-fghjk`: 50 bits each, and tries are slowed down.
#[must_use]
pub fn new_codes() -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| new_code()).collect()
}

fn new_code() -> String {
    let letter = |byte: u8| char::from(LETTERS[usize::from(byte % 32)]);
    let code: String = secrets::random::<10>().into_iter().map(letter).collect();
    format!("{}-{}", &code[..5], &code[5..])
}

/// What the database keeps of a code, however it was typed.
#[must_use]
pub fn hash(code: &str) -> String {
    let typed = code.chars().filter(char::is_ascii_alphanumeric);
    let meant = typed.map(|c| match c.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        c => c,
    });
    secrets::hash(&meant.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let codes = new_codes();
        assert_eq!(codes.len(), RECOVERY_CODES);
        assert!(codes.iter().all(|code| code.len() == 11));
        assert_eq!(hash("ab01c-defgh"), hash(" ABOlC DEFGH"));
        assert_ne!(hash(&codes[0]), hash(&codes[1]));
    }
}
