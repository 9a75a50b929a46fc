//! The words for the contract's codes.

use crate::contract::atlas::{MunicipalityKind, PartnershipKind, Stage, UNKNOWN};
use crate::contract::booking::{Affiliation, Reminder, SeatState};
use crate::contract::hospitation::{Form, SessionKind};
use crate::contract::language::Language;
use crate::contract::material::Material;
use crate::contract::problem::{FieldCode, FieldError};
#[cfg(feature = "ssr")]
use crate::contract::role::Role;
use crate::contract::seat::Share;
use crate::contract::text::LocalText;
use crate::contract::theme::Theme;
use crate::i18n::{Tr, formats};
use crate::t;

pub(crate) fn theme(tr: Tr, theme: Theme) -> String {
    match theme {
        Theme::Waste => t!(tr, theme_waste),
        Theme::Wastewater => t!(tr, theme_wastewater),
        Theme::Water => t!(tr, theme_water),
        Theme::Energy => t!(tr, theme_energy),
        Theme::Climate => t!(tr, theme_climate),
        Theme::Digitalisation => t!(tr, theme_digitalisation),
        Theme::Tourism => t!(tr, theme_tourism),
        Theme::GenderEquality => t!(tr, theme_gender_equality),
        Theme::Transport => t!(tr, theme_transport),
        Theme::UrbanDevelopment => t!(tr, theme_urban_development),
        Theme::UrbanGreen => t!(tr, theme_urban_green),
        Theme::LocalEconomy => t!(tr, theme_local_economy),
        Theme::LocalDemocracy => t!(tr, theme_local_democracy),
        Theme::CultureYouthSport => t!(tr, theme_culture_youth_sport),
        Theme::Education => t!(tr, theme_education),
        Theme::Health => t!(tr, theme_health),
        Theme::Inclusion => t!(tr, theme_inclusion),
        Theme::IntegrationRefugees => t!(tr, theme_integration_refugees),
        Theme::PublicServices => t!(tr, theme_public_services),
        Theme::CivilProtection => t!(tr, theme_civil_protection),
        Theme::HumanitarianAid => t!(tr, theme_humanitarian_aid),
    }
}

pub(crate) fn partnership_kind(tr: Tr, kind: PartnershipKind) -> String {
    match kind {
        PartnershipKind::Partnership => t!(tr, kind_partnership),
        PartnershipKind::Friendship => t!(tr, kind_friendship),
        PartnershipKind::Contact => t!(tr, kind_contact),
        PartnershipKind::ProjectPartnership => t!(tr, kind_project_partnership),
    }
}

pub(crate) fn stage(tr: Tr, stage: Stage) -> String {
    match stage {
        Stage::Seeking => t!(tr, stage_seeking),
        Stage::Initiating => t!(tr, stage_initiating),
        Stage::Active => t!(tr, stage_active),
        Stage::Dormant => t!(tr, stage_dormant),
        Stage::Suspended => t!(tr, stage_suspended),
        Stage::Ended => t!(tr, stage_ended),
    }
}

pub(crate) fn municipality_kind(tr: Tr, kind: MunicipalityKind) -> String {
    match kind {
        MunicipalityKind::City => t!(tr, municipality_kind_city),
        MunicipalityKind::Municipality => t!(tr, municipality_kind_municipality),
        MunicipalityKind::District => t!(tr, municipality_kind_district),
        MunicipalityKind::Union => t!(tr, municipality_kind_union),
    }
}

pub(crate) fn country(tr: Tr, code: &str) -> String {
    tr.country(code).unwrap_or(code).to_owned()
}

/// A development goal by its number: "13 Klimaschutz".
pub(crate) fn goal(tr: Tr, number: &str) -> String {
    let at = number.parse::<usize>().unwrap_or(0);
    let names = t!(tr, sdg_names);
    match names.split('|').nth(at.wrapping_sub(1)) {
        Some(name) => format!("{number} {name}"),
        None => number.to_owned(),
    }
}

/// The name of a filter of the atlas.
pub(crate) fn filter(tr: Tr, name: &str) -> String {
    match name {
        "country" => t!(tr, atlas_filter_country),
        "state" => t!(tr, atlas_filter_state),
        "theme" => t!(tr, atlas_filter_theme),
        "kind" => t!(tr, atlas_filter_kind),
        "stage" => t!(tr, atlas_filter_stage),
        "sdg" => t!(tr, atlas_filter_sdg),
        "place" => t!(tr, atlas_filter_place),
        "open" => t!(tr, atlas_filter_open),
        _ => t!(tr, atlas_filter_text),
    }
}

