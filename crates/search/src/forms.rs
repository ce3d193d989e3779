//! Forms of one word: Bulgarian articles and plurals, English endings.

use crate::{
    letters::{Letter, code, is_cyrillic},
    vocabulary::Vocabulary,
};

/// Endings by which forms of a Bulgarian word differ.
const BULGARIAN: [&str; 33] = [
    "а",
    "я",
    "и",
    "е",
    "о",
    "ът",
    "ят",
    "та",
    "то",
    "те",
    "ия",
    "ият",
    "ите",
    "ата",
    "ята",
    "ото",
    "ето",
    "ове",
    "овете",
    "ен",
    "на",
    "но",
    "ни",
    "ният",
    "ната",
    "ното",
    "ните",
    "не",
    "ва",
    "вам",
    "ване",
    "м",
    "ят",
];
/// Endings by which forms of an English word differ.
const ENGLISH: [&str; 14] = [
    "s", "es", "e", "d", "ed", "ing", "y", "ies", "al", "ly", "ally", "ic", "ion", "ions",
];

/// The words that are other forms of the typed one, each with how many letters they share.
pub fn forms<'a>(
    vocabulary: &'a Vocabulary,
    typed: &'a [Letter],
) -> impl Iterator<Item = (usize, usize)> + 'a {
    let is_bulgarian = typed.first().copied().is_some_and(is_cyrillic);
    let (endings, stem): (&[&str], usize) = if is_bulgarian {
        (&BULGARIAN, 3)
    } else {
        (&ENGLISH, 4)
    };
    let words = typed
        .get(..stem)
        .map(|stem| vocabulary.beginning_with(stem));
    words.into_iter().flatten().filter_map(move |word| {
        let letters = vocabulary.word(word);
        let shared = letters
            .iter()
            .zip(typed)
            .take_while(|(a, b)| a == b)
            .count();
        let is_ending = |rest: &[Letter]| {
            let is_it = |ending: &&str| ending.chars().map(code).eq(rest.iter().copied());
            rest.is_empty() || endings.iter().any(is_it)
        };
        // Also where a longer part is shared by chance: "средна" and "среден" share "сред".
        let is_form = (stem..=shared)
            .rev()
            .any(|end| is_ending(&letters[end..]) && is_ending(&typed[end..]));
        is_form.then_some((word, shared))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{letters::codes, vocabulary::VocabularyBuilder};

    #[test]
    fn forms_differ_in_their_endings() {
        #[track_caller]
        fn check(typed: &str, word: &str, expected: bool) {
            let mut builder = VocabularyBuilder::new();
            builder.number(&codes(word));
            let (vocabulary, _) = builder.finish();
            let is_form = forms(&vocabulary, &codes(typed)).next().is_some();
            assert_eq!(is_form, expected, "{typed:?} and {word:?}");
        }
        check("група", "групите", true);
        check("групи", "група", true);
        check("средна", "среден", true);
        check("дял", "дялове", true);
        check("регресията", "регресии", true);
        check("интервю", "интервал", false);
        check("надеждност", "надеждни", false);
        check("group", "groups", true);
        check("predicting", "predict", true);
        check("interview", "interval", false);
        check("model", "mode", false);
        check("да", "данни", false);
        check("", "данни", false);
    }
}
