//! Materials of sessions: added by the office, loaded by those with a confirmed seat.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::accounts::{Staff, administrator, invited};
use crate::app::{App, Reply, send};
use crate::engine::Stage;
use crate::messages::MAGHREB;
use crate::on_both_engines;

on_both_engines!(
    a_file_is_loaded_by_who_has_a_confirmed_seat_and_by_nobody_else,
    a_file_is_what_its_name_says_or_it_is_refused,
    a_form_with_a_file_is_taken_as_browsers_send_it,
    links_lead_to_the_web_or_are_refused_at_their_field,
    who_runs_sessions_adds_and_deletes_materials,
    all_files_of_a_hospitation_have_their_bound,
    odd_requests_about_materials_are_refused_cleanly,
    a_file_is_added_and_deleted_on_its_page,
    only_addresses_for_files_take_large_bodies,
);

const MATERIALS: &str = "/api/v1/manage/hospitations/wolfsburg-jendouba-park/materials";
const PAGE: &str = "/de/manage/hospitations/wolfsburg-jendouba-park/materials";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

async fn stage(app: App) -> (Stage, Staff, Staff) {
    let stage = Stage::new(app, &[30, 30]).await;
    let mut ada = administrator(&stage.app).await;
    let mail = "coordination@example.org";
    let kim = invited(&stage.app, &mut ada, mail, "coordinator", MAGHREB).await;
    stage.app.mails().await;
    (stage, ada, kim)
}

async fn post_bytes(app: &App, who: &Staff, path: &str, kind: &str, bytes: &[u8]) -> Reply {
    let request = Request::post(path)
        .header("content-type", kind)
        .header("origin", "https://pontes.example")
        .header("cookie", &who.browser.cookie);
    send(
        &app.server(),
        request.body(Body::from(bytes.to_vec())).unwrap(),
    )
    .await
}

/// Adds a file to the second session.
async fn added(stage: &Stage, who: &Staff, query: &str, bytes: &[u8]) -> Reply {
    let path = format!(
        "/api/v1/manage/sessions/{}/materials?{query}",
        stage.sessions[1]
    );
    post_bytes(&stage.app, who, &path, "application/octet-stream", bytes).await
}

#[track_caller]
fn wrong(reply: &Reply) -> (String, String) {
    assert_eq!(reply.status, 422, "{}", reply.text);
    let error = reply.json()["errors"][0].clone();
    let text = |name: &str| error[name].as_str().unwrap().to_owned();
    (text("field"), text("code"))
}

/// A form with a file, as a browser sends it.
fn form(fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
        );
        body.extend(part.as_bytes());
    }
    let part = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: text/html\r\n\r\n"
    );
    body.extend(part.as_bytes());
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    ("multipart/form-data; boundary=edge".to_owned(), body)
}

async fn a_file_is_loaded_by_who_has_a_confirmed_seat_and_by_nobody_else(app: App) {
    let (stage, _, kim) = stage(app).await;
    let confirmed = stage.book("Anna", &[0, 1], &[]).await;
    let held = stage.hold(&stage.form("Bela", &[0, 1], &[])).await;
    let query = "name=Anfahrt%20und%20Plan.pdf&title=Plan&language=de";
    let reply = added(&stage, &kim, query, PDF).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let id = reply.json()["id"].as_str().unwrap().to_owned();
    let path = |token: &str| format!("/api/v1/bookings/{token}/materials/{id}");
    let file = stage.app.get(&path(&confirmed)).await;
    assert_eq!(file.status, 200);
    assert_eq!(file.text.as_bytes(), PDF);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert!(
        file.header("content-disposition")
            .ends_with("UTF-8''Anfahrt%20und%20Plan.pdf")
    );
    assert!(
        file.header("content-security-policy")
            .starts_with("sandbox; default-src 'none'")
    );
    assert!(file.header("cache-control").starts_with("private"));
    assert_eq!(stage.app.get(&path(&held)).await.status, 404, "only held");
    assert_eq!(stage.app.get(&path("nothing")).await.status, 404);
    let seats = stage.see(&confirmed).await["seats"].clone();
    assert_eq!(seats[0]["materials"], json!([]), "of another session");
    let shown = &seats[1]["materials"][0];
    assert_eq!(
        (&shown["title"], &shown["kind"]),
        (&json!("Plan"), &json!("pdf"))
    );
    assert_eq!(shown["bytes"], PDF.len());
    assert_eq!(stage.see(&held).await["seats"][1]["materials"], json!([]));
    let page = stage
        .app
        .get(&format!("/de/bookings/{confirmed}"))
        .await
        .text;
    assert!(
        page.contains(&path(&confirmed)) && page.contains("PDF, 0,1 MB"),
        "{page}"
    );
    // Who gave the seat back has lost it.
    let body = json!({ "sessions": [stage.sessions[1]] });
    stage.act(&confirmed, "cancellation", &body).await;
    assert_eq!(stage.app.get(&path(&confirmed)).await.status, 404);
}

