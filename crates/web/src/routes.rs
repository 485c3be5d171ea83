//! Which addresses exist, and who is let in? One table, from which the router is made and the tests take every line.

use crate::{Site, entrance, family, insight, office, open, statics};
use axum::Router;
use axum::http::Method;
use usecase::access::Action;

/// Who is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Anybody.
    Open,
    /// Anybody whom a demonstration lets be somebody. In use the address does not exist.
    Demonstration,
    /// Somebody logged in, with or without a hat.
    Session,
    /// Somebody logged in whose hat may do this; the use case asks, and the answer to everybody else is "not found".
    Act(Action),
}

/// One address.
#[derive(Clone, Debug)]
pub struct Route {
    /// How it is asked.
    pub method: Method,
    /// The address, with `{names}` for what varies.
    pub path: &'static str,
    /// Who is let in.
    pub guard: Guard,
}

macro_rules! guard {
    (Act $action:ident) => {
        Guard::Act(Action::$action)
    };
    ($guard:ident) => {
        Guard::$guard
    };
}

macro_rules! method {
    (get) => {
        Method::GET
    };
    (post) => {
        Method::POST
    };
}

macro_rules! routes {
    ($($method:ident $path:literal $guard:ident $(($action:ident))? => $($handler:ident)::+;)*) => {
        /// Every address of the site.
        pub const ROUTES: &[Route] = &[$(
            Route { method: method!($method), path: $path, guard: guard!($guard $($action)?) },
        )*];

        pub(crate) fn router() -> Router<Site> {
            Router::new()$(.route($path, axum::routing::$method($($handler)::+)))*
        }
    };
}

