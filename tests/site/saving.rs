//! The comparisons that are kept on this device.

use serde_json::json;

use crate::{
    accessibility::axe,
    browser::visit,
    page::{Page, SEED, SEED_SLUGS},
};

const NAMES: &str = "$$('dialog .listing [data-action=open]').map(button => button.innerText)";

#[test]
fn comparisons_are_saved_opened_renamed_and_deleted() {
    visit(async |page| {
        page.open_at_rest("?lang=bg").await;
        // From the start page, where there is nothing to save.
        page.click(".top .save").await;
        page.until(
            "the panel, empty",
            "$('dialog .listing')?.innerText.includes('Още няма')",
        )
        .await;
        page.until("nothing to save", "$('dialog [data-action=save]').disabled")
            .await;

        page.open(&format!("{SEED}&rows=differences&panel=saved&lang=bg"))
            .await;
        page.until(
            "a name",
            "$('#saved-name')?.value.split(' · ').length === 3",
        )
        .await;
        page.run::<()>("$('#saved-name').value = 'Три метода'", &[])
            .await;
        page.click("dialog [data-action=save]").await;
        page.becomes::<Vec<String>, _>(NAMES, &["Три метода"]).await;
        page.until(
            "that it is saved",
            "$('dialog [role=status]').innerText === 'Запазено: Три метода.'",
        )
        .await;

        // A shared link overwrites nothing; another comparison under the same name gets a number.
        page.open("?slugs=topsis,promethee&panel=saved&lang=bg")
            .await;
        page.becomes::<Vec<String>, _>(NAMES, &["Три метода"]).await;
        page.until(
            "a comparison to save",
            "!$('dialog [data-action=save]').disabled && $('#saved-name').value.includes('TOPSIS')",
        )
        .await;
        page.run::<()>("$('#saved-name').value = 'Три метода'", &[])
            .await;
        page.click("dialog [data-action=save]").await;
        page.becomes::<Vec<String>, _>(NAMES, &["Три метода", "Три метода (2)"])
            .await;

        page.click("dialog li:nth-child(2) [data-action=rename]")
            .await;
        page.has_focus("#saved-new-name").await;
        page.run::<()>("$('#saved-new-name').value = 'Решения'", &[])
            .await;
        page.press(thirtyfour::Key::Enter).await;
        page.becomes::<Vec<String>, _>(NAMES, &["Три метода", "Решения"])
            .await;
        page.click("dialog li:nth-child(1) [data-action=delete]")
            .await;
        page.becomes::<Vec<String>, _>(NAMES, &["Решения"]).await;
        page.has_focus("dialog [data-action=undo]").await;
        page.press(thirtyfour::Key::Enter).await;
        page.becomes::<Vec<String>, _>(NAMES, &["Три метода", "Решения"])
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
        }

        page.click("dialog li:nth-child(1) [data-action=open]")
            .await;
        page.has_columns(&SEED_SLUGS).await;
        page.until(
            "its rows, and no panel",
            "location.search.includes('rows=differences') && !$('dialog')",
        )
        .await;

        // Another tab changes what is kept.
        page.open(&format!("{SEED}&panel=saved&lang=bg")).await;
        page.becomes::<Vec<String>, _>(NAMES, &["Три метода", "Решения"])
            .await;
        let other =
            "const kept = JSON.parse(localStorage['tertium.saved']); kept.comparisons.pop(); localStorage['tertium.saved'] = JSON.stringify(kept);
            dispatchEvent(new StorageEvent('storage', { key: 'tertium.saved' }))";
        page.run::<()>(other, &[]).await;
        page.becomes::<Vec<String>, _>(NAMES, &["Три метода"]).await;
    });
}

