//! In which order rows stand, which are shown, and how sets are listed.

use thirtyfour::Key;

use crate::{accessibility::axe, browser::visit, exporting::choose_format};

const TESTS: &str = "?slugs=student-t-test,welch-t-test,mann-whitney-u-test";
const VISIBLE: &str =
    "$$('tr[data-row]').filter(row => row.checkVisibility()).map(row => row.dataset.row)";
const HEADINGS: &str =
    "$$('tbody [role=heading]').filter(text => text.checkVisibility()).map(text => text.innerText)";
const SAID: &str = "$('[data-part=announcement]').textContent";
const PRESSED: &str = "$('#rows-choice [data-action=order][aria-pressed=true]').dataset.order";

/// The rows of the three tests for somebody who chooses.
const CHOOSING: [&str; 23] = [
    "summary",
    "use_when",
    "number-compared",
    "outcome-type",
    "data-structure",
    "target-quantity",
    "calculated-from",
    "error-controlled",
    "uncertainty",
    "data",
    "assumptions",
    "limits",
    "purpose",
    "software",
    "field",
    "family",
    "year",
    "originator",
    "type",
    "source",
    "aliases",
    "related",
    "dataset",
];

#[test]
fn rows_are_put_in_an_order_for_choosing_and_for_citing() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        let seed: Vec<String> = page.read(VISIBLE).await;
        assert_eq!(page.read::<Vec<String>>(HEADINGS).await, [""; 0]);
        page.click("[data-action=rows]").await;
        page.becomes::<String, _>(PRESSED, "seed").await;
        page.click("#rows-choice [data-order=choosing]").await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{TESTS}&order=choosing&lang=en"),
        )
        .await;
        page.becomes::<Vec<String>, _>(VISIBLE, &CHOOSING).await;
        page.becomes::<String, _>(PRESSED, "choosing").await;
        page.becomes::<String, _>(SAID, "23 rows shown").await;
        // The rest stands below a heading that readers of the screen find.
        page.becomes::<Vec<String>, _>(HEADINGS, &["Origin"]).await;
        let heads: String = page
            .read("(row => [row.nextElementSibling.dataset.row, row.cells.length, row.cells[0].scope].join())($('tr.heading'))")
            .await;
        assert_eq!(heads, "field,1,rowgroup");
        assert_eq!(page.violations(&axe).await, [""; 0]);
        page.driver.back().await.expect("a way back");
        page.becomes::<Vec<String>, _>(VISIBLE, &seed).await;

        page.open_at_rest(&format!("{TESTS}&order=citing&lang=bg"))
            .await;
        let rows: Vec<String> = page.read(VISIBLE).await;
        let first = [
            "source",
            "year",
            "originator",
            "type",
            "aliases",
            "software",
        ];
        assert_eq!(rows[..6], first);
        page.becomes::<Vec<String>, _>(HEADINGS, &["Останалите редове"])
            .await;
        // Exports follow, and count what the toolbar counts, whatever is shown.
        page.open_at_rest(&format!(
            "{TESTS}&rows=similarities&order=citing&panel=export&lang=en"
        ))
        .await;
        choose_format(page, "markdown").await;
        page.until(
            "an export",
            "$('#export-preview')?.value.includes('**Type**')",
        )
        .await;
        let export: String = page.read("$('#export-preview').value").await;
        let place = |label: &str| {
            let label = format!("**{label}**");
            export
                .find(&label)
                .unwrap_or_else(|| panic!("{label} in {export}"))
        };
        assert!(place("Type") < place("Field") && place("Field") < place("Purpose"));
        assert!(!export.contains("**Year of origin**"), "{export}");
    });
}

#[test]
fn a_heading_goes_with_the_last_of_its_rows() {
    visit(async |page| {
        let origin = "field,family,year,originator,type,source,aliases,related";
        page.open_at_rest(&format!("{TESTS}&order=choosing&hide={origin}&lang=en"))
            .await;
        assert_eq!(page.read::<Vec<String>>(HEADINGS).await, [""; 0]);
        page.click("[data-action=rows]").await;
        page.click("#rows-choice [name=year]").await;
        page.becomes::<Vec<String>, _>(HEADINGS, &["Origin"]).await;
        page.press(Key::Escape).await;
        page.click("[data-action=filter][data-rows=similarities]")
            .await;
        page.becomes::<Vec<String>, _>(HEADINGS, &[""; 0]).await;
    });
}

