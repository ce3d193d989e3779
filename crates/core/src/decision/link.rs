use std::fmt;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

use super::{Criterion, Decision, DecisionFileError};
use crate::method::Slug;

/// A decision as the fragment of a link carries it: its file, compressed where the browser can.
///
/// Fragments are never sent to a host. The form is `#decision=1.d….e`: its version, how it is packed,
/// the bytes in letters that addresses hold, and an end that says nothing: what carriers take from the end of a link, or put
/// there, is no part of the bytes. The first links lacked that end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Packed {
    Plain(Vec<u8>),
    /// By raw DEFLATE (RFC 1951).
    Deflated(Vec<u8>),
}

/// Why a fragment carries no decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// It has more than [`Packed::LONGEST`] bytes; the number says how many.
    Long(usize),
    /// A later version of the page wrote it.
    Newer(u32),
    /// It is damaged, or no decision at all.
    Content,
}

impl Packed {
    /// The longest fragment that is written or read, in bytes.
    pub const LONGEST: usize = 8192;

    /// How the fragment of a decision begins.
    pub const BEGIN: &str = "#decision=";

    /// How it ends: in a sign that no bytes are written in, and a letter, since programs leave a full stop out of links.
    const END: &str = ".e";

    /// The fragment with its sign.
    ///
    /// # Errors
    /// Where it is too long: then a file carries more.
    pub fn fragment(&self) -> Result<String, LinkError> {
        let (how, bytes) = match self {
            Self::Plain(bytes) => ("1.p", bytes),
            Self::Deflated(bytes) => ("1.d", bytes),
        };
        let letters = BASE64_URL_SAFE_NO_PAD.encode(bytes);
        let fragment = [Self::BEGIN, how, &letters, Self::END].concat();
        if fragment.len() > Self::LONGEST {
            return Err(LinkError::Long(fragment.len()));
        }
        Ok(fragment)
    }

    /// Reads a fragment, whatever carriers put behind it; nothing where it is not that of a decision.
    pub fn read(fragment: &str) -> Option<Result<Self, LinkError>> {
        let text = fragment.strip_prefix(Self::BEGIN)?;
        if fragment.len() > Self::LONGEST {
            return Some(Err(LinkError::Long(fragment.len())));
        }
        Some(Self::read_text(text))
    }

    /// An address whose fragment a carrier escaped, so that it became the end of the query: the query and the fragment.
    pub fn parted(search: &str) -> Option<(&str, String)> {
        const ESCAPED: &str = "%23decision=";
        const ESCAPED_TWICE: &str = "%23decision%3D";
        [ESCAPED, ESCAPED_TWICE].iter().find_map(|sign| {
            let place = search.find(sign)?;
            let (query, rest) = (&search[..place], &search[place + sign.len()..]);
            Some((query, [Self::BEGIN, rest].concat()))
        })
    }

    fn read_text(text: &str) -> Result<Self, LinkError> {
        let (version, packed) = text.split_once('.').ok_or(LinkError::Content)?;
        match version.parse::<u32>() {
            Ok(1) => {}
            Ok(version @ 2..) => return Err(LinkError::Newer(version)),
            Ok(0) | Err(_) => return Err(LinkError::Content),
        }
        let is_letter = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
        let unpack = |text: &str| {
            let letters = &text[..text.find(|sign| !is_letter(sign)).unwrap_or(text.len())];
            let bytes = BASE64_URL_SAFE_NO_PAD.decode(letters);
            bytes.map_err(|_| LinkError::Content)
        };
        match packed.strip_prefix('d') {
            Some(letters) => unpack(letters).map(Self::Deflated),
            None => {
                let letters = packed.strip_prefix('p').ok_or(LinkError::Content)?;
                unpack(letters).map(Self::Plain)
            }
        }
    }
}

impl Decision {
    /// What of it concerns some methods: criteria that have a row beside them, with their values alone, and those of them
    /// that are own ones.
    pub fn about(&self, methods: &[Slug]) -> Self {
        let mut about = self.clone();
        about
            .criteria
            .retain(|criterion| criterion.concerns(methods));
        for criterion in &mut about.criteria {
            criterion.keep_methods(methods);
        }
        about
            .methods
            .retain(|method| methods.contains(method.slug()));
        about.notes.retain(|subject, _| subject.concerns(methods));
        about
    }

    /// The same without notes, which nobody may want to hand on.
    pub fn without_notes(mut self) -> Self {
        self.notes.clear();
        self.criteria.iter_mut().for_each(Criterion::drop_notes);
        self
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Long(bytes) => write!(
                f,
                "the fragment has {bytes} bytes, expected at most {}",
                Packed::LONGEST
            ),
            Self::Newer(version) => write!(f, "version is {version}, expected 1"),
            Self::Content => f.write_str("the fragment carries no decision"),
        }
    }
}

impl From<LinkError> for DecisionFileError {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Newer(version) => Self::Newer(version),
            LinkError::Long(_) | LinkError::Content => Self::Content(error.to_string()),
        }
    }
}

impl std::error::Error for LinkError {}
