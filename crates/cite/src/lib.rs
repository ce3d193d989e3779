//! References in the styles of the field, rendered by a CSL processor from the structured source.
//!
//! The tool renders those of the dataset when the site is built; the page, on demand, those of the visitor's own methods.

#[cfg(feature = "archive")]
mod bulgarian;
mod citer;
mod styles;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json, value::RawValue};
use tertium_core::{
    locale::Lang,
    method::Slug,
    thesis::{Cite, CiteError, Reference, ReferenceStyle},
};

pub use citer::{Address, Citer};
pub use styles::Styles;

/// Renders sources in all styles.
pub struct Citers {
    apa: Citer,
    others: Vec<(ReferenceStyle, Citer)>,
}

impl Citers {
    /// Makes what renders in each of the styles.
    ///
    /// # Errors
    /// Where one of them is missing, or no style of its own.
    pub fn new(styles: &Styles) -> Result<Self, String> {
        let others = ReferenceStyle::ALL.into_iter();
        let others = others.filter(|style| *style != ReferenceStyle::Apa);
        let others = others.map(|style| Ok((style, Citer::new(styles, style)?)));
        Ok(Self {
            apa: Citer::new(styles, ReferenceStyle::Apa)?,
            others: others.collect::<Result<_, String>>()?,
        })
    }

    /// What [`Reference`] reads, of a source in CSL-JSON.
    ///
    /// # Errors
    /// Where the source is none, or a style renders nothing of it.
    pub fn reference(&self, slug: &str, source: &Map<String, Value>) -> Result<Value, String> {
        let mut reference = json!({
            "in_text": {
                "bg": self.apa.in_text(slug, source, Lang::Bg)?,
                "en": self.apa.in_text(slug, source, Lang::En)?,
            },
            "apa": self.apa.render(slug, source, Address::Given, Lang::En)?,
        });
        for (style, citer) in &self.others {
            let entry = |lang| citer.render(slug, source, Address::Given, lang);
            reference[style.id()] = match style.speaks_as_the_text() {
                true => json!({ "bg": entry(Lang::Bg)?, "en": entry(Lang::En)? }),
                false => entry(Lang::En)?.into(),
            };
        }
        Ok(reference)
    }
}

impl Cite for Citers {
    fn cite(&self, slug: &Slug, source: &RawValue) -> Result<Reference, CiteError> {
        let source = serde_json::from_str(source.get()).map_err(CiteError::new)?;
        let reference = self.reference(slug.as_str(), &source);
        serde_json::from_value(reference.map_err(CiteError::new)?).map_err(CiteError::new)
    }
}
