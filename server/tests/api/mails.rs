//! A mail as its reader's program reads it.

use mail_parser::{MessageParser, MimeHeaders};

pub struct Mail {
    pub to: String,
    pub subject: String,
    pub id: String,
    pub text: String,
    pub html: String,
    /// The calendar object and the method that the mail names.
    pub calendar: Option<(String, String)>,
}

impl Mail {
    pub fn read(bytes: &[u8]) -> Self {
        let message = MessageParser::default().parse(bytes).unwrap();
        let to = message
            .to()
            .and_then(|to| to.first())
            .and_then(|a| a.address());
        let calendar = message.parts.iter().find_map(|part| {
            let kind = part.content_type()?;
            let method = kind.attribute("method")?;
            Some((method.to_owned(), part.text_contents()?.to_owned()))
        });
        Self {
            to: to.unwrap().to_owned(),
            subject: message.subject().unwrap().to_owned(),
            id: message.message_id().unwrap().to_owned(),
            text: message.body_text(0).unwrap().into_owned(),
            html: message.body_html(0).unwrap().into_owned(),
            calendar,
        }
    }

    /// The token of the booking's link.
    #[track_caller]
    pub fn token(&self) -> String {
        let (_, rest) = self
            .text
            .split_once("/bookings/")
            .expect("a link to a booking");
        rest.split_whitespace().next().unwrap().to_owned()
    }
}
