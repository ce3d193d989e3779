//! References in the styles of the field, rendered by a CSL processor from the structured source.

use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
    ElemChildren, Rendered,
    archive::{ArchivedStyle, locales},
    citationberg::{IndependentStyle, Locale, LocaleCode, Style, json},
};
use serde_json::{Map, Value, json};
use tertium_core::{locale::Lang, thesis::ReferenceStyle};

/// Renders references in one style; holds the style and the locales, which take time to load.
pub struct Citer {
    of: ReferenceStyle,
    style: IndependentStyle,
    locales: Vec<Locale>,
}

/// Whether a reference says where the work lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// By DOI or URL, as the style asks for.
    Given,
    /// Not at all: the page shows it as a link of its own.
    Left,
}

impl Citer {
    /// Loads a style.
    pub fn new(style: ReferenceStyle) -> Result<Self, String> {
        let archived = match style {
            ReferenceStyle::Apa => ArchivedStyle::AmericanPsychologicalAssociation,
            ReferenceStyle::Ieee => ArchivedStyle::InstituteOfElectricalAndElectronicsEngineers,
            // The archive's own style of the library loses authors.
            ReferenceStyle::Vancouver => ArchivedStyle::SpringerVancouver,
            ReferenceStyle::Iso690 => ArchivedStyle::Iso690Numeric,
        };
        match archived.get() {
            Style::Independent(archived) => Ok(Self {
                of: style,
                style: archived,
                locales: locales(),
            }),
            Style::Dependent(_) => Err(format!("the archive's {style:?} is no style of its own")),
        }
    }

    /// Renders a source given in CSL-JSON as an entry of a list of references.
    pub fn render(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        address: Address,
    ) -> Result<String, String> {
        let rendered = self.rendered(&self.item(slug, source, address)?, None);
        let entry = rendered
            .bibliography
            .and_then(|mut bibliography| bibliography.items.pop())
            .ok_or("the style renders nothing")?;
        let citation = plain(&entry.content)?;
        // Its number is that of the only entry.
        let citation = citation
            .trim()
            .trim_start_matches("1. ")
            .trim_start_matches("[1]");
        // The styles capitalise a number's first letter; arXiv writes itself small. After the year of a conference APA
        // leaves the comma of a day that nobody named; IEEE leaves two spaces, ISO 690 a French space and two full stops.
        let citation = citation
            .trim()
            .replace("(ArXiv:", "(arXiv:")
            .replace(",).", ").")
            .replace("  ", " ")
            .replace("In\u{a0}: ", "In: ")
            .replace("s..)", "s.)");
        if citation.is_empty() {
            Err("the style renders nothing".into())
        } else {
            Ok(citation)
        }
    }

    /// Author and year, as they stand in a text of a language, without brackets.
    pub fn in_text(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        lang: Lang,
    ) -> Result<String, String> {
        let locale = LocaleCode(match lang {
            Lang::Bg => "bg-BG".to_owned(),
            Lang::En => "en-US".to_owned(),
        });
        let rendered = self.rendered(&self.item(slug, source, Address::Left)?, Some(locale));
        let citation = rendered.citations.first();
        let citation = plain(&citation.ok_or("the style cites nothing")?.citation)?;
        let inner = citation
            .trim()
            .trim_start_matches('(')
            .trim_end_matches(')');
        if inner.is_empty() {
            Err("the style cites nothing".into())
        } else {
            Ok(inner.to_owned())
        }
    }

    /// A source as the processor takes it.
    fn item(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        address: Address,
    ) -> Result<json::Item, String> {
        let mut item = source.clone();
        item.insert("id".into(), slug.into());
        // The manual of APA cites a paper in edited proceedings as a chapter; of a paper-conference with editors the processor
        // loses volume, pages and publisher, since the editors that stand for an author are gone when the style asks for
        // them again.
        if item.get("type").and_then(Value::as_str) == Some("paper-conference")
            && item.contains_key("editor")
        {
            item.insert("type".into(), "chapter".into());
        }
        for field in ["custom", "language"] {
            item.remove(field);
        }
        match address {
            Address::Left => {
                item.remove("DOI");
                item.remove("URL");
            }
            Address::Given => {
                let arxiv = source.get("custom").and_then(|custom| custom.get("arxiv"));
                if let (Some(arxiv), false) =
                    (arxiv.and_then(Value::as_str), item.contains_key("DOI"))
                {
                    item.entry("URL")
                        .or_insert_with(|| format!("https://arxiv.org/abs/{arxiv}").into());
                }
            }
        }
        // ISO 690's style prints the bare number.
        if let (ReferenceStyle::Iso690, Some(edition)) = (self.of, item.get_mut("edition")) {
            let number = edition.as_str().and_then(|edition| edition.parse().ok());
            if let Some(number) = number {
                *edition = ordinal(number).into();
            }
        }
        for role in ["author", "editor"] {
            item.get_mut(role)
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
                .for_each(keep_particle);
        }
        serde_json::from_value(Value::Object(item)).map_err(|error| error.to_string())
    }

