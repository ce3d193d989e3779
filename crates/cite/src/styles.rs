use std::collections::BTreeMap;

use hayagriva::citationberg::{IndependentStyle, Locale, Style};
use serde::{Deserialize, Serialize};
use tertium_core::thesis::ReferenceStyle;

/// The styles of citing, with the locales that they ask for: a file of each release.
#[derive(Deserialize, Serialize)]
pub struct Styles {
    /// By [`ReferenceStyle::id`].
    styles: BTreeMap<String, Style>,
    pub(crate) locales: Vec<Locale>,
}

impl Styles {
    /// The styles as the processor's archive has them.
    #[cfg(feature = "archive")]
    pub fn archived() -> Self {
        use hayagriva::archive::{ArchivedStyle, locales};

        use crate::citer::locale_code;

        let archived = |of: ReferenceStyle| match of {
            ReferenceStyle::Apa => ArchivedStyle::AmericanPsychologicalAssociation,
            ReferenceStyle::Ieee => ArchivedStyle::InstituteOfElectricalAndElectronicsEngineers,
            // The archive's own style of the library loses authors.
            ReferenceStyle::Vancouver => ArchivedStyle::SpringerVancouver,
            ReferenceStyle::Iso690 => ArchivedStyle::Iso690Numeric,
        };
        let styles = ReferenceStyle::ALL.map(|of| (of.id().to_owned(), archived(of).get()));
        let styles = BTreeMap::from(styles);
        let mut wanted = tertium_core::locale::Lang::ALL.map(locale_code).to_vec();
        wanted.extend(styles.values().filter_map(|style| match style {
            Style::Independent(style) => style.default_locale.clone(),
            Style::Dependent(style) => style.default_locale.clone(),
        }));
        let is_wanted = |locale: &Locale| {
            let own = locale.lang.as_ref();
            own.is_some_and(|own| wanted.contains(own))
        };
        let locales = locales().into_iter().filter(is_wanted).collect();
        Self { styles, locales }
    }

    /// Reads the file of a release.
    ///
    /// # Errors
    /// Where it is none of that kind.
    pub fn from_json(json: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(json)
    }

    pub(crate) fn style(&self, of: ReferenceStyle) -> Result<IndependentStyle, String> {
        match self.styles.get(of.id()) {
            Some(Style::Independent(style)) => Ok(style.clone()),
            Some(Style::Dependent(_)) => Err(format!("{} is no style of its own", of.id())),
            None => Err(format!("there is no style {}", of.id())),
        }
    }
}
