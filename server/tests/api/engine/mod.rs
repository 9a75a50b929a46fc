//! The booking engine: queues, groups, changes, organisers' operations, one way twice, live pages.

mod changes;
mod groups;
mod live;
mod model;
mod organising;
mod queue;
mod reminders;
mod shares;
mod twice;

use serde_json::{Value, json};
use server::state::AppState;

use crate::app::App;

pub const HOUR: i64 = 60 * 60 * 1000;
pub const DAY: i64 = 24 * HOUR;
const SLUG: &str = "wolfsburg-jendouba-park";

/// A hospitation that nobody has booked yet: a seminar and visits, with the number of seats that a
/// test gives them.
pub struct Stage {
    pub app: App,
    pub hospitation: String,
    /// The sessions in their order, the seminar first.
    pub sessions: Vec<String>,
}

impl Stage {
    /// `seats` for each session, the seminar first; further visits are taken away.
    pub async fn new(app: App, seats: &[i64]) -> Self {
        Self::with(app.with_demo().await, seats).await
    }

    /// The same where the demonstration data is in the database already.
    pub async fn with(app: App, seats: &[i64]) -> Self {
        let hospitation: String =
            scalar(&app, "SELECT id FROM hospitations WHERE slug = $1", SLUG).await;
        run(
            &app,
            "DELETE FROM bookings WHERE hospitation_id = $1",
            &hospitation,
        )
        .await;
        run(&app, "DELETE FROM outbox WHERE kind <> $1", "none").await;
        let all: Vec<String> = sqlx::query_scalar(
            "SELECT id FROM sessions WHERE hospitation_id = $1 AND kind <> 'exploration' ORDER BY position",
        )
        .bind(&hospitation)
        .fetch_all(app.db.pool())
        .await
        .unwrap();
        for id in &all[seats.len()..] {
            run(&app, "DELETE FROM sessions WHERE id = $1", id).await;
        }
        let stage = Self {
            app,
            hospitation,
            sessions: all[..seats.len()].to_vec(),
        };
        for (at, seats) in seats.iter().enumerate() {
            stage.give(at, "open", *seats).await;
        }
        stage
    }

    /// Gives a share of a session so many seats.
    pub async fn give(&self, session: usize, share: &str, seats: i64) {
        sqlx::query(
            "INSERT INTO session_shares (session_id, share, capacity, taken) VALUES ($1, $2, $3, 0) \
             ON CONFLICT (session_id, share) DO UPDATE SET capacity = excluded.capacity",
        )
        .bind(&self.sessions[session])
        .bind(share)
        .bind(seats)
        .execute(self.app.db.pool())
        .await
        .unwrap();
    }

    /// Sets a rule of the programme.
    pub async fn ask_for(&self, rule: &str) {
        let sql = format!(
            "UPDATE programmes SET {rule} WHERE id = (SELECT programme_id FROM hospitations WHERE id = $1)"
        );
        run(&self.app, &sql, &self.hospitation).await;
    }

    /// Puts a session's start so far from now.
    pub async fn start_in(&self, session: usize, milliseconds: i64) {
        let at = self.app.clock.now_ms() + milliseconds;
        sqlx::query("UPDATE sessions SET starts_at = $2, ends_at = $3 WHERE id = $1")
            .bind(&self.sessions[session])
            .bind(at)
            .bind(at + 2 * HOUR)
            .execute(self.app.db.pool())
            .await
            .unwrap();
    }

    pub fn ids(&self, sessions: &[usize]) -> Vec<&str> {
        sessions
            .iter()
            .map(|at| self.sessions[*at].as_str())
            .collect()
    }

    /// The form of somebody from elsewhere.
    pub fn form(&self, name: &str, take: &[usize], wait: &[usize]) -> Value {
        json!({
            "hospitation": SLUG, "sessions": self.ids(take), "wait": self.ids(wait),
            "name": format!("{name} Brückenbau"), "mail": mail_of(name),
            "municipality_other": "Musterstadt", "affiliation": "administration", "language": "de",
        })
    }

    /// Books and gives the token of the mailed link.
    pub async fn hold(&self, form: &Value) -> String {
        let reply = self.app.post("/api/v1/bookings", form).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
        let to = form["mail"].as_str().unwrap();
        let mails = self.app.mails().await;
        let mail = mails
            .iter()
            .rev()
            .find(|m| m.to == to)
            .expect("a mail with the link");
        mail.token()
    }

    /// Books and confirms; gives the token of the mailed link.
    pub async fn book(&self, name: &str, take: &[usize], wait: &[usize]) -> String {
        self.book_as(&self.form(name, take, wait)).await
    }

    pub async fn book_as(&self, form: &Value) -> String {
        let token = self.hold(form).await;
        self.act(&token, "confirmation", &json!({})).await;
        token
    }

    /// Does something with a booking that has to succeed.
    pub async fn act(&self, token: &str, action: &str, body: &Value) -> Value {
        let path = format!("/api/v1/bookings/{token}/{action}");
        let reply = self.app.post(&path, body).await;
        assert_eq!(reply.status, 200, "{action}: {}", reply.text);
        reply.json()
    }

    pub async fn refused(&self, token: &str, action: &str, body: &Value) -> Value {
        let reply = self
            .app
            .post(&format!("/api/v1/bookings/{token}/{action}"), body)
            .await;
        assert!(
            reply.status.is_client_error(),
            "{action}: {} {}",
            reply.status,
            reply.text
        );
        reply.json()
    }

    pub async fn see(&self, token: &str) -> Value {
        self.app
            .get(&format!("/api/v1/bookings/{token}"))
            .await
            .json()
    }

    /// The states of a booking's seats, person by person, session by session.
    pub async fn states(&self, token: &str) -> Vec<String> {
        states(&self.see(token).await)
    }

    /// The state of a booking's only seat in a session, wherever that stands since it was moved.
    pub async fn state_in(&self, token: &str, session: usize) -> String {
        let booking = self.see(token).await;
        let mut seats = booking["seats"].as_array().unwrap().iter();
        let seat = seats.find(|s| s["session"]["id"] == self.sessions[session]);
        seat.unwrap()["state"].as_str().unwrap().to_owned()
    }

    pub fn state(&self) -> AppState {
        AppState::new(
            self.app.config().clone(),
            self.app.db.clone(),
            self.app.clock.clone(),
        )
    }

    /// What time does by itself.
    pub async fn settle(&self) {
        server::features::hospitations::bookings::settle_all(&self.state())
            .await
            .unwrap();
    }
}

pub fn states(booking: &Value) -> Vec<String> {
    let seats = booking["seats"].as_array().unwrap();
    seats
        .iter()
        .map(|s| s["state"].as_str().unwrap().to_owned())
        .collect()
}

pub fn mail_of(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase())
}

async fn scalar(app: &App, sql: &'static str, bind: &str) -> String {
    sqlx::query_scalar(sql)
        .bind(bind)
        .fetch_one(app.db.pool())
        .await
        .unwrap()
}

async fn run(app: &App, sql: &str, bind: &str) {
    sqlx::query(sqlx::AssertSqlSafe(sql.to_owned()))
        .bind(bind)
        .execute(app.db.pool())
        .await
        .unwrap();
}
