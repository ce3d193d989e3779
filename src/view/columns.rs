//! A piece of the document for each column, kept while its column stays.
//!
//! Leptos's `For` does the same for any number of anything, with hashed keys: a few columns are compared one by one, in
//! a quarter of the code.

use std::sync::Arc;

use leptos::{
    prelude::*,
    tachys::{
        renderer::{CastFrom, Rndr, types},
        view::Mountable,
    },
};

use super::built::{Built, IntoBuilt, owner};
use crate::{method::Slug, state::App};

/// What draws a column's piece: one element.
type Draw = Arc<dyn Fn(Slug) -> Built + Send + Sync>;

pub fn each(columns: Memo<Vec<Slug>>, draw: impl Fn(Slug) -> Built + Send + Sync + 'static) -> Built {
    let draw: Draw = Arc::new(draw);
    let app = App::use_context();
    (move || Pieces { slugs: columns.get(), draw: draw.clone(), app }).built()
}

/// The columns as they should be.
struct Pieces {
    slugs: Vec<Slug>,
    draw: Draw,
    app: App,
}

/// The columns as they are, followed by a comment that keeps their place.
struct Mounted {
    pieces: Vec<Piece>,
    end: types::Placeholder,
}

/// A column's piece; dropped before what it holds.
struct Piece {
    slug: Slug,
    element: Option<types::Element>,
    view: Box<dyn Mountable>,
    #[expect(dead_code, reason = "ends what the piece holds")]
    owner: Owner,
}

impl Pieces {
    fn draw(&self, slug: Slug) -> Piece {
        let owner = owner(self.app);
        let view = owner.with(|| (self.draw)(slug.clone())).into_piece();
        Piece { slug, element: view.elements().into_iter().next(), view, owner }
    }
}

impl Render for Pieces {
    type State = Mounted;

    fn build(self) -> Mounted {
        Mounted { pieces: self.slugs.iter().map(|slug| self.draw(slug.clone())).collect(), end: Rndr::create_placeholder() }
    }

    fn rebuild(self, mounted: &mut Mounted) {
        let mut before = std::mem::take(&mut mounted.pieces);
        for slug in &self.slugs {
            let kept = before.iter().position(|piece| piece.slug == *slug);
            mounted.pieces.push(kept.map_or_else(|| self.draw(slug.clone()), |place| before.swap_remove(place)));
        }
        before.iter_mut().for_each(|piece| piece.view.unmount());
        let Some(parent) = Rndr::get_parent(&mounted.end).and_then(types::Element::cast_from) else { return };
        let mut next = types::Node::from((*mounted.end).clone());
        // Backwards, so that what stands before the right neighbour already stays untouched.
        for piece in mounted.pieces.iter_mut().rev() {
            let Some(element) = &piece.element else { continue };
            if Rndr::next_sibling(element).as_ref() != Some(&next) {
                piece.view.mount(&parent, Some(&next));
            }
            next = types::Node::from(element.clone());
        }
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.pieces.iter_mut().for_each(|piece| piece.view.unmount());
        Rndr::remove(&self.end);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.pieces.iter_mut().for_each(|piece| piece.view.mount(parent, marker));
        Rndr::insert_node(parent, &self.end, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.pieces.first() {
            Some(first) => first.view.insert_before_this(child),
            None => Rndr::get_parent(&self.end).and_then(types::Element::cast_from).is_some_and(|parent| {
                child.mount(&parent, Some(&self.end));
                true
            }),
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        self.pieces.iter().filter_map(|piece| piece.element.clone()).collect()
    }
}
