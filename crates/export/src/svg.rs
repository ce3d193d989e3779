//! A picture of the table with its references, for slides and posters.

use crate::{
    Part, Source, Table, TableRow,
    html::{attribute, escape},
    width,
};

// All lengths are in pixels.
const MARGIN: usize = 32;
const LABEL_WIDTH: usize = 190;
const COLUMN_WIDTH: usize = 280;
const PADDING: usize = 12;
const LINE_HEIGHT: usize = 20;

const FONT: &str = "Arial, 'Liberation Sans', 'Noto Sans', Helvetica, sans-serif";

// The colours of the page in its light theme.
const PAPER: &str = "#faf7f0";
const INK: &str = "#24211c";
const QUIET: &str = "#655e54";
const HAIRLINE: &str = "#d3cbbc";
const DIFFERS: &str = "#8f5500";
const TINT: &str = "#fcf1d9";

/// How a text is set.
struct Style {
    size: usize,
    colour: &'static str,
    is_bold: bool,
}

const TITLE: Style = Style {
    size: 22,
    colour: INK,
    is_bold: true,
};
const HEAD: Style = Style {
    size: 17,
    colour: INK,
    is_bold: true,
};
const LABEL: Style = Style {
    size: 14,
    colour: QUIET,
    is_bold: true,
};
const DIFFERENT_LABEL: Style = Style {
    colour: INK,
    ..LABEL
};
const CELL: Style = Style {
    size: 14,
    colour: INK,
    is_bold: false,
};
const NOTE: Style = Style {
    size: 12,
    colour: QUIET,
    is_bold: false,
};
const NOTE_HEAD: Style = Style {
    is_bold: true,
    ..NOTE
};

impl Style {
    /// Breaks a text into lines that a width holds.
    fn wrap(&self, text: &str, room: usize) -> Vec<String> {
        // Bold letters are wider, and a system without Arial has wider ones still.
        let room = if self.is_bold { room * 5 / 6 } else { room };
        width::wrap(text, room, self.size)
    }

    /// Draws lines of text, the first on the base line `y`; returns the base line below the last.
    fn draw(&self, x: usize, y: usize, lines: &[String], out: &mut String) -> usize {
        let height = self.size * 10 / 7;
        let x = x.to_string();
        for (place, line) in lines.iter().enumerate() {
            out.push_str("<text");
            attribute("x", &x, out);
            attribute("y", &(y + place * height).to_string(), out);
            attribute("font-size", &self.size.to_string(), out);
            attribute("fill", self.colour, out);
            if self.is_bold {
                attribute("font-weight", "700", out);
            }
            out.push('>');
            escape(line, out);
            out.push_str("</text>\n");
        }
        y + lines.len() * height
    }
}

struct Rect {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
}

impl Rect {
    fn draw(&self, colour: &str, out: &mut String) {
        let Self {
            x,
            y,
            width,
            height,
        } = self;
        out.push_str("<rect");
        for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
            attribute(name, &value.to_string(), out);
        }
        attribute("fill", colour, out);
        out.push_str("/>\n");
    }
}

/// The whole picture.
pub fn write(table: &Table) -> String {
    let width = MARGIN * 2 + LABEL_WIDTH + COLUMN_WIDTH * table.columns.len().max(2);
    let room = width - 2 * MARGIN;
    let mut body = String::new();
    let mut y = TITLE.draw(
        MARGIN,
        MARGIN + 26,
        &TITLE.wrap(&table.title, room),
        &mut body,
    ) + 12;
    y = head(table, y, &mut body);
    for row in &table.rows {
        let below = draw_row(table, row, y, room, &mut body);
        line(y, room, HAIRLINE, &mut body);
        y = below;
    }
    line(y, room, INK, &mut body);
    y = references(table, y + 32, room, &mut body);

    let (width, height) = (width.to_string(), (y + MARGIN).to_string());
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute("width", &width, &mut out);
    attribute("height", &height, &mut out);
    attribute(
        "viewBox",
        &["0 0 ", &width, " ", &height].concat(),
        &mut out,
    );
    attribute("xml:lang", table.lang.tag(), &mut out);
    attribute("font-family", FONT, &mut out);
    out.push_str(" role=\"img\">\n<title>");
    escape(&table.title, &mut out);
    out.push_str("</title>\n<desc>");
    let facts = table.facts().into_iter();
    let facts: Vec<String> = facts
        .map(|fact| [fact.label, ": ", &fact.value].concat())
        .collect();
    escape(&facts.join("; "), &mut out);
    out.push_str("</desc>\n<rect width=\"100%\" height=\"100%\"");
    attribute("fill", PAPER, &mut out);
    out.extend(["/>\n", &body, "</svg>\n"]);
    out
}

