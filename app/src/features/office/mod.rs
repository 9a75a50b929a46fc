//! The office: what waits, cases, people, mails, the log, settings. These pages do not come to
//! life: the server alone renders them, and their forms are posted to their own page.
//!
//! - `frame` is around each of them: what the office has, and what the reader may not see
//! - `api` asks what they show; `desk` has their forms, `words` what these are refused with

mod api;
mod calendar;
mod cases;
mod closing;
mod desk;
mod frame;
mod hospitation_nav;
mod hospitations;
mod log;
mod mails;
mod materials;
mod messages;
mod moderation;
mod overview_page;
mod people;
mod personal_data;
mod programmes;
mod running;
mod settings;
mod words;

pub(crate) use calendar::CalendarPage;
pub(crate) use cases::{CasePage, CasesPage};
pub(crate) use closing::{ClosingPage, HospitationFeedbackPage, ProgrammeFeedbackPage};
pub(crate) use hospitations::{DraftPage, HistoryPage, ListPage, NewPage, PartPage, PublishPage};
pub(crate) use log::LogPage;
pub(crate) use mails::MailsPage;
pub(crate) use materials::MaterialsPage;
pub(crate) use messages::{MessagePage, MessagesPage};
pub(crate) use moderation::{ModeratedSessionPage, ModerationPage};
pub(crate) use overview_page::OverviewPage;
pub(crate) use people::{InvitePage, PeoplePage, PersonPage};
pub(crate) use personal_data::PersonalDataPage;
pub(crate) use programmes::{
    FeedbackQuestionsPage, NewProgrammePage, ProgrammeOfficePage, ProgrammesOfficePage,
};
pub(crate) use running::{
    PeopleOfHospitationPage, PersonOfHospitationPage, RunningPage, SessionPage,
};
pub(crate) use settings::SettingsPage;
