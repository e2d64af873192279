"""Everything that is left to chance, from one seed."""

import random
from bisect import bisect
from itertools import accumulate

from . import invented as words
from .text import DAYS

BUSY_DAYS, BUSY_SHARE = 12, 0.12


class Popularity:
    """Draws numbers below `count`; small ones, or the ones that `order` puts first, are drawn more often."""

    def __init__(self, count, exponent, rnd):
        self.sums = list(accumulate((rank + 1) ** -exponent for rank in range(count)))
        self.rnd = rnd

    def draw(self):
        return bisect(self.sums, self.rnd() * self.sums[-1])


class Chance:
    def __init__(self, seed):
        self.rnd = random.Random(seed).random  # nothing else: its sequence is the same in every Python 3
        self.busy = [self.number(DAYS) for _ in range(BUSY_DAYS)]

    def number(self, below):
        return int(self.rnd() * below)

    def pick(self, list):
        return list[int(self.rnd() * len(list))]

    def chance(self, share):
        return self.rnd() < share

    def day(self):
        """A day, as its number since the first."""
        return self.pick(self.busy) if self.chance(BUSY_SHARE) else self.number(DAYS)

    def place(self):
        return self.pick(words.PLACE_BEGINNINGS) + self.pick(words.PLACE_ENDINGS)


def shuffled(count, rnd):
    """The numbers below `count`, so that what is popular does not depend on its place in the alphabet or the year."""
    order = list(range(count))
    for last in range(count - 1, 0, -1):
        other = int(rnd() * (last + 1))
        order[last], order[other] = order[other], order[last]
    return order
