#!/usr/bin/env python3
"""The scoring beside what an analyst would use instead, on the same numbers in the same run.

usage: scoring.py BENCH

BENCH (scoring-bench) makes the numbers, times itself and leaves both in a folder; numba, numpy and polars then do
the same tasks. Every time is the best of five, and what was found must agree. Prints a table in Markdown; its last
column is the floor that memory sets: the time in which the bytes of the task are read once and nothing is done.
"""

import os
import subprocess
import sys
import tempfile
import time

import numba
import numpy as np
import polars as pl

PEOPLE, FACTORS, GROUPS, LEVELS = 1_000_000, 26, 2000, 5
WIDTHS = [6, 7, 8, 5]
# What each task must read at least.
BYTES = {
    "groups": PEOPLE * (FACTORS + 2), "ranks": 8 * FACTORS * (FACTORS + 1), "choices": 100_000 * 5,
    "raking": PEOPLE * len(WIDTHS), "pairs": PEOPLE * FACTORS,
}


def best(work):
    """Milliseconds of the best of five runs after one to warm up, and what was found."""
    found = work()
    times = []
    for _ in range(5):
        started = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - started)
    return 1000 * min(times), found


@numba.njit(boundscheck=False)
def count_levels(codes, groups):
    counts = np.zeros((codes.shape[0], GROUPS, 8), np.uint32)
    for column in range(codes.shape[0]):
        table = counts[column]
        for row in range(codes.shape[1]):
            table[groups[row], min(codes[column, row], np.uint8(LEVELS))] += 1
    return counts


def numba_groups(codes, groups):
    counts = count_levels(codes, groups)[:, :, :LEVELS].astype(np.float64)
    answered = counts.sum(axis=2)
    means = counts @ np.arange(LEVELS) / answered
    return np.stack([means, counts[:, :, 3:].sum(axis=2) / answered, answered], axis=2).ravel()


def polars_groups(frame):
    columns = [f"c{column}" for column in range(FACTORS)]
    result = frame.lazy().group_by("group").agg(
        [pl.col(c).mean().alias(f"{c}m") for c in columns]
        + [(pl.col(c) >= 3).mean().alias(f"{c}t") for c in columns]
        + [pl.col(c).count().alias(f"{c}n") for c in columns]
    ).sort("group").collect()
    parts = [result.select([f"{c}{part}" for c in columns]).to_numpy().T for part in "mtn"]
    return np.stack(parts, axis=2).ravel()


def numpy_ranks(means, covariance, draws=10_000, coverage=0.95):
    """Mogstad, Romano, Shaikh and Wilhelm's stepdown over all ordered pairs."""
    items = len(means)
    normal = np.random.default_rng(7).standard_normal((items, draws))
    drawn = np.linalg.cholesky(covariance) @ normal
    variance = np.diag(covariance)
    scale = np.sqrt(variance[:, None] + variance[None, :] - 2 * covariance)
    np.fill_diagonal(scale, 1)
    statistic = (means[:, None] - means[None, :]) / scale
    active = ~np.eye(items, dtype=bool)
    rejected = np.zeros((items, items), dtype=bool)
    position = int(np.ceil(coverage * (draws + 1))) - 1
    while True:
        largest = np.full(draws, -np.inf)
        for k in range(items):
            others = np.flatnonzero(active[k])
            if len(others):
                differences = drawn[k] - drawn[others]
                differences /= scale[k, others][:, None]
                np.maximum(largest, differences.max(axis=0), out=largest)
        critical = np.partition(largest, position)[position]
        new = active & (statistic > critical)
        if not new.any():
            break
        rejected |= new
        active &= ~new
    return np.stack([1 + rejected.sum(axis=0), items - rejected.sum(axis=1)], axis=1).ravel()


@numba.njit(boundscheck=False, fastmath=True)
def mm_pass(ranked, worths, sums):
    """Σ 1/D over all stages; `sums` takes away the stages after each item was picked."""
    total = worths.sum()
    everywhere = 0.0
    sums[:] = 0.0
    people, picks = ranked.shape
    for person in range(people):
        remaining = total
        so_far = 0.0
        for place in range(picks):
            item = ranked[person, place]
            so_far += 1.0 / remaining
            remaining -= worths[item]
            sums[item] += so_far
        everywhere += so_far
        for place in range(picks):
            sums[ranked[person, place]] -= so_far
    return everywhere


