//! What changes between two examples of code.

use crate::method::{CodeLine, Token};

/// For each token of a program whether it is unlike the other program: lines first, then, in lines that take each other's
/// place, the tokens. Spaces are never unlike.
///
/// Both steps rest on a longest common subsequence (Wagner and Fischer's table), lines by whole lines. A line that has less
/// than half of its tokens in common with the one whose place it takes is unlike as a whole.
pub fn unlike_tokens(own: &[CodeLine], other: &[CodeLine]) -> Vec<Vec<bool>> {
    let mut unlike: Vec<Vec<bool>> = own.iter().map(|line| vec![false; line.len()]).collect();
    let common = common(own, other);
    let ends = common.iter().copied().chain([(own.len(), other.len())]);
    let (mut own_next, mut other_next) = (0, 0);
    for (own_end, other_end) in ends {
        let others = &other[other_next..other_end];
        for (place, line) in (own_next..own_end).enumerate() {
            unlike[line] = unlike_in_line(&own[line], others.get(place));
        }
        (own_next, other_next) = (own_end + 1, other_end + 1);
    }
    unlike
}

/// For each token of a line whether it is unlike the line whose place it takes.
fn unlike_in_line(own: &[Token], other: Option<&CodeLine>) -> Vec<bool> {
    let words = |line: &[Token]| line.iter().filter(|token| is_word(token)).count();
    let common = other.map(|other| common(own, other)).unwrap_or_default();
    let shared = common.iter().filter(|(place, _)| is_word(&own[*place]));
    let is_akin = other.is_some_and(|other| {
        let longer = words(own).max(words(other));
        longer > 0 && shared.count() * 2 >= longer
    });
    let is_shared = |place: usize| is_akin && common.iter().any(|(own, _)| *own == place);
    own.iter()
        .enumerate()
        .map(|(place, token)| is_word(token) && !is_shared(place))
        .collect()
}

fn is_word(token: &Token) -> bool {
    !token.text.trim().is_empty()
}

/// The places of a longest common subsequence in both sequences.
fn common<T: PartialEq>(own: &[T], other: &[T]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    let mut lengths = vec![0u16; (own.len() + 1) * width];
    for i in (0..own.len()).rev() {
        for j in (0..other.len()).rev() {
            let (below, beside) = (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            lengths[i * width + j] = if own[i] == other[j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                below.max(beside)
            };
        }
    }
    let (mut i, mut j, mut places) = (0, 0, Vec::new());
    while i < own.len() && j < other.len() {
        if own[i] == other[j] {
            places.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::TokenKind;

    /// Lines parted by "/", tokens by "|".
    fn lines(text: &str) -> Vec<CodeLine> {
        let token = |text: &str| Token {
            kind: TokenKind::Plain,
            text: text.to_owned(),
        };
        let line = |line: &str| line.split('|').map(token).collect();
        text.split('/').map(line).collect()
    }

    #[test]
    fn marks_what_changes() {
        #[track_caller]
        fn check(own: &str, other: &str, expected: &str) {
            let own = lines(own);
            let unlike = unlike_tokens(&own, &lines(other));
            let shown = own.iter().zip(unlike).map(|(line, unlike)| {
                let tokens = line.iter().zip(unlike);
                let tokens = tokens.map(|(token, unlike)| match unlike {
                    true => ["*", &token.text].concat(),
                    false => token.text.clone(),
                });
                tokens.collect::<Vec<_>>().join("|")
            });
            assert_eq!(shown.collect::<Vec<_>>().join("/"), expected);
        }
        check("a|(|b|)", "a|(|b|)", "a|(|b|)");
        let call = "t.test|(|a|,| |b|)";
        let equal = "t.test|(|a|,| |b|,| |var.equal| |=| |TRUE|)";
        check(
            equal,
            call,
            "t.test|(|a|,| |b|*,| |*var.equal| |*=| |*TRUE|)",
        );
        check(call, equal, call);
        check("x/y/z", "x/z", "x/*y/z");
        check("x/z", "x/y/z", "x/z");
        // Little in common: all of it is unlike.
        check(
            "x/wilcox|(|a|~|b|)",
            "x/lm|[|c|+|d|]",
            "x/*wilcox|*(|*a|*~|*b|*)",
        );
        check("a", "", "*a");
        check("", "a", "");
    }
}
