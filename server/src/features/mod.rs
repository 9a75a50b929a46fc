//! What Pontes is for, a folder a feature. Imports go down only; what a lower feature needs of a
//! higher one comes as a parameter.

pub mod accounts;
pub mod atlas;
pub mod audit;
pub mod hospitations;
pub mod notifications;
pub mod office;
pub mod personal_data;
pub mod programmes;
pub mod site;
