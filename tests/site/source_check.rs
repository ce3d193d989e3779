//! What the check of a source means, told beside it.

use thirtyfour::Key;

use crate::{
    accessibility::axe,
    browser::visit,
    page::{Page, SEED},
};

const GRADE: &str = "tr[data-row=source] td:last-child [data-action=grade]";
const SAID: &str = "$('#why')?.checkVisibility() ? $('#why').innerText : ''";

/// Waits until the check of QLoRA's source is explained.
async fn is_explained(page: &Page) {
    page.until(
        "what the grade means and where the source was seen",
        &format!("({SAID}).includes('DOI, arXiv') && ({SAID}).includes('2305.14314')"),
    )
    .await;
}

/// Waits until nothing is explained.
async fn is_silent(page: &Page) {
    page.becomes::<String, _>(SAID, "").await;
}

#[test]
fn a_grade_explains_itself_by_press_hover_and_focus() {
    let axe = axe();
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        // Pressed before the part that explains is there.
        page.click(GRADE).await;
        is_explained(page).await;
        assert_eq!(page.accessible_name(GRADE).await, "Source check: A, QLoRA");
        assert_eq!(page.accessible_name("#why").await, "Source check: A");
        assert_eq!(
            page.read::<String>(&format!("$('{GRADE}').ariaExpanded"))
                .await,
            "true"
        );
        assert_eq!(page.violations(&axe).await, [""; 0]);
        page.click(GRADE).await;
        is_silent(page).await;

        page.hover("tr[data-row=type] td").await;
        page.hover(GRADE).await;
        is_explained(page).await;
        // The pointer can go over, to the link.
        page.hover("#why a").await;
        page.drawn().await;
        is_explained(page).await;
        page.hover("tr[data-row=type] td").await;
        is_silent(page).await;

        // A press elsewhere takes it away.
        page.click(GRADE).await;
        is_explained(page).await;
        page.click("tr[data-row=type] td").await;
        is_silent(page).await;
    });
}

#[test]
fn a_grade_is_explained_by_keyboard() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        page.press(Key::Tab).await;
        page.focus(GRADE).await;
        is_explained(page).await;
        // What leads on comes next, and the way back is the way there.
        page.press(Key::Tab).await;
        page.has_focus("#why a").await;
        page.becomes::<String, _>("$('#why a').getAttribute('href')", "en/about/#grade-A")
            .await;
        page.driver
            .action_chain()
            .key_down(Key::Shift)
            .send_keys(Key::Tab)
            .key_up(Key::Shift)
            .perform()
            .await
            .expect("keys are pressed");
        page.has_focus(GRADE).await;
        is_explained(page).await;
        page.press(Key::Tab).await;
        page.has_focus("#why a").await;
        page.press(Key::Escape).await;
        page.has_focus(GRADE).await;
        is_silent(page).await;
        // Once it is away, Tab goes on in the table.
        page.press(Key::Tab).await;
        page.until(
            "the next",
            "!document.activeElement.closest('#why, [data-action=grade]')",
        )
        .await;
        // From the link it goes on there, too.
        page.focus(GRADE).await;
        is_explained(page).await;
        page.press(Key::Tab).await;
        page.has_focus("#why a").await;
        page.press(Key::Tab).await;
        page.until(
            "the next",
            "!document.activeElement.closest('#why, [data-action=grade], body:focus')",
        )
        .await;
        is_silent(page).await;
    });
}

#[test]
fn a_grade_is_explained_on_a_phone_in_the_language_of_the_page() {
    visit(async |page| {
        page.screen(360, 740).await;
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.run::<()>(
            "$(arguments[0]).scrollIntoView({ block: 'center' })",
            &[GRADE.into()],
        )
        .await;
        page.click(GRADE).await;
        page.until(
            "the explanation within the screen",
            "(box => box.width > 0 && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight)($('#why').getBoundingClientRect())",
        )
        .await;
        page.until(
            "Bulgarian",
            &format!("({SAID}).includes('идентификаторът на труда')"),
        )
        .await;
        let height: f64 = page
            .read(&format!("$('{GRADE}').getBoundingClientRect().height"))
            .await;
        assert!(height >= 32.0, "{height}");
    });
}

#[test]
fn the_view_of_a_method_tells_it_at_length() {
    visit(async |page| {
        page.open("?panel=method&method=qlora&lang=en").await;
        page.until(
            "the check",
            "(check => check?.includes('Source check: A') && check.includes('Seen: ') && check.includes('2305.14314'))($('[data-fact=source] .checked')?.innerText)",
        )
        .await;
        page.becomes::<String, _>(
            "$('[data-fact=source] .checked a').getAttribute('href')",
            "en/about/#grade-A",
        )
        .await;
    });
}
