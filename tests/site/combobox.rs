//! The search box as a combobox: what keys, pointer and screen readers may rely on.
//!
//! COMBOBOX.md beside this file lists the behaviours of two suites, those of WAI-ARIA's example of
//! an editable combobox with list autocomplete and GOV.UK's acceptance criteria, with the test here
//! that covers each, or why it does not apply.

use thirtyfour::Key;

use crate::{
    browser::visit,
    host::Fault,
    page::{Page, SEARCH, SEED, SEED_SLUGS},
};

const VALUE: &str = "$('input[role=combobox]').value";
const EXPANDED: &str = "$('input[role=combobox]').getAttribute('aria-expanded')";
/// The number of the active option, by the box and by the option itself; -1 without one, -2 where
/// the two disagree.
const ACTIVE: &str = "(() => {
    const id = $('input[role=combobox]').getAttribute('aria-activedescendant');
    const options = $$('[role=option]'), place = options.findIndex(option => option.id === id);
    const selected = options
        .map((option, at) => option.getAttribute('aria-selected') === 'true' ? at : -1)
        .filter(at => at >= 0);
    return String(selected) === String(place < 0 ? [] : [place]) ? place : -2;
})()";
const CURSOR: &str = "$('input[role=combobox]').selectionStart";
/// What kind each option is of.
const OFFERS: &str = "$$('[role=option]').map(option => option.dataset.offer)";
const FIRST: &str = "$('[role=option]')?.innerText.replace(/\\s+/g, ' ').trim()";
const SAID: &str = "$('.search [role=status] > span').innerText.trim()";

#[test]
fn it_has_the_roles_and_names_of_a_combobox() {
    visit(async |page| {
        page.open("?lang=bg").await;
        let wiring: Vec<Option<String>> = page
            .read(
                "['type', 'role', 'aria-autocomplete', 'aria-controls', 'aria-expanded',
                  'aria-activedescendant'].map(name => $('.search input').getAttribute(name))",
            )
            .await;
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            wiring,
            [
                some("text"),
                some("combobox"),
                some("list"),
                some("suggestions"),
                some("false"),
                None
            ]
        );
        assert_eq!(page.accessible_name(SEARCH).await, "Добави метод");
        // How to use it is told with it.
        page.until(
            "help with it",
            "$('#' + $('.search input').getAttribute('aria-describedby')).innerText.includes('Enter')",
        )
        .await;
        page.becomes::<bool, _>("$('ul#suggestions').checkVisibility()", &false)
            .await;
        // The keyboard reaches it, and it shows that it was reached.
        page.focus(".brand").await;
        page.press(Key::Tab).await;
        page.has_focus(SEARCH).await;
        page.until(
            "a ring",
            "getComputedStyle($('.search input')).outlineStyle !== 'none'",
        )
        .await;
        page.press("лин").await;
        page.until(
            "options in a named list",
            "$('ul[role=listbox][aria-label] > li[role=option]')?.checkVisibility()",
        )
        .await;
        page.becomes::<String, _>(EXPANDED, "true").await;
        // Nothing is chosen on the visitor's behalf.
        page.becomes::<i64, _>(ACTIVE, &-1).await;
        page.has_focus(SEARCH).await;
    });
}

#[test]
fn arrows_go_through_the_list_and_round_it() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.search("лин").await;
        let last = page.count("[role=option]").await as i64 - 1;
        assert!(last > 2);
        for place in (0..=last).chain([0]) {
            page.press(Key::Down).await;
            page.becomes::<i64, _>(ACTIVE, &place).await;
        }
        for place in [last, last - 1] {
            page.press(Key::Up).await;
            page.becomes::<i64, _>(ACTIVE, &place).await;
        }
        page.until(
            "the active option in sight",
            "(({ top, bottom }, box) => top >= box.top - 1 && bottom <= box.bottom + 1)(
                $('[aria-selected=true]').getBoundingClientRect(),
                $('#suggestions').getBoundingClientRect(),
            )",
        )
        .await;
        page.has_focus(SEARCH).await;
        // Up from the text goes to the end; a closed list opens with it.
        page.press(Key::Escape).await;
        page.becomes::<String, _>(EXPANDED, "false").await;
        page.press(Key::Up).await;
        page.becomes::<String, _>(EXPANDED, "true").await;
        page.becomes::<i64, _>(ACTIVE, &last).await;
        // Alt and down open the list and choose nothing.
        page.press(Key::Escape).await;
        page.driver
            .action_chain()
            .key_down(Key::Alt)
            .send_keys(Key::Down)
            .key_up(Key::Alt)
            .perform()
            .await
            .expect("keys are pressed");
        page.becomes::<String, _>(EXPANDED, "true").await;
        page.becomes::<i64, _>(ACTIVE, &-1).await;
    });
}

