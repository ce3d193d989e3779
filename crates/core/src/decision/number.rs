use std::fmt;

use crate::locale::Lang;

/// A decimal number as somebody wrote it.
///
/// At most [`Number::DIGITS`] digits and no exponent: what spreadsheets hold. So a number that is
/// endless, no number or beyond all measure cannot be written, and reading it rounds only once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Digits with at most one point, without a sign and without superfluous zeros.
    digits: String,
    is_negative: bool,
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// Something else than digits with a sign and a decimal mark stands in it.
    Form,
    /// It has more than [`Number::DIGITS`] digits.
    Long,
}

impl Number {
    pub const DIGITS: usize = 15;

    /// Reads a number as people of a language write it: a decimal comma in Bulgarian alone, since
    /// in English it parts thousands. A point is a decimal mark in both; spaces may part thousands.
    pub fn read(text: &str, lang: Lang) -> Result<Self, NotANumber> {
        let text = text.trim();
        let (is_negative, text) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let is_mark = |letter: char| letter == '.' || letter == ',' && lang == Lang::Bg;
        let (whole, fraction) = text.split_once(is_mark).unwrap_or((text, ""));
        let whole = ungrouped(whole).ok_or(NotANumber::Form)?;
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(&whole) || !is_digits(fraction) || whole.is_empty() && fraction.is_empty() {
            return Err(NotANumber::Form);
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        if whole.len() + fraction.len() > Self::DIGITS {
            return Err(NotANumber::Long);
        }
        let whole = if whole.is_empty() { "0" } else { whole };
        let digits = if fraction.is_empty() {
            whole.to_owned()
        } else {
            [whole, ".", fraction].concat()
        };
        Ok(Self {
            is_negative: is_negative && digits != "0",
            digits,
        })
    }

    /// The nearest number that can be calculated with.
    pub fn value(&self) -> f64 {
        let (mut value, mut scale, mut is_fraction) = (0u64, 1u64, false);
        for byte in self.digits.bytes() {
            if byte == b'.' {
                is_fraction = true;
                continue;
            }
            value = value * 10 + u64::from(byte - b'0');
            if is_fraction {
                scale *= 10;
            }
        }
        // Both are below 2^53, so that the division alone rounds.
        let value = value as f64 / scale as f64;
        if self.is_negative { -value } else { value }
    }

    /// The number as people of a language write it.
    pub fn text(&self, lang: Lang) -> String {
        let digits = match lang {
            Lang::Bg => self.digits.replace('.', ","),
            Lang::En => self.digits.clone(),
        };
        let sign = if self.is_negative { "−" } else { "" };
        [sign, &digits].concat()
    }
}

/// Whole digits without the spaces that part thousands; nothing where they part anything else.
fn ungrouped(digits: &str) -> Option<String> {
    let mut groups = digits.split([' ', '\u{a0}', '\u{2009}', '\u{202f}']);
    let first = groups.next().unwrap_or_default();
    let mut whole = first.to_owned();
    for group in groups {
        if group.len() != 3 || whole.is_empty() {
            return None;
        }
        whole.push_str(group);
    }
    Some(whole)
}

impl fmt::Display for Number {
    /// Writes it as in files: a hyphen for a sign, a point for a decimal mark.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(if self.is_negative { "-" } else { "" })?;
        f.write_str(&self.digits)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_what_people_write() {
        #[track_caller]
        fn check(text: &str, lang: Lang, expected: Result<&str, NotANumber>) {
            let read = Number::read(text, lang);
            assert_eq!(
                read.map(|number| number.to_string()),
                expected.map(str::to_owned),
                "{text:?}"
            );
        }
        for lang in Lang::ALL {
            check("12.50", lang, Ok("12.5"));
            check(" 007 ", lang, Ok("7"));
            check("−3", lang, Ok("-3"));
            check("- 3", lang, Ok("-3"));
            check("+.5", lang, Ok("0.5"));
            check("-0", lang, Ok("0"));
            check("1 234 567", lang, Ok("1234567"));
            check("999999999999999", lang, Ok("999999999999999"));
            check("9999999999999999", lang, Err(NotANumber::Long));
            check("0.0000000000000001", lang, Err(NotANumber::Long));
            check("1 23", lang, Err(NotANumber::Form));
            check("1e308", lang, Err(NotANumber::Form));
            check("NaN", lang, Err(NotANumber::Form));
            check("inf", lang, Err(NotANumber::Form));
            check("", lang, Err(NotANumber::Form));
            check(".", lang, Err(NotANumber::Form));
            check("1.2.3", lang, Err(NotANumber::Form));
            check("٣", lang, Err(NotANumber::Form));
            check("=1+1", lang, Err(NotANumber::Form));
        }
        check("1,5", Lang::Bg, Ok("1.5"));
        // Half the readers would take it for a thousand and a half, half for one and a half.
        check("1,500", Lang::En, Err(NotANumber::Form));
    }

    #[test]
    fn writes_what_each_language_reads() {
        for lang in Lang::ALL {
            let number = Number::read("-1234.5", lang).unwrap();
            assert_eq!(Number::read(&number.text(lang), lang), Ok(number));
        }
        let number = Number::read("-1234.5", Lang::En).unwrap();
        assert_eq!(number.text(Lang::Bg), "−1234,5");
        assert_eq!(number.text(Lang::En), "−1234.5");
        assert_eq!(number.value(), -1234.5);
    }

    proptest! {
        #[test]
        fn rounds_as_the_standard_library_does(whole in 0u64..100_000_000, fraction in 0u64..10_000_000) {
            let text = format!("{whole}.{fraction:07}");
            let number = Number::read(&text, Lang::En).unwrap();
            prop_assert_eq!(number.value(), text.parse::<f64>().unwrap());
            prop_assert_eq!(Number::read(&number.to_string(), Lang::En), Ok(number));
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            for lang in Lang::ALL {
                if let Ok(number) = Number::read(&text, lang) {
                    prop_assert!(number.value().is_finite());
                }
            }
        }
    }
}
