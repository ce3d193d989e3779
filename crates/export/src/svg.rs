//! A picture of the table with its references, for slides and posters.

use super::{
    Part, Row, Table,
    html::{attribute, escape},
    width,
};

/// All lengths are in pixels.
const MARGIN: usize = 32;
const LABEL: usize = 190;
const COLUMN: usize = 280;
const PAD: usize = 12;
const LINE: usize = 20;
/// The height of letters, and of those of what is said beside the table.
const SIZE: usize = 14;
const SMALL: usize = 12;

/// Bold letters are wider, and a system without Arial has wider ones still.
fn bold(room: usize) -> usize {
    room * 5 / 6
}

const FONT: &str = "Arial, 'Liberation Sans', 'Noto Sans', Helvetica, sans-serif";

/// The colours of the page in light.
const PAPER: &str = "#faf7f0";
const INK: &str = "#24211c";
const QUIET: &str = "#655e54";
const HAIRLINE: &str = "#d3cbbc";
const DIFFERS: &str = "#8f5500";
const TINT: &str = "#fcf1d9";

/// Lines of text and where they begin.
struct Block<'a> {
    x: usize,
    /// The line on which the first one stands.
    y: usize,
    size: usize,
    colour: &'a str,
    is_bold: bool,
}

/// The whole picture.
pub fn write(table: &Table) -> String {
    let wide = MARGIN * 2 + LABEL + COLUMN * table.columns.len().max(2);
    let mut body = String::new();
    let mut y = MARGIN + 26;
    y = block(&Block { x: MARGIN, y, size: 22, colour: INK, is_bold: true }, &width::wrap(&table.title, bold(wide - 2 * MARGIN), 22), &mut body) + 12;
    y = head(table, y, &mut body);
    for row in &table.rows {
        let below = draw_row(table, row, y, wide, &mut body);
        line(MARGIN, y, wide, HAIRLINE, &mut body);
        y = below;
    }
    line(MARGIN, y, wide, INK, &mut body);
    y = references(table, y + 32, wide, &mut body);
    let high = y + MARGIN;

    let (wide, high) = (wide.to_string(), high.to_string());
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute("width", &wide, &mut out);
    attribute("height", &high, &mut out);
    attribute("viewBox", &["0 0 ", &wide, " ", &high].concat(), &mut out);
    attribute("xml:lang", &table.lang, &mut out);
    attribute("font-family", FONT, &mut out);
    out.push_str(" role=\"img\">\n<title>");
    escape(&table.title, &mut out);
    out.push_str("</title>\n<desc>");
    let facts: Vec<String> = table.facts().iter().map(|(label, value)| [label, ": ", value].concat()).collect();
    escape(&facts.join("; "), &mut out);
    out.push_str("</desc>\n<rect width=\"100%\" height=\"100%\"");
    attribute("fill", PAPER, &mut out);
    out.extend(["/>\n", &body, "</svg>\n"]);
    out
}

/// The names of the methods, each with the number of its source.
fn head(table: &Table, y: usize, out: &mut String) -> usize {
    let mut below = y;
    for (place, column) in table.columns.iter().enumerate() {
        let number = table.source_of(column).map_or_else(String::new, |place| [" [", &(place + 1).to_string(), "]"].concat());
        let lines = width::wrap(&[&column.name, &*number].concat(), bold(COLUMN - 2 * PAD), 17);
        below = below.max(block(&Block { x: left(place), y: y + 24, size: 17, colour: INK, is_bold: true }, &lines, out));
    }
    below + PAD
}

/// A row, whose cells stand at one height; answers where the next begins.
fn draw_row(table: &Table, row: &Row, y: usize, wide: usize, out: &mut String) -> usize {
    let cells: Vec<Vec<String>> = row.cells.iter().map(|cell| lines_of(cell)).collect();
    let label = [&*row.label, if row.differs() { " ≠" } else { "" }].concat();
    let label = width::wrap(&label, bold(LABEL - PAD), SIZE);
    let verdict = if row.differs() { "" } else { table.words.of_verdict(&row.verdict) };
    let verdict = width::wrap(verdict, LABEL - 2 * PAD, SMALL);
    let lines = cells.iter().map(Vec::len).max().unwrap_or_default().max(label.len() + verdict.len()).max(1);
    let high = lines * LINE + 2 * PAD;
    if row.differs() {
        rect([MARGIN, y, wide - 2 * MARGIN, high], TINT, out);
        rect([MARGIN, y, 4, high], DIFFERS, out);
    }
    let colour = if row.differs() { INK } else { QUIET };
    let first = y + PAD + SIZE + 1;
    let below = block(&Block { x: MARGIN + PAD, y: first, size: SIZE, colour, is_bold: true }, &label, out);
    block(&Block { x: MARGIN + PAD, y: below, size: SMALL, colour: QUIET, is_bold: false }, &verdict, out);
    for (place, lines) in cells.iter().enumerate() {
        block(&Block { x: left(place), y: first, size: SIZE, colour: INK, is_bold: false }, lines, out);
    }
    y + high
}

/// The lines of a cell; the items of a list have a sign before them.
fn lines_of(cell: &[Part]) -> Vec<String> {
    let room = COLUMN - 2 * PAD;
    match cell {
        [] => vec!["—".to_owned()],
        [only] => width::wrap(&only.text, room, SIZE),
        several => several.iter().flat_map(|part| width::wrap(&["• ", &part.text].concat(), room, SIZE)).collect(),
    }
}

/// What the picture rests on: whole references with their addresses, dataset, licence and the way back.
fn references(table: &Table, mut y: usize, wide: usize, out: &mut String) -> usize {
    let room = wide - 2 * MARGIN;
    let small = |y, is_bold| Block { x: MARGIN, y, size: SMALL, colour: QUIET, is_bold };
    if !table.sources.is_empty() {
        y = block(&small(y, true), &width::wrap(&table.words.references, room, SMALL), out);
    }
    for (place, source) in table.sources.iter().enumerate() {
        let link = source.item.link().filter(|link| !source.citation.contains(link.as_str())).unwrap_or_default();
        let text = ["[", &(place + 1).to_string(), "] ", &source.citation, " ", &link].concat();
        y = block(&small(y, false), &width::wrap(&text, room, SMALL), out);
    }
    y += LINE / 2;
    for (label, value) in table.facts() {
        y = block(&small(y, false), &width::wrap(&[label, ": ", &value].concat(), room, SMALL), out);
    }
    y
}

/// Where the text of a column begins.
fn left(column: usize) -> usize {
    MARGIN + LABEL + COLUMN * column + PAD
}

/// Draws lines of text; answers where the next line would stand.
fn block(block: &Block, lines: &[String], out: &mut String) -> usize {
    let high = block.size * 10 / 7;
    for (place, line) in lines.iter().enumerate() {
        out.push_str("<text");
        for (name, value) in [("x", block.x), ("y", block.y + place * high), ("font-size", block.size)] {
            attribute(name, &value.to_string(), out);
        }
        attribute("fill", block.colour, out);
        if block.is_bold {
            attribute("font-weight", "700", out);
        }
        out.push('>');
        escape(line, out);
        out.push_str("</text>\n");
    }
    block.y + lines.len() * high
}

fn rect([x, y, width, height]: [usize; 4], colour: &str, out: &mut String) {
    out.push_str("<rect");
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        attribute(name, &value.to_string(), out);
    }
    attribute("fill", colour, out);
    out.push_str("/>\n");
}

fn line(x: usize, y: usize, wide: usize, colour: &str, out: &mut String) {
    rect([x, y, wide - 2 * x, 1], colour, out);
}
