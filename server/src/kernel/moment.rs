//! What was read a moment ago, for many requests at once.

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use parking_lot::Mutex;

/// A moment. What may not be so old is read again where it counts.
const MOMENT: Duration = Duration::from_millis(500);

/// So many things are kept at most; then all are read anew.
const MOST: usize = 1000;

type Kept = (Instant, Arc<dyn Any + Send + Sync>);

/// Things by name, each for a moment.
#[derive(Default)]
pub struct Moment(Mutex<HashMap<String, Kept>>);

impl Moment {
    /// What was kept under a name, where it is not too old.
    pub fn get<T: Any + Send + Sync>(&self, name: &str) -> Option<Arc<T>> {
        let kept = self.0.lock();
        let (at, thing) = kept.get(name)?;
        (at.elapsed() < MOMENT).then(|| thing.clone().downcast().ok())?
    }

    /// Keeps something under a name.
    pub fn keep<T: Any + Send + Sync>(&self, name: &str, thing: Arc<T>) {
        let mut kept = self.0.lock();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(name.to_owned(), (Instant::now(), thing));
    }
}
