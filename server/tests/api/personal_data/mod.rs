//! One's own data: that every column is known to the register, the download, the erasure, the periods.

mod accounts;
mod cases;
mod download;
mod erasure;
mod periods;

use std::collections::BTreeSet;

use server::db::Engine;
use server::kernel::personal_data::{Erasure, Table, register};

use crate::app::App;
use crate::mails::Mail;
use crate::on_both_engines;

on_both_engines!(
    every_column_of_every_table_is_in_the_register,
    what_identifies_somebody_is_emptied_or_deleted,
);

async fn every_column_of_every_table_is_in_the_register(app: App) {
    let sql = match app.db.engine() {
        Engine::Sqlite => {
            "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' \
             AND t.name <> '_sqlx_migrations'"
        }
        Engine::Postgres => {
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) \
             FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'"
        }
    };
    let there: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(app.db.pool()).await.unwrap();
    let there: BTreeSet<_> = there.iter().map(|(t, c)| format!("{t}.{c}")).collect();
    assert!(there.len() > 100, "the schema was read");
    let columns = |t: &'static Table| t.columns().map(move |c| format!("{}.{c}", t.name));
    let known: Vec<String> = register().flat_map(columns).collect();
    let set: BTreeSet<_> = known.iter().cloned().collect();
    assert_eq!(known.len(), set.len(), "each column stands in one list");
    let unknown: Vec<_> = there.difference(&set).collect();
    let gone: Vec<_> = set.difference(&there).collect();
    assert!(
        unknown.is_empty() && gone.is_empty(),
        "say in server/src/kernel/personal_data.rs what these columns say about people: {unknown:?}; \
         these are not there any more: {gone:?}"
    );
}

async fn what_identifies_somebody_is_emptied_or_deleted(_: App) {
    for table in register() {
        let nothing = table.erasure == Erasure::Nothing;
        assert!(table.identifies.is_empty() || !nothing, "{}", table.name);
    }
}

/// The columns in which any of the words stand, whatever the capitals; mails as people read them.
pub(crate) async fn columns_with(app: &App, words: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for table in register() {
        for column in table.columns() {
            let sql = format!(
                "SELECT CAST({column} AS TEXT) FROM {} WHERE {column} IS NOT NULL",
                table.name
            );
            let cells = sqlx::query_scalar::<_, String>(sqlx::AssertSqlSafe(sql));
            for cell in cells.fetch_all(app.db.pool()).await.unwrap() {
                let mut text = cell.to_lowercase();
                if (table.name, column) == ("outbox", "message") && !cell.is_empty() {
                    let mail = Mail::read(cell.as_bytes());
                    text += &format!("{} {} {}", mail.subject, mail.text, mail.html);
                    text = text.to_lowercase();
                }
                if words.iter().any(|word| text.contains(&word.to_lowercase())) {
                    found.insert(format!("{}.{column}", table.name));
                }
            }
        }
    }
    found
}
