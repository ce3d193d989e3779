//! What the app draws before it knows anything of the methods: the loader shows it until the program runs.

use leptos::prelude::*;
use tertium::{
    app::{App, Loaders, Spoken},
    ui,
};
use tertium_core::{
    build::Build,
    query::{Address, Comparison, Query},
};

use crate::comparison::html;

/// The page with a table of one column whose record is still to come.
///
/// The slug of the column is the caller's own: what names it is not to be shown.
pub fn table(build: &Build, spoken: &Spoken, column: Comparison) -> String {
    render(build, spoken, Query::new(column))
}

/// The page without a method.
pub fn empty(build: &Build, spoken: &Spoken) -> String {
    render(build, spoken, Query::default())
}

fn render(build: &Build, spoken: &Spoken, query: Query) -> String {
    let owner = Owner::new_root(None);
    let page = owner.with(|| {
        let address = Address {
            query,
            ..Address::default()
        };
        let app = App::new(build.clone(), spoken.clone(), address, Loaders::none());
        html(view! { <ui::Page app/> })
    });
    owner.cleanup();
    page
}