#[test]
fn the_order_that_was_chosen_last_is_remembered() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        page.click("[data-action=rows]").await;
        page.click("#rows-choice [data-order=choosing]").await;
        page.becomes::<Vec<String>, _>(VISIBLE, &CHOOSING).await;
        // The next comparison stands in it, and its address says so.
        page.open("?slugs=lora,qlora&lang=en").await;
        page.becomes::<String, _>(
            "location.search",
            "?slugs=lora,qlora&order=choosing&lang=en",
        )
        .await;
        page.becomes::<String, _>(&format!("{VISIBLE}[0]"), "summary")
            .await;
        // An address that names an order wins, also with that of the seed, and is not remembered.
        for (order, first) in [("citing", "source"), ("seed", "field")] {
            page.open(&format!("?slugs=lora,qlora&order={order}&lang=en"))
                .await;
            page.becomes::<String, _>(&format!("{VISIBLE}[0]"), first)
                .await;
        }
        // The empty page has no rows and no order; what is added to it has.
        page.open("?lang=en").await;
        assert_eq!(page.read::<String>("location.search").await, "?lang=en");
        page.add_by_search("qlora").await;
        page.becomes::<String, _>("location.search", "?slugs=qlora&order=choosing&lang=en")
            .await;
        page.driver.back().await.expect("a way back");
        page.becomes::<String, _>("location.search", "?lang=en")
            .await;
        page.add_by_search("lora").await;
        page.becomes::<String, _>("location.search", "?slugs=lora&order=choosing&lang=en")
            .await;
        // All rows in the seed's order again: this is what is remembered now.
        page.open_at_rest(&format!("{TESTS}&order=choosing&hide=year&lang=en"))
            .await;
        page.click("[data-action=rows]").await;
        page.click("#rows-choice [data-order=seed]").await;
        page.becomes::<String, _>("location.search", &*format!("{TESTS}&lang=en"))
            .await;
        page.open("?slugs=lora,qlora&lang=en").await;
        page.becomes::<String, _>(&format!("{VISIBLE}[0]"), "field")
            .await;
    });
}

#[test]
fn rows_are_chosen_by_keyboard_on_a_phone() {
    let axe = axe();
    visit(async |page| {
        page.screen(360, 740).await;
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        page.activate("[data-action=rows]").await;
        page.until("the list", "$('#rows-choice:popover-open')")
            .await;
        let is_within: bool = page
            .read("(box => box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight)($('#rows-choice').getBoundingClientRect())")
            .await;
        assert!(is_within, "the list leaves the screen");
        assert_eq!(page.violations(&axe).await, [""; 0]);
        page.activate("[data-action=show-none]").await;
        page.becomes::<Vec<String>, _>(VISIBLE, &[""; 0]).await;
        page.becomes::<String, _>(SAID, "0 rows shown").await;
        // From box to box, and from button to button, by the arrows.
        page.focus("#rows-choice [name=field]").await;
        page.press(Key::Down).await;
        page.has_focus("#rows-choice [name=family]").await;
        page.press(" ").await;
        page.becomes::<Vec<String>, _>(VISIBLE, &["family"]).await;
        page.becomes::<String, _>(SAID, "1 row shown").await;
        page.press(Key::Tab).await;
        page.has_focus("[data-only=family]").await;
        page.press(Key::Up).await;
        page.has_focus("[data-only=field]").await;
        assert_eq!(
            page.accessible_name("[data-only=field]").await,
            "only this: Field"
        );
        page.press(Key::Enter).await;
        page.becomes::<Vec<String>, _>(VISIBLE, &["field"]).await;
        page.activate("[data-action=show-all]").await;
        page.becomes::<usize, _>(&format!("{VISIBLE}.length"), &23)
            .await;
        page.becomes::<String, _>("location.search", &*format!("{TESTS}&lang=en"))
            .await;
        // The filter is said, too.
        page.press(Key::Escape).await;
        page.activate("[data-action=filter][data-rows=similarities]")
            .await;
        page.becomes::<String, _>(SAID, "8 rows shown").await;
    });
}

