//! BibTeX, as reference managers and publishers write it.
//!
//! A reader of our own: the crate biblatex brings Unicode's tables of normalisation and all of BibLaTeX's rules along, and an
//! own method needs a dozen fields.

use super::{Draft, DraftSource, Finding, Problem};

/// An entry: its kind, and its fields with their braces and commands.
struct Entry {
    kind: String,
    fields: Vec<(String, String)>,
}

/// Reads the first entry; nothing where there is none that ends.
pub fn read(text: &str, findings: &mut Vec<Finding>) -> Option<Draft> {
    let mut scanner = Scanner {
        rest: text,
        macros: Vec::new(),
    };
    let first = scanner.next_entry()?;
    let mut entries = 1;
    while scanner.next_entry().is_some() {
        entries += 1;
    }
    if entries > 1 {
        findings.push(Finding::new("", "", Problem::OneOf(entries)));
    }
    Some(Draft::of_reference(first.reference()))
}

struct Scanner<'a> {
    rest: &'a str,
    /// What `@string` gave a name.
    macros: Vec<(String, String)>,
}

impl<'a> Scanner<'a> {
    fn next_entry(&mut self) -> Option<Entry> {
        loop {
            self.rest = self.rest.split_once('@')?.1;
            let kind = self.word().to_ascii_lowercase();
            if !self.takes(['{', '(']) {
                continue;
            }
            match &*kind {
                "comment" | "preamble" | "" => {}
                "string" => {
                    let named = self.fields()?;
                    self.macros.extend(named);
                }
                _ => {
                    // The key, which nothing here needs.
                    let end = self.rest.find([',', '}', ')'])?;
                    self.rest = &self.rest[end..];
                    self.takes([',', ',']);
                    let fields = self.fields()?;
                    return Some(Entry { kind, fields });
                }
            }
        }
    }

    /// The fields up to the end of the entry; nothing where it does not end.
    fn fields(&mut self) -> Option<Vec<(String, String)>> {
        let mut fields = Vec::new();
        loop {
            if self.takes(['}', ')']) {
                return Some(fields);
            }
            let name = self.word().to_ascii_lowercase();
            if name.is_empty() || !self.takes(['=', '=']) {
                return None;
            }
            let mut value = self.value()?;
            while self.takes(['#', '#']) {
                value += &self.value()?;
            }
            fields.push((name, value));
            self.takes([',', ',']);
        }
    }

    fn value(&mut self) -> Option<String> {
        self.rest = self.rest.trim_start();
        match self.rest.chars().next()? {
            '{' => self.enclosed('}'),
            '"' => self.enclosed('"'),
            _ => {
                let word = self.word().to_owned();
                let mut macros = self.macros.iter();
                let named = macros.find(|(name, _)| name.eq_ignore_ascii_case(&word));
                let value = named.map_or_else(|| word.clone(), |(_, value)| value.clone());
                (!word.is_empty()).then_some(value)
            }
        }
    }

    /// What stands up to the sign that ends it, outside of inner braces.
    fn enclosed(&mut self, end: char) -> Option<String> {
        let content = &self.rest[1..];
        let (mut depth, mut is_escaped) = (0_usize, false);
        for (at, letter) in content.char_indices() {
            match letter {
                _ if is_escaped => {
                    is_escaped = false;
                    continue;
                }
                '\\' => is_escaped = true,
                _ if letter == end && depth == 0 => {
                    self.rest = &content[at + 1..];
                    return Some(content[..at].to_owned());
                }
                '{' => depth += 1,
                '}' => depth = depth.checked_sub(1)?,
                _ => {}
            }
        }
        None
    }

    /// Letters, digits and the signs that stand in names.
    fn word(&mut self) -> &'a str {
        let text = self.rest.trim_start();
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_+:.".contains(letter);
        let end = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
        self.rest = &text[end..];
        &text[..end]
    }

    /// Whether one of two signs comes next, which is passed then.
    fn takes(&mut self, signs: [char; 2]) -> bool {
        let text = self.rest.trim_start();
        let Some(rest) = text.strip_prefix(signs) else {
            return false;
        };
        self.rest = rest;
        true
    }
}

impl Entry {
    /// The first of some fields that says something, as it stands.
    fn raw(&self, names: &[&str]) -> &str {
        let say = |name: &&str| {
            let mut fields = self.fields.iter();
            let (_, value) = fields.find(|(own, _)| own == name)?;
            (!value.trim().is_empty()).then_some(&**value)
        };
        names.iter().find_map(say).unwrap_or_default()
    }

