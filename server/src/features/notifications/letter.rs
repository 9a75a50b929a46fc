//! A mail as the people who get it read it: one letter in one language, as text and as HTML, with
//! a calendar object where there is one.

use std::time::{Duration, SystemTime};

use app::contract::language::Language;
use html_escape::{encode_double_quoted_attribute, encode_text};
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};

use super::address::in_ascii;
use super::calendar::Method;

/// What is written, apart from how it is sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The language of all its words.
    pub language: Language,
    /// The receiver's name and address.
    pub to: (String, String),
    /// The role mailbox that answers questions.
    pub reply_to: String,
    /// The subject.
    pub subject: String,
    /// What is said, paragraph by paragraph.
    pub paragraphs: Vec<String>,
    /// What it is about, as a list.
    pub list: Vec<String>,
    /// Buttons: words and address.
    pub links: Vec<(String, String)>,
    /// What is said below the button.
    pub after: Vec<String>,
    /// What the receiver's calendar is told.
    pub calendar: Option<(Method, String)>,
}

/// Who sends, and when.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// The row of the outbox; the Message-ID is made from it.
    pub id: &'a str,
    /// The role mailbox of the installation.
    pub from: &'a str,
    /// The installation's host name.
    pub host: &'a str,
    /// When it is written, in milliseconds since 1970.
    pub now_ms: i64,
}

const TEMPLATE: &str = include_str!("../../../templates/mail/letter.html");

impl Letter {
    /// The message as it goes over the line.
    ///
    /// # Errors
    /// When an address cannot be written into a mail.
    pub fn message(&self, envelope: Envelope<'_>) -> Result<String, String> {
        let mailbox = |name: &str, mail: &str| {
            let address = in_ascii(mail).ok_or("a mail address cannot be used")?;
            Ok::<_, String>(Mailbox::new(
                Some(one_line(name)).filter(|n| !n.is_empty()),
                address,
            ))
        };
        let written = Duration::from_millis(u64::try_from(envelope.now_ms).unwrap_or(0));
        let header = |name: &'static str, value: &str| {
            HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
        };
        let builder = Message::builder()
            .from(mailbox("Pontes", envelope.from)?)
            .to(mailbox(&self.to.0, &self.to.1)?)
            .reply_to(mailbox("", &self.reply_to)?)
            .subject(one_line(&self.subject))
            .date(SystemTime::UNIX_EPOCH + written)
            .message_id(Some(format!("<{}@{}>", envelope.id, envelope.host)))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", self.language.code()));
        let mut parts = MultiPart::alternative()
            .singlepart(SinglePart::plain(self.text()))
            .singlepart(SinglePart::html(self.html()));
        let Some((method, file)) = &self.calendar else {
            return formatted(builder.multipart(parts));
        };
        let kind = |name: &str| ContentType::parse(name).map_err(|e| e.to_string());
        let inline = format!("text/calendar; charset=utf-8; method={}", method.name());
        parts = parts.singlepart(
            SinglePart::builder()
                .header(kind(&inline)?)
                .body(file.clone()),
        );
        let attached =
            Attachment::new("session.ics".to_owned()).body(file.clone(), kind("application/ics")?);
        formatted(builder.multipart(MultiPart::mixed().multipart(parts).singlepart(attached)))
    }

    fn text(&self) -> String {
        let list = self
            .list
            .iter()
            .map(|line| format!("- {line}"))
            .collect::<Vec<_>>()
            .join("\n");
        let links = self
            .links
            .iter()
            .map(|(words, address)| format!("{words}:\n{address}"));
        let parts = self.paragraphs.iter().cloned();
        let parts = parts.chain((!list.is_empty()).then_some(list)).chain(links);
        let parts: Vec<_> = parts.chain(self.after.iter().cloned()).collect();
        parts.join("\n\n") + "\n"
    }

    fn html(&self) -> String {
        let paragraph = |text: &String| format!("<p>{}</p>", encode_text(text));
        let mut body: String = self.paragraphs.iter().map(paragraph).collect();
        if !self.list.is_empty() {
            let item = |line: &String| format!("<li>{}</li>", encode_text(line));
            let items: String = self.list.iter().map(item).collect();
            body += &format!("<ul style=\"padding-inline-start:20px\">{items}</ul>");
        }
        for (words, address) in &self.links {
            body += &format!(
                "<p style=\"margin:24px 0\"><a href=\"{}\" style=\"display:inline-block;\
                 padding:12px 20px;border-radius:4px;background:#0b5d66;color:#ffffff;\
                 text-decoration:none;font-weight:600\">{}</a></p>",
                encode_double_quoted_attribute(address),
                encode_text(words)
            );
        }
        body.extend(self.after.iter().map(paragraph));
        TEMPLATE
            .replace("{language}", self.language.code())
            .replace("{direction}", self.language.direction())
            .replace("{subject}", &encode_text(&self.subject))
            .replace("{body}", &body)
    }
}

/// A header is one line; what people typed may be more.
fn one_line(text: &str) -> String {
    text.split(char::is_control)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn formatted(message: Result<Message, lettre::error::Error>) -> Result<String, String> {
    let message = message.map_err(|e| e.to_string())?;
    String::from_utf8(message.formatted()).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_write_html_or_headers_into_a_letter() {
        let letter = Letter {
            language: Language::Ar,
            to: (
                "<b>Zarina</b>\r\nBcc: all@example.org".into(),
                "zarina@example.org".into(),
            ),
            reply_to: "office@example.org".into(),
            subject: "Bitte bestätigen\r\nBcc: all@example.org".into(),
            paragraphs: vec!["Guten Tag <script>".into()],
            list: vec!["1. Juni".into()],
            links: vec![("Zur Buchung".into(), "https://pontes.example/x".into())],
            after: vec![],
            calendar: Some((
                Method::Request,
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".into(),
            )),
        };
        let envelope = Envelope {
            id: "row",
            from: "pontes@example.org",
            host: "pontes.example",
            now_ms: 0,
        };
        let message = letter.message(envelope).unwrap();
        let (headers, _) = message.split_once("\r\n\r\n").unwrap();
        assert!(!headers.contains("\r\nBcc:"), "{headers}");
        assert!(
            message.contains("Message-ID: <row@pontes.example>"),
            "{message}"
        );
        assert!(
            message.contains("text/calendar; charset=utf-8; method=REQUEST"),
            "{message}"
        );
        let html = letter.html();
        assert!(
            html.contains("dir=\"rtl\"") && html.contains("&lt;script&gt;"),
            "{html}"
        );
    }
}
