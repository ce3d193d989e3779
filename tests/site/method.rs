//! The view of one method, what connects the compared ones, and when they came up.

use thirtyfour::Key;

use crate::{
    accessibility::axe,
    browser::{Visit, visit, visit_as},
    host::Fault,
    page::{SEED, SEED_SLUGS},
};

const TITLE: &str = "($('#panel-title')?.innerText ?? '')";

fn fact(row: &str) -> String {
    format!("($('[data-fact={row}] dd')?.innerText ?? '')")
}

#[test]
fn a_name_opens_all_that_is_known_of_its_method() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.click("th[data-slug=qlora] .name").await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{SEED}&panel=method&method=qlora&lang=bg"),
        )
        .await;
        page.becomes::<String, _>(TITLE, "QLoRA").await;
        page.becomes::<usize, _>("$$('[data-fact]').length", &19)
            .await;
        page.becomes::<String, _>(&fact("year"), "2023").await;
        // The values are those of the table, the source with its way and its grade.
        for row in [
            "originator",
            "type",
            "summary",
            "purpose",
            "data",
            "assumptions",
        ] {
            let parts: Vec<String> = page
                .read(&format!(
                    "(cell => {{
                        const members = [...cell.querySelectorAll('.members > span')];
                        const parts = members.length ? members : [cell.querySelector('.folded') ?? cell];
                        return parts.map(part => part.textContent);
                    }})($('tr[data-row={row}] td:last-child'))"
                ))
                .await;
            let told: String = page
                .read(&format!("$('[data-fact={row}] dd').textContent"))
                .await;
            assert!(
                parts.iter().all(|part| told.contains(part)),
                "{row}: {parts:?} in {told}"
            );
        }
        page.until(
            "the work",
            "$('[data-fact=source] a[href^=\"https://\"]')
                && $('[data-fact=source] .checked').innerText.includes('Проверка на източника: A')",
        )
        .await;
        page.until(
            "the record",
            "$('[data-fact=dataset] a[href$=\"/qlora.json\"]')",
        )
        .await;
        page.until(
            "what Zotero reads",
            "new URLSearchParams($('dialog .Z3988').title).get('rft.au') === 'Dettmers, Tim'",
        )
        .await;
        page.until("no button folds", "!$('.method .fold')").await;

        // Related names under the kinds of their edges lead to their own views.
        page.becomes::<String, _>("$('[data-kind=builds-on] h4').innerText", "Надгражда")
            .await;
        page.click("[data-kind=builds-on] [data-slug=lora] a").await;
        page.becomes::<String, _>(TITLE, "LoRA").await;
        page.until(
            "what builds on it",
            "$('[data-kind=basis-of] [data-slug=qlora], [data-kind=has-variant] [data-slug=qlora]')",
        )
        .await;
        page.has_focus(".method").await;
        assert_eq!(page.strangers("bg").await, [""; 0]);
        page.driver.back().await.expect("back");
        page.becomes::<String, _>(TITLE, "QLoRA").await;
        page.driver.back().await.expect("back");
        page.until("no panel", "!$('dialog')").await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=bg"))
            .await;
    });
}

#[test]
fn a_method_joins_and_leaves_the_comparison_from_its_view() {
    visit_as(
        Visit {
            languages: "en",
            ..Visit::default()
        },
        async |page| {
            page.open("?panel=method&method=lora&lang=en").await;
            page.becomes::<String, _>(
                "$('[data-action=compare]')?.innerText ?? ''",
                "Add to the comparison",
            )
            .await;
            page.focus("[data-action=compare]").await;
            page.press(Key::Enter).await;
            page.has_columns(&["lora"]).await;
            page.becomes::<String, _>(
                "$('[data-action=compare]').innerText",
                "Remove from the comparison",
            )
            .await;
            page.until(
                "names of related methods",
                "$$('.relations li a').every(link => !/^[a-z-]+$/.test(link.innerText))",
            )
            .await;
            page.press(Key::Enter).await;
            page.until("no column", "!$('th[data-slug]')").await;

            // Its comparisons are links of their own.
            page.until("comparisons", "$$('.comparisons a').length > 1")
                .await;
            let aim: String = page
                .read("$('.comparisons li:last-child a').getAttribute('href')")
                .await;
            assert!(aim.starts_with("?slugs=lora,"), "{aim}");
            page.focus(".comparisons li:last-child a").await;
            page.press(Key::Enter).await;
            page.becomes::<String, _>("location.search", &*aim).await;
            page.until(
                "two columns and no panel",
                "$$('th[data-slug]').length === 2 && !$('dialog')",
            )
            .await;
            page.has_focus("#table").await;
            page.driver.back().await.expect("back");
            page.becomes::<String, _>(TITLE, "LoRA").await;
            assert_eq!(page.strangers("en").await, [""; 0]);
        },
    );
}

