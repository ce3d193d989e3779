use std::{path::Path, process::Command};

use crate::build::BuildError;

/// Runs a program of the set-up on a file and waits for it.
pub fn run(tool: &'static str, arguments: &[&str], on: &Path) -> Result<(), BuildError> {
    output(tool, Command::new(tool).args(arguments).arg(on), on).map(drop)
}

/// What a program of the set-up says of its version.
pub fn version(tool: &'static str) -> Result<Vec<u8>, BuildError> {
    output(tool, Command::new(tool).arg("--version"), tool.as_ref())
}

fn output(tool: &'static str, command: &mut Command, on: &Path) -> Result<Vec<u8>, BuildError> {
    let output = command.output();
    let output = output.map_err(|why| BuildError::NoTool { tool, why })?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    let message = format!("{}: {}", output.status, message.trim());
    Err(BuildError::Tool {
        tool,
        on: on.into(),
        message,
    })
}
