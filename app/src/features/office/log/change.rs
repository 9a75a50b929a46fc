//! What changed: each field as it was and as it is since.

use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::contract::audit::AuditEntry;
use crate::contract::people::PersonView;
use crate::i18n::Tr;
use crate::t;

/// So many fields stand open; more are folded.
const OPEN: usize = 4;

/// A field, as it was and as it is; nothing where it was or is not there.
#[derive(Debug, PartialEq, Eq)]
struct Field {
    name: String,
    before: Option<String>,
    after: Option<String>,
}

/// The fields that changed, and what else there is to say.
pub(super) fn change(tr: Tr, entry: &AuditEntry, people: &[PersonView]) -> AnyView {
    let fields: Vec<_> = fields(&entry.before, &entry.after)
        .into_iter()
        .chain(fields("", &entry.detail))
        .map(|field| named(field, people))
        .collect();
    let count = fields.len();
    let items: Vec<_> = fields.into_iter().map(|field| item(tr, field)).collect();
    let list = view! { <ul class="change">{items}</ul> };
    if count <= OPEN {
        return list.into_any();
    }
    view! {
        <details class="change__more">
            <summary>{t!(tr, log_fields, count = count)}</summary>
            {list}
        </details>
    }
    .into_any()
}

fn item(tr: Tr, field: Field) -> AnyView {
    let Field {
        name,
        before,
        after,
    } = field;
    let changed = before.is_some() && after.is_some();
    let before = before.map(|value| {
        view! {
            <span class="visually-hidden">{t!(tr, log_before)}" "</span>
            <del><bdi>{value}</bdi></del>
            " "
        }
    });
    let after = after.map(|value| {
        let said = changed.then(|| {
            view! { <span class="visually-hidden">{t!(tr, log_after)}" "</span> }
        });
        view! { {said}<ins><bdi>{value}</bdi></ins> }
    });
    view! { <li><code dir="ltr">{name}</code>": "{before}{after}</li> }.into_any()
}

/// The fields of two objects in JSON, in the order of their names.
fn fields(before: &str, after: &str) -> Vec<Field> {
    let read = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap_or_default();
    let (before, after) = (read(before), read(after));
    let mut names: Vec<_> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    names
        .into_iter()
        .map(|name| Field {
            name: name.clone(),
            before: before.get(name).map(words),
            after: after.get(name).map(words),
        })
        .collect()
}

/// The field with those who work here by their names, where it says who.
fn named(field: Field, people: &[PersonView]) -> Field {
    let name = |value: String| {
        let id = value.strip_prefix("account:").unwrap_or(&value);
        let person = people.iter().find(|person| person.id == id);
        person.map_or_else(|| value.clone(), |person| person.name.clone())
    };
    Field {
        before: field.before.map(name),
        after: field.after.map(name),
        ..field
    }
}

/// A value as one reads it: text without its quotes.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Null => "–".to_owned(),
        Value::Array(values) => values.iter().map(words).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_read_as_it_was_and_as_it_is() {
        let read = fields(
            r#"{"state":"new","owner":null}"#,
            r#"{"state":"open","owner":"x","sessions":["a","b"],"count":3}"#,
        );
        let shown: Vec<_> = read
            .iter()
            .map(|f| (f.name.as_str(), f.before.as_deref(), f.after.as_deref()))
            .collect();
        let expected = [
            ("count", None, Some("3")),
            ("owner", Some("–"), Some("x")),
            ("sessions", None, Some("a, b")),
            ("state", Some("new"), Some("open")),
        ];
        assert_eq!(shown, expected);
        assert_eq!(fields("", "no JSON"), []);
    }
}
