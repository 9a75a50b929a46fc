//! Who may do what. Everybody here is made as people are: invited, taken by link, signed in.

mod invitations;
mod links;
mod own_account;
mod pages;
mod permissions;
mod roles;
mod sign_in;

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};
use server::features::accounts::create_administrator;
use server::jobs::answer_links_once;
use server::state::AppState;
use totp_rs::{Builder, Secret};

use crate::app::{App, Reply, send};
use crate::mails::Mail;

pub const PASSWORD: &str = "sieben grüne leitern";
pub const PROGRAMME: &str = "programme:nrw-palestine";

/// A browser: it keeps its cookie.
#[derive(Clone, Default)]
pub struct Browser {
    pub cookie: String,
}

impl Browser {
    pub async fn get(&self, app: &App, path: &str) -> Reply {
        self.send(app, "GET", path, &Value::Null).await
    }

    /// Sends JSON, as a page of ours does.
    pub async fn post(&mut self, app: &App, path: &str, body: &Value) -> Reply {
        let reply = self.send(app, "POST", path, body).await;
        if let Some(set) = reply.headers.get("set-cookie") {
            let set = set.to_str().unwrap();
            self.cookie = set.split(';').next().unwrap().to_owned();
        }
        reply
    }

    pub async fn send(&self, app: &App, method: &str, path: &str, body: &Value) -> Reply {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("content-type", "application/json")
            .header("user-agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0")
            .header("origin", "https://pontes.example");
        let request = if self.cookie.is_empty() {
            request
        } else {
            request.header("cookie", &self.cookie)
        };
        let body = if body.is_null() {
            Body::empty()
        } else {
            Body::from(body.to_string())
        };
        send(&app.server(), request.body(body).unwrap()).await
    }
}

/// Somebody who works here.
pub struct Staff {
    pub browser: Browser,
    pub mail: String,
    pub secret: String,
    pub recovery_codes: Vec<String>,
}

impl Staff {
    /// The code that the app shows now.
    pub fn code(&self, app: &App) -> String {
        code(app, &self.secret)
    }

    pub async fn get(&self, app: &App, path: &str) -> Reply {
        self.browser.get(app, path).await
    }

    pub async fn post(&mut self, app: &App, path: &str, body: &Value) -> Reply {
        self.browser.post(app, path, body).await
    }

    /// The account's id.
    pub async fn id(&self, app: &App, of: &str) -> String {
        let people = self.get(app, "/api/v1/manage/people").await.json();
        let people = people["people"].as_array().unwrap();
        let person = people.iter().find(|p| p["mail"] == of).unwrap();
        person["id"].as_str().unwrap().to_owned()
    }
}

/// The code of an app with this secret now.
pub fn code(app: &App, secret: &str) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let seconds = u64::try_from(app.clock.now_ms() / 1000).unwrap();
    totp.generate(seconds).to_string()
}

/// The state of a process, for what runs beside requests.
pub fn state(app: &App) -> AppState {
    AppState::new(app.config().clone(), app.db.clone(), app.clock.clone())
}

/// The mails after the links that were asked for are answered.
pub async fn answered(app: &App) -> Vec<Mail> {
    answer_links_once(&state(app)).await.unwrap();
    app.mails().await
}

/// The token of a link to an account.
#[track_caller]
pub fn token_in(text: &str) -> String {
    let (_, rest) = text.split_once("/link/").expect("a link to an account");
    rest.split_whitespace().next().unwrap().to_owned()
}

/// Takes an invitation, and sets the second factor up.
pub async fn take_invitation(app: &App, token: &str, mail: &str) -> Staff {
    let mut browser = Browser::default();
    let path = format!("/api/v1/account-links/{token}");
    let body = json!({ "name": "Kim Beispiel", "password": PASSWORD, "again": PASSWORD });
    let taken = browser.post(app, &path, &body).await;
    assert_eq!(taken.status, 200, "{}", taken.text);
    let setup = browser.get(app, "/api/v1/account/totp").await.json();
    let secret = setup["secret"].as_str().unwrap().to_owned();
    let body = json!({ "code": code(app, &secret) });
    let done = browser.post(app, "/api/v1/account/totp", &body).await;
    assert_eq!(done.status, 200, "{}", done.text);
    let codes = done.json()["codes"].as_array().unwrap().clone();
    // The next code is another one.
    app.wait(31_000);
    Staff {
        browser,
        mail: mail.to_owned(),
        secret,
        recovery_codes: codes
            .iter()
            .map(|c| c.as_str().unwrap().to_owned())
            .collect(),
    }
}

/// The first administrator, made by the command.
pub async fn administrator(app: &App) -> Staff {
    let mail = "verwaltung@example.org";
    let language = app::contract::language::Language::De;
    let address = create_administrator(&state(app), "Ada Beispiel", mail, language).await;
    take_invitation(app, &token_in(&address.unwrap()), mail).await
}

/// Invites somebody as `by`, and takes the invitation.
pub async fn invited(app: &App, by: &mut Staff, mail: &str, role: &str, scope: &str) -> Staff {
    let body = invitation(mail, role, scope);
    let sent = by.post(app, "/api/v1/manage/invitations", &body).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    let mails = app.mails().await;
    let letter = mails.iter().find(|m| m.to == mail).unwrap();
    take_invitation(app, &token_in(&letter.text), mail).await
}

pub fn invitation(mail: &str, role: &str, scope: &str) -> Value {
    json!({ "name": "Kim Beispiel", "mail": mail, "language": "de", "role": role, "scope": scope,
        "until": "" })
}

/// Somebody who takes part: with a confirmed booking, signed in by a mailed link.
pub async fn participant(app: &App, mail: &str) -> Browser {
    crate::bookings::book(app, mail).await;
    let mails = app.mails().await;
    let token = mails.iter().find(|m| m.to == mail).unwrap().token();
    let path = format!("/api/v1/bookings/{token}/confirmation");
    assert_eq!(app.post(&path, &json!({})).await.status, 200);
    app.mails().await;
    let mut browser = Browser::default();
    let body = json!({ "mail": mail, "purpose": "sign-in", "language": "de" });
    browser.post(app, "/api/v1/account-links", &body).await;
    let letter = answered(app).await;
    let path = format!("/api/v1/account-links/{}", token_in(&letter[0].text));
    let used = browser.post(app, &path, &json!({})).await;
    assert_eq!(used.status, 200, "{}", used.text);
    browser
}
