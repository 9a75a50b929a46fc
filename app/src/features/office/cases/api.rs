//! What the pages of cases ask, and what their forms send.

use super::super::api::{self, Entered, ask, send};
use super::super::frame::Part;
use crate::api::{Answer, get};
use crate::contract::case::{AnswerRequest, AssignRequest, CaseFilter, CaseList, CaseView, Deed};
use crate::contract::language::Language;
use crate::contract::problem::Problem;
use crate::contract::programme::ProgrammeList;
use crate::contract::typed::is_slug;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, answer_post, first};

/// A page of cases, and the programmes to choose from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct CasesData {
    pub list: CaseList,
    pub programmes: ProgrammeList,
}

/// The list of cases.
pub(super) async fn cases(filter: CaseFilter) -> Answer<Entered<CasesData>> {
    let part = paths::with_query("cases".into(), &filter.to_query());
    let shown = async move {
        Ok(CasesData {
            list: ask(&part).await?,
            programmes: get(&paths::api::programmes()).await?,
        })
    };
    api::enter(Part::Cases, None, shown).await
}

/// The page of a case, after what may have been posted to it. The form of a deed has its code as id.
pub(super) async fn case(language: Language, id: String) -> Answer<Entered<CaseView>> {
    if !is_slug(&id) {
        return Err(Problem {
            status: 404,
            ..Problem::default()
        });
    }
    let part = format!("cases/{id}");
    let own = part.clone();
    let act = async move |fields: Fields, key| {
        let deed = first(&fields, FORM_FIELD);
        let body = match Deed::from_code(&deed) {
            Some(Deed::Answer) => to_json(&AnswerRequest {
                answer: first(&fields, "answer"),
            }),
            Some(Deed::Assign) => to_json(&AssignRequest {
                owner: first(&fields, "owner"),
            }),
            _ => "{}".to_owned(),
        };
        send(&format!("{own}/{deed}"), body, key).await?;
        Ok(paths::office(language, &own, &format!("done={deed}")))
    };
    let refused = answer_post(|id| Deed::from_code(id).is_some(), act).await;
    api::enter(Part::Cases, refused, async move { ask(&part).await }).await
}
