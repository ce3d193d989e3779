//! A view that is built at once and, where it changes, replaced as a whole.
//!
//! Leptos's `AnyView` keeps the code that updates each view in place; our changing parts are small and never update in
//! place, so that code would be dead weight in the program: about 8 kB for every visitor.

use leptos::{
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        renderer::{CastFrom, Rndr, types},
        view::{Mountable, Position, PositionState, add_attr::AddAnyAttr},
    },
};
use send_wrapper::SendWrapper;

use crate::state::{App, erased::drawing};

/// A piece of the document, ready to be mounted. The browser has one thread: the wrapper never leaves it.
pub struct Built(SendWrapper<Box<dyn Mountable>>);

/// A mounted piece, followed by a comment that keeps its place.
pub struct Place {
    piece: Box<dyn Mountable>,
    end: types::Placeholder,
}

pub trait IntoBuilt {
    fn built(self) -> Built;
}

impl<V: Render<State: 'static>> IntoBuilt for V {
    fn built(self) -> Built {
        Built(SendWrapper::new(Box::new(self.build())))
    }
}

/// Nothing, where something may come.
pub fn nothing() -> Built {
    ().built()
}

impl Built {
    pub fn into_piece(self) -> Box<dyn Mountable> {
        self.0.take()
    }

    /// The first element of the piece.
    pub fn element(&self) -> Option<types::Element> {
        self.0.elements().into_iter().next()
    }
}

/// An element that stays while what it holds is replaced; with its attributes drawn in the same effect, which counts where
/// there are hundreds of them.
struct Kept {
    element: Box<dyn Mountable>,
    #[expect(dead_code, reason = "it runs as long as it is held")]
    content: RenderEffect<Content>,
}

/// What an element holds, and what that owns; dropped in this order.
type Content = (Box<dyn Mountable>, Owner);

/// Keeps an element and replaces what it holds when what `draw` reads changes; what is there stays where `draw` answers
/// nothing. It may change the element and what is in it by itself.
pub fn kept(app: App, element: impl IntoBuilt, mut draw: impl FnMut(&types::Element) -> Option<Built> + 'static) -> Built {
    let element = element.built();
    let Some(parent) = element.element() else { return element };
    let draw: Box<dyn FnMut(Option<Content>) -> Content> = Box::new(move |old| {
        // An owner of its own: what the effect itself owns is gone when it runs again.
        let owner = owner(app);
        match (owner.with(|| draw(&parent)), old) {
            (None, Some(old)) => old,
            (drawn, old) => {
                if let Some((mut old, _)) = old {
                    old.unmount();
                }
                let mut piece = drawn.unwrap_or_else(nothing).into_piece();
                piece.mount(&parent, None);
                (piece, owner)
            }
        }
    });
    Built(SendWrapper::new(Box::new(Kept { element: element.into_piece(), content: drawing(draw) })))
}

/// An owner under no other, since each keeps a note of all that it ever owned; what it owns knows the state of the page.
pub fn owner(app: App) -> Owner {
    let owner = Owner::default();
    owner.with(|| provide_context(app));
    owner
}

/// Puts another text in the place of the first one in an element, however deep it is.
pub fn set_text(element: &types::Element, text: &str) {
    let mut next = Rndr::first_child(element);
    while let Some(node) = next {
        // Comments keep places.
        next = Rndr::first_child(&node).or_else(|| Rndr::next_sibling(&node));
        if let Some(node) = types::Text::cast_from(node) {
            return Rndr::set_text(&node, text);
        }
    }
}

impl Mountable for Kept {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.element.elements()
    }
}

impl Place {
    fn parent(&self) -> Option<types::Element> {
        Rndr::get_parent(&self.end).and_then(types::Element::cast_from)
    }
}

impl Render for Built {
    type State = Place;

    fn build(self) -> Place {
        Place { piece: self.0.take(), end: Rndr::create_placeholder() }
    }

    fn rebuild(self, place: &mut Place) {
        place.piece.unmount();
        place.piece = self.0.take();
        if let Some(parent) = place.parent() {
            place.piece.mount(&parent, Some(&place.end));
        }
    }
}

impl Mountable for Place {
    fn unmount(&mut self) {
        self.piece.unmount();
        Rndr::remove(&self.end);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.piece.mount(parent, marker);
        Rndr::insert_node(parent, &self.end, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.piece.insert_before_this(child)
            || self.parent().is_some_and(|parent| {
                child.mount(&parent, Some(&self.end));
                true
            })
    }

    fn elements(&self) -> Vec<types::Element> {
        self.piece.elements()
    }
}

/// What Leptos asks of every view for rendering on a server, which this program never does.
impl RenderHtml for Built {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Place {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Built {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}
