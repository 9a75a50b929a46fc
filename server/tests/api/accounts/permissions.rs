//! Every role on every address: `docs/permissions.md` is written from what came back. After a change
//! that is meant, `PONTES_WRITE_PERMISSIONS=1 cargo test -p server --test api permissions` writes it.

use std::fmt::Write as _;
use std::path::Path;

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};
use server::http::route::{Access, Route};
use server::http::router::api_routes;

use super::{Browser, PROGRAMME, Staff, administrator, invitation, invited, participant};
use crate::app::{App, send};
use crate::on_both_engines;

on_both_engines!(what_each_role_may_is_what_the_table_says);

/// To whom the office does what it may.
const SOMEONE: &str = "someone@example.org";

const HEAD: &str = "\
# Who may use which address

Written by the test `permissions`, which sends each request as each person. *yes*: the address
answers. *sign in*: 401, please sign in. *no*: 403, with the role that may. *–*: 404, as if there were
nothing. *link*: whoever holds the link in the address, signed in or not. *own*: what is one's own; anything
else is not there. The coordinator is one of the
programme in question; *elsewhere* is a coordinator of another programme.

| method | address | visitor | participant | editor | moderator | reviewer | coordinator | elsewhere | administrator |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
";

async fn what_each_role_may_is_what_the_table_says(app: App) {
    let app = app.with_demo().await;
    let mut ada = administrator(&app).await;
    let visitor = Browser::default();
    let part = participant(&app, "zarina@example.org").await;
    let mut people = vec![visitor, part];
    for (at, (role, scope)) in [
        ("municipality-editor", "municipality:koeln"),
        ("moderator", PROGRAMME),
        ("reviewer", PROGRAMME),
        ("coordinator", PROGRAMME),
        ("coordinator", "programme:maghreb"),
        ("administrator", "installation"),
    ]
    .into_iter()
    .enumerate()
    {
        let mail = format!("person{at}@example.org");
        people.push(invited(&app, &mut ada, &mail, role, scope).await.browser);
    }
    invited(&app, &mut ada, SOMEONE, "reviewer", PROGRAMME).await;
    let mut table = HEAD.to_owned();
    for route in api_routes() {
        let _ = write!(table, "| {} | /api/v1{} ", route.method, route.path);
        for person in &people {
            let cell = cell(&app, &mut ada, &route, person).await;
            let _ = write!(table, "| {cell} ");
        }
        table.push_str("|\n");
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/permissions.md");
    if std::env::var_os("PONTES_WRITE_PERMISSIONS").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    let listed = std::fs::read_to_string(&file).unwrap();
    for (listed, found) in listed.lines().zip(table.lines()) {
        assert_eq!(listed, found);
    }
    assert_eq!(listed, table);
}

/// A hospitation of the programme, hosted by the editor's town.
const HOSPITATION: &str = "koeln-bethlehem-digital";

/// A session of it.
async fn session_of(app: &App) -> String {
    let sql = "SELECT s.id FROM sessions s JOIN hospitations h ON h.id = s.hospitation_id \
         WHERE h.slug = $1 AND s.kind = 'visit' ORDER BY s.position LIMIT 1";
    let id = sqlx::query_scalar(sql).bind(HOSPITATION);
    id.fetch_one(app.db.pool()).await.unwrap()
}

/// The id of a message that was sent, or of a file that was added for this call.
async fn an_id_of(app: &App, ada: &mut Staff, part: &str) -> String {
    let session = session_of(app).await;
    if part.starts_with("materials") {
        let path = format!("/api/v1/manage/sessions/{session}/materials?name=plan.pdf");
        let request = Request::post(path)
            .header("origin", "https://pontes.example")
            .header("cookie", &ada.browser.cookie)
            .body(Body::from("%PDF-1.7"));
        let added = send(&app.server(), request.unwrap()).await;
        assert_eq!(added.status, 201, "{}", added.text);
        return added.json()["id"].as_str().unwrap().to_owned();
    }
    if !part.contains("{id}") {
        return String::new();
    }
    let body = json!({ "states": ["confirmed", "held", "waiting"], "subject": { "de": "a" },
        "text": { "de": "b" } });
    let path = format!("/api/v1/manage/hospitations/{HOSPITATION}/messages");
    let sent = ada.post(app, &path, &body).await;
    assert_eq!(sent.status, 201, "{}", sent.text);
    app.mails().await;
    sent.json()["id"].as_str().unwrap().to_owned()
}

/// What one person gets from one address.
async fn cell(app: &App, ada: &mut Staff, route: &Route, person: &Browser) -> &'static str {
    // Streams never end, and public ones are tried elsewhere.
    match route.access {
        Access::Link => return "link",
        Access::Public => return "yes",
        Access::Begun | Access::Login | Access::Can(_) => {}
    }
    let path = format!("/api/v1{}", filled(app, ada, route.path).await);
    let body = if route.method == "POST" {
        json!({})
    } else {
        Value::Null
    };
    // A person is tried many times: their login is not to end on the way.
    let reply = if route.path == "/logins/end" {
        let half = person.get(app, "/api/v1/logins").await;
        if half.status == 401 { "401" } else { "200" }.to_owned()
    } else {
        let reply = person.send(app, route.method, &path, &body).await;
        assert!(reply.status.as_u16() < 500, "{path}: {}", reply.text);
        reply.status.as_str().to_owned()
    };
    match reply.as_str() {
        "401" => "sign in",
        "403" => "no",
        "404" if is_own(route.path) => "own",
        "404" => "–",
        _ => "yes",
    }
}

