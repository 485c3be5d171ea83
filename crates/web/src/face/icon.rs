//! Which drawing stands beside a word? Decoration only: the word says it all.

use maud::{Markup, html};

macro_rules! icons {
    ($($name:ident = $id:literal),* $(,)?) => {
        /// A drawing of the sprite; `styles/icons.json` says which file of Aksel it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $(#[doc = $id] $name),* }
        impl Icon {
            /// Every icon.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// Its name in the sprite.
            pub const fn id(self) -> &'static str { match self { $(Self::$name => $id),* } }
        }
    };
}

icons! {
    ArrowLeft = "arrow-left", ArrowRight = "arrow-right", Bell = "bell", Calendar = "calendar", Chat = "chat",
    Check = "check", CheckCircle = "check-circle", ChevronLeft = "chevron-left", ChevronRight = "chevron-right",
    Clock = "clock", Download = "download", Eye = "eye", File = "file", Folder = "folder", Heart = "heart",
    Hourglass = "hourglass", House = "house", Information = "information", Leave = "leave", Padlock = "padlock",
    Pencil = "pencil", People = "people", Person = "person", Plus = "plus", Printer = "printer",
    Question = "question", Send = "send", Sides = "sides", Tasks = "tasks", Trash = "trash", Undo = "undo",
    Warning = "warning",
}

/// The drawing, hidden from those who listen; nothing where the build carries no icons.
pub fn icon(icon: Icon) -> Markup {
    html! {
        @if let Some(sprite) = assets::icons_path() {
            svg.i aria-hidden="true" focusable="false" { use href={ (sprite) "#" (icon.id()) } {} }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sprite_is_made_of_exactly_these_icons() {
        let listed: std::collections::BTreeMap<String, String> =
            serde_json::from_str(include_str!("../../styles/icons.json")).expect("a table of names");
        assert_eq!(
            listed.keys().map(String::as_str).collect::<Vec<_>>(),
            Icon::ALL.iter().map(|i| i.id()).collect::<Vec<_>>()
        );
    }
}
