//! What is not settled in the law, and how do we read it meanwhile? Each doubt is a key and a note for lawyers.

/// A doubt with its key and its note, so that none is without one.
macro_rules! doubts {
    ($($(#[$doc:meta])* $variant:ident = $key:literal: $note:literal;)*) => {
        keyed! {
            /// A question of law that nobody has answered for us (*tolkningstvil*).
            Doubt { $($(#[$doc])* $variant = $key),* }
        }

        impl Doubt {
            /// The question and our reading meanwhile, in English, for lawyers and for `docs/rules.md`.
            pub const fn note(self) -> &'static str {
                match self { $(Self::$variant => $note),* }
            }
        }
    };
}

doubts! {
    /// Does a duty of the authority move past a holiday?
    AuthorityLimitMayMove = "authority_limit_may_move":
        "domstolloven § 149 moves a limit that ends on a Saturday or holiday. fvl § 30 applies it to the complaint; \
         nothing says that it moves the authority's own duty. We show the day unmoved.";
    /// Does the one-year bound on late complaints move past a holiday?
    YearBoundMayMove = "year_bound_may_move":
        "fvl § 31 (3) speaks of more than one year, not of a limit that is counted by fvl § 30. We show the day \
         unmoved.";
    /// On which day does somebody born on 29 February grow older in a common year?
    LeapDayBirthday = "leap_day_birthday":
        "No statute read here says on which day a person born on 29 February reaches an age in a common year. We take \
         28 February, as domstolloven § 148 (2) does for limits.";
    /// Does "over 15" begin on the fifteenth birthday?
    OverFifteen = "over_fifteen":
        "fvl §§ 16, 17 and 27 say «over 15 år», § 18 says «under 15 år». We read both as divided by the fifteenth \
         birthday, so that the birthday itself is over.";
    /// How do party status at 12, notice at 15 and the parents' representation fit together?
    ChildPartyAndParents = "child_party_and_parents":
        "pbrl § 6-5 lets a child of 12 act as party; fvl has 15; the parents represent the child. Who signs when they \
         disagree is open. We keep all steps apart and decide nothing from them.";
    /// What does the disability convention do to limits of age and hours?
    ConventionEffect = "convention_effect":
        "The disability convention has been Norwegian law since 2026-01-01 and goes before other statutes. Its effect \
         on the limits of pbrl § 2-1 d is open. We compute the limits and ask for an answer where the convention is \
         raised.";
    /// Which hours belong to the need for services?
    HoursThatCount = "hours_that_count":
        "The statute says «tjenestebehov». Whether hours covered by parents, home health services, school or an \
         institution belong to it is open. We count the hours that the assessment names as the need.";
    /// When is a need for night help or two helpers continuous?
    ContinuousNeed = "continuous_need":
        "No statute says when a need for night help or two helpers is «kontinuerlig». It is a fact given to the rule, \
         never computed.";
    /// What is a substantially higher cost, and how is it documented?
    SubstantialCost = "substantial_cost":
        "No statute gives a figure for «vesentlig økt kostnad». That it is documented is a fact given to the rule; \
         the burden is the municipality's.";
    /// Does BPA given at discretion before 67 carry the right past 67?
    GrantedAtDiscretionBefore67 = "granted_at_discretion_before_67":
        "Whether BPA given under hol § 3-8 before 67 counts as «innvilget […] etter første punktum» when the need \
         later grew is open. It is a fact given to the rule.";
    /// Whose hours are they: the child's own, or the parents' respite?
    ChildOrParentsHours = "child_or_parents_hours":
        "A child's own need and the parents' respite may both be met by the same hours. Each hour is counted once, as \
         the assessment divides them.";
    /// Is a place in an institution a health service when self-government is weighed?
    InstitutionIsHealthService = "institution_is_health_service":
        "pbrl § 7-7 gives self-government weight for «helsetjenester» and great weight otherwise. A place in an \
         institution holds both; we read it as other.";
    /// When is a delay undue?
    UndueDelayHasNoFigure = "undue_delay_has_no_figure":
        "fvl § 11 a (1) names no number of days. Sivilombudet has found nearly two years too long. We show how long \
         it has taken and compute nothing from it.";
    /// How long may a decision last, and what holds between its end and the next one?
    TimeLimitedDecisions = "time_limited_decisions":
        "No statute read here says how short a decision may be, or that the service goes on until a new decision. We \
         warn before the end and prolong nothing.";
    /// Is the County Governor a body that fvl § 35 (4) keeps from reversing to harm?
    HigherReversal = "higher_reversal":
        "fvl § 35 (4) takes out bodies of complaint under § 28 (2). The County Governor hears complaints under pbrl § \
         7-2. We show the two limits and do not say that it may reverse.";
    /// What do the rules of secrecy of health personnel say since July 2026?
    HealthSecrecyOf2026 = "health_secrecy_of_2026":
        "The act of 2026-01-23 no. 1 rewrote hpl §§ 21 ff from 2026-07-01; its wording has not been read. What rests \
         on them answers nothing from that day; what only touches them stands with this doubt.";
    /// What does the new scheme for serious events say, and from when?
    SeriousEventScheme = "serious_event_scheme":
        "The act of 2025-06-20 no. 74 changes hol § 12-3 a, htl § 6 and pbrl § 7-6, mostly from a day that is not \
         set. Its version is listed and asleep.";
    /// What may services that work together share without consent?
    SharingWithoutConsent = "sharing_without_consent":
        "opplæringslova § 24-1 (4) opens for it, hol § 3-4 does not. How the two meet in one meeting is open. We ask \
         for consent or an exception wherever the care services tell something.";
    /// When does one working day end and the next begin?
    WorkingDayReading = "working_day_reading":
        "Two main work periods with a lawful daily rest between them are read as two days, so that an evening and the \
         next day are lawful. The plain sum of any 24 hours is the strict reading and only warns.";
    /// Are seven days a calendar week or any seven days?
    SevenDays = "seven_days":
        "«Sju dager» is read as the ISO week of the plan. Any seven days, across a Monday, is the strict reading and \
         only warns.";
    /// Which kind of rota does a plan show?
    KindOfRota = "kind_of_rota":
        "Whether a rota is comparable with continuous or two-shift work is the employer's to say. A plan of three \
         weeks or more shows how often Sundays come back, nights and the parts of the day; only that is computed.";
    /// How is overtime counted when hours are averaged?
    OvertimeUnderAveraging = "overtime_under_averaging":
        "Where hours are averaged, what the base roster held that day and week is ordinary time, within the \
         agreement. The rest is overtime; a day first, then the week.";
    /// What is left out of the night average, and when is night work regular?
    NightAverageCount = "night_average_count":
        "Four weekly rests of 35 hours are left out of 28 days, which gives 177 hours and 20 minutes. Night work \
         counts as regular from three nights in four weeks; the statute gives no figure.";
    /// What do the unread sections of the home-employer regulation say?
    HomeEmployerUnread = "home_employer_unread":
        "Sections 11 to 13 of the regulation of 2022 have not been read. The act's rules on overtime, all hours, rest \
         and Sundays only warn there. Whether a sole proprietorship of the family is a home employer is open too.";
    /// Does the regulation on respite workers reach respite organised as BPA?
    RespiteRegime = "respite_regime":
        "It is off unless the plan names it, and the employer's lawyers are asked to confirm it. The limits of 60, 88 \
         and 56 hours are cited from the regulation as a whole; its sections on them were not read one by one.";
    /// Which exceptions for the young are used?
    YoungCareWork = "young_care_work":
        "The exception for light work in care undertakings between 06 and 24 is not assumed, and somebody under 15 is \
         not planned at all. Whether a person of 15 is still in compulsory school is not in a plan.";
    /// What does the new public administration act say, and from when?
    NewAdministrationAct = "new_administration_act":
        "The act of 2025 (nfvl) has been adopted; no first day is set and its wording has not been read. Its versions \
         are listed and asleep.";
    /// From which day has a section the wording that was read?
    CurrentWordingOnly = "current_wording_only":
        "The acts of working life were read as they stood in autumn 2026. On which day each section got that wording \
         is not established. The rule answers from the day of the act; an older event may have been judged by other \
         words.";
    /// When is work beyond the contract regular?
    RegularlyBeyondContract = "regularly_beyond_contract":
        "aml § 14-4 a asks for work «jevnlig» beyond the contract. No figure says when work is regular. We show the \
         hours of twelve months beside the contract and leave the judgement to people.";
    /// From which day are the sixteen days between absences counted?
    SickPayJoining = "sick_pay_joining":
        "ftrl §§ 8-19 and 8-24 join absences within sixteen days. We count from the last day of the former absence to \
         the first of the next, and after a full period from the day of the return.";
    /// Is a change of provider a transfer of the undertaking?
    ProviderChangeIsTransfer = "provider_change_is_transfer":
        "Providers tell that assistants go over by aml chapter 16. Whether a given change of provider is a transfer \
         of the undertaking is judged in each case; it is a fact given to the rule.";
    /// Does a collective agreement still say what its read edition says?
    AgreementEdition = "agreement_edition":
        "Only older editions of the collective agreements have been read. The figure stands with its edition and may \
         have been renegotiated since.";
    /// Is a first day taken from general knowledge the right one?
    FirstDayIsWeak = "first_day_is_weak":
        "The section's first day was not found in a statute; the day used is general knowledge or the act's own first \
         day. Earlier days are not answered, so that nothing is claimed too early.";
    /// Which measure of relief may a carer claim?
    WhichReliefMeasure = "which_relief_measure":
        "hol § 3-6 says that the municipality shall offer necessary support to those with especially heavy care. \
         Respite and guidance are read as owed; for the carer's allowance the amount, and whether it is the right \
         measure, are weighed. That the total is sound is law.";
    /// Is a wish a condition of the duty to appoint a child coordinator, or only of accepting one?
    CoordinatorNotWanted = "coordinator_not_wanted":
        "pbrl § 2-5 c makes the parents' wish a condition. Where they do not want a child coordinator we say that \
         none is owed now and that the offer stands; their no is recorded.";
    /// Is the appointment of a child coordinator an individual decision?
    CoordinatorAppointmentIsDecision = "coordinator_appointment_is_decision":
        "pbrl § 2-7 leaves chapters IV and V of fvl out for the appointment, yet there is a right to complain. \
         Whether it is an individual decision is open.";
    /// Does any regulation suspend the duties of coordination?
    SuspensionUnconfirmed = "suspension_unconfirmed":
        "hol § 7-2 b lets the ministry suspend duties of coordination by regulation. None has been found. It is a \
         fact given to the rule; missing means that none is in force.";
    /// Does a disability make siblings next of kin in the sense of the duty?
    SiblingTrigger = "sibling_trigger":
        "hpl § 10 a names mental illness, addiction and serious somatic illness or injury, not disability as such. \
         The illness or injury is asked for and never inferred from reduced function.";
    /// Is the product of factor and rate what is paid?
    RateTimesFactor = "rate_times_factor":
        "The statute gives the factors 2, 4 and 6 of the ordinary rate; the products are computed and have not been \
         compared with the table of the labour and welfare administration.";
    /// What will the yearly rates be?
    YearlyRates = "yearly_rates":
        "The rates are set for a year at a time. A year whose rates have not been read is not covered; the last known \
         rate is not carried on.";
    /// What is the highest fee of a household with a small income?
    FeeCap = "fee_cap":
        "A household with an income below twice the basic amount pays at most a sum set each year. The current sum \
         has not been read; we say that a highest sum applies and name none.";
    /// Who demands the police certificate when the employer is not the municipality?
    CertificateEmployer = "certificate_employer":
        "hol § 5-4 says the municipality or another employer that gives services. Who demands the certificate when \
         the user is the employer is open; the duty is shown, not who holds it.";
    /// Do simple health tasks within BPA make a journal necessary?
    JournalForSimpleTasks = "journal_for_simple_tasks":
        "Respite, practical help and support contact are not health care. Whether simple health tasks folded into BPA \
         make a journal necessary is open; what is health care is a fact given to the rule.";
    /// Are the codes and the conversion of hours still those of the page that was read?
    RegisterGuidance = "register_guidance":
        "The codes are those of a report of 2021, the conversion of monthly hours is that of an older page of \
         guidance. The register has since moved; the current message format has not been read.";
    /// When is a dwelling with round-the-clock services owed?
    RoundTheClockDwelling = "round_the_clock_dwelling":
        "pbrl § 2-1 e and hol § 3-2 a concern a nursing home or a dwelling equal to it. For other adapted dwellings \
         no general duty was found; local rules decide.";
    /// Who shows that a burden is disproportionate?
    DisproportionateBurden = "disproportionate_burden":
        "barnehageloven § 37 and ldl § 20 end where the burden is disproportionate. We read the burden of showing it \
         as the municipality's.";
}

impl Doubt {
    /// Is it about an act that is adopted and awaits its day?
    pub const fn is_of_sleeping_act(self) -> bool {
        matches!(self, Self::NewAdministrationAct | Self::SeriousEventScheme)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_doubt_has_its_own_key_and_a_note() {
        for doubt in Doubt::ALL {
            assert_eq!(Doubt::from_key(doubt.key()), Some(*doubt));
            assert!(doubt.note().len() > 60, "{} says too little", doubt.key());
            assert!(!doubt.note().contains("  "), "{} has ragged spaces", doubt.key());
        }
    }
}