/// The name of a choice of a filter.
pub(crate) fn choice(tr: Tr, filter: &str, code: &str) -> String {
    if code == UNKNOWN {
        return t!(tr, chrome_unknown);
    }
    let named = match filter {
        "country" => tr.country(code).map(str::to_owned),
        "state" => tr.region(code).map(str::to_owned),
        "theme" => Theme::from_code(code).map(|t| theme(tr, t)),
        "kind" => PartnershipKind::from_code(code).map(|k| partnership_kind(tr, k)),
        "stage" => Stage::from_code(code).map(|s| stage(tr, s)),
        "sdg" => Some(goal(tr, code)),
        "open" => Some(t!(tr, atlas_filter_open)),
        _ => None,
    };
    named.unwrap_or_else(|| code.to_owned())
}

pub(crate) fn form(tr: Tr, form: Form) -> String {
    match form {
        Form::Virtual => t!(tr, form_virtual),
        Form::OnSite => t!(tr, form_on_site),
        Form::Hybrid => t!(tr, form_hybrid),
    }
}

/// What a session is called: its title, or its kind where it has none.
#[must_use]
pub fn session_title(tr: Tr, title: &LocalText, kind: SessionKind) -> String {
    let title = title.get(tr.language());
    if title.is_empty() {
        session_kind(tr, kind)
    } else {
        title.to_owned()
    }
}

pub(crate) fn session_kind(tr: Tr, kind: SessionKind) -> String {
    match kind {
        SessionKind::Exploration => t!(tr, session_exploration),
        SessionKind::Seminar => t!(tr, session_seminar),
        SessionKind::Visit => t!(tr, session_visit),
    }
}

pub(crate) fn language(tr: Tr, language: Language) -> String {
    match language {
        Language::De => t!(tr, language_de),
        Language::En => t!(tr, language_en),
        Language::Fr => t!(tr, language_fr),
        Language::Ar => t!(tr, language_ar),
    }
}

/// What a material is, how large, and in which language: "PDF, 1,2 MB, Deutsch".
pub(crate) fn material(tr: Tr, material: &Material) -> String {
    let (whole, tenth) = material.megabytes();
    let mut about = if material.link.is_empty() {
        t!(
            tr,
            material_file,
            kind = material.kind.name(),
            whole = whole.to_string(),
            tenth = tenth.to_string()
        )
    } else {
        t!(tr, material_link)
    };
    if let Some(own) = material.language {
        about += &t!(tr, list_between);
        about += &language(tr, own);
    }
    about
}

/// A zone as it is named, or its city.
pub(crate) fn zone(tr: Tr, iana: &str) -> String {
    let city = || iana.rsplit('/').next().unwrap_or(iana).replace('_', " ");
    tr.zone(iana).map_or_else(city, str::to_owned)
}

/// The name of a filter of the list of hospitations.
pub(crate) fn hospitation_filter(tr: Tr, name: &str) -> String {
    match name {
        "theme" => t!(tr, hospitations_filter_theme),
        "country" => t!(tr, hospitations_filter_country),
        "form" => t!(tr, hospitations_filter_form),
        "month" => t!(tr, hospitations_filter_month),
        "municipality" => t!(tr, atlas_filter_place),
        "partnership" => t!(tr, hospitations_partnership),
        _ => t!(tr, hospitations_filter_seats),
    }
}

/// The name of a choice of such a filter.
pub(crate) fn hospitation_choice(tr: Tr, filter: &str, code: &str) -> String {
    match filter {
        "form" => Form::from_code(code).map_or_else(|| code.to_owned(), |f| form(tr, f)),
        "month" => formats::partial_date(tr, code),
        "seats" => t!(tr, hospitations_filter_seats),
        _ => choice(tr, filter, code),
    }
}

pub(crate) fn affiliation(tr: Tr, affiliation: Affiliation) -> String {
    match affiliation {
        Affiliation::Administration => t!(tr, affiliation_administration),
        Affiliation::CivilSociety => t!(tr, affiliation_civil_society),
        Affiliation::Other => t!(tr, affiliation_other),
    }
}

pub(crate) fn reminder(tr: Tr, reminder: Reminder) -> String {
    match reminder {
        Reminder::Week => t!(tr, booking_reminder_week),
        Reminder::Day => t!(tr, booking_reminder_day),
        Reminder::Hour => t!(tr, booking_reminder_hour),
    }
}

pub(crate) fn share(tr: Tr, share: Share) -> String {
    match share {
        Share::HostAdministration => t!(tr, share_host_administration),
        Share::GuestAdministration => t!(tr, share_guest_administration),
        Share::HostCivil => t!(tr, share_host_civil),
        Share::GuestCivil => t!(tr, share_guest_civil),
        Share::Open => t!(tr, share_open),
    }
}

