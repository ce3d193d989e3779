use crate::letters::Letter;

/// Measures by how many typing errors a typed word differs from others: letters missing, extra or
/// wrong, or two neighbours swapped.
///
/// Optimal string alignment, bit-parallel over the letters of the typed word (after Myers 1999 and
/// Hyyrö 2002).
pub struct EditDistance {
    /// For each letter, where it stands in the typed word, a bit for each place.
    places: [u64; 256],
    length: u32,
}

/// By how many errors a typed word differs from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Errors {
    /// From the whole of it.
    pub whole: u32,
    /// From the most similar beginning of it.
    pub beginning: u32,
    /// The length of that beginning.
    pub length: usize,
}

impl EditDistance {
    /// For a typed word of 1 to 64 letters.
    pub fn new(typed: &[Letter]) -> Option<Self> {
        if typed.is_empty() || typed.len() > 64 {
            return None;
        }
        let mut places = [0; 256];
        for (place, letter) in typed.iter().enumerate() {
            places[*letter as usize] |= 1 << place;
        }
        Some(Self {
            places,
            length: typed.len() as u32,
        })
    }

    pub fn measure(&self, word: &[Letter]) -> Errors {
        let last = 1u64 << (self.length - 1);
        let (mut plus, mut minus, mut diagonal, mut before) = (u64::MAX, 0u64, 0u64, 0u64);
        let mut whole = self.length;
        let (mut beginning, mut length) = (whole, 0);
        for (place, letter) in word.iter().enumerate() {
            let equal = self.places[*letter as usize];
            let swapped = ((!diagonal & equal) << 1) & before;
            diagonal = (((equal & plus).wrapping_add(plus)) ^ plus) | equal | minus | swapped;
            let mut up = minus | !(diagonal | plus);
            let mut down = diagonal & plus;
            if up & last != 0 {
                whole += 1;
            }
            if down & last != 0 {
                whole -= 1;
            }
            if whole < beginning {
                (beginning, length) = (whole, place + 1);
            }
            up = up << 1 | 1;
            down <<= 1;
            plus = down | !(diagonal | up);
            minus = up & diagonal;
            before = equal;
        }
        Errors {
            whole,
            beginning,
            length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::codes;
    use proptest::prelude::*;

    #[test]
    fn measures() {
        #[track_caller]
        fn check(typed: &str, word: &str, whole: u32, beginning: u32) {
            let errors = EditDistance::new(&codes(typed))
                .unwrap()
                .measure(&codes(word));
            assert_eq!(
                (errors.whole, errors.beginning),
                (whole, beginning),
                "{typed} {word}"
            );
        }
        check("forest", "forest", 0, 0);
        check("forst", "forest", 1, 1);
        check("forrest", "forest", 1, 1);
        check("fogest", "forest", 1, 1);
        check("froest", "forest", 1, 1);
        check("boot", "bootstrap", 5, 0);
        check("boto", "bootstrap", 6, 1);
        check("гара", "гора", 1, 1);
        assert!(EditDistance::new(&[]).is_none() && EditDistance::new(&[1; 65]).is_none());
    }

    /// The textbook's table: the errors against all of `b` and the fewest against a beginning.
    fn table(a: &[u8], b: &[u8]) -> (u32, u32) {
        let mut d = vec![vec![0u32; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    (i + j) as u32
                } else {
                    let mut least = (d[i - 1][j] + 1)
                        .min(d[i][j - 1] + 1)
                        .min(d[i - 1][j - 1] + u32::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(d[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        (
            d[a.len()][b.len()],
            d[a.len()].iter().copied().min().unwrap_or_default(),
        )
    }

    proptest! {
        #[test]
        fn agrees_with_the_textbook(
            a in proptest::collection::vec(1u8..5, 1..12),
            b in proptest::collection::vec(1u8..5, 0..12)
        ) {
            let errors = EditDistance::new(&a).unwrap().measure(&b);
            prop_assert_eq!((errors.whole, errors.beginning), table(&a, &b));
        }
    }
}
