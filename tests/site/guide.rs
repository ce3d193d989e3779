//! The guide to a method, from a goal to a comparison.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::{accessibility::axe, browser::visit, host::Fault, page::Page};

const LEFT: &str = "$('.guide [data-part=left]')?.innerText ?? ''";
const ASKED: &str = "$('.guide [data-part=question]')?.dataset.row ?? ''";
/// Why Student's t-test does not fit.
const WHY_NOT_STUDENT: &str =
    "$('.guide [data-part=excluded] [data-slug=student-t-test]').innerText";

#[test]
fn leads_from_questions_to_a_comparison() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest("?lang=en").await;
        page.click(".invitation [data-action=guide]").await;
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
        page.until("what is left", &format!("{LEFT} !== {}", json!(left)))
            .await;
        page.is_sure_of_nothing_more().await;
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
                "Брой групи: Не знам",
            ],
        )
        .await;
        // Why a method does not fit is told.
        page.click(".guide [data-part=excluded] summary").await;
        page.until(
            "why not",
            &format!("{WHY_NOT_STUDENT}.includes('Тип на зависимата променлива: непрекъсната')"),
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
        // What does not hold is ticked; what needs it goes.
        page.open(
            "?panel=guide&goal=compare-groups\
            &answers=outcome-type.continuous,number-compared.two,data-structure.independent,\
            target-quantity.any,error-controlled.any,data.any\
            &lang=en",
        )
        .await;
        page.becomes::<String, _>(ASKED, "assumptions").await;
        page.click(".guide input[name=normality]").await;
        page.click(".guide [data-action=apply]").await;
        page.until(
            "what needs it",
            "location.search.includes('assumptions.not.normality') && $('.guide [data-part=excluded]')",
        )
        .await;
        page.becomes::<String, _>(
            "$('.guide .chips li:last-child').innerText.replace(' ×', '')",
            "Assumptions: not met: Normal distribution",
        )
        .await;
        page.click(".guide [data-part=excluded] summary").await;
        page.until(
            "why not",
            &format!("{WHY_NOT_STUDENT}.includes('needs: Normal distribution')"),
        )
        .await;
        // An older link tells what holds; what needs more goes.
        page.open(
            "?panel=guide&goal=compare-groups&answers=assumptions.independent-observations&lang=en",
        )
        .await;
        page.until("an end to the others", "$('.guide [data-part=excluded]')")
            .await;
        page.click(".guide [data-part=excluded] summary").await;
        page.until(
            "why not",
            &format!("{WHY_NOT_STUDENT}.includes('needs: Normal distribution')"),
        )
        .await;
    });
}

