//! A mail server that takes every mail at once and costs next to nothing.

use anyhow::Result;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::ledger::{Ledger, read_mail};

/// It listens as long as it is there.
pub struct Mailbox {
    /// For `PONTES_SMTP_URL`.
    pub url: String,
    /// What has arrived.
    pub ledger: Ledger,
    listening: JoinHandle<()>,
}

impl Mailbox {
    /// Listens on a free port.
    pub async fn open() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("smtp://{}", listener.local_addr()?);
        let ledger = Ledger::default();
        let arrived = ledger.clone();
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, arrived.clone()));
            }
        });
        Ok(Self {
            url,
            ledger,
            listening,
        })
    }
}

impl Drop for Mailbox {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// Ends with the connection, which may be cut off anywhere.
async fn talk(stream: TcpStream, ledger: Ledger) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 proof\r\n").await?;
    let mut to = String::new();
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split([' ', ':']).next().unwrap_or("") {
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                loop {
                    // What breaks off before the dot has not been taken.
                    let Some(line) = lines.next_line().await? else {
                        return Ok(());
                    };
                    if line == "." {
                        break;
                    }
                    text.push_str(&line);
                    text.push('\n');
                }
                let (id, token) = read_mail(&text);
                ledger.take(id.as_deref().unwrap_or(""), &to, token.as_deref());
                "250 taken"
            }
            "RCPT" => {
                let address = line
                    .split_once('<')
                    .and_then(|(_, rest)| rest.split_once('>'));
                to = address.map_or("", |(address, _)| address).to_owned();
                "250 fine"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}
