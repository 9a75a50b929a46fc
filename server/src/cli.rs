//! The commands: serve, migrate, import, admin, retention, doctor.

use std::path::PathBuf;
use std::process::ExitCode;

use app::contract::language::Language;
use clap::{Parser, Subcommand, ValueEnum};

use crate::config::Config;
use crate::db::{self, Db, Found};
use crate::features::{accounts, atlas, personal_data};
use crate::kernel::clock::Clock;
use crate::kernel::retention::Run;
use crate::state::AppState;
use crate::{doctor, startup};

/// Municipal partnerships: an atlas, and seats in virtual hospitations.
#[derive(Parser)]
#[command(name = "pontes", version)]
struct Cli {
    /// A TOML file with settings; the environment's `PONTES_…` come before it.
    #[arg(long, global = true, env = "PONTES_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages and the API.
    Serve,
    /// Bring the database to this version, and stop.
    Migrate,
    /// Load municipalities and partnerships from files; may run beside a server.
    Import {
        /// How the files are written.
        #[arg(long)]
        format: FormatName,
        /// One file or more; all of them go in, or none.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Forget the personal data whose period is over, as a running server does each hour; says what
    /// went.
    Retention {
        /// Only say what would go, and change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Administrators.
    Admin {
        #[command(subcommand)]
        command: AdminCommand,
    },
    /// Check settings, database, mail and time zones, and say what to do.
    Doctor,
}

#[derive(Subcommand)]
enum AdminCommand {
    /// Make somebody administrator: prints the address where they set password and second factor.
    Create {
        /// Their name.
        #[arg(long)]
        name: String,
        /// Their mail address; nothing is sent there now.
        #[arg(long)]
        mail: String,
        /// The language of their pages and mails: de, en, fr or ar.
        #[arg(long, default_value = "de")]
        language: String,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatName {
    /// Our own tables; the header says which.
    Csv,
    /// A query result for property P190, as a SPARQL client saves it.
    Wikidata,
}

/// Runs the command of this process.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let config = match Config::read(cli.config.as_deref(), |name| std::env::var(name).ok()) {
        Ok(config) => config,
        Err(message) => return fail(&message),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("no runtime: {error}")),
    };
    let code = match runtime.block_on(dispatch(cli.command, config)) {
        Ok(code) => code,
        Err(message) => fail(&message),
    };
    // What was broken off is not waited for.
    runtime.shutdown_background();
    code
}

async fn dispatch(command: Command, config: Config) -> Result<ExitCode, String> {
    match command {
        Command::Serve => startup::serve(config).await.map(|()| ExitCode::SUCCESS),
        Command::Migrate => {
            connect(&config).await?.migrate().await?;
            println!("The database is up to date.");
            Ok(ExitCode::SUCCESS)
        }
        Command::Import { format, files } => {
            let db = connect(&config).await?;
            db.migrate().await?;
            let format = match format {
                FormatName::Csv => atlas::Format::Csv,
                FormatName::Wikidata => atlas::Format::Wikidata,
            };
            atlas::import_files(&db, &Clock::System, format, &files).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Retention { dry_run } => forget(config, dry_run).await,
        Command::Admin {
            command:
                AdminCommand::Create {
                    name,
                    mail,
                    language,
                },
        } => {
            let language = Language::from_code(&language)
                .ok_or_else(|| format!("--language is \"{language}\": give de, en, fr or ar"))?;
            let db = connect(&config).await?;
            db.migrate().await?;
            let clock = Clock::of(&config);
            let state = AppState::new(config, db, clock);
            let address = accounts::create_administrator(&state, &name, &mail, language).await?;
            println!("Open this address within seven days; it works once:\n{address}");
            Ok(ExitCode::SUCCESS)
        }
        Command::Doctor => Ok(if doctor::examine(&config).await {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }),
    }
}

async fn forget(config: Config, dry_run: bool) -> Result<ExitCode, String> {
    let found = db::look(&config.database_url)
        .await
        .map_err(|e| format!("PONTES_DATABASE_URL: the database does not answer: {e}"))?;
    if found != Found::UpToDate {
        return Err("the database is not of this version: `pontes doctor` says more".into());
    }
    let db = connect(&config).await?;
    let clock = Clock::of(&config);
    let state = AppState::new(config, db, clock);
    let run = if dry_run { Run::Dry } else { Run::Real };
    let gone = personal_data::forget_all(&state, run).await;
    let gone = gone.map_err(|e| format!("not everything could be forgotten: {e}"))?;
    let verb = if dry_run { "would go" } else { "gone" };
    for one in gone {
        let oldest = match one.oldest.split_once('T') {
            Some((day, _)) => format!(", the oldest of {day}"),
            None => String::new(),
        };
        println!("{}: {} {verb}{oldest}", one.kind.code(), one.rows);
    }
    Ok(ExitCode::SUCCESS)
}

/// Connects to the database of the settings.
pub(crate) async fn connect(config: &Config) -> Result<Db, String> {
    Db::connect(&config.database_url)
        .await
        .map_err(|e| format!("PONTES_DATABASE_URL: the database does not answer: {e}"))
}

fn fail(message: &str) -> ExitCode {
    eprintln!("pontes: {message}");
    ExitCode::FAILURE
}
