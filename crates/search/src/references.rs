//! Whole references in a text that somebody pasted: records of other programs, entries of a list of references. Free of the
//! engine.
//!
//! The rule, from the surest to what remains:
//!
//! 1. An entry of BibTeX, an object of JSON and a run of tagged lines (RIS, PubMed) is one reference.
//! 2. A line, or several into which a line was broken, is one reference where it reads like one: see [`is_reference`].
//! 3. Every other line may list names.
//!
//! Of a reference its identifiers alone count: whatever else stands in it is asked for nowhere.

use std::ops::Range;

use crate::identifiers::identifiers;

/// A part of a pasted text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What describes one work; its commas separate nothing.
    Reference(&'a str),
    /// A line that may list names.
    Line(&'a str),
}

/// Into how many lines one reference may be broken.
const MOST_LINES: usize = 16;
/// How many words a reference has at least.
const LEAST_WORDS: usize = 6;
/// How many words at the start of a reference are looked at for the year behind its authors.
const FIRST_WORDS: usize = 8;

/// The pieces of a text; no blank ones.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(Entry { range, is_work }) = next_entry(rest) {
        add_lines(&rest[..range.start], &mut pieces);
        if is_work {
            pieces.push(Piece::Reference(&rest[range.clone()]));
        }
        rest = &rest[range.end..];
    }
    add_lines(rest, &mut pieces);
    pieces
}

/// What a reference is called where it cannot be found: the title of a record, the reference itself else.
pub fn title(reference: &str) -> &str {
    let reference = reference.trim();
    if tag(reference).is_some() {
        let is_title = |line: &&str| matches!(tag(line), Some("TI" | "T1"));
        let line = reference.lines().find(is_title);
        let value = line.and_then(|line| line.split_once('-'));
        return value.map_or(reference, |(_, value)| value.trim());
    }
    if !reference.starts_with(['@', '{']) {
        return reference;
    }
    // ASCII case alone keeps the places of bytes.
    let lower = reference.to_ascii_lowercase();
    let field = lower.match_indices("title").find_map(|(place, name)| {
        let is_name =
            !lower[..place].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-');
        let value = reference[place + name.len()..].trim_start_matches('"');
        value
            .trim_start()
            .strip_prefix(['=', ':'])
            .filter(|_| is_name)
    });
    let value = field.unwrap_or(reference).trim_start();
    let is_open = |letter: char| matches!(letter, '{' | '"');
    let value = value.trim_start_matches(is_open);
    let end = value.find(['}', '"', '\n']).unwrap_or(value.len());
    value[..end].trim_end_matches(['}', '"', ','])
}

/// A record of BibTeX or JSON in a text.
struct Entry {
    range: Range<usize>,
    /// It describes a work; abbreviations and comments of BibTeX do not.
    is_work: bool,
}

/// The first entry of BibTeX, `@article{key, …}` or `@article(key, …)`, or object of JSON, with all its brackets closed.
fn next_entry(text: &str) -> Option<Entry> {
    text.match_indices(['@', '{']).find_map(|(start, sign)| {
        let rest = &text[start..];
        let open = rest.find(['{', '('])?;
        let kind = rest[..open].trim_start_matches('@').trim_end();
        let is_kind = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
        // `{"title": …`
        let is_object = || {
            let name = rest[1..].trim_start().strip_prefix('"');
            let behind = name.and_then(|name| name.split_once('"'));
            behind.is_some_and(|(_, behind)| behind.trim_start().starts_with(':'))
        };
        if !(sign == "@" && is_kind || sign == "{" && is_object()) {
            return None;
        }
        let length = open + closed(&rest[open..])?;
        let others = ["string", "comment", "preamble"];
        Some(Entry {
            range: start..start + length,
            is_work: !others.iter().any(|other| kind.eq_ignore_ascii_case(other)),
        })
    })
}

