//! What changes the atlas: today only the import. Files in, a plan made, the plan carried out in
//! one transaction. A broken file changes nothing; a wrong row is named and left out.

use std::collections::HashMap;
use std::path::PathBuf;

use app::contract::atlas::{MunicipalityKind, PartnershipKind, Stage};
use app::contract::theme::Theme;
use serde_json::json;

use super::import::{
    self, Change, ExistingPartnership, ExistingPlace, Format, ImportPlan, Material,
    PartnershipFacts, PlaceFacts, SourceFile,
};
use super::log;
use super::store::{self, MunicipalityRow, PartnershipRow};
use crate::db::{Db, DbError, Write};
use crate::kernel::clock::Clock;
use crate::kernel::{audit, ids};

const MUNICIPALITIES: &[u8] = include_bytes!("../../../data/municipalities.csv");
const PARTNERSHIPS: &[u8] = include_bytes!("../../../data/partnerships.csv");

/// Imports files and reports on standard output.
///
/// # Errors
/// When a file cannot be read or the database fails; then nothing was changed.
pub async fn import_files(
    db: &Db,
    clock: &Clock,
    format: Format,
    files: &[PathBuf],
) -> Result<(), String> {
    let mut contents = Vec::new();
    for file in files {
        let name = file.display().to_string();
        println!("Reading {name} …");
        let bytes = std::fs::read(file).map_err(|e| format!("{name} cannot be read: {e}"))?;
        contents.push((name, bytes));
    }
    let sources: Vec<_> = contents
        .iter()
        .map(|(name, bytes)| SourceFile { name, bytes })
        .collect();
    let material = import::read(format, &sources).map_err(|broken| broken.to_string())?;
    let mut write = db.write().await.map_err(|e| e.to_string())?;
    let plan = carry_out(&mut write, clock, material, |done, all| {
        if done % 1000 == 0 {
            println!("  {done} of {all} written");
        }
    })
    .await?;
    write.commit().await.map_err(|e| e.to_string())?;
    for row in plan.remarks.iter().chain(&plan.rejected) {
        println!("  {row}");
    }
    println!("{}", plan.summary());
    Ok(())
}

/// Loads the demonstration's municipalities and partnerships.
///
/// # Errors
/// When the database fails.
pub async fn load_demo(write: &mut Write, clock: &Clock) -> Result<(), String> {
    let sources = [
        ("municipalities.csv", MUNICIPALITIES),
        ("partnerships.csv", PARTNERSHIPS),
    ]
    .map(|(name, bytes)| SourceFile { name, bytes });
    let material = import::read(Format::Csv, &sources).map_err(|broken| broken.to_string())?;
    let plan = carry_out(write, clock, material, |_, _| {}).await?;
    plan.rejected
        .first()
        .map_or(Ok(()), |row| Err(format!("demonstration data: {row}")))
}

