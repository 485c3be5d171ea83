//! What is not settled in the law, and how do we read it meanwhile? Each doubt is a key and a note for lawyers.

keyed! {
    /// A question of law that nobody has answered for us (*tolkningstvil*).
    Doubt {
        /// Does a duty of the authority move past a holiday?
        AuthorityLimitMayMove = "authority_limit_may_move",
        /// Does the one-year bound on late complaints move past a holiday?
        YearBoundMayMove = "year_bound_may_move",
        /// On which day does somebody born on 29 February grow older in a common year?
        LeapDayBirthday = "leap_day_birthday",
        /// Does "over 15" begin on the fifteenth birthday?
        OverFifteen = "over_fifteen",
        /// How do party status at 12, notice at 15 and the parents' representation fit together?
        ChildPartyAndParents = "child_party_and_parents",
        /// What does the disability convention do to limits of age and hours?
        ConventionEffect = "convention_effect",
        /// Which hours belong to the need for services?
        HoursThatCount = "hours_that_count",
        /// When is a need for night help or two helpers continuous?
        ContinuousNeed = "continuous_need",
        /// What is a substantially higher cost, and how is it documented?
        SubstantialCost = "substantial_cost",
        /// Does BPA given at discretion before 67 carry the right past 67?
        GrantedAtDiscretionBefore67 = "granted_at_discretion_before_67",
        /// Whose hours are they: the child's own, or the parents' respite?
        ChildOrParentsHours = "child_or_parents_hours",
        /// Is a place in an institution a health service when self-government is weighed?
        InstitutionIsHealthService = "institution_is_health_service",
        /// What does the new public administration act say, and from when?
        NewAdministrationAct = "new_administration_act",
    }
}

impl Doubt {
    /// The question and our reading meanwhile, in English, for lawyers and for `docs/rules.md`.
    pub const fn note(self) -> &'static str {
        match self {
            Self::AuthorityLimitMayMove => {
                "domstolloven § 149 moves a limit that ends on a Saturday or holiday. fvl § 30 applies it to the \
                 complaint; nothing says that it moves the authority's own duty. We show the day unmoved."
            }
            Self::YearBoundMayMove => {
                "fvl § 31 (3) speaks of more than one year, not of a limit that is counted by fvl § 30. We show the \
                 day unmoved."
            }
            Self::LeapDayBirthday => {
                "No statute read here says on which day a person born on 29 February reaches an age in a common \
                 year. We take 28 February, as domstolloven § 148 (2) does for limits."
            }
            Self::OverFifteen => {
                "fvl §§ 16, 17 and 27 say «over 15 år», § 18 says «under 15 år». We read both as divided by the \
                 fifteenth birthday, so that the birthday itself is over."
            }
            Self::ChildPartyAndParents => {
                "pbrl § 6-5 lets a child of 12 act as party; fvl has 15; the parents represent the child. Who signs \
                 when they disagree is open. We keep all steps apart and decide nothing from them."
            }
            Self::ConventionEffect => {
                "The disability convention has been Norwegian law since 2026-01-01 and goes before other statutes. \
                 Its effect on the limits of pbrl § 2-1 d is open. We compute the limits and ask for an answer where \
                 the convention is raised."
            }
            Self::HoursThatCount => {
                "The statute says «tjenestebehov». Whether hours covered by parents, home health services, school or \
                 an institution belong to it is open. We count the hours that the assessment names as the need."
            }
            Self::ContinuousNeed => {
                "No statute says when a need for night help or two helpers is «kontinuerlig». It is a fact given to \
                 the rule, never computed."
            }
            Self::SubstantialCost => {
                "No statute gives a figure for «vesentlig økt kostnad». That it is documented is a fact given to the \
                 rule; the burden is the municipality's."
            }
            Self::GrantedAtDiscretionBefore67 => {
                "Whether BPA given under hol § 3-8 before 67 counts as «innvilget […] etter første punktum» when the \
                 need later grew is open. It is a fact given to the rule."
            }
            Self::ChildOrParentsHours => {
                "A child's own need and the parents' respite may both be met by the same hours. Each hour is counted \
                 once, as the assessment divides them."
            }
            Self::InstitutionIsHealthService => {
                "pbrl § 7-7 gives self-government weight for «helsetjenester» and great weight otherwise. A place in an \
                 institution holds both; we read it as other."
            }
            Self::NewAdministrationAct => {
                "The act of 2025 (nfvl) has been adopted; no first day is set and its wording has not been read. Its \
                 versions are listed and asleep."
            }
        }
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
