//! Adding and removing is said, and can be undone, wherever it is done; so is a full table.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    browser::visit,
    page::{Page, first_slugs},
};

/// A place of the page from which methods are added.
struct Place {
    /// Where its words are heard: a dialog silences all around it.
    within: &'static str,
    /// The button.
    button: String,
    slug: String,
    name: String,
}

impl Place {
    /// Adds the method and takes it out again, with an undo after each.
    async fn adds_and_removes(&self, page: &Page, columns: &[&str]) {
        let with: Vec<&str> = columns.iter().copied().chain([&*self.slug]).collect();
        page.activate(&self.button).await;
        page.has_columns(&with).await;
        page.announces(self.within, &format!("Добавено: {}.", self.name))
            .await;
        self.undoes(page, columns).await;
        page.activate(&self.button).await;
        page.has_columns(&with).await;
        page.until(
            "the button of a method that is there",
            &format!("$({})", json!(self.button)),
        )
        .await;
        page.activate(&self.button).await;
        page.has_columns(columns).await;
        page.announces(self.within, &format!("Премахнато: {}.", self.name))
            .await;
        self.undoes(page, &with).await;
    }

    async fn undoes(&self, page: &Page, columns: &[&str]) {
        let undo = format!("{} [data-action=undo]", self.within);
        page.until("a way back", &format!("$('{undo}')?.checkVisibility()"))
            .await;
        page.activate(&undo).await;
        page.has_columns(columns).await;
        // The keyboard is where it was used: not lost, not behind the dialog.
        let focus = format!(
            "document.activeElement !== document.body && document.activeElement.closest('{}')",
            self.within
        );
        page.until("the focus in its place", &focus).await;
    }
}

const TWO: [&str; 2] = ["lora", "qlora"];

#[test]
fn from_the_list_of_all_methods() {
    visit(async |page| {
        page.open("?slugs=lora,qlora&panel=browse&lang=bg").await;
        page.until("the list", "$$('.listing li').length === 20")
            .await;
        let (slug, name): (String, String) = page
            .read("(item => [item.dataset.slug, item.querySelector('strong').innerText])($('.listing li:nth-child(2)'))")
            .await;
        let button = format!("dialog .listing [data-slug='{slug}'] button");
        Place {
            within: "dialog",
            button,
            slug,
            name,
        }
        .adds_and_removes(page, &TWO)
        .await;
        assert_eq!(page.strangers("bg").await, [""; 0]);
    });
}

#[test]
fn from_the_view_of_a_method() {
    visit(async |page| {
        page.open("?slugs=lora,qlora&panel=method&method=dora&lang=bg")
            .await;
        page.until("its facts", "$('[data-fact=year]')").await;
        let button = "dialog [data-action=compare]".to_owned();
        let (slug, name) = ("dora".to_owned(), "DoRA".to_owned());
        Place {
            within: "dialog",
            button,
            slug,
            name,
        }
        .adds_and_removes(page, &TWO)
        .await;
    });
}

#[test]
fn from_the_related_names_in_the_view_of_a_method() {
    visit(async |page| {
        page.open("?slugs=lora,qlora&panel=method&method=dora&lang=bg")
            .await;
        let item = ".relations li:not([data-slug=lora], [data-slug=qlora])";
        page.until(
            "a name",
            &format!("/[A-ZА-Я]/.test($('{item} a')?.innerText)"),
        )
        .await;
        let (slug, name): (String, String) = page
            .read(&format!(
                "(item => [item.dataset.slug, item.querySelector('a').innerText])($('{item}'))"
            ))
            .await;
        let button = format!(".relations [data-slug='{slug}'] [data-action=toggle]");
        Place {
            within: "dialog",
            button,
            slug,
            name,
        }
        .adds_and_removes(page, &TWO)
        .await;
    });
}

#[test]
fn from_the_row_of_related_methods() {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,qlora&lang=bg").await;
        page.until("the button", "$('[data-action=related]')").await;
        page.activate("[data-action=related]").await;
        let item = "tr.beside li:not([data-slug=lora], [data-slug=qlora])";
        page.until(
            "a name",
            &format!("/[A-ZА-Я]/.test($('{item} a')?.innerText)"),
        )
        .await;
        let (slug, name): (String, String) = page
            .read(&format!(
                "(item => [item.dataset.slug, item.querySelector('a').innerText])($('{item}'))"
            ))
            .await;
        let button = format!("tr.beside [data-slug='{slug}'] [data-action=toggle]");
        Place {
            within: "main",
            button,
            slug,
            name,
        }
        .adds_and_removes(page, &TWO)
        .await;
    });
}

