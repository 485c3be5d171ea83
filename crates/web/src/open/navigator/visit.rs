//! Who comes, in which language, and with which answers? Read from the posted form; a line that is not ours begins anew.

use super::{FORM, Page};
use crate::Site;
use crate::face::LanguageForm;
use crate::open::language;
use crate::respond::{Sheet, failed, too_big};
use crate::typed::{self, Fields, field};
use crate::visitor::Reader;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use i18n::msg;
use kernel::Lang;
use maud::Markup;
use rights::{Answers, Navigator, Next, Question, words};
use usecase::{Failure, NoRefusal};

/// A page of the navigator that was asked for with answers.
pub(crate) struct Visit {
    pub site: Site,
    pub reader: Reader,
    pub nav: Navigator,
    pub answers: Answers,
    /// Everything that was posted.
    pub fields: Fields,
    /// The language, where it was chosen just now.
    chosen: CookieJar,
}

/// The navigator of today; there is none for a day before the right to BPA, and so no page.
pub(crate) fn today(site: &Site) -> Result<Navigator, Failure<NoRefusal>> {
    let day = site.house.clock.today();
    Navigator::on(day, day).map_err(|_| Failure::NotFound)
}

impl FromRequest<Site> for Visit {
    type Rejection = Response;
    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let reader = Reader::from_request_parts(&mut parts, site).await?;
        let body = Bytes::from_request(Request::from_parts(parts, body), site).await;
        let fields = typed::read(&body.map_err(|_| too_big(reader.lang()))?);
        let (reader, chosen) = speaking(reader, site, field(&fields, "lang")).await?;
        let nav = today(site).map_err(|failure| failed(reader.lang(), failure))?;
        match nav.read(field(&fields, rights::FIELD).unwrap_or_default()) {
            Ok(answers) => Ok(Self { site: site.clone(), reader, nav, answers, fields, chosen }),
            Err(fault) => {
                let anew = super::start::page(&reader, Some(words::line_fault(reader.lang(), fault)));
                Err((chosen, anew).into_response())
            }
        }
    }
}

/// Takes up the language that a button of the page asked for.
async fn speaking(reader: Reader, site: &Site, tag: Option<&str>) -> Result<(Reader, CookieJar), Response> {
    let Some(lang) = tag.and_then(|tag| tag.parse::<Lang>().ok()) else { return Ok((reader, CookieJar::new())) };
    let reader = reader.speaking(lang);
    let cookie = language::remember(site, reader.session(), lang).await?;
    Ok((reader, CookieJar::new().add(cookie)))
}

impl Visit {
    /// Somebody who has not answered anything yet.
    pub(super) fn begun(site: Site, reader: Reader, nav: Navigator) -> Self {
        let (answers, fields, chosen) = (Answers::default(), Fields::new(), CookieJar::new());
        Self { site, reader, nav, answers, fields, chosen }
    }

    pub(super) fn lang(&self) -> Lang {
        self.reader.lang()
    }

    /// The page that may be shown now: a later one only when everything before it has an answer.
    pub(super) fn allowed(&self, page: Page) -> Page {
        match (page, self.nav.next(&self.answers)) {
            (Page::Ask(question), _) if self.nav.may_show(&self.answers, question) => page,
            (_, Next::Ask(question)) => Page::Ask(question),
            (Page::Ask(_), Next::Result) => Page::Check,
            (page, Next::Result) => page,
        }
    }

    /// Where one goes on after a question: step by step, also where one has gone back; to the answers once all are there.
    pub(super) fn after(&self, question: Question) -> Page {
        match self.nav.next(&self.answers) {
            Next::Result => Page::Check,
            Next::Ask(open) => {
                let path = self.nav.path(&self.answers);
                let following = path.into_iter().skip_while(|each| *each != question).nth(1);
                Page::Ask(following.unwrap_or(open))
            }
        }
    }

    /// Answers with a page in its frame. The languages are buttons that carry the answers.
    pub(super) fn respond(&self, page: Page, (title, faulty): (&str, bool), body: &Markup) -> Response {
        let action = page.path();
        let language_form = LanguageForm { form: FORM, action: &action, submit: msg::navigator_next(self.lang()) };
        let sheet = Sheet { title, faulty, language_form: Some(language_form), ..Sheet::default() };
        (self.chosen.clone(), self.reader.sheet(&sheet, body)).into_response()
    }
}