#[test]
fn keys_that_edit_go_back_to_the_text() {
    visit(async |page| {
        page.open("?lang=bg").await;
        for (key, cursor) in [
            (Key::Left, 2),
            (Key::Right, 3),
            (Key::Home, 0),
            (Key::End, 3),
        ] {
            page.click(SEARCH).await;
            page.run::<()>("$('input[role=combobox]').select()", &[])
                .await;
            page.press("лин").await;
            page.until("suggestions", "$('[role=option]')?.checkVisibility()")
                .await;
            page.press(Key::Down).await;
            page.becomes::<i64, _>(ACTIVE, &0).await;
            page.press(key).await;
            page.becomes::<i64, _>(ACTIVE, &-1).await;
            page.becomes::<i64, _>(CURSOR, &cursor).await;
            page.becomes::<String, _>(VALUE, "лин").await;
        }
        // A letter typed while an option is active goes into the text and filters anew.
        page.press(Key::Down).await;
        page.press("е").await;
        page.becomes::<String, _>(VALUE, "лине").await;
        page.becomes::<i64, _>(ACTIVE, &-1).await;
        page.press(Key::Backspace + Key::Backspace).await;
        page.becomes::<String, _>(VALUE, "ли").await;
        page.until("other options", "$$('[role=option]').length > 1")
            .await;
    });
}

#[test]
fn escape_closes_then_empties() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.search("lora").await;
        page.press(Key::Down + Key::Escape).await;
        page.becomes::<String, _>(EXPANDED, "false").await;
        page.becomes::<String, _>(VALUE, "lora").await;
        page.press(Key::Escape).await;
        page.becomes::<String, _>(VALUE, "").await;
        page.has_focus(SEARCH).await;
        // The list also closes when the focus leaves.
        page.search("lora").await;
        page.press(Key::Tab).await;
        page.becomes::<String, _>(EXPANDED, "false").await;
    });
}

#[test]
fn enter_adds_and_keeps_the_box_ready() {
    visit(async |page| {
        page.open("?lang=bg").await;
        // Without a choice the best is added; with one, that.
        page.search("qlora").await;
        page.press(Key::Enter).await;
        page.has_columns(&["qlora"]).await;
        page.becomes::<String, _>(VALUE, "").await;
        page.becomes::<String, _>(EXPANDED, "false").await;
        page.has_focus(SEARCH).await;
        page.until(
            "a word of it",
            "$$('[role=status]').some(status => status.innerText.includes('Добавено: QLoRA.'))",
        )
        .await;
        page.press("lora").await;
        page.until("options", "$$('[role=option]').length > 2")
            .await;
        page.becomes::<String, _>(
            "$('[role=option][data-slug=qlora]').getAttribute('aria-disabled')",
            "true",
        )
        .await;
        page.press(Key::Down + Key::Enter).await;
        page.has_columns(&["qlora", "lora"]).await;
        // By pointer, without losing the focus.
        page.search("dora").await;
        page.click("[role=option]").await;
        page.until("a third column", "$$('th[data-slug]').length === 3")
            .await;
        page.has_focus(SEARCH).await;
    });
}

