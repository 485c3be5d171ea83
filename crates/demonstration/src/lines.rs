//! What do the families ask for, and what does the municipality find? Lines that return in several stories.

use anyhow::anyhow;
use cases::{Assessed, AssessedInput, Need, NeedInput};

/// A need and what the municipality found on it.
pub(crate) struct Line {
    pub(crate) activity: &'static str,
    /// Weekdays by key, or nothing where there are no fixed days.
    pub(crate) days: &'static [&'static str],
    /// Times on each day, or times a week where there are no days.
    pub(crate) times: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) helpers: &'static str,
    pub(crate) night: &'static str,
    pub(crate) helps: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) does_today: &'static str,
    pub(crate) words: &'static str,
    /// Hours, reason, source.
    pub(crate) found: (&'static str, &'static str, &'static str),
}

const ALL: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SCHOOL: &[&str] = &["mon", "tue", "wed", "thu", "fri"];

const BASE: Line = Line {
    activity: "",
    days: &[],
    times: "1",
    minutes: "60",
    helpers: "1",
    night: "no",
    helps: "child",
    purpose: "At hverdagen skal gå rundt.",
    does_today: "Foreldrene",
    words: "",
    found: ("", "", ""),
};

/// Ella's seven lines: 41.5 hours asked, 32 found.
pub(crate) const ELLA: &[Line] = &[
    Line {
        activity: "Morgenstell og frokost",
        days: ALL,
        words: "Ella trenger hjelp til alt fra hun våkner. Det må være to hender på henne hele tiden.",
        found: (
            "7",
            "Behovet er beskrevet likt av familien og ergoterapeuten. Full bistand.",
            "Ergoterapeut, hjemmebesøk",
        ),
        ..BASE
    },
    Line {
        activity: "Til og fra skole",
        days: SCHOOL,
        times: "2",
        minutes: "30",
        words: "Noen må kle på henne, bære sekken og gå ned til drosjen. Det samme om ettermiddagen.",
        found: (
            "2,5",
            "Skyssen er fylkets ansvar. Vi regner 15 minutter hver vei til påkledning og overlevering.",
            "Skyssvedtak",
        ),
        ..BASE
    },
    Line {
        activity: "Ettermiddag: mat, lek og lekser",
        days: ALL,
        minutes: "120",
        words: "Hun spiser med sonde og blir fort sliten. Hun kan ikke være alene i et rom.",
        found: (
            "12,5",
            "1,5 timer i uken er vanlig tilsyn for et barn på ni år. Det er trukket fra.",
            "Samtale med foreldrene",
        ),
        ..BASE
    },
    Line {
        activity: "Trening og fysioterapi",
        times: "6",
        minutes: "30",
        words: "Strekk og stå hver dag, slik fysioterapeuten har lært oss.",
        found: ("3", "I tråd med planen fra fysioterapeuten.", "Fysioplan"),
        ..BASE
    },
    Line {
        activity: "Fritid: svømming og speider",
        times: "2",
        minutes: "150",
        purpose: "At hun skal være med på det søsknene er med på.",
        words: "Hun vil være med på det søsknene er med på.",
        found: (
            "3",
            "Svømming to ganger i uken med reise. Speideren har egen leder som kan hjelpe.",
            "Samtale med foreldrene",
        ),
        ..BASE
    },
    Line {
        activity: "Kveldsstell",
        times: "6",
        minutes: "45",
        words: "Bad, medisin og legging tar tre kvarter når alt går bra.",
        found: ("4", "40 minutter de fleste kvelder. Bading tre ganger i uken.", "Ergoterapeut, hjemmebesøk"),
        ..BASE
    },
    Line {
        activity: "Natt",
        times: "6",
        minutes: "30",
        night: "passive",
        words: "Vi er oppe en til to ganger hver natt og snur henne.",
        found: (
            "0",
            "Ella har avlastning to netter i uken. Vi mener at resten er dekket, men vil gjerne høre mer.",
            "Avlastningsvedtak",
        ),
        ..BASE
    },
];

