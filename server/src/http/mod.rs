//! Where requests come in: the API's router, the pages around it, and what guards both.

pub mod assets;
pub mod error;
pub mod extract;
pub mod form_data;
pub mod guard;
pub mod limit;
pub mod openapi;
pub mod refusal;
pub mod route;
pub mod router;
pub mod serve;
pub mod ssr;
pub mod table;
