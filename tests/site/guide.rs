//! The guide to a method, from a goal to a comparison.

use thirtyfour::prelude::*;

use crate::{accessibility::axe, browser::visit, host::Fault};

const LEFT: &str = "$('.guide [data-part=left]')?.innerText ?? ''";
const ASKED: &str = "$('.guide [data-part=question]')?.dataset.row ?? ''";

#[test]
fn leads_from_questions_to_a_comparison() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest("?lang=en").await;
        page.click(".empty [data-action=guide]").await;
        page.until("the goals", "$$('.guide [data-action=goal]').length === 8")
            .await;
        assert_eq!(page.violations(&axe).await, [""; 0]);
        // By the keyboard alone.
        page.focus(".guide [data-goal=compare-groups]").await;
        page.press(Key::Enter).await;
        page.becomes::<String, _>(ASKED, "outcome-type").await;
        page.has_focus(".guide [data-part=question]").await;
        page.focus(".guide [data-value=ordinal]").await;
        let promised: String = page
            .read("document.activeElement.querySelector('small').innerText")
            .await;
        page.press(Key::Enter).await;
        page.until("the next question", &format!("{ASKED} !== 'outcome-type'"))
            .await;
        let left: String = page.read(LEFT).await;
        assert_eq!(left.split(' ').next(), promised.split(' ').next());
        page.becomes::<String, _>(
            "location.search",
            "?panel=guide&goal=compare-groups&answers=outcome-type.ordinal&lang=en",
        )
        .await;
        page.click(".guide [data-value=two]").await;
        page.until("few enough", "$('.guide [data-action=compare-left]')")
            .await;
        let fitting: Vec<String> = page
            .read("$$('.guide > .fitting li').map(item => item.dataset.slug)")
            .await;
        assert!(fitting.iter().any(|slug| slug == "mann-whitney-u-test"));
        assert_eq!(page.violations(&axe).await, [""; 0]);
        page.click(".guide [data-action=compare-left]").await;
        page.until(
            "the table",
            "$$('th[data-slug]').length > 1 && !$('dialog')",
        )
        .await;
        page.until(
            "differences alone",
            "location.search.includes('rows=differences')",
        )
        .await;
    });
}

#[test]
fn answers_stand_in_the_address_and_are_taken_back() {
    visit(async |page| {
        let query = "?panel=guide&goal=compare-groups&answers=outcome-type.ordinal,number-compared.any&lang=bg";
        page.open(query).await;
        page.becomes::<Vec<String>, _>(
            "$$('.guide .chips button').map(chip => chip.innerText.replace(' ×', ''))",
            &[
                "Сравняване на групи",
                "Тип на зависимата променлива: ординална",
                "Брой групи или редове: Не знам",
            ],
        )
        .await;
        // Why a method does not fit is told.
        page.click(".guide [data-part=excluded] summary").await;
        page.until(
            "why not",
            "$('.guide [data-part=excluded] [data-slug=student-t-test]').innerText.includes('Тип на зависимата променлива: непрекъсната')",
        )
        .await;
        page.click(".guide .chips li:nth-child(2) button").await;
        page.becomes::<String, _>(ASKED, "outcome-type").await;
        page.becomes::<String, _>(
            "location.search",
            "?panel=guide&goal=compare-groups&answers=number-compared.any&lang=bg",
        )
        .await;
        page.driver.back().await.expect("a way back");
        page.until(
            "the answer again",
            "$$('.guide .chips button').length === 3",
        )
        .await;
        // What holds is ticked; what needs more goes.
        page.open("?panel=guide&goal=compare-groups&answers=outcome-type.continuous,number-compared.two,data-structure.independent,target-quantity.any,error-controlled.any,calculated-from.any&lang=en").await;
        page.becomes::<String, _>(ASKED, "assumptions").await;
        page.click(".guide input[name=independent-observations]")
            .await;
        page.click(".guide [data-action=holds]").await;
        page.until(
            "what needs more",
            "location.search.includes('assumptions.independent-observations') && $('.guide [data-part=excluded]')",
        )
        .await;
        page.click(".guide [data-part=excluded] summary").await;
        page.until(
            "why not",
            "$('.guide [data-part=excluded] [data-slug=student-t-test]').innerText.includes('needs: Normal distribution')",
        )
        .await;
    });
}

#[test]
fn questions_that_do_not_come_can_be_asked_for_again() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("/_guide.json", Fault::Status(500));
        page.open("?panel=guide&lang=en").await;
        page.until(
            "a message",
            "$('.guide [role=alert]')?.innerText.includes('could not be loaded')",
        )
        .await;
        page.host.mend();
        page.click(".guide [data-action=retry]").await;
        page.until("the goals", "$$('.guide [data-action=goal]').length === 8")
            .await;
    });
}

#[test]
fn is_used_on_a_phone_in_both_themes() {
    let axe = axe();
    visit(async |page| {
        page.screen(360, 740).await;
        page.open("?panel=guide&goal=fine-tune&lang=bg").await;
        page.until("a question", &format!("{ASKED} !== ''")).await;
        for scheme in ["light", "dark"] {
            page.media("prefers-color-scheme", scheme).await;
            page.drawn().await;
            assert_eq!(page.violations(&axe).await, [""; 0], "{scheme}");
        }
        let overflow: f64 = page
            .read("$('.guide').scrollWidth - $('.guide').clientWidth")
            .await;
        assert!(overflow <= 0.0, "{overflow}");
    });
}