async fn carry_out(
    write: &mut Write,
    clock: &Clock,
    material: Material,
    progress: impl Fn(usize, usize),
) -> Result<ImportPlan, String> {
    let failed = |e: DbError| format!("the import failed and changed nothing: {e}");
    // The revision's row is locked first: two imports at once wait for each other.
    store::lock_revision(write).await.map_err(failed)?;
    let municipalities = store::list_municipalities(&mut **write)
        .await
        .map_err(failed)?;
    let partnerships = store::list_partnerships(write).await.map_err(failed)?;
    let mut places: HashMap<String, String> = HashMap::new();
    let mut slugs: HashMap<String, String> = HashMap::new();
    for row in &municipalities {
        places.insert(row.slug.clone(), row.id.clone());
        slugs.insert(row.id.clone(), row.slug.clone());
    }
    let pairs: HashMap<String, String> = partnerships
        .iter()
        .map(|row| (row.slug.clone(), row.id.clone()))
        .collect();
    let there: Vec<_> = municipalities.into_iter().map(existing_place).collect();
    let pairs_there: Vec<_> = partnerships
        .into_iter()
        .map(|row| existing_partnership(row, &slugs))
        .collect();
    let plan = import::plan(&there, &pairs_there, material);
    let there_by_slug: HashMap<_, _> = there.iter().map(|row| (&*row.slug, row)).collect();
    let pairs_by_slug: HashMap<_, _> = pairs_there.iter().map(|row| (&*row.slug, row)).collect();

    let changed = |change: Change| change != Change::Unchanged;
    let all = plan.places.iter().filter(|d| changed(d.change)).count()
        + plan
            .partnerships
            .iter()
            .filter(|d| changed(d.change))
            .count();
    let now = clock.now_ms();
    let mut done = 0;
    for draft in plan.places.iter().filter(|d| changed(d.change)) {
        let id = places
            .entry(draft.slug.clone())
            .or_insert_with(|| ids::new(clock))
            .clone();
        let row = municipality_row(id, &draft.slug, &draft.facts);
        store::upsert_municipality(write, &row, now)
            .await
            .map_err(failed)?;
        let was = there_by_slug.get(draft.slug.as_str());
        let facts = (
            was.map(|was| log::place(&was.facts)),
            log::place(&draft.facts),
        );
        log::record(write, clock, ("municipality", draft.change), &row.id, facts);
        done += 1;
        progress(done, all);
    }
    for draft in plan.partnerships.iter().filter(|d| changed(d.change)) {
        let id = pairs
            .get(&draft.slug)
            .cloned()
            .unwrap_or_else(|| ids::new(clock));
        let members = draft
            .members
            .iter()
            .filter_map(|slug| places.get(slug).cloned())
            .collect();
        let row = partnership_row(id, &draft.slug, members, &draft.facts);
        store::upsert_partnership(write, &row, now)
            .await
            .map_err(failed)?;
        let was = pairs_by_slug.get(draft.slug.as_str());
        let was = was.map(|was| log::partnership(&was.members, &was.facts));
        let facts = (was, log::partnership(&draft.members, &draft.facts));
        log::record(write, clock, ("partnership", draft.change), &row.id, facts);
        done += 1;
        progress(done, all);
    }
    if done > 0 {
        store::bump_revision(write).await.map_err(failed)?;
    }
    let entry = audit::Entry {
        actor: audit::SYSTEM,
        action: "atlas.import",
        subject: "atlas",
        detail: json!({ "written": done, "rejected": plan.rejected.len() }),
        ..audit::Entry::default()
    };
    audit::record(write, clock, &entry);
    Ok(plan)
}

fn existing_place(row: MunicipalityRow) -> ExistingPlace {
    ExistingPlace {
        facts: PlaceFacts {
            kind: MunicipalityKind::from_code(&row.kind).unwrap_or(MunicipalityKind::Municipality),
            country: row.country,
            region: row.region,
            position: row.position,
            population: row.population,
            zone: row.zone,
            names: row.names,
            aliases: row.aliases,
            source: row.source,
        },
        slug: row.slug,
    }
}

fn existing_partnership(
    row: PartnershipRow,
    slugs: &HashMap<String, String>,
) -> ExistingPartnership {
    ExistingPartnership {
        members: row
            .members
            .iter()
            .filter_map(|id| slugs.get(id).cloned())
            .collect(),
        facts: PartnershipFacts {
            kind: row.kind.as_deref().and_then(PartnershipKind::from_code),
            stage: row.stage.as_deref().and_then(Stage::from_code),
            since: row.since,
            themes: row
                .themes
                .iter()
                .filter_map(|t| Theme::from_code(t))
                .collect(),
            source: row.source,
        },
        slug: row.slug,
    }
}

fn municipality_row(id: String, slug: &str, facts: &PlaceFacts) -> MunicipalityRow {
    MunicipalityRow {
        id,
        slug: slug.to_owned(),
        kind: facts.kind.code().to_owned(),
        country: facts.country.clone(),
        region: facts.region.clone(),
        position: facts.position,
        population: facts.population,
        zone: facts.zone.clone(),
        names: facts.names.clone(),
        aliases: facts.aliases.clone(),
        source: facts.source.clone(),
    }
}

fn partnership_row(
    id: String,
    slug: &str,
    members: Vec<String>,
    facts: &PartnershipFacts,
) -> PartnershipRow {
    PartnershipRow {
        id,
        slug: slug.to_owned(),
        kind: facts.kind.map(|k| k.code().to_owned()),
        stage: facts.stage.map(|s| s.code().to_owned()),
        since: facts.since.clone(),
        themes: facts.themes.iter().map(|t| t.code().to_owned()).collect(),
        source: facts.source.clone(),
        members,
    }
}
