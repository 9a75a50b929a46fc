//! The table of pages that do not come to life: they are complete as the server renders them. Their
//! forms are sent by the browser alone, and no reader loads wasm for them. To add one, name the
//! beginning of its address in `paths::is_plain`, too.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::features::account::{
    AccountPage, DataPage, FactorsPage, LinkPage, PasswordPage, SecondFactorPage, SignInPage,
};
use crate::features::feedback::FeedbackPage;
use crate::features::hospitations::OwnBookingsPage;
use crate::features::office::{
    CalendarPage, CasePage, CasesPage, ClosingPage, DraftPage, FeedbackQuestionsPage, HistoryPage,
    HospitationFeedbackPage, InvitePage, ListPage, LogPage, MailsPage, MaterialsPage, MessagePage,
    MessagesPage, ModeratedSessionPage, ModerationPage, NewPage, NewProgrammePage, OverviewPage,
    PartPage, PeopleOfHospitationPage, PeoplePage, PersonOfHospitationPage, PersonPage,
    PersonalDataPage, ProgrammeFeedbackPage, ProgrammeOfficePage, ProgrammesOfficePage,
    PublishPage, RunningPage, SessionPage, SettingsPage,
};
use crate::features::pages::{AboutPage, AccessibilityPage, ImprintPage, PrivacyPage};
use crate::features::programmes::{AdviceArrivedPage, ProgrammePage, ProgrammesPage};
use crate::ui::frame::Frame;
use crate::ui::not_found::NotFoundPage;

/// Every page that does not come to life.
#[component]
pub(crate) fn PlainPages() -> impl IntoView {
    view! {
        <Router>
            <Frame>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/:language/about") view=AboutPage/>
                    <Route path=path!("/:language/imprint") view=ImprintPage/>
                    <Route path=path!("/:language/privacy") view=PrivacyPage/>
                    <Route path=path!("/:language/accessibility") view=AccessibilityPage/>
                    <Route path=path!("/:language/programmes") view=ProgrammesPage/>
                    <Route path=path!("/:language/programmes/:slug") view=ProgrammePage/>
                    <Route path=path!("/:language/programmes/:slug/advice") view=AdviceArrivedPage/>
                    <Route path=path!("/:language/sign-in") view=SignInPage/>
                    <Route path=path!("/:language/second-factor") view=SecondFactorPage/>
                    <Route path=path!("/:language/link/:token") view=LinkPage/>
                    <Route path=path!("/:language/password") view=PasswordPage/>
                    <Route path=path!("/:language/account") view=AccountPage/>
                    <Route path=path!("/:language/account/second-factor") view=FactorsPage/>
                    <Route path=path!("/:language/account/bookings") view=OwnBookingsPage/>
                    <Route path=path!("/:language/account/data") view=DataPage/>
                    <Route path=path!("/:language/manage/personal-data") view=PersonalDataPage/>
                    <Route path=path!("/:language/manage") view=OverviewPage/>
                    <Route path=path!("/:language/manage/moderation") view=ModerationPage/>
                    <Route path=path!("/:language/manage/moderation/:session") view=ModeratedSessionPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/closing") view=ClosingPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/feedback") view=HospitationFeedbackPage/>
                    <Route path=path!("/:language/manage/programmes/:slug/answers") view=ProgrammeFeedbackPage/>
                    <Route path=path!("/:language/feedback/:token") view=FeedbackPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/running") view=RunningPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/running/sessions/:id") view=SessionPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/running/participants") view=PeopleOfHospitationPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/running/participants/:id") view=PersonOfHospitationPage/>
                    <Route path=path!("/:language/manage/hospitations") view=ListPage/>
                    <Route path=path!("/:language/manage/hospitations/new") view=NewPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug") view=DraftPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/publish") view=PublishPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/history") view=HistoryPage/>
                    <Route path=path!("/:language/manage/cases") view=CasesPage/>
                    <Route path=path!("/:language/manage/cases/:id") view=CasePage/>
                    <Route path=path!("/:language/manage/calendar") view=CalendarPage/>
                    <Route path=path!("/:language/manage/programmes") view=ProgrammesOfficePage/>
                    <Route path=path!("/:language/manage/programmes/new") view=NewProgrammePage/>
                    <Route path=path!("/:language/manage/programmes/:slug") view=ProgrammeOfficePage/>
                    <Route path=path!("/:language/manage/programmes/:slug/feedback") view=FeedbackQuestionsPage/>
                    <Route path=path!("/:language/manage/people") view=PeoplePage/>
                    <Route path=path!("/:language/manage/people/invite") view=InvitePage/>
                    <Route path=path!("/:language/manage/people/:id") view=PersonPage/>
                    <Route path=path!("/:language/manage/mails") view=MailsPage/>
                    <Route path=path!("/:language/manage/log") view=LogPage/>
                    <Route path=path!("/:language/manage/settings") view=SettingsPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/messages") view=MessagesPage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/messages/:id") view=MessagePage/>
                    <Route path=path!("/:language/manage/hospitations/:slug/materials") view=MaterialsPage/>
                    // The first route that fits is taken: this one fits much.
                    <Route path=path!("/:language/manage/hospitations/:slug/:part") view=PartPage/>
                </Routes>
            </Frame>
        </Router>
    }
}
