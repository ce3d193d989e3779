//! Files of the build, checked against the hashes that it knows of them.

use leptos::prelude::*;
use tertium_core::build::Build;

use super::App;
use crate::platform::fetch::{self, FetchError};

/// Fetches a file of a build, by its address.
///
/// # Errors
///
/// Where none came, or another than the build wrote.
pub async fn file(build: StoredValue<Build>, url: String) -> Result<Vec<u8>, FetchError> {
    let integrity = build.with_value(|build| build.integrity(&url).map(str::to_owned));
    fetch::data(&url, fetch::Cache::Default, integrity.as_deref()).await
}

impl App {
    /// Fetches a file of the page's own build, by its address.
    pub async fn file(self, url: String) -> Result<Vec<u8>, FetchError> {
        let answer = file(self.build, url).await;
        if answer.is_err() {
            self.version.look();
        }
        answer
    }
}
