use serde_json::{Value, json, value::RawValue};
use tertium_core::{
    compare::{AnswerLine, Counts, Row, Verdict},
    locale::{Bilingual, Lang},
    method::Method,
    test_records::method,
};

use super::*;

/// What is selected for a table, each part open to a test's changes.
struct Draft {
    title: String,
    link: String,
    dataset: DatasetInfo,
    methods: Vec<Method>,
    rows: Vec<SelectedRow>,
    own: Vec<OwnRow>,
    answer: Vec<AnswerLine>,
    words: Words,
}

impl Draft {
    fn new() -> Self {
        let row = |row, label: &str, verdict| SelectedRow {
            row,
            label: label.into(),
            verdict,
        };
        Self {
            title: "Comparison of DPO and QLoRA".into(),
            link: "https://example.org/?slugs=dpo,qlora&lang=en".into(),
            dataset: DatasetInfo {
                name: "Tertium".into(),
                version: "0.1.0".into(),
                release: "b0c745fccfc1".into(),
                date: "2026-11-24".into(),
                licence: "CC BY 4.0".into(),
            },
            methods: vec![dpo(), qlora()],
            answer: vec![AnswerLine {
                name: "Q<i>LoRA".to_owned(),
                text: "Memory: less & less. [1] 100% $x$ | _y_".to_owned(),
            }],
            rows: vec![
                row(Row::Year, "Year", Verdict::Same),
                row(Row::Aliases, "Aliases", Verdict::None),
                row(Row::Source, "Source", Verdict::Different),
            ],
            own: Vec::new(),
            words: Words {
                unverified: "unverified".into(),
                answer: "What decides".to_owned(),
                respect: "Respect".into(),
                verdict: "Verdict".into(),
                same: "same".into(),
                different: "the values differ".into(),
                incomplete: "incomplete".into(),
                code: "Code".into(),
                references: "References".into(),
                dataset: "Dataset".into(),
                licence: "Licence".into(),
                comparison: "Comparison".into(),
                packages: "Packages".into(),
                sentence: "{title}: {different} of {compared} rows differ. {link} \
                           (Tertium {version}, {date})"
                    .into(),
            },
        }
    }

    fn table(&self) -> Result<Table, TableError> {
        self.table_in(Lang::En)
    }

    fn table_in(&self, lang: Lang) -> Result<Table, TableError> {
        Table::new(Selection {
            lang,
            title: &self.title,
            link: Some(&self.link),
            dataset: self.dataset.clone(),
            methods: &self.methods.iter().collect::<Vec<_>>(),
            rows: &self.rows,
            own: &self.own,
            // A row that differs is not shown.
            counts: Counts {
                compared: 3,
                different: 2,
                same: 1,
            },
            answer: &self.answer,
            code: &[],
            words: self.words.clone(),
        })
    }
}

/// Excel parts lines where the lists of its region have their separator.
#[test]
fn excel_gets_the_separator_of_its_region() {
    #[track_caller]
    fn check(format: Format, lang: Lang, expected: &str) {
        let table = Draft::new().table_in(lang).unwrap();
        let written = write(format, &table);
        assert!(written.starts_with(expected), "{written}");
    }
    check(
        Format::CsvExcel,
        Lang::En,
        "\u{feff}\"Respect\",\"Verdict\",\"DPO\"",
    );
    check(
        Format::CsvExcel,
        Lang::Bg,
        "\u{feff}\"Respect\";\"Verdict\";",
    );
    check(Format::Csv, Lang::Bg, "\"Respect\",\"Verdict\",");
}

/// Latin Modern and T1 have no Cyrillic letters.
#[test]
fn latex_has_the_letters_of_its_references() {
    #[track_caller]
    fn check(title: &str, expected: &[&str]) {
        let mut draft = Draft::new();
        edit_csl(&mut draft.methods[0], |csl| csl["title"] = title.into());
        let document = write(Format::Latex, &draft.table().unwrap());
        for part in expected {
            assert!(document.contains(part), "{part:?} is missing");
        }
    }
    check(
        "Direct preference",
        &["(or lualatex, pdflatex)", "[T1]{fontenc}"],
    );
    check(
        "Распространение закона",
        &["(or lualatex)", "[T1,T2A]{fontenc}", "{CMU Serif}"],
    );
}

