//! What do the invented municipalities offer beyond the law? Some now, one to come, one that is over.

use crate::municipalities::{LINDVIK, STORFJELL, VESLEOY};
use crate::people_of::Somebody;
use crate::stage::Stage;
use access::Role;
use anyhow::Context;
use kernel::{Lang, Period};
use rights::offers::{AddOffer, OfferText};

/// An offer: where, from and until how many days ago, and its texts. Days still to come are negative.
struct Told {
    municipality: u128,
    from: i64,
    to: Option<i64>,
    texts: &'static [(Lang, [&'static str; 5])],
}

const OFFERS: [Told; 8] = [
    Told {
        municipality: LINDVIK,
        from: 300,
        to: None,
        texts: &[
            (
                Lang::Nb,
                [
                    "Varmtvannsbading for familier",
                    "Et varmt basseng med god plass, lørdager før lunsj. En bademester er alltid med.",
                    "Barn som trenger hjelp i vannet, med søsken og foreldre.",
                    "Send en melding til kontoret. Du får svar samme uke.",
                    "Fritid og kultur",
                ],
            ),
            (
                Lang::En,
                [
                    "Warm pool for families",
                    "A warm pool with plenty of room, on Saturdays before lunch. A lifeguard is always there.",
                    "Children who need help in the water, with brothers, sisters and parents.",
                    "Send a message to the office. You get an answer the same week.",
                    "Leisure and culture",
                ],
            ),
        ],
    },
    Told {
        municipality: LINDVIK,
        from: 120,
        to: None,
        texts: &[(
            Lang::Nb,
            [
                "Samtalegruppe for foreldre",
                "En kveld i måneden møtes foreldre til barn som trenger mye hjelp. En veileder leder samtalen.",
                "Foreldre som bor i kommunen.",
                "Ring kontoret, eller bare kom.",
                "Tildelingskontoret",
            ],
        )],
    },
    Told {
        municipality: LINDVIK,
        from: -60,
        to: None,
        texts: &[(
            Lang::Nb,
            [
                "Utlån av sitteski",
                "Lån sitteski og ledsagerutstyr for en helg.",
                "Alle som trenger det, i alle aldre.",
                "Bestill på utlånssentralen.",
                "Fritid og kultur",
            ],
        )],
    },
    Told {
        municipality: STORFJELL,
        from: 400,
        to: None,
        texts: &[(
            Lang::Nn,
            [
                "Søskenkveldar",
                "Mat, spel og prat for sysken til barn som treng mykje hjelp.",
                "Sysken i skulealder.",
                "Snakk med helsesjukepleiaren på skulen.",
                "Heimetenesta",
            ],
        )],
    },
    Told {
        municipality: STORFJELL,
        from: 500,
        to: Some(40),
        texts: &[(
            Lang::Nn,
            [
                "Sommarleir på fjellet",
                "Ei veke på fjellet med ledsagarar.",
                "Ungdom som treng følgje.",
                "Send eit brev til kontoret.",
                "Heimetenesta",
            ],
        )],
    },
    Told {
        municipality: STORFJELL,
        from: 30,
        to: None,
        texts: &[(
            Lang::Nn,
            [
                "Tilrettelagd skyttel til idrettshallen",
                "Ein bil med rampe køyrer til trening og heim att.",
                "Barn og unge som bruker rullestol.",
                "Ring dagen før.",
                "Heimetenesta",
            ],
        )],
    },
    Told {
        municipality: VESLEOY,
        from: 200,
        to: None,
        texts: &[(
            Lang::Nb,
            [
                "Båttur med følge",
                "Tur med havnebåten, med rampe og en som hjelper om bord.",
                "Alle på øya som trenger følge.",
                "Spør på kontoret på kaia.",
                "Helse og omsorg",
            ],
        )],
    },
    Told {
        municipality: VESLEOY,
        from: 90,
        to: None,
        texts: &[(
            Lang::Nb,
            [
                "Åpent verksted",
                "Snekring, søm og kaffe. En frivillig hjelper dem som trenger det.",
                "Unge og voksne.",
                "Bare kom.",
                "Frivilligsentralen",
            ],
        )],
    },
];

/// The leaders of the offices write them down.
pub(crate) async fn write(stage: &Stage, cast: &[Somebody]) -> anyhow::Result<()> {
    for told in &OFFERS {
        let mut of_there = cast.iter().filter(|somebody| somebody.municipality == told.municipality);
        let leader =
            of_there.find_map(|somebody| somebody.acting(Role::DecisionMaker)).context("nobody decides there")?;
        let to = told.to.map(|days| stage.days_ago(days)).transpose()?;
        let period = Period { from: stage.days_ago(told.from)?, to };
        let words = told.texts.iter().map(|(lang, [title, what, who_may, how_to_ask, office])| {
            let [title, what, who_may, how_to_ask, office] =
                [title, what, who_may, how_to_ask, office].map(|text| (*text).to_owned());
            (*lang, OfferText { title, what, who_may, how_to_ask, office })
        });
        stage.go(told.from.max(0))?;
        stage.act(&leader, AddOffer { words: words.collect(), period }).await?;
    }
    Ok(())
}