/// What contradicts no answer and is not said to fit tells which questions do not apply to it.
#[test]
fn what_is_left_open_says_why() {
    visit(async |page| {
        page.open("?panel=guide&goal=model-outcome&answers=data-structure.independent&lang=en")
            .await;
        page.until(
            "the questions that do not apply",
            "(notes => notes.length && notes.every(note => note.textContent.includes('do not apply to it: Data structure')))
                ([...($$('.guide details').find(part => part.innerText.includes('does not apply'))?.querySelectorAll('small') ?? [])])",
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

#[test]
fn several_values_can_be_one_answer() {
    let axe = axe();
    visit(async |page| {
        page.open("?panel=guide&goal=forecast&lang=en").await;
        page.becomes::<String, _>(ASKED, "data").await;
        page.click(".guide input[name=time-series]").await;
        page.click(".guide [data-action=apply]").await;
        page.until(
            "the next question",
            &format!("{ASKED} === 'number-compared'"),
        )
        .await;
        page.click(".guide [data-action=not-sure]").await;
        page.becomes::<String, _>(ASKED, "data-features").await;
        page.until(
            "nothing to apply",
            "$('.guide [data-action=apply]').disabled",
        )
        .await;
        page.click(".guide input[name=trend]").await;
        page.until("a promise", "!$('.guide [data-action=apply]').disabled")
            .await;
        page.click(".guide input[name=seasonality]").await;
        assert_eq!(page.violations(&axe).await, [""; 0]);
        let promised: String = page.text(".guide [data-action=apply]").await;
        page.click(".guide [data-action=apply]").await;
        page.until(
            "both in the address",
            "location.search.includes('data-features.trend.seasonality')",
        )
        .await;
        let left: String = page.read(LEFT).await;
        let count = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        assert_eq!(count(&left), count(&promised));
        page.until(
            "both on the chip",
            "$('.guide .chips').innerText.includes('trend · seasonality')",
        )
        .await;
    });
}

#[test]
fn a_method_is_asked_about_by_name() {
    visit(async |page| {
        const TOLD: &str = "$('[data-part=named]').innerText";
        page.open("?panel=guide&goal=compare-groups&answers=outcome-type.ordinal&lang=en")
            .await;
        page.until("the field", "$('#guide-named')").await;
        for (typed, slug, told) in [
            (
                "ttest student",
                "student-t-test",
                "does not fit – Outcome type: continuous",
            ),
            ("mann whitney", "mann-whitney-u-test", "still fits"),
            ("lora", "lora", "serves another goal"),
        ] {
            page.run::<()>("$('#guide-named').select()", &[]).await;
            page.click("#guide-named").await;
            page.run::<()>("$('#guide-named').select()", &[]).await;
            page.press(typed).await;
            page.until(
                told,
                &format!("$('[data-part=named] [data-slug={slug}]')?.innerText.includes('{told}')"),
            )
            .await;
        }
        page.run::<()>("$('#guide-named').select()", &[]).await;
        page.press("qqqqzzzz").await;
        page.until("nothing", &format!("{TOLD}.includes('Nothing found')"))
            .await;
        // The answers change what is told.
        page.run::<()>("$('#guide-named').select()", &[]).await;
        page.press("welch t-test").await;
        page.until("why not", &format!("{TOLD}.includes('does not fit')"))
            .await;
        page.click(".guide .chips li:nth-child(2) button").await;
        page.until("that it fits", &format!("{TOLD}.includes('still fits')"))
            .await;
    });
}

#[test]
fn what_the_address_names_in_vain_is_told_and_the_rest_kept() {
    visit(async |page| {
        page.open("?panel=guide&goal=win&answers=outcome-type.ordinal,mood.good,x.%D0%BC&lang=en")
            .await;
        page.until(
            "the names",
            "(text => text?.includes('“win”') && text.includes('“mood.good”') && text.includes('“x.м”'))
                ($('.guide [role=alert]')?.innerText)",
        )
        .await;
        // The answer that is known waits for a goal.
        page.click(".guide [data-action=drop-unknown]").await;
        page.until("no message", "!$('.guide .problem')").await;
        page.becomes::<String, _>(
            "location.search",
            "?panel=guide&answers=outcome-type.ordinal&lang=en",
        )
        .await;
        page.click(".guide [data-goal=compare-groups]").await;
        page.becomes::<String, _>(
            "location.search",
            "?panel=guide&goal=compare-groups&answers=outcome-type.ordinal&lang=en",
        )
        .await;
    });
}

#[test]
fn variants_stand_behind_what_they_vary() {
    visit(async |page| {
        page.open(
            "?panel=guide&goal=forecast\
            &answers=data.any,number-compared.any,data-features.any,\
            unobserved-heterogeneity.any,uncertainty.any,effect-scale.any,\
            building-blocks.any,chosen-in-advance.any,assumptions.any\
            &lang=en",
        )
        .await;
        page.until(
            "the variants",
            "$$('.guide > .fitting li').some(item => item.innerText.includes('Its variants fit, too: '))",
        )
        .await;
        let shown = page.count(".guide > .fitting li").await;
        let fitting: String = page.read(LEFT).await;
        let fitting: usize = fitting
            .split(' ')
            .next()
            .unwrap_or_default()
            .parse()
            .expect("a number");
        assert!(fitting > shown, "{fitting} {shown}");
    });
}

/// Where no question parts many, the best known six are offered for comparison, and the others stand below.
#[test]
fn of_many_that_fit_the_best_known_are_compared() {
    visit(async |page| {
        page.open("?panel=guide&goal=compare-groups&lang=en").await;
        page.is_sure_of_nothing_more().await;
        let lists: Vec<Vec<String>> = page
            .read(
                "$$('.guide > .fitting')
                    .map(list => [...list.querySelectorAll('li')].map(item => item.dataset.slug))",
            )
            .await;
        let [first, rest] = &lists[..] else {
            panic!("{lists:?}")
        };
        assert_eq!(first.len(), 6);
        assert!(!rest.is_empty());
        assert!(first.iter().any(|slug| slug == "student-t-test"));
        page.click(".guide [data-action=compare-left]").await;
        let slugs: Vec<&str> = first.iter().map(String::as_str).collect();
        page.has_columns(&slugs).await;
    });
}

impl Page {
    /// Answers "not sure" until there is no other question.
    ///
    /// Each answer takes the focus to what comes next, which a visitor waits for.
    pub async fn is_sure_of_nothing_more(&self) {
        const NOT_SURE: &str = ".guide [data-action=not-sure]";
        const NEXT: &str = ".guide :is([data-part=question], [data-part=left])";
        self.until(
            "an end or a question",
            &format!("$('.guide [data-action=compare-left], {NOT_SURE}')"),
        )
        .await;
        while self.count(NOT_SURE).await > 0 {
            let asked: String = self.read(ASKED).await;
            self.activate(NOT_SURE).await;
            self.until(
                "the next question, or none",
                &format!("{ASKED} !== {}", json!(asked)),
            )
            .await;
            self.has_focus(NEXT).await;
        }
        self.until("few enough", "$('.guide [data-action=compare-left]')")
            .await;
    }
}
