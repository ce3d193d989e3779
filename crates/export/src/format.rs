use crate::{Table, bibtex, csl, csv, html, json, latex, markdown, ris, sentence, svg};

/// A format in which a comparison can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Pandoc,
    Csv,
    /// CSV with a byte order mark, by which Excel recognises UTF-8.
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

    /// The name of the format in the document and in scripts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Pandoc => "pandoc",
            Self::Csv => "csv",
            Self::CsvExcel => "csv-excel",
            Self::Latex => "latex",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
            Self::Html => "html",
            Self::Json => "json",
            Self::Sentence => "sentence",
            Self::Svg => "svg",
        }
    }

    /// The ending of a file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown | Self::Pandoc => "md",
            Self::Csv | Self::CsvExcel => "csv",
            Self::Latex => "tex",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson | Self::Json => "json",
            Self::Html => "html",
            Self::Sentence => "txt",
            Self::Svg => "svg",
        }
    }

    /// The media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Markdown | Self::Pandoc => "text/markdown",
            Self::Csv | Self::CsvExcel => "text/csv",
            Self::Latex => "application/x-latex",
            Self::Bibtex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::Html => "text/html",
            Self::Json => "application/json",
            Self::Sentence => "text/plain",
            Self::Svg => "image/svg+xml",
        }
    }

    /// A file's name for a comparison; it holds the slugs of the first three methods.
    pub fn file_name(self, slugs: &[&str]) -> String {
        let mut name = "tertium".to_owned();
        for slug in slugs.iter().take(3) {
            name.push('-');
            name.push_str(slug);
        }
        [&name, ".", self.extension()].concat()
    }

    /// The format with this [`Format::id`].
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
        check(
            Format::CsvExcel,
            &["lora", "qlora", "dpo", "topsis"],
            "tertium-lora-qlora-dpo.csv",
        );
        check(Format::Bibtex, &[], "tertium.bib");
    }
}
