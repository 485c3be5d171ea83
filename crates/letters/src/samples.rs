//! What does each letter look like, filled in? One invented family, in three languages.

mod case;

use crate::{
    AnswerWays, ComplaintRight, CostsRight, CountedDate, CountingStep, DecisionLetter, DraftAnswer, DraftComment,
    DraftLetter, Envelope, HelpOffer, LawsuitCondition, OtherRights, ProvisionalAnswerLetter, Sender, Signature,
    Validity,
};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Lang};

/// One text in the three languages; the sample's own.
#[derive(Clone, Copy)]
struct Tongue(Lang);

impl Tongue {
    fn say(self, nb: &str, nn: &str, en: &str) -> String {
        match self.0 {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::En => en,
        }
        .to_owned()
    }

    fn service(self) -> String {
        self.say(
            "brukerstyrt personlig assistanse (BPA)",
            "brukarstyrt personleg assistanse (BPA)",
            "user-controlled personal assistance (BPA)",
        )
    }
}

const CHILD: &str = "Ella Nordli";
const MOTHER: &str = "Kari Nordli";
const FATHER: &str = "Jonas Nordli";
const PHONE: &str = "70 00 00 00";

fn office_lines(t: Tongue) -> Vec<String> {
    vec![
        "Lindvik kommune".to_owned(),
        t.say("Tildelingskontoret", "Tildelingskontoret", "Service allocation office"),
        "Postboks 100".to_owned(),
        "0001 Lindvik".to_owned(),
    ]
}

fn envelope(t: Tongue, title: String, sent_on: Date) -> Envelope {
    Envelope {
        lang: t.0,
        sender: Sender {
            municipality: "Lindvik kommune".to_owned(),
            office: t.say("Tildelingskontoret", "Tildelingskontoret", "Service allocation office"),
            address: vec!["Postboks 100".to_owned(), "0001 Lindvik".to_owned()],
            phone: PHONE.to_owned(),
            phone_hours: Some(t.say(
                "på hverdager fra klokka 9 til 15",
                "på kvardagar frå klokka 9 til 15",
                "on weekdays from 9 to 15",
            )),
        },
        recipient: vec![MOTHER.to_owned(), "Solbakken 4".to_owned(), "0002 Lindvik".to_owned()],
        copies_to: vec![FATHER.to_owned()],
        reference: "2026/1042".to_owned(),
        sent_on,
        title,
        concerns: CHILD.to_owned(),
        signatures: vec![
            Signature {
                name: "Solveig Berg".to_owned(),
                role: t.say("saksbehandler", "saksbehandlar", "case officer"),
            },
            Signature { name: "Arne Lund".to_owned(), role: t.say("leder", "leiar", "head of office") },
        ],
    }
}

/// A decision that grants a part of what was asked for.
pub(crate) fn decision(lang: Lang) -> DecisionLetter {
    let t = Tongue(lang);
    let title = t.say(
        "Vedtak om brukerstyrt personlig assistanse",
        "Vedtak om brukarstyrt personleg assistanse",
        "Decision on user-controlled personal assistance",
    );
    DecisionLetter {
        envelope: envelope(t, title, date(2026, 12, 14)),
        service: t.service(),
        in_short: Some(t.say(
            "Vi er enige om de fleste behovene. Vi er uenige om veien til skolen og om fritiden.",
            "Vi er samde om dei fleste behova. Vi er usamde om vegen til skulen og om fritida.",
            "We agree on most of the needs. We do not agree on the way to school and on leisure.",
        )),
        lines: case::lines(t),
        validity: Validity::UntilNewDecision { from: date(2027, 1, 1), review_on: date(2027, 12, 1) },
        facts: case::facts(t),
        considerations: case::considerations(t),
        users_view: case::users_view(t),
        convention_answer: Some(case::convention_answer(t)),
        childs_view: Some(case::childs_view(t)),
        best_interests: Some(case::best_interests(t)),
        draft_answer: draft_answer(t),
        complaint: complaint(t),
        rights: OtherRights {
            reasons: Citation::new(Act::PublicAdministration1967, "24", ""),
            access: vec![
                Citation::new(Act::PublicAdministration1967, "18", ""),
                Citation::new(Act::PublicAdministration1967, "19", ""),
            ],
            stay: Citation::new(Act::PublicAdministration1967, "42", ""),
            costs: CostsRight {
                claim_within: t.say("tre uker", "tre veker", "three weeks"),
                citation: Citation::new(Act::PublicAdministration1967, "36", ""),
            },
            lawsuit: Some(LawsuitCondition {
                words: t.say(
                    "Du må klage før du kan gå til retten.",
                    "Du må klage før du kan gå til retten.",
                    "You must complain before you can go to court.",
                ),
                citation: Citation::new(Act::PublicAdministration1967, "27 b", ""),
            }),
        },
        rules: case::rules(t),
    }
}