routes! {
    get "/" Open => open::front::show;
    get "/accessibility" Open => open::about::accessibility;
    get "/privacy" Open => open::about::privacy;
    get "/help" Open => open::about::help;
    get "/language/{tag}" Open => open::language::choose;
    get "/static/{file}" Open => statics::file;
    get "/rules" Open => open::rules::list::show;
    get "/rules/review" Open => open::rules::review::show;
    post "/rules/review" Act(SignRules) => open::rules::review::sign;
    get "/rules/{rule}" Open => open::rules::one::show;

    get "/rights" Open => open::navigator::start::show;
    get "/rights/questions" Open => open::navigator::start::first;
    get "/rights/{page}" Open => open::navigator::start::anew;
    post "/rights/{page}" Open => open::navigator::ask::show;
    get "/rights/{page}/answer" Open => open::navigator::start::anew;
    post "/rights/{page}/answer" Open => open::navigator::ask::answer;
    get "/rights/text" Open => open::navigator::start::anew;
    post "/rights/text" Open => open::navigator::more::text;
    get "/rights/application" Open => open::navigator::start::anew;
    post "/rights/application" Open => open::navigator::apply::begin;

    get "/login" Open => entrance::login::show;
    get "/demo/login/{token}" Demonstration => entrance::login::persona;
    get "/invitations/{token}" Open => entrance::invitations::show;
    post "/invitations/{token}" Open => entrance::invitations::accept;
    get "/hats" Session => entrance::hats::show;
    post "/hats" Act(ChooseHat) => entrance::hats::choose;
    get "/sessions" Act(ListSessions) => entrance::sessions::show;
    post "/sessions/revoke" Act(RevokeSession) => entrance::sessions::revoke;
    post "/sessions/revoke-all" Act(RevokeSession) => entrance::sessions::revoke_all;
    post "/logout" Session => entrance::sessions::log_out;
    get "/kept" Session => entrance::kept::show;
    post "/kept/send" Session => entrance::kept::send;
    post "/kept/drop" Session => entrance::kept::drop_it;

    get "/who-has-looked" Act(ListOwnCases) => insight::choose::show;
    get "/persons/{person}/access" Act(ReadWhoHasLooked) => insight::looks::show;
    get "/persons/{person}/grants" Act(ListGrants) => insight::grants::show;
    post "/persons/{person}/grants/end" Act(EndGrant) => insight::grants::end;
    post "/persons/{person}/invitations/take-back" Act(RevokeInvitation) => insight::grants::take_back;

    get "/oversight" Act(ReadAudit) => insight::oversight::show;

    get "/home" Act(ListOwnCases) => family::home::show;
    get "/applications/new" Act(ListOwnCases) => family::application::start::show;
    post "/applications/new" Act(StartApplication) => family::application::start::start;
    get "/applications/from-answers" Open => open::navigator::start::anew;
    post "/applications/from-answers" Act(StartApplication) => family::application::from_answers::begin;
    get "/applications/{id}" Act(ReadApplication) => family::application::tasks::show;
    get "/applications/{id}/story" Act(ReadApplication) => family::application::story::show;
    post "/applications/{id}/story" Act(SaveApplication) => family::application::story::save;
    get "/applications/{id}/lines" Act(ReadApplication) => family::application::lines::show;
    get "/applications/{id}/lines/new" Act(ReadApplication) => family::application::line::show_new;
    post "/applications/{id}/lines/new" Act(SaveNeedLine) => family::application::line::add;
    get "/applications/{id}/lines/{item}" Act(ReadApplication) => family::application::line::show;
    post "/applications/{id}/lines/{item}" Act(SaveNeedLine) => family::application::line::save;
    post "/applications/{id}/lines/{item}/remove" Act(RemoveNeedLine) => family::application::line::remove;
    post "/applications/{id}/lines/{item}/restore" Act(RemoveNeedLine) => family::application::line::restore;
    get "/applications/{id}/check" Act(ReadApplication) => family::application::check::show;
    post "/applications/{id}/submit" Act(SubmitApplication) => family::application::check::submit_it;
    get "/applications/{id}/receipt" Act(ReadApplication) => family::application::receipt::show;
    get "/applications/{id}/invite" Act(ReadPerson) => family::application::invite::show;
    post "/applications/{id}/invite" Act(InvitePerson) => family::application::invite::invite;
    get "/cases/{id}" Act(ReadCase) => family::case::overview::show;
    get "/cases/{id}/withdraw" Act(ReadCase) => family::case::withdraw::show;
    post "/cases/{id}/withdraw" Act(WithdrawApplication) => family::case::withdraw::withdraw;
    get "/cases/{id}/lines" Act(ReadAssessment) => family::case::lines::show;
    post "/cases/{id}/lines/{item}" Act(TakePosition) => family::case::lines::say;
    post "/cases/{id}/lines/{item}/agree" Act(AgreeToPosition) => family::case::lines::agree;
    get "/cases/{id}/draft" Act(ReadDraft) => family::case::draft::show;
    post "/cases/{id}/draft/comment" Act(CommentDraft) => family::case::draft::comment;
    post "/cases/{id}/draft/done" Act(CommentDraft) => family::case::answer::done;
    post "/cases/{id}/draft/without-me" Act(DecideWithoutMe) => family::case::answer::without_me;
    post "/cases/{id}/draft/more-time" Act(AskMoreTime) => family::case::answer::more_time;
    get "/cases/{id}/draft/answered" Act(ReadDraft) => family::case::answer::answered;
    get "/cases/{id}/decision" Act(ReadDecision) => family::case::decision::show;
    get "/documents/{file}" Act(ReadDocument) => family::case::document::show;

    get "/office/offers" Act(ListOffers) => office::offers::list::show;
    get "/office/offers/preview" Act(ListOffers) => office::offers::preview::show;
    get "/office/offers/new" Act(ListOffers) => office::offers::write::show_new;
    post "/office/offers/new" Act(EditOffers) => office::offers::write::add;
    get "/office/offers/{offer}" Act(ListOffers) => office::offers::write::show;
    post "/office/offers/{offer}" Act(EditOffers) => office::offers::write::change;
    post "/office/offers/{offer}/end" Act(EditOffers) => office::offers::end::save;

    get "/office/cases" Act(ListCases) => office::cases::show;
    get "/office/cases/{case}" Act(ReadAssessment) => office::overview::show;
    post "/office/cases/{case}/assign" Act(AssignCase) => office::assign::save;
    post "/office/cases/{case}/contacts" Act(LogContact) => office::contacts::save;
    post "/office/cases/{case}/notes" Act(WriteInternalNote) => office::notes::save;
    get "/office/cases/{case}/assessment" Act(ReadAssessment) => office::assessment::show;
    post "/office/cases/{case}/assessment/lines/{line}" Act(TakePosition) => office::assessment::save;
    post "/office/cases/{case}/assessment/lines/{line}/agree" Act(AgreeToPosition) => office::assessment::agree;
    post "/office/cases/{case}/assessment/share" Act(SharePositions) => office::assessment::share;
    get "/office/cases/{case}/questions" Act(ReadAssessment) => office::questions::show;
    post "/office/cases/{case}/questions" Act(AnswerBestInterests) => office::questions::save;
    get "/office/cases/{case}/provisional-answer" Act(ReadAssessment) => office::provisional::show;
    post "/office/cases/{case}/provisional-answer" Act(SendProvisionalAnswer) => office::provisional::save;
    get "/office/cases/{case}/draft" Act(ReadAssessment) => office::draft::show;
    post "/office/cases/{case}/draft" Act(SendDraft) => office::draft::send;
    post "/office/cases/{case}/draft/comments/{comment}" Act(AnswerComment) => office::draft::reply;
    post "/office/cases/{case}/draft/more-time" Act(GiveMoreTime) => office::draft::give_more_time;
    get "/office/cases/{case}/decision" Act(ReadAssessment) => office::decision::show;
    post "/office/cases/{case}/decision" Act(IssueDecision) => office::decision::issue;
}
