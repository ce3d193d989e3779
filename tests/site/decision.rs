//! The visitor's own decision: criteria in the table, weights, the ranking, files, several tabs.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    accessibility::axe,
    browser::visit,
    page::{Page, SEED, SEED_SLUGS},
};

/// The own rows: their names, verdicts and what their cells show on paper.
const ROWS: &str = "$$('tr[data-own]').map(row => [row.dataset.own, row.dataset.verdict, \
    ...[...row.querySelectorAll('.own-printed')].map(cell => cell.textContent)].join(' | '))";

/// Adds a criterion in the open panel.
pub async fn add_criterion(page: &Page, name: &str, kind: &str) {
    page.until(
        "the form",
        "$('dialog .own-form, dialog .decision details')",
    )
    .await;
    page.run::<()>("$('dialog .decision details').open = true", &[])
        .await;
    choose(page, "dialog details select[name=kind]", kind).await;
    page.focus("dialog details input[name=name]").await;
    page.press(name).await;
    page.press(Key::Enter).await;
    page.until(
        "the criterion on the list",
        &format!(
            "$$('.own-criteria strong').some(item => item.innerText === {})",
            json!(name)
        ),
    )
    .await;
}

/// Chooses an option.
async fn choose(page: &Page, css: &str, value: &str) {
    page.until(css, &format!("$({})", json!(css))).await;
    page.run::<()>(
        "const field = $(arguments[0]); field.value = arguments[1]; field.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(css), json!(value)],
    )
    .await;
}

async fn close(page: &Page) {
    page.click("dialog [data-action=close]").await;
    page.until("the table", "!$('dialog')").await;
}

/// Types into a cell of an own row, whatever stands there, and goes on by Tab.
async fn fill(page: &Page, row: &str, column: usize, text: &str) {
    let field = format!("tr[data-own='{row}'] td:nth-of-type({column}) :is(input, textarea)");
    page.focus(&field).await;
    page.run::<()>("document.activeElement.select()", &[]).await;
    page.press(text).await;
    page.press(Key::Tab).await;
}

#[test]
fn an_own_criterion_is_a_row_like_any_other() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        // Nobody who does not decide loads what one decides with.
        let parts = "performance.getEntriesByType('resource').filter(entry => entry.name.includes('decision')).length";
        assert_eq!(page.read::<usize>(parts).await, 0);
        assert_eq!(page.count(".own-heading").await, 0);

        page.click("[data-action=decision]").await;
        add_criterion(page, "Price <b>", "number").await;
        close(page).await;
        page.becomes::<Vec<String>, _>(
            ROWS,
            &["Price <b> | incomplete | no data | no data | no data"],
        )
        .await;
        // By keyboard alone: each cell is reached by Tab and kept when it is left.
        fill(page, "Price <b>", 1, "12.5").await;
        page.has_focus("tr[data-own] td:nth-of-type(2) input").await;
        page.press("7").await;
        page.press(Key::Tab).await;
        page.becomes::<Vec<String>, _>(ROWS, &["Price <b> | different | 12.5 | 7 | no data"])
            .await;
        page.until(
            "who lacks a value",
            "$('tr[data-own] th small').innerText.includes('QLoRA')",
        )
        .await;
        // What is no number is kept by nobody and said beside it.
        fill(page, "Price <b>", 3, "1,5").await;
        page.until(
            "what is wrong",
            "$('tr[data-own] td:nth-of-type(3) [role=alert]')?.innerText.startsWith('No number')",
        )
        .await;
        page.until(
            "that the field says so to who hears it",
            "$('tr[data-own] td:nth-of-type(3) input').ariaInvalid === 'true'
                && document.getElementById($('tr[data-own] td:nth-of-type(3) input').getAttribute('aria-describedby'))?.role === 'alert'",
        )
        .await;
        fill(page, "Price <b>", 3, "7").await;
        page.becomes::<Vec<String>, _>(ROWS, &["Price <b> | different | 12.5 | 7 | 7"])
            .await;
        page.until("nothing wrong", "!$('tr[data-own] [role=alert]')")
            .await;

        // Why it differs.
        page.click("tr[data-own] [data-action=why]").await;
        page.until(
            "the reason",
            "$('#why').innerText.includes('7 – Masked autoencoders and QLoRA')",
        )
        .await;
        page.press(Key::Escape).await;

        // Like any row it follows the filter and the baseline.
        page.click("[data-rows=similarities]").await;
        page.until("it hidden", "!$('tr[data-own]').checkVisibility()")
            .await;
        page.click("[data-rows=all]").await;
        page.open(&format!("{SEED}&base=qlora&lang=en")).await;
        page.becomes::<Vec<Option<String>>, _>(
            "$$('tr[data-own] td').map(cell => cell.dataset.mark ?? null)",
            &[Some("≠".to_owned()), None, None],
        )
        .await;

        // In the other language the number is written as there.
        page.click(".top button[lang=bg]").await;
        page.becomes::<Vec<String>, _>(ROWS, &["Price <b> | different | 12,5 | 7 | 7"])
            .await;
        page.until(
            "the heading",
            "$('.own-heading').innerText.includes('Моите критерии')",
        )
        .await;
    });
}

