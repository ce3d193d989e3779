//! What an entry of a list of references looks like in the styles of citing.

use crate::identifiers::identifiers;

/// How many words a reference has at least.
const LEAST_WORDS: usize = 6;
/// How many words at the start of a reference are looked at for the year behind its authors.
const FIRST_WORDS: usize = 8;

/// Whether a text reads like an entry of a list of references, in whatever style: it has several words, a year and either
/// an identifier or something that lists of names lack.
///
/// That is an author with initials or "et al.", a family name in capitals before a first name, a year in brackets with a
/// full stop, a year and a volume (`2001;45`), a title in quotation marks with a comma, a volume, an issue, an edition or
/// pages with their number, or several sentences.
pub(super) fn is_reference(text: &str) -> bool {
    let found = identifiers(text, &|_| None::<u32>);
    // The digits of identifiers are no years, nor are they words.
    let mut rest = String::with_capacity(text.len());
    let mut start = 0;
    for identifier in &found {
        rest.push_str(&text[start..identifier.range.start]);
        start = identifier.range.end;
    }
    rest.push_str(&text[start..]);
    let words: Vec<&str> = rest.split_whitespace().collect();
    // A page of the web may have no year.
    let is_dated = |word: &&str| has_year(word) || word.contains("://");
    if words.len() < LEAST_WORDS || !words.iter().any(is_dated) {
        return false;
    }
    !found.is_empty()
        || words
            .windows(2)
            .any(|pair| is_author(pair) || is_et_al(pair) || is_volume(pair))
        || words
            .iter()
            .any(|word| is_year_of_volume(word) || is_year_of_apa(word) || is_end_of_title(word))
        || words.windows(2).any(is_author_in_capitals) && sentence_ends(&words) >= 1
        || sentence_ends(&words) >= 2
}

/// Whether a line begins with authors, so that it may be the first one of a reference.
pub(super) fn begins_with_authors(line: &str) -> bool {
    let words = line.split_whitespace().take(FIRST_WORDS);
    // A number, or what a family name begins with.
    let is_before =
        |word: &&str| is_particle(&word.to_lowercase()) || !word.contains(char::is_alphabetic);
    let words: Vec<&str> = words.skip_while(is_before).collect();
    let [first, second, ..] = words[..] else {
        return false;
    };
    // "In J. Dy & A. Krause (Eds.)" names editors.
    if matches!(bare(first), "In" | "in" | "В" | "в") {
        return false;
    }
    let pair = [first, second];
    let is_initial = |part: &str| part.chars().count() <= 1;
    let begins_with_initials = are_initials(first)
        && first.ends_with('.')
        && first.split(['.', '-']).all(is_initial)
        && second.starts_with(|letter: char| letter.is_alphabetic());
    // A family name of two words.
    let is_double = first.chars().all(char::is_alphabetic)
        && first.starts_with(char::is_uppercase)
        && words.get(1..3).is_some_and(is_author);
    is_author(&pair)
        || begins_with_initials
        || is_double
        || is_author_in_capitals(&pair)
        || words
            .windows(2)
            .any(|pair| is_et_al(pair) || is_junior(pair) || is_start_of_title(pair))
        || words.iter().any(|word| is_year_of_apa(word))
}

/// Whether one of the first words of a line is an author with initials.
pub(super) fn names_author(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().take(FIRST_WORDS).collect();
    words.windows(2).any(is_author)
}

/// Whether a word ends a sentence: its full stop is not that of an initial.
pub(super) fn is_full_stop(word: &str) -> bool {
    let bare = bare(word);
    // "A." and "P.-A."
    let mut letters = bare.split(['.', '-']).map(|part| part.chars().count());
    let is_initial = letters.all(|count| count < 2);
    word.ends_with('.')
        && (bare.chars().count() > 2 && !is_initial
            || bare.ends_with(|sign: char| sign.is_ascii_digit()))
}

/// A word without the signs around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

