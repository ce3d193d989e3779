//! Fetching below the page's own folder; what comes is looked at before it is used.

use std::fmt;

use gloo_net::http::Request;
use web_sys::{AbortSignal, RequestCache};

/// Why nothing usable came from the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer at all, none that ends, or another file than the build wrote: offline, refused, cut off, altered.
    Network,
    /// An answer that is no success.
    Status(u16),
    /// Something else: many hosts answer a missing file with a page.
    Content,
}

/// Whether the browser may answer from its cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    Default,
    /// What is cached was not good.
    Reload,
}

/// How long an answer may take, in milliseconds.
const PATIENCE: u32 = 20_000;

/// The longest answer that is taken, in bytes.
const LONGEST: u64 = 64_000_000;

/// Fetches a JSON file.
pub async fn json(url: &str, cache: Cache, integrity: Option<&str>) -> Result<Vec<u8>, FetchError> {
    fetch(url, "json", cache, integrity).await
}

/// Fetches a text file.
pub async fn text(url: &str, cache: Cache, integrity: Option<&str>) -> Result<Vec<u8>, FetchError> {
    fetch(url, "plain", cache, integrity).await
}

async fn fetch(
    url: &str,
    subtype: &str,
    cache: Cache,
    integrity: Option<&str>,
) -> Result<Vec<u8>, FetchError> {
    let mut request =
        Request::get(url).abort_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    if cache == Cache::Reload {
        request = request.cache(RequestCache::Reload);
    }
    if let Some(integrity) = integrity {
        request = request.integrity(integrity);
    }
    let response = request.send().await.map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let header = |name| response.headers().get(name).unwrap_or_default();
    let is_long = header("content-length")
        .parse()
        .is_ok_and(|length: u64| length > LONGEST);
    if is_long || !is_of_type(&header("content-type"), subtype) {
        return Err(FetchError::Content);
    }
    response.binary().await.map_err(|_| FetchError::Network)
}

/// Whether a media type has a subtype, alone or as a suffix: "application/json", "application/ld+json; charset=utf-8".
fn is_of_type(media_type: &str, subtype: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence
        .rsplit(['/', '+'])
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case(subtype))
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Network => f.write_str("no answer came"),
            Self::Status(status) => write!(f, "the host answered {status}"),
            Self::Content => f.write_str("the host answered with something else"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_type;

    #[test]
    fn tells_types_apart() {
        #[track_caller]
        fn check(media_type: &str, expected: bool) {
            assert_eq!(is_of_type(media_type, "json"), expected, "{media_type:?}");
        }
        check("application/json", true);
        check("application/json; charset=utf-8", true);
        check("Application/LD+JSON", true);
        check("text/html", false);
        check("text/html; x=/json", false);
        check("application/jsonp", false);
        check("", false);
    }
}
