//! Did this form come from our own page? A token per session, masked anew in each page, and the browser's own word.

use crate::visitor::Visitor;
use axum::extract::Request;
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use kernel::Entropy;

/// The token as it stands in a page: different each time, so that compression tells nothing about it.
pub(crate) fn mask(secret: &[u8; 32], entropy: &dyn Entropy) -> String {
    let mask = entropy.bytes32();
    let mut out = mask.to_vec();
    out.extend(mask.iter().zip(secret).map(|(m, s)| m ^ s));
    B64.encode(out)
}

/// Does the token belong to the session's secret?
pub(crate) fn fits(secret: &[u8; 32], token: &str) -> bool {
    let Ok(bytes) = B64.decode(token) else { return false };
    let Some((mask, masked)) = bytes.split_at_checked(32) else { return false };
    if masked.len() != 32 {
        return false;
    }
    // No early end: how long the comparison takes tells nothing.
    mask.iter().zip(masked).zip(secret).fold(0, |differing, ((m, x), s)| differing | (m ^ x ^ s)) == 0
}

/// Refuses unsafe requests that a browser says come from another site.
pub(crate) async fn refuse_foreign(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || !is_foreign(&request) {
        return next.run(request).await;
    }
    crate::respond::foreign(Visitor::of(request.headers()).lang)
}

fn is_foreign(request: &Request) -> bool {
    let text = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return false };
    let host = text(header::HOST.as_str()).unwrap_or_default();
    origin.split_once("://").is_none_or(|(_, origin_host)| origin_host != host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::SeededEntropy;

    #[test]
    fn a_token_fits_its_own_session_and_never_looks_the_same_twice() {
        let entropy = SeededEntropy::new(3);
        let (ours, theirs) = ([7; 32], [8; 32]);
        let (one, two) = (mask(&ours, &entropy), mask(&ours, &entropy));
        assert_ne!(one, two);
        assert!(fits(&ours, &one) && fits(&ours, &two));
        assert!(!fits(&theirs, &one));
        for broken in ["", "x", "AAAA", &one[..40], &format!("{one}AAAA")] {
            assert!(!fits(&ours, broken), "{broken}");
        }
    }
}
