//! What the pages of people ask, and what their forms send.

use super::super::api::{self, Entered, ask, invalid, send};
use super::super::frame::Part;
use super::scope::{grant_of, in_form};
use crate::api::Answer;
use crate::contract::language::Language;
use crate::contract::people::{InviteRequest, PeopleList, PersonView, ScopeChoices};
use crate::contract::typed::is_slug;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, answer_post, first};

/// The form that invites somebody.
pub(super) const INVITE: &str = "invite";
/// Has an invitation mailed again; ends with its id.
pub(super) const AGAIN: &str = "again-";
/// Withdraws one; ends with its id.
pub(super) const WITHDRAW: &str = "withdraw-";
/// Gives a role.
pub(super) const GIVE: &str = "give-role";
/// Takes one back; ends with its id.
pub(super) const TAKE: &str = "take-role-";
/// Takes the second factor of somebody away who has lost it.
pub(super) const RESET: &str = "reset-factor";

/// The id at the end of a form's; nothing where it is none that the API would read as one.
fn ending<'a>(form: &'a str, start: &str) -> Option<&'a str> {
    form.strip_prefix(start).filter(|id| is_slug(id))
}

/// The list of people, and what its forms ask for. `query` is that of the page's filters.
pub(super) async fn people(language: Language, query: String) -> Answer<Entered<PeopleList>> {
    let mine = |id: &str| ending(id, AGAIN).is_some() || ending(id, WITHDRAW).is_some();
    let act = async move |fields: Fields, _| {
        let form = first(&fields, FORM_FIELD);
        let (id, deed, done) = match ending(&form, AGAIN) {
            Some(id) => (id, "mail", "again"),
            None => (
                ending(&form, WITHDRAW).unwrap_or(""),
                "withdrawal",
                "withdrawn",
            ),
        };
        let part = format!("invitations/{id}/{deed}");
        send(&part, "{}".into(), String::new()).await?;
        let and = if query.is_empty() { "" } else { "&" };
        let page = paths::office(language, "people", &format!("{query}{and}done={done}"));
        Ok(format!("{page}#invitations"))
    };
    let refused = answer_post(mine, act).await;
    let list = ask("people");
    api::enter(Part::People, refused, list).await
}

/// The page that invites somebody.
pub(super) async fn invite(language: Language) -> Answer<Entered<ScopeChoices>> {
    let act = async move |fields: Fields, _| {
        let choices: ScopeChoices = ask("scopes").await?;
        let grant = grant_of(&fields, &choices, language);
        let wrong = grant.as_ref().err().cloned().unwrap_or_default();
        let grant = grant.unwrap_or_default();
        let request = InviteRequest {
            name: first(&fields, "name"),
            mail: first(&fields, "mail"),
            language: first(&fields, "language"),
            role: grant.role.clone(),
            scope: grant.scope.clone(),
            until: grant.until.clone(),
        };
        if !wrong.is_empty() {
            // Everything that can be said is said at once.
            let mut errors = crate::contract::people::check_invite(&request);
            errors.retain(|error| !["role", "scope"].contains(&error.field.as_str()));
            errors.extend(wrong);
            return Err(invalid(errors));
        }
        let sent = send("invitations", to_json(&request), String::new()).await;
        sent.map_err(|problem| in_form(problem, &grant))?;
        let page = paths::office(language, "people", "done=invited");
        Ok(format!("{page}#invitations"))
    };
    let refused = answer_post(|id| id == INVITE, act).await;
    let choices = ask("scopes");
    api::enter(Part::People, refused, choices).await
}

/// Somebody who works here, and what the reader may give them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PersonData {
    pub person: PersonView,
    pub choices: ScopeChoices,
}

/// The page of a person.
pub(super) async fn person(language: Language, id: String) -> Answer<Entered<PersonData>> {
    if !is_slug(&id) {
        return Err(crate::contract::problem::Problem {
            status: 404,
            ..Default::default()
        });
    }
    let part = format!("people/{id}");
    let own = part.clone();
    let mine = |id: &str| [GIVE, RESET].contains(&id) || ending(id, TAKE).is_some();
    let act = async move |fields: Fields, _| {
        let form = first(&fields, FORM_FIELD);
        let nothing = || ("{}".to_owned(), String::new());
        let done = match form.as_str() {
            GIVE => {
                let choices: ScopeChoices = ask("scopes").await?;
                let grant = grant_of(&fields, &choices, language).map_err(invalid)?;
                let to = format!("{own}/grants");
                let sent = send(&to, to_json(&grant), String::new()).await;
                sent.map_err(|problem| in_form(problem, &grant))?;
                "given"
            }
            RESET => {
                let (body, key) = nothing();
                send(&format!("{own}/second-factor"), body, key).await?;
                "reset"
            }
            form => {
                let grant = ending(form, TAKE).unwrap_or("");
                let (body, key) = nothing();
                send(&format!("grants/{grant}/end"), body, key).await?;
                "taken"
            }
        };
        Ok(paths::office(language, &own, &format!("done={done}")))
    };
    let refused = answer_post(mine, act).await;
    let shown = async move {
        Ok(PersonData {
            person: ask(&part).await?,
            choices: ask("scopes").await?,
        })
    };
    api::enter(Part::People, refused, shown).await
}
