//! The API and the pages as people and programs meet them. Every test runs on SQLite and on
//! PostgreSQL; each has a database of its own.
//!
//! To add a test: an `async fn(App)` with a sentence for a name, listed in `on_both_engines!`.

mod accounts;
mod advice;
mod app;
mod atlas;
mod audit;
mod booking_links;
mod bookings;
mod by_hand;
mod cases;
mod closing;
mod delivery;
mod drafts;
mod engine;
mod exports;
mod guards;
mod hospitations;
mod import;
mod mails;
mod materials;
mod messages;
mod moderation;
mod office;
mod office_calendar;
mod office_pages;
mod office_programmes;
mod pages;
mod personal_data;
mod programmes;
mod refusals;
mod retention;
mod run;
mod running;
mod smtp;
mod typed;

/// Makes two tests of each sentence: `sqlite::…` and `postgres::…`.
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(crate::app::App::on_sqlite().await).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(crate::app::App::on_postgres().await).await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
