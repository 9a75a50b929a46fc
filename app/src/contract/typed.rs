//! What people may type: which characters a text can have, and how an address of ours is made.

/// Whether a text is one line that pages, mails and databases can hold: no control character, and
/// nothing that turns the direction of what is written beside it.
#[must_use]
pub fn is_line(text: &str) -> bool {
    !text
        .chars()
        .any(|c| c.is_control() || breaks_lines(c) || turns_direction(c))
}

/// The same for a text of several lines, in which line breaks and tabs stand.
#[must_use]
pub fn is_text(text: &str) -> bool {
    is_line(&text.replace(['\n', '\r', '\t'], " "))
}

/// Whether a text carries a link. A name goes into a mail to an address that anybody may type, so
/// a link in it would make that mail an advertisement.
#[must_use]
pub fn has_link(text: &str) -> bool {
    text.contains("://") || text.to_ascii_lowercase().contains("www.")
}

/// Whether a text can be the address of something here: `koeln--bethlehem`. Nothing else is ever
/// looked for in the database.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let fine = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(fine)
}

/// U+2028 and U+2029 are line breaks, though no control characters.
const fn breaks_lines(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Embeddings, overrides and isolates. The marks U+200E and U+200F, which Arabic texts use, turn
/// nothing that follows.
const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_every_script_and_no_control_character() {
        for good in [
            "Zoë O’Connor-Müller",
            "أحمد\u{200F} بلدية",
            "می\u{200C}خواهم",
            "",
        ] {
            assert!(is_line(good), "{good}");
        }
        for bad in [
            "a\0",
            "a\nb",
            "a\tb",
            "a\u{7f}",
            "a\u{85}",
            "a\u{2028}b",
            "\u{202E}a",
            "\u{2066}a",
        ] {
            assert!(!is_line(bad), "{bad:?}");
        }
        assert!(is_text("one\r\n\ttwo"));
        assert!(!is_text("one\0") && !is_text("\u{2069}"));
    }

    #[test]
    fn links_are_seen_in_any_case() {
        assert!(has_link("win at HTTPS://evil.example") && has_link("see WWW.evil.example"));
        assert!(!has_link("Stadt Köln: Amt 5/7") && !has_link("w.w. Müller"));
    }

    #[test]
    fn an_address_has_small_letters_digits_and_hyphens() {
        assert!(is_slug("koeln--bethlehem") && is_slug("0"));
        for bad in ["", "Koeln", "a\0", "a/b", "köln", "a b", "a.csv"] {
            assert!(!is_slug(bad), "{bad:?}");
        }
    }
}
