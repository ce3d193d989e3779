//! Files that the page hands to the visitor.

use js_sys::Array;
use leptos::prelude::set_timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document;

/// The browser did not take a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DownloadError;

/// How long a slow browser may take to fetch the file out of the page.
const KEPT: std::time::Duration = std::time::Duration::from_secs(60);

/// Saves a text as a file.
pub fn save_text(name: &str, mime: &str, text: &str) -> Result<(), DownloadError> {
    save(name, &blob(mime, text)?)
}

/// Saves what a blob holds as a file.
pub fn save(name: &str, blob: &Blob) -> Result<(), DownloadError> {
    let url = Url::create_object_url_with_blob(blob).map_err(refused)?;
    let link = document()
        .ok_or(DownloadError)?
        .create_element("a")
        .map_err(refused)?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|_| DownloadError)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    set_timeout(move || revoke(&url), KEPT);
    Ok(())
}

/// A text as a blob of a media type.
pub(super) fn blob(mime: &str, text: &str) -> Result<Blob, DownloadError> {
    let options = BlobPropertyBag::new();
    options.set_type(&[mime, ";charset=utf-8"].concat());
    let parts = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).map_err(refused)
}

pub(super) fn revoke(url: &str) {
    let _ = Url::revoke_object_url(url);
}

fn refused(_: JsValue) -> DownloadError {
    DownloadError
}
