//! A letter as it was printed.

use crate::respond::failed;
use crate::visitor::Member;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use cases::decisions::{DocumentFile, ReadDocument};
use kernel::DocumentId;
use usecase::access::OutputChannel;
use usecase::{Failure, NoRefusal};

/// GET `/documents/{id}.pdf`
pub(crate) async fn show(member: Member, Path(file): Path<String>) -> Result<Response, Response> {
    let id = file.strip_suffix(".pdf").and_then(|id| id.parse::<DocumentId>().ok());
    let document = id.ok_or_else(|| failed::<NoRefusal>(member.lang, Failure::NotFound))?;
    let reading = ReadDocument { document };
    let letter = usecase::read(&member.site.house, &member.who, OutputChannel::Pdf, &reading).await;
    letter.map(|letter| as_file(&letter)).map_err(|failure| member.failed(failure))
}

/// The file is called by the case and the kind of letter, which say nothing about anybody.
fn as_file(letter: &DocumentFile) -> Response {
    let name = format!("inline; filename=\"{}-{}.pdf\"", letter.reference, letter.kind);
    let heads = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    (heads, letter.pdf.clone()).into_response()
}