#[test]
fn chips_are_reached_and_removed_by_keyboard() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.click(SEARCH).await;
        page.press("x").await;
        page.press(Key::Backspace).await;
        page.has_focus(SEARCH).await;
        page.press(Key::Backspace).await;
        page.has_focus("th[data-slug=qlora] [data-action=remove]")
            .await;
        page.press(Key::Backspace).await;
        page.has_columns(&SEED_SLUGS[..2]).await;
        page.has_focus("th[data-slug=masked-autoencoders] [data-action=remove]")
            .await;
        page.press(Key::Delete).await;
        page.has_columns(&SEED_SLUGS[..1]).await;
        for key in [Key::Control, Key::Meta] {
            page.focus("footer a").await;
            page.driver
                .action_chain()
                .key_down(key.clone())
                .send_keys("k")
                .key_up(key)
                .perform()
                .await
                .expect("keys are pressed");
            page.has_focus(SEARCH).await;
        }
    });
}

#[test]
fn what_was_found_is_told_once_typing_rests() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.click(SEARCH).await;
        // The engine is there once it has found something.
        page.search("dora").await;
        page.run::<()>("$('input[role=combobox]').select()", &[])
            .await;
        page.press(Key::Delete).await;
        page.becomes::<String, _>(SAID, "").await;
        let watch = "window.told = [];
            const hear = () => {
                const said = $('.search [role=status]').innerText.trim();
                if (said && said !== told.at(-1)) told.push(said);
            };
            new MutationObserver(hear)
                .observe($('.search'), { subtree: true, childList: true, characterData: true })";
        page.run::<()>(watch, &[]).await;
        page.press("lora").await;
        page.until("a count", &format!("/^\\d+ предложени/.test({SAID})"))
            .await;
        let told: Vec<String> = page.read("told").await;
        assert_eq!(told.len(), 1, "{told:?}");
        // As the number changes, that is told; also that there is none.
        page.press("щщщ").await;
        page.becomes::<String, _>(SAID, "Няма резултати за „loraщщщ“.")
            .await;
        // Matches are marked, and said why where it was not the name; what data holds stays text.
        page.run::<()>("$('input[role=combobox]').select()", &[])
            .await;
        page.press("wilcoxon rank").await;
        page.until(
            "a marked alias",
            "$$('[role=option] small mark').some(mark => /wilcoxon/i.test(mark.innerText))",
        )
        .await;
        page.run::<()>("$('input[role=combobox]').select()", &[])
            .await;
        page.press("dollar").await;
        page.until(
            "a marked person",
            "$('[role=option][data-slug=masked-autoencoders] mark')?.innerText === 'Dollár'",
        )
        .await;
    });
}

/// Several names typed in one line are one option, the first, which adds them all.
#[test]
fn several_names_in_one_line_are_one_option() {
    visit(async |page| {
        page.open("?slugs=lora&lang=bg").await;
        page.search("LightGBM, CatBoost").await;
        page.becomes::<Vec<String>, _>(OFFERS, &["list".to_owned()][..])
            .await;
        page.becomes::<String, _>(FIRST, "Добави всички 2: LightGBM, CatBoost")
            .await;
        page.press(Key::Enter).await;
        page.has_columns(&["lora", "lightgbm", "catboost"]).await;
        page.becomes::<String, _>(VALUE, "").await;
        page.has_focus(SEARCH).await;
        // What is in the table already is not added again, and what names nothing is named.
        page.search("lora vs qlora and нещо друго").await;
        page.becomes::<String, _>(FIRST, "Добави: QLoRA Не е намерено: „нещо друго“.")
            .await;
        page.press(Key::Down + Key::Enter).await;
        page.has_columns(&["lora", "lightgbm", "catboost", "qlora"])
            .await;
        page.search("lora; qlora").await;
        page.becomes::<String, _>(FIRST, "LoRA, QLoRA в таблицата")
            .await;
        page.becomes::<String, _>("$('[role=option]').getAttribute('aria-disabled')", "true")
            .await;
        // A name that holds such a word is one method.
        page.run::<()>("$('input[role=combobox]').select()", &[])
            .await;
        page.press("Bland and Altman").await;
        page.until(
            "the method",
            "$('[role=option]')?.dataset.slug === 'bland-altman-analysis'",
        )
        .await;
    });
}

