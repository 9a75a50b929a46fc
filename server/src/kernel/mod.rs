//! What every feature stands on: time, ids and secrets as parameters, the audit log, the
//! register of personal data and how long it is kept.

pub mod audit;
pub mod clock;
pub mod clocks;
pub mod ids;
pub mod moment;
pub mod personal_data;
pub mod retention;
pub mod secrets;