    fn rendered(&self, item: &json::Item, locale: Option<LocaleCode>) -> Rendered {
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(item)],
            &self.style,
            locale,
            &self.locales,
            None,
        ));
        driver.finish(BibliographyRequest {
            style: &self.style,
            locale: None,
            locale_files: &self.locales,
        })
    }
}

/// Renders sources in all styles.
pub struct Citers {
    apa: Citer,
    others: Vec<(ReferenceStyle, Citer)>,
}

impl Citers {
    pub fn new() -> Result<Self, String> {
        let others = ReferenceStyle::ALL.into_iter();
        let others = others.filter(|style| *style != ReferenceStyle::Apa);
        let others = others.map(|style| Ok((style, Citer::new(style)?)));
        Ok(Self {
            apa: Citer::new(ReferenceStyle::Apa)?,
            others: others.collect::<Result<_, String>>()?,
        })
    }

    /// What [`tertium_core::thesis::Reference`] reads.
    pub fn reference(&self, slug: &str, source: &Map<String, Value>) -> Result<Value, String> {
        let mut reference = json!({
            "in_text": {
                "bg": self.apa.in_text(slug, source, Lang::Bg)?,
                "en": self.apa.in_text(slug, source, Lang::En)?,
            },
            "apa": self.apa.render(slug, source, Address::Given)?,
        });
        for (style, citer) in &self.others {
            reference[style.id()] = citer.render(slug, source, Address::Given)?.into();
        }
        Ok(reference)
    }
}

fn plain(content: &ElemChildren) -> Result<String, String> {
    let mut text = String::new();
    content
        .write_buf(&mut text, BufWriteFormat::Plain)
        .map_err(|error| error.to_string())?;
    Ok(text)
}

/// The number of an edition in words: "2nd ed.".
fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending} ed.")
}

