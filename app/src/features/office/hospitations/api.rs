//! What the pages of drafts ask, and what their forms send.

use super::act::{Press, act};
use super::conflict::{Differences, take};
use super::fields::content_of;
use super::sheet_text::STILL;
use super::words::MEANWHILE;
use crate::api::{Answer, post};
use crate::contract::draft::DraftPart;
use crate::contract::draft_filter::OfficeFilter;
use crate::contract::draft_office::{
    Comparison, DraftMade, DraftView, NewDraft, OfficeHospitations, PublishRequest, SavePart,
    Versions,
};
use crate::contract::language::Language;
use crate::contract::problem::Problem;
use crate::contract::programme::ProgrammeList;
use crate::contract::typed::is_slug;
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::features::office::api::{self, Entered, ask, invalid};
use crate::features::office::desk::DONE;
use crate::features::office::frame::Part;
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, answer_post, first};

/// The form of a part.
pub(super) const DRAFT: &str = "draft";
/// The form that lays an itinerary anew.
pub(super) const ADAPT: &str = "lay-anew";
/// The form that makes a draft.
pub(super) const NEW: &str = "new-draft";
/// The form that publishes one.
pub(super) const PUBLISH: &str = "publish";
/// Says that a hospitation does not take place.
pub(super) const CANCEL: &str = "cancel-hospitation";
/// Deletes a draft.
pub(super) const DELETE: &str = "delete-draft";

/// The field that says that a script sends the form, and reads the page that answers.
pub(super) const AUTO: &str = "auto";
/// The field with the version of the part that was edited.
pub(super) const VERSION: &str = "version";

/// The list and what it can be filtered by.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ListData {
    pub list: OfficeHospitations,
    pub programmes: ProgrammeList,
}

/// A page of the list.
pub(super) async fn list(filter: OfficeFilter) -> Answer<Entered<ListData>> {
    let shown = async move { listed(&filter).await };
    api::enter(Part::Hospitations, None, shown).await
}

async fn listed(filter: &OfficeFilter) -> Answer<ListData> {
    let part = paths::with_query("hospitations".into(), &filter.to_query());
    Ok(ListData {
        list: ask(&part).await?,
        programmes: crate::api::get(&paths::api::programmes()).await?,
    })
}

/// What the page that makes a draft shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct NewData {
    pub programmes: ProgrammeList,
    /// What it can be made from, while nothing is chosen.
    pub sources: Option<OfficeHospitations>,
    /// What it is made from.
    pub source: Option<DraftView>,
    /// Names of municipalities to suggest.
    pub towns: Vec<String>,
}

/// What a new draft is asked for in the address: the way, the source, words that sources are looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct NewAsked {
    pub from: String,
    pub source: String,
    pub filter: OfficeFilter,
}

/// The page that makes a draft, after one is made.
pub(super) async fn new(language: Language, asked: NewAsked) -> Answer<Entered<NewData>> {
    let act = async move |fields: Fields, key| {
        let request = NewDraft {
            from: first(&fields, "from"),
            source: first(&fields, "source"),
            programme: first(&fields, "programme"),
            host: first(&fields, "host").trim().to_owned(),
            guest: first(&fields, "guest").trim().to_owned(),
        };
        let path = paths::api::office("hospitations");
        let DraftMade { slug } = post(&path, to_json(&request), key).await?;
        let page = paths::office(language, &format!("hospitations/{slug}"), "done=made");
        Ok(format!("{page}#{DONE}"))
    };
    let refused = answer_post(|id| id == NEW, act).await;
    let shown = async move {
        let programmes = crate::api::get(&paths::api::programmes()).await?;
        let chosen = is_slug(&asked.source) && !asked.from.is_empty();
        let source = match chosen {
            true => Some(ask(&format!("hospitations/{}", asked.source)).await?),
            false => None,
        };
        let choose = !chosen && !["", "scratch"].contains(&asked.from.as_str());
        let sources = match choose {
            true => Some(listed(&asked.filter).await?.list),
            false => None,
        };
        let towns = match asked.from == "scratch" {
            true => towns(language).await?,
            false => Vec::new(),
        };
        Ok(NewData {
            programmes,
            sources,
            source,
            towns,
        })
    };
    api::enter(Part::Hospitations, refused, shown).await
}

