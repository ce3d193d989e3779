use crate::method::Slug;

/// The methods chosen for comparison, in order, none twice, at most [`Comparison::LIMIT`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison(Vec<Slug>);

/// What became of a method that was to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adding {
    Added,
    Present,
    Full,
}

impl Comparison {
    /// The greatest number of columns: what a table can hold and still be read, and what an address cannot exceed.
    pub const LIMIT: usize = 24;

    pub fn slugs(&self) -> &[Slug] {
        &self.0
    }

    pub fn position(&self, slug: &Slug) -> Option<usize> {
        self.0.iter().position(|other| other == slug)
    }

    pub fn add(&mut self, slug: Slug) -> Adding {
        self.insert(usize::MAX, slug)
    }

    /// Puts a method at a position, or at the end where the position lies beyond it.
    pub fn insert(&mut self, position: usize, slug: Slug) -> Adding {
        if self.0.contains(&slug) {
            return Adding::Present;
        }
        if self.0.len() == Self::LIMIT {
            return Adding::Full;
        }
        self.0.insert(position.min(self.0.len()), slug);
        Adding::Added
    }

    /// Takes a method out; answers where it was.
    pub fn remove(&mut self, slug: &Slug) -> Option<usize> {
        let position = self.position(slug)?;
        self.0.remove(position);
        Some(position)
    }

    /// Moves a method to where another stands; those between close up. Nothing where one of them is not there.
    pub fn move_to(&mut self, slug: &Slug, place_of: &Slug) {
        if let (Some(from), Some(to)) = (self.position(slug), self.position(place_of)) {
            let moved = self.0.remove(from);
            self.0.insert(to, moved);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves() {
        #[track_caller]
        fn check(slug: &str, place_of: &str, expected: &str) {
            let mut comparison = Comparison("a b c d".split(' ').map(|slug| slug.parse().unwrap()).collect());
            comparison.move_to(&slug.parse().unwrap(), &place_of.parse().unwrap());
            assert_eq!(comparison.slugs().iter().map(Slug::as_str).collect::<Vec<_>>().join(" "), expected);
        }
        check("a", "c", "b c a d");
        check("d", "a", "d a b c");
        check("b", "b", "a b c d");
        check("x", "b", "a b c d");
        check("a", "x", "a b c d");
    }
}