/// Whether an address is about something of one's own: what is not is not there.
fn is_own(path: &str) -> bool {
    let own = ["/account/", "/kept-forms/", "/manage/calendar/feeds/"];
    path.contains('{') && own.iter().any(|start| path.starts_with(start))
}

/// A path with something real in the place of each parameter: where it is changed by who may, it is
/// made for this call.
async fn filled(app: &App, ada: &mut Staff, path: &str) -> String {
    if let Some(part) = path.strip_prefix("/manage/hospitations/{slug}/")
        && (part.starts_with("messages") || part.starts_with("materials"))
    {
        let path = path.replace("{slug}", HOSPITATION);
        return path.replace("{id}", &an_id_of(app, ada, part).await);
    }
    if path == "/manage/sessions/{id}/materials" || path == "/manage/sessions/{id}/links" {
        return path.replace("{id}", &session_of(app).await);
    }
    if path.starts_with("/manage/materials/{id}") {
        return path.replace("{id}", &an_id_of(app, ada, "materials").await);
    }
    if path.starts_with("/manage/programmes/") {
        return path.replace("{slug}", "nrw-palestine");
    }
    // One that nobody calls off meanwhile.
    let ends = ["/closing", "/outcome", "/feedback", "/feedback.csv"];
    if path.starts_with("/manage/hospitations/{slug}") && ends.iter().any(|end| path.ends_with(end))
    {
        return path.replace("{slug}", "bergisch-gladbach-beit-jala-water");
    }
    if path.starts_with("/manage/hospitations/{slug}") {
        let slug = "beit-jala-bergisch-gladbach-terraces";
        let path = path.replace("{slug}", slug).replace("{part}", "texts");
        return path;
    }
    if path.starts_with("/manage/sessions/{id}") {
        return of_session(app, ada, path).await;
    }
    if !path.contains("{id}") {
        return path.replace("{token}", "nothing");
    }
    if path.contains("/invitations/") {
        let body = invitation("new@example.org", "reviewer", PROGRAMME);
        let sent = ada.post(app, "/api/v1/manage/invitations", &body).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        app.mails().await;
        let list = ada.get(app, "/api/v1/manage/people").await.json();
        let id = list["invitations"][0]["id"].as_str().unwrap().to_owned();
        return path.replace("{id}", &id);
    }
    if is_own(path) {
        return path.replace("{id}", "nothing");
    }
    if path.starts_with("/manage/cases/") {
        let body = json!({ "name": "Zarina", "mail": "zarina@example.org", "municipality": "Köln",
            "message": "?", "language": "de" });
        let address = "/api/v1/programmes/nrw-palestine/advice";
        assert_eq!(app.post(address, &body).await.status, 201);
        app.mails().await;
        let query = "/api/v1/manage/cases?state=new&programme=nrw-palestine";
        let list = ada.get(app, query).await.json();
        return path.replace("{id}", list["items"][0]["id"].as_str().unwrap());
    }
    // Somebody with a role in the programme, for whatever the office does with people.
    let list = ada.get(app, "/api/v1/manage/people").await.json();
    let people = list["people"].as_array().unwrap();
    let reviewer = people.iter().find(|p| p["mail"] == SOMEONE).unwrap();
    let id = reviewer["id"].as_str().unwrap().to_owned();
    if path.contains("/grants/{id}/end") {
        let path_to_give = format!("/api/v1/manage/people/{id}/grants");
        let body = json!({ "role": "moderator", "scope": PROGRAMME, "until": "2028-01-01" });
        let given = ada.post(app, &path_to_give, &body).await;
        assert_eq!(given.status, 200, "{}", given.text);
        app.mails().await;
        let person = ada
            .get(app, &format!("/api/v1/manage/people/{id}"))
            .await
            .json();
        let grants = person["grants"].as_array().unwrap();
        let grant = grants.iter().find(|g| g["role"] == "moderator").unwrap();
        return path.replace("{id}", grant["id"].as_str().unwrap());
    }
    path.replace("{id}", &id)
}

/// A path about a session of a hospitation of the programme, with a note that is there.
async fn of_session(app: &App, ada: &mut Staff, path: &str) -> String {
    let running = "/api/v1/manage/hospitations/koeln-bethlehem-digital/running";
    let view = ada.get(app, running).await.json();
    let id = view["sessions"][0]["id"].as_str().unwrap().to_owned();
    let path = path.replace("{id}", &id);
    if !path.contains("{note}") {
        return path;
    }
    let notes = format!("/api/v1/manage/sessions/{id}/notes");
    let noted = ada.post(app, &notes, &json!({ "text": "?" })).await.json();
    let note = &noted["sessions"][0]["notes"][0]["id"];
    path.replace("{note}", note.as_str().unwrap())
}
