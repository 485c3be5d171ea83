//! A browser without a script: it keeps cookies, reads forms and sends them.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use std::collections::BTreeMap;
use tower::ServiceExt;

pub const HOST: &str = "fellesbord.test";

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

pub type Fields = Vec<(String, String)>;

#[derive(Clone)]
pub struct Browser {
    app: Router,
    pub cookies: BTreeMap<String, String>,
    pub site: &'static str,
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| unescaped(value))
}

impl Page {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("a page is text")
    }
    pub fn has(&self, text: &str) -> bool {
        unescaped(&self.text()).contains(text)
    }
    pub fn to(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |v| v.to_str().expect("an address"))
    }
    /// The values of an attribute wherever it stands.
    pub fn values(&self, name: &str) -> Vec<String> {
        let text = self.text();
        text.split('<').filter_map(|tag| attribute(tag.split('>').next()?, name)).collect()
    }
    /// The fields that the first form with this address sends when nobody touches it.
    pub fn form(&self, action: &str) -> Fields {
        self.forms(action).into_iter().next().unwrap_or_else(|| panic!("no form to {action} on\n{}", self.text()))
    }
    pub fn forms(&self, action: &str) -> Vec<Fields> {
        let text = self.text();
        let whole = text.split("<form").skip(1).filter_map(|rest| rest.split_once("</form>").map(|(form, _)| form));
        whole
            .filter(|form| attribute(form.split('>').next().unwrap_or_default(), "action").as_deref() == Some(action))
            .map(|form| {
                let inputs = form.split("<input").skip(1).filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag));
                let named = inputs.filter_map(|tag| Some((attribute(tag, "name")?, tag)));
                named.map(|(name, tag)| (name, attribute(tag, "value").unwrap_or_default())).collect()
            })
            .collect()
    }
}

impl Browser {
    pub fn new(app: Router) -> Self {
        Self { app, cookies: BTreeMap::new(), site: "same-origin" }
    }

    pub async fn send(&mut self, request: axum::http::request::Builder, body: String) -> Page {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::HOST, HOST).header(header::COOKIE, cookies.join("; "));
        let response =
            self.app.clone().oneshot(request.body(Body::from(body)).expect("a request")).await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        for line in headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().expect("text").split(';').next().expect("a pair");
            let (name, value) = pair.split_once('=').expect("a pair");
            self.cookies.insert(name.to_owned(), value.to_owned());
            self.cookies.retain(|_, value| !value.is_empty());
        }
        let body = to_bytes(response.into_body(), 1 << 24).await.expect("a body").to_vec();
        Page { status, headers, body }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path), String::new()).await
    }

    pub async fn post(&mut self, path: &str, fields: &Fields) -> Page {
        let encode = |text: &str| -> String {
            text.bytes()
                .map(|b| if b.is_ascii_alphanumeric() { (b as char).to_string() } else { format!("%{b:02X}") })
                .collect()
        };
        let body: Vec<String> = fields.iter().map(|(n, v)| format!("{}={}", encode(n), encode(v))).collect();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", self.site);
        let page = self.send(request, body.join("&")).await;
        // A browser repeats the same form where a temporary redirect points.
        if page.status == StatusCode::TEMPORARY_REDIRECT {
            return Box::pin(self.post(page.to(), fields)).await;
        }
        page
    }

    /// Presses a button on a page.
    pub async fn press(&mut self, page: &Page, action: &str) -> Page {
        self.post(action, &page.form(action)).await
    }
}

/// Changes or adds a field.
pub fn with(mut fields: Fields, name: &str, value: &str) -> Fields {
    fields.retain(|(n, _)| n != name);
    fields.push((name.to_owned(), value.to_owned()));
    fields
}