#[test]
fn a_view_without_a_record_says_so_and_has_a_way_on() {
    visit(async |page| {
        page.open(&format!(
            "{SEED}&panel=method&method=no-such-method&lang=bg"
        ))
        .await;
        page.becomes::<Option<String>, _>(
            "$('dialog [role=alert]')?.innerText",
            &Some("В набора няма метод с име „no-such-method“.".to_owned()),
        )
        .await;
        page.click("[data-action=browse-all]").await;
        page.until("the list", "$$('.listing li').length === 20")
            .await;
        // The list's names lead to their methods.
        let name: String = page.read("$('.listing li a').innerText").await;
        page.click(".listing li a").await;
        page.becomes::<String, _>(TITLE, &*name).await;
        page.has_columns(&SEED_SLUGS).await;
        page.press(Key::Escape).await;
        page.until("no panel", "!$('dialog')").await;
        page.has_focus("#table").await;

        page.host.spoil("/service-worker.js", Fault::Status(404));
        page.host.spoil("/lora.json", Fault::Status(503));
        page.open(&format!("{SEED}&panel=method&method=lora&lang=bg"))
            .await;
        page.until(
            "the failure",
            "$('dialog [role=alert]')?.innerText.includes('503')",
        )
        .await;
        page.host.mend();
        page.click("dialog [data-action=retry]").await;
        page.becomes::<String, _>(TITLE, "LoRA").await;
        page.until("its facts", "$('[data-fact=year]')").await;
    });
}

#[test]
fn the_view_of_a_method_has_no_violations() {
    visit(async |page| {
        page.is_accessible(async || {
            page.open(&format!(
                "{SEED}&panel=method&method=logistic-regression&lang=bg"
            ))
            .await;
            page.until("its facts", &format!("{TITLE} && $('[data-fact=year]')"))
                .await;
            let (shown, wide): (f64, f64) = page
                .read("[$('.method').clientWidth, $('.method').scrollWidth]")
                .await;
            assert!(wide <= shown, "{wide} of {shown} pixels");
        })
        .await;
    });
}

#[test]
fn related_opens_in_place_and_says_how_the_columns_are_connected() {
    visit(async |page| {
        page.open_at_rest("?slugs=qlora,prefix-tuning,masked-autoencoders,welch-t-test&lang=bg")
            .await;
        page.until("the button", "$('[data-action=related]')").await;
        page.focus("[data-action=related]").await;
        page.press(Key::Enter).await;
        page.becomes::<String, _>("$('[data-action=related]').ariaExpanded", "true")
            .await;
        page.until(
            "names below the row",
            "$('tr[data-row=related] + tr.beside td li')",
        )
        .await;
        // Each column's names, as many as the row counts, stand below it; those that columns share come first.
        page.until(
            "as many names as counted",
            "$$('tr[data-row=related] td').every((cell, place) =>
                $$('tr.beside td')[place].querySelectorAll('li').length === Number(cell.innerText))",
        )
        .await;
        page.becomes::<String, _>(
            "$('tr.beside td li .mark').innerText.replace('● ', '')",
            "общ с Донастройване с префикс",
        )
        .await;
        page.until(
            "a way in words",
            "/QLoRA\\s+е алтернатива на\\s+Донастройване с префикс/.test($('.connected li').innerText)",
        )
        .await;
        // Through methods that have no column.
        page.until(
            "a way through others",
            "$$('.connected li').some(way => way.querySelectorAll('a').length > 2)",
        )
        .await;
        page.until(
            "an end of the search",
            "!$('.connected').innerText.includes('Търсят се')",
        )
        .await;
        page.is_accessible(async || {}).await;
        page.screen(1280, 900).await;
        assert_eq!(page.strangers("bg").await, [""; 0]);
        // A phone, too, has a way to the line of time, where the bar has no room for it.
        page.until(
            "a way to the line of time",
            "$('[data-action=when]').checkVisibility()",
        )
        .await;
        // Added from there; the row goes along, also where the table goes and comes back.
        page.click("tr.beside [data-slug=lora] [data-action=toggle]")
            .await;
        page.until(
            "a fifth column",
            "$('th[data-slug=lora]') && $$('tr.beside td').length === 6",
        )
        .await;
        page.click(".corner button").await;
        page.until("an empty table", "!$('table')").await;
        page.driver.back().await.expect("back");
        page.until(
            "the row again",
            "$('tr[data-row=related] + tr.beside td li')
                && $('tr[data-row=related] th [data-action=related]')",
        )
        .await;
        // What is at the edge scrolls when it gets the focus, away from under the mouse.
        page.run::<()>(
            "$('[data-action=related]').scrollIntoView({ block: 'center' })",
            &[],
        )
        .await;
        page.click("[data-action=related]").await;
        page.until("no names", "!$('tr.beside td')").await;
        page.click("[data-action=related]").await;
        page.until("names", "$('tr.beside [data-slug=full-fine-tuning] a')")
            .await;
        page.focus("tr.beside [data-slug=full-fine-tuning] a").await;
        page.press(Key::Enter).await;
        page.until("the view of one", "$('[data-fact]')").await;
    });
}

