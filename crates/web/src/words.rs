//! What are roles, devices and instants called on the page?

use i18n::msg;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::Lang;
use people::sessions::Device;
use usecase::access::Role;

/// The role in words.
pub(crate) fn role_text(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::PartyMember => msg::role_party_member(lang),
        Role::Representative => msg::role_representative(lang),
        Role::Sibling => msg::role_sibling(lang),
        Role::InvitedWriter => msg::role_invited_writer(lang),
        Role::Ombud => msg::role_ombud(lang),
        Role::Caseworker => msg::role_caseworker(lang),
        Role::DecisionMaker => msg::role_decision_maker(lang),
        Role::Coordinator => msg::role_coordinator(lang),
        Role::ServiceProvider => msg::role_service_provider(lang),
        Role::Assistant => msg::role_assistant(lang),
        Role::CountyGovernor => msg::role_county_governor(lang),
        Role::DataProtectionOfficer => msg::role_data_protection_officer(lang),
        Role::Auditor => msg::role_auditor(lang),
        Role::Newcomer => msg::role_newcomer(lang),
        Role::Machine => msg::role_machine(lang),
    }
}

/// A kind of device in words.
pub(crate) fn device_text(lang: Lang, device: Device) -> &'static str {
    match device {
        Device::Phone => msg::device_phone(lang),
        Device::Tablet => msg::device_tablet(lang),
        Device::Computer => msg::device_computer(lang),
        Device::Unknown => msg::device_unknown(lang),
    }
}

/// Day and time of day in Norway: "23. november 2026 kl. 12.00".
pub(crate) fn moment_text(lang: Lang, at: Timestamp) -> String {
    msg::moment(lang, i18n::date_short(lang, local(at).date()), clock_text(lang, at))
}

/// Time of day in Norway: "12.00".
pub(crate) fn clock_text(lang: Lang, at: Timestamp) -> String {
    i18n::time_of_day(lang, local(at).time())
}

fn local(at: Timestamp) -> jiff::civil::DateTime {
    at.to_zoned(TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC)).datetime()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_told_in_norwegian_time() {
        let at: Timestamp = "2026-11-23T11:00:00Z".parse().expect("an instant");
        assert_eq!(moment_text(Lang::Nb, at), "23. november 2026 kl. 12.00");
        assert_eq!(moment_text(Lang::En, at), "23 November 2026 at 12:00");
    }
}