#[test]
fn sets_are_listed_side_by_side() {
    /// The items of a row's cells, each with how it stands.
    fn items(row: &str) -> String {
        format!(
            "$$('tr[data-row={row}] td').map(cell => [...cell.querySelectorAll('.members > span')].map(item =>
                item.innerText + ({{ shared: ' =', own: ' !' }}[item.dataset.standing] ?? '')).join(', '))"
        )
    }
    visit(async |page| {
        page.open(&format!("{TESTS}&lang=en")).await;
        page.becomes::<Vec<String>, _>(
            &items("assumptions"),
            &[
                "Independent observations =, Normal distribution, Equal variances !",
                "Independent observations =, Normal distribution",
                "Independent observations =, Exchangeability !",
            ],
        )
        .await;
        // What is shared stands on the same lines, and stands out less than what is not.
        let tops: Vec<f64> = page
            .read("$$('tr[data-row=assumptions] [data-standing=shared]').map(item => item.getBoundingClientRect().top)")
            .await;
        assert!(
            tops.len() == 3 && tops.iter().all(|top| *top == tops[0]),
            "{tops:?}"
        );
        let weight = |standing: &str| {
            format!("Number(getComputedStyle($('[data-standing={standing}]')).fontWeight)")
        };
        let weights: [f64; 2] = [
            page.read(&weight("shared")).await,
            page.read(&weight("own")).await,
        ];
        assert!(weights[0] < weights[1], "{weights:?}");
        // Against a baseline, what it has not stands out.
        page.open(&format!("{TESTS}&base=mann-whitney-u-test&lang=en"))
            .await;
        page.becomes::<Vec<String>, _>(
            &items("assumptions"),
            &[
                "Independent observations =, Normal distribution !, Equal variances !",
                "Independent observations =, Normal distribution !",
                "Independent observations =, Exchangeability",
            ],
        )
        .await;
        // One method has nobody from whom to stand out; one value is no list.
        page.open("?slugs=welch-t-test&lang=en").await;
        page.becomes::<Vec<String>, _>(
            &items("assumptions"),
            &["Independent observations, Normal distribution"],
        )
        .await;
        page.becomes::<Vec<Option<String>>, _>(
            "['assumptions', 'purpose'].map(row => $(`tr[data-row=${row}] .members`).role)",
            &[Some("list".to_owned()), None],
        )
        .await;
    });
}

#[test]
fn every_sign_says_of_which_row_it_is() {
    visit(async |page| {
        page.open(&format!("{TESTS}&lang=en")).await;
        let name = "[data-row=assumptions] [data-action=why]";
        assert_eq!(
            page.accessible_name(name).await,
            "Why they differ: Assumptions"
        );
        let names: (usize, usize) = page
            .read("(names => [names.length, new Set(names).size])($$('[data-action=why]').map(sign => sign.ariaLabel))")
            .await;
        assert!(names.0 > 5 && names.0 == names.1, "{names:?}");
    });
}

#[test]
fn what_a_year_says_of_a_baseline() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&base=welch-t-test&lang=en"))
            .await;
        page.click("[data-row=year] [data-action=why]").await;
        page.until(
            "by how many years",
            "$('#why')?.innerText.includes('Student\\'s t-test – 39 years earlier (1908)')",
        )
        .await;
        page.open_at_rest(&format!("{TESTS}&lang=bg")).await;
        page.click("[data-row=year] [data-action=why]").await;
        page.until(
            "how far they lie apart",
            "$('#why')?.innerText.includes('до 39 години разлика')",
        )
        .await;
    });
}

#[test]
fn the_shorter_list_of_names_says_who_has_what() {
    visit(async |page| {
        page.open_at_rest(&format!("{TESTS}&lang=en")).await;
        page.click("[data-row=assumptions] [data-action=why]").await;
        page.until(
            "who has it not",
            "$('#why')?.innerText.includes('All except Mann–Whitney U test: Normal distribution')",
        )
        .await;
    });
}
