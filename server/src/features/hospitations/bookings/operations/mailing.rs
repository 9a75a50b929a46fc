//! What the office writes to people with a seat, each with the link to their own booking.

use app::contract::booking::LinkPurpose;
use app::contract::language::Language;

use super::super::letters::{self, Reader};
use super::{Visit, link};
use crate::db::{DbError, Write};
use crate::features::notifications::{self, Letter};
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// A hospitation whose people are written to.
pub struct Mailing<'a> {
    state: &'a AppState,
    visit: Visit,
}

/// To whom.
pub struct To<'a> {
    /// The booking's id.
    pub booking: &'a str,
    /// The participant's id.
    pub participant: &'a str,
    /// Their name.
    pub name: &'a str,
    /// Their mail address.
    pub mail: &'a str,
    /// The language of their pages.
    pub language: Language,
    /// Whether they made the booking: their link leads to all of it.
    pub booked: bool,
    /// Ids of the sessions that it is about.
    pub sessions: Vec<&'a str>,
}

/// What is said, with the placeholders of `app::contract::message`.
pub struct Said {
    /// The language of subject and text.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text; each of its lines is a paragraph.
    pub text: String,
}

impl<'a> Mailing<'a> {
    /// For a hospitation of this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(state: &'a AppState, hospitation: &str) -> Result<Self, DbError> {
        let visit = Visit::find(state, hospitation).await?;
        Ok(Self { state, visit })
    }

    /// The letter as it is read. Without a token its link leads nowhere yet.
    #[must_use]
    pub fn letter(&self, to: &To<'_>, said: &Said, token: Option<&Token>) -> Letter {
        let reader = |language: Language| Reader::new(to.name, to.mail, language.code());
        // The letter is in one language; the page that it leads to is in the reader's.
        let (reader, own) = (reader(said.language), reader(to.language));
        let sessions = self.visit.sessions.iter();
        let sessions = sessions.filter(|s| to.sessions.contains(&s.id.as_str()));
        let sessions: Vec<_> = sessions.collect();
        let about = (&self.visit, &sessions[..]);
        letters::message(self.state, about, (&reader, &own), token, said)
    }

    /// Puts it into the outbox with a link of its own; gives the mail's id, where one could be
    /// written.
    pub fn post(&self, write: &mut Write, to: &To<'_>, said: &Said) -> Option<String> {
        let state = self.state;
        let only = (!to.booked).then_some(to.participant);
        let token = link(write, state, to.booking, LinkPurpose::Mail, only);
        let letter = self.letter(to, said, Some(&token));
        let settings = state.installed.settings();
        let from = (&*state.config, settings.mail_from.as_str());
        let booking = Some(to.booking);
        notifications::post(write, from, &state.clock, "message", booking, &letter)
    }
}
