//! What is drawn: a folder for each part of the page, with its styles beside it. No rules live here.

pub mod beside;
pub mod code;
mod copying;
pub mod decision;
pub mod dialogs;
mod dynamic;
mod empty;
mod file_button;
mod footer;
mod guide_button;
mod header;
pub mod links;
pub mod method_form;
mod method_options;
mod notices;
mod page;
mod panel_button;
mod part_view;
pub mod search_box;
pub mod source_check;
pub mod table;
mod tenths;
mod text;
pub mod thesis;
mod way_on;

pub use page::Page;
