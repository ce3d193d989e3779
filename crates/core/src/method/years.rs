use std::{fmt, str::FromStr};

/// When a method was first made public: one or more years or spans of years.
///
/// The text is kept as written, for people; [`Years::spans`] is what is compared.
#[derive(Debug, Clone)]
pub struct Years {
    text: String,
    spans: Vec<(u16, u16)>,
}

/// A text that names no plausible years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYears(pub String);

impl Years {
    /// The years that can be: since the first printed treatises on chance and error.
    pub const PLAUSIBLE: std::ops::RangeInclusive<u16> = 1600..=2100;

    /// What two texts share that mean the same years.
    pub fn identity(&self) -> String {
        let spans: Vec<String> = self
            .spans
            .iter()
            .map(|(first, last)| format!("{first}–{last}"))
            .collect();
        spans.join(",")
    }

    /// Inclusive spans, in order, those that touch joined.
    pub fn spans(&self) -> &[(u16, u16)] {
        &self.spans
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
            join(&mut spans, (first, last));
        }
        Ok(Self {
            text: text.trim().into(),
            spans,
        })
    }
}

/// Puts a span into its place; those that it meets or touches become one with it.
fn join(spans: &mut Vec<(u16, u16)>, (mut first, mut last): (u16, u16)) {
    spans.retain(|span| {
        let apart = span.1 + 1 < first || last + 1 < span.0;
        if !apart {
            (first, last) = (first.min(span.0), last.max(span.1));
        }
        apart
    });
    let place = spans
        .iter()
        .position(|span| first < span.0)
        .unwrap_or(spans.len());
    spans.insert(place, (first, last));
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
            assert_eq!(
                input.parse::<Years>().map(|y| y.spans).unwrap_or_default(),
                expected,
                "{input:?}"
            );
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
