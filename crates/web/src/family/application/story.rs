//! What matters to the family, and by which outcomes will it judge the help?

use super::both::{Both, both_versions};
use super::{open, path, show as answer, whom};
use crate::at::At;
use crate::face::{
    Button, Does, Field, FieldFault, Variant, back_link, button, error_summary, fault_of, field_text, field_textarea,
    step_of, submit,
};
use crate::family::Hidden;
use crate::family::faults;
use crate::family::words::Whom;
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::{ApplicationView, OUTCOMES, SaveStory, Story, StoryRefusal};
use i18n::msg;
use kernel::{ApplicationId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    matters: String,
    #[serde(default)]
    outcomes: Vec<String>,
    #[serde(default)]
    version: i64,
    /// `later` when the writer goes home instead of on.
    #[serde(default)]
    then: String,
}

/// What stands around the form.
#[derive(Default)]
struct Around {
    faults: Vec<FieldFault>,
    /// What somebody else saved meanwhile.
    theirs: Option<Story>,
}

/// GET `/applications/{id}/story`
pub(crate) async fn show(member: Member, At(id): At<ApplicationId>) -> Result<Response, Response> {
    let view = open(&member, id).await?;
    Ok(render(&member, &view, &Form::of(&view.story, view.version), &Around::default()))
}

/// POST `/applications/{id}/story`
pub(crate) async fn save(At(application): At<ApplicationId>, posted: Posted<Form>) -> Result<Response, Response> {
    let form = &posted.form;
    let story = match Story::parse(&form.matters, &form.outcomes) {
        Ok(story) => story,
        Err(found) => {
            let faults = faults::in_words(posted.member.lang, &found);
            return again(&posted, application, form.version, Around { faults, theirs: None }).await;
        }
    };
    match posted.run(&SaveStory { application, seen: form.version, story }).await {
        Ok(_) => Ok(see(&path(application, if form.then == "later" { "" } else { "lines" }))),
        Err(Failure::Refused(StoryRefusal::Stale { theirs, version, .. })) => {
            again(&posted, application, version, Around { faults: Vec::new(), theirs: Some(*theirs) }).await
        }
        Err(Failure::Refused(StoryRefusal::AlreadySubmitted)) => Ok(see(&path(application, "receipt"))),
        Err(failure) => Err(failed(posted.member.lang, failure)),
    }
}

/// The page once more, with everything that was typed.
async fn again(posted: &Posted<Form>, id: ApplicationId, version: i64, around: Around) -> Result<Response, Response> {
    let view = open(&posted.member, id).await?;
    Ok(render(&posted.member, &view, &Form { version, ..posted.form.clone() }, &around))
}

impl Form {
    fn of(story: &Story, version: i64) -> Self {
        let matters = story.matters.as_ref().map(ToString::to_string).unwrap_or_default();
        Self {
            matters,
            outcomes: story.outcomes.iter().map(ToString::to_string).collect(),
            version,
            then: String::new(),
        }
    }
}

fn render(member: &Member, view: &ApplicationView, form: &Form, around: &Around) -> Response {
    let faulty = !around.faults.is_empty() || around.theirs.is_some();
    let (lang, whom) = (member.lang, whom(member, view));
    let body = page((lang, whom), view, (form, around), &|| member.form_fields());
    answer(member, view, (title(lang, whom), &body), faulty)
}

/// What the page is called.
pub(super) fn title(lang: Lang, whom: Whom<'_>) -> &'static str {
    if whom == Whom::You { msg::story_title_own(lang) } else { msg::story_title(lang) }
}

/// What the goals are asked for with.
pub(super) fn outcomes_title(lang: Lang, whom: Whom<'_>) -> &'static str {
    if whom == Whom::You { msg::story_outcomes_own(lang) } else { msg::story_outcomes(lang) }
}

fn page(
    (lang, whom): (Lang, Whom<'_>),
    view: &ApplicationView,
    (form, around): (&Form, &Around),
    hidden: Hidden<'_>,
) -> Markup {
    let (id, faults) = (view.application, around.faults.as_slice());
    html! {
        (error_summary(lang, faults))
        (back_link(msg::to_tasks(lang), &path(id, "")))
        (step_of(lang, 1, 3))
        h1.ds-heading data-size="lg" { (title(lang, whom)) }
        @if let Some(theirs) = &around.theirs { (compared((lang, whom), id, form, theirs)) }
        form.form method="post" action=(path(id, "story")) {
            (hidden())
            input type="hidden" name="version" value=(form.version);
            (field_textarea(lang, &Field {
                label: msg::story_matters(lang), name: "matters", value: &form.matters, rows: 8,
                description: Some(&whom.say(msg::story_matters_help_own(lang), |name| msg::story_matters_help(lang, name))),
                fault: fault_of(faults, "matters"), ..Field::default()
            }))
            (outcomes((lang, whom), form, faults))
            div.acts {
                (submit(if around.theirs.is_some() { msg::both_save_mine(lang) } else { msg::save_and_go_on(lang) }))
                (button(&Button {
                    text: msg::save_and_rest(lang), variant: Variant::Secondary, does: Does::SubmitAs("then", "later"),
                    ..Button::default()
                }))
            }
        }
    }
}

fn outcomes((lang, whom): (Lang, Whom<'_>), form: &Form, faults: &[FieldFault]) -> Markup {
    html! {
        fieldset.ds-fieldset {
            legend.ds-label { (outcomes_title(lang, whom)) }
            p data-field="description" { (msg::story_outcomes_help(lang)) }
            @for at in 0..OUTCOMES {
                @let id = if at == 0 { "outcomes".to_owned() } else { format!("outcomes-{}", at + 1) };
                (field_text(lang, &Field {
                    label: &msg::story_outcome(lang, at + 1), name: "outcomes", id: &id, optional: at > 0,
                    value: form.outcomes.get(at).map_or("", String::as_str),
                    fault: fault_of(faults, &id), ..Field::default()
                }))
            }
        }
    }
}

/// The two stories side by side, as far as they differ.
fn compared((lang, whom): (Lang, Whom<'_>), id: ApplicationId, mine: &Form, theirs: &Story) -> Markup {
    let theirs = Form::of(theirs, 0);
    let rows = [
        (msg::check_matters(lang), mine.matters.clone(), theirs.matters.clone()),
        (outcomes_title(lang, whom), mine.outcome_text(), theirs.outcome_text()),
    ];
    let rows = rows.into_iter().map(|(what, mine, theirs)| (what.to_owned(), mine, theirs)).collect();
    both_versions(lang, &Both { rows, saved_by: None, keep_theirs: &path(id, "story") })
}

impl Form {
    fn outcome_text(&self) -> String {
        let said: Vec<&str> = self.outcomes.iter().map(|o| o.trim()).filter(|o| !o.is_empty()).collect();
        said.join("\n")
    }
}