fn draft_answer(t: Tongue) -> DraftAnswer {
    DraftAnswer::Commented {
        sent_on: date(2026, 11, 16),
        answered_on: date(2026, 11, 30),
        comments: vec![
            DraftComment {
                about: t.say("til og fra skole", "til og frå skule", "to and from school"),
                whose: MOTHER.to_owned(),
                words: t.say(
                    "Drosjen henter på fortauet. Det tar 30 minutter fra hun er ferdig med frokosten.",
                    "Drosja hentar på fortauet. Det tek 30 minutt frå ho er ferdig med frukosten.",
                    "The taxi picks her up at the kerb. It takes 30 minutes from when she has had breakfast.",
                ),
                reply: t.say(
                    "Vi har regnet på nytt etter det du skrev. Noe av tiden er med under morgenstell. Tallet blir som i utkastet.",
                    "Vi har rekna på nytt etter det du skreiv. Noko av tida er med under morgonstell. Talet blir som i utkastet.",
                    "We counted again after what you wrote. Some of the time is part of the morning care. The figure stays as in the draft.",
                ),
            },
            DraftComment {
                about: t.say("fritid", "fritid", "leisure"),
                whose: FATHER.to_owned(),
                words: t.say(
                    "Lederen har sagt at hun ikke kan løfte Ella.",
                    "Leiaren har sagt at ho ikkje kan løfte Ella.",
                    "The leader has told us that she cannot lift Ella.",
                ),
                reply: t.say(
                    "Takk, det visste vi ikke. Vi har lagt til en halv time til speideren.",
                    "Takk, det visste vi ikkje. Vi har lagt til ein halv time til speidaren.",
                    "Thank you, we did not know that. We have added half an hour for the scouts.",
                ),
            },
        ],
    }
}

fn complaint(t: Tongue) -> ComplaintRight {
    let step = |nb, nn, en, on| CountingStep { words: t.say(nb, nn, en), on };
    ComplaintRight {
        complaints_body: t.say(
            "Statsforvalteren i Innlandet",
            "Statsforvaltaren i Innlandet",
            "the County Governor of Innlandet",
        ),
        deadline: CountedDate {
            on: date(2027, 1, 11),
            citation: Citation::new(Act::PatientAndUserRights, "7-5", ""),
            steps: vec![
                step("Du fikk brevet", "Du fekk brevet", "You got the letter", date(2026, 12, 14)),
                step("Fire uker etter", "Fire veker etter", "Four weeks on", date(2027, 1, 11)),
            ],
        },
        send_to: office_lines(t),
        online: Some("fellesbord.lindvik.example/complaints".to_owned()),
        help: vec![HelpOffer {
            name: t.say(
                "Pasient- og brukerombudet",
                "Pasient- og brukarombodet",
                "The Health and Social Services Ombudsman",
            ),
            offers: t.say(
                "Gir råd og kan hjelpe deg å skrive. Det er gratis.",
                "Gir råd og kan hjelpe deg å skrive. Det er gratis.",
                "Gives advice and can help you write. It is free.",
            ),
            phone: Some("70 00 00 01".to_owned()),
        }],
        right: Citation::new(Act::PatientAndUserRights, "7-2", ""),
        form: Citation::new(Act::PatientAndUserRights, "7-3", ""),
        posted_in_time: Citation::new(Act::PublicAdministration1967, "30", ""),
        late: Citation::new(Act::PublicAdministration1967, "31", ""),
        preparation: Citation::new(Act::PublicAdministration1967, "33", ""),
        review: Citation::new(Act::PatientAndUserRights, "7-7", ""),
    }
}

/// A provisional answer to the same family.
pub(crate) fn provisional_answer(lang: Lang) -> ProvisionalAnswerLetter {
    let t = Tongue(lang);
    let title =
        t.say("Foreløpig svar på søknaden", "Førebels svar på søknaden", "Provisional answer to your application");
    ProvisionalAnswerLetter {
        envelope: envelope(t, title, date(2026, 11, 27)),
        service: t.service(),
        received_on: date(2026, 11, 3),
        reasons: vec![t.say(
            "Vi vil se hvordan Ella har det hjemme før vi avgjør saken. Ergoterapeuten kan komme på besøk først 4. desember.",
            "Vi vil sjå korleis Ella har det heime før vi avgjer saka. Ergoterapeuten kan kome på besøk først 4. desember.",
            "We want to see how Ella lives at home before we decide. The therapist cannot visit before 4 December.",
        )],
        expected_on: date(2026, 12, 18),
        next: vec![
            t.say(
                "Ergoterapeuten besøker dere 4. desember.",
                "Ergoterapeuten besøkjer dykk 4. desember.",
                "The therapist visits you on 4 December.",
            ),
            t.say(
                "Vi sender deg et utkast, så du kan si hva du mener.",
                "Vi sender deg eit utkast, så du kan seie kva du meiner.",
                "We send you a draft, so that you can say what you think.",
            ),
            t.say("Vi gjør vedtak.", "Vi gjer vedtak.", "We decide."),
        ],
        citation: Citation::new(Act::PublicAdministration1967, "11 a", "(3)"),
    }
}

/// The draft that came before the decision.
pub(crate) fn draft(lang: Lang) -> DraftLetter {
    let t = Tongue(lang);
    let title = t.say(
        "Utkast til vedtak om brukerstyrt personlig assistanse",
        "Utkast til vedtak om brukarstyrt personleg assistanse",
        "Draft decision on user-controlled personal assistance",
    );
    DraftLetter {
        envelope: envelope(t, title, date(2026, 11, 16)),
        service: t.service(),
        lines: case::lines(t),
        facts: case::facts(t),
        considerations: case::considerations(t),
        childs_view: Some(case::childs_view(t)),
        best_interests: Some(case::best_interests(t)),
        answer_by: date(2026, 11, 30),
        answer: AnswerWays {
            online: Some("fellesbord.lindvik.example/drafts".to_owned()),
            phone: PHONE.to_owned(),
            post_to: office_lines(t),
        },
        rules: case::rules(t),
    }
}
