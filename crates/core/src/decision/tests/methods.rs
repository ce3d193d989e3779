//! Own methods: what is kept of what somebody says, and the record that it becomes.

use proptest::prelude::*;

use super::super::{Draft, DraftSource, OwnMethod, Problem, Shape, SoftwareLink, Terms};
use crate::{
    compare::{Cell, Identity, Row, Verdict, verdict},
    locale::Lang,
    method::Slug,
    test_records,
};

/// Terms such as a release has, two of each.
const TERMS: &str = r#"{
    "field": [{"id": "deep-learning", "bg": "Дълбоко обучение", "en": "Deep learning"}],
    "family": [], "type": [],
    "purpose": [{"id": "one", "bg": "Едно", "en": "One"}, {"id": "two", "bg": "Две", "en": "Two"}],
    "data": [{"id": "text", "bg": "Текст", "en": "Text"}],
    "assumptions": [],
    "facets": [{"is_scale": true, "facet": {"id": "memory-required",
        "label": {"bg": "Памет", "en": "Memory"}, "why": {"bg": "{A} {B}", "en": "{A} {B}"},
        "values": [{"id": "low", "bg": "малко", "en": "low"}, {"id": "high", "bg": "много", "en": "high"}]}}],
    "packages": [{"id": "py-peft", "software": {"language": "Python", "package": "peft", "url": "https://pypi.org/project/peft/"}}]
}"#;

fn terms() -> Terms {
    Terms::from_json(TERMS.as_bytes()).unwrap()
}

fn named(name: &str) -> Draft {
    let name = name.to_owned();
    Draft {
        name,
        ..Draft::default()
    }
}

fn own(draft: &Draft) -> OwnMethod {
    OwnMethod::new(Slug::own(7), draft).unwrap()
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn says_what_is_wrong() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Draft), expected: &[(&str, Problem)]) {
        let mut draft = named("a");
        edit(&mut draft);
        let (kept, findings) = draft.checked();
        let found: Vec<_> = findings.iter().map(|it| (&*it.field, it.problem)).collect();
        assert_eq!(found, expected);
        // What is kept has nothing wrong any more, save a name that is missing.
        let again = kept.checked();
        let missing = again.1.iter().all(|it| it.problem == Problem::Missing);
        assert!(missing, "{:?}", again.1);
        assert_eq!(again.0, kept);
    }
    check(|_| {}, &[]);
    check(
        |draft| draft.name = " \u{202e}\u{0} ".into(),
        &[("name", Problem::Missing)],
    );
    check(
        |draft| draft.name = "я".repeat(241),
        &[("name", Problem::Long(240))],
    );
    check(
        |draft| draft.summary = "я ".repeat(2000),
        &[("summary", Problem::Long(2000))],
    );
    check(|draft| draft.year = "2023-2024, 1999".into(), &[]);
    check(
        |draft| draft.year = "99999999999999999999".into(),
        &[("year", Problem::NotYears)],
    );
    check(
        |draft| draft.field = "Deep learning".into(),
        &[("field", Problem::UnknownId)],
    );
    check(
        |draft| draft.purpose = strings(&["one", "=1+1"]),
        &[("purpose", Problem::UnknownId)],
    );
    check(
        |draft| drop(draft.facets.insert("Памет".into(), strings(&["low"]))),
        &[("facets.Памет", Problem::UnknownFacet)],
    );
    check(
        |draft| draft.aliases = (0..50).map(|number| number.to_string()).collect(),
        &[("aliases", Problem::Many(40))],
    );
    let software = |name: &str, url: &str| {
        let (name, url) = (name.to_owned(), url.to_owned());
        move |draft: &mut Draft| draft.software = vec![SoftwareLink { name, url }]
    };
    check(software("", "https://example.org"), &[]);
    check(software("x", ""), &[("software[0].url", Problem::Missing)]);
    check(
        software("x", "javascript:alert(1)"),
        &[("software[0].url", Problem::NotAnAddress)],
    );
    let source = |edit: fn(&mut DraftSource)| {
        move |draft: &mut Draft| {
            draft.source.title = "Title".into();
            edit(&mut draft.source);
        }
    };
    check(source(|_| {}), &[]);
    check(
        source(|source| source.doi = "https://doi.org/10.1000/AB".into()),
        &[],
    );
    check(
        source(|source| source.doi = "doi".into()),
        &[("source.DOI", Problem::NotADoi)],
    );
    check(
        source(|source| source.isbn = "978-0".into()),
        &[("source.ISBN", Problem::NotAnIsbn)],
    );
    check(
        source(|source| source.arxiv = "x".into()),
        &[("source.arxiv", Problem::NotAnArxiv)],
    );
    check(
        source(|source| source.url = "ftp://a.b".into()),
        &[("source.URL", Problem::NotAnAddress)],
    );
    check(
        source(|source| source.year = "2023-2024".into()),
        &[("source.issued", Problem::NotYears)],
    );
    check(
        |draft| draft.source.publisher = "P".into(),
        &[("source.title", Problem::Missing)],
    );
}

