//! What was posted on the page of a question, and is it an answer? The same reading serves what travels in the form.

use crate::answers::{Answers, FamilyTick, Granted, Party, Said};
use crate::conversion::{GrantedHours, GrantedService, Per};
use crate::day::{Activity, Day, Help, HelpLevel};
use crate::question::{BPA_BEFORE, DONT_KNOW, NONE, Question};
use i18n::{hours_field, parse_hours};
use kernel::{Lang, Minutes};
use people::words;
use std::collections::BTreeSet;
use std::str::FromStr;

/// A field as it was posted: its name and what stood in it.
pub type Posted = (String, String);

words! {
    /// What is wrong with an answer; the page says it kindly and keeps what was typed.
    ReplyCode {
        /// Nothing was chosen. "I don't know" is an answer too.
        Missing = "missing",
        /// Not one of the choices.
        NoChoice = "no_choice",
        /// Not a whole number within bounds.
        NoAge = "no_age",
        /// Not hours: "7", "7,5" or "7:30".
        NoHours = "no_hours",
        /// More hours than there are.
        TooManyHours = "too_many_hours",
        /// An answer together with "none" or "I don't know".
        Contradiction = "contradiction",
    }
}

/// A field that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyFault {
    /// The field's name.
    pub field: String,
    /// What is wrong.
    pub code: ReplyCode,
}

impl ReplyFault {
    fn at(field: &str, code: ReplyCode) -> Self {
        Self { field: field.to_owned(), code }
    }
}

type Read<T> = Result<T, Vec<ReplyFault>>;

/// The values posted under one name, without empty ones.
fn values<'a>(posted: &'a [Posted], name: &str) -> Vec<&'a str> {
    posted.iter().filter(|(field, value)| field == name && !value.trim().is_empty()).map(|(_, v)| v.trim()).collect()
}

fn fault<T>(field: &str, code: ReplyCode) -> Read<T> {
    Err(vec![ReplyFault::at(field, code)])
}

/// One of a list, or "I don't know".
fn one<T: FromStr>(posted: &[Posted], name: &str) -> Read<Said<T>> {
    match values(posted, name).as_slice() {
        [] => fault(name, ReplyCode::Missing),
        [DONT_KNOW] => Ok(Said::DontKnow),
        [value] => value.parse().map(Said::This).or_else(|_| fault(name, ReplyCode::NoChoice)),
        _ => fault(name, ReplyCode::Contradiction),
    }
}

/// Several of a list, or "none", or "I don't know".
fn several<T: FromStr + Ord>(posted: &[Posted], name: &str) -> Read<Said<BTreeSet<T>>> {
    let values = values(posted, name);
    match values.as_slice() {
        [] => fault(name, ReplyCode::Missing),
        [DONT_KNOW] => Ok(Said::DontKnow),
        [NONE] => Ok(Said::This(BTreeSet::new())),
        many if many.contains(&DONT_KNOW) || many.contains(&NONE) => fault(name, ReplyCode::Contradiction),
        many => {
            let read: Result<BTreeSet<T>, _> = many.iter().map(|value| value.parse()).collect();
            read.map(Said::This).or_else(|_| fault(name, ReplyCode::NoChoice))
        }
    }
}

fn age(posted: &[Posted]) -> Read<Said<u8>> {
    let name = Question::Age.key();
    match values(posted, name).as_slice() {
        [] => fault(name, ReplyCode::Missing),
        [DONT_KNOW] => Ok(Said::DontKnow),
        [value] => {
            let age: Option<u8> = value.parse().ok().filter(|age| *age <= crate::answers::OLDEST);
            age.map_or_else(|| fault(name, ReplyCode::NoAge), |age| Ok(Said::This(age)))
        }
        _ => fault(name, ReplyCode::Contradiction),
    }
}

/// Hours a week of one service or activity.
pub(crate) fn hours_of(typed: &str, field: &str) -> Result<Minutes, ReplyFault> {
    let minutes = parse_hours(typed).ok_or_else(|| ReplyFault::at(field, ReplyCode::NoHours))?;
    if minutes > Minutes::WEEK { Err(ReplyFault::at(field, ReplyCode::TooManyHours)) } else { Ok(minutes) }
}

/// "none" and "I don't know" stand alone in `name`; `is_empty` when nothing else was said.
fn alone<T: Default>(posted: &[Posted], name: &str, is_empty: bool) -> Option<Read<Said<T>>> {
    match (values(posted, name).as_slice(), is_empty) {
        ([], true) => Some(fault(name, ReplyCode::Missing)),
        ([], false) => None,
        ([DONT_KNOW], true) => Some(Ok(Said::DontKnow)),
        ([NONE], true) => Some(Ok(Said::This(T::default()))),
        ([DONT_KNOW | NONE], false) => Some(fault(name, ReplyCode::Contradiction)),
        ([_], _) => Some(fault(name, ReplyCode::NoChoice)),
        _ => Some(fault(name, ReplyCode::Contradiction)),
    }
}

