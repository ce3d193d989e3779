//! What the build wrote into the page.

use std::fmt;

use tertium_core::build::Build;

use super::document;

/// Why nothing is known of the build.
#[derive(Debug)]
pub enum BuildError {
    /// The page has no element `#build`.
    Missing,
    Content(serde_json::Error),
}

/// Reads what the build wrote into the page.
pub fn read() -> Result<Build, BuildError> {
    let element = document().and_then(|document| document.get_element_by_id("build"));
    let text = element
        .and_then(|element| element.text_content())
        .ok_or(BuildError::Missing)?;
    serde_json::from_str(&text).map_err(BuildError::Content)
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("the page has no element #build"),
            Self::Content(error) => write!(f, "#build: {error}"),
        }
    }
}
