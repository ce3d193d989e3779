use super::letters::Letter;

/// Measures how many typing errors part a typed word from others: letters missing, extra, wrong, or two neighbours swapped.
///
/// Optimal string alignment, all letters of the typed word at once in the bits of a number (after Myers 1999 and Hyyrö 2002).
pub struct Ruler {
    /// For each letter, where it stands in the typed word.
    standing: [u64; 256],
    length: u32,
}

impl Ruler {
    /// For a typed word of at most 64 letters.
    pub fn new(typed: &[Letter]) -> Option<Self> {
        if typed.is_empty() || typed.len() > 64 {
            return None;
        }
        let mut standing = [0; 256];
        for (place, letter) in typed.iter().enumerate() {
            standing[*letter as usize] |= 1 << place;
        }
        Some(Self { standing, length: typed.len() as u32 })
    }

    /// The errors against the whole word, and the fewest against a beginning of it with that beginning's length.
    pub fn measure(&self, word: &[Letter]) -> (u32, u32, usize) {
        let last = 1u64 << (self.length - 1);
        let (mut plus, mut minus, mut diagonal, mut before) = (u64::MAX, 0u64, 0u64, 0u64);
        let mut errors = self.length;
        let mut best = (errors, 0);
        for (place, letter) in word.iter().enumerate() {
            let standing = self.standing[*letter as usize];
            let swapped = ((!diagonal & standing) << 1) & before;
            diagonal = (((standing & plus).wrapping_add(plus)) ^ plus) | standing | minus | swapped;
            let mut up = minus | !(diagonal | plus);
            let mut down = diagonal & plus;
            if up & last != 0 {
                errors += 1;
            }
            if down & last != 0 {
                errors -= 1;
            }
            if errors < best.0 {
                best = (errors, place + 1);
            }
            up = up << 1 | 1;
            down <<= 1;
            plus = down | !(diagonal | up);
            minus = up & diagonal;
            before = standing;
        }
        (errors, best.0, best.1)
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
            let (errors, best, _) = Ruler::new(&codes(typed)).unwrap().measure(&codes(word));
            assert_eq!((errors, best), (whole, beginning), "{typed} {word}");
        }
        check("forest", "forest", 0, 0);
        check("forst", "forest", 1, 1);
        check("forrest", "forest", 1, 1);
        check("fogest", "forest", 1, 1);
        check("froest", "forest", 1, 1);
        check("boot", "bootstrap", 5, 0);
        check("boto", "bootstrap", 6, 1);
        check("гара", "гора", 1, 1);
        assert!(Ruler::new(&[]).is_none() && Ruler::new(&[1; 65]).is_none());
    }

    /// The textbook table.
    fn table(a: &[u8], b: &[u8]) -> (u32, u32) {
        let mut d = vec![vec![0u32; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    (i + j) as u32
                } else {
                    let mut least = (d[i - 1][j] + 1).min(d[i][j - 1] + 1).min(d[i - 1][j - 1] + u32::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(d[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        (d[a.len()][b.len()], d[a.len()].iter().copied().min().unwrap_or_default())
    }

    proptest! {
        #[test]
        fn agrees_with_the_textbook(a in proptest::collection::vec(1u8..5, 1..12), b in proptest::collection::vec(1u8..5, 0..12)) {
            let (whole, beginning, _) = Ruler::new(&a).unwrap().measure(&b);
            prop_assert_eq!((whole, beginning), table(&a, &b));
        }
    }
}
