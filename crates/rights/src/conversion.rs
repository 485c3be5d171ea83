//! What do services that are granted already come to as BPA hours? (*omgjøring til BPA*)
//!
//! The hours stay what they are; only who leads them changes. So the total is the same on both sides, and so is the cost
//! wherever the price of an hour is the same. A price is never ours: it is typed in by who wants to compare.

use kernel::Minutes;
use people::words;

words! {
    /// A granted service that is assistance, or respite: what BPA is made of.
    GrantedService {
        /// Respite (*avlastning*).
        Respite = "respite",
        /// Support contact (*støttekontakt*).
        SupportContact = "support_contact",
        /// Practical help at home (*praktisk bistand*).
        PracticalHelp = "practical_help",
        /// Training in practical things (*opplæring i daglige gjøremål*).
        Training = "training",
    }
}

words! {
    /// The span that a decision gives its hours for.
    Per {
        /// A week.
        Week = "week",
        /// A calendar month.
        Month = "month",
    }
}

/// Hours of one service, as its decision gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantedHours {
    /// The service.
    pub service: GrantedService,
    /// The hours of the decision.
    pub minutes: Minutes,
    /// A week or a month.
    pub per: Per,
}

/// Months in a year.
const MONTHS: i64 = 12;
/// Weeks in a year. Twelve months of hours over fifty-two weeks: the average week that the statute's hours are of. The
/// register's division by four is for reporting alone; it would make ten hours a month look like two and a half a week.
const WEEKS: i64 = 52;

impl GrantedHours {
    /// In an average week, to the nearest minute.
    pub fn weekly(&self) -> Minutes {
        match self.per {
            Per::Week => self.minutes,
            Per::Month => Minutes((self.minutes.0 * MONTHS + WEEKS / 2) / WEEKS),
        }
    }
}

/// A price of one hour, in øre, typed in by who compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price(pub i64);

/// More than any hour costs, in øre.
const DEAREST: i64 = 1_000_000;

impl Price {
    /// Reads "450" or "449,50" kroner. `None` for anything else, nothing, and more than ten thousand kroner.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let (kroner, rest) = typed.split_once([',', '.']).unwrap_or((&typed, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if kroner.is_empty() || kroner.len() > 6 || rest.len() > 2 || !digits(kroner) || !digits(rest) {
            return None;
        }
        let rest: i64 = format!("{rest:0<2}").parse().ok()?;
        let ore = kroner.parse::<i64>().ok()? * 100 + rest;
        (1..=DEAREST).contains(&ore).then_some(Self(ore))
    }

    /// What so much time costs, in whole kroner.
    pub fn of(self, minutes: Minutes) -> i64 {
        (self.0 * minutes.0 + 3_000) / 6_000
    }
}

/// One service on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConvertedLine {
    /// As it is granted today.
    pub granted: GrantedHours,
    /// The same as BPA hours in an average week.
    pub bpa: Minutes,
    /// Today's price of the hour, where it was typed in.
    pub price: Option<Price>,
}

/// What the municipality pays in an average week, on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Today, in whole kroner.
    pub today: i64,
    /// As BPA, in whole kroner.
    pub bpa: i64,
}

/// Both sides (*regnestykket*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// Each service.
    pub lines: Vec<ConvertedLine>,
    /// All of it as BPA hours in an average week; the same as today's.
    pub total: Minutes,
    /// What both sides cost. `None` unless every price was typed in.
    pub cost: Option<Cost>,
}

/// Puts the services beside the same hours as BPA. `prices` stand as the services do; `bpa_price` is the price of a BPA
/// hour.
pub fn convert(granted: &[GrantedHours], prices: &[Option<Price>], bpa_price: Option<Price>) -> Conversion {
    let price_of = |at: usize| prices.get(at).copied().flatten();
    let lines: Vec<ConvertedLine> = granted
        .iter()
        .enumerate()
        .map(|(at, granted)| ConvertedLine { granted: *granted, bpa: granted.weekly(), price: price_of(at) })
        .collect();
    let total = lines.iter().map(|line| line.bpa).sum();
    let today: Option<i64> = lines.iter().map(|line| line.price.map(|price| price.of(line.bpa))).sum();
    let cost = match (today, bpa_price) {
        (Some(today), Some(price)) if !lines.is_empty() => Some(Cost { today, bpa: price.of(total) }),
        _ => None,
    };
    Conversion { lines, total, cost }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(service: GrantedService, hours: i64, per: Per) -> GrantedHours {
        GrantedHours { service, minutes: Minutes(hours * 60), per }
    }

    /// S2: it costs you nothing more.
    #[test]
    fn s2_granted_services_become_as_many_bpa_hours_and_cost_the_same() {
        let granted = [
            hours(GrantedService::Respite, 26, Per::Month),
            hours(GrantedService::SupportContact, 4, Per::Week),
            hours(GrantedService::PracticalHelp, 10, Per::Week),
        ];
        let price = Price::parse("450");
        let both = convert(&granted, &[price; 3], price);
        let bpa: Vec<i64> = both.lines.iter().map(|line| line.bpa.0).collect();
        assert_eq!(bpa, [360, 240, 600]);
        assert_eq!(both.total, Minutes(1200));
        assert_eq!(both.cost, Some(Cost { today: 9_000, bpa: 9_000 }));
    }

    #[test]
    fn no_price_is_ever_invented() {
        let granted = [hours(GrantedService::Respite, 10, Per::Week), hours(GrantedService::Training, 2, Per::Week)];
        let price = Price::parse("449,5");
        assert_eq!(price, Some(Price(44_950)));
        for (prices, bpa) in [(vec![], price), (vec![price], price), (vec![price, None], price), (vec![price; 2], None)]
        {
            assert_eq!(convert(&granted, &prices, bpa).cost, None);
        }
        assert!(convert(&[], &[], price).cost.is_none());
        for typed in ["", "0", "-5", "gratis", "10001", "4,555", "١٢", "1.2.3"] {
            assert_eq!(Price::parse(typed), None, "{typed}");
        }
        assert_eq!(Price::parse("1 250"), Some(Price(125_000)));
    }

    #[test]
    fn a_month_is_a_twelfth_of_fifty_two_weeks() {
        assert_eq!(hours(GrantedService::Respite, 13, Per::Month).weekly(), Minutes(180));
        let ten = hours(GrantedService::Respite, 10, Per::Month).weekly();
        assert_eq!(ten, Minutes(138));
        assert!(ten < Minutes(10 * 60 / 4), "less than the division by four that reporting uses");
    }
}
