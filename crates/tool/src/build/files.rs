//! Reading and writing, with errors that name the file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::BuildError;

pub fn read(path: &Path) -> Result<Vec<u8>, BuildError> {
    fs::read(path).map_err(|why| BuildError::File {
        path: path.into(),
        why,
    })
}

pub fn read_text(path: &Path) -> Result<String, BuildError> {
    fs::read_to_string(path).map_err(|why| BuildError::File {
        path: path.into(),
        why,
    })
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), BuildError> {
    fs::write(path, content).map_err(|why| BuildError::File {
        path: path.into(),
        why,
    })
}

pub fn remove(path: &Path) -> Result<(), BuildError> {
    fs::remove_file(path).map_err(|why| BuildError::File {
        path: path.into(),
        why,
    })
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), BuildError> {
    fs::create_dir_all(path).map_err(|why| BuildError::File {
        path: path.into(),
        why,
    })
}

/// All files below a folder, as paths with slashes from there, in order.
pub fn list(folder: &Path) -> Result<Vec<String>, BuildError> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![folder.into()];
    while let Some(next) = folders.pop() {
        let fail = |why| BuildError::File {
            path: next.clone(),
            why,
        };
        for entry in fs::read_dir(&next).map_err(fail)? {
            let path = entry.map_err(fail)?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(name) = path.strip_prefix(folder) {
                found.push(name.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}
