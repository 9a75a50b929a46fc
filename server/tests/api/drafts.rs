//! Drafts: made, saved part by part by several people at once, seen by those whose they are.

mod adapting;
mod changing;
mod history;
mod making;
mod publishing;
mod saving;

use serde_json::{Value, json};

use crate::accounts::{PROGRAMME, Staff, administrator, invited};
use crate::app::{App, Reply};

pub const DRAFTS: &str = "/api/v1/manage/hospitations";

/// People of a hospitation between Beit Jala and Bergisch Gladbach, and one who has nothing to do with it.
pub struct People {
    pub ada: Staff,
    pub coordinator: Staff,
    /// Edits for the host.
    pub editor: Staff,
    /// Edits for the guest.
    pub guest_editor: Staff,
    /// Moderates for the host.
    pub host: Staff,
    /// Moderates for the programme.
    pub moderator: Staff,
    /// Edits for a town that is not part of it.
    pub outsider: Staff,
}

pub async fn people(app: &App) -> People {
    let mut ada = administrator(app).await;
    let mut invite = async |mail: &str, role: &str, scope: &str| {
        let staff = invited(app, &mut ada, mail, role, scope).await;
        app.mails().await;
        staff
    };
    let (here, there) = ("municipality:beit-jala", "municipality:bergisch-gladbach");
    let editor = "municipality-editor";
    People {
        coordinator: invite("coordination@example.org", "coordinator", PROGRAMME).await,
        editor: invite("editor@example.org", editor, here).await,
        guest_editor: invite("guest@example.org", editor, there).await,
        host: invite("host@example.org", "moderator", here).await,
        moderator: invite("moderator@example.org", "moderator", PROGRAMME).await,
        outsider: invite("outsider@example.org", editor, "municipality:koeln").await,
        ada,
    }
}

/// A new draft between the two, from nothing.
pub fn scratch() -> Value {
    json!({ "from": "scratch", "programme": "nrw-palestine", "host": "Beit Jala",
        "guest": "bergisch-gladbach" })
}

/// Makes a draft; gives its address.
pub async fn made(app: &App, who: &mut Staff, request: &Value) -> String {
    let reply = who.post(app, DRAFTS, request).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    reply.json()["slug"].as_str().unwrap().to_owned()
}

pub async fn seen(app: &App, who: &Staff, slug: &str) -> Value {
    let reply = who.get(app, &format!("{DRAFTS}/{slug}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

/// The version of a part as a view says it.
pub fn version(view: &Value, part: &str) -> Value {
    let parts = ["basics", "texts", "sessions", "itinerary", "civil"];
    let at = parts.iter().position(|p| *p == part).unwrap();
    view["versions"][at].clone()
}

/// Saves a part over the version that somebody sees now.
pub async fn save(app: &App, who: &mut Staff, slug: &str, part: &str, content: &Value) -> Reply {
    let view = seen(app, who, slug).await;
    let body = json!({ "version": version(&view, part), "content": { part: content } });
    who.post(app, &format!("{DRAFTS}/{slug}/parts/{part}"), &body)
        .await
}

/// The same, and it goes well.
pub async fn saved(app: &App, who: &mut Staff, slug: &str, part: &str, content: &Value) -> Value {
    let reply = save(app, who, slug, part, content).await;
    assert_eq!(reply.status, 200, "{part}: {}", reply.text);
    reply.json()
}
