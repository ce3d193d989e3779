//! Text as people compare it: without regard to case, diacritics and punctuation.

/// Base letters of U+00C0 to U+024F; a dot stands for "keep as it is".
const LATIN: &[u8] =
    b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeee\
      eeeegggggggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuu\
      uuuuwwyyyzzzzzzsb...............................oo.............uu....zz.................\
      .....aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh\
      ....zzaaeeooooooooyy...............b..eejj..rryy";
/// Base letters of U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
      rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaa\
      aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Folds a text: lower case, no diacritics on Latin letters, words separated by single spaces.
///
/// Cyrillic letters keep theirs: й is a letter of its own, not an и with a mark. The tables follow
/// Unicode's compatibility decomposition; a test on the host compares them with it.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        let (first, second) = match fold_letter(letter) {
            Folded::Nothing => continue,
            Folded::Gap => {
                gap = true;
                continue;
            }
            Folded::One(first) => (first, None),
            Folded::Two(first, second) => (first, Some(second)),
        };
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        folded.push(first);
        folded.extend(second);
    }
    folded
}

/// What folding makes of one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// It vanishes and its neighbours stay together.
    Nothing,
    /// It separates words.
    Gap,
    One(char),
    Two(char, char),
}

/// Folds one letter; [`fold`] is this, letter by letter.
pub fn fold_letter(letter: char) -> Folded {
    match letter {
        _ if letter.is_ascii_alphanumeric() => Folded::One(letter.to_ascii_lowercase()),
        // Combining marks, typed apart from their letter, and the soft hyphen vanish.
        // An apostrophe joins: Student's and Students are one word.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\'' | '’' | 'ʼ' => Folded::Nothing,
        _ if !is_word(letter) => Folded::Gap,
        'ß' | 'ẞ' => Folded::Two('s', 's'),
        'æ' | 'Æ' => Folded::Two('a', 'e'),
        'œ' | 'Œ' => Folded::Two('o', 'e'),
        'þ' | 'Þ' => Folded::Two('t', 'h'),
        _ => Folded::One(base(letter as usize).unwrap_or_else(|| small(letter))),
    }
}

/// Whether a character is a letter or a digit. Beyond ASCII everything counts as one, except the
/// blocks of punctuation and symbols that occur in our texts.
///
/// The standard library's tables of all scripts take 6 kB of the program.
pub fn is_word(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
        // The symbols of Latin-1; General Punctuation to Braille Patterns; the punctuation of CJK;
        // the byte order mark.
        '\u{80}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2000}'..='\u{2bff}'
        | '\u{3000}'..='\u{303f}'
        | '\u{feff}' => matches!(letter, 'ª' | 'µ' | 'º'),
        _ => true,
    }
}

/// Whether a character is not seen but changes what is seen around it: controls and marks of direction.
pub fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

/// Somebody's text on one line, without what is not seen, and of no more than so many letters.
pub fn one_line(text: &str, longest: usize) -> String {
    let seen = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !is_invisible(*letter));
    let text: String = seen.take(4 * longest).collect();
    let text: String = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(longest)
        .collect();
    text.trim_end().to_owned()
}

/// Whether a letter of the scripts that our texts use is a capital.
///
/// The standard library's tables of all scripts take 3 kB of the program.
pub fn is_capital(letter: char) -> bool {
    match letter {
        'A'..='Z' | 'Ÿ' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'Ѐ'..='Я' => {
            true
        }
        // Capitals and small letters alternate; in these two ranges the capitals are odd.
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => letter as u32 % 2 == 1,
        '\u{100}'..='\u{137}'
        | '\u{14a}'..='\u{177}'
        | '\u{1e00}'..='\u{1e95}'
        | '\u{1ea0}'..='\u{1eff}' => (letter as u32).is_multiple_of(2),
        _ => false,
    }
}

/// Whether a letter of the scripts that our texts use is a small one.
pub fn is_small(letter: char) -> bool {
    let is_letter = match letter {
        'a'..='z' | 'ß'..='ÿ' | 'ά'..='ώ' | 'а'..='џ' => letter != '÷',
        '\u{100}'..='\u{17f}' | '\u{1e00}'..='\u{1eff}' => true,
        _ => false,
    };
    is_letter && !is_capital(letter)
}

/// The small letter of a Greek or Cyrillic capital; Latin ones have their base letters.
fn small(letter: char) -> char {
    let distance = match letter {
        'А'..='Я' | 'Α'..='Ρ' | 'Σ'..='Ϋ' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => 0,
    };
    char::from_u32(letter as u32 + distance).unwrap_or(letter)
}

