//! What can be typed after `fellesbord`? Names and exit codes here are a contract.

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use kernel::Lang;
use std::net::SocketAddr;
use std::path::PathBuf;
use uuid::Uuid;

/// The shared table: one record for a family, its assistants and the municipality.
#[derive(Parser)]
#[command(name = "fellesbord", version)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Say more on standard error.
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve a demonstration with invented people, in a database of its own.
    Demo(Demo),
    /// Serve.
    Serve(Serve),
    /// What may a family be entitled to?
    #[command(subcommand)]
    Rights(Rights),
    /// Is a plan of work lawful?
    #[command(subcommand)]
    Worktime(Worktime),
    /// The rules that the program holds.
    #[command(subcommand)]
    Law(Law),
    /// When is it due? Computes a deadline from a rule.
    Deadline(Deadline),
    /// The audit trail.
    #[command(subcommand)]
    Audit(Audit),
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The address to answer on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The folder of the database; a fresh temporary one by default.
    #[arg(long)]
    pub dir: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Serve {
    /// The address to answer on. TLS is the reverse proxy's.
    #[arg(long, env = "FELLESBORD_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The database.
    #[command(flatten)]
    pub at: At,
    /// Refuse to start when schema steps are missing, instead of applying them.
    #[arg(long)]
    pub no_migrate: bool,
    /// Serve a database that was made by `demo`, although its people are invented.
    #[arg(long)]
    pub allow_demo_database: bool,
    /// The folder for signed heads of the audit trail; it should lie on another disk.
    #[arg(long, env = "FELLESBORD_HEADS", default_value = "heads")]
    pub heads: PathBuf,
}

/// Where the database is.
#[derive(Args, Clone)]
pub(crate) struct At {
    /// `sqlite:PATH` or `postgres://…`; several hosts are allowed.
    #[arg(long, env = "FELLESBORD_DATABASE", default_value = "sqlite:fellesbord.db")]
    pub database: String,
    /// The key file, mode 600; by default beside the database.
    #[arg(long, env = "FELLESBORD_KEY_FILE")]
    pub key_file: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum Rights {
    /// Facts in, the answer on each right out.
    Check {
        /// The facts as JSON; `-` is standard input. Schema: docs/schemas/rights-facts.schema.json.
        file: PathBuf,
        /// The language of the sentences: nb, nn or en.
        #[arg(long, default_value = "nb", value_parser = language)]
        lang: Lang,
        /// As the law was known on this day; today by default.
        #[arg(long)]
        known_on: Option<Date>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Worktime {
    /// A plan in, findings out. Ends with 1 when a finding blocks the plan.
    Check {
        /// The plan as JSON; `-` is standard input. Schema: docs/schemas/worktime-plan.schema.json.
        file: PathBuf,
        /// As the law was known on this day; today by default.
        #[arg(long)]
        known_on: Option<Date>,
    },
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or_else(|| "expected nb, nn or en".to_owned())
}

#[derive(Subcommand)]
pub(crate) enum Law {
    /// All rules with their versions.
    List,
    /// One rule with its text.
    Show {
        /// The rule's id, for instance PRELIM.
        rule: String,
        /// Only the version that applies on this day.
        #[arg(long)]
        on: Option<Date>,
    },
}

#[derive(Args)]
pub(crate) struct Deadline {
    /// The rule's id, for instance CPL-DEADLINE.
    pub rule: String,
    /// The day the count starts from.
    #[arg(long)]
    pub from: Date,
    /// As the law was known on this day; today by default.
    #[arg(long)]
    pub known_on: Option<Date>,
}

#[derive(Subcommand)]
pub(crate) enum Audit {
    /// Recompute the trail and compare it with the signed heads.
    Verify {
        /// The database.
        #[command(flatten)]
        at: At,
        /// A head file, or a folder of them. Without it the answer is weaker, and says so.
        #[arg(long)]
        heads: Option<PathBuf>,
    },
    /// Erase an event of the history, or a look; its digest stays and says nothing, and the erasure is recorded.
    Erase(Erase),
}

#[derive(Args)]
pub(crate) struct Erase {
    /// The database.
    #[command(flatten)]
    pub at: At,
    /// Whose log: the id of the municipality or other controller.
    #[arg(long)]
    pub tenant: Uuid,
    /// The id of the event or of the look.
    #[arg(long)]
    pub entry: Uuid,
    /// The account of whoever is answerable for it.
    #[arg(long)]
    pub by: Uuid,
    /// What it rests on, for instance 'GDPR art. 17'. Nothing about a person: it stays.
    #[arg(long)]
    pub basis: String,
}
