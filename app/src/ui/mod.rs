//! The design system's components. They know no feature and no API; texts come as properties.

pub(crate) mod chip;
pub(crate) mod empty_result;
pub(crate) mod facts;
pub(crate) mod filter_group;
pub(crate) mod form;
pub(crate) mod frame;
pub(crate) mod head;
pub(crate) mod hospitation_card;
pub(crate) mod later;
pub(crate) mod live;
pub(crate) mod live_list;
pub(crate) mod loaded;
pub(crate) mod not_found;
#[cfg(feature = "ssr")]
pub(crate) mod operator;
pub(crate) mod original;
pub(crate) mod pagination;
#[cfg(feature = "ssr")]
pub(crate) mod table;
