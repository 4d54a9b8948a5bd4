#!/usr/bin/env python3
"""How fast stored walks are ranked, beside Python's sqlite3 and pandas doing the means alone.

usage: walks.py PROGRAM MAKER PACK [ROWS]

Makes walks in all lengths and takes them into a store, a tenth of them into another; then ranks both, from the
start of the process to the last byte, and lets the peer count the same means. Each time is the best of five,
memory is the highest resident size, and the means must agree. Prints a table in Markdown.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time


def run(command, output):
    """Seconds and MiB of one run."""
    with open(output, "wb") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    if status != 0:
        sys.exit("failed: " + " ".join(command))
    return seconds, usage.ru_maxrss / 1024


def best(command, output):
    """The shortest of five, and the most memory of them."""
    runs = [run(command, output) for _ in range(5)]
    return min(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def store(program, maker, pack, rows, folder):
    """Walks taken the way people take them; returns how many answers each has."""
    with open(folder + ".csv", "wb") as file:
        subprocess.run([maker, pack, str(rows), "7"], stdout=file, check=True)
    command = [program, "take", "--answers", folder + ".csv", "--seed", "7", "--pack", pack, "--data", folder]
    run(command, folder + ".said")
    with open(folder + ".said", encoding="utf-8") as said:
        return int(said.read().splitlines()[-2].split()[0]) / rows


def check(ours, theirs):
    with open(ours, encoding="utf-8") as file:
        ranking = {f["id"]: f for f in json.load(file)["factors"]}
    with open(theirs, encoding="utf-8") as file:
        for line in file:
            factor, mean, people = line.split()
            if abs(ranking[factor]["score"] - float(mean)) > 1e-9 or ranking[factor]["bothParts"] != int(people):
                sys.exit(f"the peer finds something else for {factor}: {mean}")


def main():
    program, maker, pack = (os.path.abspath(path) for path in sys.argv[1:4])
    rows = int(sys.argv[4]) if len(sys.argv) > 4 else 100_000
    means = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pandas_means.py")
    folder = tempfile.mkdtemp()
    try:
        print("| walks | answers each | rank | memory | sqlite3 + pandas | memory | ratio |")
        print("|---|---|---|---|---|---|---|")
        for count in (rows // 10, rows):
            data = f"{folder}/{count}"
            each = store(program, maker, pack, count, data)
            rank = [program, "rank", "--format", "json", "--pack", pack, "--data", data]
            ours, memory = best(rank, data + ".json")
            peer = [sys.executable, means, data + "/porchlight.sqlite", pack]
            theirs, much = best(peer, data + ".txt")
            check(data + ".json", data + ".txt")
            print(
                f"| {count:,} | {each:.0f} | {ours:.2f} s | {memory:.0f} MiB | {theirs:.1f} s | {much:,.0f} MiB | "
                f"{theirs / ours:.1f} |")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
