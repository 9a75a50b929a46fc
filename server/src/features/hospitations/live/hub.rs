//! Who looks at which hospitation, and what they are told.

use std::collections::{BTreeSet, HashMap};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};

use super::super::store::{self, SessionRow};
use crate::db::DbError;
use crate::http::error::ApiError;
use crate::jobs::Stopped;
use crate::state::AppState;

/// Figures are sent so often at most, however many seats change in between.
const PAUSE: Duration = Duration::from_millis(200);

/// After so long without news the figures are read all the same: sessions begin, and what another
/// process told may have been lost.
const REST: Duration = Duration::from_secs(30);

/// So many pages are told at once; each holds a connection.
const STREAMS: usize = 8192;

/// So many of them may be one client's: a town hall goes out by one address.
const STREAMS_OF_ONE: usize = 256;

/// The figures of a hospitation; a new number means that something about its seats has changed,
/// be it only the queue.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    pub number: u64,
    pub sessions: Arc<[SessionRow]>,
}

/// A page's place in the hub; gone with the page.
pub(super) struct Follower {
    pub figures: watch::Receiver<Figures>,
    _place: OwnedSemaphorePermit,
    _own: Own,
}

/// Counts the streams of clients.
type Clients = Arc<Mutex<HashMap<IpAddr, usize>>>;

/// One of a client's streams, counted until it is dropped.
struct Own(Clients, IpAddr);

impl Own {
    fn new(clients: &Clients, client: IpAddr) -> Option<Self> {
        let mut counted = clients.lock();
        let streams = counted.entry(client).or_default();
        if *streams >= STREAMS_OF_ONE {
            return None;
        }
        *streams += 1;
        Some(Self(clients.clone(), client))
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        let mut counted = self.0.lock();
        if let Some(streams) = counted.get_mut(&self.1) {
            *streams -= 1;
            if *streams == 0 {
                counted.remove(&self.1);
            }
        }
    }
}

/// Who follows which hospitation.
pub struct Hub {
    /// Nothing at all after the stop.
    followed: Mutex<Option<HashMap<String, watch::Sender<Figures>>>>,
    changed: Mutex<BTreeSet<String>>,
    wake: Notify,
    places: Arc<Semaphore>,
    clients: Clients,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            followed: Mutex::new(Some(HashMap::new())),
            changed: Mutex::default(),
            wake: Notify::new(),
            places: Arc::new(Semaphore::new(STREAMS)),
            clients: Arc::default(),
        }
    }
}

impl Hub {
    /// Seats of these hospitations have changed, by their ids.
    pub fn change<'a>(&self, hospitations: impl IntoIterator<Item = &'a String>) {
        let followed = self.followed.lock();
        let Some(followed) = followed.as_ref() else {
            return;
        };
        let looked_at = hospitations
            .into_iter()
            .filter(|id| followed.contains_key(*id));
        self.changed.lock().extend(looked_at.cloned());
        self.wake.notify_one();
    }

    /// Anything may have changed.
    pub(super) fn change_all(&self) {
        let ids: Vec<String> = {
            let followed = self.followed.lock();
            followed.iter().flat_map(HashMap::keys).cloned().collect()
        };
        self.change(&ids);
    }

    /// Follows a hospitation. The figures come as the first change.
    ///
    /// # Errors
    /// `TooMany` when every place is taken, or the server stops.
    pub(super) fn follow(&self, hospitation: &str, client: IpAddr) -> Result<Follower, ApiError> {
        let own = Own::new(&self.clients, client).ok_or(ApiError::TooMany)?;
        let place = self.places.clone().try_acquire_owned();
        let place = place.map_err(|_| ApiError::TooMany)?;
        let mut followed = self.followed.lock();
        let followed = followed.as_mut().ok_or(ApiError::TooMany)?;
        let sender = followed.entry(hospitation.to_owned()).or_default();
        let mut figures = sender.subscribe();
        if figures.borrow().number > 0 {
            figures.mark_changed();
        }
        // Read anew for each page that comes: what the others were sent may be older.
        self.changed.lock().insert(hospitation.to_owned());
        self.wake.notify_one();
        Ok(Follower {
            figures,
            _place: place,
            _own: own,
        })
    }

    /// Tells the followers of a hospitation, and forgets it when there is none.
    fn send(&self, hospitation: &str, sessions: Arc<[SessionRow]>) {
        let mut followed = self.followed.lock();
        let Some(followed) = followed.as_mut() else {
            return;
        };
        let gone = followed.get(hospitation).is_none_or(|sender| {
            sender.send_modify(|figures| {
                figures.number += 1;
                figures.sessions = sessions;
            });
            sender.receiver_count() == 0
        });
        if gone {
            followed.remove(hospitation);
        }
    }

    /// Ends every stream.
    fn stop(&self) {
        self.followed.lock().take();
    }
}

/// The task that reads new figures and tells them, until the stop; then every stream ends.
pub async fn tell(state: AppState, mut stopped: Stopped) {
    loop {
        tokio::select! {
            () = state.live.wake.notified() => {}
            () = tokio::time::sleep(REST) => state.live.change_all(),
            _ = stopped.changed() => break,
        }
        let changed = std::mem::take(&mut *state.live.changed.lock());
        for hospitation in &changed {
            match read(&state, hospitation).await {
                Ok(sessions) => state.live.send(hospitation, sessions),
                Err(error) => {
                    tracing::error!(%error, "figures could not be read; they are read again");
                    state.live.change([hospitation]);
                }
            }
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stopped.changed() => break,
        }
    }
    state.live.stop();
}

async fn read(state: &AppState, hospitation: &str) -> Result<Arc<[SessionRow]>, DbError> {
    let sessions = store::list_sessions_of(state.db.pool(), hospitation).await?;
    Ok(sessions.into())
}
