//! The server of Pontes: the API, the pages around it, the database below.
//!
//! Imports go down only: contract → db, authz, kernel → features → http/router → startup.
#![recursion_limit = "256"]

pub mod authz;
pub mod cli;
pub mod config;
pub mod db;
pub mod doctor;
pub mod features;
pub mod http;
pub mod jobs;
pub mod kernel;
pub mod startup;
pub mod state;