/// A method whose work is in another language and has no address.
fn dpo() -> Method {
    let mut method = method(|method| {
        method.slug = "dpo".parse().unwrap();
        method.name.en = "DPO".into();
        method.aliases.en.clear();
        let source = method.source.as_mut().unwrap();
        source.citation = "Rafailov, R. (2023). Direct.".into();
        source.language = "bg".into();
        source.arxiv = None;
    });
    set_csl(
        &mut method,
        json!({
            "id": "rafailov2023direct", "type": "paper-conference", "language": "en",
            "title": "Direct preference",
            "author": [{"family": "Rafailov", "given": "Rafael"}],
            "issued": {"date-parts": [[2023]]},
            "container-title": "NeurIPS", "page": "53728-53741",
        }),
    );
    method
}

fn qlora() -> Method {
    let mut method = method(|method| {
        method.aliases.en = vec!["Quantized LoRA".into(), "QL".into()];
        let source = method.source.as_mut().unwrap();
        source.citation = "Dettmers, T. (2023). QLoRA.".into();
        source.language = "de".into();
    });
    set_csl(
        &mut method,
        json!({
            "id": "dettmers2023qlora", "type": "article", "language": "en", "title": "QLoRA",
            "author": [{"family": "van der Maaten", "given": "Laurens"}, {"literal": "Group"}],
            "issued": {"date-parts": [[2023, 5, 23]]},
            "custom": {"arxiv": "2305.14314"},
        }),
    );
    method
}

fn set_csl(method: &mut Method, csl: Value) {
    let csl = RawValue::from_string(csl.to_string()).unwrap();
    method.source.as_mut().unwrap().csl = Some(csl);
}

/// Changes members of a method's reference.
fn edit_csl(method: &mut Method, edit: impl FnOnce(&mut Value)) {
    let csl = method.source.as_ref().unwrap().csl.as_ref().unwrap();
    let mut value = serde_json::from_str(csl.get()).unwrap();
    edit(&mut value);
    set_csl(method, value);
}

fn table() -> Table {
    Draft::new().table().unwrap()
}

/// Puts a text where the name of a method, a cell, a title, a person and a citation stand.
fn hostile(text: &str) -> Table {
    let mut draft = Draft::new();
    draft.title = text.into();
    draft.rows[0].label = text.into();
    draft.methods[0].name.en = text.into();
    draft.methods[1].aliases.en[0] = text.into();
    draft.methods[0].source.as_mut().unwrap().citation = text.into();
    edit_csl(&mut draft.methods[0], |csl| {
        csl["title"] = text.into();
        csl["container-title"] = text.into();
        csl["author"][0]["family"] = text.into();
    });
    edit_csl(&mut draft.methods[1], |csl| {
        csl["author"][1]["literal"] = text.into()
    });
    draft.table().unwrap()
}

#[test]
fn every_format_says_where_the_table_comes_from() {
    let table = table();
    for format in Format::ALL {
        let text = write(format, &table);
        let link = if matches!(format, Format::Html | Format::HtmlTable | Format::Svg) {
            "https://example.org/?slugs=dpo,qlora&amp;lang=en"
        } else {
            "https://example.org/?slugs=dpo,qlora&lang=en"
        };
        for part in [link, "0.1.0", "2026"] {
            assert!(
                text.contains(part),
                "{} does not say {part}:\n{text}",
                format.id()
            );
        }
        for part in ["b0c745fccfc1", "CC BY 4.0"] {
            let holds_it = format == Format::Sentence || text.contains(part);
            assert!(holds_it, "{} does not say {part}:\n{text}", format.id());
        }
        let has_no_keys = matches!(
            format,
            Format::Markdown | Format::HtmlTable | Format::Svg | Format::Sentence
        );
        let has_key = text.contains("dettmers2023qlora");
        assert!(has_no_keys || has_key, "{}: no reference", format.id());
    }
}

