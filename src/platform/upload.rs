//! Files that the visitor hands to the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// Why a chosen file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadError {
    /// It has more bytes than are read.
    TooLong,
    /// The browser did not hand it out.
    Unreadable,
}

/// Reads the file that was chosen in a field, and empties the field, so that the same file can be chosen again.
///
/// Nothing where no file was chosen; `longest` is in bytes.
pub async fn read_text(event: &Event, longest: usize) -> Option<Result<String, UploadError>> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    let outcome = if file.size() > longest as f64 {
        Err(UploadError::TooLong)
    } else {
        let text = JsFuture::from(file.text())
            .await
            .ok()
            .and_then(|text| text.as_string());
        text.ok_or(UploadError::Unreadable)
    };
    field.set_value("");
    Some(outcome)
}