    fn text(&self, names: &[&str]) -> String {
        plain(self.raw(names))
    }

    fn reference(&self) -> DraftSource {
        let eprint = self.text(&["eprint"]);
        let archive = self.text(&["archiveprefix", "eprinttype"]);
        let is_arxiv = archive.eq_ignore_ascii_case("arxiv");
        let kind = match &*self.kind {
            "article" => "article-journal",
            "inproceedings" | "conference" | "proceedings" => "paper-conference",
            "incollection" | "inbook" => "chapter",
            "book" | "mvbook" | "collection" => "book",
            "phdthesis" | "mastersthesis" | "thesis" => "thesis",
            "techreport" | "report" => "report",
            "online" | "electronic" | "www" => "webpage",
            _ => "article",
        };
        let year: String = self.text(&["year", "date"]).chars().take(4).collect();
        DraftSource {
            kind: kind.to_owned(),
            title: self.text(&["title"]),
            authors: names(self.raw(&["author"])),
            year,
            container: self.text(&["journal", "journaltitle", "booktitle"]),
            volume: self.text(&["volume"]),
            issue: self.text(&["number", "issue"]),
            page: self.text(&["pages"]).replace('–', "-"),
            publisher: self.text(&["publisher", "institution", "school"]),
            doi: self.raw(&["doi"]).replace('\\', ""),
            arxiv: if is_arxiv { eprint } else { String::new() },
            isbn: self.text(&["isbn"]),
            url: self.raw(&["url"]).replace('\\', ""),
        }
    }
}

/// The people of a list with "and" between.
fn names(list: &str) -> Vec<String> {
    let words = parted(list, char::is_whitespace);
    let people = words.split(|word| word.eq_ignore_ascii_case("and"));
    let people = people.filter(|words| !words.is_empty() && **words != ["others"]);
    people.map(|words| name(&words.join(" "))).collect()
}

/// "Family, Given" of "Given Family", "Family, Given" or "Family, Jr, Given"; what stands in braces is one name.
fn name(raw: &str) -> String {
    let parts = parted(raw, |letter| letter == ',');
    let (family, given) = match &parts[..] {
        [] => return String::new(),
        [only] => {
            let words = parted(only, char::is_whitespace);
            let is_particle = |word: &&str| word.starts_with(|letter: char| letter.is_lowercase());
            let particle = words.iter().skip(1).position(is_particle);
            let place = particle.map_or(words.len().saturating_sub(1), |place| place + 1);
            let (given, family) = words.split_at(place.min(words.len().saturating_sub(1)));
            (family.join(" "), given.join(" "))
        }
        [family, given] => ((*family).to_owned(), (*given).to_owned()),
        [family, junior, given, ..] => ([family, " ", junior.trim()].concat(), (*given).to_owned()),
    };
    match (plain(&family), plain(&given)) {
        (family, given) if given.is_empty() => family,
        (family, given) => [family, given].join(", "),
    }
}

/// The parts of a text between separators outside of braces, without empty ones.
fn parted(text: &str, is_separator: impl Fn(char) -> bool) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && is_separator(letter) => {
                parts.push(&text[start..at]);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// A text without braces and commands, its accents on their letters.
fn plain(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut letters = raw.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' | '}' => {}
            '~' => text.push(' '),
            '-' if letters.next_if_eq(&'-').is_some() => {
                let is_long = letters.next_if_eq(&'-').is_some();
                text.push(if is_long { '—' } else { '–' });
            }
            '\\' => {
                let Some(sign) = letters.next() else { break };
                if !sign.is_ascii_alphabetic() {
                    match mark(sign) {
                        Some(mark) => accented(&mut letters, mark, &mut text),
                        None => text.push(sign),
                    }
                    continue;
                }
                let mut command = String::from(sign);
                while let Some(letter) = letters.next_if(char::is_ascii_alphabetic) {
                    command.push(letter);
                }
                while letters.next_if_eq(&' ').is_some() {}
                let accent = command.chars().next().filter(|_| command.len() == 1);
                match (accent.and_then(mark), symbol(&command)) {
                    (Some(mark), _) => accented(&mut letters, mark, &mut text),
                    (None, Some(symbol)) => text.push_str(symbol),
                    // Of other commands the content stays.
                    (None, None) => {}
                }
            }
            _ => text.push(letter),
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// Puts a mark on the next letter, which may stand in braces.
fn accented(letters: &mut std::iter::Peekable<std::str::Chars>, mark: char, text: &mut String) {
    while letters
        .next_if(|letter| matches!(letter, '{' | ' '))
        .is_some()
    {}
    // An accent stands on an i without its dot.
    letters.next_if_eq(&'\\');
    let Some(letter) = letters.next() else {
        return;
    };
    text.push(letter);
    text.push(mark);
    if let Some(composed) = composed(letter, mark) {
        text.truncate(text.len() - letter.len_utf8() - mark.len_utf8());
        text.push(composed);
    }
}

/// The combining mark of an accent's command.
fn mark(sign: char) -> Option<char> {
    Some(match sign {
        '`' => '\u{300}',
        '\'' => '\u{301}',
        '^' => '\u{302}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        'u' => '\u{306}',
        '.' => '\u{307}',
        '"' => '\u{308}',
        'r' => '\u{30a}',
        'H' => '\u{30b}',
        'v' => '\u{30c}',
        'c' => '\u{327}',
        'k' => '\u{328}',
        _ => return None,
    })
}

/// What a command without an argument stands for.
fn symbol(command: &str) -> Option<&'static str> {
    Some(match command {
        "ss" => "ß",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "o" => "ø",
        "O" => "Ø",
        "aa" => "å",
        "AA" => "Å",
        "l" => "ł",
        "L" => "Ł",
        "i" => "ı",
        "j" => "ȷ",
        _ => return None,
    })
}

