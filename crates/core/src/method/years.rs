use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer};

use super::record::checked;

/// When a method was first published: one or more years or spans of years.
///
/// The text is kept as written, for people; [`Years::spans`] is what is compared.
#[derive(Debug, Clone)]
pub struct Years {
    text: String,
    spans: Vec<Span>,
}

/// From the first to the last year, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub first: u16,
    pub last: u16,
}

/// A text that names no plausible years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYears(pub String);

impl Years {
    /// The years that are accepted: since the first printed treatises on chance and error.
    pub const PLAUSIBLE: std::ops::RangeInclusive<u16> = 1600..=2100;

    /// Equal for texts that mean the same years.
    pub fn identity(&self) -> String {
        let spans: Vec<String> = self
            .spans
            .iter()
            .map(|Span { first, last }| format!("{first}–{last}"))
            .collect();
        spans.join(",")
    }

    /// The spans in order; those that touch are joined.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }
}

impl<'de> Deserialize<'de> for Years {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        checked(deserializer, |text| {
            text.parse().map_err(|error: NotYears| error.to_string())
        })
    }
}

impl FromStr for Years {
    type Err = NotYears;

    /// Reads "1908", "1974–1978" (any dash or a slash) and lists such as "1935, 1959".
    fn from_str(text: &str) -> Result<Self, NotYears> {
        let wrong = || NotYears(text.into());
        let mut spans = Vec::new();
        for part in text.split([',', ';']) {
            let mut ends = part
                .split(['-', '–', '—', '/'])
                .map(|year| year_of(year.trim()));
            let first = ends.next().flatten().ok_or_else(wrong)?;
            let last = ends
                .next()
                .map_or(Some(first), |end| end)
                .ok_or_else(wrong)?;
            if ends.next().is_some() || last < first {
                return Err(wrong());
            }
            join(&mut spans, Span { first, last });
        }
        Ok(Self {
            text: text.trim().into(),
            spans,
        })
    }
}

/// Inserts a span in order and joins it with those that it overlaps or touches.
fn join(spans: &mut Vec<Span>, mut joined: Span) {
    spans.retain(|span| {
        let is_apart = span.last + 1 < joined.first || joined.last + 1 < span.first;
        if !is_apart {
            joined.first = joined.first.min(span.first);
            joined.last = joined.last.max(span.last);
        }
        is_apart
    });
    let place = spans.partition_point(|span| span.first < joined.first);
    spans.insert(place, joined);
}

fn year_of(text: &str) -> Option<u16> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|year| digits && Years::PLAUSIBLE.contains(year))
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for NotYears {}

impl fmt::Display for NotYears {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (first, last) = (Years::PLAUSIBLE.start(), Years::PLAUSIBLE.end());
        write!(
            f,
            "{:?}: expected years from {first} to {last}, such as 1908, 1974–1978 or 1935, 1959",
            self.0
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses() {
        #[track_caller]
        fn check(input: &str, expected: &[(u16, u16)]) {
            let spans = input
                .parse::<Years>()
                .map(|years| years.spans)
                .unwrap_or_default();
            let found: Vec<_> = spans.iter().map(|span| (span.first, span.last)).collect();
            assert_eq!(found, expected, "{input:?}");
        }
        check("1908", &[(1908, 1908)]);
        check("1974–1978", &[(1974, 1978)]);
        check("1974-1978", &[(1974, 1978)]);
        check("1974/1978", &[(1974, 1978)]);
        check("1959, 1935", &[(1935, 1935), (1959, 1959)]);
        check("1974–1978, 1976–1979, 1980", &[(1974, 1980)]);
        check("1978–1974", &[]);
        check("1974–1976–1978", &[]);
        check("908", &[]);
        check("9999", &[]);
        check("c. 1908", &[]);
        check("", &[]);
    }
}