/// Up to where the bracket reaches that a text begins with; none where it stays open.
fn closed(text: &str) -> Option<usize> {
    let is_round = text.starts_with('(');
    let (mut braces, mut parentheses) = (0_i32, 0_i32);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => braces += 1,
            b'}' => braces -= 1,
            // Those in a value that stands in braces are its text.
            b'(' if is_round && braces == 0 => parentheses += 1,
            b')' if is_round && braces == 0 => parentheses -= 1,
            _ => continue,
        }
        // Closed before it was opened: no entry.
        if braces < 0 {
            return None;
        }
        if braces == 0 && parentheses == 0 {
            return Some(place + 1);
        }
    }
    None
}

/// The tag with which a line of a record of RIS or PubMed begins: `TY  - `, `PMID- `.
fn tag(line: &str) -> Option<&str> {
    let (tag, value) = line.trim_start_matches('\u{feff}').split_once('-')?;
    let is_long = tag.len() == 4 && (value.is_empty() || value.starts_with(char::is_whitespace));
    let tag = tag.trim_end_matches(' ');
    let is_tag = (2..=4).contains(&tag.len())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && tag.starts_with(|letter: char| letter.is_ascii_uppercase());
    (is_long && is_tag).then_some(tag)
}

/// The lines of a text that holds no entries; those that are one reference together are one piece.
fn add_lines<'a>(text: &'a str, pieces: &mut Vec<Piece<'a>>) {
    let lines = lines(text);
    let mut next = 0;
    while let Some(line) = lines.get(next) {
        let own = &text[line.clone()];
        let count = tagged(text, &lines[next..]).or_else(|| broken(text, &lines[next..]));
        let end = lines[next + count.unwrap_or(1) - 1].end;
        next += count.unwrap_or(1);
        // Brackets and commas around objects of JSON, and comments of BibTeX.
        let says_nothing = !own.contains(char::is_alphanumeric) || own.starts_with('%');
        match count {
            Some(_) => pieces.push(Piece::Reference(&text[line.start..end])),
            None if says_nothing => {}
            None => pieces.push(Piece::Line(own)),
        }
    }
}

/// Where the lines of a text stand, without space around them; blank ones are empty.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\t']) {
        // The second sign of one end of a line.
        if line == "\n" && text[..start].ends_with('\r') {
            start += line.len();
            continue;
        }
        let own = line.trim_start();
        let before = line.len() - own.len();
        lines.push(start + before..start + before + own.trim_end().len());
        start += line.len();
    }
    lines
}

/// How many of these lines, from the first one on, are one record with tags.
fn tagged(text: &str, lines: &[Range<usize>]) -> Option<usize> {
    const LEAST_TAGS: usize = 3;
    let tag_of = |line: &Range<usize>| tag(&text[line.clone()]);
    let first = tag_of(lines.first()?)?;
    let (mut count, mut tags) = (0, 0);
    for line in lines {
        let own = tag_of(line);
        // A value may go on in the next line, indented; a blank line or the first tag again is the end.
        let goes_on = own.is_none() && text[..line.start].ends_with("  ") && !line.is_empty();
        if !(own.is_some() || goes_on)
            || count > 0 && own == Some(first) && is_first_of_record(first)
        {
            break;
        }
        count += 1;
        tags += usize::from(own.is_some());
        if own == Some("ER") {
            break;
        }
    }
    (tags >= LEAST_TAGS).then_some(count)
}

fn is_first_of_record(tag: &str) -> bool {
    matches!(tag, "TY" | "PMID")
}

/// How many of these lines, from the first one on, are one reference; none where they are none.
///
/// It goes on up to its identifier, a blank line, the next number, bullet or author, or a line as short as a name; what
/// stands behind its last full stop is no part of it.
fn broken(text: &str, lines: &[Range<usize>]) -> Option<usize> {
    let own = |line: &Range<usize>| &text[line.clone()];
    let of = |count: usize| &text[lines[0].start..lines[count - 1].end];
    let first = own(lines.first()?);
    let is_alone = is_reference(first);
    if !is_alone && !begins_with_authors(first) && !names_author(first) {
        return None;
    }
    let mut end = is_alone.then_some(1);
    let (mut is_ended, mut is_identified, mut may_end, mut count) = (false, false, false, 0);
    let mut open = String::new();
    for line in lines.iter().take(MOST_LINES).map(own) {
        let is_next = is_identified && !names_place(line)
            || is_ended
                && (begins_with_authors(line) || is_short(line) || line.starts_with(['-', '–']))
            || may_end && begins_with_authors(line) && is_reference(line);
        if count > 0 && (line.is_empty() || is_numbered(line) || is_next) {
            break;
        }
        count += 1;
        // An identifier may have been broken, too.
        let last = match line.rsplit_once(char::is_whitespace) {
            Some((_, last)) => last.to_owned(),
            None => open + line,
        };
        is_identified = is_identifier(&last) && is_reference(of(count));
        is_ended = is_identified || is_full_stop(&last) && is_reference(of(count));
        if is_ended {
            end = Some(count);
        }
        // Pages, without a full stop.
        may_end = last.ends_with(|sign: char| sign.is_ascii_digit());
        open = if is_open(&last) { last } else { String::new() };
    }
    // One without a full stop or an identifier at its end.
    end.or_else(|| (1..=count).find(|count| is_reference(of(*count))))
}