fn is_year(text: &str) -> bool {
    text.len() == 4
        && text
            .parse()
            .is_ok_and(|year: u16| (1600..2100).contains(&year))
}

/// Whether a word is a year or holds one: `(2021a).`, `2023;42`.
fn has_year(word: &str) -> bool {
    if word.contains("://") {
        return false;
    }
    let mut parts = word.split(|letter: char| !letter.is_alphanumeric());
    // A letter tells works of one year apart: 1998a.
    let without_letter = |part: &str| {
        let digits = part.strip_suffix(|letter: char| letter.is_ascii_lowercase());
        is_year(digits.unwrap_or(part))
    };
    parts.any(without_letter)
}

/// `(1948).`, as APA writes it behind the authors, whoever they are.
fn is_year_of_apa(word: &str) -> bool {
    let inner = word
        .strip_prefix('(')
        .and_then(|word| word.strip_suffix(")."));
    inner.is_some_and(|year| year.get(..4).is_some_and(is_year))
}

/// `2001;45(1):5-32`, as Vancouver writes year and volume.
fn is_year_of_volume(word: &str) -> bool {
    let parts = word.split_once(';');
    parts.is_some_and(|(year, volume)| {
        is_year(year) && volume.starts_with(|letter: char| letter.is_ascii_digit())
    })
}

/// `guide,”`: the comma that IEEE writes within the quotation marks of a title.
fn is_end_of_title(word: &str) -> bool {
    word.ends_with(",”") || word.ends_with(",\"")
}

/// `Council, “Streptomycin`: a title in quotation marks behind its authors.
fn is_start_of_title(pair: &[&str]) -> bool {
    pair[0].ends_with(',') && pair[1].starts_with(['“', '"'])
}

/// Whether a word announces a volume, an issue or pages.
fn is_marker(bare: &str) -> bool {
    const MARKERS: [&str; 10] = ["vol", "no", "pp", "p", "т", "кн", "бр", "с", "стр", "eds"];
    MARKERS.contains(&&*bare.to_lowercase())
}

/// `vol. 18`, `pp. 50–60`, `4th ed.`
fn is_volume(pair: &[&str]) -> bool {
    let is_number = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let is_place = pair[0].ends_with('.') && is_marker(bare(pair[0])) && is_number(pair[1]);
    is_place || is_number(pair[0]) && bare(pair[1]) == "ed"
}

fn letters(word: &str) -> usize {
    word.chars().filter(|letter| letter.is_alphabetic()).count()
}

fn are_initials(word: &str) -> bool {
    let is_sign = |letter: char| letter.is_uppercase() || ".,-&".contains(letter);
    (1..=3).contains(&letters(word)) && word.chars().all(is_sign)
}

/// With what a family name may begin.
fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 12] = [
        "van", "von", "de", "du", "di", "del", "der", "den", "ter", "ten", "la", "le",
    ];
    PARTICLES.contains(&word)
}

/// "Hu, E. J.", "Hu EJ," and "E. J. Hu".
fn is_author(pair: &[&str]) -> bool {
    let [first, second] = [pair[0], pair[1]];
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && letters(word) > 1;
    let is_behind = is_name(first)
        && are_initials(second)
        && (first.ends_with(',') && second.contains('.')
            || second.ends_with([',', '.']) && !first.ends_with(','));
    let is_before = first.ends_with('.') && (is_name(second) || is_particle(second));
    is_behind || are_initials(first) && is_before
}

/// "Collier J Jr."
fn is_junior(pair: &[&str]) -> bool {
    are_initials(pair[0]) && matches!(bare(pair[1]), "Jr" | "Sr")
}

fn is_et_al(pair: &[&str]) -> bool {
    pair[0] == "et" && bare(pair[1]) == "al" || bare(pair[0]) == "и" && bare(pair[1]) == "др"
}

