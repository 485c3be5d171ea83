//! Save what matters to the family, and the outcomes it names.

use crate::apply_application::ApplicationEvent;
use crate::events::Event;
use crate::locate;
use crate::model::Story;
use crate::store::{Application, application_to_change};
use access::{Permit, Principal, acts};
use kernel::ApplicationId;
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Saves the story of an application, half-written or whole.
#[derive(Clone, Debug)]
pub struct SaveStory {
    /// Which application.
    pub application: ApplicationId,
    /// The version that the writer had in front of them.
    pub seen: i64,
    /// What they wrote.
    pub story: Story,
}

/// Why a story was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoryRefusal {
    /// Somebody else saved meanwhile. Both are shown; whoever writes chooses.
    Stale {
        /// What was about to be saved.
        mine: Box<Story>,
        /// What stands there now.
        theirs: Box<Story>,
        /// Its version: saving with this one replaces it knowingly.
        version: i64,
    },
    /// It has been handed in. What is to be said now is said on the lines of the case.
    AlreadySubmitted,
}

impl Refusal for StoryRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Stale { .. } => "story_stale",
            Self::AlreadySubmitted => "already_submitted",
        }
    }
}

/// What was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StorySaved {
    /// The version it has now.
    pub version: i64,
}

/// What the decision is made on.
#[derive(Debug)]
pub struct StoryState(Application);

impl Command for SaveStory {
    type Action = acts::SaveApplication;
    type State = StoryState;
    type Event = Event;
    type Refusal = StoryRefusal;
    type Done = StorySaved;
    const NAME: &'static str = "save_story";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::application(tx, who, self.application).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<StoryState, Fault> {
        application_to_change(tx, permit.resource().tenant, self.application).await.map(StoryState)
    }

    fn decide(&self, state: &StoryState, _: &Moment<'_>) -> Result<Decided<Event, StorySaved>, StoryRefusal> {
        let application = &state.0;
        if !application.is_draft() {
            return Err(StoryRefusal::AlreadySubmitted);
        }
        if self.story == application.story {
            return Ok(Decided::all(Vec::new(), StorySaved { version: application.version }));
        }
        if self.seen != application.version {
            let (mine, theirs) = (Box::new(self.story.clone()), Box::new(application.story.clone()));
            return Err(StoryRefusal::Stale { mine, theirs, version: application.version });
        }
        let version = application.version + 1;
        let event = ApplicationEvent::StorySaved {
            application: application.id,
            subject: application.subject,
            story: self.story.clone(),
            version,
        };
        Ok(Decided::one(event.into(), StorySaved { version }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::Given;

    fn story(matters: &str) -> Story {
        Story::parse(matters, &[]).expect("a story")
    }

    #[test]
    fn a_story_is_saved_as_the_next_version() {
        let given = Given::now();
        let application = given.application();
        let command = SaveStory { application: application.id, seen: 1, story: story("At hun får sove") };
        let decided = command.decide(&StoryState(application.clone()), &given.moment()).expect("saved");
        assert_eq!(decided.done, StorySaved { version: 2 });
        let (application, subject, story) = (application.id, application.subject, command.story);
        assert_eq!(decided.events, [ApplicationEvent::StorySaved { application, subject, story, version: 2 }.into()]);
    }

    #[test]
    fn a_story_that_somebody_else_saved_meanwhile_is_shown_beside_ones_own() {
        let given = Given::now();
        let application = Application { story: story("Fars ord"), version: 2, ..given.application() };
        let command = SaveStory { application: application.id, seen: 1, story: story("Mors ord") };
        let refusal = command.decide(&StoryState(application), &given.moment()).expect_err("stale");
        let (mine, theirs) = (Box::new(story("Mors ord")), Box::new(story("Fars ord")));
        assert_eq!(refusal, StoryRefusal::Stale { mine, theirs, version: 2 });
    }

    #[test]
    fn the_same_words_again_change_nothing_and_are_not_refused() {
        let given = Given::now();
        let application = Application { story: story("Ro"), version: 5, ..given.application() };
        let command = SaveStory { application: application.id, seen: 1, story: story("Ro") };
        let decided = command.decide(&StoryState(application), &given.moment()).expect("nothing to do");
        assert!(decided.events.is_empty());
        assert_eq!(decided.done, StorySaved { version: 5 });
    }

    #[test]
    fn what_is_handed_in_is_not_written_on() {
        let given = Given::now();
        let command = SaveStory { application: given.application().id, seen: 1, story: story("Mer") };
        let refusal = command.decide(&StoryState(given.submitted()), &given.moment()).expect_err("refused");
        assert_eq!(refusal, StoryRefusal::AlreadySubmitted);
    }
}