/// Beyond eight hits an option leads to all of them.
#[test]
fn all_results_are_an_option() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.search("регресия").await;
        page.until(
            "an option at the end",
            "$$('[role=option]').length === 9 && $$('[role=option]')[8].dataset.offer === 'results'",
        )
        .await;
        let promised = "$$('[role=option]')[8].innerText.match(/^Всички (\\d+) резултата$/)[1]";
        let promised: usize = page.read(&format!("Number({promised})")).await;
        assert!(promised > 8, "{promised}");
        let first: Vec<String> = page
            .read("$$('[role=option][data-slug]').map(option => option.dataset.slug)")
            .await;
        page.press(Key::Up).await;
        page.becomes::<i64, _>(ACTIVE, &8).await;
        page.press(Key::Enter).await;
        page.until("the panel", "$('dialog[open]')").await;
        page.becomes::<String, _>("$('input[name=find]').value", "регресия")
            .await;
        page.becomes::<usize, _>(
            "Number($('.found [role=status]').innerText.match(/\\d+/)[0])",
            &promised,
        )
        .await;
        let listed: Vec<String> = page
            .read("$$('.listing li').slice(0, 8).map(item => item.dataset.slug)")
            .await;
        assert_eq!(listed, first);
        // Back in the box the text is still there.
        page.press(Key::Escape).await;
        page.until("no panel", "!$('dialog')").await;
        page.has_focus(SEARCH).await;
        page.becomes::<String, _>(VALUE, "регресия").await;
    });
}

/// Where nothing is found, two ways on are options with names.
#[test]
fn nothing_found_leads_on() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.search("щщщ").await;
        page.becomes::<String, _>(SAID, "Няма резултати за „щщщ“.")
            .await;
        page.becomes::<Vec<String>, _>(OFFERS, &["browse".to_owned(), "guide".to_owned()][..])
            .await;
        page.until(
            "message and options in sight",
            "$('.search .outcome').getBoundingClientRect().height > 20
                && $('#suggestions').checkVisibility()",
        )
        .await;
        // Enter alone goes nowhere: nothing was chosen.
        page.press(Key::Enter).await;
        page.becomes::<bool, _>("!!$('dialog')", &false).await;
        page.press(Key::Down).await;
        page.becomes::<i64, _>(ACTIVE, &0).await;
        page.press(Key::Enter).await;
        page.until("the whole dataset", "$$('.listing li').length === 20")
            .await;
        page.press(Key::Escape).await;
        page.until("no panel", "!$('dialog')").await;
        page.press(Key::Up).await;
        page.becomes::<i64, _>(ACTIVE, &1).await;
        page.press(Key::Enter).await;
        page.becomes::<String, _>("location.search", "?panel=guide&lang=bg")
            .await;
    });
}

/// Needs find methods, with the reason in the page's language.
#[test]
fn needs_find_methods_with_reasons() {
    visit(async |page| {
        page.open("?lang=bg").await;
        page.search("dve grupi").await;
        let reason = "$('[role=option][data-slug=mann-whitney-u-test] small')?.innerText.trim()";
        page.becomes::<String, _>(reason, "отговаря на: две групи")
            .await;
        page.press(Key::Enter).await;
        page.has_columns(&["student-t-test"]).await;
        page.click(".languages [lang=en]").await;
        page.speaks("en").await;
        page.search("skewed two groups").await;
        page.becomes::<String, _>(reason, "fits: skewed data · two groups")
            .await;
        page.is_no_wider_than_the_screen().await;
    });
}

#[test]
fn letters_typed_before_the_engine_comes_are_kept() {
    visit(async |page| {
        page.host.spoil("_names.txt", Fault::Held);
        page.open("?lang=bg").await;
        page.click(SEARCH).await;
        page.press("mann whit").await;
        page.becomes::<String, _>(SAID, "Списъкът с методи се зарежда…")
            .await;
        page.becomes::<String, _>(VALUE, "mann whit").await;
        page.host.mend();
        page.until(
            "the method",
            "$('[role=option]')?.dataset.slug === 'mann-whitney-u-test'",
        )
        .await;
        page.becomes::<String, _>(VALUE, "mann whit").await;
    });
}

