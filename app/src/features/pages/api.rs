//! What these pages ask.

use crate::api::{Answer, get};
use crate::contract::site::Site;
use crate::paths;

pub(super) async fn site() -> Answer<Site> {
    get(&paths::api::site()).await
}