/// Twelve methods whose names are long and whose years are near.
const TWELVE: &str = "?slugs=lora,qlora,prefix-tuning,adapter-tuning,direct-preference-optimization,\
    masked-autoencoders,bert,gpt,simclr,vision-transformer,welch-t-test,bootstrap";

#[test]
fn a_timeline_shows_when_methods_came_up() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.click("[data-action=timeline]").await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{SEED}&panel=timeline&lang=bg"),
        )
        .await;
        page.until("the compared methods", "$$('svg .compared').length === 3")
            .await;
        // The list says the same, oldest first, and whom others connect.
        page.until(
            "who connects them",
            "$$('svg .connecting').length > 0
                && $('.when-list small')?.innerText.includes('свързва')",
        )
        .await;
        page.until(
            "as many on the list",
            "$$('.when-list li').length === $$('svg a').length",
        )
        .await;
        let years: Vec<u32> = page
            .read("$$('.when-list li > span').map(years => Number(years.innerText.slice(0, 4)))")
            .await;
        assert!(years.is_sorted() && years.len() > 3, "{years:?}");
        let names: Vec<String> = page
            .read("$$('svg a').map(link => link.getAttribute('aria-label'))")
            .await;
        assert!(names.contains(&"QLoRA, 2023".to_owned()), "{names:?}");
        assert_eq!(page.strangers("bg").await, [""; 0]);

        // Each opens its own view by mouse and keyboard; "back" is the timeline again.
        page.run::<()>("$('svg a[aria-label^=QLoRA]').focus()", &[])
            .await;
        page.press(Key::Enter).await;
        page.becomes::<String, _>(TITLE, "QLoRA").await;
        page.driver.back().await.expect("back");
        page.until("the timeline", "$('svg .compared')").await;
        page.click("svg .connecting a").await;
        page.until("a view of one", "$('[data-fact=year]')").await;
        page.driver.back().await.expect("back");
        page.until("the timeline", "$('svg .compared')").await;
        page.press(Key::Escape).await;
        page.until("no panel", "!$('dialog')").await;

        for (width, height, scheme) in [(1280, 900, "light"), (360, 740, "dark")] {
            page.screen(width, height).await;
            page.media("prefers-color-scheme", scheme).await;
            page.open(&format!("{TWELVE}&panel=timeline&lang=bg")).await;
            page.until(
                "all",
                "$$('svg .compared').length === 12 && $$('svg .connecting').length > 0",
            )
            .await;
            page.drawn().await;
            let meeting: Vec<String> = page
                .read(
                    "(marks => marks.flatMap((one, place) => marks.slice(0, place).filter(other =>
                        one.box.left < other.box.right && other.box.left < one.box.right
                            && one.box.top < other.box.bottom && other.box.top < one.box.bottom
                    ).map(other => `${one.name} and ${other.name}`)))($$('svg a text, svg .bar').map(element => ({
                        name: element.textContent || `the mark of ${element.closest('a').getAttribute('aria-label')}`,
                        box: element.getBoundingClientRect(),
                    })))",
                )
                .await;
            assert_eq!(meeting, [""; 0], "{width}");
            let is_within: bool = page
                .read(
                    "(line => $$('svg a text').every(text => {
                        const box = text.getBoundingClientRect();
                        return box.left >= line.left - 1 && box.right <= line.right + 1;
                    }))($('.line').getBoundingClientRect())",
                )
                .await;
            assert!(is_within, "a label leaves the line at {width}");
            assert_eq!(
                page.violations(&axe).await,
                [""; 0],
                "{width}x{height}, {scheme}"
            );
        }
    });
}
