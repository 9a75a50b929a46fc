//! A server of a test's own, without a network.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::MockConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use server::config::Config;
use server::db::Db;
use server::features::notifications::{Transport, deliver_due};
use server::http::router;
use server::kernel::clock::Clock;
use server::startup;
use server::state::AppState;
use tower::ServiceExt;

use crate::mails::Mail;

/// The server, its database, and what has to live as long as they do.
pub struct App {
    pub db: Db,
    pub clock: Clock,
    config: Config,
    _folder: Option<tempfile::TempDir>,
}

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl App {
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        Self::on(&url, Some(folder)).await
    }

    pub async fn on_postgres() -> Self {
        let server = std::env::var("PONTES_TEST_POSTGRES").expect(
            "PONTES_TEST_POSTGRES names no PostgreSQL: run `make test`, or build/with-postgres.sh cargo test",
        );
        let name = format!(
            "t{}",
            server::kernel::ids::new(&Clock::System).replace('-', "")
        );
        let admin = Db::connect(&server).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
            .execute(admin.pool())
            .await
            .unwrap();
        admin.close().await;
        let (base, _) = server.rsplit_once('/').unwrap();
        Self::on(&format!("{base}/{name}"), None).await
    }

    async fn on(url: &str, folder: Option<tempfile::TempDir>) -> Self {
        let settings = [
            ("PONTES_DATABASE_URL", url),
            ("PONTES_PUBLIC_URL", "https://pontes.example"),
            ("PONTES_OPERATOR_NAME", "Amt für Brücken"),
            ("PONTES_RATE_READ", "100000"),
            ("PONTES_RATE_WRITE", "100000"),
            ("PONTES_RATE_MAIL", "100000"),
        ];
        let config = Config::read(None, |name| {
            settings
                .iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| (*v).to_owned())
        })
        .unwrap();
        let db = Db::connect(url).await.unwrap();
        db.migrate().await.unwrap();
        let clock = Clock::at("2027-03-01T08:00:00Z".parse().unwrap());
        Self {
            db,
            clock,
            config,
            _folder: folder,
        }
    }

    /// With the demonstration data.
    pub async fn with_demo(self) -> Self {
        startup::load_demo(&self.db, &self.clock).await.unwrap();
        self
    }

    /// With other settings.
    pub fn with_config(mut self, change: impl FnOnce(&mut Config)) -> Self {
        change(&mut self.config);
        self
    }

    /// A server process on this database.
    pub fn server(&self) -> Router {
        let state = AppState::new(self.config.clone(), self.db.clone(), self.clock.clone());
        router::outer(state).layer(MockConnectInfo(SocketAddr::from(([192, 0, 2, 1], 4000))))
    }

    pub async fn get(&self, path: &str) -> Reply {
        send(
            &self.server(),
            Request::get(path).body(Body::empty()).unwrap(),
        )
        .await
    }

    /// Sends JSON.
    pub async fn post(&self, path: &str, body: &serde_json::Value) -> Reply {
        post(&self.server(), path, body).await
    }

    /// Sends what is due into a folder and gives the mails, oldest first.
    pub async fn mails(&self) -> Vec<Mail> {
        let folder = tempfile::tempdir().unwrap();
        let transport = Transport::Folder(folder.path().to_owned());
        while deliver_due(&self.db, &self.clock, &transport, "pontes@example.org")
            .await
            .unwrap()
            > 0
        {}
        let files = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|f| f.unwrap().path());
        let mut files: Vec<_> = files.collect();
        files.sort();
        files
            .iter()
            .map(|file| Mail::read(&std::fs::read(file).unwrap()))
            .collect()
    }

    /// A number from the database.
    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql)
            .fetch_one(self.db.pool())
            .await
            .unwrap()
    }

    /// Lets time pass.
    pub fn wait(&self, milliseconds: i64) {
        self.clock.set(self.clock.now_ms() + milliseconds);
    }

    pub fn config(&self) -> &Config {
        &self.config
    }
}

/// Sends JSON to a server.
pub async fn post(server: &Router, path: &str, body: &serde_json::Value) -> Reply {
    let request = Request::post(path).header("content-type", "application/json");
    send(server, request.body(Body::from(body.to_string())).unwrap()).await
}

/// Sends a request to a server.
pub async fn send(server: &Router, request: Request<Body>) -> Reply {
    let response = server.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Reply {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}