#[test]
fn writes_each_format() {
    #[track_caller]
    fn check(format: Format, expected: &[&str]) {
        let text = write(format, &table());
        for part in expected {
            assert!(text.contains(part), "{part:?} is missing in:\n{text}");
        }
    }
    check(
        Format::Markdown,
        &[
            "| Respect | DPO \\[1\\] | QLoRA \\[2\\] |\n|:-----|:----------|:----------|\n",
            "| **Source** ≠ | Rafailov, R. (2023). Direct. | \
             [Dettmers, T. (2023). QLoRA.](<https://arxiv.org/abs/2305.14314>) |\n",
            "| **Aliases** | — | Quantized LoRA; QL |",
            "2. Dettmers, T. (2023). QLoRA. <https://arxiv.org/abs/2305.14314>\n",
        ],
    );
    check(
        Format::Pandoc,
        &[
            "---\ntitle: \"Comparison of DPO and QLoRA\"\nlang: en\nreferences:\n",
            "| DPO [@rafailov2023direct] |",
            "  - {\"id\":\"dettmers2023qlora\",\"type\":\"article\"",
        ],
    );
    check(
        Format::Csv,
        &["\"Respect\",\"Verdict\",\"DPO\",\"QLoRA\"\r\n\
           \"Year\",\"same\",\"2023\",\"2023\"\r\n\
           \"Aliases\",\"\",\"\",\"Quantized LoRA; QL\"\r\n"],
    );
    check(Format::CsvExcel, &["\u{feff}\"Respect\""]);
    check(
        Format::Latex,
        &[
            "\\begin{filecontents*}",
            "& \\textbf{DPO}~\\cite{rafailov2023direct}",
            "{\\bfseries Source}~$\\neq$ & \\textcite{rafailov2023direct}",
        ],
    );
    check(
        Format::LatexTable,
        &[
            "% Packages: booktabs, tabularx; fontspec | [T1]{fontenc}\n% References: tertium-dpo-qlora.bib (\\addbibresource{\
             tertium-dpo-qlora.bib} | \\bibliography{tertium-dpo-qlora})\n% Dataset: Tertium",
            "\n\n\\begin{table}[htbp]\n  \\centering\n  \\footnotesize\n  \
             \\caption{Comparison of DPO and QLoRA}\n  \\label{tab:dpo-qlora}\n  \\begin{tabularx}",
            "    \\toprule\n    Respect & \\textbf{DPO}~\\cite{rafailov2023direct} & \
             \\textbf{QLoRA}~\\cite{dettmers2023qlora} \\\\\n    \\midrule\n    \
             {\\bfseries Year} & 2023 & 2023 \\\\\n    \\addlinespace\n    \
             {\\bfseries Aliases} & --- & Quantized LoRA; QL \\\\\n",
            "{\\bfseries Source}~$\\neq$ & \\cite{rafailov2023direct} & \\cite{dettmers2023qlora}",
            "    \\bottomrule\n  \\end{tabularx}\n  \\par\\smallskip\n  $\\neq$ the values differ. \
             Dataset: Tertium 0.1.0, CC BY 4.0~\\cite{tertium-b0c745fccfc1}.\n\\end{table}\n",
        ],
    );
    check(
        Format::PandocTable,
        &[
            "| Respect | DPO [@rafailov2023direct] |",
            "|\n\n: Comparison of DPO and QLoRA\n\n≠ the values differ\n\n- Dataset: Tertium",
            "- References: `tertium-dpo-qlora.bib`\n",
        ],
    );
    check(
        Format::HtmlTable,
        &[
            "<div lang=\"en\">\n<p><b>Comparison of DPO and QLoRA</b></p>\n<table style=",
            "text-align:left;vertical-align:top\">QLoRA [2]</th></tr>\n</thead>",
            ">Source ≠</th><td style=\"border:1px solid #999;padding:4px 6px;text-align:left;\
             vertical-align:top\">[1]</td>",
            "<ol>\n<li>Rafailov, R. (2023). Direct.</li>\n<li>Dettmers, T. (2023). QLoRA. <a href=",
        ],
    );
    check(
        Format::Bibtex,
        &[
            "@inproceedings{rafailov2023direct,\n  author = {Rafailov, Rafael},\n  \
             title = {Direct preference},\n  booktitle = {NeurIPS},\n  year = {2023},\n  \
             pages = {53728--53741}\n}",
            "@misc{dettmers2023qlora,\n  author = {van der Maaten, Laurens and {Group}},\n  \
             title = {{QLoRA}},\n  year = {2023},\n  month = {5},\n  eprint = {2305.14314},\n  \
             archiveprefix = {arXiv},\n  url = {https://arxiv.org/abs/2305.14314}\n}",
            "@dataset{tertium-b0c745fccfc1,\n  author = {{Tertium}}",
        ],
    );
    check(
        Format::Ris,
        &[
            "TY  - CONF\r\nID  - rafailov2023direct\r\nAU  - Rafailov, Rafael\r\n\
             TI  - Direct preference\r\nC3  - NeurIPS\r\nJF  - NeurIPS\r\nPY  - 2023\r\nC2  - 2023\r\n\
             SP  - 53728\r\nEP  - 53741\r\n",
            "DA  - 2023/05/23/\r\n",
        ],
    );
    check(
        Format::CslJson,
        &[
            "[\n{\"id\":\"rafailov2023direct\",\"type\":\"paper-conference\",\
             \"author\":[{\"family\":\"Rafailov\",\"given\":\"Rafael\"}],\
             \"issued\":{\"date-parts\":[[2023]]},\"title\":\"Direct preference\",\
             \"container-title\":\"NeurIPS\",\"page\":\"53728-53741\",\"language\":\"en\"},\n",
            "{\"non-dropping-particle\":\"van der\",\"family\":\"Maaten\",\"given\":\"Laurens\"},\
             {\"literal\":\"Group\"}]",
            "\"note\":\"arXiv: 2305.14314\",\"URL\":\"https://arxiv.org/abs/2305.14314\"}",
        ],
    );
    check(
        Format::Html,
        &[
            "<html lang=\"en\">",
            "<td><span lang=\"bg\">Rafailov, R. (2023). Direct.</span></td>\
             <td><a href=\"https://arxiv.org/abs/2305.14314\" lang=\"de\">Dettmers",
            "<li>Quantized LoRA</li><li>QL</li>",
            "<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&amp;rft_val_fmt",
        ],
    );
    check(
        Format::Json,
        &[
            "{\"title\":\"Comparison of DPO and QLoRA\",\"lang\":\"en\",\"link\":\"https:",
            "\"dataset\":{\"name\":\"Tertium\",\"version\":\"0.1.0\",\
             \"release\":\"b0c745fccfc1\",\"date\":\"2026-11-24\",\"licence\":\"CC BY 4.0\"}",
            "\"methods\":[{\"slug\":\"dpo\",\"name\":\"DPO\",\"source\":\"rafailov2023direct\"}",
            "{\"id\":\"aliases\",\"label\":\"Aliases\",\"verdict\":\"none\",\
             \"cells\":[[],[{\"text\":\"Quantized LoRA\"},{\"text\":\"QL\"}]]}",
            "\"verdict\":\"different\",\"cells\":[[{\"text\":\"Rafailov, R. (2023). Direct.\",\
             \"lang\":\"bg\"}],[{\"text\":\"Dettmers, T. (2023). QLoRA.\",\"lang\":\"de\",\
             \"link\":\"https://arxiv.org/abs/2305.14314\"}]]}",
            "\"references\":[{\"citation\":\"Rafailov, R. (2023). Direct.\",\"csl\":{\"id\":",
        ],
    );
    check(
        Format::Sentence,
        &["Comparison of DPO and QLoRA: 2 of 3 rows differ. \
           https://example.org/?slugs=dpo,qlora&lang=en (Tertium 0.1.0, 2026-11-24)\n"],
    );
}

