//! What the search box offers for what was typed.

use tertium_core::{locale::Key, method::Slug, text::fold};
use tertium_search::{Hit, Reason, Search, Segment};

use super::App;

/// Something that can be chosen in the list of the search box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suggestion {
    /// A method that could be added.
    Method(FoundMethod),
    /// Several methods that were typed in one line.
    List {
        /// Those that are not in the table yet.
        new: Vec<Slug>,
        /// Those that are.
        present: Vec<Slug>,
        /// What names no method, as it was typed.
        unknown: Vec<String>,
    },
    /// The list of all results, where there are more than those above it.
    Results(usize),
    /// The list of all methods.
    Browse,
    /// The guide to a method.
    Guide,
}

/// A method that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundMethod {
    pub slug: Slug,
    pub name: Vec<Segment>,
    /// What was met, where it was not the name.
    pub reason: Option<Reason>,
    pub is_present: bool,
}

/// How many methods are offered at most.
const MOST: usize = 8;

impl Suggestion {
    /// Whether it adds something to the table.
    pub fn adds(&self) -> bool {
        match self {
            Self::Method(method) => !method.is_present,
            Self::List { new, .. } => !new.is_empty(),
            Self::Results(_) | Self::Browse | Self::Guide => false,
        }
    }

    /// Whether nothing happens when it is chosen: what it adds is in the table already.
    pub fn is_done(&self) -> bool {
        matches!(self, Self::Method(_) | Self::List { .. }) && !self.adds()
    }
}

/// What is offered for a text: the list that it is, the methods that answer it, the way to all of
/// them; where nothing answers it, other ways to a method.
///
/// A part of the program that comes with the engine has it, see [`super::SearchPart`].
pub fn suggest(app: App, engine: &dyn Search, text: &str) -> Vec<Suggestion> {
    let lang = app.words.lang();
    let mut suggestions = Vec::new();
    // What is understood as a whole needs no hits for its parts.
    let mut is_understood = false;
    if let Some(list) = engine.list(text, lang) {
        is_understood = list.unknown.is_empty();
        let (present, new) = list.known.into_iter().partition(|slug| app.is_chosen(slug));
        suggestions.push(Suggestion::List {
            new,
            present,
            unknown: list.unknown,
        });
    }
    if is_understood {
        return suggestions;
    }
    let has_guide = app.has_guide();
    let names_guide = has_guide && names_guide(&app.words.text(Key::GuideNames), text);
    if names_guide {
        suggestions.push(Suggestion::Guide);
    }
    // The visitor's own come first; where the device keeps no decision, nobody asks.
    if let Some(part) = app.parts.decision().ready() {
        let own = (part.find)(app, part.decisions, text);
        suggestions.extend(own.into_iter().map(Suggestion::Method));
    }
    let hits = engine.search(text, lang, MOST);
    let rest = hits.total - hits.best.len().min(hits.total);
    let method = |hit: Hit| {
        Suggestion::Method(FoundMethod {
            is_present: app.is_chosen(&hit.slug),
            slug: hit.slug,
            name: hit.name,
            reason: hit.reason,
        })
    };
    suggestions.extend(hits.best.into_iter().map(method));
    if rest > 0 {
        suggestions.push(Suggestion::Results(hits.total));
    }
    if suggestions.is_empty() {
        suggestions.push(Suggestion::Browse);
        if has_guide && !names_guide {
            suggestions.push(Suggestion::Guide);
        }
    }
    suggestions
}

/// Whether somebody types what they would call the guide, one of some names with commas between; three letters may be the
/// beginning of anything.
fn names_guide(names: &str, text: &str) -> bool {
    const LEAST: usize = 4;
    let text = fold(text.trim());
    let is_meant = |name: &str| name == text || name.starts_with(&text) || text.starts_with(name);
    text.chars().count() >= LEAST && names.split(", ").any(|name| is_meant(&fold(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_has_names() {
        #[track_caller]
        fn check(text: &str, expected: bool) {
            let names = "find a method, which test, не знам";
            assert_eq!(names_guide(names, text), expected, "{text}");
        }
        check("Find a method", true);
        check("find a", true);
        check(" Which test should I use", true);
        check("НЕ ЗНАМ", true);
        check("fin", false);
        check("", false);
        check("t-test", false);
    }
}
