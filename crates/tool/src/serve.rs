//! A static host for the finished build, as a content delivery network would serve it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use tower_http::{
    compression::CompressionLayer,
    services::{ServeDir, ServeFile},
};

/// Serves a folder until the process is stopped; says the address once it answers.
pub fn run(dist: PathBuf, port: u16) -> Result<(), String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port))
            .await
            .map_err(|error| format!("port {port}: {error}; take another with PORT=…"))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        println!("Tertium is ready: http://{address}/");
        axum::serve(listener, host(&dist))
            .await
            .map_err(|error| error.to_string())
    })
}

/// Answers from a folder with the headers that its `_headers` asks for, compressed, with 404.html for what is not there.
pub fn host(dist: &Path) -> Router {
    let missing = ServeFile::new(dist.join("404.html"))
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(dist)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(missing);
    let rules = Arc::new(Rules::read(
        &fs::read_to_string(dist.join("_headers")).unwrap_or_default(),
    ));
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(rules, dress))
        .layer(CompressionLayer::new())
}

async fn dress(State(rules): State<Arc<Rules>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let is_there = response.status().is_success() || response.status().is_redirection();
    // As hosts do that know such a file: what it does not say of caching is revalidated.
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    for (name, value) in rules
        .of(&path)
        .filter(|(name, _)| is_there || **name != header::CACHE_CONTROL)
    {
        response.headers_mut().insert(name.clone(), value.clone());
    }
    response
}

/// The rules of a `_headers` file: a path, then indented headers; later rules win.
struct Rules(Vec<(String, HeaderName, HeaderValue)>);

impl Rules {
    fn read(text: &str) -> Self {
        let mut path = "";
        let mut rules = Vec::new();
        for line in text.lines() {
            match line
                .strip_prefix("  ")
                .and_then(|line| line.split_once(": "))
            {
                None => path = line,
                Some((name, value)) => {
                    if let (Ok(name), Ok(value)) = (name.parse(), value.parse()) {
                        rules.push((path.to_owned(), name, value));
                    }
                }
            }
        }
        Self(rules)
    }

    fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a HeaderName, &'a HeaderValue)> {
        let holds = move |rule: &str| {
            rule.strip_suffix('*')
                .map_or(rule == path, |start| path.starts_with(start))
        };
        self.0
            .iter()
            .filter(move |(rule, ..)| holds(rule))
            .map(|(_, name, value)| (name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn headers_follow_the_path() {
        let rules =
            Rules::read("/*\n  X-Frame-Options: DENY\n/tertium-*\n  Cache-Control: immutable\n");
        #[track_caller]
        fn check(rules: &Rules, path: &str, expected: &[&str]) {
            let found: Vec<&str> = rules
                .of(path)
                .filter_map(|(_, value)| value.to_str().ok())
                .collect();
            assert_eq!(found, expected, "{path}");
        }
        check(&rules, "/", &["DENY"]);
        check(
            &rules,
            "/tertium-57cc7d31db0cd2a5_bg.wasm",
            &["DENY", "immutable"],
        );
        check(&rules, "/data/tertium-x", &["DENY"]);
    }
}
