use std::{fmt, io, path::PathBuf};

/// What stopped the finishing of a build; its text names the thing and what was expected.
#[derive(Debug)]
pub enum BuildError {
    /// A file or folder that could not be read or written.
    File { path: PathBuf, why: io::Error },
    /// A file that does not hold what it should.
    Content {
        file: String,
        found: String,
        expected: &'static str,
    },
    /// A page that could not be rewritten.
    Page { page: String, why: String },
    /// A program of the set-up that could not be started.
    NoTool { tool: &'static str, why: io::Error },
    /// A program of the set-up that ended with an error.
    Tool {
        tool: &'static str,
        on: PathBuf,
        message: String,
    },
    /// What the compiler wrote could not be split into parts.
    Split { path: PathBuf, why: String },
    /// Glue of wasm-bindgen in which something is missing or too much.
    Glue {
        found: String,
        expected: &'static str,
    },
}

impl BuildError {
    pub fn content(file: &str, found: impl Into<String>, expected: &'static str) -> Self {
        Self::Content {
            file: file.to_owned(),
            found: found.into(),
            expected,
        }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::File { path, why } => write!(f, "{}: {why}", path.display()),
            Self::Content {
                file,
                found,
                expected,
            } => {
                write!(f, "{file}: {found}; expected {expected}")
            }
            Self::Page { page, why } => write!(f, "{page}: {why}"),
            Self::NoTool { tool, why } => {
                write!(
                    f,
                    "{tool}: {why}; expected it on PATH, `make setup` installs it"
                )
            }
            Self::Tool { tool, on, message } => write!(f, "{tool} on {}: {message}", on.display()),
            Self::Split { path, why } => {
                write!(
                    f,
                    "{}: cannot be split: {why}; expected a program linked with --emit-relocs",
                    path.display()
                )
            }
            Self::Glue { found, expected } => {
                write!(f, "the glue of wasm-bindgen: {found}; expected {expected}")
            }
        }
    }
}

impl std::error::Error for BuildError {}

impl From<BuildError> for String {
    fn from(error: BuildError) -> Self {
        error.to_string()
    }
}
