//! What every feature stands on: time, ids and secrets as parameters, the audit log.

pub mod audit;
pub mod clock;
pub mod clocks;
pub mod ids;
pub mod moment;
pub mod secrets;
