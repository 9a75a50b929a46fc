//! Renders the pages. The same app runs in the browser later; here it calls the API's router in
//! process, so that permissions, limits and validation live in one place.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::api::in_process::{Call, InProcess, Sent};
use app::contract::language::Language;
use app::paths;
use app::place::{AddToHead, SetStatus};
use app::posted::{LeadOn, NewKey, Posted};
use app::shell::{Document, DocumentProps, Head};
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequest as _, RawForm, State};
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use bytes::Bytes;
use http_body_util::BodyExt;
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::ResponseOptions;
use parking_lot::Mutex;
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;

use super::assets;
use super::error::ApiError;
use super::form_data;
use super::limit::Client;
use super::refusal::refuse;
use crate::features::site::Installed;
use crate::kernel::secrets::Token;
use crate::state::AppState;

/// The pages: `/` negotiates the language, everything else is the app's, and so is its 404.
pub fn router(state: AppState, api: Router) -> Router {
    // Pages wait for what they load on this process's runtime; a second router finds it there.
    let _ = any_spawner::Executor::init_tokio();
    let head = Head {
        version: assets::VERSION.clone(),
        public_url: state.config.public_url.clone(),
        languages: Vec::new(),
    };
    let installed = state.installed.clone();
    let page = move |request: Request<Body>| {
        let (api, mut head) = (api.clone(), head.clone());
        head.languages = installed.languages();
        async move {
            let caller = Caller::of(&request);
            let set_cookies = caller.set_cookies.clone();
            let transport = in_process(api, caller);
            let path = request.uri().path().to_owned();
            let (request, posted) = match as_get(request, &transport).await {
                Ok(both) => both,
                Err(refusal) => return refusal,
            };
            let given = posted.clone();
            let head_more = HeadMore::default();
            let more = head_more.clone();
            let render = leptos_axum::render_app_async_with_context(
                move || {
                    provide_context(transport.clone());
                    provide_context(NewKey(Arc::new(|| Token::new().text().to_owned())));
                    if let Some(posted) = given.clone() {
                        provide_context(posted);
                    }
                    let more = more.clone();
                    provide_context(AddToHead(Arc::new(move |html| {
                        *more.lock() = html;
                    })));
                    provide_answer();
                },
                move || Document(DocumentProps { head: head.clone() }),
            );
            let mut answer = compressed(request, render, &head_more).await;
            for cookie in set_cookies.lock().drain(..) {
                answer.headers_mut().append(header::SET_COOKIE, cookie);
            }
            if posted.is_some_and(|posted| !posted.taken()) {
                return refuse_method(&path, "GET, HEAD");
            }
            answer
        }
    };
    Router::new()
        .route("/", get(negotiate).with_state(state.installed))
        .method_not_allowed_fallback(|| async { refuse(ApiError::MethodNotAllowed, "/") })
        .fallback(page)
        .layer(CatchPanicLayer::custom(|_| {
            refuse(ApiError::Internal("a page panicked".into()), "/")
        }))
}

fn refuse_method(path: &str, allowed: &'static str) -> Response {
    let mut response = refuse(ApiError::MethodNotAllowed, path);
    let allowed = HeaderValue::from_static(allowed);
    response.headers_mut().insert(header::ALLOW, allowed);
    response
}

/// What a page adds to the head of its document.
type HeadMore = Arc<Mutex<String>>;

/// The document with that before the end of its head.
fn with_head(body: &[u8], more: &str) -> Vec<u8> {
    const END: &[u8] = b"</head>";
    let at = body.windows(END.len()).position(|bytes| bytes == END);
    let (before, after) = body.split_at(at.unwrap_or(0));
    let more = if at.is_some() { more.as_bytes() } else { b"" };
    [before, more, after].concat()
}

