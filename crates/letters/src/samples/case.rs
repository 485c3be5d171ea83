//! The invented family's needs, and the reasons that a decision and its draft share.

use super::{FATHER, MOTHER, Tongue};
use crate::{ChildsView, Fact, NeedLine, Position, RuleCited};
use kernel::{Act, Citation, Minutes};

/// Both parents asked for the same.
fn both(minutes: i64, words: String) -> Vec<Position> {
    let whose = vec![MOTHER.to_owned(), FATHER.to_owned()];
    vec![Position { whose, per_week: Some(Minutes(minutes)), words: Some(words) }]
}

fn line(activity: String, positions: Vec<Position>, assessed: i64, reason: String) -> NeedLine {
    NeedLine {
        activity,
        detail: None,
        positions,
        assessed: Minutes(assessed),
        granted: Minutes(assessed),
        reason,
        source: None,
        legal_basis: Vec::new(),
    }
}

fn therapist(t: Tongue) -> Option<String> {
    Some(t.say("ergoterapeut, 17. november", "ergoterapeut, 17. november", "occupational therapist, 17 November"))
}

pub(super) fn lines(t: Tongue) -> Vec<NeedLine> {
    let mut lines = morning_lines(t);
    lines.extend(afternoon_lines(t));
    lines.extend(evening_lines(t));
    lines
}

fn morning_lines(t: Tongue) -> Vec<NeedLine> {
    let mut morning = line(
        t.say("Morgenstell og frokost", "Morgonstell og frukost", "Morning care and breakfast"),
        both(
            420,
            t.say(
                "Ella trenger hjelp til alt fra hun våkner. Det må være to hender på henne hele tiden.",
                "Ella treng hjelp til alt frå ho vaknar. Det må vere to hender på ho heile tida.",
                "Ella needs help with everything from when she wakes up. There must be two hands on her all the time.",
            ),
        ),
        420,
        t.say(
            "Vi ser det på samme måte som dere. Ella får full hjelp.",
            "Vi ser det på same måte som de. Ella får full hjelp.",
            "We see it as you do. Ella gets full help.",
        ),
    );
    morning.detail = Some(t.say(
        "Hver dag, 60 minutter, én hjelper",
        "Kvar dag, 60 minutt, éin hjelpar",
        "Every day, 60 minutes, one helper",
    ));
    morning.source = therapist(t);
    let mut school = line(
        t.say("Til og fra skole", "Til og frå skule", "To and from school"),
        both(
            300,
            t.say(
                "Noen må kle på henne, bære sekken og gå ned til drosjen.",
                "Nokon må kle på ho, bere sekken og gå ned til drosja.",
                "Someone must dress her, carry the bag and go down to the taxi.",
            ),
        ),
        150,
        t.say(
            "Fylket har ansvar for selve turen. Vi regner 15 minutter hver vei til å kle på og følge ned.",
            "Fylket har ansvar for sjølve turen. Vi reknar 15 minutt kvar veg til å kle på og følgje ned.",
            "The county answers for the ride. We count 15 minutes each way to dress her and go down.",
        ),
    );
    school.detail = Some(t.say(
        "Fem dager i uken, to ganger om dagen",
        "Fem dagar i veka, to gonger om dagen",
        "Five days a week, twice a day",
    ));
    school.legal_basis = vec![Citation::new(Act::PatientAndUserRights, "2-1 a", "")];
    vec![morning, school]
}

fn afternoon_lines(t: Tongue) -> Vec<NeedLine> {
    let afternoon = line(
        t.say(
            "Ettermiddag: mat, lek og lekser",
            "Ettermiddag: mat, leik og lekser",
            "Afternoon: food, play and homework",
        ),
        both(
            840,
            t.say(
                "Hun spiser med sonde og blir fort sliten. Hun kan ikke være alene i et rom.",
                "Ho et med sonde og blir fort sliten. Ho kan ikkje vere åleine i eit rom.",
                "She eats by tube and tires fast. She cannot be alone in a room.",
            ),
        ),
        750,
        t.say(
            "Alle barn på ni år trenger noe tilsyn. Det har vi trukket fra.",
            "Alle barn på ni år treng noko tilsyn. Det har vi trekt frå.",
            "All children of nine need some care. We have taken that off.",
        ),
    );
    let training = line(
        t.say("Trening", "Trening", "Training"),
        both(
            180,
            t.say(
                "Strekk og stå hver dag, slik vi har lært det.",
                "Strekk og stå kvar dag, slik vi har lært det.",
                "Stretch and stand every day, the way we were taught.",
            ),
        ),
        180,
        t.say("Det følger planen hennes.", "Det følgjer planen hennar.", "It is in line with her plan."),
    );
    vec![afternoon, training]
}