#[test]
fn names_are_found_before_the_rest_of_the_index_comes() {
    visit(async |page| {
        page.host.spoil("_details.txt", Fault::Held);
        page.open("?lang=en").await;
        page.search("mann whit").await;
        page.until(
            "the method",
            "$('[role=option]')?.dataset.slug === 'mann-whitney-u-test'",
        )
        .await;
        // That nothing answers a need is not known yet.
        page.run::<()>("$('input[role=combobox]').select()", &[])
            .await;
        page.press("skewed data two groups").await;
        page.becomes::<String, _>(SAID, "The list of methods is loading…")
            .await;
        page.host.mend();
        let fits = "$('[role=option]')?.innerText.includes('fits: ')";
        page.until("what the need means", fits).await;
    });
}

#[test]
fn names_are_found_where_the_rest_of_the_index_fails() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("_details.txt", Fault::Status(500));
        page.open("?lang=en").await;
        page.search("qlora").await;
        page.until("the method", "$('[role=option]')?.dataset.slug === 'qlora'")
            .await;
        page.press(Key::Enter).await;
        page.has_columns(&["qlora"]).await;
        page.press("skewed data two groups").await;
        let failed = "$('.search').innerText.includes('The list of methods could not be loaded.')";
        page.until("a word of it", failed).await;
        page.host.mend();
        page.click(".search .outcome button").await;
        let fits = "$('[role=option]')?.innerText.includes('fits: ')";
        page.until("what the need means", fits).await;
    });
}

#[test]
fn lists_are_pasted() {
    visit(async |page| {
        page.open("?lang=bg").await;
        let list = [
            "LoRA, U-критерий на Ман–Уитни;",
            "https://doi.org/10.1023/A:1010933404324",
            "arXiv:2305.14314v2",
            "нещо непознато",
        ];
        paste(page, &list.join("\n")).await;
        page.has_columns(&["lora", "mann-whitney-u-test", "random-forest", "qlora"])
            .await;
        page.until(
            "what was not found",
            "$$('[role=status]')
                .some(status => status.innerText.includes('Не е намерено: „нещо непознато“'))",
        )
        .await;
        page.becomes::<String, _>(VALUE, "").await;
        // The address of a comparison adds what is new in it.
        paste(page, "https://example.org/t/?slugs=lora,topsis&lang=en").await;
        page.has_columns(&[
            "lora",
            "mann-whitney-u-test",
            "random-forest",
            "qlora",
            "topsis",
        ])
        .await;
        // A name alone is typed, not added.
        paste(page, "QLoRA").await;
        page.has_columns(&[
            "lora",
            "mann-whitney-u-test",
            "random-forest",
            "qlora",
            "topsis",
        ])
        .await;
    });
}

#[test]
fn what_is_typed_while_a_pasted_list_waits_for_the_engine_stays() {
    visit(async |page| {
        page.host.spoil("_names.txt", Fault::Held);
        page.open("?lang=bg").await;
        paste(page, "LoRA, QLoRA").await;
        page.becomes::<String, _>(VALUE, "LoRA, QLoRA").await;
        page.run::<()>("$('input[role=combobox]').select()", &[])
            .await;
        page.press("mann whit").await;
        page.becomes::<String, _>(VALUE, "mann whit").await;
        page.host.mend();
        page.has_columns(&["lora", "qlora"]).await;
        page.until(
            "suggestions for what was typed",
            "$('[role=option]')?.dataset.slug === 'mann-whitney-u-test'",
        )
        .await;
        page.becomes::<String, _>(VALUE, "mann whit").await;
        page.press(Key::Enter).await;
        page.has_columns(&["lora", "qlora", "mann-whitney-u-test"])
            .await;
    });
}

#[test]
fn two_lists_that_wait_for_the_engine_are_both_added() {
    visit(async |page| {
        page.host.spoil("_names.txt", Fault::Held);
        page.open("?lang=bg").await;
        paste(page, "LoRA, QLoRA").await;
        paste(page, "TOPSIS; PROMETHEE").await;
        page.host.mend();
        page.has_columns(&["lora", "qlora", "topsis", "promethee"])
            .await;
        page.becomes::<String, _>(VALUE, "").await;
    });
}