#[test]
fn refuses_what_cannot_be_exported() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Draft), expected: &str) {
        let mut draft = Draft::new();
        edit(&mut draft);
        let error = draft.table().unwrap_err().to_string();
        assert!(
            error.contains(expected),
            "{error:?} does not say {expected:?}"
        );
    }
    check(
        |draft| draft.link = "javascript:alert(1)".into(),
        "link is \"javascript:alert(1)\", expected an http or https address",
    );
    check(
        |draft| draft.methods.clear(),
        "methods are none, expected at least one",
    );
    check(
        |draft| draft.title = " \u{202e}".into(),
        "title is \" \\u{202e}\", expected a text",
    );
    check(
        |draft| draft.methods[1].name.en.clear(),
        "name is \"\", expected a text",
    );
    check(
        |draft| draft.rows[2].label.clear(),
        "label is \"\", expected a text",
    );
    check(
        |draft| draft.dataset.release.clear(),
        "dataset.release is \"\"",
    );
    check(
        |draft| draft.words.sentence.clear(),
        "words.sentence is \"\"",
    );
    check(
        |draft| edit_csl(&mut draft.methods[0], |csl| csl["id"] = "".into()),
        "the reference of dpo: id is missing",
    );
    check(
        |draft| edit_csl(&mut draft.methods[1], |csl| csl["title"] = 7.into()),
        "the reference of qlora: title is 7, expected a text",
    );
}

