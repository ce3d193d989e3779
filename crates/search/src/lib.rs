//! Finding a method by what people call it.
//!
//! An index is a text (`shelf` decodes it), whose words, folded to a byte a letter (`letters`), make a vocabulary (`vocabulary`,
//! `texts`). What is typed is read in several ways (`reading`, `layout`); each word meets words of the vocabulary (`meet`: as it is,
//! in the other script with `spell`, with errors with `typo`); methods that meet all words are counted (`candidates`) and
//! the likeliest ranked (`rank`).

mod answer;
mod browse;
mod candidates;
mod complete;
mod engine;
mod initials;
mod layout;
mod letters;
mod meet;
pub mod pasted;
mod rank;
mod reading;
pub mod reply;
mod resolve;
mod shelf;
mod spell;
#[cfg(test)]
mod tests;
mod texts;
mod typo;
mod vocabulary;
mod warm;
mod writer;

pub use browse::{Order, Request};
pub use engine::Engine;
pub use reply::{Choice, Hit, Listed, Listing, Proposal, ProposalKind, Resolved, Segment};
pub use shelf::Broken;
pub use warm::warm_up;
