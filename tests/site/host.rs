//! The project's own static host, on a port of its own, with faults that a test asks for.

use std::{
    convert::Infallible,
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};

use crate::serve;

/// What goes wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It does not come before the fault is mended.
    Held,
    /// It says that the host failed.
    Status(u16),
    /// It is something else: a kind of content and the content.
    Instead(&'static str, &'static str),
    /// It is said to be of another kind than it is.
    OfKind(&'static str),
    /// The connection is lost half way.
    CutOff,
    /// It begins and never ends.
    Endless,
    /// It comes whole and of the right kind, with a part of its content changed.
    Corrupt,
    /// There is no host: the connection is lost before a word.
    Gone,
    /// It comes after so many milliseconds.
    Late(u64),
}

/// A running host; it stops with the runtime of its test.
pub struct Host {
    address: SocketAddr,
    folder: &'static str,
    faults: Faults,
}

/// Faults by a part of the path that they befall.
#[derive(Clone, Default)]
struct Faults(Arc<Mutex<Vec<(&'static str, Fault)>>>);

impl Host {
    /// Serves a build below a folder such as "/" or "/some/path/".
    pub async fn start(folder: &'static str, dist: &Path) -> Self {
        let files = serve::host(dist);
        let site = if folder == "/" {
            files
        } else {
            Router::new().nest_service(folder.trim_end_matches('/'), files)
        };
        let faults = Faults::default();
        let site = site.layer(middleware::from_fn_with_state(faults.clone(), interfere));
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("the port");
        tokio::spawn(async move { axum::serve(listener, site).await });
        Self {
            address,
            folder,
            faults,
        }
    }

    /// The address of the page with a query such as "?slugs=lora".
    pub fn url(&self, query: &str) -> String {
        format!("http://{}{}{query}", self.address, self.folder)
    }

    /// From now on all answers whose path holds this part go wrong.
    pub fn spoil(&self, part: &'static str, fault: Fault) {
        self.faults
            .0
            .lock()
            .expect("no test panicked here")
            .push((part, fault));
    }

    /// From now on all is well.
    pub fn mend(&self) {
        self.faults.0.lock().expect("no test panicked here").clear();
    }
}

impl Faults {
    fn of(&self, path: &str) -> Option<Fault> {
        self.0
            .lock()
            .expect("no test panicked here")
            .iter()
            .find(|(part, _)| path.contains(part))
            .map(|(_, fault)| *fault)
    }
}

/// A file of the project by its path from the top; an absolute path stays as it is.
pub fn project(path: impl AsRef<Path>) -> PathBuf {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::canonicalize(top).expect("the project").join(path)
}

/// The finished build that is tested: `dist`, or what TERTIUM_DIST names.
pub fn dist() -> PathBuf {
    let dist = project(std::env::var_os("TERTIUM_DIST").unwrap_or_else(|| "dist".into()));
    assert!(
        dist.join("index.html").is_file(),
        "no build in {}: run `make build` or set TERTIUM_DIST",
        dist.display()
    );
    dist
}

async fn interfere(State(faults): State<Faults>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    while faults.of(&path) == Some(Fault::Held) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let Some(fault) = faults.of(&path) else {
        return next.run(request).await;
    };
    // Faults befall the content as it is.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let mut response = match fault {
        Fault::Held => return next.run(request).await,
        // Ends the task of this connection without a word, and without the words of a panic.
        Fault::Gone => std::panic::resume_unwind(Box::new("gone")),
        Fault::Status(status) => StatusCode::from_u16(status)
            .expect("a status")
            .into_response(),
        Fault::Instead(kind, content) => ([(header::CONTENT_TYPE, kind)], content).into_response(),
        Fault::OfKind(kind) => {
            let mut response = next.run(request).await;
            let kind = header::HeaderValue::from_static(kind);
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response
        }
        Fault::Late(milliseconds) => {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            next.run(request).await
        }
        Fault::CutOff => {
            changed(next.run(request).await, |content| {
                content.slice(..content.len() / 2)
            })
            .await
        }
        Fault::Corrupt => changed(next.run(request).await, corrupt).await,
        Fault::Endless => {
            let mut response = next.run(request).await;
            response.headers_mut().remove(header::CONTENT_LENGTH);
            *response.body_mut() = Body::from_stream(
                stream::once(async { Ok::<_, Infallible>(Bytes::from_static(b" ")) })
                    .chain(stream::pending()),
            );
            response
        }
    };
    response.headers_mut().insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    response
}

/// An answer with another content under the same headers; where it is shorter than they say, the connection is lost.
async fn changed(mut response: Response, change: impl FnOnce(Bytes) -> Bytes) -> Response {
    let body = std::mem::take(response.body_mut());
    let content = to_bytes(body, usize::MAX).await.expect("a file");
    let content = change(content);
    *response.body_mut() = Body::from_stream(stream::once(async { Ok::<_, Infallible>(content) }));
    response
}

/// A content of the same length with a hole in its middle.
fn corrupt(content: Bytes) -> Bytes {
    let (middle, mut content) = (content.len() / 2, content.to_vec());
    content[middle..]
        .iter_mut()
        .take(64)
        .for_each(|byte| *byte = b'#');
    content.into()
}
