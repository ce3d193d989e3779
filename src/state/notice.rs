use crate::{locale::Lang, method::Slug};

/// What the page last has to say of the visitor's own doing.
#[derive(Clone)]
pub enum Notice {
    Added(Slug),
    /// Removed methods with their former positions, for undoing.
    Removed(Vec<(Slug, usize)>),
    Full(Slug),
    /// A list was pasted.
    Pasted {
        added: Vec<Slug>,
        unknown: Vec<String>,
        full: Vec<Slug>,
    },
    LanguageFailed(Lang),
    /// The program of the panels did not come.
    PanelFailed,
}
