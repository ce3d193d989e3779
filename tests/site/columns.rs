//! How the table is looked at: baseline, order, hidden rows, cells that agree.

use thirtyfour::{Key, prelude::*};

use crate::{
    accessibility::axe,
    browser::visit,
    page::{SEED, SEED_SLUGS},
};

const VISIBLE: &str =
    "$$('tr[data-row]').filter(row => row.checkVisibility()).map(row => row.dataset.row)";
const MENU_OPEN: &str = "!!$('#column-menu:popover-open')";
const DPO: &str = SEED_SLUGS[0];
const MAE: &str = SEED_SLUGS[1];
const QLORA: &str = SEED_SLUGS[2];

#[test]
fn columns_move_by_menu_and_keys_and_keep_the_focus() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        page.until("options", "$$('[data-action=column]').length === 3")
            .await;
        assert_eq!(
            page.accessible_name(&options(QLORA)).await,
            "Options of the column QLoRA"
        );
        // By the menu alone.
        page.focus(&options(QLORA)).await;
        page.press(Key::Enter).await;
        page.becomes::<bool, _>(MENU_OPEN, &true).await;
        page.has_focus("#column-menu [role=menuitem]:first-child")
            .await;
        page.press(Key::Down).await;
        page.press(Key::Down).await;
        page.becomes::<String, _>(
            "document.activeElement.innerText.trim()",
            "Move to the start",
        )
        .await;
        page.press(Key::Enter).await;
        page.has_columns(&[QLORA, DPO, MAE]).await;
        page.has_focus(&options(QLORA)).await;
        page.becomes::<bool, _>(MENU_OPEN, &false).await;
        page.becomes::<String, _>(SAID, "QLoRA: column 1 of 3")
            .await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("?slugs={QLORA},{DPO},{MAE}&lang=en"),
        )
        .await;
        // By the keys of the head, which do not leave the page.
        page.driver
            .action_chain()
            .key_down(Key::Alt)
            .send_keys(Key::Right)
            .key_up(Key::Alt)
            .perform()
            .await
            .expect("keys are pressed");
        page.has_columns(&[DPO, QLORA, MAE]).await;
        page.has_focus(&options(QLORA)).await;
        page.becomes::<String, _>(SAID, "QLoRA: column 2 of 3")
            .await;
        // Escape closes the menu and gives the focus back.
        page.press(Key::Down).await;
        page.has_focus("#column-menu [role=menuitem]").await;
        page.press(Key::End).await;
        page.has_focus("#column-menu [role=menuitem]:last-of-type")
            .await;
        page.press(Key::Escape).await;
        page.has_focus(&options(QLORA)).await;
        page.driver.back().await.expect("a way back");
        page.has_columns(&[QLORA, DPO, MAE]).await;
        // With one menu open, the button of another column opens its own; its second press closes it.
        for (slug, label, is_open) in [
            (DPO, "Column Direct preference optimization", true),
            (MAE, OF_MAE, true),
            (MAE, OF_MAE, false),
        ] {
            page.click(&options(slug)).await;
            let seen = "[$('#column-menu').getAttribute('aria-label'), $('#column-menu').matches(':popover-open')]";
            page.becomes::<(String, bool), _>(seen, &(label.to_owned(), is_open))
                .await;
        }
    });
}

#[test]
fn columns_are_dragged_by_their_button() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.until("options", "$$('[data-action=column]').length === 3")
            .await;
        let handle = page
            .driver
            .find(By::Css(options(DPO)))
            .await
            .expect("a button");
        let target = page
            .driver
            .find(By::Css(options(QLORA)))
            .await
            .expect("a button");
        page.driver
            .action_chain()
            .drag_and_drop_element(&handle, &target)
            .perform()
            .await
            .expect("a drag");
        page.has_columns(&[MAE, QLORA, DPO]).await;
        assert_eq!(page.count("[data-drop]").await, 0);
        // The drag was no press; the next one, by the keyboard alone, is.
        assert!(!page.read::<bool>(MENU_OPEN).await);
        page.focus(&options(DPO)).await;
        page.press(Key::Enter).await;
        page.becomes::<bool, _>(MENU_OPEN, &true).await;
    });
}

#[test]
fn a_baseline_is_what_the_others_are_judged_by() {
    let axe = axe();
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        page.becomes::<Vec<Option<String>>, _>(&marks("type"), &[None, None, None])
            .await;
        page.click(&options(MAE)).await;
        page.becomes::<bool, _>(MENU_OPEN, &true).await;
        page.click("#column-menu [role=menuitem]:nth-of-type(5)")
            .await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&base={MAE}&lang=en"))
            .await;
        page.becomes::<Vec<Option<String>>, _>(
            &marks("type"),
            &[Some("≠".to_owned()), None, Some("≠".to_owned())],
        )
        .await;
        page.becomes::<Vec<Option<String>>, _>(&marks("field"), &[None, None, None])
            .await;
        page.becomes::<String, _>(
            &format!("$('th[data-slug={MAE}]').dataset.base"),
            "baseline",
        )
        .await;
        let note = "$('#' + $('[data-row=type] td').getAttribute('aria-describedby')).textContent";
        page.becomes::<String, _>(note, "Differs from Masked autoencoders")
            .await;
        page.click("[data-row=year] [data-action=why]").await;
        page.until("the reason", "$('#why')?.checkVisibility() && $('#why p')")
            .await;
        let said: String = page.text("#why").await;
        assert!(
            said.starts_with("Unlike Masked autoencoders: ")
                && said.contains("QLoRA – 2 years later (2023)"),
            "{said}"
        );
        for (width, scheme) in [
            (1280, "light"),
            (1280, "dark"),
            (360, "light"),
            (360, "dark"),
        ] {
            page.screen(width, 800).await;
            page.media("prefers-color-scheme", scheme).await;
            page.open_at_rest(&format!("{SEED}&lang=bg&base={QLORA}"))
                .await;
            page.until("marks", "$('td[data-base]')").await;
            // On a phone the baseline lies over what can be scrolled out from under it.
            page.run::<()>(
                "$('.scroller').scrollTo({ left: 9999, behavior: 'instant' })",
                &[],
            )
            .await;
            assert_eq!(page.violations(&axe).await, [""; 0], "{width} {scheme}");
            page.click("[data-action=rows]").await;
            page.until("the choice", "$('#rows-choice:popover-open')")
                .await;
            page.drawn().await;
            assert_eq!(
                page.violations(&axe).await,
                [""; 0],
                "{width} {scheme}, rows"
            );
        }
        // At the far end it is in sight all the same.
        page.screen(900, 800).await;
        page.open_at_rest(&format!(
            "?slugs={DPO},{MAE},{QLORA},lora,prefix-tuning,adapter-tuning&base={DPO}&lang=en"
        ))
        .await;
        page.until("marks", "$('td[data-base]')").await;
        page.run::<()>("$('.scroller').scrollTo(9999, 0)", &[])
            .await;
        page.until("the baseline in sight", &format!("(box => box.left >= 0 && box.right <= innerWidth && $('.scroller').scrollLeft > 300)($('th[data-slug={DPO}]').getBoundingClientRect())")).await;
    });
}

