use std::path::PathBuf;

use server::features::atlas::{Format, import_files};

use crate::app::App;
use crate::on_both_engines;

on_both_engines!(
    importing_the_same_file_again_changes_nothing,
    a_broken_file_changes_nothing,
    two_imports_at_once_do_not_double_anything,
);

fn fixture() -> PathBuf {
    concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/fixtures/wikidata-sample.tsv"
    )
    .into()
}

async fn counted(app: &App, table: &str) -> i64 {
    let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
    sqlx::query_scalar(sql)
        .fetch_one(app.db.pool())
        .await
        .unwrap()
}

async fn revision(app: &App) -> i64 {
    let sql = "SELECT revision FROM atlas_revision";
    sqlx::query_scalar(sql)
        .fetch_one(app.db.pool())
        .await
        .unwrap()
}

async fn importing_the_same_file_again_changes_nothing(app: App) {
    import_files(&app.db, &app.clock, Format::Wikidata, &[fixture()])
        .await
        .unwrap();
    let first = (
        counted(&app, "municipalities").await,
        counted(&app, "partnerships").await,
    );
    assert!(first.0 > first.1 && first.1 >= 5, "{first:?}");
    let before = revision(&app).await;
    import_files(&app.db, &app.clock, Format::Wikidata, &[fixture()])
        .await
        .unwrap();
    let again = (
        counted(&app, "municipalities").await,
        counted(&app, "partnerships").await,
    );
    assert_eq!(again, first);
    assert_eq!(revision(&app).await, before);
}

async fn a_broken_file_changes_nothing(app: App) {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.tsv");
    std::fs::write(&broken, b"origincityLabel\tgarbage\n\xff\xfe").unwrap();
    let files = [fixture(), broken];
    assert!(
        import_files(&app.db, &app.clock, Format::Wikidata, &files)
            .await
            .is_err()
    );
    assert_eq!(counted(&app, "municipalities").await, 0);
}

async fn two_imports_at_once_do_not_double_anything(app: App) {
    let files = [fixture()];
    let import = || import_files(&app.db, &app.clock, Format::Wikidata, &files);
    let (one, other) = tokio::join!(import(), import());
    one.unwrap();
    other.unwrap();
    let distinct: i64 =
        sqlx::query_scalar("SELECT COUNT(DISTINCT names) FROM municipalities WHERE country = 'DE'")
            .fetch_one(app.db.pool())
            .await
            .unwrap();
    assert_eq!(
        revision(&app).await,
        2,
        "the second import found nothing to do"
    );
    assert!(distinct > 0);
}
