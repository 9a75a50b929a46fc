//! Hospitations: the list, the page of one, and bookings.

mod api;
mod booking_form;
mod booking_page;
mod forms;
mod hospitation_page;
mod hospitations_page;
#[cfg(feature = "ssr")]
mod own_bookings_page;
mod parts;
mod sessions;
mod structured;

pub(crate) use booking_page::BookingPage;
pub(crate) use hospitation_page::HospitationPage;
pub(crate) use hospitations_page::HospitationsPage;
#[cfg(feature = "ssr")]
pub(crate) use own_bookings_page::OwnBookingsPage;
