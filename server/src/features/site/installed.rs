//! What holds for the whole installation at this moment.

use std::time::{Duration, Instant};

use app::contract::language::Language;
use app::contract::office::Settings;
use parking_lot::RwLock;
use std::sync::Arc;

use crate::config::Config;
use crate::kernel::retention::{DAY_MS, MONTH_MS, Periods};

/// Another process's change is seen after so long at most.
const AGE: Duration = Duration::from_secs(2);

/// What holds, as it was read a moment ago.
pub struct Installed {
    settings: RwLock<Arc<Settings>>,
    read_at: RwLock<Option<Instant>>,
}

impl Installed {
    /// As the settings of the process say, until the database was asked.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            settings: RwLock::new(Arc::new(from_config(config))),
            read_at: RwLock::default(),
        }
    }

    /// What holds.
    #[must_use]
    pub fn settings(&self) -> Arc<Settings> {
        self.settings.read().clone()
    }

    /// The languages shown, in the order in which pages offer them. German and English always are:
    /// everything exists in them.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let settings = self.settings();
        let shown = |language: &Language| {
            matches!(language, Language::De | Language::En)
                || settings
                    .languages
                    .iter()
                    .any(|code| code == language.code())
        };
        Language::ALL.into_iter().filter(shown).collect()
    }

    /// Whether it is time to ask the database again; whoever is told so does it.
    pub(super) fn is_due(&self) -> bool {
        let mut read_at = self.read_at.write();
        let due = read_at.is_none_or(|at| at.elapsed() > AGE);
        if due {
            *read_at = Some(Instant::now());
        }
        due
    }

    /// Puts what was read in the place of what held.
    pub(super) fn put(&self, settings: Settings) {
        *self.settings.write() = Arc::new(settings);
    }
}

/// The settings of the process, as the office's form carries them.
pub(super) fn from_config(config: &Config) -> Settings {
    let operator = &config.operator;
    let periods = Periods::default();
    let lines = operator.address.split(';').map(str::trim);
    Settings {
        name: operator.name.clone(),
        address: lines.collect::<Vec<_>>().join("\n"),
        mail: operator.mail.clone(),
        phone: operator.phone.clone(),
        responsible: operator.responsible.clone(),
        privacy_mail: operator.privacy_mail.clone(),
        mail_from: config.mail_from.clone(),
        languages: Language::ALL.map(|l| l.code().to_owned()).into(),
        unconfirmed_days: (periods.unconfirmed_bookings_ms / DAY_MS).to_string(),
        needs_days: (periods.access_needs_ms / DAY_MS).to_string(),
        bookings_months: (periods.bookings_ms / MONTH_MS).to_string(),
        mails_days: (periods.sent_mails_ms / DAY_MS).to_string(),
        cases_months: (periods.cases_ms / MONTH_MS).to_string(),
    }
}