#[test]
fn every_step_can_be_taken_back() {
    visit(async |page| {
        page.open(&format!("{SEED}&panel=decision&lang=en")).await;
        add_criterion(page, "Known", "text").await;
        close(page).await;
        fill(page, "Known", 1, "by all").await;
        page.becomes::<Vec<String>, _>(ROWS, &["Known | incomplete | by all | no data | no data"])
            .await;
        page.click("[data-action=decision-undo]").await;
        page.becomes::<Vec<String>, _>(ROWS, &["Known | incomplete | no data | no data | no data"])
            .await;
        page.click("[data-action=decision-undo]").await;
        page.becomes::<Vec<String>, _>(ROWS, &[] as &[&str]).await;
        page.becomes::<Option<String>, _>("localStorage['tertium.decision'] ?? null", &None)
            .await;

        page.click("[data-action=decision]").await;
        add_criterion(page, "Again", "scale").await;
        page.click("dialog [data-action=delete]").await;
        page.has_focus("dialog [data-action=undo]").await;
        page.press(Key::Enter).await;
        page.until(
            "it there",
            "$('.own-criteria strong')?.innerText === 'Again'",
        )
        .await;
        page.click("dialog [data-action=delete-all]").await;
        page.until(
            "nothing there",
            "$('.own-criteria').innerText.includes('No criteria yet')",
        )
        .await;
        page.click("dialog [data-action=undo]").await;
        page.until(
            "it there",
            "$('.own-criteria strong')?.innerText === 'Again'",
        )
        .await;
        // Another name and kind.
        page.click("dialog [data-action=change]").await;
        page.has_focus(".own-criteria input[name=name]").await;
        page.press(" and again").await;
        choose(page, ".own-criteria select[name=kind]", "yes-no").await;
        page.click(".own-criteria [data-action=keep]").await;
        page.until(
            "what it is now",
            "$('.own-criteria').innerText.includes('Again and again yes or no')",
        )
        .await;
    });
}

/// Two criteria with values for all but the last method, the second of points.
const KEPT: &str = r#"{"tertium":"decision","version":1,"criteria":[
    {"name":"Price","kind":"number","unit":"€","better":"lower","weight":0,"values":{"direct-preference-optimization":"10","masked-autoencoders":"20"}},
    {"name":"Skill","kind":"scale","anchors":["none","","","","much"],"better":"higher","weight":0,"values":{"direct-preference-optimization":"1","masked-autoencoders":"5"}}]}"#;