#[test]
fn methods_of_one_work_share_its_reference() {
    let mut draft = Draft::new();
    edit_csl(&mut draft.methods[1], |csl| {
        csl["id"] = "rafailov2023direct".into()
    });
    let table = draft.table().unwrap();
    assert_eq!(table.sources.len(), 1);
    assert!(
        table
            .columns
            .iter()
            .all(|column| table.source_of(column) == Some(0))
    );
    readers::check(&table);
}

#[test]
fn a_method_may_have_no_reference() {
    let mut draft = Draft::new();
    draft.methods[0].source = None;
    draft.methods[1].source.as_mut().unwrap().csl = None;
    let table = draft.table().unwrap();
    assert!(table.sources.is_empty());
    assert!(
        table
            .columns
            .iter()
            .all(|column| table.source_of(column).is_none())
    );
    readers::check(&table);
}

/// Rows of the visitor's own stand after the dataset's in every format that holds the table; what they say stays text.
/// A method that the visitor added is told from the dataset's in every format, and so is its reference.
#[test]
fn own_methods_are_marked_as_unverified() {
    let mut draft = Draft::new();
    draft.methods[0].slug = "my-abc".parse().unwrap();
    draft.methods[0].name = Bilingual {
        bg: "=Mine".into(),
        en: "=Mine".into(),
    };
    let table = draft.table().unwrap();
    let names: Vec<&str> = table.columns.iter().map(|column| &*column.name).collect();
    assert_eq!(names[0], "=Mine (unverified)");
    assert!(
        names[1..].iter().all(|name| !name.contains("unverified")),
        "{names:?}"
    );
    for format in Format::ALL
        .into_iter()
        .filter(|format| *format != Format::Sentence)
    {
        let written = write(format, &table);
        assert!(written.contains("unverified"), "{format:?}: {written}");
    }
}

#[test]
fn own_rows_are_written_like_any_other() {
    #[track_caller]
    fn check(format: Format, expected: &[&str]) {
        let mut draft = Draft::new();
        let cells = vec![
            "=1+1".to_owned(),
            "a\u{202e}b".to_owned(),
            "surplus".to_owned(),
        ];
        draft.own = vec![OwnRow {
            label: "<b>Price</b>".to_owned(),
            verdict: Verdict::Different,
            cells,
        }];
        let written = write(format, &draft.table().unwrap());
        for text in expected {
            assert!(written.contains(text), "{format:?}: {text}\n{written}");
        }
        assert!(
            !written.contains("surplus") && !written.contains('\u{202e}'),
            "{format:?}"
        );
    }
    check(Format::Csv, &["\"<b>Price</b>\"", "\"'=1+1\""]);
    check(
        Format::Html,
        &["data-row=\"own\"", "&lt;b&gt;Price&lt;/b&gt;", "=1+1"],
    );
    check(Format::Json, &["\"id\":\"own\"", "<b>Price</b>"]);
    for format in [
        Format::Markdown,
        Format::PandocTable,
        Format::LatexTable,
        Format::Svg,
    ] {
        check(format, &["Price"]);
    }
}

