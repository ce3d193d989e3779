use std::{fmt, path::Path};

use serde::Serialize;

/// Something in the dataset that has to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The file, from the project's root.
    pub file: String,
    /// The field, as a path: `summary.bg`, `related.2.slug`.
    pub field: String,
    pub value: String,
    pub expected: String,
}

impl Finding {
    pub fn new(
        file: impl Into<String>,
        field: impl Into<String>,
        value: impl fmt::Display,
        expected: impl Into<String>,
    ) -> Self {
        let value: String = value.to_string().chars().take(160).collect();
        Self {
            file: file.into(),
            field: field.into(),
            value,
            expected: expected.into(),
        }
    }

    /// The same of a dataset in another folder: checks speak of files as if they lay in `data/`.
    pub fn in_folder(self, folder: &Path) -> Self {
        let folder = format!("{}/", folder.display());
        let moved = |text: String| text.replace("data/", &folder);
        if folder == "data/" {
            return self;
        }
        Self {
            file: moved(self.file),
            expected: moved(self.expected),
            ..self
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{}: {}: found {:?}, expected {}",
            self.file, self.field, self.value, self.expected
        )
    }
}
