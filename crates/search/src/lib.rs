//! Finding a method by what people call it.
//!
//! Callers hold an [`Engine`] as a `dyn` [`Search`], so that the engine's code need not be linked
//! where it is only called. [`pasted`] is free of the engine as well.
//!
//! How a search goes: `index` decodes the text of an index. `letters` folds its words to one byte
//! a letter, `vocabulary` sorts them, and `texts` is the inverted index over them. What is typed
//! is read in several ways (`reading`, `keyboard_layout`); each typed word is matched with the
//! vocabulary (`word_match`: as it is, from the other script with `transliterate`, with typing
//! errors with `edit_distance`); `candidates` counts the methods that match all words, `rank`
//! orders the likeliest of them, and `hits` says which parts of their names were matched.

mod browse;
mod candidates;
mod edit_distance;
mod engine;
mod forms;
mod hits;
mod identifiers;
mod index;
mod initials;
mod keyboard_layout;
mod letters;
mod list;
mod need_match;
mod needs;
pub mod pasted;
mod rank;
mod reading;
mod references;
mod resolve;
mod results;
mod search;
#[cfg(test)]
mod tests;
mod texts;
mod transliterate;
mod value_codes;
mod vocabulary;
mod word_match;

pub use engine::Engine;
pub use index::IndexError;
pub use results::{
    Choice, Choices, FilterPart, Hit, Hits, Listed, Listing, Loosened, Reason, ReasonKind,
    Resolved, Segment,
};
pub use search::Search;
pub use value_codes::value_code;
