running-nav = Pages of this job shadowing
running-title = Running it
running-participants = Participants
mail-hand-confirm-subject = Your seat is confirmed: {$title}
mail-hand-confirm-text = We have given you a seat:
mail-hand-move-subject = Your seat in another session: {$title}
mail-hand-move-text = We have moved your seat to another session. You now take part here:
mail-hand-move-from = You no longer take part here: {$session}
mail-hand-wait-subject = You are on the waiting list: {$title}
mail-hand-wait-text = You are now on the waiting list for this session. If a seat becomes free, we offer it in the order of the list.
mail-hand-cancel-subject = Your seat is cancelled: {$title}
mail-hand-cancel-text = We had to cancel your seat in this session:
mail-hand-reason = The reason: {$reason}
mail-hand-ask = Is something not right? Simply reply to this mail.
mail-kind-by-hand = Seat changed by hand
personal-data-notes = Notes about sessions
running-waiting = { $count ->
    [one] job shadowing needs somebody
    *[other] job shadowing offers need somebody
}
