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

/// An app whose database is closed, for copies.
pub struct Template(App);

impl Template {
    /// An app with a copy of the database.
    pub async fn copy(&self) -> App {
        let url = &self.0.config.database_url;
        let Some(original) = &self.0._folder else {
            let url = create_database(&format!("TEMPLATE {}", name_of(url))).await;
            return App::on(&url, None).await;
        };
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.db");
        std::fs::copy(original.path().join("test.db"), &file).unwrap();
        App::on(&format!("sqlite:{}", file.display()), Some(folder)).await
    }
}

/// Creates a database on the tests' PostgreSQL and gives its address.
async fn create_database(how: &str) -> String {
    let id = server::kernel::ids::new(&Clock::System).replace('-', "");
    administer(&format!("CREATE DATABASE t{id} {how}")).await;
    let server = postgres();
    let (base, _) = server.rsplit_once('/').unwrap();
    format!("{base}/t{id}")
}

async fn administer(sql: &str) {
    let admin = Db::connect(&postgres()).await.unwrap();
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    sqlx::query(sql).execute(admin.pool()).await.unwrap();
    admin.close().await;
}

fn postgres() -> String {
    std::env::var("PONTES_TEST_POSTGRES").expect(
        "PONTES_TEST_POSTGRES names no PostgreSQL: run `make test`, or build/with-postgres.sh cargo test",
    )
}

fn name_of(url: &str) -> &str {
    url.rsplit_once('/').unwrap().1
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
        let url = create_database("").await;
        Self::on(&url, None).await
    }

    /// The database in which things are, to be copied; making one takes much longer.
    pub async fn into_template(self) -> Template {
        self.db.close().await;
        Template(self)
    }

    /// Takes a database away that many others follow.
    pub async fn remove(self) {
        self.db.close().await;
        if self._folder.is_none() {
            let name = name_of(&self.config.database_url);
            administer(&format!("DROP DATABASE {name}")).await;
        }
    }

    async fn on(url: &str, folder: Option<tempfile::TempDir>) -> Self {
        let settings = [
            ("PONTES_DATABASE_URL", url),
            ("PONTES_PUBLIC_URL", "https://pontes.example"),
            ("PONTES_OPERATOR_NAME", "Amt für Brücken"),
            ("PONTES_RATE_READ", "100000"),
            ("PONTES_RATE_WRITE", "100000"),
            ("PONTES_RATE_MAIL", "100000"),
            ("PONTES_RATE_SIGN_IN", "100000"),
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
