//! What stands around every page? Whose account it is and on whose behalf, the menu, the languages, the foot.

use super::buttons::csrf_field;
use super::icon::{Icon, icon};
use i18n::msg;
use kernel::Lang;
use maud::{DOCTYPE, Markup, html};

/// For whom a page is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Families, assistants, children: larger text, the menu at the thumb.
    #[default]
    Family,
    /// Caseworkers: more on the screen.
    Caseworker,
}

/// Who is logged in.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    /// The person's name.
    pub name: &'a str,
    /// The hat they wear: "mor", "saksbehandler, Tildelingskontoret".
    pub role: &'a str,
    /// Whom they act for.
    pub on_behalf_of: Option<&'a str>,
    /// Where the account is.
    pub href: &'a str,
    /// Where logging out is posted to.
    pub log_out: &'a str,
}

/// An entry of the menu.
#[derive(Clone, Copy, Debug)]
pub struct NavItem<'a> {
    /// Where it leads.
    pub href: &'a str,
    /// Its drawing.
    pub icon: Icon,
    /// Its word.
    pub label: &'a str,
}

/// A page that was posted has no address to come back to: its languages are buttons that post its form anew.
#[derive(Clone, Copy, Debug)]
pub struct LanguageForm<'a> {
    /// The id of the form.
    pub form: &'a str,
    /// Where it is posted to, with the tag of the language in the field `lang`.
    pub action: &'a str,
    /// The words of the form's own button.
    pub submit: &'a str,
}

/// What a page says about itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct PageFrame<'a> {
    /// The reader's language.
    pub lang: Lang,
    /// The title in the browser's tab, without the product's name.
    pub title: &'a str,
    /// True where the page shows faults: the title says so first.
    pub faulty: bool,
    /// For whom.
    pub audience: Audience,
    /// Who is logged in; nobody on open pages.
    pub who: Option<Who<'a>>,
    /// The menu.
    pub nav: &'a [NavItem<'a>],
    /// The `href` of the menu's entry that this page belongs to.
    pub current: &'a str,
    /// A notice or an undo strip that came with the way here.
    pub flash: Option<&'a Markup>,
    /// The token of forms.
    pub csrf: Option<&'a str>,
    /// The same page in the other languages.
    pub languages: &'a [(Lang, &'a str)],
    /// The form that carries what the page knows over into another language, where the page was posted.
    pub language_form: Option<LanguageForm<'a>>,
    /// Links at the foot.
    pub footer: &'a [(&'a str, &'a str)],
}

/// A whole page.
pub fn page(frame: &PageFrame<'_>, body: &Markup) -> Markup {
    let (audience, size) = match frame.audience {
        Audience::Family => ("family", "md"),
        Audience::Caseworker => ("caseworker", "sm"),
    };
    html! {
        (DOCTYPE)
        html lang=(frame.lang.tag()) data-color-scheme="auto" {
            (head(frame))
            body.(audience).has-nav[!frame.nav.is_empty()] data-size=(size) {
                a.ds-skip-link href="#content" { (msg::skip_to_content(frame.lang)) }
                (site_head(frame))
                main.wrap #content tabindex="-1" {
                    @if let Some(flash) = frame.flash { div.flash { (flash) } }
                    (body)
                }
                footer.site-foot {
                    div.wrap { ul { @for (href, text) in frame.footer { li { a.ds-link href=(href) { (text) } } } } }
                }
            }
        }
    }
}

fn head(frame: &PageFrame<'_>) -> Markup {
    let title = if frame.faulty {
        msg::page_title_fault(frame.lang, frame.title)
    } else {
        msg::page_title(frame.lang, frame.title)
    };
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) }
            meta name="color-scheme" content="light dark";
            @if let Some(font) = assets::font_path() {
                link rel="preload" href=(font) as="font" type="font/woff2" crossorigin;
            }
            link rel="stylesheet" href=(assets::css_path());
            link rel="icon" href=(assets::icon_path()) type="image/svg+xml";
        }
    }
}

fn site_head(frame: &PageFrame<'_>) -> Markup {
    html! {
        header.site-head {
            div.wrap {
                a.brand href="/" { (mark()) span { (msg::brand(frame.lang)) } }
                @if !frame.nav.is_empty() { (main_nav(frame)) }
                @if !frame.languages.is_empty() { (languages(frame)) }
                @if let Some(who) = frame.who { (logged_in(frame, &who)) }
            }
        }
    }
}

fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 40 28" aria-hidden="true" focusable="false" {
            circle.m1 cx="13" cy="14" r="12" {}
            circle.m2 cx="27" cy="14" r="12" {}
            path.m3 d="M20 4.25a12 12 0 0 1 0 19.5a12 12 0 0 1 0-19.5z" {}
        }
    }
}

fn main_nav(frame: &PageFrame<'_>) -> Markup {
    html! {
        nav.main-nav aria-label=(msg::nav_main(frame.lang)) {
            ul {
                @for item in frame.nav {
                    li {
                        a href=(item.href) aria-current=[(item.href == frame.current).then_some("page")] {
                            (icon(item.icon)) span { (item.label) }
                        }
                    }
                }
            }
        }
    }
}

fn languages(frame: &PageFrame<'_>) -> Markup {
    let others = frame.languages.iter().filter(|(lang, _)| *lang != frame.lang);
    html! {
        nav.languages aria-label=(msg::nav_languages(frame.lang)) {
            @if let Some(LanguageForm { form, submit, .. }) = frame.language_form {
                // The return key presses the first button of a form wherever it stands: this one, and no language.
                button.ds-sr-only type="submit" form=(form) tabindex="-1" aria-hidden="true" { (submit) }
            }
            ul {
                @for (lang, href) in others {
                    li {
                        @match frame.language_form {
                            Some(post) => button.linkish type="submit" form=(post.form) formaction=(post.action) name="lang"
                                value=(lang.tag()) lang=(lang.tag()) { (language_name(*lang)) },
                            None => a.ds-link href=(href) lang=(lang.tag()) hreflang=(lang.tag()) { (language_name(*lang)) },
                        }
                    }
                }
            }
        }
    }
}

fn language_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => msg::language_nb(lang),
        Lang::Nn => msg::language_nn(lang),
        Lang::En => msg::language_en(lang),
    }
}

fn logged_in(frame: &PageFrame<'_>, who: &Who<'_>) -> Markup {
    html! {
        a.who href=(who.href) {
            (icon(Icon::Person))
            span {
                b { (who.name) } " "
                small {
                    (who.role)
                    @if let Some(name) = who.on_behalf_of { ", " (msg::who_on_behalf(frame.lang, name)) }
                }
            }
        }
        form.log-out method="post" action=(who.log_out) {
            (csrf_field(frame.csrf))
            button.linkish type="submit" { (msg::log_out(frame.lang)) }
        }
    }
}

/// The links that stand at the foot of every page; "who has looked" only for those logged in.
pub fn standard_footer(lang: Lang, logged_in: bool) -> Vec<(&'static str, &'static str)> {
    let mut links = vec![
        ("/accessibility", msg::footer_accessibility(lang)),
        ("/privacy", msg::footer_privacy(lang)),
        ("/help", msg::footer_help(lang)),
        ("/rights", msg::navigator_title(lang)),
        ("/rules", msg::rules_title(lang)),
    ];
    if logged_in {
        links.insert(2, ("/who-has-looked", msg::footer_who_has_looked(lang)));
    }
    links
}