#[test]
fn rows_that_need_the_page_are_left_out() {
    let mut draft = Draft::new();
    for row in [Row::Dataset, Row::Related] {
        draft.rows.push(SelectedRow {
            row,
            label: row.id().to_owned(),
            verdict: Verdict::None,
        });
    }
    assert_eq!(draft.table().unwrap().rows.len(), 3);
}

/// A float that is higher than a page runs off it, and one with many columns cannot be read.
#[test]
fn a_fragment_has_as_many_tables_as_it_takes() {
    #[track_caller]
    fn check(methods: usize, words: usize, expected: &[&str]) {
        let mut draft = Draft::new();
        draft.methods = (0..methods)
            .map(|place| {
                let mut method = qlora();
                method.slug = ["m", &place.to_string()].concat().parse().unwrap();
                method.summary.en = "A word and another. ".repeat(words);
                method
            })
            .collect();
        for label in ["One", "Two", "Three"] {
            draft.rows.push(SelectedRow {
                row: Row::Summary,
                label: label.to_owned(),
                verdict: Verdict::Same,
            });
        }
        let written = write(Format::LatexTable, &draft.table().unwrap());
        let after = |text: &'static str| written.split(text).skip(1);
        let labels: Vec<&str> = after("\\label{")
            .filter_map(|rest| rest.split('}').next())
            .collect();
        assert_eq!(labels, expected);
        let captions = after("\\caption{Comparison of DPO and QLoRA");
        for (place, caption) in captions.enumerate() {
            let number = format!(" ({}/{})}}", place + 1, expected.len());
            let number = if expected.len() > 1 { &*number } else { "}" };
            assert!(caption.starts_with(number), "{caption}");
        }
    }
    check(1, 1, &["tab:m0"]);
    check(3, 10, &["tab:m0-m1-m2"]);
    check(3, 16, &["tab:m0-m1-m2", "tab:m0-m1-m2-2"]);
    check(5, 1, &["tab:m0-m1-m2", "tab:m0-m1-m2-2"]);
    // Longer than a page of itself, and nothing before it.
    check(
        3,
        90,
        &[
            "tab:m0-m1-m2",
            "tab:m0-m1-m2-2",
            "tab:m0-m1-m2-3",
            "tab:m0-m1-m2-4",
        ],
    );
}

#[test]
fn scripts_are_no_links() {
    let script = "javascript:alert(1)";
    let mut draft = Draft::new();
    let source = draft.methods[1].source.as_mut().unwrap();
    (source.arxiv, source.url) = (None, Some(script.into()));
    edit_csl(&mut draft.methods[1], |csl| {
        csl["custom"] = Value::Null;
        csl["URL"] = script.into();
    });
    let table = draft.table().unwrap();
    assert_eq!(table.rows[2].cells[1][0].link, None);
    for format in Format::ALL {
        assert!(
            !write(format, &table).contains("javascript:"),
            "{}",
            format.id()
        );
    }
}