/// Names the particle of "van der Maaten" as one that stays with the family name, which the processor would demote.
fn keep_particle(person: &mut Value) {
    let Some(family) = person.get("family").and_then(Value::as_str) else {
        return;
    };
    let name = family
        .split_inclusive(' ')
        .skip_while(|word| word.starts_with(char::is_lowercase))
        .collect::<String>();
    let particle = family
        .strip_suffix(&name)
        .unwrap_or_default()
        .trim()
        .to_owned();
    if !particle.is_empty() && !name.is_empty() {
        person["family"] = name.into();
        person["non-dropping-particle"] = particle.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renders_what_the_manual_asks_for() {
        let citer = Citer::new(ReferenceStyle::Apa).unwrap();
        #[track_caller]
        fn check(citer: &Citer, source: &str, expected: &str) {
            let source: Map<String, Value> = serde_json::from_str(source).unwrap();
            assert_eq!(citer.render("x", &source, Address::Left).unwrap(), expected);
        }
        check(
            &citer,
            r#"{"type":"article-journal","title":"The probable error of a mean",
               "author":[{"literal":"Student"}],"issued":{"date-parts":[[1908]]},
               "container-title":"Biometrika","volume":"6","issue":"1","page":"1-25",
               "DOI":"10.1093/biomet/6.1.1","language":"en"}"#,
            "Student. (1908). The probable error of a mean. Biometrika, 6(1), 1–25.",
        );
        check(
            &citer,
            r#"{"type":"paper-conference","title":"Masked autoencoders are scalable vision learners",
               "author":[{"family":"He","given":"Kaiming"},{"family":"Chen","given":"Xinlei"},{"family":"Xie",
               "given":"Saining"},{"family":"Li","given":"Yanghao"},{"family":"Dollár","given":"Piotr"},
               {"family":"Girshick","given":"Ross"}],"issued":{"date-parts":[[2022]]},
               "container-title":"Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition",
               "page":"16000-16009","custom":{"arxiv":"2111.06377"}}"#,
            "He, K., Chen, X., Xie, S., Li, Y., Dollár, P., & Girshick, R. (2022). Masked autoencoders are \
             scalable vision learners. Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern \
             Recognition, 16000–16009.",
        );
        check(
            &citer,
            r#"{"type":"paper-conference","title":"Rich feature hierarchies","author":[{"family":"Fast",
               "given":"Ann"}],"editor":[{"family":"Leibe","given":"Bastian"},{"family":"Welling",
               "given":"Max"}],"issued":{"date-parts":[[2016]]},
               "container-title":"Computer Vision – ECCV 2016","volume":"9905","page":"21-37",
               "publisher":"Springer","collection-title":"Lecture Notes in Computer Science"}"#,
            "Fast, A. (2016). Rich feature hierarchies. In B. Leibe & M. Welling (Eds.), Computer Vision – \
             ECCV 2016 (Vol. 9905, pp. 21–37). Springer.",
        );
        check(
            &citer,
            r#"{"type":"book","title":"Categorical data analysis","author":[{"family":"Agresti",
               "given":"Alan"}],"issued":{"date-parts":[[2002]]},"edition":"2","publisher":"Wiley"}"#,
            "Agresti, A. (2002). Categorical data analysis (2nd ed.). Wiley.",
        );
        check(
            &citer,
            r#"{"type":"article","title":"Some preprint","author":[{"family":"van der Maaten",
               "given":"Laurens"}],"issued":{"date-parts":[[2020]]},"number":"arXiv:2001.00001",
               "publisher":"arXiv"}"#,
            "van der Maaten, L. (2020). Some preprint (arXiv:2001.00001). arXiv.",
        );
        check(
            &citer,
            r#"{"type":"paper-conference","title":"Adam: A method for stochastic optimization",
               "author":[{"family":"Kingma","given":"Diederik P."},{"family":"Ba","given":"Jimmy"}],
               "issued":{"date-parts":[[2015]]},
               "container-title":"International Conference on Learning Representations"}"#,
            "Kingma, D. P., & Ba, J. (2015). Adam: A method for stochastic optimization. International \
             Conference on Learning Representations.",
        );
    }

    #[test]
    fn renders_each_style() {
        #[track_caller]
        fn check(source: &str, expected: [&str; 6]) {
            let source: Map<String, Value> = serde_json::from_str(source).unwrap();
            let reference = Citers::new().unwrap().reference("x", &source).unwrap();
            let reference = reference.to_string().replace('\u{a0}', " ");
            let [bg, en, apa, ieee, vancouver, iso690] = expected;
            let expected = json!({
                "in_text": { "bg": bg, "en": en },
                "apa": apa,
                "ieee": ieee,
                "vancouver": vancouver,
                "iso690": iso690,
            });
            assert_eq!(reference, expected.to_string());
        }
        check(
            r#"{"type":"article-journal","title":"The probable error of a mean",
               "author":[{"literal":"Student"}],"issued":{"date-parts":[[1908]]},
               "container-title":"Biometrika","volume":"6","issue":"1","page":"1-25",
               "DOI":"10.1093/biomet/6.1.1","language":"en"}"#,
            [
                "Student, 1908",
                "Student, 1908",
                "Student. (1908). The probable error of a mean. Biometrika, 6(1), 1–25. \
                 https://doi.org/10.1093/biomet/6.1.1",
                "Student, “The probable error of a mean,” Biometrika, vol. 6, no. 1, pp. 1–25, 1908, doi: \
                 10.1093/biomet/6.1.1.",
                "Student. The probable error of a mean. Biometrika. 1908;6:1–25. \
                 https://doi.org/10.1093/biomet/6.1.1",
                "STUDENT. The probable error of a mean. Biometrika. 1908. Vol. 6, no. 1, p. 1–25. DOI \
                 10.1093/biomet/6.1.1.",
            ],
        );
        check(
            r#"{"type":"book","title":"Categorical data analysis","author":[{"family":"Agresti",
               "given":"Alan"}],"issued":{"date-parts":[[2002]]},"edition":"2","publisher":"Wiley"}"#,
            [
                "Agresti, 2002",
                "Agresti, 2002",
                "Agresti, A. (2002). Categorical data analysis (2nd ed.). Wiley.",
                "A. Agresti, Categorical data analysis, 2nd ed. Wiley, 2002.",
                "Agresti A. Categorical data analysis. 2nd ed. Wiley; 2002.",
                "AGRESTI, Alan. Categorical data analysis. 2nd ed. Wiley, 2002.",
            ],
        );
        check(
            r#"{"type":"paper-conference","title":"Rich feature hierarchies","author":[{"family":"Fast",
               "given":"Ann"},{"family":"Slow","given":"Bo"},{"family":"Mid","given":"Cy"}],
               "editor":[{"family":"Leibe","given":"Bastian"},{"family":"Welling","given":"Max"}],
               "issued":{"date-parts":[[2016]]},"container-title":"Computer Vision","volume":"9905",
               "page":"21-37","publisher":"Springer","custom":{"arxiv":"1512.02325"}}"#,
            [
                "Fast и съавт., 2016",
                "Fast et al., 2016",
                "Fast, A., Slow, B., & Mid, C. (2016). Rich feature hierarchies. In B. Leibe & M. Welling (Eds.), \
                 Computer Vision (Vol. 9905, pp. 21–37). Springer. https://arxiv.org/abs/1512.02325",
                "A. Fast, B. Slow, and C. Mid, “Rich feature hierarchies,” in Computer Vision, vol. 9905, B. \
                 Leibe and M. Welling, Eds., Springer, 2016, pp. 21–37. [Online]. Available: \
                 https://arxiv.org/abs/1512.02325",
                "Fast A, Slow B, Mid C. Rich feature hierarchies. In: Leibe B, Welling M, editors. Computer \
                 Vision [Internet]. Springer; 2016. pp. 21–37. https://arxiv.org/abs/1512.02325",
                "FAST, Ann, SLOW, Bo and MID, Cy. Rich feature hierarchies. In: LEIBE, Bastian and WELLING, Max \
                 (eds.), Computer Vision. Online. Springer, 2016. p. 21–37. Available from: \
                 https://arxiv.org/abs/1512.02325",
            ],
        );
    }
}
