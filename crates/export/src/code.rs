//! Examples of code below a table in Markdown.

use tertium_core::method::CodeLanguage;

use crate::{TableError, clean, table::filled};

/// The example of a method that is shown when the comparison is exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBlock {
    /// What the method is called.
    pub name: String,
    /// What is asked of which data.
    pub question: String,
    pub language: CodeLanguage,
    /// The program, a line break at the end of each line.
    pub program: String,
}

impl CodeBlock {
    /// Cleans its texts line by line; what stands at the beginning of a line of code stays.
    pub(crate) fn cleaned(&self) -> Result<Self, TableError> {
        let line = |line: &str| {
            let code = line.trim_start();
            let indent = &line[..line.len() - code.len()];
            [
                &" ".repeat(indent.chars().count()),
                &*clean::code(code),
                "\n",
            ]
            .concat()
        };
        Ok(Self {
            name: filled("code.name", &self.name)?,
            question: filled("code.question", &self.question)?,
            language: self.language,
            program: self.program.lines().map(line).collect(),
        })
    }

    /// A fenced block, for readers or, in Quarto, to be run.
    pub(crate) fn fenced(&self, is_run: bool) -> String {
        // The fence is longer than any in the program.
        let ticks = self.program.split(|letter| letter != '`').map(str::len);
        let fence = "`".repeat(ticks.max().unwrap_or_default().max(2) + 1);
        let id = self.language.id();
        let (open, close) = if is_run { ("{", "}") } else { ("", "") };
        [&fence, open, id, close, "\n", &self.program, &fence, "\n"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(program: &str) -> CodeBlock {
        CodeBlock {
            name: "t".into(),
            question: "q".into(),
            language: CodeLanguage::Python,
            program: program.into(),
        }
    }

    #[test]
    fn fences_hold_what_they_fence() {
        #[track_caller]
        fn check(program: &str, is_run: bool, expected: &str) {
            let block = block(program).cleaned().unwrap();
            assert_eq!(block.fenced(is_run), expected);
        }
        check("x = 1\n", false, "```python\nx = 1\n```\n");
        check("x = 1\n", true, "```{python}\nx = 1\n```\n");
        check("a\n```\nb\n", false, "````python\na\n```\nb\n````\n");
        check("if a:\n    b\n", false, "```python\nif a:\n    b\n```\n");
        // Nothing that reorders or hides.
        check("a\u{202e}b  c\n", false, "```python\nab  c\n```\n");
    }
}