pub(crate) fn seat_state(tr: Tr, state: SeatState) -> String {
    match state {
        SeatState::Held => t!(tr, seat_held),
        SeatState::Confirmed => t!(tr, seat_confirmed),
        SeatState::Cancelled => t!(tr, seat_cancelled),
        SeatState::Expired => t!(tr, seat_expired),
        SeatState::Waiting => t!(tr, seat_waiting),
        SeatState::Offered => t!(tr, seat_offered),
        SeatState::Attended => t!(tr, seat_attended),
        SeatState::Absent => t!(tr, seat_absent),
    }
}

/// A role. Only pages that do not come to life, and mails, name one.
#[cfg(feature = "ssr")]
#[must_use]
pub fn role(tr: Tr, role: Role) -> String {
    match role {
        Role::MunicipalityEditor => t!(tr, role_municipality_editor),
        Role::Moderator => t!(tr, role_moderator),
        Role::Reviewer => t!(tr, role_reviewer),
        Role::Coordinator => t!(tr, role_coordinator),
        Role::Administrator => t!(tr, role_administrator),
    }
}

/// What is wrong with a field. `named` gives the words for an id that the error is about.
pub(crate) fn field_error(tr: Tr, error: &FieldError, named: &dyn Fn(&str) -> String) -> String {
    let about: Vec<_> = error.ids.iter().map(|id| named(id)).collect();
    let sessions = formats::list(tr, &about);
    let count = error.limit.unwrap_or_default();
    match error.code {
        FieldCode::Required if is_typed(&error.field) => t!(tr, problem_required),
        FieldCode::Required => t!(tr, problem_choose),
        FieldCode::TooLong => t!(tr, problem_too_long, count = count),
        FieldCode::MailInvalid => t!(tr, problem_mail_invalid),
        FieldCode::NotAllowed => t!(tr, problem_not_allowed),
        FieldCode::NotAChoice => t!(tr, problem_not_a_choice),
        FieldCode::TooFew => t!(tr, problem_too_few, count = count),
        FieldCode::SessionFull => {
            let full = t!(tr, problem_session_full, sessions = sessions);
            format!("{full} {}", t!(tr, problem_wait_or_leave))
        }
        FieldCode::SessionBegun => t!(tr, problem_session_begun, sessions = sessions),
        FieldCode::AlreadyBooked if about.is_empty() => t!(tr, problem_person_booked),
        FieldCode::AlreadyBooked => t!(tr, problem_already_booked, sessions = sessions),
        FieldCode::AllVisits => t!(tr, problem_all_visits, count = count),
        FieldCode::SeminarFirst => t!(tr, problem_seminar_first),
        FieldCode::TooManyPeople => t!(tr, problem_too_many_people, count = count),
        FieldCode::SamePerson => t!(tr, problem_same_person),
        FieldCode::BelowTaken => t!(tr, problem_below_taken, count = count),
        FieldCode::ConsentNeeded => t!(tr, problem_consent_needed),
        code => plain_error(tr, code, count),
    }
}

/// Whether a field is filled by typing, not by choosing.
fn is_typed(field: &str) -> bool {
    let typed = ["name", "mail", "password", "again", "current", "code"];
    typed.iter().any(|part| field.contains(part))
}

/// What can be wrong with a field of a page that does not come to life.
#[cfg(feature = "ssr")]
fn plain_error(tr: Tr, code: FieldCode, count: u32) -> String {
    match code {
        FieldCode::TooShort => t!(tr, problem_too_short, count = count),
        FieldCode::Common => t!(tr, problem_common),
        FieldCode::NotTheSame => t!(tr, problem_not_the_same),
        FieldCode::HasAccount => t!(tr, problem_has_account),
        FieldCode::BeyondOwn => t!(tr, problem_beyond_own),
        FieldCode::InPast => t!(tr, problem_in_past),
        FieldCode::NoNumber => t!(tr, problem_no_number),
        FieldCode::BelowLeast => t!(tr, problem_below_least, number = count),
        FieldCode::AboveMost => t!(tr, problem_above_most, number = count),
        FieldCode::OutOfSeason => t!(tr, problem_out_of_season),
        FieldCode::Weekend => t!(tr, problem_weekend),
        FieldCode::SkippedHour => t!(tr, problem_skipped_hour),
        FieldCode::SameTime => t!(tr, problem_same_time),
        FieldCode::NoAddress => t!(tr, problem_no_address),
        FieldCode::PlaceholderLeft => t!(tr, problem_placeholder_left),
        FieldCode::NotItsName => t!(tr, problem_not_its_name),
        FieldCode::FileKind => t!(tr, problem_file_kind),
        FieldCode::FileTooLarge => t!(tr, problem_file_too_large, number = count),
        _ => t!(tr, problem_wrong),
    }
}

/// No page that lives has such a field.
#[cfg(not(feature = "ssr"))]
fn plain_error(_: Tr, _: FieldCode, _: u32) -> String {
    String::new()
}