#[test]
fn a_ranking_appears_where_it_is_asked_for() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        page.open(&format!("{SEED}&panel=decision&lang=en")).await;
        page.until("the weights", "$$('.own-weights input').length >= 2")
            .await;
        assert_eq!(page.count("tr[data-row=own-ranking], .own-places").await, 0);
        page.click("input[name=rule][value=sum]").await;
        page.until(
            "why there is none",
            "$('.decision').innerText.includes('For a ranking some row needs a weight')",
        )
        .await;
        for (place, weight) in [(1, "60"), (2, "40")] {
            choose(
                page,
                &format!(".own-weights li:nth-child({place}) input"),
                weight,
            )
            .await;
        }
        // What is beyond the heaviest weight is not left standing in the field, also where that was the weight before.
        for typed in ["100", "150"] {
            choose(page, ".own-weights li:nth-child(1) input", typed).await;
            page.becomes::<String, _>("$('.own-weights li:nth-child(1) input').value", "100")
                .await;
        }
        choose(page, ".own-weights li:nth-child(1) input", "60").await;
        page.until(
            "who is first",
            "$('.decision').innerText.includes('Direct preference optimization is first.')",
        )
        .await;
        page.becomes::<Vec<String>, _>(
            "$$('.own-places li').map(item => item.innerText)",
            &[
                "Direct preference optimization place 1, score 0.600",
                "Masked autoencoders place 2, score 0.400",
                "QLoRA no place: no value in Price and Skill",
            ],
        )
        .await;
        page.becomes::<Vec<String>, _>(
            "$$('.own-firmness p').map(item => item.innerText)",
            &[
                "Price has 60.0% of all weight. Below 50.0%, Masked autoencoders is first.",
                "Skill has 40.0% of all weight. Above 50.0%, Masked autoencoders is first.",
            ],
        )
        .await;
        assert_eq!(page.count(".own-plot svg polyline").await, 4);
        page.until(
            "its source",
            "$('.decision cite').innerText.includes('Churchman')",
        )
        .await;
        // A tie is said, not decided.
        choose(page, ".own-weights li:nth-child(1) input", "40").await;
        page.until(
            "the tie",
            "$('.decision').innerText.includes('First place is shared by Direct preference optimization and Masked autoencoders.')",
        )
        .await;
        page.click("input[name=rule][value=topsis]").await;
        page.until(
            "its source",
            "$('.decision cite').innerText.includes('Hwang')",
        )
        .await;

        let axe = axe();
        for (width, height, scheme) in [(1440, 900, "light"), (360, 740, "dark")] {
            page.screen(width, height).await;
            page.media("prefers-color-scheme", scheme).await;
            page.drawn().await;
            assert_eq!(
                page.violations(&axe).await,
                [""; 0],
                "{width}x{height}, {scheme}"
            );
            let sideways = "$('dialog .decision').scrollWidth > $('dialog .decision').clientWidth";
            assert!(
                !page.read::<bool>(sideways).await,
                "{width}: wider than the panel"
            );
        }
        close(page).await;
        // The table shows it, too; by TOPSIS the two are not alike.
        page.becomes::<Vec<String>, _>(
            "$$('tr[data-row=own-ranking] td').map(cell => cell.innerText.replace(/[\\d.]+$/, ''))",
            &[
                "place 2, score ",
                "place 1, score ",
                "no place: no value in Price and Skill",
            ],
        )
        .await;
        page.is_accessible(async || {}).await;
        page.has_columns(&SEED_SLUGS).await;
    });
}

#[test]
fn tabs_and_files_lose_nothing() {
    visit(async |page| {
        page.without_service_worker();
        let query = format!("{SEED}&panel=decision&lang=en");
        page.open(&query).await;
        add_criterion(page, "Here", "text").await;
        let first = page.driver.window().await.expect("a tab");
        let second = page.driver.new_tab().await.expect("another tab");
        page.driver.switch_to_window(second).await.expect("there");
        page.open(&query).await;
        add_criterion(page, "There", "text").await;
        page.driver.switch_to_window(first).await.expect("back");
        let names = "$$('.own-criteria strong').map(item => item.innerText)";
        page.becomes::<Vec<String>, _>(names, &["Here", "There"])
            .await;

        // A file is asked about where something is here, and overwrites it only when told so.
        let file = r#"{"tertium":"decision","version":1,"criteria":[{"name":"Here","kind":"number","better":"lower"},{"name":"<img src=x onerror=alert(1)>","kind":"text","better":"higher"},7]}"#;
        import(page, file).await;
        page.announces_offer("criteria: 2; methods: 0; notes: 0; unreadable entries: 1")
            .await;
        page.becomes::<Vec<String>, _>(names, &["Here", "There"])
            .await;
        page.click(".own-offer [data-action=add]").await;
        page.becomes::<Vec<String>, _>(
            names,
            &["Here", "There", "Here (2)", "<img src=x onerror=alert(1)>"],
        )
        .await;
        page.click("dialog [data-action=undo]").await;
        page.becomes::<Vec<String>, _>(names, &["Here", "There"])
            .await;
        import(page, file).await;
        page.announces_offer("criteria: 2").await;
        page.click(".own-offer [data-action=replace]").await;
        page.becomes::<Vec<String>, _>(names, &["Here", "<img src=x onerror=alert(1)>"])
            .await;
        for (file, told) in [
            ("not JSON", "no criteria, methods or notes in it"),
            (
                r#"{"tertium":"decision","version":9,"criteria":[]}"#,
                "A newer version",
            ),
            (&" ".repeat(1_100_000), "too large"),
        ] {
            import(page, file).await;
            page.announces("dialog", told).await;
            page.becomes::<Vec<String>, _>(names, &["Here", "<img src=x onerror=alert(1)>"])
                .await;
        }

        // What cannot be read is put aside, not lost.
        page.keeps_decision("{broken").await;
        page.open(&query).await;
        page.until(
            "that it cannot be read",
            "$('.held')?.innerText.includes('cannot be read')",
        )
        .await;
        add_criterion(page, "Anew", "text").await;
        page.becomes::<String, _>("localStorage['tertium.decision.unread']", "{broken")
            .await;

        // Blocked storage: said in words, and all is there as long as the page is.
        let blocked = "Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
        page.before_each_page(blocked).await;
        page.open(&query).await;
        add_criterion(page, "Passing", "text").await;
        page.until(
            "that nothing is kept",
            "$('.held')?.innerText.includes('gone once you close')",
        )
        .await;
        close(page).await;
        page.becomes::<Vec<String>, _>(
            ROWS,
            &["Passing | incomplete | no data | no data | no data"],
        )
        .await;
    });
}