#[test]
fn one_press_saves_and_the_start_page_lists_what_is_saved() {
    visit(async |page| {
        page.open(&format!("{SEED}&rows=differences&lang=en")).await;
        page.click(".top .save").await;
        let name = "Direct preference optimization · Masked autoencoders · QLoRA";
        page.becomes::<String, _>(
            "$('main > .notices [role=status] .notice > span').innerText",
            &*format!("Saved: {name}."),
        )
        .await;
        // The button says that it is, by its word and by its star.
        let star = "getComputedStyle($('.save'), '::before').content";
        page.becomes::<String, _>("$('.save').innerText", "Saved")
            .await;
        page.until("a full star", &format!("{star}.includes('★')"))
            .await;
        // Pressed again, the same comparison is not saved twice; another under the same name is.
        page.click(".top .save").await;
        page.click("[data-rows=all]").await;
        page.until("all rows", "!location.search.includes('rows=')")
            .await;
        page.becomes::<String, _>("$('.save').innerText", "Save")
            .await;
        page.until("an empty star", &format!("{star}.includes('☆')"))
            .await;
        page.click(".top .save").await;
        page.until(
            "a second",
            "JSON.parse(localStorage['tertium.saved']).comparisons.length === 2",
        )
        .await;
        page.click("[data-action=rename-saved]").await;
        page.has_focus("#saved-new-name").await;
        page.becomes::<String, _>("$('#saved-new-name').value", &*format!("{name} (2)"))
            .await;
        page.becomes::<String, _>("String(getSelection())", &*format!("{name} (2)"))
            .await;
        page.press("Three methods").await;
        page.press(thirtyfour::Key::Enter).await;
        page.becomes::<Vec<String>, _>(NAMES, &[name, "Three methods"])
            .await;

        page.open("?lang=en").await;
        const LISTED: &str = "$$('ul[aria-labelledby=saved-list] a').map(link => link.innerText)";
        page.becomes::<Vec<String>, _>(LISTED, &["Three methods", name])
            .await;
        page.is_accessible(async || {}).await;
        page.click("ul[aria-labelledby=saved-list] li:nth-child(2) a")
            .await;
        page.has_columns(&SEED_SLUGS).await;
        page.until("its rows", "location.search.includes('rows=differences')")
            .await;
    });
}

