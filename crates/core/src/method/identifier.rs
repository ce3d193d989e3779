//! Identifiers of published works, brought to one form so that they can be compared.

/// A DOI without resolver, in lower case, since case does not matter in DOIs (DOI Handbook, 2.4).
pub fn doi(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let text = after_any(
        &text,
        &[
            "https://doi.org/",
            "http://doi.org/",
            "https://dx.doi.org/",
            "http://dx.doi.org/",
            "doi:",
        ],
    )
    .trim();
    let (registrant, suffix) = text.strip_prefix("10.")?.split_once('/')?;
    let well = (4..=9).contains(&registrant.len())
        && registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && !suffix.is_empty()
        && suffix.bytes().all(|b| b.is_ascii_graphic());
    well.then(|| text.into())
}

/// An arXiv identifier without version, new (2305.14314) or old (math/0309285).
pub fn arxiv(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let text = after_any(
        &text,
        &[
            "https://arxiv.org/abs/",
            "http://arxiv.org/abs/",
            "https://arxiv.org/pdf/",
            "arxiv:",
        ],
    );
    let text = text.strip_suffix(".pdf").unwrap_or(text);
    let text = match text.rsplit_once('v') {
        Some((id, version)) if !version.is_empty() && digits(version) => id,
        _ => text,
    };
    let well = match text.split_once('/') {
        Some((archive, number)) => {
            !archive.is_empty()
                && archive
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'.')
                && number.len() == 7
                && digits(number)
        }
        None => text.split_once('.').is_some_and(|(month, number)| {
            month.len() == 4 && digits(month) && (4..=5).contains(&number.len()) && digits(number)
        }),
    };
    well.then(|| text.into())
}

/// An ISBN of 10 or 13 digits with a valid check digit, written with 13 (ISO 2108).
pub fn isbn(text: &str) -> Option<String> {
    let text = text
        .trim()
        .trim_start_matches("ISBN")
        .trim_start_matches([':', ' ']);
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '-' | ' ' | '–'))
        .collect();
    let body = match text.len() {
        13 if digits(&text) && check_13(&text[..12]) == text.as_bytes()[12] => return Some(text),
        // Of other letters than digits the ninth byte may be a part.
        10 if text.get(..9).is_some_and(digits)
            && check_10(&text[..9]) == text.as_bytes()[9].to_ascii_uppercase() =>
        {
            format!("978{}", &text[..9])
        }
        _ => return None,
    };
    Some(format!("{body}{}", check_13(&body) as char))
}

/// A web address, http or https, without what does not matter for identity: scheme, "www.", a last
/// slash, a fragment.
pub fn url(text: &str) -> Option<String> {
    let text = text.trim();
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = rest.split('#').next().unwrap_or(rest).trim_end_matches('/');
    let (host, path) = rest
        .split_once('/')
        .map_or((rest, None), |(host, path)| (host, Some(path)));
    let well = host.contains('.')
        && !rest.contains(|c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '@')
        });
    well.then(|| match path {
        Some(path) => format!("{}/{path}", host.to_ascii_lowercase()),
        None => host.to_ascii_lowercase(),
    })
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn after_any<'a>(text: &'a str, prefixes: &[&str]) -> &'a str {
    prefixes
        .iter()
        .find_map(|prefix| text.strip_prefix(prefix))
        .unwrap_or(text)
}

fn check_13(twelve: &str) -> u8 {
    let sum: u32 = twelve
        .bytes()
        .zip([1u32, 3].into_iter().cycle())
        .map(|(b, weight)| u32::from(b - b'0') * weight)
        .sum();
    b'0' + ((10 - sum % 10) % 10) as u8
}

fn check_10(nine: &str) -> u8 {
    let sum: u32 = nine
        .bytes()
        .zip((2..=10u32).rev())
        .map(|(b, weight)| u32::from(b - b'0') * weight)
        .sum();
    match (11 - sum % 11) % 11 {
        10 => b'X',
        digit => b'0' + digit as u8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalises() {
        #[track_caller]
        fn check(rule: fn(&str) -> Option<String>, input: &str, expected: &str) {
            assert_eq!(rule(input).unwrap_or_default(), expected, "{input:?}");
        }
        check(
            doi,
            "https://doi.org/10.1093/BIOMET/6.1.1",
            "10.1093/biomet/6.1.1",
        );
        check(
            doi,
            "doi:10.1109/CVPR52688.2022.01553",
            "10.1109/cvpr52688.2022.01553",
        );
        check(
            doi,
            "10.1016/s0140-6736(86)90837-8",
            "10.1016/s0140-6736(86)90837-8",
        );
        check(doi, "10.1/x", "");
        check(doi, "11.1093/x", "");
        check(doi, "10.1093/", "");
        check(doi, "10.1093/a b", "");
        check(arxiv, "arXiv:2305.14314v2", "2305.14314");
        check(arxiv, "https://arxiv.org/abs/2305.14314", "2305.14314");
        check(arxiv, "math/0309285", "math/0309285");
        check(arxiv, "2305.143", "");
        check(arxiv, "v2", "");
        check(isbn, "0-471-05669-3", "9780471056690");
        check(isbn, "ISBN 978-0-471-05669-0", "9780471056690");
        check(isbn, "080442957X", "9780804429573");
        check(isbn, "978-0-471-05669-1", "");
        check(isbn, "метод12345", "");
        check(
            url,
            "https://www.Jmlr.org/papers/v15/",
            "jmlr.org/papers/v15",
        );
        check(url, "http://jmlr.org/papers/v15#top", "jmlr.org/papers/v15");
        check(url, "javascript:alert(1)", "");
        check(url, "https://a b", "");
        check(url, "https://user@host.org/", "");
    }
}
