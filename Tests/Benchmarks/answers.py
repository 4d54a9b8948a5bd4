#!/usr/bin/env python3
"""How fast a file of answers is taken into the store, and what memory that needs.

usage: answers.py PROGRAM MAKER PACK [ROWS]

Makes a file of whole walks in all lengths (quick, standard and full as 3 : 6 : 1) and takes it in one run, the
way people do: every walk is interviewed, stored on the disk and named. Memory is the highest resident size.
Prints a table in Markdown. Fails when a walk is not whole or an answer was refused.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time


def take(program, pack, path, folder):
    """Seconds, MiB and what was said at the end."""
    command = [program, "take", "--answers", path, "--seed", "7", "--pack", pack, "--data", folder + "/data"]
    with open(folder + "/said", "wb") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    if status != 0:
        sys.exit("the file was not taken")
    memory = usage.ru_maxrss / 1024
    with open(folder + "/said", encoding="utf-8") as said:
        return seconds, memory, said.read().splitlines()[-6:]


def main():
    program, maker, pack = (os.path.abspath(path) for path in sys.argv[1:4])
    rows = int(sys.argv[4]) if len(sys.argv) > 4 else 100_000
    folder = tempfile.mkdtemp()
    try:
        path = folder + "/people.csv"
        with open(path, "wb") as file:
            subprocess.run([maker, pack, str(rows), "7"], stdout=file, check=True)
        size = os.path.getsize(path) / 1e6
        seconds, memory, said = take(program, pack, path, folder)
        if f"{rows} walks are finished." not in said or "0 cells were refused." not in said:
            sys.exit("not every walk was whole: " + " ".join(said))
        answers = int(said[-2].split()[0])
        print("| whole walks | file | time | walks a second | answers a second | memory |")
        print("|---|---|---|---|---|---|")
        print(
            f"| {rows:,} | {size:.0f} MB | {seconds:.1f} s | {rows / seconds:,.0f} | "
            f"{answers / seconds:,.0f} | {memory:.0f} MiB |"
        )
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
