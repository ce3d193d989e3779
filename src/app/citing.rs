//! What cites the visitor's own methods: a part of the program, and the styles of the release.

use std::sync::Arc;

use futures::future::join;
use tertium_cite::{Citers, Styles};
use tertium_core::{
    build::Build,
    thesis::{Cite, CiteError},
};

use super::{App, CitePart, LoadError, PartFailed};
use crate::platform::fetch::FetchError;

/// What this part of the program hands out.
pub fn cite_part() -> CitePart {
    CitePart { open }
}

fn open(styles: &[u8]) -> Result<Arc<dyn Cite>, CiteError> {
    let styles = Styles::from_json(styles).map_err(CiteError::new)?;
    Ok(Arc::new(Citers::new(&styles).map_err(CiteError::new)?))
}

impl App {
    /// Loads what renders the sources of own methods.
    ///
    /// # Errors
    /// Where its code or its styles did not come, or are none.
    pub async fn load_citer(self) -> Result<Arc<dyn Cite>, LoadError> {
        let styles = self.file(self.build(Build::styles_url));
        let (part, styles) = join(self.parts.load_cite(), styles).await;
        let part = part.map_err(|PartFailed| {
            self.version.look();
            LoadError::Fetch(FetchError::Network)
        })?;
        let styles = styles.map_err(LoadError::Fetch)?;
        (part.open)(&styles).map_err(|_| LoadError::Fetch(FetchError::Content))
    }
}
