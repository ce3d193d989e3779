use std::fmt;

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
    /// The greatest number of columns: what a table can hold and still be read, and what an address
    /// can name.
    pub const LIMIT: usize = 24;

    pub fn slugs(&self) -> &[Slug] {
        &self.0
    }

    pub fn contains(&self, slug: &Slug) -> bool {
        self.0.contains(slug)
    }

    /// The place of a method, counted from 0.
    pub fn position(&self, slug: &Slug) -> Option<usize> {
        self.0.iter().position(|other| other == slug)
    }

    /// Adds a method at the end.
    pub fn add(&mut self, slug: Slug) -> Adding {
        self.insert(usize::MAX, slug)
    }

    /// Puts a method at a position, or at the end where the position lies beyond it.
    pub fn insert(&mut self, position: usize, slug: Slug) -> Adding {
        if self.0.contains(&slug) {
            return Adding::Present;
        }
        if self.0.len() >= Self::LIMIT {
            return Adding::Full;
        }
        self.0.insert(position.min(self.0.len()), slug);
        Adding::Added
    }

    /// Takes a method out and gives its former position.
    pub fn remove(&mut self, slug: &Slug) -> Option<usize> {
        let position = self.position(slug)?;
        self.0.remove(position);
        Some(position)
    }

    /// Moves a method to where another stands; those between close up. Does nothing where one of
    /// them is not compared.
    pub fn move_to(&mut self, slug: &Slug, place_of: &Slug) {
        if let (Some(from), Some(to)) = (self.position(slug), self.position(place_of)) {
            let moved = self.0.remove(from);
            self.0.insert(to, moved);
        }
    }
}

impl FromIterator<Slug> for Comparison {
    /// Takes the methods in their order; those beyond the limit are left out.
    fn from_iter<T: IntoIterator<Item = Slug>>(slugs: T) -> Self {
        let mut comparison = Self::default();
        for slug in slugs {
            comparison.add(slug);
        }
        comparison
    }
}

impl fmt::Display for Comparison {
    /// Writes the slugs with commas.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (place, slug) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(",")?;
            }
            f.write_str(slug.as_str())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comparison(slugs: &str) -> Comparison {
        slugs.split(' ').map(|slug| slug.parse().unwrap()).collect()
    }

    #[test]
    fn moves() {
        #[track_caller]
        fn check(slug: &str, place_of: &str, expected: &str) {
            let mut moved = comparison("a b c d");
            moved.move_to(&slug.parse().unwrap(), &place_of.parse().unwrap());
            assert_eq!(moved.to_string(), expected);
        }
        check("a", "c", "b,c,a,d");
        check("d", "a", "d,a,b,c");
        check("b", "b", "a,b,c,d");
        check("x", "b", "a,b,c,d");
        check("a", "x", "a,b,c,d");
    }

    #[test]
    fn takes_no_method_twice_and_no_more_than_the_limit() {
        let mut full: Comparison = (0..30).map(|n| format!("m{n}").parse().unwrap()).collect();
        assert_eq!(full.slugs().len(), Comparison::LIMIT);
        assert_eq!(full.add("m0".parse().unwrap()), Adding::Present);
        assert_eq!(full.insert(3, "x".parse().unwrap()), Adding::Full);
        assert_eq!(full.remove(&"m1".parse().unwrap()), Some(1));
        assert_eq!(full.insert(1, "x".parse().unwrap()), Adding::Added);
        assert_eq!(full.slugs()[1].as_str(), "x");
    }
}