/// The field of the family's own figure for an activity.
pub(crate) fn own_field(activity: Activity) -> String {
    format!("{activity}-hours")
}

fn help(posted: &[Posted], activity: Activity) -> Result<Option<Help>, ReplyFault> {
    let level: HelpLevel = match values(posted, activity.key()).as_slice() {
        [] | [NONE] => return Ok(None),
        [value] => value.parse().map_err(|_| ReplyFault::at(activity.key(), ReplyCode::NoChoice))?,
        _ => return Err(ReplyFault::at(activity.key(), ReplyCode::Contradiction)),
    };
    let field = own_field(activity);
    let own = match values(posted, &field).as_slice() {
        [] => None,
        [typed] => Some(hours_of(typed, &field)?),
        _ => return Err(ReplyFault::at(&field, ReplyCode::Contradiction)),
    };
    Ok(Some(Help { level, own }))
}

fn day(posted: &[Posted]) -> Read<Said<Day>> {
    let name = Question::Day.key();
    let (mut ticked, mut faults) = (Day::default(), Vec::new());
    for activity in Activity::ALL {
        match help(posted, *activity) {
            Ok(Some(help)) => drop(ticked.0.insert(*activity, help)),
            Ok(None) => {}
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if let Some(read) = alone(posted, name, ticked.0.is_empty()) {
        return read;
    }
    if !fits_in_a_week(&ticked) {
        return fault(name, ReplyCode::TooManyHours);
    }
    Ok(Said::This(ticked))
}

/// One helper has the hours of a week; a second helper has as many again.
pub(crate) fn fits_in_a_week(day: &Day) -> bool {
    let hours = day.hours();
    hours.total.low - hours.two_helpers.low <= Minutes::WEEK
}

fn hours_field_of(service: GrantedService) -> String {
    format!("{service}-hours")
}

fn per_field_of(service: GrantedService) -> String {
    format!("{service}-per")
}

fn granted_of(posted: &[Posted], service: GrantedService) -> Result<Option<GrantedHours>, ReplyFault> {
    let (field, per_field) = (hours_field_of(service), per_field_of(service));
    let typed = match values(posted, &field).as_slice() {
        [] => return Ok(None),
        [typed] => *typed,
        _ => return Err(ReplyFault::at(&field, ReplyCode::Contradiction)),
    };
    let per = match values(posted, &per_field).as_slice() {
        [] => Per::Week,
        [per] => per.parse().map_err(|_| ReplyFault::at(&per_field, ReplyCode::NoChoice))?,
        _ => return Err(ReplyFault::at(&per_field, ReplyCode::Contradiction)),
    };
    let minutes = parse_hours(typed).ok_or_else(|| ReplyFault::at(&field, ReplyCode::NoHours))?;
    let hours = GrantedHours { service, minutes, per };
    if hours.weekly() > Minutes::WEEK {
        return Err(ReplyFault::at(&field, ReplyCode::TooManyHours));
    }
    Ok((minutes > Minutes::ZERO).then_some(hours))
}

fn granted(posted: &[Posted]) -> Read<Said<Granted>> {
    let name = Question::Granted.key();
    let (mut services, mut faults) = (Vec::new(), Vec::new());
    for service in GrantedService::ALL {
        match granted_of(posted, *service) {
            Ok(hours) => services.extend(hours),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let values = values(posted, name);
    let bpa_before = values.contains(&BPA_BEFORE);
    let rest: Vec<Posted> =
        values.iter().filter(|v| **v != BPA_BEFORE).map(|v| (name.to_owned(), (*v).to_owned())).collect();
    let is_empty = services.is_empty() && !bpa_before;
    if let Some(read) = alone(&rest, name, is_empty) {
        return read;
    }
    Ok(Said::This(Granted { services, bpa_before }))
}

impl Answers {
    /// Was the question answered, with "I don't know" or otherwise?
    pub fn has(&self, question: Question) -> bool {
        match question {
            Question::Who => self.who.is_some(),
            Question::Age => self.age.is_some(),
            Question::Home => self.home.is_some(),
            Question::Condition => self.condition.is_some(),
            Question::Lasting => self.lasting.is_some(),
            Question::Day => self.day.is_some(),
            Question::Relief => self.relief.is_some(),
            Question::Granted => self.granted.is_some(),
            Question::Together => self.together.is_some(),
            Question::Family => self.family.is_some(),
        }
    }

    /// Takes what was posted on the page of a question. Fields of other questions are not looked at.
    ///
    /// # Errors
    /// Every field that cannot be taken; the answers are then as they were.
    pub fn reply(&mut self, question: Question, posted: &[Posted]) -> Result<(), Vec<ReplyFault>> {
        let name = question.key();
        match question {
            Question::Who => self.who = Some(one(posted, name)?),
            Question::Age => self.age = Some(age(posted)?),
            Question::Home => self.home = Some(one(posted, name)?),
            Question::Condition => self.condition = Some(one(posted, name)?),
            Question::Lasting => self.lasting = Some(one(posted, name)?),
            Question::Day => self.day = Some(day(posted)?),
            Question::Relief => self.relief = Some(one(posted, name)?),
            Question::Granted => self.granted = Some(granted(posted)?),
            Question::Together => self.together = Some(several::<Party>(posted, name)?),
            Question::Family => self.family = Some(several::<FamilyTick>(posted, name)?),
        }
        Ok(())
    }

    /// Forgets the answer to a question.
    pub(crate) fn forget(&mut self, question: Question) {
        match question {
            Question::Who => self.who = None,
            Question::Age => self.age = None,
            Question::Home => self.home = None,
            Question::Condition => self.condition = None,
            Question::Lasting => self.lasting = None,
            Question::Day => self.day = None,
            Question::Relief => self.relief = None,
            Question::Granted => self.granted = None,
            Question::Together => self.together = None,
            Question::Family => self.family = None,
        }
    }

    /// The fields of a question as they would be posted to give this answer; to fill the form with. Empty when it was
    /// not answered.
    pub fn fields(&self, question: Question) -> Vec<Posted> {
        let name = question.key();
        let field = |value: &str| vec![(name.to_owned(), value.to_owned())];
        let said = |answer: Option<String>| field(&answer.unwrap_or_else(|| DONT_KNOW.to_owned()));
        match question {
            Question::Who => self.who.as_ref().map(|a| said(a.known().map(ToString::to_string))),
            Question::Age => self.age.as_ref().map(|a| said(a.known().map(ToString::to_string))),
            Question::Home => self.home.as_ref().map(|a| said(a.known().map(ToString::to_string))),
            Question::Condition => self.condition.as_ref().map(|a| said(a.known().map(ToString::to_string))),
            Question::Lasting => self.lasting.as_ref().map(|a| said(a.known().map(ToString::to_string))),
            Question::Relief => self.relief.as_ref().map(|a| said(a.known().map(ToString::to_string))),
            Question::Day => self.day.as_ref().map(|a| a.known().map_or_else(|| field(DONT_KNOW), day_fields)),
            Question::Granted => {
                self.granted.as_ref().map(|a| a.known().map_or_else(|| field(DONT_KNOW), granted_fields))
            }
            Question::Together => self.together.as_ref().map(|a| set_fields(name, a.known())),
            Question::Family => self.family.as_ref().map(|a| set_fields(name, a.known())),
        }
        .unwrap_or_default()
    }
}

fn set_fields<T: ToString>(name: &str, set: Option<&BTreeSet<T>>) -> Vec<Posted> {
    let field = |value: String| (name.to_owned(), value);
    match set {
        None => vec![field(DONT_KNOW.to_owned())],
        Some(set) if set.is_empty() => vec![field(NONE.to_owned())],
        Some(set) => set.iter().map(|each| field(each.to_string())).collect(),
    }
}

/// Hours as any language reads them back.
fn typed(minutes: Minutes) -> String {
    hours_field(Lang::En, minutes)
}

fn day_fields(day: &Day) -> Vec<Posted> {
    if day.0.is_empty() {
        return vec![(Question::Day.key().to_owned(), NONE.to_owned())];
    }
    let fields = day.0.iter().flat_map(|(activity, help)| {
        let own = help.own.map(|own| (own_field(*activity), typed(own)));
        [Some((activity.key().to_owned(), help.level.key().to_owned())), own]
    });
    fields.flatten().collect()
}

fn granted_fields(granted: &Granted) -> Vec<Posted> {
    let name = Question::Granted.key().to_owned();
    if granted.services.is_empty() && !granted.bpa_before {
        return vec![(name, NONE.to_owned())];
    }
    let before = granted.bpa_before.then(|| (name, BPA_BEFORE.to_owned()));
    let hours = granted.services.iter().flat_map(|each| {
        [(hours_field_of(each.service), typed(each.minutes)), (per_field_of(each.service), each.per.key().to_owned())]
    });
    before.into_iter().chain(hours).collect()
}
