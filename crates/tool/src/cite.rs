//! References in APA style, rendered by a CSL processor from the structured source.

use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
    archive::{ArchivedStyle, locales},
    citationberg::{IndependentStyle, Locale, Style, json},
};
use serde_json::{Map, Value};

/// Renders references; holds the style and the locales, which take time to load.
pub struct Citer {
    style: IndependentStyle,
    locales: Vec<Locale>,
}

impl Citer {
    /// Loads the style of the American Psychological Association's manual, 7th edition.
    pub fn apa() -> Result<Self, String> {
        match ArchivedStyle::AmericanPsychologicalAssociation.get() {
            Style::Independent(style) => Ok(Self {
                style,
                locales: locales(),
            }),
            Style::Dependent(_) => Err("the archive's APA style is no style of its own".into()),
        }
    }

    /// Renders a source given in CSL-JSON, without its address: the page shows that as a link of its own.
    pub fn render(&self, slug: &str, source: &Map<String, Value>) -> Result<String, String> {
        let mut item = source.clone();
        item.insert("id".into(), slug.into());
        // The manual cites a paper in edited proceedings as a chapter; of a paper-conference with editors the processor
        // loses volume, pages and publisher, since the editors that stand for an author are gone when the style asks for
        // them again.
        if item.get("type").and_then(Value::as_str) == Some("paper-conference")
            && item.contains_key("editor")
        {
            item.insert("type".into(), "chapter".into());
        }
        for field in ["DOI", "URL", "custom", "language"] {
            item.remove(field);
        }
        for role in ["author", "editor"] {
            item.get_mut(role)
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
                .for_each(keep_particle);
        }
        let item: json::Item =
            serde_json::from_value(Value::Object(item)).map_err(|error| error.to_string())?;
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::from_items(
            vec![CitationItem::with_entry(&item)],
            &self.style,
            &self.locales,
        ));
        let rendered = driver.finish(BibliographyRequest {
            style: &self.style,
            locale: None,
            locale_files: &self.locales,
        });
        let entry = rendered
            .bibliography
            .and_then(|mut bibliography| bibliography.items.pop())
            .ok_or("the style renders nothing")?;
        let mut citation = String::new();
        entry
            .content
            .write_buf(&mut citation, BufWriteFormat::Plain)
            .map_err(|error| error.to_string())?;
        // The style capitalises a number's first letter; arXiv writes itself small. After the year of a conference it
        // leaves the comma of a day that nobody named.
        let citation = citation
            .trim()
            .replace("(ArXiv:", "(arXiv:")
            .replace(",).", ").");
        if citation.is_empty() {
            Err("the style renders nothing".into())
        } else {
            Ok(citation)
        }
    }
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
        let citer = Citer::apa().unwrap();
        #[track_caller]
        fn check(citer: &Citer, source: &str, expected: &str) {
            let source: Map<String, Value> = serde_json::from_str(source).unwrap();
            assert_eq!(citer.render("x", &source).unwrap(), expected);
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
}
