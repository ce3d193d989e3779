use super::*;
use tertium_core::json::Json;

/// The readers, which the test of the whole dataset shares.
#[path = "../../tests/exports/whole.rs"]
mod whole;

/// A request as the page writes it, with a text that `HOSTILE` may take the place of.
const REQUEST: &str = r#"{
  "lang": "en", "title": "Comparison of DPO and QLoRA", "link": "https://example.org/?slugs=dpo,qlora&lang=en",
  "dataset": {"version": "0.1.0", "release": "b0c745fccfc1", "date": "2026-11-24", "licence": "CC BY 4.0"},
  "columns": [{"slug": "dpo", "name": "DPO", "source": "rafailov2023direct"}, {"slug": "qlora", "name": "QLoRA", "source": "dettmers2023qlora"}],
  "rows": [
    {"id": "year", "label": "Year", "verdict": "same", "cells": ["2023", "2023"]},
    {"id": "aliases", "label": "Aliases", "verdict": "none", "cells": [null, [{"text": "Quantized LoRA", "lang": "de"}, "QL"]]},
    {"id": "source", "label": "Source", "verdict": "different", "cells": ["Rafailov.", {"text": "Dettmers.", "link": "https://arxiv.org/abs/2305.14314"}]}
  ],
  "sources": [
    {"citation": "Rafailov, R. (2023). Direct.", "csl": {"id": "rafailov2023direct", "type": "paper-conference", "language": "en", "title": "Direct preference",
      "author": [{"family": "Rafailov", "given": "Rafael"}], "issued": {"date-parts": [[2023]]}, "container-title": "NeurIPS", "page": "53728-53741"}},
    {"citation": "Dettmers, T. (2023). QLoRA.", "csl": {"id": "dettmers2023qlora", "type": "article", "language": "en", "title": "QLoRA",
      "author": [{"family": "van der Maaten", "given": "Laurens"}, {"literal": "Group"}], "issued": {"date-parts": [[2023, 5, 23]]}, "custom": {"arxiv": "2305.14314"}}}
  ],
  "words": {"respect": "Respect", "verdict": "Verdict", "same": "same", "different": "the values differ", "incomplete": "incomplete",
    "references": "References", "dataset": "Dataset", "licence": "Licence", "comparison": "Comparison",
    "sentence": "{title}: {different} of {compared} rows differ. {link} (Tertium {version}, {date})"}
}"#;

fn table(edit: impl Fn(String) -> String) -> Table {
    Table::decode(&edit(REQUEST.to_owned()).parse().unwrap()).unwrap()
}

/// Puts a text where the name of a method, a cell, a title, a person and a citation stand.
fn hostile(text: &str) -> Table {
    let text = Json::from(text).print();
    let text = &text[1..text.len() - 1];
    table(|request| {
        [
            "Comparison of DPO and QLoRA",
            "\"DPO\"",
            "Quantized LoRA",
            "Direct preference",
            "Rafailov\"",
            "Group",
            "Rafailov, R. (2023). Direct.",
            "NeurIPS",
            "Year",
        ]
        .iter()
        .fold(request, |request, place| {
            let quoted = place.trim_matches('"');
            request.replace(place, &place.replace(quoted, text))
        })
    })
}

#[test]
fn every_format_says_where_the_table_comes_from() {
    let table = table(|request| request);
    for format in Format::ALL {
        let text = write(format, &table);
        let link = if matches!(format, Format::Html | Format::Svg) {
            "https://example.org/?slugs=dpo,qlora&amp;lang=en"
        } else {
            "https://example.org/?slugs=dpo,qlora&lang=en"
        };
        for part in [link, "0.1.0", "2026"] {
            assert!(text.contains(part), "{} does not say {part}:\n{text}", format.id());
        }
        for part in ["b0c745fccfc1", "CC BY 4.0"] {
            assert!(format == Format::Sentence || text.contains(part), "{} does not say {part}:\n{text}", format.id());
        }
        assert!(
            format == Format::Sentence || text.contains("dettmers2023qlora") || matches!(format, Format::Markdown | Format::Svg),
            "{}: no reference",
            format.id()
        );
    }
}

