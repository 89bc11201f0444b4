//! The promise to work offline: nothing that can open a connection is built in, and the program runs where there is no
//! network at all.
#![allow(
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// Crates that talk to a network, or that only such crates need.
const NETWORK: [&str; 56] = [
    "actix-web",
    "async-h1",
    "async-io",
    "async-net",
    "async-std",
    "attohttpc",
    "awc",
    "axum",
    "cronet",
    "curl",
    "curl-sys",
    "ehttp",
    "ftp",
    "git2",
    "gix-transport",
    "h2",
    "h3",
    "hickory-resolver",
    "http",
    "http-body",
    "http-req",
    "hyper",
    "hyper-util",
    "isahc",
    "libssh2-sys",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "pnet",
    "quinn",
    "quinn-proto",
    "reqwest",
    "rouille",
    "rustls",
    "s2n-quic",
    "s2n-tls",
    "schannel",
    "security-framework",
    "smol",
    "smoltcp",
    "socket2",
    "ssh2",
    "suppaftp",
    "surf",
    "tiny_http",
    "tokio",
    "tonic",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
    "webpki-roots",
    "winhttp",
    "zmq",
];

/// The names of all packages that are linked into the default build, on any platform, from `cargo metadata`.
fn linked() -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["metadata", "--offline", "--locked", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let mut output = command.output().expect("cargo must run");
    if !output.status.success() {
        // Packages of platforms other than this one may never have been fetched; then this platform's must do.
        output = command.args(["--filter-platform", &host()]).output().expect("cargo must run");
    }
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let data: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let names: BTreeMap<String, String> = data["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (text(&package["id"]), text(&package["name"])))
        .collect();
    let nodes: BTreeMap<String, &Value> =
        data["resolve"]["nodes"].as_array().unwrap().iter().map(|node| (text(&node["id"]), node)).collect();
    let mut reached = BTreeSet::new();
    let mut waiting = vec![text(&data["resolve"]["root"])];
    while let Some(id) = waiting.pop() {
        if !reached.insert(id.clone()) {
            continue;
        }
        for dependency in nodes[&id]["deps"].as_array().unwrap() {
            // A kind of null is a normal dependency; build scripts and tests are not shipped.
            let normal = dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null());
            waiting.extend(normal.then(|| text(&dependency["pkg"])));
        }
    }
    reached.iter().map(|id| names[id].clone()).collect()
}

/// The platform that these tests were built for.
fn host() -> String {
    let rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("-vV").output().unwrap();
    let said = String::from_utf8(rustc.stdout).unwrap();
    said.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// No crate that can open a connection is linked in.
#[test]
fn no_crate_of_the_default_build_talks_to_a_network() {
    let linked = linked();
    // The walk must have seen what is surely there, or it proves nothing.
    for sure in ["dossier", "serde_json", "clap_builder", "rten"] {
        assert!(linked.contains(sure), "{sure} was not reached: {linked:?}");
    }
    let talks: Vec<&str> = NETWORK.into_iter().filter(|name| linked.contains(*name)).collect();
    assert_eq!(talks, Vec::<&str>::new());
}

/// Nor is the standard library's own network used, nor another program started that might have one.
#[test]
fn the_source_opens_no_socket() {
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut seen = 0;
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        // Fonts lie there too, and are no text.
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for word in ["std::net", "TcpStream", "UdpSocket", "TcpListener", "UnixStream", "ToSocketAddrs"] {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
        seen += 1;
    }
    assert!(seen > 10, "only {seen} files were looked at");
}

/// Runs the program in a network namespace of its own, in which not even the loopback device is up.
fn without_network(arguments: &[&str]) -> Output {
    let mut command = Command::new("unshare");
    command.args(["-rn", env!("CARGO_BIN_EXE_dossier")]).args(arguments).env("NO_COLOR", "1");
    command.output().expect("unshare was there a moment ago")
}

/// With the network taken away the program says the same, word for word.
#[test]
fn the_program_needs_no_network() {
    let permitted = Command::new("unshare").args(["-rn", "true"]).output().is_ok_and(|output| output.status.success());
    if !permitted {
        eprintln!("not run: this system lets nobody make a network namespace (`unshare -rn true` fails)");
        return;
    }
    for arguments in [&["--version"][..], &["procedures"], &["check", "samples/be/9ter-complete", "--on", "2026-11-21"]]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
        let with = command.args(arguments).env("NO_COLOR", "1").output().unwrap();
        let without = without_network(arguments);
        assert!(with.status.code().is_some(), "{arguments:?} was killed");
        assert_eq!(
            without.status.code(),
            with.status.code(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&without.stderr)
        );
        assert_eq!(without.stdout, with.stdout, "{arguments:?}");
    }
}
