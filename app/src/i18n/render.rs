//! Fills a message as `build/encode.rs` wrote it.
//!
//! | character | meaning |
//! | --- | --- |
//! | U+0001 | a variable; a letter follows, `a` for the first |
//! | U+0002 | a choice on a variable; a letter follows, then the variants |
//! | U+0003 … U+0004 | a variant's key, empty for the default; its text follows |
//! | U+0005 | the end of a choice |
//! | U+0006 | a line break |

use std::borrow::Cow;

use super::{Value, formats, plural};
use crate::contract::language::Language;

const VARIABLE: char = '\u{1}';
const SELECT: char = '\u{2}';
const VARIANT: char = '\u{3}';
const THEN: char = '\u{4}';
const END: char = '\u{5}';
const LINE_BREAK: char = '\u{6}';

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

pub(super) fn pattern(language: Language, pattern: &str, values: &[Value<'_>], out: &mut String) {
    let mut rest = pattern;
    while let Some(place) = rest.find([VARIABLE, SELECT, LINE_BREAK]) {
        out.push_str(&rest[..place]);
        let mark = rest.as_bytes()[place];
        rest = &rest[place + 1..];
        if mark == LINE_BREAK as u8 {
            out.push('\n');
            continue;
        }
        let value = rest
            .bytes()
            .next()
            .and_then(|letter| values.get(usize::from(letter.wrapping_sub(b'a'))));
        rest = rest.get(1..).unwrap_or_default();
        if mark == VARIABLE as u8 {
            match value {
                Some(Value::Text(text)) => out.push_str(&isolated(language, text)),
                Some(Value::Number(number)) => out.push_str(&formats::grouped(language, *number)),
                None => {}
            }
        } else {
            let end = end_of_choice(rest);
            if let Some(chosen) = value.and_then(|value| choose(language, &rest[..end], value)) {
                self::pattern(language, chosen, values, out);
            }
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
}

/// Wraps text in FSI … PDI where its direction could disturb the sentence around it, or the
/// sentence it. Text that runs the page's way stays as it is: copied, searched and read aloud
/// without characters that nobody sees.
pub(super) fn isolated(language: Language, text: &str) -> Cow<'_, str> {
    let runs_along = if language.direction() == "rtl" {
        !text
            .chars()
            .any(|character| character.is_alphabetic() && !is_right_to_left(character))
            && (!text.contains(|character: char| character.is_ascii_digit())
                || !text.contains(['+', '-', '\u{2013}', '\u{2212}', '@', '(', '%']))
    } else {
        !text.chars().any(is_right_to_left)
    };
    if runs_along || text.is_empty() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"))
    }
}

/// Letters and marks of the scripts that run from right to left, and the marks that say so.
fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Where the choice that has begun before `text` ends.
fn end_of_choice(text: &str) -> usize {
    let mut depth = 0_usize;
    for (place, mark) in text.match_indices([SELECT, END]) {
        if mark.starts_with(SELECT) {
            depth += 1;
        } else if depth == 0 {
            return place;
        } else {
            depth -= 1;
        }
    }
    text.len()
}

/// The first variant that fits: the exact number or word, then the plural form, then the default.
fn choose<'p>(language: Language, choice: &'p str, value: &Value<'_>) -> Option<&'p str> {
    let variants = variants(choice);
    let named = |key: &str| variants.iter().find(|(name, _)| *name == key);
    let found = match value {
        Value::Text(word) => named(word),
        Value::Number(number) => {
            named(&number.to_string()).or_else(|| named(plural::category(language, *number)))
        }
    };
    found.or_else(|| named("")).map(|(_, text)| *text)
}

fn variants(choice: &str) -> Vec<(&str, &str)> {
    let mut starts = Vec::new();
    let mut depth = 0_usize;
    for (place, mark) in choice.match_indices([SELECT, VARIANT, END]) {
        match mark.chars().next() {
            Some(SELECT) => depth += 1,
            Some(END) => depth = depth.saturating_sub(1),
            _ if depth == 0 => starts.push(place),
            _ => {}
        }
    }
    starts
        .iter()
        .enumerate()
        .filter_map(|(index, start)| {
            let end = starts.get(index + 1).copied().unwrap_or(choice.len());
            choice[start + 1..end].split_once(THEN)
        })
        .collect()
}
