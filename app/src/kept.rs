//! Forms whose login had expired when they were sent. What was typed is kept, signing in comes first,
//! and then the page shows the form filled once more, to be sent again.

use leptos::prelude::use_context;

use crate::api::{Answer, get, post};
use crate::contract::account::{KeepRequest, KeptForm, KeptToken};
use crate::contract::atlas_filter::encode;
use crate::contract::problem::Problem;
use crate::contract::wire::to_json;
use crate::paths;
use crate::place::Place;
use crate::posted::{FORM_FIELD, Fields, KEY_FIELD, Refused, first, lead_on_later};

/// The code of a form that was not refused, but kept.
const KEPT: &str = "kept";

/// The part of an address that names a kept form.
const PART: &str = "kept=";

/// Whether a refusal says that nobody is signed in, or not far enough.
pub(crate) fn needs_sign_in(problem: &Problem) -> bool {
    problem.code == "sign-in-needed"
}

/// Whether a form comes back that was kept.
pub(crate) fn is_kept(refused: &Refused) -> bool {
    refused.problem.code == KEPT
}

/// Whether a field of this name is shown and kept nowhere: passwords, and what passkeys give.
pub(crate) fn is_secret(name: &str) -> bool {
    let whole = ["current", "credential"];
    name.contains("password") || name.contains("again") || whole.contains(&name)
}

/// An address with a kept form named in it, so that its page shows it.
pub(crate) fn with_kept(address: &str, token: &str) -> String {
    if token.is_empty() {
        return address.to_owned();
    }
    let (page, anchor) = address.split_once('#').unwrap_or((address, ""));
    let mark = if page.contains('?') { '&' } else { '?' };
    let anchor = if anchor.is_empty() {
        String::new()
    } else {
        format!("#{anchor}")
    };
    format!("{page}{mark}{PART}{}{anchor}", encode(token))
}

/// The page's own address, without what it was told by the one before.
fn address(place: &Place) -> String {
    let told = |part: &&str| part.starts_with(PART) || part.starts_with("done=");
    let parts = place.query.split('&');
    let kept: Vec<_> = parts.filter(|p| !p.is_empty() && !told(p)).collect();
    if kept.is_empty() {
        place.path.clone()
    } else {
        format!("{}?{}", place.path, kept.join("&"))
    }
}

/// Keeps what was typed, and gives the address where people sign in and come back from. A press of a
/// button alone leaves nothing to keep.
///
/// # Errors
/// What the API refuses; then the page shows the form as it was.
pub(crate) async fn keep(place: &Place, fields: &Fields) -> Answer<String> {
    let path = address(place);
    let own = |name: &str| name == FORM_FIELD || name == KEY_FIELD;
    let typed = fields.iter().filter(|(name, _)| !is_secret(name));
    let fields: Fields = typed.cloned().collect();
    if fields
        .iter()
        .all(|(name, value)| own(name) || value.is_empty())
    {
        return Ok(paths::sign_in(place.language, &path, ""));
    }
    let request = to_json(&KeepRequest {
        path: path.clone(),
        fields,
    });
    let kept: KeptToken = post(&paths::api::kept_forms(""), request, String::new()).await?;
    Ok(paths::sign_in(place.language, &path, &kept.token))
}

/// The form that the page's address names, where `mine` knows it and it was sent to this page.
pub(crate) async fn found(mine: impl Fn(&str) -> bool) -> Option<Refused> {
    let place = use_context::<Place>()?;
    let token = place.query.split('&').find_map(|p| p.strip_prefix(PART))?;
    // One that is gone leaves an empty form, and signing in is the page's own matter.
    let kept: KeptForm = get(&paths::api::kept_forms(token)).await.ok()?;
    let here = kept.path.split('?').next() == Some(place.path.as_str());
    if !here || !mine(&first(&kept.fields, FORM_FIELD)) {
        return None;
    }
    let problem = Problem {
        code: KEPT.into(),
        ..Problem::default()
    };
    Some(Refused {
        fields: kept.fields,
        problem,
    })
}

/// Leads whoever is not signed in to where people sign in, and back to this page then.
pub(crate) fn lead_to_sign_in() {
    let Some(place) = use_context::<Place>() else {
        return;
    };
    let kept = place.query.split('&').find_map(|p| p.strip_prefix(PART));
    let next = address(&place);
    lead_on_later()(&paths::sign_in(place.language, &next, kept.unwrap_or("")));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::language::Language;

    #[test]
    fn a_page_is_named_without_what_it_was_told() {
        let place = |query: &str| Place {
            language: Language::De,
            known: true,
            path: "/de/manage/people".into(),
            query: query.into(),
        };
        assert_eq!(address(&place("")), "/de/manage/people");
        assert_eq!(address(&place("done=given&kept=x")), "/de/manage/people");
        assert_eq!(
            address(&place("role=reviewer&done=given")),
            "/de/manage/people?role=reviewer"
        );
    }

    #[test]
    fn a_kept_form_is_named_before_the_anchor() {
        assert_eq!(with_kept("/de/account", ""), "/de/account");
        assert_eq!(with_kept("/de/account", "t"), "/de/account?kept=t");
        assert_eq!(with_kept("/de/x?a=1#b", "t"), "/de/x?a=1&kept=t#b");
    }

    #[test]
    fn no_password_is_kept() {
        for secret in ["password", "again", "current", "credential"] {
            assert!(is_secret(secret), "{secret}");
        }
        assert!(!is_secret("name") && !is_secret("mail"));
    }
}
