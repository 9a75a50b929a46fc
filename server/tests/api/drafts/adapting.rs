//! The plan of an on-site visit of 2023 becomes one of online sessions.

use serde_json::{Value, json};

use super::{DRAFTS, made, people, saved, scratch, seen, version};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    the_plan_of_three_days_is_laid_over_five_sessions,
    blocks_that_were_changed_are_laid_anew_and_nobody_is_overwritten,
    a_visit_that_has_a_day_outlives_laying_anew,
    what_has_no_plan_cannot_be_adapted,
    the_plan_of_the_demonstration_is_public_nowhere,
);

const PLAN: &str = "beit-jala-bergisch-gladbach-2023";

/// Number of the visit (from 1, 0 for no place) and minutes online of each block.
fn laid(view: &Value) -> Vec<(usize, i64)> {
    let sessions = view["content"]["sessions"]["sessions"].as_array().unwrap();
    let visits: Vec<_> = sessions.iter().filter(|s| s["kind"] == "visit").collect();
    let blocks = view["content"]["itinerary"]["blocks"].as_array().unwrap();
    let place = |block: &Value| {
        let at = visits
            .iter()
            .position(|visit| visit["id"] == block["session"]);
        (at.map_or(0, |at| at + 1), block["online"].as_i64().unwrap())
    };
    blocks.iter().map(place).collect()
}

async fn the_plan_of_three_days_is_laid_over_five_sessions(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let list = p
        .editor
        .get(&app, &format!("{DRAFTS}?itinerary=1"))
        .await
        .json();
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert_eq!(list["items"][0]["slug"], PLAN);
    assert_eq!(list["items"][0]["invented"], true);
    let slug = made(
        &app,
        &mut p.editor,
        &json!({ "from": "adapt", "source": PLAN }),
    )
    .await;
    let view = seen(&app, &p.editor, &slug).await;
    assert_eq!(view["content"]["basics"]["form"], "virtual");
    assert_eq!(view["content"]["itinerary"]["source"], PLAN);
    assert_eq!(view["invented"], true);
    // Worked out by hand: 100 of 120 minutes are for blocks.
    let expected = vec![
        (1, 45),
        (1, 55),
        (2, 30),
        (2, 45),
        (3, 60),
        (3, 30),
        (4, 60),
        (4, 40),
        (5, 60),
        (5, 40),
        (0, 30),
        (0, 45),
    ];
    assert_eq!(laid(&view), expected);
    let sessions = view["content"]["sessions"]["sessions"].as_array().unwrap();
    let kinds: Vec<_> = sessions
        .iter()
        .map(|s| s["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        [
            "exploration",
            "seminar",
            "visit",
            "visit",
            "visit",
            "visit",
            "visit"
        ]
    );
    assert!(
        sessions[2]["title"]["de"]
            .as_str()
            .unwrap()
            .starts_with("Begrüßung")
    );
    assert_eq!(sessions[6]["minutes"], 120);
    assert_eq!(view["broken"], json!([]), "only dates are missing");
    let problems = view["problems"].as_array().unwrap();
    assert!(
        problems.iter().all(|e| e["code"] == "required"),
        "{problems:?}"
    );
    assert_eq!(problems.len(), 14);
}

