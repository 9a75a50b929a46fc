//! Where databases lie while they are examined: on a disk, because durable is what is measured.

use std::io::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

/// A folder that is gone afterwards.
pub struct Disk(TempDir);

impl Disk {
    /// In `TMPDIR`, or in `/var/tmp`, which outlives a restart and so is no memory.
    pub fn new() -> Result<Self> {
        let base = std::env::var_os("TMPDIR").map_or(PathBuf::from("/var/tmp"), PathBuf::from);
        let shown = base.display();
        ensure!(
            kind_of(&base)? != "tmpfs",
            "{shown} lies in memory, where nothing is durable: set TMPDIR to a folder on a disk"
        );
        let made = tempfile::Builder::new().prefix("pontes-").tempdir_in(&base);
        Ok(Self(made.with_context(|| format!("no folder in {shown}"))?))
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// How long the disk takes to keep four kilobytes, in the middle of a hundred tries.
    pub fn time_to_keep(&self) -> Result<Duration> {
        let mut file = std::fs::File::create(self.path().join("probe"))?;
        let mut times = Vec::new();
        for _ in 0..100 {
            let begun = Instant::now();
            file.write_all(&[0; 4096])?;
            file.sync_data()?;
            times.push(begun.elapsed());
        }
        times.sort();
        Ok(times[times.len() / 2])
    }
}

/// The kind of file system under a folder.
fn kind_of(folder: &Path) -> Result<String> {
    let folder = std::fs::canonicalize(folder)?;
    let mounts = std::fs::read_to_string("/proc/mounts")?;
    let mut best = (0, String::new());
    for line in mounts.lines() {
        let mut fields = line.split(' ').skip(1);
        let (Some(place), Some(kind)) = (fields.next(), fields.next()) else {
            continue;
        };
        if folder.starts_with(place) && place.len() >= best.0 {
            best = (place.len(), kind.to_owned());
        }
    }
    Ok(best.1)
}

/// A port of this machine that nobody listens on.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