/// Lets the page set its status, and gives it its content security policy.
fn provide_answer() {
    let Some(options) = use_context::<ResponseOptions>() else {
        return;
    };
    let nonce = use_nonce()
        .map(|nonce| nonce.to_string())
        .unwrap_or_default();
    let policy = format!(
        "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; \
         style-src 'self'; worker-src 'self'; img-src 'self' data:; connect-src 'self'; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
    let redirect = options.clone();
    // Who is led on reads nothing of this page: what else it comes to does not count.
    let led = Arc::new(AtomicBool::default());
    let leads = led.clone();
    provide_context(LeadOn(Arc::new(move |to| {
        if let Ok(to) = HeaderValue::from_str(to)
            && !leads.swap(true, Ordering::Relaxed)
        {
            redirect.insert_header(header::LOCATION, to);
            redirect.set_status(StatusCode::SEE_OTHER);
        }
    })));
    provide_context(SetStatus(Arc::new(move |status| {
        if let Ok(status) = StatusCode::from_u16(status)
            && !led.load(Ordering::Relaxed)
        {
            options.set_status(status);
        }
    })));
}

/// The start page in the reader's language.
async fn negotiate(State(installed): State<Arc<Installed>>, headers: HeaderMap) -> Response {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok());
    let language = Language::negotiate(accepted.unwrap_or(""), &installed.languages());
    let mut response = Redirect::to(&paths::atlas(language, "")).into_response();
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// Whoever asks for a page, as the API has to know them; and the cookies that it sets.
#[derive(Clone, Default)]
struct Caller {
    cookie: Option<HeaderValue>,
    browser: Option<HeaderValue>,
    client: Option<Client>,
    set_cookies: Arc<Mutex<Vec<HeaderValue>>>,
}

impl Caller {
    fn of(request: &Request<Body>) -> Self {
        Self {
            cookie: request.headers().get(header::COOKIE).cloned(),
            browser: request.headers().get(header::USER_AGENT).cloned(),
            client: request.extensions().get().copied(),
            set_cookies: Arc::default(),
        }
    }

    /// The same for a call of the API.
    fn stand_for(&self, request: &mut Request<Body>) {
        let headers = request.headers_mut();
        if let Some(cookie) = &self.cookie {
            headers.insert(header::COOKIE, cookie.clone());
        }
        if let Some(browser) = &self.browser {
            headers.insert(header::USER_AGENT, browser.clone());
        }
        if let Some(client) = self.client {
            request.extensions_mut().insert(client);
        }
    }
}

/// Calls the API's router without a network, for whoever asks for the page.
fn in_process(api: Router, caller: Caller) -> InProcess {
    InProcess(Arc::new(move |call: Call| {
        let (api, caller) = (api.clone(), caller.clone());
        Box::pin(async move {
            let request = Request::builder()
                .method(call.method.as_str())
                .uri(call.path)
                .header(
                    header::CONTENT_TYPE,
                    match call.body {
                        Sent::File(_) => "application/octet-stream",
                        Sent::Nothing | Sent::Json(_) => "application/json",
                    },
                );
            let request = match call.key {
                Some(key) => request.header("idempotency-key", key),
                None => request,
            };
            let request = request.body(match call.body {
                Sent::Nothing => Body::empty(),
                Sent::Json(text) => Body::from(text),
                Sent::File(bytes) => Body::from(Bytes::from_owner(bytes)),
            });
            let Ok(mut request) = request else {
                return (StatusCode::NOT_FOUND.as_u16(), String::new());
            };
            caller.stand_for(&mut request);
            let Ok(response) = api.oneshot(request).await;
            let status = response.status().as_u16();
            let set = response.headers().get_all(header::SET_COOKIE);
            caller.set_cookies.lock().extend(set.iter().cloned());
            let bytes = response.into_body().collect().await.map(|b| b.to_bytes());
            (
                status,
                String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned(),
            )
        })
    }))
}

/// A form posted to a page: the page is shown as for GET, with what was posted at hand.
async fn as_get(
    request: Request<Body>,
    transport: &InProcess,
) -> Result<(Request<Body>, Option<Posted>), Response> {
    match request.method().as_str() {
        "GET" | "HEAD" => Ok((request, None)),
        "POST" if form_data::is_form_data(request.headers()) => {
            with_files(request, transport).await
        }
        "POST" => {
            let (mut parts, body) = request.into_parts();
            let form = Request::from_parts(parts.clone(), body);
            let path = parts.uri.path().to_owned();
            let fields = RawForm::from_request(form, &()).await;
            let RawForm(fields) = fields.map_err(|refusal| {
                let error = match refusal.into_response().status() {
                    StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
                    _ => ApiError::Malformed,
                };
                refuse(error, &path)
            })?;
            let fields = serde_html_form::from_bytes(&fields);
            let fields = fields.map_err(|_| refuse(ApiError::Malformed, &path))?;
            parts.method = Method::GET;
            let request = Request::from_parts(parts, Body::empty());
            Ok((request, Some(Posted::new(fields))))
        }
        _ => Err(refuse_method(request.uri().path(), "GET, HEAD, POST")),
    }
}

/// The same for a form with files, which few pages have. Who may not see the page sends it nothing: they
/// are shown what they see without.
async fn with_files(
    request: Request<Body>,
    transport: &InProcess,
) -> Result<(Request<Body>, Option<Posted>), Response> {
    let path = request.uri().path().to_owned();
    if !paths::takes_files(&path) {
        return Err(refuse(ApiError::Malformed, &path));
    }
    let (mut parts, body) = request.into_parts();
    // The page shows what the API says at the same address.
    let InProcess(call) = transport;
    let (_, below) = path
        .trim_start_matches('/')
        .split_once('/')
        .unwrap_or_default();
    let (status, _) = call(Call {
        method: "GET".to_owned(),
        path: format!("/api/v1/{below}"),
        body: Sent::Nothing,
        key: None,
    })
    .await;
    let posted = if status == StatusCode::OK.as_u16() {
        let form = Request::from_parts(parts.clone(), body);
        let read = form_data::read(form).await;
        let (fields, files) = read.map_err(|error| refuse(error, &path))?;
        Some(Posted::new(fields).with_files(files))
    } else {
        form_data::pass_by(body).await;
        None
    };
    parts.method = Method::GET;
    Ok((Request::from_parts(parts, Body::empty()), posted))
}

/// HTML is compressed lightly, because it is made for one reader.
async fn compressed<F, R>(request: Request<Body>, render: F, head_more: &HeadMore) -> Response
where
    F: Fn(Request<Body>) -> R,
    R: Future<Output = Response<Body>>,
{
    let accepted = request
        .headers()
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok());
    let brotli = accepted.is_some_and(|a| a.split(',').any(|c| c.trim().starts_with("br")));
    let (mut parts, body) = render(request).await.into_parts();
    let Ok(body) = body.collect().await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let body = with_head(&body.to_bytes(), &head_more.lock());
    parts
        .headers
        .insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    parts
        .headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    parts.headers.remove(header::CONTENT_LENGTH);
    if !brotli {
        return Response::from_parts(parts, Body::from(body));
    }
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 4,
        ..Default::default()
    };
    if brotli::BrotliCompress(&mut &body[..], &mut out, &settings).is_err() {
        return Response::from_parts(parts, Body::from(body));
    }
    parts
        .headers
        .insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    Response::from_parts(parts, Body::from(out))
}