async fn a_file_is_what_its_name_says_or_it_is_refused(app: App) {
    let (stage, _, kim) = stage(app).await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let large = [PDF, &vec![0; 10_000_001 - PDF.len()]].concat();
    for (name, bytes, code) in [
        ("plan.pdf", &b""[..], "required"),
        ("plan.pdf", PNG, "not-its-name"),
        ("plan.png", PDF, "not-its-name"),
        ("plan.pdf", b"<!DOCTYPE html><script>", "not-its-name"),
        ("plan.html", b"<!DOCTYPE html><script>", "file-kind"),
        ("plan.svg", svg, "file-kind"),
        ("plan.exe", b"MZ", "file-kind"),
        ("plan", PDF, "not-its-name"),
        ("pl%00an.pdf", PDF, "not-allowed"),
        ("plan.pdf", &large, "file-too-large"),
    ] {
        let reply = added(&stage, &kim, &format!("name={name}&title=Plan"), bytes).await;
        assert_eq!(
            wrong(&reply),
            ("file".to_owned(), code.to_owned()),
            "{name}"
        );
    }
    let exact = &large[..10_000_000];
    let fine = added(&stage, &kim, "name=plan.pdf&title=Plan", exact).await;
    assert_eq!(fine.status, 201, "{}", fine.text);
    assert_eq!(stage.app.count("SELECT COUNT(*) FROM materials").await, 1);
}

