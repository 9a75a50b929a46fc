use super::*;

fn read(settings: &[(&str, &str)]) -> Result<Config, String> {
    Config::read(None, |name| {
        settings
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, v)| (*v).to_owned())
    })
}

#[test]
fn without_settings_it_serves_this_machine_from_a_file() {
    let config = read(&[]).unwrap();
    assert_eq!(config.listen.port(), 3000);
    assert_eq!(config.database_url, "sqlite:pontes.db");
    assert_eq!(config.public_url, "http://localhost:3000");
    assert!(!config.demo);
}

#[test]
fn a_wrong_setting_is_named_in_one_line() {
    for (name, value) in [
        ("PONTES_LISTEN", "everywhere"),
        ("PONTES_DATABASE_URL", "mysql://x"),
        ("PONTES_PUBLIC_URL", "pontes.example"),
        ("PONTES_PUBLIC_URL", "https://"),
        ("PONTES_PUBLIC_URL", "https://:3000"),
        ("PONTES_PUBLIC_URL", "https:///de"),
        ("PONTES_PUBLIC_URL", "https://a b"),
        ("PONTES_PUBLIC_URL", "https://pontes.example/?x"),
        ("PONTES_SMTP_URL", "mail.example"),
        ("PONTES_DEMO", "perhaps"),
        ("PONTES_DEMO_AHEAD", "60"),
        ("PONTES_RATE_READ", "0"),
        ("PONTES_BODY_LIMIT", "64k"),
        ("PONTES_TIME_LIMIT", "0"),
        ("PONTES_LOG", "wran"),
        ("PONTES_LOG", "server=loud"),
        ("PONTES_MAIL_FROM", "nobody"),
        ("PONTES_OPERATOR_MAIL", "nobody"),
        ("PONTES_OPERATOR_PRIVACY_MAIL", "a b@example.org"),
    ] {
        let message = read(&[(name, value)]).unwrap_err();
        assert!(message.contains(name), "{message}");
        assert!(!message.contains('\n'), "{message}");
    }
}

#[test]
fn only_a_demonstration_runs_ahead_of_the_clock() {
    let ahead = |minutes| read(&[("PONTES_DEMO", "1"), ("PONTES_DEMO_AHEAD", minutes)]);
    assert_eq!(read(&[]).unwrap().demo_ahead_minutes, 0);
    assert_eq!(ahead("1440").unwrap().demo_ahead_minutes, 1440);
    assert!(ahead("99999999").unwrap_err().contains("PONTES_DEMO_AHEAD"));
}

#[test]
fn limits_are_settings() {
    let default = read(&[]).unwrap();
    assert_eq!(default.body_limit, 64 * 1024);
    assert_eq!(default.time_limit, Duration::from_secs(20));
    let own = [("PONTES_BODY_LIMIT", "1000"), ("PONTES_TIME_LIMIT", "5")];
    let own = read(&own).unwrap();
    assert_eq!((own.body_limit, own.time_limit.as_secs()), (1000, 5));
}

#[test]
fn every_host_makes_names_that_a_mail_may_carry() {
    for (url, host) in [
        ("https://pontes.example/", "pontes.example"),
        ("https://pontes.example:8443/sub", "pontes.example"),
        ("http://127.0.0.1:3000", "127.0.0.1"),
        ("http://[::1]:3000", "[IPv6:::1]"),
    ] {
        let config = read(&[("PONTES_PUBLIC_URL", url)]).unwrap();
        assert_eq!(config.host(), host, "{url}");
    }
}

#[test]
fn a_wrong_line_of_a_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pontes.toml");
    for (text, named) in [
        ("demo = true\nrate_read = \"many\"\n", "line 2, rate_read"),
        ("[operator]\nmial = \"x\"\n", "mial"),
        ("listen 3000\n", "line 1"),
    ] {
        std::fs::write(&path, text).unwrap();
        let message = Config::read(Some(&path), |_| None).unwrap_err();
        assert!(message.contains(named), "{message}");
        assert!(!message.contains('\n'), "{message}");
    }
}

#[test]
fn a_file_says_what_is_logged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pontes.toml");
    std::fs::write(&path, "log = \"server=debug,warn\"\n").unwrap();
    let config = Config::read(Some(&path), |_| None).unwrap();
    assert_eq!(config.log, "server=debug,warn");
}
