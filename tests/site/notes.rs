//! Notes of the visitor's: on the comparison, a method, a cell of the dataset's or of an own row.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    browser::visit,
    decision::add_criterion,
    exporting::{PREVIEW, choose_format},
    page::Page,
};

const METHODS: &str = "?slugs=lora,qlora&lang=en";

/// The row of notes, cell by cell.
const ROW: &str = "$$('tr[data-row=own-notes] :is(th, td) .note-text').map(note => note.innerText)";

async fn choose(page: &Page, name: &str, value: &str) {
    page.run::<()>(
        "const field = $(`dialog .own-note select[name=${arguments[0]}]`); field.value = arguments[1]; \
         field.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(name), json!(value)],
    )
    .await;
}

async fn write(page: &Page, text: &str) {
    page.focus("dialog .own-note textarea").await;
    page.press(text).await;
    page.press(Key::Tab).await;
}

#[test]
fn notes_stand_in_the_table_and_in_exports_on_request() {
    visit(async |page| {
        page.open_at_rest(&format!("{METHODS}&panel=decision"))
            .await;
        page.until("the form", "$('dialog .own-note textarea')")
            .await;
        write(page, "Ask the supervisor").await;
        choose(page, "about", "qlora").await;
        write(page, "=1+1 <b>").await;
        choose(page, "row", "limits").await;
        write(page, "see appendix").await;
        page.becomes::<Vec<String>, _>(
            "$$('.own-notes strong').map(note => note.innerText)",
            &["the comparison as a whole", "QLoRA", "QLoRA – Limits"],
        )
        .await;
        page.click("dialog [data-action=close]").await;
        page.becomes::<Vec<String>, _>(
            ROW,
            &["Ask the supervisor", "", "=1+1 <b>\nLimits: see appendix"],
        )
        .await;

        // Kept on the device, and in exports once that is wanted.
        page.open_at_rest(METHODS).await;
        page.until("the row", "$('tr[data-row=own-notes]')").await;
        for is_wanted in [false, true] {
            if is_wanted {
                page.click("[data-action=decision]").await;
                page.until("the choice", "$('dialog input[name=notes-exported]')")
                    .await;
                page.click("dialog input[name=notes-exported]").await;
                page.click("dialog [data-action=close]").await;
                page.until("the table", "!$('dialog')").await;
            }
            page.click("[data-action=export]").await;
            page.until("the formats", "$('dialog input[name=purpose]')")
                .await;
            choose_format(page, "csv").await;
            page.until("a preview", &format!("{PREVIEW}.includes('QLoRA')"))
                .await;
            let written: String = page.read(PREVIEW).await;
            // What a spreadsheet would take for a formula begins with an apostrophe.
            let note = "'=1+1 <b>; Limits: see appendix";
            assert_eq!(written.contains(note), is_wanted, "{written}");
            assert_eq!(written.contains("Ask the supervisor"), is_wanted);
            page.click("dialog [data-action=close]").await;
            page.until("the table", "!$('dialog')").await;
        }
    })
}

/// Those of an own criterion go where it goes, under whichever name.
#[test]
fn notes_on_own_rows_stay_with_them() {
    visit(async |page| {
        page.open_at_rest(&format!("{METHODS}&panel=decision"))
            .await;
        page.until("the form", "$('dialog .own-note textarea')")
            .await;
        add_criterion(page, "Cost", "number").await;
        choose(page, "about", "qlora").await;
        choose(page, "row", "own:Cost").await;
        write(page, "asked twice").await;
        let noted = |place: &str| [place.to_owned()];
        let places = "$$('.own-notes strong').map(note => note.innerText)";
        page.becomes::<Vec<String>, _>(places, &noted("QLoRA – Cost")[..])
            .await;
        page.click("dialog .own-criteria:not(.own-notes) [data-action=change]")
            .await;
        page.has_focus(".own-criteria input[name=name]").await;
        page.run::<()>("document.activeElement.select()", &[]).await;
        page.press("Price").await;
        page.click(".own-criteria [data-action=keep]").await;
        page.becomes::<Vec<String>, _>(places, &noted("QLoRA – Price")[..])
            .await;
        page.click("dialog [data-action=close]").await;
        page.becomes::<Vec<String>, _>(ROW, &["", "Price: asked twice"])
            .await;
        // Kept on the device.
        page.open_at_rest(METHODS).await;
        page.becomes::<Vec<String>, _>(ROW, &["", "Price: asked twice"])
            .await;
    })
}

