use std::sync::Arc;

use tertium_core::{
    build::Build,
    locale::{Bilingual, Catalogue, Lang},
    method::Slug,
    test_records,
};

use crate::{
    About, Asset, Frame, MOST_COLUMNS, Page, STYLES, Site, Topic, TopicKind, address::root,
    comparison::query, head::elements, html::escaped, robots, sitemap,
};

const URL: &str = "https://example.org/tertium/";

/// A site of two methods that are compared, in one field.
fn site(url: Option<&str>) -> Site {
    let method = |slug: &str| {
        test_records::method(|method| {
            method.slug = slug.parse().unwrap();
            method.field.id = "deep-learning".into();
            method.related.clear();
        })
    };
    let topic = Topic {
        kind: TopicKind::Field,
        id: "deep-learning".into(),
        label: both("Дълбоко обучение", "Deep learning"),
        definition: None,
        methods: slugs(&["lora", "qlora"]),
    };
    let catalogue = |json: &str| {
        let json = json.replace("{site}", "Tertium");
        Catalogue::from_json(json.as_bytes()).unwrap()
    };
    let build = Build {
        release: "0a1b".into(),
        version: "1.0".into(),
        date: "2026-11-28".into(),
        site: url.unwrap_or_default().into(),
        ..Build::default()
    };
    Site::new(
        build,
        Bilingual {
            bg: catalogue(include_str!("../../../public/locale/bg.json")),
            en: catalogue(include_str!("../../../public/locale/en.json")),
        },
        Lang::ALL.to_vec(),
        ["qlora", "lora"].map(|slug| Arc::new(method(slug))).into(),
        vec![topic],
        vec![slugs(&["qlora", "lora"]), slugs(&["lora", "unknown"])],
    )
}

fn both(bg: &str, en: &str) -> Bilingual<String> {
    Bilingual {
        bg: bg.into(),
        en: en.into(),
    }
}

fn slugs(slugs: &[&str]) -> Vec<Slug> {
    slugs.iter().map(|slug| slug.parse().unwrap()).collect()
}

fn method(slug: &str) -> Page {
    Page::Method(slug.parse().unwrap())
}

fn comparison(of: &[&str]) -> Page {
    Page::Comparison(slugs(of))
}

fn field() -> Page {
    Page::Topic(TopicKind::Field, "deep-learning".into())
}

/// The files of a build; what it says of itself could end its element.
fn frame() -> Frame {
    let asset = |url: &str| Asset {
        url: url.into(),
        integrity: "sha256-a=".into(),
    };
    Frame {
        build: "{\"a\":\"</script>\"}".into(),
        loader: asset("loader.js"),
        style: "a{}".into(),
    }
}

#[test]
fn pages_of_renamed_methods_forward() {
    let mut site = site(None);
    let slug = |text: &str| text.parse().unwrap();
    site.renamed = [(slug("zora"), slug("lora"))].into();
    let check = |page: Page, expected: &[&str]| {
        assert_eq!(site.former_paths(&page, Lang::En), expected);
    };
    check(method("lora"), &["en/methods/zora/"]);
    check(
        comparison(&["lora", "qlora"]),
        &["en/compare/qlora-vs-zora/", "en/compare/zora-vs-qlora/"],
    );
    check(method("qlora"), &[]);
    check(Page::Overview, &[]);
}

#[test]
fn a_comparison_has_a_picture() {
    let frame = frame();
    let check = |url: Option<&str>, link: &str, is_named: bool| {
        let page = comparison(&["lora", "qlora"]);
        let picture = site(url).render(&page, Lang::En, &frame).picture.unwrap();
        assert!(
            picture.starts_with("<svg") && picture.contains(link) == is_named,
            "{picture}"
        );
    };
    let link = "https://example.org/tertium/en/compare/lora-vs-qlora/";
    check(Some(URL), link, true);
    check(None, "en/compare", false);
    assert_eq!(
        site(None).render(&method("lora"), Lang::En, &frame).picture,
        None
    );
}

