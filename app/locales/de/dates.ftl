date-weekdays = Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag
date-months = Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember
list-and = {$first} und {$last}