#[test]
fn a_list_whose_engine_does_not_come_stays() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("_names.txt", Fault::Status(500));
        page.open("?lang=bg").await;
        paste(page, "LoRA, QLoRA").await;
        let failed = "$('.search').innerText.includes('Списъкът с методи не можа да се зареди.')";
        page.until("a word of it", failed).await;
        page.becomes::<String, _>(VALUE, "LoRA, QLoRA").await;
        page.host.mend();
        page.click(".search .outcome button").await;
        page.until("no word of it", &format!("!{failed}")).await;
        page.becomes::<String, _>(VALUE, "LoRA, QLoRA").await;
    });
}

/// Keys that belong to an input method: they choose among its own suggestions, not among ours.
#[test]
fn keys_of_an_input_method_are_left_to_it() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.search("lora").await;
        page.press(Key::Down).await;
        page.becomes::<i64, _>(ACTIVE, &0).await;
        for wishes in [
            "isComposing: true",
            "keyCode: 229",
            "isComposing: true, keyCode: 229",
        ] {
            for key in ["Enter", "ArrowDown", "ArrowUp", "Escape", "Home"] {
                let script = format!(
                    "const event = {{ key: '{key}', {wishes}, bubbles: true, cancelable: true }};
                    return $('input[role=combobox]').dispatchEvent(new KeyboardEvent('keydown', event))"
                );
                assert!(
                    page.run::<bool>(&script, &[]).await,
                    "{key} with {wishes} was taken"
                );
            }
            page.drawn().await;
            page.becomes::<i64, _>(ACTIVE, &0).await;
            page.becomes::<String, _>(VALUE, "lora").await;
            page.has_columns(&SEED_SLUGS).await;
        }
        // The same keys of a keyboard alone do what they do.
        page.press(Key::Enter).await;
        page.until("a fourth column", "$$('th[data-slug]').length === 4")
            .await;
    });
}

#[test]
fn enter_that_ends_a_composition_adds_nothing() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.click(SEARCH).await;
        let cdp = page.driver.cdp();
        let composed =
            serde_json::json!({ "text": "lora", "selectionStart": 4, "selectionEnd": 4 });
        cdp.send_raw("Input.imeSetComposition", composed)
            .await
            .expect("a composition");
        page.becomes::<String, _>(VALUE, "lora").await;
        page.until("suggestions", "$('[role=option]')?.checkVisibility()")
            .await;
        let hear = "window.heard = [];
            addEventListener('keydown', event => heard.push([event.key, event.isComposing]), true)";
        page.run::<()>(hear, &[]).await;
        let enter = |kind| {
            serde_json::json!({
                "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229,
            })
        };
        for kind in ["rawKeyDown", "keyUp"] {
            cdp.send_raw("Input.dispatchKeyEvent", enter(kind))
                .await
                .expect("a key");
        }
        page.becomes::<Vec<(String, bool)>, _>("heard", &[("Enter".to_owned(), true)][..])
            .await;
        cdp.send_raw("Input.insertText", serde_json::json!({ "text": "lora" }))
            .await
            .expect("its end");
        page.becomes::<String, _>(VALUE, "lora").await;
        page.drawn().await;
        page.has_columns(&SEED_SLUGS).await;
        // The next one is meant for the box.
        page.press(Key::Enter).await;
        page.until("a fourth column", "$$('th[data-slug]').length === 4")
            .await;
    });
}

/// An empty box that an input method works in: its keys do not reach for the columns.
#[test]
fn backspace_of_an_input_method_reaches_no_column() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        page.click(SEARCH).await;
        let script = "$('input[role=combobox]').dispatchEvent(new KeyboardEvent('keydown',
            { key: 'Backspace', isComposing: true, bubbles: true, cancelable: true }))";
        page.run::<()>(script, &[]).await;
        page.drawn().await;
        page.has_focus(SEARCH).await;
    });
}

/// Pastes a text into the search box, as the browser tells it.
async fn paste(page: &Page, text: &str) {
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
        $('input[role=combobox]').focus();
        $('input[role=combobox]').dispatchEvent(new ClipboardEvent('paste',
            { clipboardData: data, bubbles: true, cancelable: true }));";
    page.run::<()>(script, &[serde_json::json!(text)]).await;
}
