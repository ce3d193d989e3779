//! Marks on the table that the page's first program draws: attributes and buttons that it never touches.

use web_sys::{Document, Element};

use super::attribute::set;

/// All that is marked on the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// Slug of the baseline, and the word for it.
    pub baseline: Option<(String, String)>,
    /// Slugs of the columns, and what the buttons with their options are called.
    pub columns: Vec<(String, String)>,
    pub rows: Vec<RowMarks>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowMarks {
    pub id: &'static str,
    pub is_hidden: bool,
    /// The marks of cells by the slugs of their columns.
    pub cells: Vec<(String, Mark)>,
}

/// What is said of a cell beside its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It differs from the baseline.
    Unlike,
    /// It agrees with the other cells of this letter.
    Group(u8),
}

/// The ids of the texts that explain marks to readers of the screen.
pub const UNLIKE: &str = "unlike";
pub const GROUPED: &str = "grouped";

/// The id of the menu of columns, and the action of the button that opens it.
pub const MENU: &str = "column-menu";

/// Puts the marks onto the table as it is now.
pub fn apply(marks: &Marks) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let head = document.query_selector("#table thead tr").ok()??;
    let mut slugs = Vec::new();
    for column in children(&head).skip(1) {
        let slug = column.get_attribute("data-slug")?;
        let word = marks.baseline.as_ref().filter(|(base, _)| *base == slug).map(|(_, word)| &**word);
        set(&column, "data-base", word);
        if let Some((_, label)) = marks.columns.iter().find(|(other, _)| *other == slug) {
            let button = children(&column).find(|child| child.get_attribute("data-action").as_deref() == Some("column"));
            let button = button.or_else(|| add_button(&document, &column))?;
            set(&button, "aria-label", Some(label));
        }
        slugs.push(slug);
    }
    let has_base = marks.baseline.as_ref().is_some_and(|(base, _)| slugs.contains(base));
    set(&document.get_element_by_id("table")?, "data-base", has_base.then_some("true"));
    for row in &marks.rows {
        let line = document.query_selector(&["#table tr[data-row=", row.id, "]"].concat()).ok()??;
        set(&line, "data-hidden", row.is_hidden.then_some("true"));
        for (cell, slug) in children(&line).skip(1).zip(&slugs) {
            let is_base = marks.baseline.as_ref().is_some_and(|(base, _)| base == slug);
            set(&cell, "data-base", is_base.then_some("true"));
            let mark = row.cells.iter().find(|(other, _)| other == slug).map(|(_, mark)| *mark);
            let letter = |group: u8| char::from(b'A' + group.min(25)).to_string();
            let (sign, note) = match mark {
                None => (None, None),
                Some(Mark::Unlike) => (Some("≠".to_owned()), Some(UNLIKE)),
                Some(Mark::Group(group)) => (Some(letter(group)), Some(GROUPED)),
            };
            set(&cell, "data-mark", sign.as_deref());
            set(&cell, "aria-describedby", note);
        }
    }
    Some(())
}

pub(super) fn children(parent: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(parent.first_element_child(), Element::next_element_sibling)
}

/// The button stands last, so that the first of a head is still the one that removes.
fn add_button(document: &Document, column: &Element) -> Option<Element> {
    let button = document.create_element("button").ok()?;
    for (name, value) in [("type", "button"), ("data-action", "column"), ("popovertarget", MENU), ("aria-haspopup", "menu")] {
        button.set_attribute(name, value).ok()?;
    }
    button.set_text_content(Some("⋯"));
    column.append_child(&button).ok()?;
    Some(button)
}