#[test]
fn saved_comparisons_come_from_files_and_without_storage() {
    visit(async |page| {
        page.open(&format!("{SEED}&panel=saved&lang=en")).await;
        page.until("the panel", "$('dialog input[type=file]')")
            .await;
        import(page, r#"{"tertium": "saved comparisons", "comparisons": [{"name": "<b>x</b>", "address": "?slugs=dpo,lora"}, {"name": 1}]}"#).await;
        page.becomes::<Vec<String>, _>(NAMES, &["<b>x</b>"]).await;
        page.until(
            "what was added",
            "$('dialog [role=status]').innerText.startsWith('Added: 1;') && $('dialog [role=status]').innerText.endsWith('unreadable: 1.')",
        )
        .await;
        for (file, told) in [
            ("not JSON", "holds no saved"),
            ("[]", "holds no saved"),
            (&" ".repeat(300_000), "too large"),
        ] {
            import(page, file).await;
            page.until(
                told,
                &format!("$('dialog [role=status]').innerText.includes('{told}')"),
            )
            .await;
            page.becomes::<Vec<String>, _>(NAMES, &["<b>x</b>"]).await;
        }

        // What cannot be read, wholly or in part, is put aside, not lost.
        const PARTLY: &str = r#"{"tertium":"saved comparisons","version":1,"comparisons":[{"name":"A","address":"?slugs=lora"},{"name":""}]}"#;
        for (kept, told) in [
            ("{broken", "cannot be read. The list starts anew"),
            (PARTLY, "Some of what was saved cannot be read"),
        ] {
            page.run::<()>(
                "localStorage['tertium.saved'] = arguments[0]",
                &[json!(kept)],
            )
            .await;
            page.go("404.html").await;
            page.open(&format!("{SEED}&panel=saved&lang=en")).await;
            page.until(
                told,
                &format!("$('.held')?.innerText.includes({})", json!(told)),
            )
            .await;
            page.until("a name", "$('#saved-name').value").await;
            page.click("dialog [data-action=save]").await;
            page.becomes::<String, _>("localStorage['tertium.saved.unread']", kept)
                .await;
        }

        // Blocked storage: said in words, and the list is there as long as the page is.
        let blocked = "Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
        page.before_each_page(blocked).await;
        page.open(&format!("{SEED}&panel=saved&lang=en")).await;
        page.until(
            "that nothing is kept",
            "$('.held')?.innerText.includes('gone once you close')",
        )
        .await;
        page.until("a name", "$('#saved-name').value").await;
        page.click("dialog [data-action=save]").await;
        page.until(
            "the comparison, to be downloaded",
            &format!("{NAMES}.length === 1 && !$('dialog [data-action=take]').disabled"),
        )
        .await;
    });
}

const FULL: &str = "Storage.prototype.setItem = function () { throw new DOMException('no', 'QuotaExceededError'); }";

/// Saves the comparison under a name.
async fn save(page: &Page, name: &str) {
    page.until(
        "a comparison to save",
        "$('#saved-name')?.value && !$('dialog [data-action=save]').disabled",
    )
    .await;
    page.run::<()>("$('#saved-name').value = arguments[0]", &[json!(name)])
        .await;
    page.click("dialog [data-action=save]").await;
    page.until(
        "it on the list",
        &format!("{NAMES}.includes({})", json!(name)),
    )
    .await;
}

/// What is unreadable and can be copied nowhere is not written over; once there is room, it is put aside.
#[test]
fn what_cannot_be_read_outlives_full_storage() {
    visit(async |page| {
        page.without_service_worker();
        page.open(&format!("{SEED}&panel=saved&lang=en")).await;
        page.until("a name", "$('#saved-name').value").await;
        // No room but for what is shorter than what lies there.
        page.run::<()>(
            "localStorage['tertium.saved'] = '{broken'; window.setItem = Storage.prototype.setItem;
             Storage.prototype.setItem = function (name, value) {
                 if (name !== 'tertium.saved') throw new DOMException('no', 'QuotaExceededError');
                 window.setItem.call(this, name, value);
             }",
            &[],
        )
        .await;
        save(page, "one").await;
        page.until(
            "that it is not kept",
            "$('.held').innerText.includes('gone once you close')",
        )
        .await;
        let kept: String = page.read("localStorage['tertium.saved']").await;
        assert_eq!(kept, "{broken");
        page.run::<()>("Storage.prototype.setItem = window.setItem", &[])
            .await;
        save(page, "two").await;
        page.becomes::<String, _>("localStorage['tertium.saved.unread']", "{broken")
            .await;
        let names =
            "JSON.parse(localStorage['tertium.saved']).comparisons.map(saved => saved.name).sort()";
        page.becomes::<Vec<String>, _>(names, &["one", "two"]).await;
    });
}

/// The browser gives no room, then it does; meanwhile another tab saves, deletes and renames.
#[test]
fn what_other_tabs_saved_while_there_was_no_room_stays() {
    visit(async |page| {
        page.without_service_worker();
        let query = format!("{SEED}&panel=saved&lang=en");
        page.open(&query).await;
        save(page, "stays").await;
        save(page, "goes").await;
        page.run::<()>(
            &format!("window.setItem = Storage.prototype.setItem; {FULL}"),
            &[],
        )
        .await;
        save(page, "here").await;
        page.until(
            "that it is not kept",
            "$('.held').innerText.includes('gone once you close')",
        )
        .await;

        let first = page.driver.window().await.expect("a tab");
        let second = page.driver.new_tab().await.expect("another tab");
        page.driver.switch_to_window(second).await.expect("there");
        page.open(&query).await;
        save(page, "there").await;
        let kept = "JSON.parse(localStorage['tertium.saved']).comparisons.map(saved => saved.name)";
        page.becomes::<Vec<String>, _>(kept, &["stays", "goes", "there"])
            .await;
        page.click("dialog li:nth-child(2) [data-action=delete]")
            .await;
        page.becomes::<Vec<String>, _>(kept, &["stays", "there"])
            .await;

        page.driver.switch_to_window(first).await.expect("back");
        page.until(
            "what this tab alone holds",
            &format!("{NAMES}.includes('here')"),
        )
        .await;
        page.run::<()>("Storage.prototype.setItem = window.setItem", &[])
            .await;
        save(page, "later").await;
        page.until(
            "what the other tab saved",
            &format!("{kept}.includes('there')"),
        )
        .await;
        let mut names: Vec<String> = page.read(kept).await;
        names.sort();
        assert_eq!(names, ["here", "later", "stays", "there"]);
        let mut shown: Vec<String> = page.read(NAMES).await;
        shown.sort();
        assert_eq!(shown, names);
        page.until("that all is kept", "!$('.held').innerText.trim()")
            .await;
    });
}

/// Hands a file to the panel of saved comparisons.
async fn import(page: &Page, content: &str) {
    let script = "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'x.json')); const field = $('dialog input[type=file]');
        field.files = files.files; field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run::<()>(script, &[json!(content)]).await;
}
