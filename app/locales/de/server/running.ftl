running-nav = Seiten dieser Hospitation
running-title = Durchführung
running-participants = Teilnehmende
