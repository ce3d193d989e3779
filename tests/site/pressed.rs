//! Buttons that stay pressed: either their state changes or their name, never both, or a reader hears "remove, pressed".

use serde_json::json;

use crate::{browser::visit, page::Page};

/// What a button says and whether it says that it is pressed.
async fn state(page: &Page, css: &str) -> (String, Option<String>) {
    let pressed = page
        .run(
            "return $(arguments[0]).getAttribute('aria-pressed')",
            &[json!(css)],
        )
        .await;
    (page.accessible_name(css).await, pressed)
}

/// Presses a button twice: of its name and its pressed state exactly one changes each time.
async fn changes_one_thing(page: &Page, css: &str, done: &str, undone: &str) {
    page.until(&format!("{css} to be there"), &format!("$({})", json!(css)))
        .await;
    for condition in [done, undone] {
        let before = state(page, css).await;
        page.activate(css).await;
        page.until(&format!("what {css} does"), condition).await;
        page.drawn().await;
        let after = state(page, css).await;
        let changes = [before.0 != after.0, before.1 != after.1];
        assert!(
            changes[0] != changes[1],
            "{css}: {before:?}, then {after:?}"
        );
        let spoken = [before, after];
        assert!(
            spoken
                .iter()
                .all(|(name, pressed)| !name.is_empty() && (!changes[0] || pressed.is_none())),
            "{spoken:?}"
        );
    }
}

#[test]
fn choices_of_the_page() {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,masked-autoencoders&lang=bg")
            .await;
        let rows = "!$('tr[data-row=aliases]').checkVisibility()";
        for (pressed, other, done) in [
            ("[data-rows=differences]", "[data-rows=all]", rows),
            (
                ".languages [lang=en]",
                ".languages [lang=bg]",
                "document.documentElement.lang === 'en'",
            ),
        ] {
            let before = state(page, pressed).await;
            page.activate(pressed).await;
            page.until("what it does", done).await;
            let after = state(page, pressed).await;
            assert_eq!(
                (before.1.as_deref(), after.1.as_deref()),
                (Some("false"), Some("true")),
                "{pressed}"
            );
            // The number in the name is no other name; a language speaks for itself.
            let letters = |name: &str| {
                name.chars()
                    .filter(|letter| letter.is_alphabetic())
                    .collect::<String>()
            };
            assert_eq!(letters(&before.0), letters(&after.0));
            page.activate(other).await;
            page.becomes::<String, _>(&format!("$('{other}').ariaPressed"), "true")
                .await;
            page.becomes::<String, _>(&format!("$('{pressed}').ariaPressed"), "false")
                .await;
        }
    });
}

#[test]
fn related_names_of_the_table() {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,qlora&lang=bg").await;
        page.until("the button", "$('[data-action=related]')").await;
        page.activate("[data-action=related]").await;
        page.until("names", "$('tr.beside [data-slug=dora]')").await;
        let (done, undone) = ("$('th[data-slug=dora]')", "!$('th[data-slug=dora]')");
        changes_one_thing(
            page,
            "tr.beside [data-slug=dora] [data-action=toggle]",
            done,
            undone,
        )
        .await;
    });
}

#[test]
fn the_list_of_all_methods() {
    visit(async |page| {
        page.open("?slugs=lora,qlora&panel=browse&lang=bg").await;
        page.until("the list", "$$('.listing li').length === 20")
            .await;
        let (done, undone) = (
            "$$('th[data-slug]').length === 3",
            "$$('th[data-slug]').length === 2",
        );
        changes_one_thing(page, ".listing li:first-child button", done, undone).await;
    });
}

#[test]
fn the_view_of_a_method() {
    visit(async |page| {
        page.open("?slugs=lora,qlora&panel=method&method=dora&lang=bg")
            .await;
        page.until("its facts", "$('[data-fact=year]')").await;
        let (done, undone) = (
            "$$('th[data-slug]').length === 3",
            "$$('th[data-slug]').length === 2",
        );
        changes_one_thing(page, "dialog [data-action=compare]", done, undone).await;
        let item: String = page
            .read("$('.relations li:not([data-slug=lora], [data-slug=qlora])').dataset.slug")
            .await;
        changes_one_thing(
            page,
            &format!(".relations [data-slug='{item}'] [data-action=toggle]"),
            done,
            undone,
        )
        .await;
    });
}

/// Whatever else says that it is pressed is known to this file.
#[test]
fn no_other_button_stays_pressed() {
    visit(async |page| {
        for panel in [
            "",
            "&panel=browse",
            "&panel=export",
            "&panel=method&method=dora",
            "&panel=timeline",
            "&panel=saved",
        ] {
            page.open_at_rest(&format!("?slugs=lora,qlora{panel}&lang=bg"))
                .await;
            page.until(
                "all of it",
                &format!(
                    "{} || $('dialog[open] #panel-title')?.innerText",
                    panel.is_empty()
                ),
            )
            .await;
            let other: Vec<String> = page
                .read(
                    "$$('[aria-pressed]').filter(button => !button.matches('[data-action=filter], [data-action=order], .languages button, [data-action=toggle], [data-action=compare]'))
                        .map(button => button.outerHTML)",
                )
                .await;
            assert_eq!(other, [""; 0], "{panel}");
        }
    });
}
