use super::{Table, bibtex, csl, csv, html, json, latex, markdown, ris, sentence, svg};

/// A form in which a comparison is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Pandoc,
    Csv,
    /// With a byte order mark, by which Excel knows UTF-8.
    CsvExcel,
    Latex,
    Bibtex,
    Ris,
    CslJson,
    Html,
    Json,
    Sentence,
    Svg,
}

impl Format {
    pub const ALL: [Self; 12] = [
        Self::Markdown,
        Self::Pandoc,
        Self::Csv,
        Self::CsvExcel,
        Self::Latex,
        Self::Bibtex,
        Self::Ris,
        Self::CslJson,
        Self::Html,
        Self::Json,
        Self::Sentence,
        Self::Svg,
    ];

    /// Name, ending of a file and media type.
    const FACTS: [[&str; 3]; 12] = [
        ["markdown", "md", "text/markdown"],
        ["pandoc", "md", "text/markdown"],
        ["csv", "csv", "text/csv"],
        ["csv-excel", "csv", "text/csv"],
        ["latex", "tex", "application/x-latex"],
        ["bibtex", "bib", "application/x-bibtex"],
        ["ris", "ris", "application/x-research-info-systems"],
        ["csl-json", "json", "application/vnd.citationstyles.csl+json"],
        ["html", "html", "text/html"],
        ["json", "json", "application/json"],
        ["sentence", "txt", "text/plain"],
        ["svg", "svg", "image/svg+xml"],
    ];

    /// The name of the format in requests.
    pub fn id(self) -> &'static str {
        Self::FACTS[self as usize][0]
    }

    pub fn extension(self) -> &'static str {
        Self::FACTS[self as usize][1]
    }

    /// The name of a file for a comparison of methods, of which it names the first three.
    pub fn file_name(self, slugs: &[&str]) -> String {
        let mut name = "tertium".to_owned();
        for slug in slugs.iter().take(3) {
            name.push('-');
            name.push_str(slug);
        }
        [&name, ".", self.extension()].concat()
    }

    pub fn mime(self) -> &'static str {
        Self::FACTS[self as usize][2]
    }

    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}

/// Writes a table in a format.
pub fn write(format: Format, table: &Table) -> String {
    match format {
        Format::Markdown => markdown::write(table),
        Format::Pandoc => markdown::write_pandoc(table),
        Format::Csv => csv::write(table),
        Format::CsvExcel => ["\u{feff}", &csv::write(table)].concat(),
        Format::Latex => latex::write(table),
        Format::Bibtex => bibtex::write(table),
        Format::Ris => ris::write(table),
        Format::CslJson => csl::write(table),
        Format::Html => html::write(table),
        Format::Json => json::write(table),
        Format::Sentence => sentence::write(table),
        Format::Svg => svg::write(table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_files() {
        #[track_caller]
        fn check(format: Format, slugs: &[&str], expected: &str) {
            assert_eq!(format.file_name(slugs), expected);
        }
        check(Format::Markdown, &["qlora"], "tertium-qlora.md");
        check(Format::CsvExcel, &["lora", "qlora", "dpo", "topsis"], "tertium-lora-qlora-dpo.csv");
        check(Format::Bibtex, &[], "tertium.bib");
    }
}
