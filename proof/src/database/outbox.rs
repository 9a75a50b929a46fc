//! Mails that wait.

use anyhow::Result;

use super::Database;

impl Database {
    /// Mails in a state.
    pub async fn mails_in(&self, state: &str) -> Result<i64> {
        let sql = format!("SELECT COUNT(*) FROM outbox WHERE state = '{state}'");
        self.number(&sql).await
    }

    /// Brings the next try of the mails near that wait for one.
    pub async fn bring_mails_near(&self) -> Result<u64> {
        let now = self.now();
        let sql =
            format!("UPDATE outbox SET due_at = {now} WHERE state = 'waiting' AND attempts > 0");
        self.change(&sql).await
    }

    /// Mails that wait, with a next try planned within six hours and a reason, as an operator sees it.
    pub async fn waiting_visibly(&self) -> Result<i64> {
        let now = self.now();
        self.number(&format!(
            "SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND attempts > 0 \
             AND problem IS NOT NULL AND due_at BETWEEN {now} AND {now} + 21600000"
        ))
        .await
    }
}
