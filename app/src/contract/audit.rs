//! The log of writes, as those who may read it search it.

use std::fmt::Write as _;

use super::atlas_filter::{encode, pairs};
use super::wire::{Deserialize, Serialize};

/// What somebody looks for; empty for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// The first day, in UTC: `2027-03-01`.
    pub from: String,
    /// The last day, in UTC.
    pub until: String,
    /// Who: `system`, `account:…`, or a kind of them, as `account`.
    pub actor: String,
    /// What: `booking.cancel`, or all of a thing, as `booking`.
    pub action: String,
    /// The id of the row that was changed.
    pub subject: String,
    /// Where the page before ended: its [`AuditPage::next`].
    pub after: String,
}

impl AuditFilter {
    /// Reads an address' query. What it does not know, it leaves out.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in pairs(query) {
            let field = match key.as_str() {
                "from" => &mut filter.from,
                "until" => &mut filter.until,
                "actor" => &mut filter.actor,
                "action" => &mut filter.action,
                "subject" => &mut filter.subject,
                "after" => &mut filter.after,
                _ => continue,
            };
            value.trim().clone_into(field);
        }
        filter
    }

    /// The query of this filter: only what is set, always in the same order.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        for (key, value) in [
            ("from", &self.from),
            ("until", &self.until),
            ("actor", &self.actor),
            ("action", &self.action),
            ("subject", &self.subject),
            ("after", &self.after),
        ] {
            if !value.is_empty() {
                let and = if out.is_empty() { "" } else { "&" };
                let _ = write!(out, "{and}{key}={}", encode(value));
            }
        }
        out
    }

    /// The same from where a page ended.
    #[must_use]
    pub fn beginning_after(&self, next: &str) -> Self {
        Self {
            after: next.to_owned(),
            ..self.clone()
        }
    }
}

/// A page of the log, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct AuditPage {
    /// The entries.
    pub entries: Vec<AuditEntry>,
    /// What the next page begins after; empty where this is the last.
    pub next: String,
}

/// One write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct AuditEntry {
    /// Its id.
    pub id: String,
    /// When, in UTC: `2027-03-01T08:00:00.000Z`.
    pub at: String,
    /// Who: `system`, `visitor`, or a kind and an id, as `account:…`.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// The id of the row that was changed.
    pub subject: String,
    /// What there is to say beside the change, as JSON.
    pub detail: String,
    /// The fields that changed, as they were: JSON, or empty where the row is new.
    pub before: String,
    /// The fields that changed, as they are since: JSON, or empty where the row is gone.
    pub after: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_an_address_and_back() {
        let query = "from=2027-03-01&actor=account%3Ax&action=booking";
        let filter = AuditFilter::from_query(query);
        assert_eq!(filter.actor, "account:x");
        assert_eq!(filter.to_query(), query);
        let next = filter.beginning_after("5~a");
        assert_eq!(AuditFilter::from_query(&next.to_query()), next);
        assert_eq!(AuditFilter::default().to_query(), "");
    }
}
