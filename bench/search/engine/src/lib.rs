//! The search as a program of its own, so that a benchmark measures it alone and as long as others.

use tertium_search::Search;
use wasm_bindgen::prelude::*;

/// All methods of an index, ready to be searched.
#[wasm_bindgen]
pub struct Engine(tertium_search::Engine);

#[wasm_bindgen]
impl Engine {
    /// Reads an index.
    ///
    /// # Errors
    /// A text that says why it is none.
    #[wasm_bindgen(constructor)]
    pub fn new(index: Vec<u8>) -> Result<Engine, String> {
        tertium_search::Engine::read(index)
            .map(Self)
            .map_err(|error| error.to_string())
    }

    /// The slugs of the best hits. The page is given typed hits; that a benchmark written in
    /// JavaScript gets them across costs little more than their slugs.
    pub fn search(&self, typed: &str, lang: &str, most: usize) -> Vec<String> {
        let lang = lang.parse().unwrap_or_default();
        let hits = self.0.search(typed, lang, most).best;
        hits.into_iter().map(|hit| hit.slug.to_string()).collect()
    }
}
