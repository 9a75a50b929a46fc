//! Group commit: one task writes for everybody.
//!
//! A commit costs a wait for the disk, so many small writes share one: the task drains its queue,
//! gives each write a savepoint of its own, commits once, and answers only then. A write that is
//! refused takes only itself back. Each write names the hospitation that it changes; their rows are
//! locked first, in the order of their ids, so that several processes never wait for each other in
//! a circle. One NOTIFY a batch tells the other processes what changed.

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;

use futures_util::FutureExt as _;
use tokio::sync::{mpsc, oneshot};

use super::{Db, DbError, Engine, Write};

/// So many writes wait at most before those who come have to wait to be queued.
const QUEUE: usize = 4096;

/// The channel on which processes tell each other which hospitations changed.
pub const CHANNEL: &str = "pontes_changed";

/// A NOTIFY carries 8,000 bytes at most; an id has 36.
const IDS_IN_A_NOTIFY: usize = 200;

/// What a write may answer instead of a success.
pub trait Refusal: From<DbError> + Send + 'static {
    /// Whether the database failed, so that the write may succeed when it is tried again.
    fn failed(&self) -> bool;
}

/// The future of a write, for as long as it may use the transaction.
pub type Step<'a, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 'a>>;

/// Told after each commit which hospitations changed.
pub type Told = Arc<dyn Fn(&BTreeSet<String>) + Send + Sync>;

/// The queue of the one task that writes.
#[derive(Clone)]
pub struct Writer {
    queue: mpsc::Sender<Box<dyn Task>>,
}

impl Writer {
    /// Starts the task; it ends when the last handle is gone. `batch` writes share a commit at most.
    #[must_use]
    pub fn start(db: Db, batch: usize, told: Told) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(work(db, batch.max(1), told, waiting));
        Self { queue }
    }

    /// Queues a write to a hospitation and waits until it is durable. `work` may run a second time,
    /// when the database failed the first time.
    ///
    /// # Errors
    /// What `work` refuses with; or that the database failed, and then nothing happened.
    pub async fn write<T, E, F>(&self, hospitation: &str, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Refusal,
        F: for<'a> Fn(&'a mut Write) -> Step<'a, T, E> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let task = Typed {
            hospitation: hospitation.to_owned(),
            work,
            outcome: None,
            answer,
        };
        let gone = || E::from(DbError::Stopped);
        self.queue.send(Box::new(task)).await.map_err(|_| gone())?;
        answered.await.unwrap_or_else(|_| Err(gone()))
    }
}

/// How a write went inside its batch.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Went {
    Well,
    Refused,
    Failed,
}

trait Task: Send {
    fn hospitation(&self) -> &str;
    /// Whether nobody waits for the answer any more.
    fn gone(&self) -> bool;
    fn run<'a>(
        &'a mut self,
        write: &'a mut Write,
    ) -> Pin<Box<dyn Future<Output = Went> + Send + 'a>>;
    /// Answers what `run` came to; `Err` when the batch could not be committed.
    fn answer(self: Box<Self>, committed: Result<(), DbError>);
}

struct Typed<T, E, F> {
    hospitation: String,
    work: F,
    outcome: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Task for Typed<T, E, F>
where
    T: Send,
    E: Refusal,
    F: for<'a> Fn(&'a mut Write) -> Step<'a, T, E> + Send,
{
    fn hospitation(&self) -> &str {
        &self.hospitation
    }

    fn gone(&self) -> bool {
        self.answer.is_closed()
    }

    fn run<'a>(
        &'a mut self,
        write: &'a mut Write,
    ) -> Pin<Box<dyn Future<Output = Went> + Send + 'a>> {
        // Made before the await: the future holds the write, not the work.
        let step = (self.work)(write);
        let outcome = &mut self.outcome;
        Box::pin(async move {
            // One that panics takes only itself back, not the task that writes for everybody.
            let Ok(done) = AssertUnwindSafe(step).catch_unwind().await else {
                tracing::error!("a write panicked");
                return Went::Failed;
            };
            let went = match &done {
                Ok(_) => Went::Well,
                Err(refusal) if refusal.failed() => Went::Failed,
                Err(_) => Went::Refused,
            };
            *outcome = Some(done);
            went
        })
    }

    fn answer(self: Box<Self>, committed: Result<(), DbError>) {
        let answer = match (committed, self.outcome) {
            // What was refused needs no commit.
            (_, Some(Err(refusal))) => Err(refusal),
            (Ok(()), Some(Ok(done))) => Ok(done),
            (Err(error), _) => Err(error.into()),
            (Ok(()), None) => Err(DbError::Stopped.into()),
        };
        // Who asked may have gone.
        let _ = self.answer.send(answer);
    }
}

