//! An SMTP server of a test's own.

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

/// Takes mails and asks the test what to say to each.
pub struct Smtp {
    /// For `PONTES_SMTP_URL`.
    pub url: String,
    /// A mail that has arrived: its envelope's receiver, and where the answer goes.
    pub mails: mpsc::Receiver<(String, tokio::sync::oneshot::Sender<&'static str>)>,
}

type Mails = mpsc::Sender<(String, tokio::sync::oneshot::Sender<&'static str>)>;

impl Smtp {
    pub async fn listen() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (arrived, mails) = mpsc::channel(16);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, arrived.clone()));
            }
        });
        Self { url, mails }
    }
}

async fn talk(stream: TcpStream, arrived: Mails) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 test\r\n").await.ok()?;
    let mut to = String::new();
    while let Some(line) = lines.next_line().await.ok()? {
        let answer = match line.split([' ', ':']).next().unwrap_or("") {
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.ok()?;
                while lines.next_line().await.ok()?.is_some_and(|l| l != ".") {}
                let (answer, said) = tokio::sync::oneshot::channel();
                arrived.send((to.clone(), answer)).await.ok()?;
                said.await.ok()?
            }
            "RCPT" => {
                to = line.trim_start_matches("RCPT TO:").to_owned();
                "250 fine"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        write
            .write_all(format!("{answer}\r\n").as_bytes())
            .await
            .ok()?;
    }
    Some(())
}
