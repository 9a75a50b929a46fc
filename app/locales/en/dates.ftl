date-weekdays = Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday
date-months = January|February|March|April|May|June|July|August|September|October|November|December
list-and = {$first} and {$last}