/// What was kept and cannot be read is said, can be taken away as it is, and is not overwritten without a copy.
#[test]
fn what_cannot_be_read_is_not_lost() {
    const NEWER: &str = r#"{"tertium":"decision","version":99,"criteria":[],"more":1}"#;
    const PARTLY: &str = r#"{"tertium":"decision","version":2,"criteria":[],"methods":[{"slug":"my-a","method":{"name":"A","year":"soon"}}]}"#;
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        for (kept, told, copy, now) in [
            (
                "{garbage",
                "cannot be read. You start anew",
                Some("{garbage"),
                "Price",
            ),
            (
                PARTLY,
                "Some of what was kept cannot be read",
                Some(PARTLY),
                "Price",
            ),
            (
                NEWER,
                "A newer version of this page wrote",
                None,
                "version\":99",
            ),
        ] {
            page.run::<()>("localStorage.clear()", &[]).await;
            page.keeps_decision(kept).await;
            page.go("404.html").await;
            page.open(&format!("{SEED}&panel=decision&lang=en")).await;
            page.until(
                told,
                &format!("$('dialog .held')?.innerText.includes({})", json!(told)),
            )
            .await;
            page.becomes::<bool, _>("!!$('dialog [data-action=take-unread]')", &copy.is_some())
                .await;
            add_criterion(page, "Price", "number").await;
            page.until(
                "what is kept now",
                &format!("localStorage['tertium.decision'].includes({})", json!(now)),
            )
            .await;
            page.becomes::<Option<String>, _>(
                "localStorage['tertium.decision.unread'] ?? null",
                &copy.map(str::to_owned),
            )
            .await;
        }
        // Also before anything else is kept, it can be deleted.
        page.run::<()>("localStorage.clear()", &[]).await;
        page.keeps_decision("{garbage").await;
        page.go("404.html").await;
        page.open(&format!("{SEED}&panel=decision&lang=en")).await;
        page.until(
            "the way to delete it",
            "$('dialog [data-action=delete-all]:enabled')",
        )
        .await;
        page.click("dialog [data-action=delete-all]").await;
        page.becomes::<usize, _>(
            "['tertium.decision', 'tertium.decision.unread'].filter(key => key in localStorage).length",
            &0,
        )
        .await;
        page.until(
            "no way to take it",
            "!$('dialog [data-action=take-unread]')",
        )
        .await;
    });
}

/// Fragments are read for ever; what browsers compressed, only browsers read here.
#[test]
fn compressed_links_of_each_version_are_read() {
    const LINKS: [(&str, &str); 4] = [
        (
            include_str!("../../crates/core/tests/decision/version-1-compressed.txt"),
            "criteria: 4; methods: 0; notes: 0; unreadable entries: 0",
        ),
        (
            include_str!("../../crates/core/tests/decision/version-2-compressed.txt"),
            "criteria: 4; methods: 2; notes: 0; unreadable entries: 0",
        ),
        (
            include_str!("../../crates/core/tests/decision/version-3-compressed.txt"),
            "criteria: 0; methods: 1; notes: 0; unreadable entries: 0",
        ),
        (
            include_str!("../../crates/core/tests/decision/version-4-compressed.txt"),
            "criteria: 1; methods: 0; notes: 3; unreadable entries: 0",
        ),
    ];
    visit(async |page| {
        page.without_service_worker();
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        for (fragment, counts) in LINKS {
            page.go("404.html").await;
            page.open(&format!("{SEED}&lang=en{}", fragment.trim_end()))
                .await;
            page.announces_offer(counts).await;
        }
    });
}

