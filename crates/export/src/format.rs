use crate::{
    Table, bibtex, csl, csv, html, json, latex, latex_table, markdown, ris, sentence, svg,
};

/// A format in which a comparison can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Pandoc,
    /// A document of Quarto, whose examples of code run when it is rendered.
    Quarto,
    /// A pipe table with keys of references, for a document that has its own head.
    PandocTable,
    Csv,
    /// CSV as Excel opens it in columns: with a byte order mark, and the separator of the table's language.
    CsvExcel,
    /// A document that can be typeset as it is.
    Latex,
    /// Floating tables for a document that has its own preamble.
    LatexTable,
    Bibtex,
    Ris,
    CslJson,
    Html,
    /// The table and its references as word processors paste them.
    HtmlTable,
    Json,
    Sentence,
    Svg,
}

impl Format {
    pub const ALL: [Self; 16] = [
        Self::Markdown,
        Self::Pandoc,
        Self::Quarto,
        Self::PandocTable,
        Self::Csv,
        Self::CsvExcel,
        Self::Latex,
        Self::LatexTable,
        Self::Bibtex,
        Self::Ris,
        Self::CslJson,
        Self::Html,
        Self::HtmlTable,
        Self::Json,
        Self::Sentence,
        Self::Svg,
    ];

    /// The name of the format in the document and in scripts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Pandoc => "pandoc",
            Self::Quarto => "quarto",
            Self::PandocTable => "pandoc-table",
            Self::Csv => "csv",
            Self::CsvExcel => "csv-excel",
            Self::Latex => "latex",
            Self::LatexTable => "latex-table",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
            Self::Html => "html",
            Self::HtmlTable => "html-table",
            Self::Json => "json",
            Self::Sentence => "sentence",
            Self::Svg => "svg",
        }
    }

    /// The ending of a file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown | Self::Pandoc | Self::PandocTable => "md",
            Self::Quarto => "qmd",
            Self::Csv | Self::CsvExcel => "csv",
            Self::Latex | Self::LatexTable => "tex",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson | Self::Json => "json",
            Self::Html | Self::HtmlTable => "html",
            Self::Sentence => "txt",
            Self::Svg => "svg",
        }
    }

    /// The media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Markdown | Self::Pandoc | Self::Quarto | Self::PandocTable => "text/markdown",
            Self::Csv | Self::CsvExcel => "text/csv",
            Self::Latex | Self::LatexTable => "application/x-latex",
            Self::Bibtex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::Html | Self::HtmlTable => "text/html",
            Self::Json => "application/json",
            Self::Sentence => "text/plain",
            Self::Svg => "image/svg+xml",
        }
    }

    /// The format of the file without which this one's citations lead nowhere.
    pub fn bibliography(self) -> Option<Self> {
        matches!(self, Self::LatexTable | Self::PandocTable).then_some(Self::Bibtex)
    }

    /// A file's name for a comparison of a dataset; it holds the slugs of the first three methods.
    pub fn file_name(self, dataset: &str, slugs: &[&str]) -> String {
        let mut name = dataset.to_owned();
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
        Format::Quarto => markdown::write_quarto(table),
        Format::PandocTable => markdown::write_pandoc_table(table),
        Format::Csv => csv::write(table),
        Format::CsvExcel => csv::write_for_excel(table),
        Format::Latex => latex::write(table),
        Format::LatexTable => latex_table::write(table),
        Format::Bibtex => bibtex::write(table),
        Format::Ris => ris::write(table),
        Format::CslJson => csl::write(table),
        Format::Html => html::write(table),
        Format::HtmlTable => html::write_table(table),
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
            assert_eq!(format.file_name("tertium", slugs), expected);
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
