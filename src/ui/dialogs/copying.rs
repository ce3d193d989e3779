use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::platform::{clipboard::CopyRefused, focus};

/// Says what became of a copy. What may not be copied stands selected in its field, where it
/// has one, to be copied by hand.
pub fn tell(
    copied: Result<(), CopyRefused>,
    field: Option<&'static str>,
    outcome: RwSignal<Option<Key>>,
) {
    let told = match copied {
        Ok(()) => Key::Copied,
        Err(CopyRefused) => {
            if let Some(field) = field {
                focus::select(field);
            }
            Key::CopyDenied
        }
    };
    // The dialog may be closed by then.
    let _ = outcome.try_set(Some(told));
}
