//! The pages of Pontes: rendered on the server, then live in the browser.
//!
//! - [`contract`] types and rules that server and browser share; compiles alone
#![recursion_limit = "256"]

pub mod contract;
