//! The methods that the compared ones are related with.

use std::sync::Arc;

use tertium_core::method::{Method, Slug};

use super::{App, Load};

/// The methods outside the comparison that its columns are related with.
#[derive(Debug, Clone)]
pub struct Neighbours {
    /// Those whose records are there.
    pub methods: Vec<Arc<Method>>,
    /// Whether no record is under way or unasked for.
    pub is_settled: bool,
}

impl App {
    /// The most records that are fetched for it: all neighbours of the largest comparison.
    const NEIGHBOURS: usize = 192;

    /// The neighbours of the columns, as far as their records are there.
    pub fn neighbours(self) -> Neighbours {
        let slugs = neighbours(&self.loaded(), Self::NEIGHBOURS);
        let loads: Vec<Load> = slugs.iter().map(|slug| self.records.get(slug)).collect();
        Neighbours {
            is_settled: loads.iter().all(Load::is_settled),
            methods: loads.into_iter().filter_map(Load::ready).collect(),
        }
    }

    /// Fetches the records of the columns' neighbours that nobody asked for yet.
    ///
    /// In an effect it follows the columns.
    pub fn request_neighbours(self) {
        self.records
            .request_new(&neighbours(&self.loaded(), Self::NEIGHBOURS));
    }
}

/// The slugs that methods are related with and that are not among them, each once, at most so many.
fn neighbours(methods: &[Arc<Method>], most: usize) -> Vec<Slug> {
    let edges = methods.iter().flat_map(|method| &method.related);
    let mut slugs: Vec<Slug> = edges.map(|edge| edge.slug.clone()).collect();
    slugs.sort_unstable_by(|one, other| one.as_str().cmp(other.as_str()));
    slugs.dedup();
    slugs.retain(|slug| methods.iter().all(|method| method.slug != *slug));
    slugs.truncate(most);
    slugs
}
