//! What every handler can reach.

use std::sync::Arc;

use app::contract::closing::PublicOutcome;
use tokio::sync::Notify;

use crate::config::Config;
use crate::db::writer::Writer;
use crate::db::{Db, DbError};
use crate::features::atlas::AtlasCache;
use crate::features::hospitations;
use crate::features::hospitations::live::Hub;
use crate::features::site::Installed;
use crate::http::limit::{ClientLimit, MailLimit};
use crate::kernel::clock::Clock;
use crate::kernel::moment::Moment;

/// Shared by all requests of this process.
#[derive(Clone)]
pub struct AppState {
    /// The settings.
    pub config: Arc<Config>,
    /// What the office decided for the whole installation.
    pub installed: Arc<Installed>,
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// The atlas in memory, read anew when it changed.
    pub atlas: Arc<AtlasCache>,
    /// How much one client may ask for.
    pub client_limit: Arc<ClientLimit>,
    /// How many mails strangers may cause to one address.
    pub mail_limit: Arc<MailLimit>,
    /// Told when the outbox has something new.
    pub mails_wait: Arc<Notify>,
    /// Told when somebody asked for a link.
    pub links_wait: Arc<Notify>,
    /// The queue of writes to seats.
    pub writer: Writer,
    /// What booking forms are judged by before the lock, as it was a moment ago.
    pub moment: Arc<Moment>,
    /// Who is told when seats change.
    pub live: Arc<Hub>,
}

impl AppState {
    /// The state of a process that serves `db`.
    #[must_use]
    pub fn new(config: Config, db: Db, clock: Clock) -> Self {
        let live = Arc::new(Hub::default());
        let told = live.clone();
        let told = Arc::new(move |changed: &_| told.change(changed));
        let writer = Writer::start(db.clone(), config.write_batch, told);
        Self {
            writer,
            live,
            moment: Arc::default(),
            mails_wait: Arc::default(),
            links_wait: Arc::default(),
            client_limit: Arc::new(ClientLimit::new(&config)),
            mail_limit: Arc::new(MailLimit::new(&config)),
            installed: Arc::new(Installed::new(&config)),
            config: Arc::new(config),
            db,
            clock,
            atlas: Arc::new(AtlasCache::default()),
        }
    }

    /// What came of the hospitations of a partnership that are closed, by its address; the atlas asks for
    /// it, and may not know where it comes from.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn outcomes_of(&self, partnership: &str) -> Result<Vec<PublicOutcome>, DbError> {
        hospitations::closing::list_outcomes(self, partnership).await
    }

    /// Ids of the partnerships with seats open now; the atlas asks for them, and may not know
    /// where they come from.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_partnerships(&self) -> Result<Vec<String>, DbError> {
        hospitations::list_open_partnerships(self.db.pool(), self.clock.now_ms()).await
    }
}