/// Whether a word is an identifier or a web address that does not go on in the next line.
fn is_identifier(word: &str) -> bool {
    let is_one = word.contains("://") || !identifiers(word, &|_| None::<u32>).is_empty();
    is_one && !is_open(word)
}

/// Whether a word is the beginning of an identifier or a web address; an address of a page may end in a slash, that of an
/// identifier not.
fn is_open(word: &str) -> bool {
    let is_doi = word.contains("10.") || word.contains("doi.org");
    let is_one = is_doi || word.contains("://");
    is_one && word.ends_with(['-', '_', ':']) || is_doi && word.ends_with('/')
}

/// Whether a line says where the work lies that stands before.
fn names_place(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    let word = bare(word).to_lowercase();
    let words = [
        "http",
        "doi",
        "arxiv",
        "isbn",
        "available",
        "online",
        "retrieved",
        "достъпно",
        "налично",
    ];
    words.iter().any(|own| word.starts_with(own))
}

/// Whether a word ends a sentence: its full stop is not that of an initial.
fn is_full_stop(word: &str) -> bool {
    let bare = bare(word);
    // "A." and "P.-A."
    let mut letters = bare.split(['.', '-']).map(|part| part.chars().count());
    let is_initial = letters.all(|count| count < 2);
    word.ends_with('.')
        && (bare.chars().count() > 2 && !is_initial
            || bare.ends_with(|sign: char| sign.is_ascii_digit()))
}

/// Whether a line is as short as a name, and no end of a sentence.
fn is_short(line: &str) -> bool {
    const LEAST_WORDS: usize = 3;
    let is_end = line.ends_with(['.', ':']) || is_identifier(line);
    line.split_whitespace().count() < LEAST_WORDS && !is_end
}

/// Whether a line begins with the number or the bullet of an item of a list: `[3]`, `3.`, `•`.
fn is_numbered(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let is_number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let within = |open, close| {
        first
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
    };
    let in_brackets = within('[', ']').or_else(|| within('(', ')'));
    // Pages may end a sentence at the start of a line, too: `393. https://…`.
    let with_stop = first
        .strip_suffix(['.', ')'])
        .filter(|_| second.starts_with(char::is_uppercase));
    matches!(first, "•" | "*") || in_brackets.or(with_stop).is_some_and(is_number)
}

