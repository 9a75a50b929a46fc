//! The log of writes, searched and taken away. What enters it is said in [`crate::kernel::audit`]:
//! each operation records what it does, in its own transaction.
//!
//! Invariants: newest first, always in the same order; nothing here writes, and the database would
//! refuse to change or to lose an entry.

pub mod operations;
mod store;

pub use operations::{export_entries, search_entries};
