running-nav = Pages de cette immersion
running-title = Déroulement
running-participants = Participants
