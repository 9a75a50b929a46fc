//! The API's description, at `/api/v1/openapi.json`.

use utoipa::OpenApi;

use crate::features::{
    accounts, atlas, audit, hospitations, office, personal_data, programmes, site,
};

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
        hospitations::bookings::handlers::list_own_bookings,
        hospitations::bookings::handlers::open_own_booking,
        hospitations::drafts::handlers::list_office_hospitations,
        hospitations::drafts::handlers::export_office_hospitations,
        hospitations::drafts::handlers::create_draft,
        hospitations::drafts::handlers::get_draft,
        hospitations::drafts::handlers::save_draft_part,
        hospitations::live::handlers::follow_hospitation,
        hospitations::live::handlers::follow_booking,
        programmes::handlers::list_programmes,
        programmes::handlers::get_programme,
        programmes::cases::handlers::ask_for_advice,
        programmes::cases::handlers::list_cases,
        programmes::cases::handlers::export_cases,
        programmes::cases::handlers::act_on_cases,
        programmes::cases::handlers::get_case,
        programmes::cases::handlers::take_case,
        programmes::cases::handlers::assign_case,
        programmes::cases::handlers::answer_case,
        programmes::cases::handlers::close_case,
        programmes::cases::handlers::reopen_case,
        site::handlers::get_site,
        site::handlers::get_settings,
        site::handlers::change_settings,
        accounts::handlers::sign_in::sign_in,
        accounts::handlers::sign_in::get_login,
        accounts::handlers::sign_in::give_code,
        accounts::handlers::sign_in::challenge_passkey,
        accounts::handlers::sign_in::give_passkey,
        accounts::handlers::sign_in::sign_out,
        accounts::handlers::sign_in::request_link,
        accounts::handlers::sign_in::get_link,
        accounts::handlers::sign_in::use_link,
        accounts::handlers::sign_in::keep_form,
        accounts::handlers::sign_in::get_kept_form,
        accounts::handlers::account::get_account,
        accounts::handlers::account::change_profile,
        accounts::handlers::account::change_password,
        accounts::handlers::account::change_mail,
        accounts::handlers::account::end_login,
        accounts::handlers::account::end_other_logins,
        accounts::handlers::account::get_totp,
        accounts::handlers::account::confirm_totp,
        accounts::handlers::account::renew_totp,
        accounts::handlers::account::remove_totp,
        accounts::handlers::account::renew_recovery_codes,
        accounts::handlers::account::challenge_new_passkey,
        accounts::handlers::account::add_passkey,
        accounts::handlers::account::remove_passkey,
        accounts::handlers::people::list_people,
        accounts::handlers::people::export_people,
        accounts::handlers::people::get_person,
        accounts::handlers::people::give_role,
        accounts::handlers::people::reset_second_factor,
        accounts::handlers::people::take_role,
        accounts::handlers::people::invite,
        accounts::handlers::people::invite_again,
        accounts::handlers::people::withdraw_invitation,
        accounts::handlers::people::list_scopes,
        office::handlers::get_overview,
        office::handlers::list_mails,
        office::handlers::export_mails,
        office::handlers::act_on_mails,
        audit::handlers::search_audit,
        audit::handlers::export_audit,
        personal_data::handlers::export_own_data,
        personal_data::handlers::erase_own_data,
        personal_data::handlers::erase_person,
        personal_data::handlers::foresee_retention,
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
