//! What happens to what is public stands in its history, with who and when.

use serde_json::json;

use super::publishing::{booked, public, published, whole};
use super::{DRAFTS, people, seen};
use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    a_session_called_off_by_hand_stands_in_the_history,
    what_is_done_beside_the_versions_stands_in_the_history_with_who_and_when,
);

async fn a_session_called_off_by_hand_stands_in_the_history(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let own = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &own).await;
    booked(&app, &own, "zarina@example.org", "de").await;
    // One was drafted here, the other came with the data.
    for (slug, told) in [(own.as_str(), 1), ("bergisch-gladbach-beit-jala-water", 0)] {
        let page = public(&app, slug).await;
        let sessions = page["sessions"].as_array().unwrap();
        let session = sessions.iter().rev().find(|s| s["kind"] == "visit");
        let session = session.unwrap()["id"].as_str().unwrap();
        let path = format!("/api/v1/manage/sessions/{session}/call-off");
        let why = json!({ "note": "Das Klärwerk wird umgebaut." });
        let reply = p.coordinator.post(&app, &path, &why).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let path = format!("{DRAFTS}/{slug}/versions");
        let versions = p.editor.get(&app, &path).await.json()["versions"].clone();
        assert_eq!(versions.as_array().unwrap().len(), 2, "{versions}");
        let latest = &versions[0];
        assert_eq!(
            (&latest["number"], &latest["note"]),
            (&json!(2), &why["note"])
        );
        if told > 0 {
            assert_eq!(latest["told"], told);
        }
        assert!(latest["saved"]["by"].is_string(), "{latest}");
        let path = format!("{DRAFTS}/{slug}/comparison?from=1&to=2");
        let changes = p.editor.get(&app, &path).await.json()["changes"].clone();
        let field = changes[0]["field"].as_str().unwrap();
        assert!(
            field.starts_with(&format!("sessions.{session}.")),
            "{field}"
        );
        let view = seen(&app, &p.editor, slug).await;
        assert_eq!(view["changed"], false, "what is drafted follows");
    }
}

async fn what_is_done_beside_the_versions_stands_in_the_history_with_who_and_when(app: App) {
    let app = app.with_demo().await;
    let mut p = people(&app).await;
    let slug = whole(&app, &mut p.editor).await;
    published(&app, &mut p.coordinator, &slug).await;
    let sessions = public(&app, &slug).await["sessions"].clone();
    let session = sessions[1]["id"].as_str().unwrap();
    let link = json!({ "meeting_link": "https://meet.example.org/a" });
    let nothing = json!({ "meeting_link": "" });
    let running = format!("/api/v1/manage/hospitations/{slug}/running");
    let running = p.coordinator.get(&app, &running).await.json();
    let moderator = running["moderators"][0]["id"].clone();
    assert!(moderator.is_string(), "{running}");
    let path = format!("/api/v1/manage/sessions/{session}");
    for (part, body) in [
        ("link", link.clone()),
        // The same again is no deed.
        ("link", link),
        ("interpreters", json!({ "languages": ["ar"] })),
        ("link", nothing),
        ("interpreters", json!({ "languages": [] })),
        ("moderator", json!({ "account": moderator })),
        ("moderator", json!({ "account": "" })),
    ] {
        app.wait(60_000);
        let reply = p
            .coordinator
            .post(&app, &format!("{path}/{part}"), &body)
            .await;
        assert_eq!(reply.status, 200, "{part}: {}", reply.text);
    }
    app.wait(60_000);
    let path = format!("{DRAFTS}/{slug}/cancellation");
    let reply = p.coordinator.post(&app, &path, &json!({})).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let path = format!("{DRAFTS}/{slug}/versions");
    let history = p.editor.get(&app, &path).await.json();
    let deeds = history["deeds"].as_array().unwrap();
    let kinds: Vec<_> = deeds.iter().map(|d| d["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "cancelled",
            "no-moderator",
            "moderator",
            "no-interpreters",
            "no-link",
            "interpreters",
            "link",
        ]
    );
    for deed in deeds {
        assert_eq!(deed["saved"]["by"], "Kim Beispiel");
        let session = match deed["kind"].as_str() {
            Some("cancelled") => json!(null),
            _ => json!({ "title": { "de": "Eins" }, "kind": "visit",
                "date": { "year": 2027, "month": 5, "day": 4, "weekday": 2 } }),
        };
        assert_eq!(deed["session"], session);
    }
    assert!(
        !history.to_string().contains("meet.example.org"),
        "no link is told"
    );
    let page = p
        .editor
        .get(&app, &format!("/de/manage/hospitations/{slug}/history"))
        .await;
    assert!(
        page.text.contains("Dolmetschen vereinbart") && page.text.contains("Eins · 4. Mai 2027"),
        "{}",
        page.text
    );
    // Nobody hears of another hospitation's.
    let other = format!("{DRAFTS}/bergisch-gladbach-beit-jala-water/versions");
    let others = p.editor.get(&app, &other).await.json();
    assert_eq!(others["deeds"], json!([]));
}
