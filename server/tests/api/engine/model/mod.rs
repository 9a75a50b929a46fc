//! Random histories of many people against a plain model of the rules, on both engines: after every
//! step the database holds what the model says, and each change has its mail and its audit entry.
//!
//! `PONTES_MODEL_STEPS` is the number of steps on each engine; `make prove` asks for many.

mod papers;
mod play;
mod rules;
mod step;

use proptest::test_runner::{Config, TestCaseError, TestRunner};

use self::play::Play;
use self::step::history;
use crate::app::App;

/// Steps of one history.
const LENGTH: usize = 30;

fn run(start: impl AsyncFn() -> App) {
    let steps = std::env::var("PONTES_MODEL_STEPS").map_or(600, |n| n.parse().unwrap());
    let mut config = Config::with_cases(u32::try_from(usize::div_ceil(steps, LENGTH)).unwrap());
    config.failure_persistence = None;
    config.max_shrink_iters = 300;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let template =
        runtime.block_on(async { start().await.with_demo().await.into_template().await });
    let mut runner = TestRunner::new(config);
    let played = runner.run(&history(LENGTH), |(opening, steps)| {
        runtime.block_on(async {
            let mut play = Play::new(template.copy().await, &opening).await;
            for (at, step) in steps.iter().enumerate() {
                let fits = play.step(step).await;
                fits.map_err(|why| TestCaseError::fail(format!("step {at}, {step:?}: {why}")))?;
            }
            play.end().await;
            Ok(())
        })
    });
    if let Err(error) = played {
        panic!("{error}");
    }
}

#[test]
fn any_history_ends_as_the_rules_say_on_sqlite() {
    run(App::on_sqlite);
}

#[test]
fn any_history_ends_as_the_rules_say_on_postgres() {
    run(App::on_postgres);
}
