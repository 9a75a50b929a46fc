//! The API's description, at `/api/v1/openapi.json`.

use utoipa::OpenApi;

use crate::features::{atlas, hospitations, programmes, site};

/// Collects what handlers say of themselves.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Pontes",
        description = "Municipal partnerships and virtual hospitations. Refusals are application/problem+json.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(
        atlas::handlers::get_atlas,
        atlas::handlers::list_partnerships,
        atlas::handlers::export_partnerships,
        atlas::handlers::get_partnership,
        atlas::handlers::list_municipalities,
        atlas::handlers::get_municipality,
        atlas::tiles::handlers::list_map_labels,
        hospitations::handlers::list_hospitations,
        hospitations::export::handlers::export_hospitations,
        hospitations::handlers::get_hospitation,
        hospitations::export::handlers::get_hospitation_calendar,
        hospitations::bookings::handlers::create_booking,
        hospitations::bookings::handlers::get_booking,
        hospitations::bookings::handlers::confirm_booking,
        hospitations::bookings::handlers::cancel_booking,
        hospitations::bookings::handlers::answer_offer,
        hospitations::bookings::handlers::change_booking,
        hospitations::bookings::handlers::hand_over_seats,
        hospitations::bookings::handlers::send_booking_mail,
        hospitations::bookings::handlers::choose_reminders,
        hospitations::bookings::handlers::withdraw_consent,
        hospitations::bookings::handlers::get_booking_calendar,
        hospitations::live::handlers::follow_hospitation,
        hospitations::live::handlers::follow_booking,
        programmes::handlers::list_programmes,
        programmes::handlers::get_programme,
        programmes::cases::handlers::ask_for_advice,
        site::get_site,
    )
)]
pub struct Description;

/// The description as JSON.
///
/// # Panics
/// Never: the description is made of texts.
#[must_use]
pub fn json() -> String {
    Description::openapi().to_json().unwrap_or_default()
}