async fn work(db: Db, batch: usize, told: Told, mut waiting: mpsc::Receiver<Box<dyn Task>>) {
    let mut tasks = Vec::with_capacity(batch);
    while waiting.recv_many(&mut tasks, batch).await > 0 {
        // Who has gone meanwhile was told that it failed.
        let waits = tasks.drain(..).filter(|task| !task.gone());
        let mut batch: Vec<_> = waits.map(|task| (task, Went::Failed)).collect();
        // Those of a hospitation one after the other: each may begin with what the one before noted.
        batch.sort_by(|(a, _), (b, _)| a.hospitation().cmp(b.hospitation()));
        let write = match db.write().await {
            Ok(write) => write,
            Err(error) => {
                // Nobody is helped by each asking for a connection again.
                tracing::error!(%error, "the writer has no database");
                for (task, _) in batch {
                    task.answer(Err(DbError::Stopped));
                }
                continue;
            }
        };
        let committed = together(&db, write, &mut batch).await;
        let mut changed = BTreeSet::new();
        let mut down = false;
        for (task, went) in batch {
            // One that failed may have been the reason for all: each is tried once more, alone.
            let (task, went, committed) = if committed.is_ok() && went != Went::Failed {
                (task, went, Ok(()))
            } else {
                let mut alone = vec![(task, Went::Failed)];
                let committed = if down {
                    Err(DbError::Stopped)
                } else {
                    match db.write().await {
                        Ok(write) => together(&db, write, &mut alone).await,
                        Err(error) => {
                            down = true;
                            Err(error)
                        }
                    }
                };
                let Some((task, went)) = alone.pop() else {
                    continue;
                };
                (task, went, committed)
            };
            if committed.is_ok() && went == Went::Well {
                changed.insert(task.hospitation().to_owned());
            }
            task.answer(committed);
        }
        if !changed.is_empty() {
            told(&changed);
        }
    }
}

/// Runs writes in one transaction.
async fn together(
    db: &Db,
    mut write: Write,
    batch: &mut [(Box<dyn Task>, Went)],
) -> Result<(), DbError> {
    let named = batch.iter().map(|(task, _)| task.hospitation().to_owned());
    let named: BTreeSet<String> = named.collect();
    for hospitation in &named {
        sqlx::query("UPDATE hospitations SET revision = revision + 1 WHERE id = $1")
            .bind(hospitation)
            .execute(&mut *write)
            .await?;
    }
    let alone = batch.len() == 1;
    if !alone {
        sqlx::query("SAVEPOINT one").execute(&mut *write).await?;
    }
    for (at, (task, went)) in batch.iter_mut().enumerate() {
        if at > 0 {
            // One way to the database for both.
            let next = "RELEASE SAVEPOINT one; SAVEPOINT one";
            sqlx::raw_sql(next).execute(&mut *write).await?;
        }
        write.begin();
        *went = task.run(&mut write).await;
        write.end();
        if *went != Went::Well && !alone {
            write.back();
            let back = "ROLLBACK TO SAVEPOINT one";
            sqlx::query(back).execute(&mut *write).await?;
        }
    }
    let done = batch.iter().filter(|(_, went)| *went == Went::Well);
    let changed: BTreeSet<&str> = done.map(|(task, _)| task.hospitation()).collect();
    if changed.is_empty() {
        return write.rollback().await;
    }
    if db.engine() == Engine::Postgres {
        tell(&mut write, &changed).await?;
    }
    write.commit().await
}

/// Tells the other processes, once the batch is committed.
async fn tell(write: &mut Write, changed: &BTreeSet<&str>) -> Result<(), DbError> {
    let ids: Vec<&str> = changed.iter().copied().collect();
    for ids in ids.chunks(IDS_IN_A_NOTIFY) {
        sqlx::query("SELECT pg_notify($1, $2)")
            .bind(CHANNEL)
            .bind(ids.join(","))
            .execute(&mut **write)
            .await?;
    }
    Ok(())
}
