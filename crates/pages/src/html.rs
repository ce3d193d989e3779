//! What may stand in HTML.

/// A text in which no character means anything to HTML, also in an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// JSON that may stand in a script element: nothing is escaped there, and `</script` would end it.
pub fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
