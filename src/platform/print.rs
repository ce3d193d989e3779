use super::window;

/// Opens the browser's way to paper.
pub fn page() {
    if let Some(window) = window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}