#[test]
fn writes_each_format() {
    #[track_caller]
    fn check(format: Format, expected: &[&str]) {
        let text = write(format, &table(|request| request));
        for part in expected {
            assert!(text.contains(part), "{part:?} is missing in:\n{text}");
        }
    }
    check(
        Format::Markdown,
        &[
            "| Respect | DPO \\[1\\] | QLoRA \\[2\\] |\n|:-----|:----------|:----------|\n",
            "| **Source** ≠ | Rafailov. | [Dettmers.](<https://arxiv.org/abs/2305.14314>) |\n",
            "| **Aliases** | — | Quantized LoRA; QL |",
            "2. Dettmers, T. (2023). QLoRA. <https://arxiv.org/abs/2305.14314>\n",
        ],
    );
    check(Format::Pandoc, &["| DPO [@rafailov2023direct] |", "  - {\"id\":\"dettmers2023qlora\",\"type\":\"article\""]);
    check(
        Format::Csv,
        &["\"Respect\",\"Verdict\",\"DPO\",\"QLoRA\"\r\n\"Year\",\"same\",\"2023\",\"2023\"\r\n\"Aliases\",\"\",\"\",\"Quantized LoRA; QL\"\r\n"],
    );
    check(Format::CsvExcel, &["\u{feff}\"Respect\""]);
    check(
        Format::Latex,
        &["\\begin{filecontents*}", "& \\textbf{DPO}~\\cite{rafailov2023direct}", "{\\bfseries Source}~$\\neq$ & \\textcite{rafailov2023direct}"],
    );
    check(
        Format::Bibtex,
        &[
            "@inproceedings{rafailov2023direct,\n  author = {Rafailov, Rafael},\n  title = {Direct preference},\n  booktitle = {NeurIPS},\n  year = {2023},\n  pages = {53728--53741}\n}",
            "@misc{dettmers2023qlora,\n  author = {van der Maaten, Laurens and {Group}},\n  title = {{QLoRA}},\n  year = {2023},\n  month = {5},\n  eprint = {2305.14314},\n  archiveprefix = {arXiv}\n}",
            "@misc{tertium-b0c745fccfc1,\n  author = {{Tertium}}",
        ],
    );
    check(
        Format::Ris,
        &[
            "TY  - CPAPER\r\nID  - rafailov2023direct\r\nAU  - Rafailov, Rafael\r\nTI  - Direct preference\r\nT2  - NeurIPS\r\nPY  - 2023\r\nSP  - 53728\r\nEP  - 53741\r\n",
            "DA  - 2023/05/23/\r\n",
        ],
    );
    check(
        Format::CslJson,
        &[r#"{"non-dropping-particle":"van der","family":"Maaten","given":"Laurens"},{"literal":"Group"}]"#, "\"note\":\"arXiv: 2305.14314\""],
    );
    check(
        Format::Html,
        &[
            "<html lang=\"en\">",
            "<li><span lang=\"de\">Quantized LoRA</span></li><li>QL</li>",
            "<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&amp;rft_val_fmt",
        ],
    );
    check(
        Format::Json,
        &["\"columns\"", "\"release\":\"b0c745fccfc1\"", "\"verdict\":\"different\""]
            .map(|part| if part == "\"columns\"" { "\"methods\"" } else { part }),
    );
    check(
        Format::Sentence,
        &["Comparison of DPO and QLoRA: 1 of 2 rows differ. https://example.org/?slugs=dpo,qlora&lang=en (Tertium 0.1.0, 2026-11-24)\n"],
    );
}

#[test]
fn refuses_broken_requests() {
    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        assert!(REQUEST.contains(from), "{from}");
        let problem = Table::decode(&REQUEST.replacen(from, to, 1).parse().unwrap()).unwrap_err().to_string();
        assert!(problem.contains(expected), "{problem}");
    }
    check("https://example.org", "javascript:alert(1)//", "link: expected an http or https address");
    check("\"columns\"", "\"colums\"", "columns: expected at least one method");
    check("[\"2023\", \"2023\"]", "[\"2023\"]", "cells: expected a cell for each column");
    check("\"id\": \"rafailov2023direct\"", "\"id\": \"\"", "sources: expected references");
    check("\"lang\": \"en\"", "\"lang\": \"en\\\" onload=\"", "lang: expected a language tag");
    check("\"title\": \"C", "\"titel\": \"C", "title: expected a text");
    assert!(Table::decode(&Json::Null).is_err());
}

