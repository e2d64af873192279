"""What the program promises, as ratios of runs of one invocation, and whether it keeps it."""

from statistics import median

GIB = 1 << 30


class Bar:
    """`must` and `aim` are upper bounds, or lower ones where `at_least`."""

    def __init__(self, name, values, must, aim, at_least=False, unit="×"):
        self.name, self.values, self.must, self.aim, self.at_least, self.unit = name, values, must, aim, at_least, unit

    @property
    def value(self):
        return median(self.values) if self.values else None

    def keeps(self, bound):
        if bound is None:
            return True
        if self.value is None:
            return False
        return self.value >= bound if self.at_least else self.value <= bound

    def verdict(self):
        if self.value is None:
            return "not measured"
        return "NOT MET" if not self.keeps(self.must) else "met" if not self.keeps(self.aim) else "met, and the aim"

    def shown(self, value):
        if value is None:
            return "–"
        text = f"{value:.1f}" if value >= 10 else f"{value:.2f}"
        return text + ("" if self.unit == "×" else " ") + self.unit

    def bound(self, value):
        if value is None:
            return "–"
        return f"{'≥' if self.at_least else '≤'} {value:g}{'' if self.unit == '×' else ' '}{self.unit}"


def ratios(above, below, what, per=1):
    """Run by run: the n-th of one by the n-th of the other, which ran right before or after it."""
    if not above or not below:
        return []
    return [a[what] / b[what] / per for a, b in zip(above.runs, below.runs)]


def bars(middle, large, own, sizes):
    """From the programs of each comparison, by name and number of files."""
    _, some, many = sizes
    build, check = middle.get(("dossier build", some)), middle.get(("dossier check", some))
    hugo, floor = middle.get(("Hugo", some)), middle.get(("floor", some))
    far, near = large.get(("dossier build", many)), large.get(("dossier build", some))
    return [
        Bar(f"{some:,} files, wall time, Hugo ÷ dossier", ratios(hugo, build, "wall"), 5, 8, True),
        Bar(f"{some:,} files, wall time, dossier ÷ floor", ratios(build, floor, "wall"), 2.2, 1.5),
        Bar(f"{some:,} files, peak memory, Hugo ÷ dossier", ratios(hugo, build, "memory"), 6, 10, True),
        Bar(f"time a file, {many:,} ÷ {some:,} files", ratios(far, near, "wall", many / some), 1.15, 1.05),
        Bar(f"peak memory, {many:,} ÷ {some:,} files", ratios(far, near, "memory"), 10, 8),
        Bar(f"peak memory, {many:,} files", [run["memory"] / GIB for run in far.runs] if far else [], 1, 0.7, unit="GiB"),
        Bar(f"{some:,} files, wall time, `dossier check` ÷ `dossier build`", ratios(check, build, "wall"), 0.6, 0.4),
        Bar(f"{some:,} files, `dossier check`, processor time",
            [run["cpu"] for run in check.runs] if check else [], 1, 0.7, unit="s"),
        Bar("this repository's dossier, whole process",
            [run["wall"] * 1000 for run in own.runs] if own else [], 60, 30, unit="ms"),
    ]
