use std::collections::BTreeMap;

use hayagriva::citationberg::{IndependentStyle, Locale, Style};
use serde::{Deserialize, Serialize};
use tertium_core::{locale::Lang, thesis::ReferenceStyle};

/// The styles of citing, with the locales that they ask for: a file of each release.
#[derive(Deserialize, Serialize)]
pub struct Styles {
    /// By [`name`].
    styles: BTreeMap<String, Style>,
    pub(crate) locales: Vec<Locale>,
}

impl Styles {
    /// The styles as the processor's archive has them, and those that are ours from them.
    ///
    /// # Errors
    /// Where the processor does not take one of ours.
    #[cfg(feature = "archive")]
    pub fn archived() -> Result<Self, String> {
        use hayagriva::archive::{ArchivedStyle, locales};

        use crate::{bulgarian, citer::locale_code};

        let archived = |of: ReferenceStyle| match of {
            ReferenceStyle::Apa => ArchivedStyle::AmericanPsychologicalAssociation,
            ReferenceStyle::Ieee => ArchivedStyle::InstituteOfElectricalAndElectronicsEngineers,
            // The archive's own style of the library loses authors.
            ReferenceStyle::Vancouver => ArchivedStyle::SpringerVancouver,
            ReferenceStyle::Iso690 => ArchivedStyle::Iso690Numeric,
        };
        let mut styles = BTreeMap::new();
        for of in ReferenceStyle::ALL {
            let style = archived(of).get();
            if of.speaks_as_the_text() {
                styles.insert(name(of, Lang::Bg), bulgarian::of(&style)?);
            }
            styles.insert(name(of, Lang::En), style);
        }
        let mut wanted = Lang::ALL.map(locale_code).to_vec();
        wanted.extend(styles.values().filter_map(|style| match style {
            Style::Independent(style) => style.default_locale.clone(),
            Style::Dependent(style) => style.default_locale.clone(),
        }));
        let is_wanted = |locale: &Locale| {
            let own = locale.lang.as_ref();
            own.is_some_and(|own| wanted.contains(own))
        };
        let locales = locales().into_iter().filter(is_wanted).collect();
        Ok(Self { styles, locales })
    }

    /// Reads the file of a release.
    ///
    /// # Errors
    /// Where it is none of that kind.
    pub fn from_json(json: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(json)
    }

    /// A style with the words that it has in texts of a language.
    pub(crate) fn style(&self, of: ReferenceStyle, lang: Lang) -> Result<IndependentStyle, String> {
        let name = name(of, lang);
        match self.styles.get(&name) {
            Some(Style::Independent(style)) => Ok(style.clone()),
            Some(Style::Dependent(_)) => Err(format!("{name} is no style of its own")),
            None => Err(format!("there is no style {name}")),
        }
    }
}

/// What a style is called in the file.
fn name(of: ReferenceStyle, lang: Lang) -> String {
    match (of.speaks_as_the_text(), lang) {
        (true, Lang::Bg) => [of.id(), "-bg"].concat(),
        (true, Lang::En) | (false, Lang::Bg | Lang::En) => of.id().to_owned(),
    }
}