#[test]
fn hostile_texts_stay_texts() {
    #[track_caller]
    fn check(format: Format, text: &str, forbidden: &[&str], expected: &str) {
        let written = write(format, &hostile(text));
        let id = format.id();
        for part in forbidden {
            assert!(
                !written.contains(part),
                "{part:?} stands in {id}:\n{written}"
            );
        }
        assert!(
            written.contains(expected),
            "{expected:?} is missing in {id}:\n{written}"
        );
    }
    const MARKUP: &str = "</td><script>alert(1)</script><img src=x onerror=\"alert('1')\">";
    check(
        Format::Html,
        MARKUP,
        &["<script", "<img", "onerror=\""],
        "&lt;script&gt;",
    );
    check(
        Format::Svg,
        MARKUP,
        &["<script", "<img", "onerror=\""],
        "&lt;script&gt;",
    );
    check(
        Format::Markdown,
        MARKUP,
        &["<script", "<img", "</td>"],
        "&lt;script\\>",
    );
    check(
        Format::Pandoc,
        MARKUP,
        &["<script", "<img"],
        "&lt;script\\\\>",
    );
    const TEX: &str =
        "\\input{/etc/passwd} \\end{filecontents*} } { 50% $x$ \\write18{rm} ^^5c #1 ~";
    check(
        Format::Latex,
        TEX,
        &["\\input", "\\write", " 50% ", "^^5c"],
        "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}",
    );
    check(
        Format::LatexTable,
        TEX,
        &["\\input", "\\write", " 50% ", "^^5c"],
        "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}",
    );
    check(
        Format::HtmlTable,
        MARKUP,
        &["<script", "<img", "onerror=\""],
        "&lt;script&gt;",
    );
    check(
        Format::PandocTable,
        MARKUP,
        &["<script", "<img"],
        "&lt;script\\>",
    );
    check(
        Format::Bibtex,
        TEX,
        &["\\input", "\\end"],
        "\\textbackslash{}input",
    );
    check(
        Format::Markdown,
        "a | b `c` $d$ [e](javascript:x)",
        &["a | b", " `c", "[e]"],
        "a \\| b",
    );
    check(
        Format::Csv,
        "=HYPERLINK(\"http://x\",\"y\")",
        &["\"=", ",="],
        "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
    );
    check(
        Format::CsvExcel,
        " \t@SUM(A1)",
        &["\"@", ",@"],
        "\"'@SUM(A1)\"",
    );
    check(
        Format::Bibtex,
        "Smith and Jones, and Co, @article{x,",
        &["\n@article"],
        "{Smith and Jones, and Co, @article\\textbraceleft{}x,}",
    );
    for format in Format::ALL
        .into_iter()
        .filter(|format| *format != Format::Sentence)
    {
        check(
            format,
            "one\r\nTY  - BOOK\r\nER  - \u{202e}two\u{0}\u{1b}",
            &["\nTY  - BOOK", "\u{202e}", "\0", "\u{1b}"],
            "one TY",
        );
    }
}

#[test]
fn texts_of_nothing_but_signs_leave_every_format_whole() {
    let texts = [
        ",", "{", "}", "\\", "\"", "'", "%", "|", "`", "-", "--", "@", "and", "=", "~", "$", "&",
        "#", "]", "<", "1.", "{title}", "^^5c",
    ];
    for text in texts {
        readers::check(&hostile(text));
    }
}

#[test]
fn coins_are_read_back() {
    let mut draft = Draft::new();
    edit_csl(&mut draft.methods[1], |csl| {
        csl["title"] = "Q & A = 100% é".into()
    });
    let coins = coins(&draft.table().unwrap().sources[1].item);
    let pairs: Vec<_> = form_urlencoded::parse(coins.as_bytes())
        .into_owned()
        .collect();
    let values = |wanted: &str| {
        let own = pairs.iter().filter(|(name, _)| name == wanted);
        own.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(values("rft.atitle"), ["Q & A = 100% é"]);
    assert_eq!(values("rft.genre"), ["preprint"]);
    assert_eq!(values("rft.au"), ["van der Maaten, Laurens", "Group"]);
    assert_eq!(values("rft.aulast"), ["van der Maaten"]);
    assert_eq!(values("rft.date"), ["2023-05-23"]);
    assert_eq!(
        values("rft_id"),
        ["info:arxiv/2305.14314", "https://arxiv.org/abs/2305.14314"]
    );
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    const SIGNS: &str = "[\\\\{}%$#&_~^\"'`<>|@=+\\-,;\\[\\]()!*.:/ a1\n\t]{1,40}";

    /// Texts of which something is left once they are cleaned.
    fn texts(texts: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
        texts.prop_filter("a text", |text| !clean::text(text).is_empty())
    }

    proptest! {
        #[test]
        fn any_text_leaves_every_format_whole(
            text in texts(any::<String>()),
        ) {
            readers::check(&hostile(&text));
        }

        #[test]
        fn signs_leave_every_format_whole(text in texts(SIGNS)) {
            readers::check(&hostile(&text));
        }
    }
}
