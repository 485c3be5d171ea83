//! Which agreements count for somebody, and what do they make of a figure that is over the ordinary limit?

use super::finding::Severity;
use super::plan::{AgreementKind, Assistant, Regime};

/// A set of agreements, small enough to copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreements(u16);

impl Agreements {
    /// None.
    pub const NONE: Self = Self(0);

    const fn bit(kind: AgreementKind) -> u16 {
        1 << kind as u16
    }

    /// Those that are on file for an entry of a plan and may be made under its regime.
    pub fn on_file(assistant: &Assistant) -> Self {
        let counts = |kind: &&AgreementKind| {
            (assistant.tariff_bound || !kind.needs_tariff()) && may_be_made(assistant.regime, **kind)
        };
        assistant.agreements.iter().filter(counts).fold(Self::NONE, |set, kind| set.with(*kind))
    }

    /// With one more.
    pub const fn with(self, kind: AgreementKind) -> Self {
        Self(self.0 | Self::bit(kind))
    }
    /// Those in both.
    pub const fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
    /// Is it among them?
    pub const fn has(self, kind: AgreementKind) -> bool {
        self.0 & Self::bit(kind) != 0
    }
    /// No agreement at all.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// In the order of the list.
    pub fn list(self) -> Vec<AgreementKind> {
        AgreementKind::ALL.iter().copied().filter(|kind| self.has(*kind)).collect()
    }
}

/// May it be made under this regime? The home-employer regulation knows the written agreement with the employee alone,
/// as far as it was read.
pub(super) const fn may_be_made(regime: Regime, kind: AgreementKind) -> bool {
    match regime {
        Regime::Aml | Regime::Avlaster2017 => true,
        Regime::HomeEmployer2022 => matches!(kind, AgreementKind::AvgIndividual | AgreementKind::SundayIndividual),
    }
}

/// An agreement and the limit that it allows.
pub(super) type Raised = (AgreementKind, i64);

/// A limit with all the ways around it, in one integer unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit<'a> {
    /// What applies to everybody.
    pub base: i64,
    /// What agreements make of it, the mildest first.
    pub raised: &'a [Raised],
    /// Agreements that set the whole limit aside.
    pub doors: Agreements,
    /// A factor for figures in a finer unit than the limits: sevenths of minutes, minutes of eight weeks.
    pub scale: i64,
}

/// What a figure is against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub severity: Severity,
    /// In the unit of the figure.
    pub limit: i64,
    pub unless: Agreements,
    pub used: Option<AgreementKind>,
}

/// Whose agreements, under which regime.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub agreements: Agreements,
    pub regime: Regime,
}

impl<'a> Limit<'a> {
    /// A limit that counts in the figure's own unit.
    pub const fn of(base: i64, raised: &'a [Raised]) -> Self {
        Self { base, raised, doors: Agreements::NONE.with(AgreementKind::CentralUnion), scale: 1 }
    }
    /// The same against figures in a finer unit.
    pub const fn times(self, scale: i64) -> Self {
        Self { scale, ..self }
    }
    /// One more agreement that sets it aside.
    pub const fn or_door(self, kind: AgreementKind, opens: bool) -> Self {
        if opens { Self { doors: self.doors.with(kind), ..self } } else { self }
    }

    /// The figure must not be above the limit.
    pub fn at_most(self, figure: i64, standing: Standing) -> Option<Verdict> {
        self.judge(standing, |limit| figure <= limit, i64::max)
    }

    /// The figure must not be below the limit.
    pub fn at_least(self, figure: i64, standing: Standing) -> Option<Verdict> {
        self.judge(standing, |limit| figure >= limit, i64::min)
    }

