//! One's own data: everything that is stored about a person in one piece, its erasure, and what is
//! forgotten by itself when its period is over.
//!
//! Each feature knows what it keeps (`personal_data` in its folder); here they are asked one after the
//! other. To add a table with personal data: name its columns in [`crate::kernel::personal_data`],
//! then let its feature show, erase and forget them, and ask it here.

mod operations;
mod retention;

pub use operations::{erase_person, export_person};
pub use retention::{forget_all, periods};
