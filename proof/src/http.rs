//! A light HTTP client: one connection, kept alive, without TLS.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::{Method, Request, StatusCode, header};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// The longest that an answer is waited for. The server gives up earlier.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection that has been silent for so long is not used again: the server may be closing it.
const SILENCE: Duration = Duration::from_secs(8);

/// One client and its connection.
pub struct Client {
    address: SocketAddr,
    open: Option<SendRequest<Full<Bytes>>>,
    used: Instant,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub body: Bytes,
}

impl Answer {
    /// The body, for whoever reads what went wrong.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Client {
    /// A client of a server; it connects when it first asks.
    pub fn new(address: SocketAddr) -> Self {
        Self {
            address,
            open: None,
            used: Instant::now(),
        }
    }

    /// Asks for an address.
    pub async fn get(&mut self, path: &str) -> Result<Answer> {
        self.send(Method::GET, path, String::new()).await
    }

    /// Sends JSON.
    pub async fn post(&mut self, path: &str, body: String) -> Result<Answer> {
        self.send(Method::POST, path, body).await
    }

    async fn send(&mut self, method: Method, path: &str, body: String) -> Result<Answer> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.address.to_string())
            .header(header::CONTENT_TYPE, "application/json")
            .body(Full::new(Bytes::from(body)))?;
        // Taken out meanwhile: a connection that failed or was given up is not used again.
        let usable = self.open.take().filter(|_| self.used.elapsed() < SILENCE);
        let exchange = async {
            let mut open = match usable {
                Some(open) if !open.is_closed() => open,
                _ => connect(self.address).await?,
            };
            open.ready().await?;
            let answer = open.send_request(request).await?;
            let status = answer.status();
            let body = answer.into_body().collect().await?.to_bytes();
            Ok::<_, anyhow::Error>((open, Answer { status, body }))
        };
        let done = tokio::time::timeout(PATIENCE, exchange).await;
        let (open, answer) = done.context("the server did not answer in time")??;
        self.open = Some(open);
        self.used = Instant::now();
        Ok(answer)
    }
}

async fn connect(address: SocketAddr) -> Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (open, connection) = http1::handshake(TokioIo::new(stream)).await?;
    // Its errors reach whoever waits for the answer.
    tokio::spawn(connection);
    Ok(open)
}
