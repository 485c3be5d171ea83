//! What does an application say, what does it come to, and what is still missing?

use crate::completeness::{Missing, missing};
use crate::lines::{applicants, asked, needs, viewer};
use crate::locate;
use crate::model::{ApplicationState, Story};
use crate::need::{Need, WeeklySum};
use crate::save_need_line::SeenLine;
use crate::store::{self, Line};
use ::store::{Fault, Tx, p, sql};
use access::{Permit, Principal, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{ApplicationId, CaseId, Lang, Minutes, PersonId, Ruled};
use people::persons::{Face, faces_of};
use people::positions::load_items;
use usecase::{Located, Reading, Seen};

/// Reads an application: its task list, its lines, its check page, its receipt.
#[derive(Clone, Copy, Debug)]
pub struct ReadApplication {
    /// Which.
    pub application: ApplicationId,
}

/// An application as its writers see it.
pub struct ApplicationView {
    /// Its id.
    pub application: ApplicationId,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name and day of birth.
    pub face: Face,
    /// In whose name it is written.
    pub applicant: PersonId,
    /// Their name.
    pub applicant_name: String,
    /// How far it has come.
    pub state: ApplicationState,
    /// The language it is written in.
    pub lang: Lang,
    /// What matters, and the outcomes.
    pub story: Story,
    /// The version of the story, to save it with.
    pub version: i64,
    /// The lines, each with its explained sum.
    pub lines: Vec<LineView>,
    /// All lines together, a week.
    pub total: Minutes,
    /// More than a week holds for one helper: right when there are several, worth a second look when not.
    pub is_over_a_week: bool,
    /// What is still missing before it can be handed in.
    pub missing: Vec<Missing>,
    /// Begun.
    pub started_at: Timestamp,
    /// Last saved.
    pub saved_at: Timestamp,
    /// Once handed in: what the receipt says.
    pub receipt: Option<Receipt>,
}

/// One line of an application.
pub struct LineView {
    /// The line and its version, to save it with.
    pub version: SeenLine,
    /// What is needed.
    pub need: Need,
    /// How the minutes of a week come about.
    pub sum: WeeklySum,
    /// Who wrote it down, when that was not the applicant.
    pub written_by: Option<String>,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// What the family keeps after it has handed in.
pub struct Receipt {
    /// The case.
    pub case: CaseId,
    /// What the case is called.
    pub reference: String,
    /// The day it counts as received.
    pub received_on: Date,
    /// The last day for a provisional answer, and how it was counted.
    pub provisional_due: Ruled<Date>,
    /// The office that has it.
    pub office: String,
}

impl ApplicationView {
    /// Is there anything left to fill in?
    pub fn can_be_submitted(&self) -> bool {
        self.state == ApplicationState::Draft && self.missing.is_empty()
    }
}

sql! {
    RECEIPT -> [Uuid, Text, Date, Json, Text] =
        "select id, reference, received_on, provisional_due, unit from case_file where tenant_id = ?1 and application_id = ?2";
}

impl Reading for ReadApplication {
    type Action = acts::ReadApplication;
    type View = ApplicationView;
    const NAME: &'static str = "read_application";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::application(tx, who, self.application).await
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<Self::Action>,
        _: Date,
    ) -> Result<Option<ApplicationView>, Fault> {
        let tenant = permit.resource().tenant;
        let Some(found) = store::application(tx, tenant, self.application).await? else { return Ok(None) };
        let lines: Vec<Line> = load_items(tx, found.id.0, viewer(permit.who(), &found)).await?;
        let writers = lines.iter().flat_map(|l| &l.positions).map(|p| p.written_by);
        let faces = faces_of(tx, writers.chain([found.subject, found.applicant])).await?;
        let name = |id| faces.get(&id).map(|f| f.name.clone()).unwrap_or_default();
        let Some(face) = faces.get(&found.subject).cloned() else { return Ok(None) };
        let total = asked(&lines, found.applicant);
        let receipt = tx.maybe(&RECEIPT, p![tenant, found.id]).await?;
        let receipt = receipt.map(|row| {
            let (case, reference, received_on) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok::<_, Fault>(Receipt { case, reference, received_on, provisional_due: row.json(3)?, office: row.get(4)? })
        });
        Ok(Some(ApplicationView {
            application: found.id,
            subject: found.subject,
            face,
            applicant: found.applicant,
            applicant_name: name(found.applicant),
            state: found.state,
            lang: found.lang,
            missing: missing(&found.story, needs(&lines, found.applicant)),
            version: found.version,
            lines: lines.iter().filter_map(|line| line_view(line, found.applicant, &name)).collect(),
            total,
            is_over_a_week: total > Minutes::WEEK,
            story: found.story,
            started_at: found.started_at,
            saved_at: found.saved_at,
            receipt: receipt.transpose()?,
        }))
    }

    fn seen(&self, view: &ApplicationView) -> Seen {
        Seen(vec![view.subject])
    }
}

fn line_view(line: &Line, applicant: PersonId, name: &impl Fn(PersonId) -> String) -> Option<LineView> {
    let position = applicants(line, applicant)?;
    let need = position.body.need()?.clone();
    Some(LineView {
        version: SeenLine { line: line.item.id, position: position.id },
        sum: need.explain(),
        need,
        written_by: (position.written_by != applicant).then(|| name(position.written_by)),
        saved_at: position.taken_at,
    })
}
