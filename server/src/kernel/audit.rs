//! The log of writes: who did what to which row, what was before and what is after. It only ever
//! grows; the database itself refuses to change an entry or to lose one.
//!
//! Personal fields never enter it: [`reference`] stands for them, so that it leads to them while
//! they exist and to nothing once they are erased.

use serde_json::{Map, Value as Json};

use crate::db::{Value, Write};
use crate::kernel::clock::Clock;
use crate::kernel::ids;

/// What the program does by itself, without anybody asking.
pub const SYSTEM: &str = "system";

/// One entry of the log.
///
/// Give whole rows as `before` and `after`: what did not change is left out.
#[derive(Debug, Default)]
pub struct Entry<'a> {
    /// [`SYSTEM`], or a [`reference`] to the account, booking or participant that acted.
    pub actor: &'a str,
    /// The operation's name: `thing.verb`.
    pub action: &'a str,
    /// The id of the row it changed.
    pub subject: &'a str,
    /// What there is to say beside the change, without personal data.
    pub detail: Json,
    /// The fields as they were; null where the row is new.
    pub before: Json,
    /// The fields as they are now; null where the row is gone.
    pub after: Json,
}

/// A row by its kind and id: what stands in the log for whoever or whatever it is about.
#[must_use]
pub fn reference(kind: &str, id: &str) -> String {
    format!("{kind}:{id}")
}

/// Writes an entry in the transaction of the change.
pub fn record(write: &mut Write, clock: &Clock, entry: &Entry<'_>) {
    let (before, after) = changed(&entry.before, &entry.after);
    let detail = match &entry.detail {
        Json::Null => "{}".to_owned(),
        detail => detail.to_string(),
    };
    write.later(
        "INSERT INTO audit (id, at, actor, action, subject, detail, before, after)",
        [
            Value::Text(ids::new(clock)),
            clock.now_ms().into(),
            entry.actor.into(),
            entry.action.into(),
            entry.subject.into(),
            Value::Text(detail),
            some(&before),
            some(&after),
        ],
    );
}

fn some(json: &Json) -> Value {
    match json {
        Json::Null => Value::Nothing,
        json => Value::Text(json.to_string()),
    }
}

/// Both without the fields that are the same in both, however deep.
fn changed(before: &Json, after: &Json) -> (Json, Json) {
    let (Json::Object(was), Json::Object(is)) = (before, after) else {
        return (before.clone(), after.clone());
    };
    let (mut old, mut new) = (Map::new(), Map::new());
    for (field, value) in was {
        match is.get(field) {
            Some(other) if other == value => {}
            Some(other) => {
                let (value, other) = changed(value, other);
                old.insert(field.clone(), value);
                new.insert(field.clone(), other);
            }
            None => drop(old.insert(field.clone(), value.clone())),
        }
    }
    for (field, value) in is.iter().filter(|(field, _)| !was.contains_key(*field)) {
        new.insert(field.clone(), value.clone());
    }
    (Json::Object(old), Json::Object(new))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_did_not_change_is_left_out() {
        let before = json!({ "a": 1, "b": { "c": 2, "d": 3 }, "e": 4 });
        let after = json!({ "a": 1, "b": { "c": 5, "d": 3 }, "f": null });
        let (old, new) = changed(&before, &after);
        assert_eq!(old, json!({ "b": { "c": 2 }, "e": 4 }));
        assert_eq!(new, json!({ "b": { "c": 5 }, "f": null }));
    }

    #[test]
    fn what_is_new_is_there_as_a_whole() {
        let row = json!({ "a": 1 });
        assert_eq!(changed(&Json::Null, &row), (Json::Null, row.clone()));
        assert_eq!(changed(&row, &Json::Null), (row, Json::Null));
    }
}