#[test]
fn only_ids_of_the_taxonomies_are_known() {
    let mut draft = named("a");
    draft.field = "statistics".into();
    draft.purpose = strings(&["one", "three"]);
    for (facet, values) in [
        ("memory-required", &["low", "high"][..]),
        ("cost", &["low"]),
    ] {
        draft.facets.insert(facet.into(), strings(values));
    }
    let (known, findings) = draft.known(&terms());
    let fields: Vec<_> = findings.iter().map(|it| (&*it.field, &*it.found)).collect();
    let expected = [
        ("field", "statistics"),
        ("purpose", "three"),
        ("facets.cost", "cost"),
        ("facets.memory-required", "low, high"),
    ];
    assert_eq!(fields, expected);
    assert_eq!((&*known.field, known.purpose), ("", strings(&["one"])));
    assert_eq!(known.facets["memory-required"], ["low"]);
}

#[test]
fn a_name_alone_makes_a_record_that_lacks_all_else() {
    let record = own(&named("<b>Mine</b>")).record(&terms());
    let dataset = test_records::method(|_| {});
    for lang in Lang::ALL {
        assert_eq!(record.name.get(lang), "<b>Mine</b>");
        for row in Row::FIXED {
            let cell = row.cell(&record, lang);
            match row {
                Row::Related | Row::Dataset => assert_eq!(cell, Cell::Inapplicable),
                _ => assert_eq!(cell, Cell::Missing, "{row:?}"),
            }
            assert_eq!(row.identity(&record), Identity::Missing, "{row:?}");
        }
    }
    for facet in &dataset.facets {
        let row = Row::Facet(facet.id);
        // Nobody said whether it applies.
        assert_eq!(row.cell(&record, Lang::En), Cell::Missing);
        assert_eq!(verdict(row, &[&dataset, &record]), Verdict::Incomplete);
    }
}

#[test]
fn a_record_has_the_labels_of_the_dataset() {
    let mut draft = named("Mine");
    draft.field = "deep-learning".into();
    draft.purpose = strings(&["gone", "two", "one"]);
    draft
        .facets
        .insert("memory-required".into(), strings(&["high"]));
    draft.year = "2024".into();
    let record = own(&draft).record(&terms());
    assert_eq!(record.field.label.bg, "Дълбоко обучение");
    let labels: Vec<&str> = record.purpose.iter().map(|term| &*term.label.en).collect();
    // What this release does not know is shown by its id.
    assert_eq!(labels, ["One", "Two", "gone"]);
    let facet = &record.facets[0];
    assert_eq!(
        (facet.level, &*facet.values[0].label.bg),
        (Some(1), "много")
    );
    let dataset = test_records::method(|_| {});
    assert_eq!(verdict(Row::Field, &[&dataset, &record]), Verdict::Same);
    assert_eq!(verdict(Row::Year, &[&dataset, &record]), Verdict::Different);
}

