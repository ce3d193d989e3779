//! Another dataset on the same program: file formats, in English alone (`data-example/`, `make build DATA=data-example
//! DIST=target/example`), visited by somebody whose browser speaks Bulgarian.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::{
    browser::{Visit, visit_as},
    build::build_in,
    host,
    page::Page,
};

const PAIR: &str = "?slugs=hdf5,zarr";

/// The build of the example.
fn example() -> PathBuf {
    let dist = host::project("target/example");
    assert!(
        dist.join("index.html").is_file(),
        "no build in {}: run `make build DATA=data-example DIST=target/example`",
        dist.display()
    );
    dist
}

fn visit(test: impl AsyncFn(&Page)) {
    visit_as(
        Visit {
            dist: example(),
            ..Visit::default()
        },
        test,
    );
}

/// Nothing that is seen or told to screen readers speaks of our dataset or in Bulgarian.
async fn speaks_of_formats(page: &Page) {
    let said: String = page
        .read(
            "[document.title, $('body').innerText, ...$$('[aria-label], [placeholder], [title]').flatMap(element => \
             ['aria-label', 'placeholder', 'title'].map(name => element.getAttribute(name) ?? ''))].join('\\n')",
        )
        .await;
    for other in ["Tertium", "ethod", "CC BY"] {
        assert!(!said.contains(other), "{other} in {said}");
    }
    let cyrillic = said.chars().find(|letter| matches!(letter, 'А'..='я'));
    assert_eq!(cyrillic, None, "{said}");
    page.becomes::<String, _>("document.documentElement.lang", "en")
        .await;
}

#[test]
fn a_comparison_is_that_of_the_dataset() {
    visit(async |page| {
        page.open(PAIR).await;
        page.has_columns(&["hdf5", "zarr"]).await;
        page.becomes::<String, _>("document.title", "HDF5 · Zarr – Data Formats")
            .await;
        page.becomes::<String, _>("$('.brand').innerText", "Data Formats")
            .await;
        page.until("the toolbar", "$('.toolbar [data-action=check]')")
            .await;
        for width in [1280, 360] {
            page.screen(width, 740).await;
            for (css, what) in [
                (".languages", "languages"),
                ("[data-action=guide]", "a guide"),
            ] {
                let is_seen = format!("$$('{css}').some(part => part.checkVisibility())");
                assert!(!page.read::<bool>(&is_seen).await, "{what} at {width}");
            }
        }
        page.screen(1280, 900).await;
        let rows = page.rows().await;
        let row = |id: &str| rows.iter().find(|row| row.id == id);
        let written = row("written-by").expect("a row of the dataset's own");
        assert_eq!(written.label, "Written by");
        assert!(written.differs, "{written:?}");
        let steward = row("assumptions").expect("a row of the program's");
        assert_eq!(steward.label, "Requirements");
        assert!(row("type").is_none(), "the dataset hides it");
        page.until(
            "the licence",
            "$('.bottom a[rel~=license]').href === 'https://creativecommons.org/publicdomain/zero/1.0/' \
             && $('.bottom').innerText.includes('Licence CC0 1.0') && $('.bottom').innerText.includes('12 formats')",
        )
        .await;
        speaks_of_formats(page).await;
    });
}

#[test]
fn an_address_in_another_language_is_answered_in_the_datasets() {
    visit(async |page| {
        page.open(&format!("{PAIR}&lang=bg")).await;
        page.has_columns(&["hdf5", "zarr"]).await;
        speaks_of_formats(page).await;
    });
}

#[test]
fn the_empty_page_offers_its_tasks() {
    visit(async |page| {
        page.open("").await;
        page.until("the tasks", "$$('.tasks a').length === 4").await;
        page.becomes::<String, _>("$('h1').innerText", "Comparison of formats")
            .await;
        speaks_of_formats(page).await;
        page.run::<()>(
            "$$('.tasks a').find(link => link.innerText.includes('climate')).click()",
            &[],
        )
        .await;
        page.has_columns(&["netcdf", "hdf5", "zarr"]).await;
    });
}

#[test]
fn the_search_finds_one_by_another_name_and_by_what_it_is_for() {
    visit(async |page| {
        page.open(PAIR).await;
        page.add_by_search("netcdf").await;
        page.has_columns(&["hdf5", "zarr", "netcdf"]).await;
        for (text, slug) in [("Flexible Image Transport", "fits"), ("archive", "sqlite")] {
            page.open(PAIR).await;
            page.search(text).await;
            let option = format!("$('[role=option][data-slug={slug}]')");
            page.until(text, &option).await;
        }
    });
}