/// So many municipalities are suggested at most: a browser has to load them all.
const SUGGESTED: usize = 1000;

async fn towns(language: Language) -> Answer<Vec<String>> {
    let all: Vec<crate::contract::atlas::MunicipalityChoice> =
        crate::api::get("/api/v1/municipalities").await?;
    let names = all.iter().map(|town| town.names.get(language).to_owned());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names.dedup();
    names.truncate(SUGGESTED);
    Ok(names)
}

fn missing() -> Problem {
    Problem {
        status: 404,
        ..Problem::default()
    }
}

/// A page of a draft.
pub(super) fn address(slug: &str, rest: &str) -> String {
    let slash = if rest.is_empty() { "" } else { "/" };
    format!("hospitations/{slug}{slash}{rest}")
}

/// The page about a whole draft, after what was asked for is done with it.
pub(super) async fn draft(language: Language, slug: String) -> Answer<Entered<DraftView>> {
    if !is_slug(&slug) {
        return Err(missing());
    }
    let own = slug.clone();
    let act = async move |fields: Fields, key| {
        let deletes = first(&fields, FORM_FIELD) == DELETE;
        let deed = if deletes { "deletion" } else { "cancellation" };
        api::send(&address(&own, deed), "{}".into(), key).await?;
        let page = if deletes {
            paths::office(language, "hospitations", "done=deleted")
        } else {
            paths::office(language, &address(&own, ""), "done=cancelled")
        };
        Ok(format!("{page}#{DONE}"))
    };
    let refused = answer_post(|id| [CANCEL, DELETE].contains(&id), act).await;
    let shown = async move { ask(&address(&slug, "")).await };
    api::enter(Part::Hospitations, refused, shown).await
}

/// A part of a draft, after what was typed is saved. `query` is that of the page.
pub(super) async fn part(
    language: Language,
    slug: String,
    part: DraftPart,
    query: String,
) -> Answer<Entered<DraftView>> {
    if !is_slug(&slug) {
        return Err(missing());
    }
    let own = slug.clone();
    let act = async move |fields: Fields, _| {
        let auto = !first(&fields, AUTO).is_empty();
        let done = if first(&fields, FORM_FIELD) == ADAPT {
            adapt(&own, &fields).await?;
            "laid"
        } else {
            save(&own, part, &fields).await?;
            "saved"
        };
        if auto {
            return Ok(String::new());
        }
        let and = if query.is_empty() { "" } else { "&" };
        let query = format!("{query}{and}done={done}");
        let page = paths::office(language, &address(&own, part.code()), &query);
        Ok(format!("{page}#{}", anchor(&fields)))
    };
    let refused = answer_post(|id| [DRAFT, ADAPT].contains(&id), act).await;
    let shown = async move { ask(&address(&slug, "")).await };
    api::enter(Part::Hospitations, refused, shown).await
}

/// Where the reader goes on: at the row that was moved, else at what was done.
fn anchor(fields: &Fields) -> String {
    let pressed = first(fields, "action");
    let row = pressed.split_once(':').and_then(|(_, number)| {
        let names = ["sessions", "itinerary.blocks"];
        let ids = names.map(|start| first(fields, &format!("{start}.{number}.id")));
        ids.into_iter().find(|id| is_slug(id))
    });
    match row {
        Some(id) if !pressed.starts_with("remove") => format!("row-{id}"),
        _ if pressed.starts_with("add") => "last".into(),
        _ => DONE.into(),
    }
}