#[test]
fn references_are_cited() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut DraftSource), expected: &str) {
        let mut draft = named("a");
        draft.source.title = "Title".into();
        edit(&mut draft.source);
        let source = own(&draft).record(&terms()).source.unwrap();
        assert_eq!(source.citation, expected);
    }
    check(|_| {}, "Title.");
    check(
        |source| {
            source.authors = strings(&["Ivanova, Maria", "Methods Group"]);
            source.year = "2024".into();
            source.container = "Journal".into();
            source.volume = "7".into();
            source.issue = "2".into();
            source.page = "1--9".into();
            source.publisher = "Press".into();
        },
        "Ivanova, M., & Methods Group (2024). Title. Journal, 7(2), 1–9. Press.",
    );
    check(
        |source| source.authors = strings(&["Sartre, Jean-Paul Charles"]),
        "Sartre, J.-P. C. Title.",
    );
    check(
        |source| source.authors = strings(&["Ford, Jr., Lester R."]),
        "Ford, L. R., Jr. Title.",
    );
    let many = |number: usize| format!("A{number}");
    check(
        |source| source.authors = (1..=21).map(many).collect(),
        &format!(
            "{}, … A21. Title.",
            (1..=19).map(many).collect::<Vec<_>>().join(", ")
        ),
    );
}