#[test]
fn a_link_carries_a_decision_and_overwrites_nothing() {
    visit(async |page| {
        page.without_service_worker();
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        page.open(&format!("{SEED}&panel=decision&lang=en")).await;
        page.until("the button", "$('dialog [data-action=link]:enabled')")
            .await;
        page.click("dialog [data-action=link]").await;
        page.has_focus("dialog .own-link input").await;
        let link: String = page.read("$('dialog .own-link input').value").await;
        let (address, fragment) = link.split_once('#').expect("a fragment");
        assert!(fragment.starts_with("decision=1.d"), "{fragment}");
        let query = format!("?{}", address.split_once('?').expect("a query").1);

        // Where something is here, it is asked about, and the address is the comparison's again.
        let own = r#"{"tertium":"decision","version":1,"criteria":[{"name":"Mine","kind":"text","better":"higher"}]}"#;
        page.keeps_decision(own).await;
        page.go("404.html").await;
        page.open(&format!("{query}#{fragment}")).await;
        page.announces_offer("criteria: 2; methods: 0; notes: 0; unreadable entries: 0")
            .await;
        assert_eq!(page.read::<String>("location.hash").await, "");
        let names = "$$('.own-criteria strong').map(item => item.innerText)";
        page.becomes::<Vec<String>, _>(names, &["Mine"]).await;
        page.click(".own-offer [data-action=cancel]").await;
        page.becomes::<Vec<String>, _>(names, &["Mine"]).await;

        // Where nothing is here, it is taken, and can be given back.
        page.click("dialog [data-action=delete-all]").await;
        page.go("404.html").await;
        page.open(&format!("{query}#{fragment}")).await;
        page.becomes::<Vec<String>, _>(names, &["Price", "Skill"])
            .await;
        page.announces("dialog", "Criteria read: 2").await;
        page.click("dialog [data-action=undo]").await;
        page.becomes::<Vec<String>, _>(names, &[] as &[&str]).await;

        // What is damaged or from elsewhere brings nothing but a message.
        for (fragment, told) in [
            ("decision=1.dAAAA", "no criteria, methods or notes in it"),
            (
                "decision=1.p<script>",
                "no criteria, methods or notes in it",
            ),
            ("decision=9.pAAAA", "A newer version"),
        ] {
            page.go("404.html").await;
            page.open(&format!("{SEED}&lang=en#{fragment}")).await;
            page.announces("dialog", told).await;
        }

        // More than a link holds is said: letters without any pattern, which no browser makes smaller.
        let mut seed = 18u64;
        let mut letters = |count: usize| -> String {
            let letter = |_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                char::from(b'a' + (seed >> 59) as u8 % 26)
            };
            (0..count).map(letter).collect()
        };
        let criteria: Vec<String> = (0..20)
            .map(|_| {
                let values = SEED_SLUGS.map(|slug| format!(r#""{slug}":"{}""#, letters(400)));
                let (name, values) = (letters(100), values.join(","));
                format!(
                    r#"{{"name":"{name}","kind":"text","better":"higher","values":{{{values}}}}}"#
                )
            })
            .collect();
        let much = format!(
            r#"{{"tertium":"decision","version":1,"criteria":[{}]}}"#,
            criteria.join(",")
        );
        page.keeps_decision(&much).await;
        page.open(&format!("{SEED}&panel=decision&lang=en")).await;
        page.until("the criteria", &format!("{names}.length === 20"))
            .await;
        page.click("dialog [data-action=link]").await;
        page.announces("dialog", "too much for a link").await;
        assert_eq!(page.count(".own-link").await, 0);
    });
}

impl Page {
    /// Waits until what a file holds is offered.
    async fn announces_offer(&self, text: &str) {
        let condition = format!("$('.own-offer')?.innerText.includes({})", json!(text));
        self.until("the offer", &condition).await;
    }
}

/// Hands a file to the panel.
async fn import(page: &Page, content: &str) {
    let script = "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'x.json')); const field = $('dialog input[type=file]');
        field.files = files.files; field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run::<()>(script, &[json!(content)]).await;
}
