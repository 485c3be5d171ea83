//! Who fills in the variables? Fluent, with one bundle per language that lives as long as the process.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Lang;
use std::sync::LazyLock;

/// The text files, in the order of `Lang::ALL`.
static SOURCES: [&[&str]; 3] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| Lang::ALL.map(bundle));

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(lang.tag().parse().into_iter().collect());
    // The marks that isolate writing directions would stand between "41,5" and "timer" in letters and searches.
    bundle.set_use_isolating(false);
    for source in SOURCES[lang as usize] {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned());
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "the build has refused keys that stand twice");
    }
    bundle
}

/// The message `key` with its variables filled in. The build has made sure that it is there.
pub(crate) fn format<'a, const N: usize>(
    lang: Lang,
    key: &'static str,
    variables: [(&'static str, FluentValue<'a>); N],
) -> String {
    let bundle = &BUNDLES[lang as usize];
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        debug_assert!(false, "{key} is missing");
        return String::new();
    };
    let arguments = FluentArgs::from_iter(variables);
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
    debug_assert!(faults.is_empty(), "{key}: {faults:?}");
    text
}