#[test]
fn from_the_proposals() {
    visit(async |page| {
        page.open_at_rest("?slugs=lora,qlora&lang=bg").await;
        page.until("a proposal", "$('.proposals [data-action=add]')")
            .await;
        let (slug, name): (String, String) = page
            .read("(button => [button.dataset.slug, button.querySelector('span').innerText])($('.proposals [data-action=add]'))")
            .await;
        let button = format!(".proposals [data-action=add][data-slug='{slug}']");
        let place = Place {
            within: "main",
            button,
            slug,
            name,
        };
        page.activate(&place.button).await;
        page.has_columns(&["lora", "qlora", &place.slug]).await;
        page.announces("main", &format!("Добавено: {}.", place.name))
            .await;
        place.undoes(page, &TWO).await;
    });
}

#[test]
fn from_the_search_box() {
    visit(async |page| {
        page.open("?slugs=lora,qlora&lang=bg").await;
        page.add_by_search("dora").await;
        page.announces("main", "Добавено: DoRA.").await;
        let (slug, name) = ("dora".to_owned(), "DoRA".to_owned());
        Place {
            within: "main",
            button: String::new(),
            slug,
            name,
        }
        .undoes(page, &TWO)
        .await;
    });
}

/// Opens the page with as many methods as a table holds.
async fn full(page: &Page, more: &str) -> Vec<String> {
    let slugs = first_slugs(24);
    page.open(&format!("?slugs={}{more}&lang=bg", slugs.join(",")))
        .await;
    page.until(
        "a full table",
        "$$('th[scope=col][data-slug]').length === 24",
    )
    .await;
    slugs
}

/// Presses a button that would add one more: nothing is added, and that is said where it is heard.
async fn is_refused(page: &Page, within: &str, button: &str, slugs: &[String]) {
    let address: String = page.read("location.search").await;
    page.activate(button).await;
    page.announces(within, "най-много 24 метода").await;
    page.drawn().await;
    page.has_columns(&slugs.iter().map(String::as_str).collect::<Vec<_>>())
        .await;
    page.becomes::<String, _>("location.search", &*address)
        .await;
}

#[test]
fn a_full_table_is_said_by_the_search_box() {
    visit(async |page| {
        let slugs = full(page, "").await;
        assert!(!slugs.contains(&"qlora".to_owned()));
        page.search("qlora").await;
        page.until("the option", "$('[role=option][data-slug=qlora]')")
            .await;
        page.press(Key::Enter).await;
        page.announces("main", "най-много 24 метода").await;
        page.announces("main", "QLoRA").await;
        page.has_columns(&slugs.iter().map(String::as_str).collect::<Vec<_>>())
            .await;
    });
}

#[test]
fn a_full_table_is_said_by_the_list_of_all_methods() {
    visit(async |page| {
        let slugs = full(page, "&panel=browse&type=statistical-test").await;
        page.until("the list", "$$('.listing li').length > 5").await;
        let slug: String = page
            .run(
                "return $$('.listing li').map(item => item.dataset.slug).find(slug => !arguments[0].includes(slug))",
                &[json!(slugs)],
            )
            .await;
        let button = format!(".listing [data-slug='{slug}'] button");
        is_refused(page, "dialog", &button, &slugs).await;
    });
}

#[test]
fn a_full_table_is_said_by_the_view_of_a_method() {
    visit(async |page| {
        let slugs = full(page, "&panel=method&method=topsis").await;
        page.until("its facts", "$('[data-fact=year]')").await;
        is_refused(page, "dialog", "dialog [data-action=compare]", &slugs).await;
        let item = page
            .run::<String>(
                "return $$('.relations li').map(item => item.dataset.slug).find(slug => !arguments[0].includes(slug))",
                &[json!(slugs)],
            )
            .await;
        // Said anew, of the other method.
        let link = format!(".relations [data-slug='{item}'] a");
        page.until("its name", &format!("$(\"{link}\").innerText !== '{item}'"))
            .await;
        let name: String = page
            .read(&format!(
                "$('.relations [data-slug=\"{item}\"] a').innerText"
            ))
            .await;
        let button = format!(".relations [data-slug='{item}'] [data-action=toggle]");
        is_refused(page, "dialog", &button, &slugs).await;
        page.announces("dialog", &name).await;
    });
}

#[test]
fn a_full_table_is_said_by_the_row_of_related_methods() {
    visit(async |page| {
        let slugs = full(page, "").await;
        page.until("the button", "$('[data-action=related]')").await;
        page.activate("[data-action=related]").await;
        page.until("names", "$$('tr.beside li').length > 24").await;
        let slug: String = page
            .run(
                "return $$('tr.beside li').map(item => item.dataset.slug).find(slug => !arguments[0].includes(slug))",
                &[json!(slugs)],
            )
            .await;
        let button = format!("tr.beside [data-slug='{slug}'] [data-action=toggle]");
        is_refused(page, "main", &button, &slugs).await;
    });
}

#[test]
fn a_full_table_is_said_by_the_proposals() {
    visit(async |page| {
        let slugs = full(page, "").await;
        page.until("a proposal", "$('.proposals [data-action=add]')")
            .await;
        is_refused(page, "main", ".proposals [data-action=add]", &slugs).await;
    });
}