#[test]
fn the_page_about_the_dataset_is_a_page() {
    let mut site = site(Some(URL));
    assert!(!site.pages().contains(&Page::About));
    let about = |title: &str| About {
        title: title.into(),
        html: "<p id=\"grade-A\">Text</p>".into(),
    };
    site.about = Some(Bilingual {
        bg: about("За данните"),
        en: about("About"),
    });
    assert!(site.pages().contains(&Page::About));
    let html = site.render(&Page::About, Lang::Bg, &frame()).html;
    for part in [
        "<title>За данните | Tertium</title>",
        "<h1>За данните</h1>",
        "<p id=\"grade-A\">Text</p>",
        "href=\"https://example.org/tertium/bg/about/\"",
        "href=\"en/about/\" lang=\"en\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn addresses_of_pages() {
    #[track_caller]
    fn check(page: Page, path: &str, other: Option<&str>, back: &str) {
        assert_eq!(page.path(Lang::En), path);
        assert_eq!(page.path(Lang::Bg), path.replacen("en/", "bg/", 1));
        assert_eq!(page.other_path(Lang::En).as_deref(), other);
        assert_eq!(root(path), back);
    }
    check(Page::Overview, "en/methods/", None, "../../");
    check(Page::About, "en/about/", None, "../../");
    check(method("qlora"), "en/methods/qlora/", None, "../../../");
    check(
        comparison(&["lora", "qlora"]),
        "en/compare/lora-vs-qlora/",
        Some("en/compare/qlora-vs-lora/"),
        "../../../",
    );
    check(
        comparison(&["dora", "lora", "qlora"]),
        "en/compare/dora-vs-lora-vs-qlora/",
        None,
        "../../../",
    );
    check(field(), "en/fields/deep-learning/", None, "../../../");
    check(
        Page::Topic(TopicKind::Family, "statistics".into()),
        "en/families/statistics/",
        None,
        "../../../",
    );
    check(
        Page::Topic(TopicKind::Goal, "forecast".into()),
        "en/goals/forecast/",
        None,
        "../../../",
    );
}

#[test]
fn pages_are_those_of_known_methods_without_repetition() {
    let pages = [
        Page::Overview,
        field(),
        method("lora"),
        method("qlora"),
        comparison(&["lora", "qlora"]),
    ];
    assert_eq!(site(None).pages(), pages);
}

#[test]
fn what_a_page_asks_for() {
    #[track_caller]
    fn check(page: Page, lang: Lang, expected: &str) {
        assert_eq!(query(&page, lang), expected);
    }
    check(method("qlora"), Lang::Bg, "slugs=qlora&order=seed&lang=bg");
    check(
        comparison(&["lora", "qlora"]),
        Lang::En,
        "slugs=lora,qlora&order=seed&lang=en",
    );
}

#[test]
fn the_map_names_the_root_and_each_page_in_each_language() {
    let unknown = site(None);
    assert_eq!(sitemap(&unknown, &unknown.pages()), []);
    let site = site(Some(URL));
    let maps = sitemap(&site, &[Page::Overview, comparison(&["lora", "qlora"])]);
    let [(name, map)] = &maps[..] else {
        panic!("{} maps", maps.len());
    };
    assert_eq!(name, "sitemap.xml");
    assert_eq!(
        locations(map),
        [
            "https://example.org/tertium/",
            "https://example.org/tertium/bg/methods/",
            "https://example.org/tertium/en/methods/",
            "https://example.org/tertium/bg/compare/lora-vs-qlora/",
            "https://example.org/tertium/en/compare/lora-vs-qlora/",
        ]
    );
    let alternate = "<xhtml:link rel=\"alternate\" hreflang=\"bg\" href=\"https://example.org/tertium/bg/methods/\"/>";
    assert_eq!(map.matches(alternate).count(), 2);
}

/// A map may name 50,000 addresses; an index names the maps where there are more.
#[test]
fn a_large_map_is_parted() {
    #[track_caller]
    fn check(pages: usize, expected: &[(&str, usize)]) {
        let pages: Vec<Page> = (0..pages)
            .map(|number| Page::Topic(TopicKind::Field, format!("f{number}")))
            .collect();
        let maps = sitemap(&site(Some(URL)), &pages);
        let found: Vec<(&str, usize)> = maps
            .iter()
            .map(|(name, map)| (&**name, locations(map).len()))
            .collect();
        assert_eq!(found, expected);
        for (_, map) in &maps {
            assert!(map.len() < 50 * 1024 * 1024);
        }
        if maps.len() > 1 {
            let index: Vec<String> = maps[1..]
                .iter()
                .map(|(name, _)| [URL, name].concat())
                .collect();
            assert_eq!(locations(&maps[0].1), index);
        }
    }
    // Two languages, and the root.
    check(24_999, &[("sitemap.xml", 49_999)]);
    check(
        25_000,
        &[
            ("sitemap.xml", 2),
            ("sitemap-1.xml", 50_000),
            ("sitemap-2.xml", 1),
        ],
    );
}

fn locations(map: &str) -> Vec<&str> {
    let parts = map.split("<loc>").skip(1);
    parts
        .filter_map(|part| Some(part.split_once("</loc>")?.0))
        .collect()
}

#[test]
fn robots_may_read_all_and_learn_of_the_map() {
    assert_eq!(robots(&site(None)), "User-agent: *\nAllow: /\n");
    assert_eq!(
        robots(&site(Some(URL))),
        "User-agent: *\nAllow: /\nSitemap: https://example.org/tertium/sitemap.xml\n"
    );
}

#[test]
fn what_forwards_says_where_to() {
    #[track_caller]
    fn check(url: Option<&str>, canonical: &str) {
        let page = comparison(&["lora", "qlora"]);
        let from = page.other_path(Lang::Bg).unwrap();
        let html = site(url).forward(&from, &page, Lang::Bg);
        let to = "../../../bg/compare/lora-vs-qlora/";
        for expected in [
            "<html lang=bg>".to_owned(),
            format!("<meta http-equiv=refresh content=\"0;url={to}\">"),
            format!("<a href=\"{to}\">"),
            format!("<link rel=canonical href=\"{canonical}\">"),
        ] {
            assert!(html.contains(&expected), "{expected} is missing in {html}");
        }
    }
    check(None, "../../../bg/compare/lora-vs-qlora/");
    check(
        Some(URL),
        "https://example.org/tertium/bg/compare/lora-vs-qlora/",
    );
}

/// What may not be relative stands in the head only where the site's address is known.
#[test]
fn heads_with_and_without_the_address_of_the_site() {
    let page = method("qlora");
    let head = |url| elements(&site(url), &page, Lang::En, "A \"B\"", "C & <D>");
    let addresses = [
        "<link rel=canonical href=\"https://example.org/tertium/en/methods/qlora/\">",
        "<meta property=og:url content=\"https://example.org/tertium/en/methods/qlora/\">",
        "<link rel=alternate hreflang=bg href=\"https://example.org/tertium/bg/methods/qlora/\">",
        "<link rel=alternate hreflang=en href=\"https://example.org/tertium/en/methods/qlora/\">",
        "<link rel=alternate hreflang=x-default href=\"https://example.org/tertium/en/methods/qlora/\">",
        "\"@type\":\"BreadcrumbList\"",
        "\"item\":\"https://example.org/tertium/en/fields/deep-learning/\"",
    ];
    let (unknown, known) = (head(None), head(Some(URL)));
    for address in addresses {
        assert!(known.contains(address), "{address} is missing in {known}");
        let name = address.split("https").next().unwrap();
        assert!(!unknown.contains(name), "{name} stands in {unknown}");
    }
    for head in [unknown, known] {
        for always in [
            "<title>A &quot;B&quot; | Tertium</title>",
            "<meta name=description content=\"C &amp; &lt;D>\">",
            "<meta property=og:locale content=en_GB>",
            "\"@type\":\"DefinedTerm\"",
        ] {
            assert!(head.contains(always), "{always} is missing in {head}");
        }
    }
}

/// Search engines want at least two steps, and a script without content says nothing.
#[test]
fn breadcrumbs_where_there_is_a_way() {
    #[track_caller]
    fn check(page: Page, url: Option<&str>, steps: usize) {
        let head = elements(&site(url), &page, Lang::En, "", "");
        assert_eq!(head.matches("\"@type\":\"ListItem\"").count(), steps);
        assert!(!head.contains("\"@graph\":[]"));
    }
    check(Page::Overview, Some(URL), 0);
    check(field(), Some(URL), 2);
    check(field(), None, 0);
    check(method("qlora"), Some(URL), 3);
    check(comparison(&["lora", "qlora"]), Some(URL), 2);
}

#[test]
fn documents_name_their_root_and_their_files() {
    #[track_caller]
    fn check(page: Page, expected: &[&str], unexpected: &[&str]) {
        let frame = frame();
        let html = site(None).render(&page, Lang::En, &frame).html;
        for text in expected {
            assert!(html.contains(text), "{text} is missing in {html}");
        }
        for text in unexpected {
            assert!(!html.contains(text), "{text} stands in {html}");
        }
    }
    let style = "<style>a{}</style>";
    let loader = "<script src=loader.js integrity=\"sha256-a=\" type=module>";
    check(
        comparison(&["lora", "qlora"]),
        &[
            "<base href=../../../>",
            style,
            loader,
            "{\"a\":\"\\u003c/script>\"}",
            "data-path=\"en/compare/lora-vs-qlora/\"",
            "data-query=\"slugs=lora,qlora&amp;order=seed&amp;lang=en\"",
            // A fragment alone would lead to the root.
            "href=\"en/compare/lora-vs-qlora/#table\"",
        ],
        &["href=\"#", " style=", "<!--"],
    );
    check(
        Page::Overview,
        &["<base href=../../>", style, "en/fields/deep-learning/"],
        &[loader, "<!--"],
    );
}

#[test]
fn texts_mean_nothing_to_html() {
    assert_eq!(
        escaped("<a href=\"?a&b\">'"),
        "&lt;a href=&quot;?a&amp;b&quot;>'"
    );
}

/// Without a rule a table would have the width of one column until the program comes.
#[test]
fn the_style_sheet_knows_every_number_of_columns() {
    for columns in 2..=MOST_COLUMNS {
        let rule = format!("[data-columns=\"{columns}\"] {{ --columns: {columns}; }}");
        assert!(STYLES.contains(&rule), "{rule}");
    }
}

/// Nothing leads to a language that the dataset has not.
#[test]
fn a_dataset_of_one_language_has_pages_in_it_alone() {
    let mut site = site(Some(URL));
    site.languages = vec![Lang::En];
    for page in [
        method("qlora"),
        comparison(&["lora", "qlora"]),
        field(),
        Page::Overview,
    ] {
        let html = site.render(&page, Lang::En, &frame()).html;
        for part in ["hreflang", "og:locale:alternate", "bg/", "Български"] {
            assert!(!html.contains(part), "{part} stands in {html}");
        }
        assert!(html.contains("og:locale content=en_GB"), "{html}");
    }
    let maps = sitemap(&site, &[Page::Overview]);
    let [(_, map)] = &maps[..] else {
        panic!("{} maps", maps.len());
    };
    assert_eq!(
        locations(map),
        [URL, "https://example.org/tertium/en/methods/"]
    );
    assert!(!map.contains("hreflang=\""), "{map}");
}
