running-nav = Pages of this job shadowing
running-title = Running it
running-participants = Participants
