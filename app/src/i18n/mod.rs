//! The reader's language: messages, numbers, dates, names of places.
//!
//! The texts stand in `app/locales/<language>/<area>.ftl`. `build.rs` makes a type of each message
//! and one file per language, of which a browser loads only the reader's. To add a message, add it
//! to the same file in all four languages and write `t!(tr, its_id, variable = value)`: what is
//! missing does not compile. What only the server says – mails, pages that do not come to life – stands
//! in the folder `server` there, and no browser loads it.
//!
//! - `catalogue.rs` holds a language's file and `Tr`, the handle on it
//! - `render.rs` fills a message, `plural.rs` chooses its form
//! - `formats.rs` writes dates, times, numbers and lists

mod catalogue;
pub mod formats;
mod plural;
mod render;
mod value;

use crate::contract::language::Language;

#[cfg(feature = "hydrate")]
pub use catalogue::keep;
pub use catalogue::{OtherShape, Tr, provide_language, tr};
pub use value::{Message, Number, Value};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The text of a message in the reader's language: `t!(tr, hospitation_seats_left, count = 3)`.
///
/// The id is written with underscores, every variable is named. An unknown id and an unknown or
/// missing variable do not compile.
#[macro_export]
macro_rules! t {
    ($tr:expr, $id:ident $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::Message::text(
            $crate::i18n::messages::$id { $($name: ::core::convert::Into::into($value)),* },
            $tr,
        )
    };
}
