//! What is exported: the comparison as it is seen.

use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    locale::Key,
    method::{Method, Slug},
};
use tertium_export::{
    CodeBlock, DatasetInfo, OwnRow, SelectedRow, Selection, Table, TableError, Words,
};

use super::{App, CodeLoad, table::references};

/// How far a comparison is that is to be exported.
#[derive(Debug, Clone)]
pub enum Export {
    /// No method is compared.
    Empty,
    /// Some record is still under way.
    Pending,
    Ready {
        table: Result<Box<Table>, TableError>,
        /// The methods whose records did not come: they are left out.
        left_out: Vec<Slug>,
    },
}

impl Export {
    /// What can be written, where there is something.
    pub fn table(&self) -> Option<&Table> {
        if let Self::Ready {
            table: Ok(table), ..
        } = self
        {
            Some(table)
        } else {
            None
        }
    }

    /// The methods whose records did not come.
    pub fn left_out(&self) -> &[Slug] {
        if let Self::Ready { left_out, .. } = self {
            left_out
        } else {
            &[]
        }
    }
}

impl App {
    /// The visible rows and columns, to be exported.
    pub fn export(self) -> Export {
        self.export_from(Some(&self.link()))
    }

    /// The same, with the address that the export is to name.
    pub fn export_from(self, link: Option<&str>) -> Export {
        if self.columns_memo().with(Vec::is_empty) {
            return Export::Empty;
        }
        if !self.is_settled() {
            return Export::Pending;
        }
        let left_out = self.failed();
        let loaded = self.loaded();
        let title = self.comparison_title();
        let answer = self.short_answer().map(|answer| answer.lines);
        let table = Table::new(Selection {
            lang: self.words.lang(),
            title: &title,
            link,
            dataset: self.build(|build| DatasetInfo {
                name: self.words.text(Key::Site),
                version: build.version.clone(),
                release: build.release.clone(),
                date: build.date.clone(),
                licence: self.words.text(Key::LicenceId),
            }),
            methods: &references(&loaded),
            answer: answer.as_deref().unwrap_or_default(),
            code: &self.exported_code(),
            rows: &self.exported_rows(),
            own: &self.own_rows(),
            counts: self.counts(),
            words: Words::from_catalogue(|key: Key| self.words.text(key)),
        });
        Export::Ready {
            table: table.map(Box::new),
            left_out,
        }
    }

    /// Asks again for the records that did not come.
    pub fn retry_failed(self) {
        let failed = untrack(|| self.failed());
        failed.iter().for_each(|slug| self.records.retry(slug));
    }

    /// The examples that are shown, in the language in which they are.
    fn exported_code(self) -> Vec<CodeBlock> {
        if !self.shows_code() {
            return Vec::new();
        }
        let (lang, language) = (self.words.lang(), self.code.language());
        let block = |method: &Arc<Method>| match self.code.get(&method.slug) {
            CodeLoad::Ready(code) => Some(CodeBlock {
                name: method.name.get(lang).clone(),
                question: code.question.get(lang).clone(),
                language,
                program: code.example(language)?.text(),
            }),
            CodeLoad::Pending | CodeLoad::Failed(_) => None,
        };
        let loaded = self.loaded();
        let with_code = loaded.iter().filter(|method| method.has_code);
        with_code.filter_map(block).collect()
    }

    /// The visitor's own rows that are shown.
    fn own_rows(self) -> Vec<OwnRow> {
        let part = self.parts.decision().ready();
        part.map(|part| (part.exported)(self, part.decisions))
            .unwrap_or_default()
    }

    /// The rows that are shown, in their order.
    fn exported_rows(self) -> Vec<SelectedRow> {
        let rows = self.rows().into_iter().map(|row| SelectedRow {
            row,
            label: self.row_label(row),
            verdict: self.verdict(row),
        });
        rows.filter(|selected| self.is_shown(selected.row, selected.verdict))
            .collect()
    }
}
