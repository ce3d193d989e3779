//! Removing methods, and putting them back.

use thirtyfour::Key;

use crate::{
    browser::visit,
    page::{EIGHT, Page, SEARCH, SEED, SEED_SLUGS},
};

const DPO: &str = SEED_SLUGS[0];
const MAE: &str = SEED_SLUGS[1];
const QLORA: &str = SEED_SLUGS[2];

fn button(slug: &str) -> String {
    format!("th[data-slug={slug}] button[data-action=remove]")
}

#[test]
fn after_a_click_the_focus_goes_to_the_next_column_else_the_previous_else_the_search_box() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.click(&button(MAE)).await;
        page.has_columns(&[DPO, QLORA]).await;
        page.has_focus(&button(QLORA)).await;
        page.click(&button(QLORA)).await;
        page.has_columns(&[DPO]).await;
        page.has_focus(&button(DPO)).await;
        page.click(&button(DPO)).await;
        page.has_columns(&[]).await;
        page.has_focus(SEARCH).await;
    });
}

#[test]
fn the_keyboard_removes_all_columns_one_after_another() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.focus(&button(DPO)).await;
        page.press(Key::Enter).await;
        page.has_columns(&[MAE, QLORA]).await;
        page.has_focus(&button(MAE)).await;
        page.press(Key::Space).await;
        page.has_columns(&[QLORA]).await;
        page.has_focus(&button(QLORA)).await;
        page.press(Key::Enter).await;
        page.has_columns(&[]).await;
        page.has_focus(SEARCH).await;
    });
}

#[test]
fn undo_puts_a_column_back_where_it_was() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        for slug in SEED_SLUGS {
            page.click(&button(slug)).await;
            page.until(
                "one column less",
                "$$('th[scope=col][data-slug]').length === 2",
            )
            .await;
            page.until(
                "a word of it",
                "$$('[role=status]').some(status => status.innerText.includes('Премахнато: '))",
            )
            .await;
            page.click("[data-action=undo]").await;
            page.has_columns(&SEED_SLUGS).await;
            page.has_focus(&button(slug)).await;
            assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023"]);
        }
    });
}

#[test]
fn undo_puts_back_the_last_column() {
    visit(async |page| {
        page.open("?slugs=qlora&lang=bg").await;
        page.click(&button(QLORA)).await;
        page.has_columns(&[]).await;
        page.click("[data-action=undo]").await;
        page.has_columns(&[QLORA]).await;
        page.has_focus(&button(QLORA)).await;
    });
}

#[test]
fn the_marks_follow_the_methods_that_are_left() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.click(&button(MAE)).await;
        let differs = "$$('tr[data-verdict=different]').slice(0, 3).map(row => row.dataset.row)";
        page.becomes::<Vec<String>, _>(differs, &["originator", "source", "summary"][..])
            .await;
        page.click(&button(QLORA)).await;
        page.until(
            "no verdict over one method",
            "$$('tr[data-row]').every(row => row.dataset.verdict === 'none')",
        )
        .await;
        page.until(
            "no sign",
            "!$$('th[scope=row]').some(label => label.innerText.includes('≠'))",
        )
        .await;
    });
}

#[test]
fn removing_keeps_the_other_columns_and_the_scroll_position() {
    visit(async |page| {
        page.screen(1440, 900).await;
        page.open(&format!("{EIGHT}&lang=bg")).await;
        page.mark_and_scroll().await;
        // Where the mouse goes the page does not scroll, other than with WebDriver's own click.
        page.with_element(&button("adapter-tuning"), async |close| {
            let mouse = page.driver.action_chain();
            mouse.move_to_element_center(close).click().perform().await
        })
        .await;
        page.until(
            "seven columns",
            "$$('th[scope=col][data-slug]').length === 7",
        )
        .await;
        page.has_focus(&button("bootstrap")).await;
        page.keeps_marks_and_scroll().await;
    });
}

impl Page {
    /// Marks all nodes of the table with their own method and row, and scrolls it both ways.
    pub async fn mark_and_scroll(&self) {
        let mark = "const heads = $$('th[scope=col][data-slug]');
            heads.forEach(head => head.mark = head.dataset.slug);
            $$('tr[data-row]').forEach(row => row.mark = row.dataset.row);
            $$('tr[data-row] td').forEach(cell => cell.mark = heads[cell.cellIndex - 1].dataset.slug + cell.parentElement.dataset.row);
            $('.scroller').scrollTo(300, 150);";
        self.run::<()>(mark, &[]).await;
        self.drawn().await;
        self.becomes::<[f64; 2], _>(SCROLLED, &[300.0, 150.0]).await;
    }

    /// The nodes that were there are the same still, each in its own column, and nothing scrolled.
    async fn keeps_marks_and_scroll(&self) {
        self.keeps_marks().await;
        self.becomes::<[f64; 2], _>(SCROLLED, &[300.0, 150.0]).await;
    }

    /// The nodes that were there are the same still, each in its own column.
    pub async fn keeps_marks(&self) {
        self.drawn().await;
        let stray: Vec<String> = self
            .read(
                "(heads => heads.filter(head => head.mark !== head.dataset.slug)
                    .concat($$('tr[data-row] td').filter(cell => cell.mark !== heads[cell.cellIndex - 1].dataset.slug + cell.parentElement.dataset.row))
                    .filter(node => node.mark !== undefined || !node.matches(':last-child') && (node.tagName === 'TH' || node.parentElement.mark))
                    .map(node => `${node.mark}: ${node.innerText}`))($$('th[scope=col][data-slug]'))",
            )
            .await;
        assert!(
            stray.is_empty(),
            "nodes that were made anew or moved: {stray:#?}"
        );
    }
}

const SCROLLED: &str = "[$('.scroller').scrollLeft, $('.scroller').scrollTop]";