#[test]
fn scripts_are_no_links() {
    let table = table(|request| request.replace("https://arxiv.org/abs/2305.14314", "javascript:alert(1)"));
    for format in Format::ALL {
        assert!(!write(format, &table).contains("javascript:"), "{}", format.id());
    }
}

#[test]
fn hostile_texts_stay_texts() {
    #[track_caller]
    fn check(format: Format, text: &str, forbidden: &[&str], expected: &str) {
        let written = write(format, &hostile(text));
        for part in forbidden {
            assert!(!written.contains(part), "{part:?} stands in {}:\n{written}", format.id());
        }
        assert!(written.contains(expected), "{expected:?} is missing in {}:\n{written}", format.id());
    }
    const MARKUP: &str = "</td><script>alert(1)</script><img src=x onerror=\"alert('1')\">";
    check(Format::Html, MARKUP, &["<script", "<img", "onerror=\""], "&lt;script&gt;");
    check(Format::Svg, MARKUP, &["<script", "<img", "onerror=\""], "&lt;script&gt;");
    check(Format::Markdown, MARKUP, &["<script", "<img", "</td>"], "&lt;script\\>");
    check(Format::Pandoc, MARKUP, &["<script", "<img"], "&lt;script\\\\>");
    const TEX: &str = "\\input{/etc/passwd} \\end{filecontents*} } { 50% $x$ \\write18{rm} ^^5c #1 ~";
    check(Format::Latex, TEX, &["\\input", "\\write", " 50% ", "^^5c"], "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}");
    check(Format::Bibtex, TEX, &["\\input", "\\end"], "\\textbackslash{}input");
    check(Format::Markdown, "a | b `c` $d$ [e](javascript:x)", &["a | b", " `c", "[e]"], "a \\| b");
    check(Format::Csv, "=HYPERLINK(\"http://x\",\"y\")", &["\"=", ",="], "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    check(Format::CsvExcel, " \t@SUM(A1)", &["\"@", ",@"], "\"'@SUM(A1)\"");
    check(Format::Bibtex, "Smith and Jones, and Co, @article{x,", &["\n@article"], "{Smith and Jones, and Co, @article\\textbraceleft{}x,}");
    for format in Format::ALL.into_iter().filter(|format| !matches!(format, Format::Sentence)) {
        check(format, "one\r\nTY  - BOOK\r\nER  - \u{202e}two\u{0}\u{1b}", &["\nTY  - BOOK", "\u{202e}", "\0", "\u{1b}"], "one TY");
    }
}

#[test]
fn texts_of_nothing_but_signs_leave_every_format_whole() {
    for text in [",", "{", "}", "\\", "\"", "'", "%", "|", "`", "-", "--", "@", "and", "=", "~", "$", "&", "#", "]", "<", "1.", "{title}", "^^5c"] {
        whole::check(&hostile(text));
    }
}

#[test]
fn coins_are_read_back() {
    let table = table(|request| request.replace("\"title\": \"QLoRA\"", "\"title\": \"Q & A = 100% é\""));
    let coins: Vec<String> = table.sources.iter().map(|source| coins(&source.item)).collect();
    let pairs: Vec<(String, String)> = form_urlencoded::parse(coins[1].as_bytes()).into_owned().collect();
    let value = |name: &str| pairs.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str()).collect::<Vec<_>>();
    assert_eq!(value("rft.atitle"), ["Q & A = 100% é"]);
    assert_eq!(value("rft.genre"), ["preprint"]);
    assert_eq!(value("rft.au"), ["van der Maaten, Laurens", "Group"]);
    assert_eq!(value("rft.aulast"), ["van der Maaten"]);
    assert_eq!(value("rft.date"), ["2023-05-23"]);
    assert_eq!(value("rft_id"), ["info:arxiv/2305.14314", "https://arxiv.org/abs/2305.14314"]);
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_leaves_every_format_whole(text in any::<String>().prop_filter("a text", |text| !clean::text(text).is_empty())) {
            let table = hostile(&text);
            whole::check(&table);
        }

        #[test]
        fn signs_leave_every_format_whole(text in "[\\\\{}%$#&_~^\"'`<>|@=+\\-,;\\[\\]()!*.:/ a1\n\t]{1,40}".prop_filter("a text", |text| !clean::text(text).is_empty())) {
            let table = hostile(&text);
            whole::check(&table);
        }
    }
}
