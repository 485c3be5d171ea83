//! In which words is a change told that would mend a finding?

use crate::finding_words::agreement_text;
use i18n::{date_long, hours, msg};
use kernel::{Lang, Minutes};
use law::working_time::Mend;

/// The change as a sentence.
pub fn mend_text(lang: Lang, mend: &Mend) -> String {
    let time = |minutes: &i64| hours(lang, Minutes(*minutes));
    match mend {
        Mend::StartLater { shift, minutes } => msg::worktime_start_later(lang, shift.as_str(), time(minutes)),
        Mend::EndEarlier { shift, minutes } => msg::worktime_end_earlier(lang, shift.as_str(), time(minutes)),
        Mend::Shorten { minutes } => msg::worktime_shorten(lang, time(minutes)),
        Mend::AnotherPerson { shift } => msg::worktime_another_person(lang, shift.as_str()),
        Mend::FreeDay { day } => msg::worktime_free_day(lang, date_long(lang, *day)),
        Mend::AddBreak { shift, minutes } => msg::worktime_add_break(lang, shift.as_str(), time(minutes)),
        Mend::AskAcceptance { shift } => msg::worktime_ask_acceptance(lang, shift.as_str()),
        Mend::OfferHealthCheck => msg::worktime_offer_health_check(lang).to_owned(),
        Mend::ShortenPeriod { weeks } => msg::worktime_shorten_period(lang, msg::worktime_weeks(lang, *weeks)),
        Mend::PutOnFile { agreement } => msg::worktime_put_on_file(lang, agreement_text(lang, *agreement)),
        Mend::ConfirmRegime => msg::worktime_confirm_regime(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use law::working_time::AgreementKind;

    #[test]
    fn every_change_is_one_plain_sentence() {
        let shift = || "s1".to_owned();
        let rows = [
            (Mend::StartLater { shift: shift(), minutes: 60 }, "La vakt s1 starte 1 time senere."),
            (Mend::EndEarlier { shift: shift(), minutes: 90 }, "La vakt s1 slutte 1 time og 30 minutter før."),
            (Mend::Shorten { minutes: 15 }, "Kort ned vaktene med 15 minutter."),
            (Mend::AnotherPerson { shift: shift() }, "La en annen ta vakt s1."),
            (Mend::FreeDay { day: date(2027, 1, 10) }, "Hold søndag 10. januar 2027 fri."),
            (Mend::AddBreak { shift: shift(), minutes: 30 }, "Gi 30 minutter mer fri pause i vakt s1."),
            (Mend::AskAcceptance { shift: shift() }, "Spør om assistenten sier ja til vakt s1."),
            (Mend::OfferHealthCheck, "Gi tilbud om en helsesjekk."),
            (Mend::ShortenPeriod { weeks: 26 }, "Regn snittet over høyst 26 uker."),
            (
                Mend::PutOnFile { agreement: AgreementKind::RestTv },
                "Få på plass en avtale om kortere fri med de tillitsvalgte.",
            ),
            (Mend::ConfirmRegime, "Be arbeidsgiver sjekke om reglene gjelder."),
        ];
        for (mend, nb) in &rows {
            assert_eq!(mend_text(Lang::Nb, mend), *nb);
            assert!(mend_text(Lang::En, mend).ends_with('.'));
        }
        let keys: Vec<_> = rows.iter().map(|(mend, _)| mend.key()).collect();
        assert!(Mend::KEYS.iter().all(|key| keys.contains(key)), "a sentence for every kind of change");
    }
}
