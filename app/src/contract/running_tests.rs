use super::*;

#[test]
fn interpreters_come_in_one_order_and_once() {
    let request = |codes: &[&str]| InterpretersRequest {
        languages: codes.iter().map(|code| (*code).to_owned()).collect(),
    };
    assert_eq!(
        request(&["ar", "de", "ar"]).checked().unwrap(),
        ["de", "ar"]
    );
    assert!(request(&["xx"]).checked().is_err());
}

#[test]
fn a_text_that_has_to_be_written_is_one() {
    let code = |text: &str| check_text("text", text, 5).map(|error| error.code);
    assert_eq!(code("Gut.\n"), None);
    assert_eq!(code(" \n"), Some(FieldCode::Required));
    assert_eq!(code("123456"), Some(FieldCode::TooLong));
    assert_eq!(code("a\0"), Some(FieldCode::NotAllowed));
}