@numba.njit(boundscheck=False)
def mm(ranked, items):
    """Hunter's MM (Ann. Statist. 32, 2004) under the prior N(0, 1), to 1e-8."""
    wins = np.zeros(items)
    for person in range(ranked.shape[0]):
        for place in range(ranked.shape[1]):
            wins[ranked[person, place]] += 1
    logs = np.zeros(items)
    sums = np.zeros(items)
    for _ in range(500):
        everywhere = mm_pass(ranked, np.exp(logs), sums)
        moved = np.empty(items)
        for item in range(items):
            # Solves wins − e^t · sum − t = 0 by Newton.
            t = logs[item]
            for _ in range(20):
                slope = np.exp(t) * (everywhere + sums[item])
                t -= (slope + t - wins[item]) / (slope + 1)
            moved[item] = t
        moved -= moved.mean()
        change = np.abs(moved - logs).max()
        logs = moved
        if change < 1e-8:
            break
    return logs


def numpy_raking(categories, targets):
    """Proportional fitting on collapsed cells, to 1e-8."""
    keys = np.zeros(PEOPLE, np.int32)
    for category, width in zip(categories, WIDTHS):
        keys *= width
        keys += category
    people = np.bincount(keys, minlength=int(np.prod(WIDTHS))).astype(np.float64)
    weights = np.ones(len(people))
    digits = np.unravel_index(np.arange(len(people)), WIDTHS)
    total = targets[0].sum()
    wanted = [target * total / target.sum() for target in targets]
    for _ in range(200):
        for digit, target in zip(digits, wanted):
            weights *= (target / np.bincount(digit, weights * people))[digit]
        misses = [np.abs(np.bincount(d, weights * people) / t - 1).max() for d, t in zip(digits, wanted)]
        if max(misses) <= 1e-8:
            break
    return weights[keys]


def numpy_pairs(codes):
    present = (codes < LEVELS).astype(np.float32)
    levels = np.where(codes < LEVELS, codes, 0).astype(np.float32)
    # Sums of a million whole numbers up to 16 need more digits than 32 bits have.
    both = products = sums = 0
    for start in range(0, PEOPLE, 250_000):
        p, x = present[:, start : start + 250_000], levels[:, start : start + 250_000]
        both = both + (p @ p.T).astype(np.float64)
        products = products + (x @ x.T).astype(np.float64)
        sums = sums + (x @ p.T).astype(np.float64)
    return ((products - sums * sums.T / both) / (both - 1)).ravel()


def main():
    bench = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        lines = subprocess.run([bench, folder], check=True, capture_output=True, text=True).stdout.split("\n")
        ours = {line.split()[0]: float(line.split()[1]) for line in lines if line}

        def read(name, kind):
            return np.fromfile(f"{folder}/{name}", kind)

        codes = read("codes", np.uint8).reshape(FACTORS, PEOPLE)
        groups = read("groups", np.uint16)
        ranked = read("ranked", np.uint8).reshape(-1, 5)
        categories = read("categories", np.uint8).reshape(len(WIDTHS), PEOPLE)
        targets = np.split(read("targets", np.float64), np.cumsum(WIDTHS)[:-1])
        means = read("means", np.float64)
        covariance = read("covariance", np.float64).reshape(FACTORS, FACTORS)
        frame = pl.DataFrame(
            {"group": groups} | {f"c{c}": pl.Series(codes[c], dtype=pl.UInt8) for c in range(FACTORS)})
        frame = frame.with_columns([
            pl.when(pl.col(f"c{c}") < LEVELS).then(pl.col(f"c{c}")).alias(f"c{c}") for c in range(FACTORS)])
        tasks = [
            ("groups", "means, top-2 shares and counts, 26 × 1,000,000 in 2,000 groups", "numba, 1 thread",
             lambda: numba_groups(codes, groups), 1e-12),
            ("groups", "", "polars", lambda: polars_groups(frame), 1e-12),
            ("ranks", "simultaneous rank sets, 26 factors, 10,000 draws", "numpy",
             lambda: numpy_ranks(means, covariance), 1),
            ("choices", "Plackett–Luce, 100,000 rankings of 5 of 26", "numba MM", lambda: mm(ranked, FACTORS), 1e-5),
            ("raking", "raking, 1,000,000 rows, 4 margins", "numpy, cells",
             lambda: numpy_raking(categories, targets), 1e-6),
            ("pairs", "pairwise covariance with missing, 26 × 1,000,000", "numpy", lambda: numpy_pairs(codes), 1e-3),
        ]
        print("| task | peer | peer, ms | ours, ms | ratio | reading alone, ms |")
        print("|---|---|---|---|---|---|")
        for name, title, peer, work, tolerance in tasks:
            taken, found = best(work)
            miss = np.abs(found - read(f"found-{name}", np.float64)).max()
            if not miss <= tolerance:
                sys.exit(f"{peer} finds something else in {name}: {miss}")
            reading = ours["floor"] * BYTES[name] / BYTES["pairs"]
            print(
                f"| {title} | {peer} | {taken:.1f} | {ours[name]:.1f} | {taken / ours[name]:.1f} | {reading:.2f} |"
            )


if __name__ == "__main__":
    main()