fn evening_lines(t: Tongue) -> Vec<NeedLine> {
    let position = |whose: &str, minutes, words| Position {
        whose: vec![whose.to_owned()],
        per_week: Some(Minutes(minutes)),
        words: Some(words),
    };
    let leisure = line(
        t.say("Fritid: svømming og speider", "Fritid: symjing og speidar", "Leisure: swimming and scouts"),
        vec![
            position(
                MOTHER,
                300,
                t.say(
                    "Hun vil være med på det søsknene er med på.",
                    "Ho vil vere med på det syskena er med på.",
                    "She wants to join in what her sister and brother do.",
                ),
            ),
            position(
                FATHER,
                240,
                t.say(
                    "Svømming to ganger er nok. Speideren må hun ha hjelp til.",
                    "Symjing to gonger er nok. Speidaren må ho ha hjelp til.",
                    "Swimming twice is enough. She must have help at the scouts.",
                ),
            ),
        ],
        180,
        t.say(
            "Svømming to ganger i uken med reise, og en halv time hos speideren.",
            "Symjing to gonger i veka med reise, og ein halv time hos speidaren.",
            "Swimming twice a week with travel, and half an hour at the scouts.",
        ),
    );
    let mut evening = line(
        t.say("Kveldsstell", "Kveldsstell", "Evening care"),
        both(
            270,
            t.say(
                "Bad, medisin og legging tar tre kvarter når alt går bra.",
                "Bad, medisin og legging tek tre kvarter når alt går bra.",
                "Bath, medicine and bed take three quarters of an hour when all goes well.",
            ),
        ),
        240,
        t.say(
            "35 minutter hver kveld. Bad tre ganger i uken.",
            "35 minutt kvar kveld. Bad tre gonger i veka.",
            "35 minutes each evening. A bath three times a week.",
        ),
    );
    evening.source = therapist(t);
    let night = line(
        t.say("Natt", "Natt", "Night"),
        both(
            180,
            t.say(
                "Vi er oppe en til to ganger hver natt og snur henne.",
                "Vi er oppe ein til to gonger kvar natt og snur ho.",
                "We are up once or twice every night to turn her.",
            ),
        ),
        0,
        t.say(
            "Ella har fått en ny seng som snur henne. Vi ser på dette igjen om tre måneder.",
            "Ella har fått ei ny seng som snur ho. Vi ser på dette igjen om tre månader.",
            "Ella has got a new bed that turns her. We will look at this again in three months.",
        ),
    );
    vec![leisure, evening, night]
}

pub(super) fn facts(t: Tongue) -> Vec<Fact> {
    let fact = |text, source| Fact { text, source };
    vec![
        fact(
            t.say(
                "Ella er ni år og bor med mor, far og en bror.",
                "Ella er ni år og bur med mor, far og ein bror.",
                "Ella is nine and lives with her mother, father and a brother.",
            ),
            Some(t.say("søknaden, 3. november", "søknaden, 3. november", "the application, 3 November")),
        ),
        fact(
            t.say(
                "Hun kan ikke gå og må løftes av en voksen.",
                "Ho kan ikkje gå og må bli løfta av ein vaksen.",
                "She cannot walk and must be lifted by an adult.",
            ),
            therapist(t),
        ),
        fact(
            t.say(
                "Behovet vil vare i mer enn to år.",
                "Behovet vil vare i meir enn to år.",
                "The need will last for more than two years.",
            ),
            None,
        ),
    ]
}

pub(super) fn considerations(t: Tongue) -> Vec<String> {
    vec![
        t.say(
            "Ella skal kunne bo hjemme, gå på skolen og være med venner. Familien skal ha krefter igjen til hverandre.",
            "Ella skal kunne bu heime, gå på skulen og vere med venner. Familien skal ha krefter att til kvarandre.",
            "Ella should be able to live at home, go to school and be with friends. The family should have strength left for each other.",
        ),
        t.say(
            "Foreldre gjør mye for et barn på ni år. Det som er mer enn det, skal assistentene ta.",
            "Foreldre gjer mykje for eit barn på ni år. Det som er meir enn det, skal assistentane ta.",
            "Parents do a lot for a child of nine. What is more than that, the assistants should take.",
        ),
    ]
}