async fn adapt(slug: &str, fields: &Fields) -> Answer<()> {
    let request = SavePart {
        version: first(fields, VERSION).parse().unwrap_or(0),
        ..SavePart::default()
    };
    let path = paths::api::office(&address(slug, "adaptation"));
    let _: DraftView = post(&path, to_json(&request), String::new()).await?;
    Ok(())
}

async fn save(slug: &str, part: DraftPart, fields: &Fields) -> Answer<()> {
    let view: DraftView = ask(&address(slug, "")).await?;
    let version = first(fields, VERSION).parse().unwrap_or(0);
    let fields = take(part, fields, &view.content);
    let (mut content, wrong) = content_of(part, &fields);
    if !wrong.is_empty() {
        return Err(invalid(wrong));
    }
    let pressed = first(&fields, "action");
    if let Some(press) = Press::of(&pressed) {
        act(part, &mut content, press, &view);
    }
    let still = fields.iter().filter(|(name, _)| name == STILL);
    let request = SavePart {
        version,
        content,
        still_right: still.map(|(_, value)| value.clone()).collect(),
    };
    let path = paths::api::office(&address(slug, &format!("parts/{}", part.code())));
    let saved: Answer<DraftView> = post(&path, to_json(&request), String::new()).await;
    match saved {
        // Saved before, and only the answer was lost.
        Err(problem) if problem.code == MEANWHILE => {
            let now: DraftView = ask(&address(slug, "")).await?;
            let found = Differences::between(part, &request.content, &now.content);
            if found.is_empty() {
                Ok(())
            } else {
                Err(problem)
            }
        }
        saved => saved.map(drop),
    }
}

/// What the page that publishes shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PublishData {
    pub view: DraftView,
    pub comparison: Comparison,
}

/// The page that publishes a draft, after it is published.
pub(super) async fn publish(language: Language, slug: String) -> Answer<Entered<PublishData>> {
    if !is_slug(&slug) {
        return Err(missing());
    }
    let own = slug.clone();
    let act = async move |fields: Fields, key| {
        let versions = first(&fields, "versions");
        let versions = versions.split(',').filter_map(|v| v.parse().ok());
        let request = PublishRequest {
            versions: versions.collect(),
            note: first(&fields, "note"),
        };
        let path = paths::api::office(&address(&own, "publication"));
        let _: DraftView = post(&path, to_json(&request), key).await?;
        let page = paths::office(language, &address(&own, ""), "done=published");
        Ok(format!("{page}#{DONE}"))
    };
    let refused = answer_post(|id| id == PUBLISH, act).await;
    let shown = async move {
        let view: DraftView = ask(&address(&slug, "")).await?;
        let comparison = compare(&slug, view.published, 0).await?;
        Ok(PublishData { view, comparison })
    };
    api::enter(Part::Hospitations, refused, shown).await
}

async fn compare(slug: &str, from: u32, to: u32) -> Answer<Comparison> {
    ask(&address(slug, &format!("comparison?from={from}&to={to}"))).await
}

/// What the history shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct HistoryData {
    pub view: DraftView,
    pub versions: Versions,
    pub comparison: Option<Comparison>,
}

/// The history, with two versions side by side where they are asked for.
pub(super) async fn history(
    slug: String,
    asked: Option<(u32, u32)>,
) -> Answer<Entered<HistoryData>> {
    if !is_slug(&slug) {
        return Err(missing());
    }
    let shown = async move {
        let view: DraftView = ask(&address(&slug, "")).await?;
        let versions: Versions = ask(&address(&slug, "versions")).await?;
        let known = |number: &u32| *number <= view.published;
        let asked = asked.filter(|(from, to)| known(from) && known(to));
        let comparison = match asked {
            Some((from, to)) => Some(compare(&slug, from, to).await?),
            None => None,
        };
        Ok(HistoryData {
            view,
            versions,
            comparison,
        })
    };
    api::enter(Part::Hospitations, None, shown).await
}
