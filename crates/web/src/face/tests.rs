//! Do the components keep their promises? Checked on their markup; how they look is seen in the gallery.

use super::*;
use kernel::{Lang, Minutes};
use maud::html;

fn attribute_values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let marker = format!(" {name}=\"");
    html.split(&marker).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn points_to_what_is_there(html: &str) {
    let ids = attribute_values(html, "id");
    for name in ["aria-describedby", "aria-labelledby", "for"] {
        for target in attribute_values(html, name).iter().flat_map(|value| value.split(' ')) {
            assert!(ids.contains(&target), "{name} points to {target}, ids are {ids:?}\n{html}");
        }
    }
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), ids.len(), "an id stands twice: {ids:?}");
}

#[test]
fn a_fault_stands_beside_its_field_and_the_typed_value_stays() {
    let faults = [FieldFault::new("minutes", "Skriv et tall."), FieldFault::new("helpers", "Velg.")];
    let choices =
        [Choice { value: "1", label: "Én", description: Some("Vanlig.") }, Choice { value: "2", ..Choice::default() }];
    let field = Field {
        label: "Minutter",
        name: "minutes",
        value: "<b>1500</b>",
        description: Some("I døgnet."),
        fault: fault_of(&faults, "minutes"),
        ..Field::default()
    };
    let question = Choices {
        legend: "Hjelpere",
        name: "helpers",
        choices: &choices,
        chosen: &["2"],
        fault: fault_of(&faults, "helpers"),
        ..Choices::default()
    };
    for lang in Lang::ALL {
        let page =
            html! { (error_summary(lang, &faults)) (field_minutes(lang, &field)) (field_radio(lang, &question)) }
                .into_string();
        points_to_what_is_there(&page);
        assert!(page.contains(r##"href="#minutes""##) && page.contains(r##"href="#helpers""##));
        assert!(page.contains(r#"value="&lt;b&gt;1500&lt;/b&gt;""#), "what was typed comes back, harmless: {page}");
        assert!(page.contains(r#"aria-describedby="minutes-help minutes-fault""#));
        assert_eq!(page.matches("aria-invalid=\"true\"").count(), 2);
        assert_eq!(page.matches(" checked").count(), 1);
    }
}

#[test]
fn a_text_area_keeps_the_line_break_it_begins_with() {
    let area = field_textarea(Lang::Nb, &Field { name: "says", value: "\nto", ..Field::default() }).into_string();
    assert!(area.contains(">\n\nto</textarea>"), "a browser drops the first line break: {area}");
}

#[test]
fn nothing_that_the_content_security_policy_refuses_is_written() {
    let cell = VoiceCell { minutes: Some(Minutes(90)), says: "</p><script>", ..VoiceCell::default() };
    let voice = Voice { heading: "Kari sier", name: "Kari", tone: Tone::Family };
    let line = VoiceLine {
        id: "l1",
        title: "Natt",
        note: "",
        cells: vec![Some(cell)],
        differences: Vec::new(),
        state: LineState::Missing,
        answer: None,
    };
    let table = TwoVoiceTable { caption: "Behov", voices: &[voice], lines: vec![line] };
    let body = two_voice_table(Lang::Nb, &table);
    let whole = page(&PageFrame { title: "Prøve", ..PageFrame::default() }, &body).into_string();
    for refused in ["<script", " style=", "<style", " onclick=", "javascript:"] {
        assert!(!whole.contains(refused), "{refused}");
    }
    points_to_what_is_there(&whole);
}

#[test]
fn every_turn_is_said_in_words() {
    let turns = [Turn::You, Turn::Municipality, Turn::Family, Turn::Them("Per"), Turn::Later, Turn::Choice];
    for lang in Lang::ALL {
        let said: std::collections::BTreeSet<_> =
            turns.map(|t| turn_marker(lang, t).into_string()).into_iter().collect();
        assert_eq!(said.len(), turns.len(), "{lang:?}");
        assert!(said.iter().all(|s| !s.ends_with("</span></span>")), "words after the dot");
    }
}

#[test]
fn the_step_we_are_at_is_the_only_current_one() {
    let step = |state| TimelineStep { state, title: "Steg", when: None, turn: None, body: html! {} };
    let line = timeline(Lang::Nb, &[step(StepState::Done), step(StepState::Now), step(StepState::Next)]).into_string();
    assert_eq!(line.matches("aria-current=\"step\"").count(), 1);
    assert!(line.contains("Ferdig:") && line.contains("Nå:"));
}

#[test]
fn bars_are_drawn_to_scale_by_attributes() {
    let bars = [(Tone::Family, Some(Minutes(120))), (Tone::Family, Some(Minutes(60))), (Tone::Municipality, None)];
    let drawn = pair_bars(&bars, Minutes(240)).into_string();
    assert_eq!(attribute_values(&drawn, "width"), ["60.0", "30.0", "59.0"]);
    assert_eq!(attribute_values(&drawn, "data-shade"), ["2"], "the second of the same colour is told apart");
    assert!(
        pair_bars(&bars[2..], Minutes::ZERO).into_string().contains("width=\"0.0\""),
        "nothing known, nothing long"
    );
}

#[test]
fn a_silent_voice_is_said_and_one_that_named_no_time_has_no_bar() {
    let voices = [
        Voice { heading: "Ella", name: "Ella", tone: Tone::Other },
        Voice { heading: "Ola", name: "Ola", tone: Tone::Family },
    ];
    let words = VoiceCell { says: "Jeg vil bade.", ..VoiceCell::default() };
    let line = VoiceLine {
        id: "l1",
        title: "Bad",
        note: "",
        cells: vec![Some(words), None],
        differences: Vec::new(),
        state: LineState::Missing,
        answer: None,
    };
    let html =
        two_voice_table(Lang::Nb, &TwoVoiceTable { caption: "", voices: &voices, lines: vec![line] }).into_string();
    assert_eq!(html.matches("<rect").count(), 1);
    assert!(html.contains("Ikke svart"));
}

#[test]
fn the_difference_is_shown_against_each_who_named_a_time() {
    let against = |whose: &str, minutes| Difference { whose: whose.to_owned(), minutes: Minutes(minutes) };
    let drawn = |differences: Vec<Difference>| {
        let line = VoiceLine {
            id: "l1",
            title: "Bad",
            note: "",
            cells: vec![],
            differences,
            state: LineState::Differing,
            answer: Some(html! { p { "Svar her" } }),
        };
        two_voice_table(Lang::Nb, &TwoVoiceTable { caption: "", voices: &[], lines: vec![line] }).into_string()
    };
    let both = drawn(vec![against("Kari", -30), against("Ola", 60)]);
    assert!(both.contains("−30\u{a0}min") && both.contains("+1\u{a0}t"), "{both}");
    assert!(both.contains("Kari") && both.contains("Ola") && both.find("Ola") < both.find("Svar her"));
    let alike = drawn(vec![against("Kari", -30), against("Ola", -30)]);
    assert!(alike.contains("−30\u{a0}min") && !alike.contains("Kari"), "alike is said once");
    assert!(drawn(Vec::new()).contains("–"));
}

#[test]
fn the_page_says_whose_account_and_on_whose_behalf() {
    let who = Who { name: "Kari", role: "mor", on_behalf_of: Some("Ella"), href: "/account", log_out: "/log-out" };
    let frame = PageFrame {
        title: "Hjem",
        faulty: true,
        who: Some(who),
        csrf: Some("t"),
        languages: &[(Lang::Nb, "/nb"), (Lang::En, "/en")],
        ..PageFrame::default()
    };
    let whole = page(&frame, &html! { h1 { "Hjem" } }).into_string();
    assert!(whole.contains("Kari") && whole.contains("mor, på vegne av Ella"));
    assert!(whole.contains("<title>Feil: Hjem – Fellesbord</title>"));
    assert!(whole.contains(
        r#"<form class="log-out" method="post" action="/log-out"><input type="hidden" name="csrf" value="t">"#
    ));
    assert!(whole.contains(r#"hreflang="en""#) && !whole.contains(r#"hreflang="nb""#), "no link to where one is");
}