/// The one letter that people write for a letter with a mark; others stand one after the other and look the same.
fn composed(letter: char, mark: char) -> Option<char> {
    let pairs = match mark {
        '\u{300}' => "aàeèiìoòuùAÀEÈIÌOÒUÙ",
        '\u{301}' => "aáeéiíoóuúyýcćlĺnńrŕsśzźAÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹ",
        '\u{302}' => "aâeêiîoôuûAÂEÊIÎOÔUÛ",
        '\u{303}' => "aãnñoõAÃNÑOÕ",
        '\u{304}' => "aāeēiīoōuūAĀEĒIĪOŌUŪ",
        '\u{306}' => "aăgğuŭAĂGĞUŬ",
        '\u{307}' => "cċeėgġzżCĊEĖGĠIİZŻ",
        '\u{308}' => "aäeëiïoöuüyÿAÄEËIÏOÖUÜYŸ",
        '\u{30a}' => "aåuůAÅUŮ",
        '\u{30b}' => "oőuűOŐUŰ",
        '\u{30c}' => "cčdďeěnňrřsštťzžCČDĎEĚNŇRŘSŠTŤZŽ",
        '\u{327}' => "cçsştţCÇSŞTŢ",
        '\u{328}' => "aąeęiįuųAĄEĘIĮUŲ",
        _ => return None,
    };
    let mut pairs = pairs.chars();
    while let (Some(own), Some(composed)) = (pairs.next(), pairs.next()) {
        if own == letter {
            return Some(composed);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_their_commands() {
        #[track_caller]
        fn check(raw: &str, expected: &str) {
            assert_eq!(plain(raw), expected, "{raw}");
        }
        check("{Fitting {L}inear   Models}", "Fitting Linear Models");
        check(
            r#"M{\"u}ller \'{e} \'e {\'\i} \c{c} \v s \~n"#,
            "Müller é é í ç š ñ",
        );
        check(r"Stra{\ss}e, {\O}re, \L{}\'od\'z", "Straße, Øre, Łódź");
        check(r"R\&D 5\% \_x --- 1--2 a~b", "R&D 5% _x — 1–2 a b");
        check(r"\emph{very} \textbf{good} \", "very good");
        check("<b>=1+1</b>", "<b>=1+1</b>");
    }

    #[test]
    fn names_are_parted() {
        #[track_caller]
        fn check(list: &str, expected: &[&str]) {
            assert_eq!(names(list), expected, "{list}");
        }
        check("", &[]);
        check(
            "Ada Lovelace and Turing, Alan",
            &["Lovelace, Ada", "Turing, Alan"],
        );
        check(
            "Ludwig van Beethoven AND others",
            &["van Beethoven, Ludwig"],
        );
        check("King, Jr., Martin Luther", &["King Jr., Martin Luther"]);
        check(
            "{World Health Organization and Partners} and Plato",
            &["World Health Organization and Partners", "Plato"],
        );
        check(r#"Erd{\H{o}}s, P{\'a}l"#, &["Erdős, Pál"]);
        check("de Moivre, Abraham and and", &["de Moivre, Abraham"]);
        check("{{{", &[""]);
    }
}