/// "HAN, Jiawei": ISO 690 writes family names in capitals, and whole first names.
fn is_author_in_capitals(pair: &[&str]) -> bool {
    let family = pair[0].strip_suffix(',');
    let is_family =
        family.is_some_and(|family| letters(family) > 1 && !family.chars().any(char::is_lowercase));
    let mut first = pair[1].chars();
    let is_first = first.next().is_some_and(char::is_uppercase)
        && first.next().is_some_and(char::is_lowercase);
    is_family && is_first
}

/// How many sentences end within these words: in a word of several letters or digits with a full stop, before a capital
/// letter or a digit.
fn sentence_ends(words: &[&str]) -> usize {
    let is_end = |pair: &&[&str]| {
        let word = pair[0].trim_end_matches(['”', '"', '»', '“']);
        is_full_stop(word)
            && pair[1].starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
    };
    words.windows(2).filter(is_end).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_references_are_told_from_lists() {
        #[track_caller]
        fn check(line: &str, expected: bool) {
            assert_eq!(is_reference(line), expected, "{line:?}");
        }
        check(
            "Hu, E. J., Shen, Y., Wallis, P., & Chen, W. (2021). LoRA: Low-rank adaptation of large language models.",
            true,
        );
        check(
            "1. Hu EJ, Shen Y, Wallis P, et al. LoRA: Low-rank adaptation. arXiv. 2021. doi:10.48550/arXiv.2106.09685",
            true,
        );
        check(
            "Mann, H. B., and D. R. Whitney. 1947. “On a test of whether …” The Annals of Mathematical Statistics 18: 50–60.",
            true,
        );
        check(
            "[3] H. B. Mann and D. R. Whitney, “On a test,” Ann. Math. Stat., vol. 18, no. 1, pp. 50–60, 1947.",
            true,
        );
        check(
            "Калинов, К. (2013). Статистически методи в поведенческите и социалните науки. София: НБУ.",
            true,
        );
        check(
            "LoRA (2021), QLoRA (2023), adapter tuning (2019) and prefix tuning",
            false,
        );
        check(
            "Student's t-test, Welch's t-test, Mann–Whitney U test since 1947",
            false,
        );
        check(
            "ANOVA, MANOVA, A/B test, C4.5 and other things from 1993 on",
            false,
        );
        // Years beside volumes, whole first names, groups as authors.
        check(
            "Kerbl B, Kopanas G. 3D Gaussian splatting for real-time rendering. ACM Trans Graph. 2023;42",
            true,
        );
        check(
            "BARABÁSI, Albert-László and ALBERT, Réka. Emergence of scaling in random networks. Science. 1999. Vol. 286.",
            true,
        );
        check(
            "HAN, Jiawei. Mining frequent patterns without candidate generation. Association for Computing Machinery, 2000.",
            true,
        );
        check(
            "Medical Research Council. (1948). Streptomycin treatment of pulmonary tuberculosis. BMJ.",
            true,
        );
        check(
            "World Health Organization, “International classification of diseases,” vol. 11, 2020.",
            true,
        );
        // An identifier names the work.
        check(
            "Random forests, Machine Learning, Springer, 2001. DOI 10.1023/A:1010933404324",
            true,
        );
        check(
            "LoRA, QLoRA, MAE, LASSO, ridge regression, 10.1109/CVPR52688.2022.01553",
            false,
        );
        check(
            "Automotive Industry Action Group, Measurement systems analysis manual, 4th ed. 2010.",
            true,
        );
        check(
            "M. van Manen, Researching lived experience. State University of New York Press, 1990.",
            true,
        );
        check(
            "Automotive Group, “Hazard and operability studies,” IEC 61882, 2016.",
            true,
        );
        check(
            "T. Tieleman and G. E. Hinton, “Lecture 6.5.” [Online]. Available: https://x.org/6.pdf",
            true,
        );
        check("LoRA, see https://a.b/c, QLoRA, random forest, MAE", false);
        check("LASSO, Ridge, elastic net, Cox and PCA since 1996", false);
        check("Hu, E. J. (2021)", false);
        check("", false);
    }
}
