//! What the log says of a programme.

use app::contract::feedback::FeedbackForm;
use app::contract::programme::ProgrammePolicy;
use app::contract::programme_form::ProgrammeForm;
use serde_json::{Value, json};

use crate::kernel::secrets;

/// A whole programme. The contact is a role's mailbox; should somebody have typed their own, only a hash
/// tells that it changed.
pub(super) fn programme(form: &ProgrammeForm, policy: &ProgrammePolicy) -> Value {
    let mut facts = json!(form);
    if let Some(facts) = facts.as_object_mut() {
        facts.remove("version");
        facts.remove("contact");
        facts.insert("contact_hash".into(), secrets::hash(&form.contact).into());
        facts.insert("policy".into(), json!(policy));
    }
    facts
}

/// What a programme asks those who took part.
pub(super) fn feedback(form: &FeedbackForm) -> Value {
    json!({ "feedback": form })
}
