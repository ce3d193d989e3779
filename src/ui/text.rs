use leptos::prelude::*;

/// A text that changes, in an element of its own.
///
/// Browsers translate a page by putting other elements in the place of its text nodes; whoever holds such a node writes
/// into nothing from then on. So all that the element holds is replaced.
#[cfg(target_arch = "wasm32")]
pub fn text(value: impl Into<Signal<String>>) -> impl IntoView {
    view! { <span prop:textContent=value.into()></span> }
}

/// A text that changes, in an element of its own. Off the browser, where properties are not rendered, as its child.
#[cfg(not(target_arch = "wasm32"))]
pub fn text(value: impl Into<Signal<String>>) -> impl IntoView {
    view! { <span>{value.into()}</span> }
}

/// A text that changes only with the view that it stands in, which is changed in place, too: [`text`] tells why.
#[cfg(target_arch = "wasm32")]
pub fn fixed(value: String) -> impl IntoView {
    view! { <span prop:textContent=value></span> }
}

/// A text that changes only with the view that it stands in. Off the browser as its child.
#[cfg(not(target_arch = "wasm32"))]
pub fn fixed(value: String) -> impl IntoView {
    view! { <span>{value}</span> }
}
