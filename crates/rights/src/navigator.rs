//! Which question comes next, which came before, and when is it enough? A pure state machine over the answers.

use crate::answers::{Answers, Said, WhoFor, is_yes, known};
use crate::day::Activity;
use crate::overview::RightsOverview;
use crate::question::{Form, Question};
use crate::reply::{Posted, ReplyCode, ReplyFault, fits_in_a_week, hours_of, own_field};
use jiff::civil::Date;
use law::{BpaFigures, NotCovered, bpa_figures};

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// This question.
    Ask(Question),
    /// Everything that could change something has been asked.
    Result,
}

/// Where a question stands among those that are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From one.
    pub number: usize,
    /// At most so many are asked, as far as is known by now.
    pub at_most: usize,
}

/// The navigator (*rettighetsveiviseren*) on one day, with the law of that day.
#[derive(Clone, Copy, Debug)]
pub struct Navigator {
    /// The day that the answer is for.
    pub on: Date,
    /// The day whose knowledge of the law is used.
    pub known_on: Date,
    /// The law's figures that questions and texts speak of.
    pub figures: BpaFigures,
}

impl Navigator {
    /// For a day.
    ///
    /// # Errors
    /// [`NotCovered`] for a day before the right to BPA.
    pub fn on(on: Date, known_on: Date) -> Result<Self, NotCovered> {
        Ok(Self { on, known_on, figures: bpa_figures(on, known_on)? })
    }

    /// The questions that can change something, in order, given what has been answered. Which of them are asked depends
    /// on earlier answers alone.
    pub fn path(&self, answers: &Answers) -> Vec<Question> {
        Question::ALL.iter().copied().filter(|question| self.is_asked(*question, answers)).collect()
    }

    /// What comes next: the first question on the path that has no answer.
    pub fn next(&self, answers: &Answers) -> Next {
        let open = self.path(answers).into_iter().find(|question| !answers.has(*question));
        open.map_or(Next::Result, Next::Ask)
    }

    /// The question before this one; before the result, the last. `None` before the first.
    pub fn back(&self, answers: &Answers, from: Next) -> Option<Question> {
        let path = self.path(answers);
        match from {
            Next::Result => path.last().copied(),
            Next::Ask(question) => path.into_iter().take_while(|each| *each != question).last(),
        }
    }

    /// May this question be shown now? Everything on the path before it must have an answer.
    pub fn may_show(&self, answers: &Answers, question: Question) -> bool {
        let path = self.path(answers);
        path.contains(&question) && path.iter().take_while(|each| **each != question).all(|each| answers.has(*each))
    }

    /// "Question 3 of at most 10."
    pub fn place(&self, answers: &Answers, question: Question) -> Option<Place> {
        let path = self.path(answers);
        let number = path.iter().position(|each| *each == question)? + 1;
        Some(Place { number, at_most: path.len() })
    }

    /// How the question is answered here.
    pub fn form(&self, answers: &Answers, question: Question) -> Form {
        question.form(self.may_be_past_limit(answers), self.may_be_child(answers))
    }

    /// Takes an answer, first or changed, and forgets what is no longer asked because of it.
    ///
    /// # Errors
    /// Every field that cannot be taken; the answers are then as they were. [`ReplyCode::NoChoice`] for a question that
    /// is not asked here.
    pub fn reply(&self, answers: &mut Answers, question: Question, posted: &[Posted]) -> Result<(), Vec<ReplyFault>> {
        if !self.may_show(answers, question) {
            return Err(vec![ReplyFault { field: question.key().to_owned(), code: ReplyCode::NoChoice }]);
        }
        let mut changed = answers.clone();
        changed.reply(question, posted)?;
        self.prune(&mut changed);
        *answers = changed;
        Ok(())
    }

    /// Reads what travelled in the form, and forgets what no path asks.
    ///
    /// # Errors
    /// [`crate::LineFault`].
    pub fn read(&self, line: &str) -> Result<Answers, crate::LineFault> {
        let mut answers = Answers::read(line)?;
        self.prune(&mut answers);
        Ok(answers)
    }

    /// The family's own figures in place of the estimate: what was posted as `<activity>-hours`; an empty field takes the
    /// estimate back. Activities that are not ticked are left alone.
    ///
    /// # Errors
    /// Every field that is no hours, and `day` when the week has not so many; the answers are then as they were.
    pub fn adjust(&self, answers: &mut Answers, posted: &[Posted]) -> Result<(), Vec<ReplyFault>> {
        let Some(Said::This(day)) = &answers.day else { return Ok(()) };
        let (mut day, mut faults) = (day.clone(), Vec::new());
        for (activity, help) in &mut day.0 {
            let field = own_field(*activity);
            let Some((_, typed)) = posted.iter().find(|(name, _)| *name == field) else { continue };
            match typed.trim() {
                "" => help.own = None,
                typed => match hours_of(typed, &field) {
                    Ok(minutes) => help.own = Some(minutes),
                    Err(fault) => faults.push(fault),
                },
            }
        }
        if faults.is_empty() && !fits_in_a_week(&day) {
            faults.push(ReplyFault { field: Question::Day.key().to_owned(), code: ReplyCode::TooManyHours });
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        answers.day = Some(Said::This(day));
        Ok(())
    }

    /// The result. What was not asked, or not known, is missing in it and told as missing.
    pub fn result(&self, answers: &Answers) -> RightsOverview {
        RightsOverview::of(self, answers)
    }

    fn prune(&self, answers: &mut Answers) {
        // An answer that goes may take others with it; each round looks at the whole path.
        for question in Question::ALL {
            if answers.has(*question) && !self.is_asked(*question, answers) {
                answers.forget(*question);
            }
        }
        if !self.may_be_past_limit(answers)
            && let Some(Said::This(granted)) = &mut answers.granted
        {
            granted.bpa_before = false;
        }
        if !self.may_be_child(answers)
            && let Some(Said::This(ticks)) = &mut answers.family
        {
            ticks.retain(|tick| !tick.is_about_a_child());
        }
    }

    fn is_asked(&self, question: Question, answers: &Answers) -> bool {
        let is_expecting = answers.is_expecting();
        match question {
            Question::Who | Question::Condition | Question::Lasting | Question::Together | Question::Family => true,
            Question::Age | Question::Day | Question::Granted => !is_expecting,
            // Where a child lives, and respite for its parents, is asked for children alone.
            Question::Home => !is_expecting && self.may_be_child(answers),
            Question::Relief => !is_expecting && self.may_be_child(answers) && is_yes(&answers.home) != Some(false),
        }
    }

    /// It may be about somebody for whom respite counts: a child by age, or by who it is about while the age is not known.
    pub(crate) fn may_be_child(&self, answers: &Answers) -> bool {
        match known(&answers.age) {
            Some(age) => *age < self.figures.child_under,
            None => !matches!(known(&answers.who), Some(WhoFor::Myself | WhoFor::OtherAdult)),
        }
    }

    /// It may be about somebody past the age at which the right ends.
    pub(crate) fn may_be_past_limit(&self, answers: &Answers) -> bool {
        match known(&answers.age) {
            Some(age) => *age >= self.figures.under,
            None => !matches!(known(&answers.who), Some(WhoFor::Child | WhoFor::Expecting)),
        }
    }

    /// The activities that stand in the day, for the page on which the estimate is corrected.
    pub fn ticked(&self, answers: &Answers) -> Vec<Activity> {
        known(&answers.day).map(|day| day.0.keys().copied().collect()).unwrap_or_default()
    }
}