async fn blocks_that_were_changed_are_laid_anew_and_nobody_is_overwritten(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(
        &app,
        &mut p.editor,
        &json!({ "from": "adapt", "source": PLAN }),
    )
    .await;
    let view = seen(&app, &p.editor, &slug).await;
    let mut plan = view["content"]["itinerary"].clone();
    let blocks = plan["blocks"].as_array_mut().unwrap();
    blocks.truncate(4);
    let kept = saved(&app, &mut p.editor, &slug, "itinerary", &plan).await;
    assert_eq!(laid(&kept), [(1, 45), (1, 55), (2, 30), (2, 45)]);
    let path = format!("{DRAFTS}/{slug}/adaptation");
    let stale = json!({ "version": 1 });
    let reply = p.guest_editor.post(&app, &path, &stale).await;
    assert_eq!(reply.status, 409);
    assert_eq!(reply.json()["code"], "changed-meanwhile");
    let body = json!({ "version": version(&kept, "itinerary") });
    let reply = p.editor.post(&app, &path, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let view = reply.json();
    let sessions = view["content"]["sessions"]["sessions"].as_array().unwrap();
    let visits = sessions.iter().filter(|s| s["kind"] == "visit").count();
    assert_eq!(visits, 3, "as many as the programme asks for at least");
    assert_eq!(version(&view, "sessions"), 2);
    let again = json!({ "version": 1, "content": { "sessions": { "sessions": [] } } });
    let path = format!("{DRAFTS}/{slug}/parts/sessions");
    assert_eq!(p.guest_editor.post(&app, &path, &again).await.status, 409);
    let path = format!("{DRAFTS}/{slug}/adaptation");
    let body = json!({ "version": version(&view, "itinerary") });
    assert_eq!(p.host.post(&app, &path, &body).await.status, 403);
}

async fn a_visit_that_has_a_day_outlives_laying_anew(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let plan = json!({ "from": "adapt", "source": PLAN });
    let slug = made(&app, &mut p.editor, &plan).await;
    let mut content = seen(&app, &p.editor, &slug).await["content"].clone();
    content["sessions"]["sessions"][6]["date"] = json!("2027-05-18");
    let last = content["sessions"]["sessions"][6]["id"].clone();
    saved(&app, &mut p.editor, &slug, "sessions", &content["sessions"]).await;
    content["itinerary"]["blocks"]
        .as_array_mut()
        .unwrap()
        .truncate(4);
    let view = saved(
        &app,
        &mut p.editor,
        &slug,
        "itinerary",
        &content["itinerary"],
    )
    .await;
    let body = json!({ "version": version(&view, "itinerary") });
    let path = format!("{DRAFTS}/{slug}/adaptation");
    let view = p.editor.post(&app, &path, &body).await.json();
    let sessions = view["content"]["sessions"]["sessions"].as_array().unwrap();
    let visits: Vec<_> = sessions.iter().filter(|s| s["kind"] == "visit").collect();
    assert_eq!(
        visits.len(),
        4,
        "three that the programme asks for, and this one"
    );
    assert_eq!(
        (&visits[3]["id"], &visits[3]["date"]),
        (&last, &json!("2027-05-18"))
    );
}

async fn what_has_no_plan_cannot_be_adapted(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = made(&app, &mut p.editor, &scratch()).await;
    let path = format!("{DRAFTS}/{slug}/adaptation");
    let reply = p.editor.post(&app, &path, &json!({ "version": 1 })).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.json()["errors"][0]["field"], "itinerary.blocks");
    let request = json!({ "from": "adapt", "source": slug });
    let reply = p.editor.post(&app, DRAFTS, &request).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.json()["errors"][0]["field"], "source");
}

async fn the_plan_of_the_demonstration_is_public_nowhere(app: App) {
    let app = app.with_demo().await;
    for path in [
        format!("/api/v1/hospitations/{PLAN}"),
        format!("/de/hospitations/{PLAN}"),
    ] {
        assert_eq!(app.get(&path).await.status, 404, "{path}");
    }
    let p = people(&app).await;
    let view = seen(&app, &p.moderator, PLAN).await;
    assert_eq!(view["state"], "draft");
    let rules: Vec<_> = view["broken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| b["rule"].clone())
        .collect();
    assert_eq!(rules, [json!("form-not-allowed")]);
    for path in ["/api/v1/hospitations", "/api/v1/programmes/nrw-palestine"] {
        assert!(
            !app.get(path)
                .await
                .text
                .contains("Abfall und Abwasser am Hang")
        );
    }
}