pub(super) fn users_view(t: Tongue) -> String {
    t.say(
        "Vi har lagt stor vekt på det dere sier. Dere kjenner henne best. Der vi kom til et annet tall, står grunnen i tabellen.",
        "Vi har lagt stor vekt på det de seier. De kjenner ho best. Der vi kom til eit anna tal, står grunnen i tabellen.",
        "We gave great weight to what you say. You know her best. Where we came to another figure, the table says why.",
    )
}

pub(super) fn convention_answer(t: Tongue) -> String {
    t.say(
        "Dere skriver at Ella har rett til å leve som andre barn. Det er vi enige i. Derfor er fritiden med i timene.",
        "De skriv at Ella har rett til å leve som andre barn. Det er vi samde i. Difor er fritida med i timane.",
        "You write that Ella has a right to live like other children. We agree. That is why leisure is in the hours.",
    )
}

pub(super) fn childs_view(t: Tongue) -> ChildsView {
    ChildsView::Heard {
        how: t.say(
            "Vi snakket med Ella hjemme. Hun brukte bilder for å svare.",
            "Vi snakka med Ella heime. Ho brukte bilete for å svare.",
            "We talked with Ella at home. She used pictures to answer.",
        ),
        view: t.say(
            "Hun vil svømme mer, og hun vil at Mina skal hjelpe henne om morgenen.",
            "Ho vil symje meir, og ho vil at Mina skal hjelpe ho om morgonen.",
            "She wants to swim more, and she wants Mina to help her in the morning.",
        ),
        weight: t.say(
            "Ønsket om å svømme er med i timene. Hvem som hjelper, bestemmer dere selv.",
            "Ønsket om å symje er med i timane. Kven som hjelper, bestemmer de sjølve.",
            "Her wish to swim is in the hours. Who helps her is for you to choose.",
        ),
    }
}

pub(super) fn best_interests(t: Tongue) -> String {
    t.say(
        "Det er best for Ella å ha få og faste hjelpere hun er trygg på. Timene er nok til at to kan dele på dem.\nDet er også best for henne at mor og far får sove. Derfor ser vi på natten igjen om tre måneder.",
        "Det er best for Ella å ha få og faste hjelparar ho er trygg på. Timane er nok til at to kan dele på dei.\nDet er òg best for ho at mor og far får sove. Difor ser vi på natta igjen om tre månader.",
        "It is best for Ella to have few and steady helpers she feels safe with. The hours are enough for two to share.\nIt is also best for her that her mother and father can sleep. So we look at the nights again in three months.",
    )
}

pub(super) fn rules(t: Tongue) -> Vec<RuleCited> {
    vec![
        RuleCited {
            citation: Citation::new(Act::PatientAndUserRights, "2-1 d", "(1)"),
            title: t.say(
                "Rett til brukerstyrt personlig assistanse",
                "Rett til brukarstyrt personleg assistanse",
                "Right to user-controlled personal assistance",
            ),
            meaning: t.say(
                "Den som har et stort behov som varer, har rett til å få hjelpen som BPA. Det gjelder Ella.",
                "Den som har eit stort behov som varer, har rett til å få hjelpa som BPA. Det gjeld Ella.",
                "Someone with a large and lasting need has the right to get the help as BPA. This holds for Ella.",
            ),
        },
        RuleCited {
            citation: Citation::new(Act::HealthAndCareServices, "3-2", "(1) nr. 6"),
            title: t.say("Kommunens ansvar", "Ansvaret til kommunen", "Duty of the municipality"),
            meaning: t.say(
                "Kommunen skal gi personlig assistanse, blant annet til praktisk hjelp og opplæring.",
                "Kommunen skal gi personleg assistanse, mellom anna til praktisk hjelp og opplæring.",
                "The municipality must give personal assistance, for instance practical help and training.",
            ),
        },
        RuleCited {
            citation: Citation::new(Act::Constitution, "104", ""),
            title: t.say("Barnets beste", "Det beste for barnet", "The best interests of the child"),
            meaning: t.say(
                "Det som er best for barnet, skal veie tungt. Barnet har rett til å bli hørt.",
                "Det som er best for barnet, skal vege tungt. Barnet har rett til å bli høyrt.",
                "What is best for the child must weigh much. The child has a right to be heard.",
            ),
        },
    ]
}
