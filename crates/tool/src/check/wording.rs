use super::rivals::rival_methods;
use crate::{
    authored::{Dataset, Method},
    finding::Finding,
};

/// Names that stand beside each other call one thing by one word: of the words that the glossary says mean the same, all
/// methods between which people choose have the same one.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    // Few terms have several words: names are looked at for these alone.
    let terms = dataset.glossary.iter();
    let terms: Vec<_> = terms.filter(|term| !term.one_of.is_empty()).collect();
    for [method, rival] in rival_methods(dataset) {
        for term in &terms {
            let [own, others] = [method, rival].map(|method| word_of(&term.one_of, method));
            if let (Some(own), Some(others)) = (own, others)
                && own != others
            {
                let expected = format!("a name with \"{others}\", as {} has", rival.slug);
                findings.push(Finding::new(method.file(), "name.bg", own, expected));
            }
        }
    }
}

/// The first of some words, in small letters, that the Bulgarian name of a method has as a word of its own.
fn word_of<'a>(words: &'a [String], method: &Method) -> Option<&'a String> {
    let name = method.name.bg.to_lowercase();
    let parts: Vec<&str> = name.split(|letter: char| !letter.is_alphabetic()).collect();
    words.iter().find(|word| parts.contains(&word.as_str()))
}
