//! The demonstration's plans of on-site hospitations: drafts that nobody has published.

use app::contract::draft::{
    Basics, Block, Civil, CivilGroup, CivilKind, CivilSide, DraftContent, DraftPart, Itinerary,
    Texts,
};
use app::contract::hospitation::Form;
use app::contract::text::LocalText;
use serde::Deserialize;

use super::super::store::demo::{self as places, Table};
use super::store::{self, NewRow, piece};
use crate::db::{DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::ids;

const ITINERARIES: &str = include_str!("../../../../data/itineraries.toml");

#[derive(Deserialize)]
struct Plans {
    itinerary: Vec<Plan>,
}

#[derive(Deserialize)]
struct Plan {
    slug: String,
    programme: String,
    partnership: String,
    host: String,
    guest: String,
    original: String,
    themes: Vec<String>,
    languages: Vec<String>,
    interpretation: Vec<String>,
    contact: String,
    title: LocalText,
    summary: LocalText,
    see: LocalText,
    preparation: LocalText,
    civil_name: String,
    civil_part: LocalText,
    why_not: LocalText,
    block: Vec<PlanBlock>,
}

#[derive(Deserialize)]
struct PlanBlock {
    day: u32,
    kind: String,
    minutes: u32,
    title: LocalText,
}

/// Loads those of a programme, by its address and its id.
///
/// # Errors
/// When the database fails, or the file names what is not there.
pub(in super::super) async fn load_demo(
    write: &mut Write,
    clock: &Clock,
    (programme, programme_id): (&str, &str),
) -> Result<(), String> {
    let plans: Plans = toml::from_str(ITINERARIES).map_err(|e| e.to_string())?;
    for plan in plans.itinerary.iter().filter(|p| p.programme == programme) {
        load(write, clock, programme_id, plan).await?;
    }
    Ok(())
}

async fn load(
    write: &mut Write,
    clock: &Clock,
    programme_id: &str,
    plan: &Plan,
) -> Result<(), String> {
    let failed = |e: DbError| format!("{}: {e}", plan.slug);
    let mut find = async |slug: &str| {
        let id = places::find_id(write, Table::Municipalities, slug).await;
        let id = id.map_err(|e| e.to_string())?;
        id.ok_or_else(|| format!("{}: there is no {slug}", plan.slug))
    };
    let (host, guest) = (find(&plan.host).await?, find(&plan.guest).await?);
    let (id, at) = (ids::new(clock), clock.now_ms());
    let new = NewRow {
        id: &id,
        slug: &plan.slug,
        programme_id,
        host_id: &host,
        guest_id: &guest,
        return_visit_id: None,
        by: None,
        at,
        invented: true,
    };
    store::insert_draft(write, &new).await.map_err(failed)?;
    let content = content(clock, plan);
    for part in DraftPart::ALL {
        let piece = piece(&content, *part);
        store::insert_part(write, &id, *part, (&piece, None), (at, None))
            .await
            .map_err(failed)?;
    }
    Ok(())
}

fn content(clock: &Clock, plan: &Plan) -> DraftContent {
    let block = |block: &PlanBlock| Block {
        id: ids::new(clock),
        day: block.day,
        kind: block.kind.clone(),
        title: block.title.clone(),
        minutes: block.minutes,
        session: String::new(),
        online: 0,
    };
    DraftContent {
        basics: Basics {
            partnership: plan.partnership.clone(),
            form: Form::OnSite.code().to_owned(),
            themes: plan.themes.clone(),
            languages: plan.languages.clone(),
            interpretation: plan.interpretation.clone(),
            contact: plan.contact.clone(),
            original: plan.original.clone(),
        },
        texts: Texts {
            title: plan.title.clone(),
            summary: plan.summary.clone(),
            see: plan.see.clone(),
            preparation: plan.preparation.clone(),
            ..Texts::default()
        },
        itinerary: Itinerary {
            source: String::new(),
            blocks: plan.block.iter().map(block).collect(),
        },
        civil: Civil {
            host: CivilSide {
                groups: vec![CivilGroup {
                    kind: CivilKind::Association.code().to_owned(),
                    name: plan.civil_name.clone(),
                    contact: String::new(),
                    part: plan.civil_part.clone(),
                }],
                why_not: LocalText::default(),
            },
            guest: CivilSide {
                groups: Vec::new(),
                why_not: plan.why_not.clone(),
            },
            outdated: Vec::new(),
        },
        ..DraftContent::default()
    }
}
