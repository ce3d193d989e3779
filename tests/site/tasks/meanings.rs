use super::{Actions, in_sight};
use crate::{browser::visit, page::SEED};

/// Somebody wonders what ≠ and the letter beside a source mean, and stays where they are.
#[test]
fn a_sign_and_a_grade_explain_themselves_in_place() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        for (control, said) in [
            ("tr[data-row=year] [data-action=why]", "2021 and 2023"),
            (
                "tr[data-row=source] td [data-action=grade]",
                "the identifier of the work",
            ),
        ] {
            page.run::<()>(
                "$(arguments[0]).scrollIntoView({ block: 'center' })",
                &[control.into()],
            )
            .await;
            let actions = Actions::on(page);
            actions.press(control).await;
            page.until(
                "what it means",
                &format!("$('#why').innerText.includes('{said}')"),
            )
            .await;
            page.until("it in sight", &in_sight("#why")).await;
            actions.were_at_most(1);
        }
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=en"))
            .await;
    });
}