    fn judge(self, standing: Standing, keeps: impl Fn(i64) -> bool, milder: fn(i64, i64) -> i64) -> Option<Verdict> {
        let base = self.base * self.scale;
        if keeps(base) {
            return None;
        }
        let (on_file, regime) = (standing.agreements, standing.regime);
        let mut limit = base;
        let mut unless = Agreements::NONE;
        for (kind, raised) in self.raised.iter().filter(|(kind, _)| may_be_made(regime, *kind)) {
            let raised = raised * self.scale;
            if on_file.has(*kind) {
                if keeps(raised) {
                    let used = Some(*kind);
                    return Some(Verdict { severity: Severity::Info, limit: raised, unless: Agreements::NONE, used });
                }
                limit = milder(limit, raised);
            } else if keeps(raised) {
                unless = unless.with(*kind);
            }
        }
        let doors = self.doors.list().into_iter().filter(|kind| may_be_made(regime, *kind));
        if let Some(door) = doors.clone().find(|kind| on_file.has(*kind)) {
            return Some(Verdict { severity: Severity::Info, limit, unless: Agreements::NONE, used: Some(door) });
        }
        if unless.is_empty() {
            unless = doors.fold(unless, Agreements::with);
        }
        let severity = if unless.is_empty() { Severity::Block } else { Severity::BlockUnless };
        Some(Verdict { severity, limit, unless, used: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AgreementKind::{AvgAt, AvgIndividual, AvgTv, CentralUnion, RestTv};

    const DAY: Limit<'_> = Limit::of(540, &[(AvgIndividual, 600), (AvgTv, 750), (AvgAt, 780)]);

    fn standing(kinds: &[AgreementKind]) -> Standing {
        let agreements = kinds.iter().fold(Agreements::NONE, |set, kind| set.with(*kind));
        Standing { agreements, regime: Regime::Aml }
    }

    #[test]
    fn a_limit_is_kept_by_itself_by_an_agreement_or_not() {
        assert_eq!(DAY.at_most(540, standing(&[])), None, "exactly at the limit");
        let over = DAY.at_most(541, standing(&[])).expect("one minute over");
        assert_eq!((over.severity, over.limit), (Severity::BlockUnless, 540));
        assert_eq!(over.unless.list(), [AvgIndividual, AvgTv, AvgAt]);
        let kept = DAY.at_most(600, standing(&[AvgIndividual])).expect("kept by agreement");
        assert_eq!((kept.severity, kept.limit, kept.used), (Severity::Info, 600, Some(AvgIndividual)));
        let beyond = DAY.at_most(601, standing(&[AvgIndividual])).expect("over the agreement too");
        assert_eq!((beyond.severity, beyond.limit), (Severity::BlockUnless, 600));
        assert_eq!(beyond.unless.list(), [AvgTv, AvgAt]);
    }

    #[test]
    fn what_no_limit_reaches_is_left_to_the_door_and_without_a_door_it_blocks() {
        let far = DAY.at_most(18 * 60, standing(&[AvgTv])).expect("far over");
        assert_eq!((far.limit, far.unless.list()), (750, vec![CentralUnion]));
        let open = DAY.at_most(18 * 60, standing(&[CentralUnion])).expect("through the door");
        assert_eq!((open.severity, open.used), (Severity::Info, Some(CentralUnion)));
        let home = Standing { regime: Regime::HomeEmployer2022, ..standing(&[]) };
        assert_eq!(DAY.at_most(601, home).expect("home").severity, Severity::Block);
        assert_eq!(DAY.at_most(600, home).expect("home").unless.list(), [AvgIndividual]);
    }

    #[test]
    fn a_floor_is_judged_the_other_way_round() {
        let rest = Limit::of(660, &[(RestTv, 480)]);
        assert_eq!(rest.at_least(660, standing(&[])), None);
        assert_eq!(rest.at_least(659, standing(&[])).expect("short").limit, 660);
        assert_eq!(rest.at_least(480, standing(&[RestTv])).expect("kept").severity, Severity::Info);
        assert_eq!(rest.at_least(479, standing(&[RestTv])).expect("short").limit, 480);
    }

    #[test]
    fn an_agreement_of_union_representatives_counts_only_where_there_is_a_collective_agreement() {
        let mut assistant = Assistant { agreements: [AvgTv, AvgIndividual].into(), ..Assistant::default() };
        assert_eq!(Agreements::on_file(&assistant).list(), [AvgIndividual]);
        assistant.tariff_bound = true;
        assert_eq!(Agreements::on_file(&assistant).list(), [AvgIndividual, AvgTv]);
        assistant.regime = Regime::HomeEmployer2022;
        assert_eq!(Agreements::on_file(&assistant).list(), [AvgIndividual]);
    }
}
