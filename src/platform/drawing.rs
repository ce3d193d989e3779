use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A shape of a drawing, with its attributes and what it holds: a text or other shapes.
pub struct Shape {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    shapes: Vec<Shape>,
}

impl Shape {
    pub fn new(name: &'static str, attributes: &[(&'static str, &str)]) -> Self {
        let attributes = attributes.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { name, attributes, text: String::new(), shapes: Vec::new() }
    }

    /// Says where it stands and how large it is, in pixels.
    pub fn measured(mut self, measures: &[(&'static str, f64)]) -> Self {
        self.attributes.extend(measures.iter().map(|(name, value)| (*name, tenths(*value))));
        self
    }

    pub fn saying(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    pub fn holding(mut self, shapes: impl IntoIterator<Item = Shape>) -> Self {
        self.shapes.extend(shapes);
        self
    }
}

/// Draws in place of what an element held: one drawing, or nothing.
///
/// Leptos would compile its machinery for every attribute of every shape; a drawing is made anew as a whole, and needs none.
pub fn draw(place: &Element, drawing: Option<&Shape>) {
    place.set_text_content(None);
    if let (Some(document), Some(drawing)) = (web_sys::window().and_then(|window| window.document()), drawing) {
        append(&document, place, drawing);
    }
}

fn append(document: &Document, place: &Element, shape: &Shape) {
    let Ok(element) = document.create_element_ns(Some(SVG), shape.name) else { return };
    for (name, value) in &shape.attributes {
        let _ = element.set_attribute(name, value);
    }
    if !shape.text.is_empty() {
        element.set_text_content(Some(&shape.text));
    }
    for inner in &shape.shapes {
        append(document, &element, inner);
    }
    let _ = place.append_child(&element);
}

/// A measure to a tenth of a pixel: writing fractions in full takes more code than all of a drawing.
pub fn tenths(value: f64) -> String {
    let tenths = (value.max(0.0) * 10.0).round() as u32;
    [(tenths / 10).to_string(), ".".to_owned(), (tenths % 10).to_string()].concat()
}
