//! What stands beside the table: a part of the program that is loaded once the table is painted.

mod answer;
mod canonical;
mod changes;
mod citations;
mod column_menu;
mod embedded;
mod own_rows;
mod proposals;
mod reasons;
mod related;
mod row_choice;
mod row_filter;
mod saved_list;
mod saving;
mod start;
mod toolbar;
mod why_hint;

use std::sync::Once;

use leptos::prelude::*;

use crate::{
    app::{Beside, PartLoad, is_kept, save_comparison},
    platform::{cells, document, popover, print, styles, takeover},
    ui::links,
};
pub use reasons::reasons;

use answer::Answer;
use canonical::Canonical;
use changes::Changed;
use citations::Citations;
use column_menu::ColumnMenu;
use embedded::{NoComparison, WayOut};
use own_rows::OwnRows;
use proposals::Proposals;
use related::RelatedRow;
use saving::SavingNotice;
use start::Start;
use toolbar::Toolbar;
use why_hint::WhyHint;

/// The styles that only this part needs, and those of paper: nobody prints before it is there.
pub const STYLES: &str = concat!(
    include_str!("popovers.css"),
    include_str!("toolbar.css"),
    include_str!("row_choice.css"),
    include_str!("answer.css"),
    include_str!("proposals.css"),
    include_str!("changes.css"),
    include_str!("related.css"),
    include_str!("start.css"),
    include_str!("print.css"),
);

/// What the part draws; its styles come along.
pub fn part() -> Beside {
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| {
        styles::adopt(links::STYLES);
        styles::adopt(STYLES);
        popover::imitate();
        print::divide_wide_tables();
        cells::copy_as_rows();
    });
    let whole = whole();
    if document::is_embedded() {
        embedded(whole)
    } else {
        whole
    }
}

/// What the part draws in a frame of another site: nothing that changes the table.
fn embedded(whole: Beside) -> Beside {
    let nothing = || ().into_any();
    Beside {
        toolbar: nothing,
        answer: nothing,
        changes: nothing,
        metadata: nothing,
        proposals: || view! { <WayOut/> }.into_any(),
        popovers: || view! { <WhyHint/> }.into_any(),
        start: || view! { <NoComparison/> }.into_any(),
        own_rows: nothing,
        ..whole
    }
}

fn whole() -> Beside {
    Beside {
        toolbar: || view! { <Toolbar/> }.into_any(),
        answer: || view! { <Answer/> }.into_any(),
        proposals: || view! { <Proposals/> }.into_any(),
        changes: || view! { <Changed/> }.into_any(),
        metadata: || view! { <Citations/> <Canonical/> }.into_any(),
        popovers: || view! { <ColumnMenu/> <WhyHint/> }.into_any(),
        related: || view! { <RelatedRow/> }.into_any(),
        start: || view! { <Start/> }.into_any(),
        draw_over: takeover::draw_over,
        save_comparison,
        is_kept,
        saving: |saving| view! { <SavingNotice saving/> }.into_any(),
        own_rows: || view! { <OwnRows/> }.into_any(),
        decision: PartLoad::new(),
    }
}
