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

/// Fetches a file of the dataset or a catalogue: JSON, or the text of an index.
pub async fn data(url: &str, cache: Cache, integrity: Option<&str>) -> Result<Vec<u8>, FetchError> {
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
    if is_long {
        return Err(FetchError::Content);
    }
    let bytes = response.binary().await.map_err(|_| FetchError::Network)?;
    let bytes = without_mark(bytes);
    if is_markup(&bytes) {
        return Err(FetchError::Content);
    }
    Ok(bytes)
}

/// Some hosts put a byte order mark before what is UTF-8 anyway.
fn without_mark(mut bytes: Vec<u8>) -> Vec<u8> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    bytes
}

/// Whether a page came in place of data, whatever media type the host says: many know no `.json`, and proxies say others.
fn is_markup(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"<")
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
    use super::*;

    #[test]
    fn pages_are_told_from_data() {
        #[track_caller]
        fn check(body: &str, expected: bool) {
            let body = without_mark(body.as_bytes().to_vec());
            assert_eq!(is_markup(&body), expected, "{body:?}");
        }
        check("{}", false);
        check("\u{feff}{}", false);
        check("[\"<p>\"]", false);
        check("tertium-index\t2", false);
        check("", false);
        check("<!doctype html>", true);
        check("\u{feff}\r\n <?xml version='1.0'?>", true);
    }
}
