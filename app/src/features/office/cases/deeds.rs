//! What the page of a case asks, and what its forms send.

use super::super::api::{self, Entered, ask};
use super::super::desk::DONE;
use super::super::frame::Part;
use crate::api::{Answer, post};
use crate::contract::case::{AnswerRequest, AssignRequest, CaseView, Deed};
use crate::contract::language::Language;
use crate::contract::problem::Problem;
use crate::contract::typed::is_slug;
use crate::contract::wire::to_json;
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, answer_post, first};

/// The id of the form that does it.
pub(super) fn form_of(deed: Deed) -> String {
    format!("{}-case", deed.code())
}

fn deed_of(form: &str) -> Option<Deed> {
    Deed::ALL
        .iter()
        .copied()
        .find(|deed| form_of(*deed) == form)
}

/// A case, after what was asked for is done with it.
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
        let Some(deed) = deed_of(&first(&fields, FORM_FIELD)) else {
            return Ok(String::new());
        };
        let body = match deed {
            Deed::Assign => to_json(&AssignRequest {
                owner: first(&fields, "owner"),
            }),
            Deed::Answer => to_json(&AnswerRequest {
                answer: first(&fields, "answer"),
            }),
            Deed::Take | Deed::Close | Deed::Reopen => "{}".into(),
        };
        let path = paths::api::office(&format!("{own}/{}", deed.code()));
        let _: CaseView = post(&path, body, key).await?;
        let page = paths::office(language, &own, &format!("done={}", deed.code()));
        Ok(format!("{page}#{DONE}"))
    };
    let refused = answer_post(|form| deed_of(form).is_some(), act).await;
    api::enter(Part::Cases, refused, async move { ask(&part).await }).await
}