async fn a_form_with_a_file_is_taken_as_browsers_send_it(app: App) {
    let (stage, _, kim) = stage(app).await;
    let path = format!("/api/v1/manage/sessions/{}/materials", stage.sessions[1]);
    let fields = [("title", ""), ("language", "ar")];
    let (kind, body) = form(&fields, "C:\\\\Ordner\\\\خطة.pdf", PDF);
    let reply = post_bytes(&stage.app, &kim, &path, &kind, &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let added = reply.json();
    assert_eq!(
        added["title"], "خطة",
        "the file's name where there is no title"
    );
    assert_eq!(added["language"], "ar");
    let file = format!("/api/v1/manage/materials/{}", added["id"].as_str().unwrap());
    let file = kim.get(&stage.app, &file).await;
    assert_eq!(
        file.header("content-type"),
        "application/pdf",
        "not what was claimed"
    );
    for broken in [&b"--edge"[..], b"", b"nonsense"] {
        let reply = post_bytes(&stage.app, &kim, &path, &kind, broken).await;
        assert!(reply.status.is_client_error(), "{}", reply.status);
    }
}

async fn links_lead_to_the_web_or_are_refused_at_their_field(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let token = stage.book("Anna", &[0, 1], &[]).await;
    let path = format!("/api/v1/manage/sessions/{}/links", stage.sessions[1]);
    let link = "https://example.org/stadtplan";
    let body = json!({ "title": "Stadtplan", "link": link, "language": "" });
    let reply = kim.post(&stage.app, &path, &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    for bad in [
        "http://example.org",
        "javascript:alert(1)",
        "https://a b",
        "https://x",
    ] {
        let body = json!({ "title": "Stadtplan", "link": bad, "language": "" });
        let reply = kim.post(&stage.app, &path, &body).await;
        assert_eq!(
            wrong(&reply),
            ("link".to_owned(), "no-address".to_owned()),
            "{bad}"
        );
    }
    let body = json!({ "title": " ", "link": link, "language": "xx" });
    let reply = kim.post(&stage.app, &path, &body).await;
    assert_eq!(wrong(&reply).0, "title");
    let seats = stage.see(&token).await["seats"].clone();
    assert_eq!(seats[1]["materials"][0]["link"], link);
    // A link has no file.
    let id = seats[1]["materials"][0]["id"].as_str().unwrap();
    let file = stage
        .app
        .get(&format!("/api/v1/bookings/{token}/materials/{id}"))
        .await;
    assert_eq!(file.status, 404);
}

async fn who_runs_sessions_adds_and_deletes_materials(app: App) {
    let (stage, mut ada, kim) = stage(app).await;
    let query = "name=plan.pdf&title=Plan";
    let id = added(&stage, &kim, query, PDF).await.json()["id"].clone();
    let id = id.as_str().unwrap().to_owned();
    let (file, deletion) = (
        format!("/api/v1/manage/materials/{id}"),
        format!("/api/v1/manage/materials/{id}/deletion"),
    );
    for (mail, role, scope, status) in [
        ("mo@example.org", "moderator", MAGHREB, 200),
        (
            "host@example.org",
            "moderator",
            "municipality:wolfsburg",
            200,
        ),
        (
            "editor@example.org",
            "municipality-editor",
            "municipality:wolfsburg",
            403,
        ),
        (
            "elsewhere@example.org",
            "coordinator",
            "programme:nrw-palestine",
            404,
        ),
    ] {
        let mut who = invited(&stage.app, &mut ada, mail, role, scope).await;
        assert_eq!(
            who.get(&stage.app, MATERIALS).await.status,
            status,
            "{mail}"
        );
        assert_eq!(who.get(&stage.app, &file).await.status, status, "{mail}");
        assert_eq!(who.get(&stage.app, PAGE).await.status, status, "{mail}");
        let own = added(&stage, &who, query, PDF).await;
        let expected = if status == 200 { 201 } else { status };
        assert_eq!(own.status.as_u16(), expected, "{mail}");
        if status != 200 {
            let refused = who.post(&stage.app, &deletion, &json!({})).await;
            assert_eq!(refused.status, status, "{mail}");
        }
    }
    for path in [MATERIALS, &file] {
        assert_eq!(stage.app.get(path).await.status, 401);
    }
    let mut kim = kim;
    assert_eq!(
        kim.post(&stage.app, &deletion, &json!({})).await.status,
        200
    );
    assert_eq!(
        kim.post(&stage.app, &deletion, &json!({})).await.status,
        404
    );
    assert_eq!(kim.get(&stage.app, &file).await.status, 404);
    let actions = "SELECT COUNT(*) FROM audit WHERE action IN ('material.add', 'material.delete')";
    assert_eq!(stage.app.count(actions).await, 4);
}

async fn all_files_of_a_hospitation_have_their_bound(app: App) {
    let (stage, _, kim) = stage(app).await;
    added(&stage, &kim, "name=plan.pdf", PDF).await;
    let full = "UPDATE materials SET bytes = 99999990";
    sqlx::query(full)
        .execute(stage.app.db.pool())
        .await
        .unwrap();
    let reply = added(&stage, &kim, "name=plan.pdf", PDF).await;
    assert_eq!(wrong(&reply), ("file".to_owned(), "above-most".to_owned()));
    assert_eq!(reply.json()["errors"][0]["limit"], 100);
}

async fn odd_requests_about_materials_are_refused_cleanly(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    for odd in ["nothing", "%00", "A", "%FF"] {
        for path in [
            format!("/api/v1/manage/materials/{odd}"),
            format!("/api/v1/manage/hospitations/{odd}/materials"),
            format!("/api/v1/bookings/x/materials/{odd}"),
        ] {
            assert_eq!(kim.get(&stage.app, &path).await.status, 404, "{path}");
        }
        for path in [
            format!("/api/v1/manage/materials/{odd}/deletion"),
            format!("/api/v1/manage/sessions/{odd}/links"),
        ] {
            let body = json!({ "title": "a", "link": "https://example.org" });
            assert_eq!(
                kim.post(&stage.app, &path, &body).await.status,
                404,
                "{path}"
            );
        }
        let path = format!("/api/v1/manage/sessions/{odd}/materials?name=a.pdf");
        let reply = post_bytes(&stage.app, &kim, &path, "application/pdf", PDF).await;
        assert_eq!(reply.status, 404, "{odd}");
    }
    let long = "t".repeat(151);
    for (query, field) in [
        (format!("name=a.pdf&title={long}"), "title"),
        ("name=a.pdf&title=a%00".to_owned(), "title"),
        ("name=a.pdf&language=xx".to_owned(), "language"),
    ] {
        assert_eq!(wrong(&added(&stage, &kim, &query, PDF).await).0, field);
    }
    let links = format!("/api/v1/manage/sessions/{}/links", stage.sessions[1]);
    for body in [json!({ "link": 5 }), json!({ "title": [] }), Value::Null] {
        let reply = kim.post(&stage.app, &links, &body).await;
        assert_eq!(reply.status, 400, "{}", reply.text);
    }
    assert_eq!(
        wrong(&kim.post(&stage.app, &links, &json!({})).await).0,
        "title"
    );
}

async fn a_file_is_added_and_deleted_on_its_page(app: App) {
    let (stage, _, mut kim) = stage(app).await;
    let session = stage.sessions[1].as_str();
    let page = kim.get(&stage.app, PAGE).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("enctype=\"multipart/form-data\""));
    let fields = [
        ("form", "file"),
        ("key", "k"),
        ("session", session),
        ("title", "Ein <Plan>"),
        ("language", "de"),
    ];
    // What is wrong stands beside its field, and nothing that was typed is lost.
    let (kind, body) = form(&fields, "plan.pdf", PNG);
    let back = post_bytes(&stage.app, &kim, PAGE, &kind, &body).await;
    assert_eq!(back.status, 422);
    assert!(back.text.contains("passt nicht zu ihrem Namen"));
    assert!(
        back.text.contains("value=\"Ein &lt;Plan>\"")
            || back.text.contains("value=\"Ein &lt;Plan&gt;\"")
    );
    let large = [PDF, &vec![0; 11_000_000]].concat();
    let (kind, body) = form(&fields, "plan.pdf", &large);
    let back = post_bytes(&stage.app, &kim, PAGE, &kind, &body).await;
    assert_eq!(back.status, 422);
    assert!(back.text.contains("höchstens 10 MB"));
    let (kind, body) = form(&fields, "plan.pdf", PDF);
    let done = post_bytes(&stage.app, &kim, PAGE, &kind, &body).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let page = kim.get(&stage.app, PAGE).await.text;
    assert!(page.contains("Ein &lt;Plan") && page.contains("PDF, 0,1 MB"));
    let id: String = sqlx::query_scalar("SELECT id FROM materials")
        .fetch_one(stage.app.db.pool())
        .await
        .unwrap();
    let form_id = format!("delete-{id}");
    let fields = [("form", form_id.as_str())];
    let app = &stage.app;
    let gone = crate::accounts::pages::fill(&mut kim.browser, app, PAGE, &fields).await;
    assert_eq!(gone.status, 303, "{}", gone.text);
    assert_eq!(stage.app.count("SELECT COUNT(*) FROM materials").await, 0);
}

async fn only_addresses_for_files_take_large_bodies(app: App) {
    let (stage, _, kim) = stage(app).await;
    let fields = [("form", "file"), ("session", stage.sessions[1].as_str())];
    let (kind, body) = form(&fields, "plan.pdf", &vec![0; 200_000]);
    for page in ["/de/manage", "/de/manage/cases", "/de/sign-in", "/de/about"] {
        let reply = post_bytes(&stage.app, &kim, page, &kind, &body).await;
        assert_eq!(reply.status, 400, "{page}");
    }
    let json = vec![b' '; 200_000];
    let links = format!("/api/v1/manage/sessions/{}/links", stage.sessions[1]);
    let reply = post_bytes(&stage.app, &kim, &links, "application/json", &json).await;
    assert_eq!(reply.status, 413);
    // Whoever is not signed in is led to where people sign in, and nothing is kept.
    let request = Request::post(PAGE)
        .header("content-type", &kind)
        .header("origin", "https://pontes.example")
        .body(Body::from(body))
        .unwrap();
    let reply = send(&stage.app.server(), request).await;
    assert_eq!(reply.status, 303);
    assert!(reply.header("location").starts_with("/de/sign-in"));
    assert_eq!(stage.app.count("SELECT COUNT(*) FROM materials").await, 0);
}