/// A browser may tell of what was typed in a field only when it takes the field away, and nobody listens any more then.
#[test]
fn what_is_typed_when_the_dialog_goes_is_kept() {
    visit(async |page| {
        page.open_at_rest(METHODS).await;
        for (way, expected) in [("back", "first"), ("escape", "first and more")] {
            page.click("[data-action=decision]").await;
            page.until("the form", "$('dialog .own-note textarea')")
                .await;
            page.focus("dialog .own-note textarea").await;
            match way {
                "back" => page.press("first").await,
                _ => page.press(Key::End + " and more").await,
            }
            match way {
                "back" => page.driver.back().await.expect("back"),
                _ => page.press(Key::Escape).await,
            }
            page.until("no dialog", "!$('dialog')").await;
            page.becomes::<String, _>(
                "$('tr[data-row=own-notes] th .note-text')?.innerText",
                expected,
            )
            .await;
        }
        // The same where the page began with the dialog, and in a field for a weight.
        page.open(&format!("{METHODS}&panel=decision")).await;
        add_criterion(page, "Cost", "number").await;
        page.until("a weight", "$('.own-weights input')").await;
        page.focus(".own-weights input").await;
        page.press("7").await;
        page.press(Key::Escape).await;
        page.until("no dialog", "!$('dialog')").await;
        page.until(
            "the weight",
            "localStorage['tertium.decision'].includes('\"weight\":7')",
        )
        .await;
        let failed: bool = page.read("$('#failure').checkVisibility()").await;
        assert!(!failed);
    })
}

/// Another tab that writes the same note neither takes away what is being typed nor loses what it wrote.
#[test]
fn a_note_that_two_tabs_write_keeps_both() {
    visit(async |page| {
        page.open_at_rest(&format!("{METHODS}&panel=decision"))
            .await;
        page.until("the form", "$('dialog .own-note textarea')")
            .await;
        page.focus("dialog .own-note textarea").await;
        page.press("typed here").await;
        let elsewhere = r#"{"tertium":"decision","version":2,"criteria":[],"notes":[{"comparison":["lora","qlora"],"text":"written there"}]}"#;
        page.keeps_decision(elsewhere).await;
        page.run::<()>(
            "dispatchEvent(new StorageEvent('storage', { key: 'tertium.decision', newValue: arguments[0] }))",
            &[json!(elsewhere)],
        )
        .await;
        page.becomes::<String, _>("$('.own-notes .note-text')?.innerText", "written there")
            .await;
        page.becomes::<String, _>("$('dialog .own-note textarea').value", "typed here")
            .await;
        page.press(Key::Tab).await;
        page.becomes::<String, _>(
            "$('.own-notes .note-text')?.innerText",
            "written there\ntyped here",
        )
        .await;
    })
}

#[test]
fn a_note_can_be_changed_deleted_and_brought_back() {
    visit(async |page| {
        page.open_at_rest(&format!("{METHODS}&panel=decision"))
            .await;
        page.until("the form", "$('dialog .own-note textarea')")
            .await;
        choose(page, "about", "lora").await;
        write(page, "first").await;
        page.until(
            "the note",
            "$('.own-notes .note-text')?.innerText === 'first'",
        )
        .await;
        page.focus("dialog .own-notes [data-action=change]").await;
        page.press(Key::Enter).await;
        page.has_focus("dialog .own-note textarea").await;
        page.press(" and more").await;
        page.press(Key::Tab).await;
        page.until(
            "the change",
            "$('.own-notes .note-text')?.innerText.includes('and more')",
        )
        .await;
        page.focus("dialog .own-notes [data-action=delete]").await;
        page.press(Key::Enter).await;
        page.until("no note", "!$('.own-notes li')").await;
        page.has_focus("dialog .found [data-action=undo]").await;
        page.press(Key::Enter).await;
        page.until(
            "the note again",
            "$('.own-notes .note-text')?.innerText.includes('and more')",
        )
        .await;
        page.is_accessible(async || {}).await;
    })
}
