use super::Verdict;

/// How many rows of a comparison have which verdict, shown or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows with any verdict at all.
    pub compared: usize,
    pub different: usize,
    pub same: usize,
}

impl FromIterator<Verdict> for Counts {
    fn from_iter<T: IntoIterator<Item = Verdict>>(verdicts: T) -> Self {
        let mut counts = Self::default();
        for verdict in verdicts {
            counts.compared += usize::from(verdict != Verdict::None);
            counts.different += usize::from(verdict == Verdict::Different);
            counts.same += usize::from(verdict == Verdict::Same);
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_rows_by_verdict() {
        #[track_caller]
        fn check(verdicts: &[Verdict], expected: Counts) {
            assert_eq!(
                verdicts.iter().copied().collect::<Counts>(),
                expected,
                "{verdicts:?}"
            );
        }
        use Verdict::{Different, Incomplete, None, Same};
        check(&[], Counts::default());
        check(&[None, None], Counts::default());
        check(
            &[Different, None, Same, Different, Incomplete],
            Counts {
                compared: 4,
                different: 2,
                same: 1,
            },
        );
    }
}
