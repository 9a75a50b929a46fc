use proptest::prelude::*;

use super::*;

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::Installation),
        "[ab]".prop_map(Scope::Programme),
        "[ab]".prop_map(Scope::Municipality),
    ]
}

/// A role as it can be given.
fn held() -> impl Strategy<Value = Held> {
    let role = proptest::sample::select(Role::ALL);
    (role, scope())
        .prop_filter("fits", |(role, scope)| {
            role.scopes().contains(&scope.kind())
        })
        .prop_map(|(role, scope)| Held::new(role, scope))
}

fn permission() -> impl Strategy<Value = Permission> {
    proptest::sample::select(Permission::ALL)
}

proptest! {
    #[test]
    fn nobody_without_a_role_sees_anything(permission in permission(), scope in scope()) {
        prop_assert_eq!(decide(&[], permission, About::Anything), Decision::Hidden);
        prop_assert_eq!(decide(&[], permission, About::One(&scope)), Decision::Hidden);
    }

    #[test]
    fn one_more_role_takes_nothing_away(
        roles in prop::collection::vec(held(), 0..4),
        more in held(),
        permission in permission(),
        scope in scope(),
    ) {
        let rank = |decision| match decision {
            Decision::Hidden => 0,
            Decision::Forbidden(_) => 1,
            Decision::Allowed => 2,
        };
        let mut richer = roles.clone();
        richer.push(more);
        for about in [About::Anything, About::One(&scope)] {
            let before = rank(decide(&roles, permission, about));
            prop_assert!(rank(decide(&richer, permission, about)) >= before);
        }
    }

    #[test]
    fn whoever_may_somewhere_may_ask_for_the_list(
        roles in prop::collection::vec(held(), 0..4),
        permission in permission(),
        scope in scope(),
    ) {
        if decide(&roles, permission, About::One(&scope)) == Decision::Allowed {
            prop_assert_eq!(decide(&roles, permission, About::Anything), Decision::Allowed);
        }
    }

    #[test]
    fn the_reach_of_a_list_is_where_each_one_is_allowed(
        roles in prop::collection::vec(held(), 0..4),
        permission in permission(),
        id in "[ab]",
    ) {
        let reach = reach(&roles, permission);
        let (programme, municipality) = (Scope::Programme(id.clone()), Scope::Municipality(id.clone()));
        let allowed = |scope| decide(&roles, permission, About::One(scope)) == Decision::Allowed;
        let listed = |ids: String| ids.is_empty() || ids.contains(&format!(",{id},"));
        prop_assert_eq!(allowed(&programme), listed(reach.programmes()));
        prop_assert_eq!(allowed(&municipality), listed(reach.municipalities()));
        let both = [programme.clone(), municipality.clone()];
        let either = decide(&roles, permission, About::OneOf(&both)) == Decision::Allowed;
        prop_assert_eq!(either, allowed(&programme) || allowed(&municipality));
    }

    #[test]
    fn an_administrator_may_everything(permission in permission(), scope in scope()) {
        let held = [Held::new(Role::Administrator, Scope::Installation)];
        prop_assert_eq!(decide(&held, permission, About::One(&scope)), Decision::Allowed);
    }

    #[test]
    fn nobody_gives_what_would_let_the_other_do_more(
        roles in prop::collection::vec(held(), 0..4),
        given in held(),
        permission in permission(),
        scope in scope(),
    ) {
        // Roles of municipalities are given by those who coordinate a programme: they let nobody do
        // anything in a programme.
        let other = [given.clone()];
        if may_give(&roles, &given) && decide(&other, permission, About::One(&scope)) == Decision::Allowed
            && given.scope.kind() != ScopeKind::Municipality
        {
            prop_assert_eq!(decide(&roles, permission, About::One(&scope)), Decision::Allowed);
        }
    }

    #[test]
    fn a_role_is_given_only_for_what_it_fits(
        roles in prop::collection::vec(held(), 0..4),
        role in proptest::sample::select(Role::ALL),
        scope in scope(),
    ) {
        let fits = role.scopes().contains(&scope.kind());
        prop_assert!(fits || !may_give(&roles, &Held::new(role, scope)));
    }
}

#[test]
fn a_coordinator_works_in_the_own_programme_and_does_not_see_another() {
    let (own, other) = (Scope::Programme("a".into()), Scope::Programme("b".into()));
    let held = [Held::new(Role::Coordinator, own.clone())];
    let ask = |permission, scope| decide(&held, permission, About::One(scope));
    assert_eq!(ask(Permission::AnswerCases, &own), Decision::Allowed);
    assert_eq!(ask(Permission::AnswerCases, &other), Decision::Hidden);
    let settings = decide(&held, Permission::ChangeSettings, About::Anything);
    assert_eq!(settings, Decision::Forbidden(Role::Administrator));
    assert!(!may_give(
        &held,
        &Held::new(Role::Administrator, Scope::Installation)
    ));
    assert!(!may_give(&held, &Held::new(Role::Reviewer, other)));
    assert!(may_give(&held, &Held::new(Role::Reviewer, own)));
}