#[test]
fn sources_say_where_they_were_seen() {
    visit(async |page| {
        page.open_at_rest(&format!("{PAIR}&panel=method&method=npy"))
            .await;
        page.until(
            "the place in words",
            "$('dialog').innerText.includes('The body that publishes the format')",
        )
        .await;
        speaks_of_formats(page).await;
    });
}

#[test]
fn its_pages_stand_in_its_language_alone() {
    visit(async |page| {
        page.open("en/compare/hdf5-vs-zarr/").await;
        page.until("the title", "document.title.endsWith('| Data Formats')")
            .await;
        assert_eq!(page.count("link[hreflang], a[hreflang]").await, 0);
        speaks_of_formats(page).await;
        page.go("en/about/").await;
        page.until(
            "the page about it",
            "$('h1').innerText === 'About the data' && $('main').innerText.includes('12 file formats')",
        )
        .await;
        speaks_of_formats(page).await;
        page.go("en/methods/").await;
        page.until("all formats", "$('h1').innerText === 'All formats'")
            .await;
        speaks_of_formats(page).await;
    });
}

#[test]
fn what_machines_read_names_it_too() {
    let dist = example();
    assert_eq!(
        build_in(&dist).program.wasm,
        build_in(&host::dist()).program.wasm,
        "the program of our own site: nothing that is compiled knows the dataset"
    );
    assert!(!dist.join("bg").exists(), "no page in another language");
    let read = |name: &str| fs::read_to_string(dist.join(name)).expect(name);
    let json = |name: &str| serde_json::from_str::<Value>(&read(name)).expect(name);
    let app = json("manifest.webmanifest");
    assert_eq!(
        (&app["name"], &app["lang"]),
        (&"Data Formats".into(), &"en".into())
    );
    let release = &build_in(&dist).build.release;
    let package = json(&format!("data/{release}/_datapackage.json"));
    assert_eq!(package["name"], "data-formats");
    assert_eq!(package["licenses"][0]["name"], "CC0-1.0");
    let table = read(&format!("data/{release}/_dataset.csv"));
    let head = table.lines().next().expect("a head");
    assert!(head.contains("name.en") && !head.contains(".bg"), "{head}");
    for page in [
        "index.html",
        "embed.html",
        "404.html",
        "en/about/index.html",
    ] {
        let html = read(page);
        assert!(
            html.contains("Data Formats") && !html.contains("Tertium"),
            "{page}"
        );
        let cyrillic = html.chars().find(|letter| matches!(letter, 'А'..='я'));
        assert_eq!(cyrillic, None, "{page}");
    }
}

#[test]
fn what_visitors_keep_of_another_dataset_of_the_host_stays_apart() {
    visit(async |page| {
        page.open("").await;
        let ours = r#"{"tertium":"saved comparisons","version":1,"comparisons":[{"name":"Methods","address":"?slugs=topsis,vikor"}]}"#;
        page.run::<()>(
            "localStorage['tertium.saved'] = arguments[0]",
            &[ours.into()],
        )
        .await;
        page.open(&format!("{PAIR}&panel=saved")).await;
        page.until("a name", "$('#saved-name')?.value === 'HDF5 · Zarr'")
            .await;
        page.becomes::<Vec<String>, _>(
            "$$('dialog .listing [data-action=open]').map(button => button.innerText)",
            &[] as &[&str],
        )
        .await;
        page.click("dialog [data-action=save]").await;
        page.becomes::<Vec<String>, _>(
            "JSON.parse(localStorage['tertium.data-formats.saved'] ?? '{}').comparisons?.map(saved => saved.name) ?? []",
            &["HDF5 · Zarr"],
        )
        .await;
        page.becomes::<String, _>("localStorage['tertium.saved']", ours)
            .await;
    });
}

#[test]
fn where_one_decides_it_speaks_of_formats_too() {
    visit(async |page| {
        for (panel, part) in [("decision", ".decision"), ("thesis", ".thesis")] {
            page.open(&format!("{PAIR}&panel={panel}")).await;
            page.until("the panel", &format!("$('dialog {part}')"))
                .await;
            speaks_of_formats(page).await;
        }
    });
}