fn base(code: usize) -> Option<char> {
    let base = match code {
        0xC0..=0x24F => LATIN[code - 0xC0],
        0x1E00..=0x1EFF => LATIN_ADDITIONAL[code - 0x1E00],
        _ => b'.',
    };
    (base != b'.').then_some(base as char)
}

/// A label within a sentence: its first word begins with a small letter, unless it is an abbreviation.
///
/// Whoever writes labels begins them with a common word ("The Markov property").
pub fn uncapitalised(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next();
    let goes_on_small = letters
        .next()
        .is_none_or(|second| is_small(second) || second.is_whitespace());
    match first {
        Some(first) if goes_on_small => first.to_lowercase().chain(label.chars().skip(1)).collect(),
        _ => label.to_owned(),
    }
}

/// The first sentence of a text: up to a full stop before a space.
pub fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_within_sentences() {
        #[track_caller]
        fn check(label: &str, expected: &str) {
            assert_eq!(uncapitalised(label), expected);
        }
        check("Compare groups", "compare groups");
        check("A numerical outcome", "a numerical outcome");
        check("Числов резултат", "числов резултат");
        check("ROC curve", "ROC curve");
        check("t statistic", "t statistic");
        check("95% interval", "95% interval");
        check("", "");
    }

    #[test]
    fn folds() {
        #[track_caller]
        fn check(input: &str, expected: &str) {
            assert_eq!(fold(input), expected, "{input:?}");
        }
        check("Piotr Dollár", "piotr dollar");
        check("Mann–Whitney  U-test", "mann whitney u test");
        check("Student's t", "students t");
        check("Łukasz Ørsted, Weiß", "lukasz orsted weiss");
        check("Nguyễn", "nguyen");
        check("Критерий на Ман–Уитни", "критерий на ман уитни");
        check("Районен", "районен");
        check("e\u{301}tude", "etude");
        check("  ", "");
        check("C4.5", "c4 5");
    }

    /// The scripts that our texts use have the same letters, capitals and small letters there.
    #[test]
    fn agrees_with_the_standard_library() {
        for letter in ('\0'..='\u{24f}')
            .chain('\u{3a3}'..='\u{3a9}')
            .chain('\u{400}'..='\u{45f}')
            .chain('\u{2000}'..='\u{206f}')
        {
            let is_mark = !letter.is_alphanumeric() && !letter.is_ascii();
            if letter.is_alphanumeric() && !matches!(letter, '²' | '³' | '¹' | '¼'..='¾') {
                assert!(is_word(letter), "{letter:?} is a letter");
            } else if is_mark || letter.is_ascii() {
                assert!(!is_word(letter), "{letter:?} is none");
            }
        }
        for letter in ('\0'..='\u{17f}')
            .chain('\u{391}'..='\u{3a9}')
            .chain('\u{3b1}'..='\u{3c9}')
            .chain('\u{400}'..='\u{45f}')
            .chain('\u{1ea0}'..='\u{1eff}')
        {
            // The ordinals and the micro sign are neither.
            assert_eq!(is_capital(letter), letter.is_uppercase(), "{letter:?}");
            assert_eq!(
                is_small(letter),
                letter.is_lowercase() && !matches!(letter, 'ª' | 'º' | 'µ'),
                "{letter:?}"
            );
        }
        for letter in ('\u{391}'..='\u{3a9}')
            .chain('\u{400}'..='\u{45f}')
            .filter(|letter| letter.is_alphabetic())
        {
            assert_eq!(
                small(letter),
                letter.to_lowercase().next().unwrap(),
                "{letter:?}"
            );
        }
    }

    /// The tables agree with Unicode's own decomposition wherever that ends in one ASCII letter.
    #[test]
    fn tables_agree_with_unicode() {
        use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
        for code in (0xC0..=0x24Fu32).chain(0x1E00..=0x1EFF) {
            let letter = char::from_u32(code).unwrap();
            let decomposed: String = letter
                .to_string()
                .nfkd()
                .filter(|c| !is_combining_mark(*c))
                .collect();
            if decomposed.len() == 1 && decomposed.chars().all(|c| c.is_ascii_alphabetic()) {
                assert_eq!(
                    fold(&letter.to_string()),
                    decomposed.to_ascii_lowercase(),
                    "U+{code:04X}"
                );
            }
        }
    }
}
