//! Bookings that nobody ever confirmed: the address may not even be the person's. They are kept so
//! long that a late link still finds them, and no longer.

mod store;

use crate::db::DbError;
use crate::kernel::audit;
use crate::state::AppState;

/// How long, in milliseconds: 30 days, as the privacy page says.
const UNCONFIRMED_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Deletes what is due, with its seats, links, needs and mails. A booking that still takes a seat
/// stays: its hold runs out first.
///
/// # Errors
/// When the database fails.
pub async fn forget_unconfirmed(state: &AppState) -> Result<(), DbError> {
    let before = state.clock.now_ms() - UNCONFIRMED_MS;
    for booking in store::list_unconfirmed(state.db.pool(), before).await? {
        let mut write = state.db.write().await?;
        store::lock_hospitation_of(&mut write, &booking).await?;
        if store::delete_unconfirmed(&mut write, &booking, before).await? {
            let entry = audit::Entry {
                actor: audit::SYSTEM,
                action: "booking.forget",
                subject: &booking,
                ..audit::Entry::default()
            };
            audit::record(&mut write, &state.clock, &entry);
        }
        write.commit().await?;
    }
    Ok(())
}