/// A shorter list that several families have in common.
pub(crate) const EVERYDAY: &[Line] = &[
    Line {
        activity: "Morgenstell",
        days: ALL,
        minutes: "45",
        words: "Det tar tre kvarter å komme seg ut av sengen og få på klær.",
        found: ("5,25", "Vi er enige i det familien har beskrevet.", "Hjemmebesøk"),
        ..BASE
    },
    Line {
        activity: "Ut og være med på noe",
        times: "3",
        minutes: "180",
        purpose: "Å være med venner.",
        words: "Uten følge blir det ikke noe av.",
        found: ("6", "To ettermiddager i uken. Den tredje dekkes av støttekontakt i dag.", "Samtale"),
        ..BASE
    },
    Line {
        activity: "Kveldsstell",
        days: ALL,
        minutes: "40",
        words: "Kvelden går best når det er den samme som hjelper.",
        found: ("4,5", "Vi er nesten enige. Ti minutter er felles med resten av familien.", "Hjemmebesøk"),
        ..BASE
    },
];

/// The same kind of list for somebody who speaks for themself.
pub(crate) const OWN_LIFE: &[Line] = &[
    Line {
        activity: "Morgen og klar til jobb",
        days: SCHOOL,
        minutes: "90",
        purpose: "Å komme på jobb i tide.",
        does_today: "Hjemmetjenesten, men de kommer for sent.",
        words: "Jeg må være ute av døra klokka åtte.",
        found: ("7,5", "Vi er enige.", "Samtale"),
        ..BASE
    },
    Line {
        activity: "Handle, lage mat, rydde",
        times: "5",
        minutes: "120",
        helps: "household",
        does_today: "Ingen fast",
        words: "Jeg bestemmer hva, men trenger hendene.",
        found: ("7", "Noe kan gjøres samtidig. Vi regner sju timer.", "Samtale"),
        ..BASE
    },
];

impl Line {
    pub(crate) fn need(&self) -> anyhow::Result<Need> {
        let text = |t: &str| t.to_owned();
        let on_days = !self.days.is_empty();
        let input = NeedInput {
            activity: text(self.activity),
            days: self.days.iter().map(|d| text(d)).collect(),
            times_a_day: if on_days { text(self.times) } else { String::new() },
            times_a_week: if on_days { String::new() } else { text(self.times) },
            minutes: text(self.minutes),
            helpers: text(self.helpers),
            night: text(self.night),
            purpose: text(self.purpose),
            helps: text(self.helps),
            does_today: text(self.does_today),
            manages: text("with_help"),
            words: text(self.words),
        };
        Need::parse(&input).map_err(|faults| anyhow!("{}: {faults:?}", self.activity))
    }

    pub(crate) fn assessed(&self) -> anyhow::Result<Assessed> {
        let (hours, reason, source) = self.found;
        let basis = law::find("BPA-32");
        let legal_basis = basis.iter().flat_map(|e| e.citations).map(ToString::to_string).take(1).collect();
        let input = AssessedInput {
            hours: hours.to_owned(),
            reason: reason.to_owned(),
            source: source.to_owned(),
            legal_basis,
        };
        Assessed::parse(&input).map_err(|faults| anyhow!("{}: {faults:?}", self.activity))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Minutes;

    #[test]
    fn ella_asks_for_forty_one_and_a_half_hours_and_thirty_two_are_found() {
        let asked: Minutes = ELLA.iter().map(|l| l.need().expect("a need").weekly()).sum();
        let found: Minutes = ELLA.iter().map(|l| l.assessed().expect("assessed").minutes).sum();
        assert_eq!((asked, found), (Minutes(2490), Minutes(1920)));
    }

    #[test]
    fn every_line_can_be_asked_for_and_assessed() {
        for line in EVERYDAY.iter().chain(OWN_LIFE) {
            line.need().expect(line.activity);
            line.assessed().expect(line.activity);
        }
    }
}
