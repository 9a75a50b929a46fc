//! What other processes on the same PostgreSQL tell.

use std::time::Duration;

use sqlx::postgres::PgListener;

use crate::db::writer::CHANNEL;
use crate::db::{DbError, Engine};
use crate::jobs::Stopped;
use crate::state::AppState;

/// The pause before a lost connection is taken up again.
const PAUSE: Duration = Duration::from_secs(1);

/// Listens until the stop; on SQLite there is nobody to listen to.
pub async fn listen(state: AppState, mut stopped: Stopped) {
    if state.db.engine() == Engine::Sqlite {
        return;
    }
    loop {
        tokio::select! {
            heard = hear(&state) => {
                if let Err(error) = heard {
                    tracing::error!(%error, "other processes cannot be heard; it is tried again");
                }
            }
            _ = stopped.changed() => return,
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stopped.changed() => return,
        }
    }
}

async fn hear(state: &AppState) -> Result<(), DbError> {
    let mut listener = PgListener::connect(&state.config.database_url).await?;
    listener.listen(CHANNEL).await?;
    // What was told while nobody listened is lost: the figures are read once more.
    state.live.change_all();
    loop {
        match listener.try_recv().await? {
            Some(told) => {
                let ids: Vec<String> = told.payload().split(',').map(str::to_owned).collect();
                state.live.change(&ids);
            }
            None => state.live.change_all(),
        }
    }
}