/// Whether a text reads like an entry of a list of references, in whatever style: it has several words, a year and either
/// an identifier or something that lists of names lack.
///
/// That is an author with initials or "et al.", a family name in capitals before a first name, a year in brackets with a
/// full stop, a year and a volume (`2001;45`), a title in quotation marks with a comma, a volume, an issue, an edition or
/// pages with their number, or several sentences.
fn is_reference(text: &str) -> bool {
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
fn begins_with_authors(line: &str) -> bool {
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
fn names_author(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().take(FIRST_WORDS).collect();
    words.windows(2).any(is_author)
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
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
    use proptest::prelude::*;

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

    #[test]
    fn a_text_is_cut_into_pieces() {
        #[track_caller]
        fn check(text: &str, expected: &[Piece]) {
            assert_eq!(pieces(text), expected, "{text:?}");
        }
        const ENTRY: &str =
            "@article{hu2021,\n  title = {{LoRA}: Low-rank adaptation},\n  eprint={2106.09685}\n}";
        check(ENTRY, &[Piece::Reference(ENTRY)]);
        check(
            &["LoRA\n", ENTRY, "\n\n", ENTRY, " QLoRA"].concat(),
            &[
                Piece::Line("LoRA"),
                Piece::Reference(ENTRY),
                Piece::Reference(ENTRY),
                Piece::Line("QLoRA"),
            ],
        );
        // No entries: an address, and braces that stay open.
        check("a@b.org {x}", &[Piece::Line("a@b.org {x}")]);
        check("@article{x, title", &[Piece::Line("@article{x, title")]);
        check("@article}{", &[Piece::Line("@article}{")]);
        // Brackets of the other kind, and what describes no work.
        check(
            "@string{jml = {J. Mach. Learn.}}\n@comment(a, b)\n% c\n@article(x, title = {A) b}, year = 2001)",
            &[Piece::Reference("@article(x, title = {A) b}, year = 2001)")],
        );
        check(
            "[{\"title\": \"A\", \"author\": [{\"family\": \"B\"}]}, {\"title\": \"C\"}]",
            &[
                Piece::Reference("{\"title\": \"A\", \"author\": [{\"family\": \"B\"}]}"),
                Piece::Reference("{\"title\": \"C\"}"),
            ],
        );
        const RIS: &str = "TY  - JOUR\r\nTI  - A, b and c\r\nDO  - 10.1/x\r\nER  -";
        const PUBMED: &str = "PMID- 1\nTI  - A, b\n      and c\nAID - 10.1/x [doi]";
        check(
            &[RIS, " \r\n\r\n", RIS, "\n\n", PUBMED, "\nLoRA"].concat(),
            &[
                Piece::Reference(RIS),
                Piece::Reference(RIS),
                Piece::Reference(PUBMED),
                Piece::Line("LoRA"),
            ],
        );
        // Broken into lines.
        const LINES: [&str; 3] = [
            "[1] H. B. Mann and D. R. Whitney, “On a test\nof whether,” Ann. Math. Stat., vol. 18, no. 1,\npp. 50–60, 1947.",
            "[2] Mann, H. B. (1947). On a test of LoRA.\nThe Annals of Mathematical\nStatistics, 18(1), 50–60.\nhttps://doi.org/10.1214/x",
            "Mann, H. B. (1947). On a test of one\nof two. Annals, 18(1).",
        ];
        check(
            &[&LINES.join("\n"), "\nLoRA\nQLoRA, MAE"].concat(),
            &[
                Piece::Reference(LINES[0]),
                Piece::Reference(LINES[1]),
                Piece::Reference(LINES[2]),
                Piece::Line("LoRA"),
                Piece::Line("QLoRA, MAE"),
            ],
        );
        check("a\tb", &[Piece::Line("a"), Piece::Line("b")]);
        check(" \n", &[]);
    }

    #[test]
    fn an_entry_is_called_by_its_title() {
        #[track_caller]
        fn check(reference: &str, expected: &str) {
            assert_eq!(title(reference), expected);
        }
        check(
            "@article{x, booktitle={Proc.}, Title = {On a test}, year=1947}",
            "On a test",
        );
        check("@article{x, title = \"On a test\"}", "On a test");
        check("@misc{x}", "@misc{x");
        check(
            "{\"container-title\": \"B\", \"title\": \"On a test\"}",
            "On a test",
        );
        check("TY  - JOUR\nT1  - On a test\nER  - ", "On a test");
        check(" Mann, H. B. (1947). ", "Mann, H. B. (1947).");
    }

    proptest! {
        #[test]
        fn pieces_are_parts_of_the_text(text in "(@a\\{|\\{|\\}|@|Hu, E\\.|\\(2021\\)|[a-z ,\\n]|\\PC){0,40}") {
            let mut rest = &text[..];
            for piece in pieces(&text) {
                let (Piece::Reference(own) | Piece::Line(own)) = piece;
                let place = rest.find(own);
                prop_assert!(place.is_some(), "{own:?}");
                rest = &rest[place.unwrap_or_default() + own.len()..];
                title(own);
            }
        }
    }
}
