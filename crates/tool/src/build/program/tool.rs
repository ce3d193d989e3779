use std::{path::Path, process::Command};

use crate::build::BuildError;

/// Runs a program of the set-up on a file and waits for it.
pub fn run(tool: &'static str, arguments: &[&str], on: &Path) -> Result<(), BuildError> {
    let output = Command::new(tool).args(arguments).arg(on).output();
    let output = output.map_err(|why| BuildError::NoTool { tool, why })?;
    if output.status.success() {
        return Ok(());
    }
    let message = String::from_utf8_lossy(&output.stderr);
    let message = format!("{}: {}", output.status, message.trim());
    Err(BuildError::Tool {
        tool,
        on: on.into(),
        message,
    })
}
