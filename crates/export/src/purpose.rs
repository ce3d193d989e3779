use crate::Format;

/// What somebody takes a comparison away for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A table to paste into a paper that is being written.
    Paper,
    /// A document that is read or typeset as it is.
    Document,
    /// Cells to reckon with, for spreadsheets and programs.
    Spreadsheet,
    /// The references without the table.
    References,
    /// The table as it is seen, for slides and posters.
    Picture,
}

impl Purpose {
    pub const ALL: [Self; 5] = [
        Self::Paper,
        Self::Document,
        Self::Spreadsheet,
        Self::References,
        Self::Picture,
    ];

    /// The name of the purpose in the document.
    pub fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Document => "document",
            Self::Spreadsheet => "spreadsheet",
            Self::References => "references",
            Self::Picture => "picture",
        }
    }

    /// The purpose with this [`Purpose::id`].
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.id() == id)
    }

    /// The formats that serve it, the usual one first; each serves one purpose alone.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::Paper => &[Format::LatexTable, Format::HtmlTable, Format::PandocTable],
            Self::Document => &[
                Format::Html,
                Format::Latex,
                Format::Markdown,
                Format::Pandoc,
                Format::Quarto,
            ],
            Self::Spreadsheet => &[Format::CsvExcel, Format::Csv, Format::Json],
            Self::References => &[Format::Bibtex, Format::Ris, Format::CslJson],
            Self::Picture => &[Format::Svg],
        }
    }

    /// The purpose that a format serves; nothing where it is no file.
    fn of(format: Format) -> Option<Self> {
        let serves = |purpose: &Self| purpose.formats().contains(&format);
        Self::ALL.into_iter().find(serves)
    }

    fn usual(self) -> Format {
        self.formats()
            .first()
            .copied()
            .unwrap_or(Format::LatexTable)
    }
}

/// The formats that somebody chose, at most one for each purpose, the last first.
///
/// As a text they are ids with spaces between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices(Vec<Format>);

impl Choices {
    /// Reads what [`Choices::to_string`] wrote; what is unknown is passed over.
    pub fn read(text: &str) -> Self {
        let mut choices = Self::default();
        // The last is chosen last, so that it stands first again.
        for format in text.split_whitespace().rev().filter_map(Format::named) {
            choices.choose(format);
        }
        choices
    }

    /// The format that was chosen last.
    pub fn format(&self) -> Format {
        self.0
            .first()
            .copied()
            .unwrap_or_else(|| Purpose::Paper.usual())
    }

    /// The purpose that was chosen last.
    pub fn purpose(&self) -> Purpose {
        Purpose::of(self.format()).unwrap_or(Purpose::Paper)
    }

    /// Chooses a format, and with it the purpose that it serves.
    pub fn choose(&mut self, format: Format) {
        if let Some(purpose) = Purpose::of(format) {
            self.0.retain(|own| !purpose.formats().contains(own));
            self.0.insert(0, format);
        }
    }

    /// Chooses a purpose, in the format that was chosen last for it.
    pub fn choose_purpose(&mut self, purpose: Purpose) {
        let last = self.0.iter().find(|own| purpose.formats().contains(own));
        self.choose(last.copied().unwrap_or_else(|| purpose.usual()));
    }
}

impl std::fmt::Display for Choices {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let ids: Vec<&str> = self.0.iter().map(|format| format.id()).collect();
        f.write_str(&ids.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_of_a_file_serves_one_purpose() {
        for format in Format::ALL {
            let serves = |purpose: &Purpose| purpose.formats().contains(&format);
            let count = Purpose::ALL.into_iter().filter(serves).count();
            assert_eq!(count, usize::from(format != Format::Sentence), "{format:?}");
        }
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::named(purpose.id()), Some(purpose));
        }
    }

    #[test]
    fn the_last_choice_is_remembered_for_each_purpose() {
        #[track_caller]
        fn check(text: &str, format: Format, purpose: Purpose, written: &str) {
            let choices = Choices::read(text);
            assert_eq!(
                (choices.format(), choices.purpose(), &*choices.to_string()),
                (format, purpose, written),
                "{text:?}"
            );
        }
        check("", Format::LatexTable, Purpose::Paper, "");
        check("bibtex", Format::Bibtex, Purpose::References, "bibtex");
        check("ris csv", Format::Ris, Purpose::References, "ris csv");
        // One for each purpose, and none that is no file or unknown.
        check(
            "ris bibtex csv",
            Format::Ris,
            Purpose::References,
            "ris csv",
        );
        check("sentence <b> svg", Format::Svg, Purpose::Picture, "svg");
    }

    #[test]
    fn a_purpose_comes_with_the_format_that_it_had() {
        #[track_caller]
        fn check(text: &str, purpose: Purpose, expected: &str) {
            let mut choices = Choices::read(text);
            choices.choose_purpose(purpose);
            assert_eq!(choices.to_string(), expected, "{text:?} {purpose:?}");
        }
        check("", Purpose::Spreadsheet, "csv-excel");
        check("latex", Purpose::Paper, "latex-table latex");
        check("svg html-table", Purpose::Paper, "html-table svg");
        check("csv svg", Purpose::Spreadsheet, "csv svg");
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn whatever_is_kept_gives_a_choice(text in any::<String>()) {
                let choices = Choices::read(&text);
                prop_assert!(choices.purpose().formats().contains(&choices.format()));
                prop_assert_eq!(Choices::read(&choices.to_string()), choices);
            }
        }
    }
}