/// Draws the names of the methods, each with the number of its source; returns where the first row
/// begins.
fn head(table: &Table, y: usize, out: &mut String) -> usize {
    let mut below = y;
    for (place, column) in table.columns.iter().enumerate() {
        let mut text = column.name.clone();
        if let Some(source) = table.source_of(column) {
            text.extend([" [", &(source + 1).to_string(), "]"]);
        }
        let lines = HEAD.wrap(&text, COLUMN_WIDTH - 2 * PADDING);
        below = below.max(HEAD.draw(left(place), y + 24, &lines, out));
    }
    below + PADDING
}

/// Draws a row, whose cells stand at one height; returns where the next begins.
fn draw_row(table: &Table, row: &TableRow, y: usize, room: usize, out: &mut String) -> usize {
    let cells: Vec<Vec<String>> = row.cells.iter().map(|cell| lines_of(cell)).collect();
    let (style, sign, verdict) = match row.differs() {
        true => (DIFFERENT_LABEL, " ≠", ""),
        false => (LABEL, "", table.words.of_verdict(row.verdict)),
    };
    let label = style.wrap(&[&row.label, sign].concat(), LABEL_WIDTH - PADDING);
    let verdict = NOTE.wrap(verdict, LABEL_WIDTH - 2 * PADDING);
    let tallest = cells.iter().map(Vec::len).max().unwrap_or_default();
    let lines = tallest.max(label.len() + verdict.len()).max(1);
    let height = lines * LINE_HEIGHT + 2 * PADDING;
    if row.differs() {
        Rect {
            x: MARGIN,
            y,
            width: room,
            height,
        }
        .draw(TINT, out);
        Rect {
            x: MARGIN,
            y,
            width: 4,
            height,
        }
        .draw(DIFFERS, out);
    }
    let first = y + PADDING + CELL.size + 1;
    let below = style.draw(MARGIN + PADDING, first, &label, out);
    NOTE.draw(MARGIN + PADDING, below, &verdict, out);
    for (place, lines) in cells.iter().enumerate() {
        CELL.draw(left(place), first, lines, out);
    }
    y + height
}

/// The lines of a cell; the items of a list have a sign before them.
fn lines_of(cell: &[Part]) -> Vec<String> {
    let room = COLUMN_WIDTH - 2 * PADDING;
    match cell {
        [] => vec!["—".to_owned()],
        [only] => CELL.wrap(&only.text, room),
        several => {
            let lines = |part: &Part| CELL.wrap(&["• ", &part.text].concat(), room);
            several.iter().flat_map(lines).collect()
        }
    }
}

/// Draws whole references with their addresses, and where the table comes from; returns the base
/// line below.
fn references(table: &Table, mut y: usize, room: usize, out: &mut String) -> usize {
    if !table.sources.is_empty() {
        let lines = NOTE_HEAD.wrap(&table.words.references, room);
        y = NOTE_HEAD.draw(MARGIN, y, &lines, out);
    }
    for (place, Source { citation, item }) in table.sources.iter().enumerate() {
        let link = item.link().filter(|link| !citation.contains(link.as_str()));
        let number = (place + 1).to_string();
        let text = ["[", &number, "] ", citation, " ", &link.unwrap_or_default()].concat();
        y = NOTE.draw(MARGIN, y, &NOTE.wrap(&text, room), out);
    }
    y += LINE_HEIGHT / 2;
    for fact in table.facts() {
        let text = [fact.label, ": ", &fact.value].concat();
        y = NOTE.draw(MARGIN, y, &NOTE.wrap(&text, room), out);
    }
    y
}

/// Where the text of a column begins.
fn left(column: usize) -> usize {
    MARGIN + LABEL_WIDTH + COLUMN_WIDTH * column + PADDING
}

/// Draws a line across the table.
fn line(y: usize, width: usize, colour: &str, out: &mut String) {
    Rect {
        x: MARGIN,
        y,
        width,
        height: 1,
    }
    .draw(colour, out);
}
