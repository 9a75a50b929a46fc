//! Compiles the Fluent catalogues in `locales/` into typed messages and one text file per language.
//!
//! `build/read.rs` parses, `build/check.rs` refuses what is missing or differs, `build/encode.rs`
//! writes the file a reader loads, `build/generate.rs` the Rust that names its messages. A message
//! is added by adding it to the same file in all languages; nothing has to be registered.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/check.rs"]
mod check;
#[path = "build/encode.rs"]
mod encode;
#[path = "build/generate.rs"]
mod generate;
#[path = "build/read.rs"]
mod read;

use std::{env, fs, path::PathBuf, process::ExitCode};

use catalogue::Catalogue;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let locales = directory("CARGO_MANIFEST_DIR").join("locales");
    let out = directory("OUT_DIR");

    let mut faults = Vec::new();
    let catalogues: Vec<Catalogue> = catalogue::LANGUAGES
        .iter()
        .map(|language| read::catalogue(&locales, language, &mut faults))
        .collect();
    if faults.is_empty() {
        check::catalogues(&catalogues, &mut faults);
    }
    if !faults.is_empty() {
        eprintln!("{} fault(s) in the catalogues:", faults.len());
        for fault in faults {
            eprintln!("  {fault}");
        }
        return ExitCode::FAILURE;
    }

    let files = encode::files(&catalogues);
    for file in &files {
        fs::write(out.join(&file.name), &file.content).expect("OUT_DIR can be written to");
    }
    fs::write(out.join("messages.rs"), generate::rust(&catalogues, &files))
        .expect("OUT_DIR can be written to");
    ExitCode::SUCCESS
}

fn directory(variable: &str) -> PathBuf {
    env::var_os(variable)
        .map(PathBuf::from)
        .expect("cargo sets the folders of a build script")
}