#[test]
fn one_work_is_one_source() {
    let mut draft = named("a");
    draft.source.title = "QLoRA".into();
    draft.source.arxiv = "https://arxiv.org/abs/2305.14314v2".into();
    let record = own(&draft).record(&terms());
    let dataset = test_records::method(|_| {});
    assert_eq!(verdict(Row::Source, &[&dataset, &record]), Verdict::Same);
    let csl = record.source.unwrap().csl.unwrap();
    assert!(
        csl.get().contains(r#""custom":{"arxiv":"2305.14314"}"#),
        "{csl}"
    );
}

#[test]
fn is_found_by_name_and_alias() {
    #[track_caller]
    fn check(text: &str, expected: bool) {
        let mut draft = named("Роботизирано кодиране");
        draft.aliases = strings(&["Robot-assisted coding"]);
        assert_eq!(own(&draft).is_called(text), expected, "{text:?}");
    }
    check("роботи", true);
    check("Кодиране робот", true);
    check("cod ROBOT", true);
    check("robot кодиране", false);
    check("обот", false);
    check("", false);
    check(" ", false);
}

/// What is read of a text: the name, and the findings as "field: found".
#[track_caller]
fn check_reading(text: &str, lang: Lang, name: &str, expected: &[(&str, Problem)]) -> Draft {
    let (draft, findings) = Draft::read(text, lang, &terms());
    let found: Vec<_> = findings.iter().map(|it| (&*it.field, it.problem)).collect();
    assert_eq!((&*draft.name, &found[..]), (name, expected), "{text:.300}");
    draft
}

#[test]
fn reads_bibtex() {
    let entry = r#"@string{jm = "Journal of Methods"} @comment{x}
        @Article{ivanova2024, author = {Ivanova, Maria and M{\"u}ller, K.}, title = "{R}obot coding",
          journal = jm # { (Online)}, year = 2024, volume={7}, number = 2, pages = {11--29},
          doi = {10.1000/ROBOT\_1}, url = {https://example.org/a\_b}}"#;
    let draft = check_reading(entry, Lang::En, "Robot coding", &[]);
    assert_eq!(draft.originators, ["Maria Ivanova", "K. Müller"]);
    let DraftSource {
        kind,
        authors,
        container,
        page,
        doi,
        url,
        ..
    } = draft.source;
    assert_eq!(authors, ["Ivanova, Maria", "Müller, K."]);
    assert_eq!(
        (&*kind, &*container),
        ("article-journal", "Journal of Methods (Online)")
    );
    assert_eq!(
        (&*page, &*doi, &*url),
        ("11-29", "10.1000/robot_1", "https://example.org/a_b")
    );
    let preprint =
        "@misc{x, title={A}, eprint={2305.14314}, archivePrefix={arXiv}, date={2023-05-23}}";
    let draft = check_reading(preprint, Lang::En, "A", &[]);
    assert_eq!((&*draft.source.arxiv, &*draft.year), ("2305.14314", "2023"));
    check_reading(
        "@book{a, title={A}} @book{b, title={B}}",
        Lang::En,
        "A",
        &[("", Problem::OneOf(2))],
    );
    let hostile = "@article{x, title={<script>alert(1)</script>\u{202e}}, year={1e999}, doi={x}, url={javascript:alert(1)}}";
    let expected = [
        ("year", Problem::NotYears),
        ("source.issued", Problem::NotYears),
        ("source.DOI", Problem::NotADoi),
        ("source.URL", Problem::NotAnAddress),
    ];
    check_reading(hostile, Lang::En, "<script>alert(1)</script>", &expected);
    let unreadable = ["", "title", "@", "@article"];
    for text in unreadable {
        check_reading(text, Lang::En, "", &[("", Problem::Unreadable)]);
    }
    let broken = [
        "@article{",
        "@article{x",
        "@article{x, title = {A",
        "@article{x, title}",
        "@misc(x, title={A})",
    ];
    for text in broken {
        check_reading(text, Lang::En, "", &[("", Problem::BrokenEntry)]);
    }
    check_reading(
        &"{".repeat(70_000),
        Lang::En,
        "",
        &[("", Problem::Unreadable)],
    );
    check_reading(
        &["@a{x, t = ", &"{".repeat(50_000)].concat(),
        Lang::En,
        "",
        &[("", Problem::BrokenEntry)],
    );
}

#[test]
fn bibtex_loses_its_commands() {
    #[track_caller]
    fn check(raw: &str, expected: &str) {
        let entry = ["@misc{x, title = {", raw, "}}"].concat();
        check_reading(&entry, Lang::En, expected, &[]);
    }
    check("{Fitting {L}inear   Models}", "Fitting Linear Models");
    check(
        r#"M{\"u}ller \'{e} \'e {\'\i} \c{c} \v{s} \~n"#,
        "Müller é é í ç š ñ",
    );
    check(r"Stra{\ss}e, {\O}re, {\L}\'od\'z", "Straße, Øre, Łódź");
    check(r"R\&D 5\% \_x --- 1--2 a~b", "R&D 5% _x — 1–2 a b");
    check(r"\emph{very} \textbf{good {\'e}}", "very good é");
    check("<b>=1+1</b>", "<b>=1+1</b>");
    check(r"The $\alpha$-test of $n$ cases", "The α-test of n cases");
    check(
        r"$\chi^2$ and $\beta$-VAE, \textalpha, $O(n \log n)$",
        "χ² and β-VAE, α, O(n log n)",
    );
    check(
        r"$x_{i}^{10}$, $L_\infty$, $e^{-x}$, the $11^{th}$",
        "xᵢ¹⁰, L_∞, e^-x, the 11th",
    );
    check(
        r"$a \le b$, $\mathcal{N}(0, 1)$, $\mathbb R$, {\em so}",
        "a ≤ b, N(0, 1), R, so",
    );
    check(r"Costs of \$5, \foo bar", "Costs of $5, foo bar");
}

#[test]
fn people_of_bibtex_are_parted() {
    #[track_caller]
    fn check(list: &str, expected: &[&str]) {
        let entry = ["@misc{x, title = {A}, author = {", list, "}}"].concat();
        let draft = check_reading(&entry, Lang::En, "A", &[]);
        assert_eq!(draft.source.authors, expected, "{list}");
    }
    check("", &[]);
    check(
        "Ada Lovelace and Turing, Alan",
        &["Lovelace, Ada", "Turing, Alan"],
    );
    check("King, Jr., Martin Luther", &["King, Jr., Martin Luther"]);
    check(
        "{World Health Organization and Partners} and Plato",
        &["World Health Organization and Partners", "Plato"],
    );
    check(
        r#"Erd{\H{o}}s, P{\'a}l and Garc{\'\i}a, J."#,
        &["Erdős, Pál", "García, J."],
    );
    check("de Moivre, Abraham", &["de Moivre, Abraham"]);
    check("A, B and\n  C, D", &["A, B", "C, D"]);
}

/// What is lost is said, with what stands there.
#[test]
fn what_bibtex_and_csl_json_say_elsewhere_is_found() {
    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str, Problem)]) -> DraftSource {
        let (draft, findings) = Draft::read(text, Lang::En, &terms());
        let found: Vec<_> = findings
            .iter()
            .map(|it| (&*it.field, &*it.found, it.problem))
            .collect();
        assert_eq!(found, expected, "{text:.200}");
        draft.source
    }
    let source = check(
        "@misc{x, title = {A}, author = {Ludwig van Beethoven and others}}",
        &[("source.author", "and others", Problem::Others)],
    );
    assert_eq!(source.authors, ["van Beethoven, Ludwig"]);
    let people: Vec<String> = (0..3000).map(|number| format!("N{number}, A.")).collect();
    let many = [
        "@misc{x, title = {A}, author = {",
        &people.join(" and "),
        "}}",
    ]
    .concat();
    let source = check(&many, &[("source.author", "3000", Problem::Many(40))]);
    assert_eq!(source.authors.len(), 40);
    check(
        "@inproceedings{x, title = {A}, crossref = {icml-2020}}",
        &[("crossref", "icml-2020", Problem::Crossref)],
    );
    let year = |year: &str| ["@misc{x, title = {A}, year = {", year, "}}"].concat();
    for (said, read) in [
        ("2019a", "2019"),
        ("March 2019", "2019"),
        ("{2019}/2020", "2019"),
    ] {
        assert_eq!(check(&year(said), &[]).year, read);
    }
    let long = "to be said in a year that nobody knows as yet";
    for (said, quoted) in [
        ("in press", "in press"),
        ("99999", "99999"),
        (long, "to be said in a year that nobody knows a…"),
    ] {
        let findings = ["year", "source.issued"].map(|field| (field, quoted, Problem::NotYears));
        check(&year(said), &findings);
    }
    for (issued, read) in [
        (r#"{"raw": "2019-05-01"}"#, "2019"),
        (r#"{"literal": "Spring 2019"}"#, "2019"),
        (r#""2019""#, "2019"),
        (r#"{"date-parts": [["2019", 5]], "raw": "2020"}"#, "2019"),
    ] {
        let entry = ["{\"title\": \"A\", \"issued\": ", issued, "}"].concat();
        assert_eq!(check(&entry, &[]).year, read);
    }
    let findings = ["year", "source.issued"].map(|field| (field, "soon", Problem::NotYears));
    check(
        r#"{"title": "A", "issued": {"literal": "soon"}}"#,
        &findings,
    );
    let source = check(
        r#"{"title": "A", "type": "spam", "version": "2.1"}"#,
        &[
            ("type", "spam", Problem::UnknownKind),
            ("version", "2.1", Problem::NotKept),
        ],
    );
    assert_eq!(source.kind, "");
    assert_eq!(
        check(r#"{"title": "A", "type": "dataset"}"#, &[]).kind,
        "dataset"
    );
}

#[test]
fn one_mistake_in_bibtex_does_not_lose_the_rest() {
    // An entry that does not end between two that do.
    let three = "@book{a, title = {A}}\n\n@book{b, title = {B\n\n@book{c, title = {C}}";
    check_reading(
        three,
        Lang::En,
        "A",
        &[("", Problem::BrokenEntry), ("", Problem::OneOf(2))],
    );
    check_reading(
        "write to me@example.org\n@book{a, title = {A}}",
        Lang::En,
        "A",
        &[],
    );
    // A field that TeX would not take.
    check_reading(
        "@book{a, title = {A}, abstract = {5 $ a day}, journal = {5 $ a day}, author = {B, C}}",
        Lang::En,
        "A",
        &[("journal", Problem::BrokenField)],
    );
    // A name that nobody gave a value, and what refers to itself.
    let journal = |text: &str| check_reading(text, Lang::En, "A", &[]).source.container;
    assert_eq!(journal("@article{a, title = {A}, journal = JMLR}"), "JMLR");
    assert_eq!(
        journal("@string{a = b} @string{b = a # a} @article{x, title = {A}, journal = b}"),
        "bb"
    );
    let twice = |number: usize| format!("@string{{s{} = s{number} # s{number}}}\n", number + 1);
    let many = (0..60).map(twice).collect::<String>();
    journal(&[&many, "@article{x, title = {A}, journal = s60}"].concat());
    // Who is too deep is left out.
    let deep = [
        "@book{a, title = {A}, publisher = {",
        &"\\a{".repeat(60),
        &"}".repeat(60),
        "}}",
    ];
    check_reading(
        &deep.concat(),
        Lang::En,
        "A",
        &[("publisher", Problem::BrokenField)],
    );
}

#[test]
fn all_that_references_print_is_read_of_bibtex() {
    let chapter = r#"@incollection{x, author = {Fast, Ann}, editor = {Leibe, Bastian and Welling, Max}, title = {Rich features},
        subtitle = {A survey}, booktitle = {Computer Vision}, series = {Lecture Notes}, number = 12, volume = {9905},
        pages = {21--37}, edition = {Second}, publisher = {Springer}, address = {Cham}, year = 2016, isbn = {978-3-319-46448-0}, issn = {0302-9743}}"#;
    let source = check_reading(chapter, Lang::En, "Rich features: A survey", &[]).source;
    let expected = DraftSource {
        kind: "chapter".into(),
        title: "Rich features: A survey".into(),
        authors: strings(&["Fast, Ann"]),
        editors: strings(&["Leibe, Bastian", "Welling, Max"]),
        year: "2016".into(),
        container: "Computer Vision".into(),
        collection: "Lecture Notes".into(),
        collection_number: "12".into(),
        volume: "9905".into(),
        page: "21-37".into(),
        edition: "2".into(),
        publisher: "Springer".into(),
        place: "Cham".into(),
        isbn: source.isbn.clone(),
        issn: "0302-9743".into(),
        ..DraftSource::default()
    };
    assert_eq!(source, expected);
    assert!(!source.isbn.is_empty());
    let thesis = "@phdthesis{x, title = {T}, school = {Sofia University}, author = {A, B}}";
    let source = check_reading(thesis, Lang::En, "T", &[]).source;
    assert_eq!(
        (&*source.publisher, &*source.genre),
        ("Sofia University", "PhD thesis")
    );
}

#[test]
fn reads_csl_json() {
    let entry = r#"[{"id": "x", "type": "chapter", "title": "A <i>b</i>", "author": [{"family": "Waals", "non-dropping-particle": "van der", "given": "J."}, {"literal": "WHO"}],
        "issued": {"date-parts": [[1999, 2]]}, "container-title": "Book", "volume": 7, "DOI": "10.1000/ab", "abstract": "passed over"}]"#;
    let draft = check_reading(entry, Lang::En, "A <i>b</i>", &[]);
    assert_eq!(draft.source.authors, ["van der Waals, J.", "WHO"]);
    assert_eq!((&*draft.source.year, &*draft.source.volume), ("1999", "7"));
    assert_eq!(draft.originators, ["J. van der Waals", "WHO"]);
    let hostile = r#"{"title": "a", "author": [7, {}, {"family": "b"}], "issued": 7, "volume": {}, "DOI": ["x"]}"#;
    let text = Problem::Expected(Shape::Text);
    let object = Problem::Expected(Shape::Object);
    check_reading(
        hostile,
        Lang::En,
        "a",
        &[
            ("volume", text),
            ("DOI", text),
            ("author[0]", object),
            ("author[1]", object),
            ("issued", object),
        ],
    );
    for text in ["{", "[]", "[7]", "{}", r#"{"x": 1}"#, &"[".repeat(60_000)] {
        check_reading(text, Lang::En, "", &[("", Problem::Unreadable)]);
    }
}

#[test]
fn reads_a_record() {
    let record = r#"{"$schema": "x", "slug": "qlora", "name": {"bg": "Мое", "en": "Mine"}, "aliases": {"bg": ["М"], "en": ["M"]},
        "field": "deep-learning", "year": "2024", "originators": ["A"], "summary": {"en": "Only English."},
        "purpose": ["one"], "facets": {"memory-required": ["low"]}, "evidence": [{}], "related": [],
        "source": {"type": "book", "title": "T", "author": [{"family": "A"}], "issued": {"date-parts": [[2024]]}, "custom": {"arxiv": "2305.14314"}},
        "software": [{"package": "py-peft", "function": "LoraConfig"}, {"name": "x", "url": "https://example.org"}]}"#;
    let draft = check_reading(record, Lang::Bg, "Мое", &[]);
    assert_eq!(
        (draft.aliases, &*draft.summary),
        (strings(&["М"]), "Only English.")
    );
    let software: Vec<&str> = draft.software.iter().map(|own| &*own.name).collect();
    assert_eq!(software, ["Python peft: LoraConfig", "x"]);
    assert_eq!(draft.source.arxiv, "2305.14314");
    check_reading(r#"{"name": "Mine"}"#, Lang::Bg, "Mine", &[]);
    let wrong = r#"{"name": 7, "year": [], "summary": {"bg": {}}, "purpose": "one", "data": [1, "spam"], "facets": {"cost": ["low"]},
        "software": [{"package": "py-none"}], "source": 7, "surprise": 1}"#;
    let text = Problem::Expected(Shape::Text);
    check_reading(
        wrong,
        Lang::Bg,
        "7",
        &[
            ("purpose", Problem::Expected(Shape::List)),
            ("software[0].package", Problem::UnknownId),
            ("source", Problem::Expected(Shape::Object)),
            ("summary", text),
            ("surprise", Problem::UnknownField),
            ("year", text),
            ("data", Problem::UnknownId),
            ("data", Problem::UnknownId),
            ("facets.cost", Problem::UnknownFacet),
        ],
    );
    check_reading(
        r#"{"name": "\u202e"}"#,
        Lang::En,
        "",
        &[("name", Problem::Missing)],
    );
}

#[test]
fn what_is_read_leaves_what_it_does_not_speak_of() {
    let typed = Draft {
        name: "Mine".into(),
        purpose: vec!["adapt-model".into()],
        limits: "slow".into(),
        ..Draft::default()
    };
    let read = Draft {
        name: "Read".into(),
        year: "1999".into(),
        ..Draft::default()
    };
    let expected = Draft {
        name: "Read".into(),
        year: "1999".into(),
        ..typed.clone()
    };
    assert_eq!(typed.filled_with(read), expected);
}

proptest! {
    #[test]
    fn any_reading_ends(text in any::<String>(), begin in prop_oneof![Just("@a{"), Just("@a{x, b = {"), Just("{\"name\": "), Just("[{\"title\": \"")]) {
        let _ = Draft::read(&text, Lang::En, &terms());
        let _ = Draft::read(&[begin, &*text].concat(), Lang::Bg, &terms());
    }

    /// Whatever somebody says, what is kept of it stays as it is and becomes a record.
    #[test]
    fn any_text_is_kept_or_refused(text in any::<String>(), other in any::<String>()) {
        let mut draft = named(&text);
        draft.aliases = vec![other.clone(), text.clone()];
        draft.year = other.clone();
        draft.purpose = vec![text.clone()];
        draft.facets.insert(text.clone(), vec![other.clone()]);
        draft.software = vec![SoftwareLink { name: text.clone(), url: other.clone() }];
        draft.source = DraftSource {
            title: other.clone(), authors: vec![text.clone()], doi: text.clone(), url: other.clone(), ..DraftSource::default()
        };
        let kept = draft.checked().0;
        prop_assert_eq!(&kept.checked().0, &kept);
        if let Ok(method) = OwnMethod::new(Slug::own(1), &kept) {
            let record = method.record(&terms());
            prop_assert!(!record.name.bg.is_empty());
        }
    }
}