#[test]
fn rows_are_hidden_one_by_one() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&hide=year,source&lang=en"))
            .await;
        page.becomes::<bool, _>(
            &format!("{VISIBLE}.some(row => ['year', 'source'].includes(row))"),
            &false,
        )
        .await;
        page.becomes::<String, _>(
            "$('[data-action=rows]').textContent",
            "Choose rows (2 hidden)",
        )
        .await;
        page.becomes::<String, _>(
            "$('.toolbar [role=status]').textContent",
            "12 of 14 compared rows differ",
        )
        .await;
        page.click("[data-action=rows]").await;
        page.until("the choice", "$('#rows-choice:popover-open')")
            .await;
        assert_eq!(
            page.count("#rows-choice input:not(:checked, [name=dimming])")
                .await,
            2
        );
        page.click("#rows-choice [name=field]").await;
        page.becomes::<String, _>(
            "location.search",
            &*format!("{SEED}&hide=field,year,source&lang=en"),
        )
        .await;
        page.becomes::<usize, _>(&format!("{VISIBLE}.length"), &20)
            .await;
        page.click("[data-action=show-all]").await;
        page.becomes::<usize, _>(&format!("{VISIBLE}.length"), &23)
            .await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=en"))
            .await;
        // What is taken away is what is seen.
        page.open_at_rest(&format!("{SEED}&hide=aliases&lang=en&panel=export"))
            .await;
        page.until("an export", "$('#export-preview')?.value.includes('QLoRA')")
            .await;
        let export: String = page.read("$('#export-preview').value").await;
        assert!(
            export.contains("Summary") && !export.contains("Aliases"),
            "{export}"
        );
    });
}

#[test]
fn columns_that_share_a_source_say_so() {
    visit(async |page| {
        page.open_at_rest("?slugs=permutation-importance,random-forest&lang=en")
            .await;
        page.becomes::<Option<String>, _>(
            "$('.toolbar .near')?.textContent",
            &Some(SHARED.to_owned()),
        )
        .await;
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        page.until("the toolbar", "$('[data-action=rows]')").await;
        assert_eq!(page.count(".near").await, 0);
    });
}

const SHARED: &str = "Permutation importance and Random forest have the same source";
const OF_MAE: &str = "Column Masked autoencoders";
const SAID: &str = "$('[data-part=announcement]').textContent";

/// The button with the options of a column.
fn options(slug: &str) -> String {
    format!("th[data-slug={slug}] [data-action=column]")
}

/// The marks of a row's cells.
fn marks(row: &str) -> String {
    format!("$$('[data-row={row}] td').map(cell => cell.dataset.mark ?? null)")
}

#[test]
fn what_is_distinctive_in_summaries_stands_out() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        const OWN: &str = "$$('tr[data-row=summary] td .own').map(part => part.textContent)";
        const WHOLE: &str = "$$('tr[data-row=summary] td .folded').map(text => text.textContent)";
        const PARTS: &str = "$$('tr[data-row=summary] td .folded').map(text =>
            [...text.querySelectorAll('.own, .shared')].map(part => part.textContent).join(''))";
        let summaries: Vec<String> = page.read(WHOLE).await;
        assert_eq!(page.read::<Vec<String>>(OWN).await, [""; 0]);
        page.until("the choice of rows", "$('[data-action=rows]')")
            .await;
        page.run::<()>("$('input[name=dimming]').click()", &[])
            .await;
        page.until(
            "what is QLoRA's own",
            &format!("{OWN}.some(part => /четирибитов/.test(part))"),
        )
        .await;
        // Both together are all of the three summaries, in the words of the page.
        page.becomes::<Vec<String>, _>(PARTS, &summaries).await;
        page.becomes::<Vec<String>, _>(WHOLE, &summaries).await;
        page.until(
            "words that others use too",
            "$$('tr[data-row=summary] td .shared').length > 2",
        )
        .await;
        page.run::<()>("$('.languages [lang=en]').click()", &[])
            .await;
        page.until(
            "English",
            &format!("{OWN}.some(part => /quantised/.test(part))"),
        )
        .await;
        page.run::<()>("$('input[name=dimming]').click()", &[])
            .await;
        page.until("as before", &format!("{OWN}.length === 0"))
            .await;
    });
}
