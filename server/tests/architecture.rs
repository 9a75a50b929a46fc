//! House rules that a machine can check.

use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                out.push((path, text));
            }
        }
    }
    let mut out = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .join(folder),
        &mut out,
    );
    assert!(out.len() > 3, "{folder} was read");
    out
}

#[test]
fn every_route_is_described() {
    let description = server::http::openapi::json();
    let description: serde_json::Value = serde_json::from_str(&description).unwrap();
    for route in server::http::router::api_routes() {
        let path = format!("/api/v1{}", route.path);
        let method = route.method.to_lowercase();
        assert!(description["paths"][&path][method].is_object(), "{path}");
    }
}

#[test]
fn sql_stands_in_stores_only() {
    for (path, text) in sources("server/src/features") {
        // A store is a file of that name, or a folder of several.
        let store = path.components().any(|part| {
            let part = part.as_os_str();
            part == "store" || part == "store.rs"
        });
        assert!(store || !text.contains("sqlx::query"), "{}", path.display());
    }
}

#[test]
fn components_know_no_feature_and_contracts_no_pages() {
    for (path, text) in sources("app/src/ui") {
        assert!(!text.contains("crate::features"), "{}", path.display());
    }
    for (path, text) in sources("app/src/contract") {
        assert!(!text.contains("use leptos"), "{}", path.display());
    }
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("migrations")
            .join(engine);
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .flatten()
            .map(|e| e.file_name())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
}
