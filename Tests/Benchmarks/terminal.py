#!/usr/bin/env python3
"""What a person feels at the terminal: Porchlight beside whiptail and dialog, in one run.

usage: terminal.py PROGRAM

Each program runs in a pseudo-terminal of 80 columns and 24 rows. Start: from spawning it to the last byte
of the first page that has settled. Key: from sending it to the last byte of the repaint. The answer row is a
question of the walk whose Enter stores an answer on the disk; the row under it says what the disk needs for that
by itself. Memory is the highest resident size; idle is the time on the processor in two seconds without a key.
A second table says how long after the first page a key is answered that needs the questionnaire, and what memory
a full walk has taken at its end. Prints tables in Markdown.
"""

import fcntl
import json
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROWS, COLUMNS = 24, 80
STARTS, KEYS = 21, 400
DOWN, UP = b"\x1bOB", b"\x1bOA"  # as the terminal sends them in application mode
MENU = ["1", "Answer the questions", "2", "Go on with a code", "3", "Look at results", "4", "Help"]


class Program:
    """A program in a pseudo-terminal."""

    def __init__(self, command):
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvp(command[0], command)

    def read(self, quiet, limit=5.0):
        """The bytes until the terminal has been quiet for a while, and when the last one came."""
        data, last, began = b"", None, time.perf_counter()
        while time.perf_counter() - began < limit:
            ready, _, _ = select.select([self.terminal], [], [], quiet)
            if not ready:
                if last is not None or time.perf_counter() - began >= quiet * 4:
                    break
                continue
            try:
                chunk = os.read(self.terminal, 65536)
            except OSError:
                break
            if not chunk:
                break
            data, last = data + chunk, time.perf_counter()
        return data, last

    def until(self, words):
        """Reads up to some words on the screen."""
        data = b""
        while words not in data:
            data += os.read(self.terminal, 65536)

    def press(self, key, quiet=0.03):
        """Milliseconds and bytes of the answer to a key; None when nothing came."""
        sent = time.perf_counter()
        os.write(self.terminal, key)
        data, last = self.read(quiet, 1.0)
        return None if last is None else ((last - sent) * 1000, len(data))

    def processor(self):
        """Milliseconds on the processor so far."""
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """The highest resident size so far, in MiB."""
        with open(f"/proc/{self.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmHWM")) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def start(command):
    """Milliseconds to the first settled page, several times; the first run only warms up."""
    times = []
    for run in range(STARTS + 1):
        program = Program(command)
        _, last = program.read(0.15)
        if run and last is not None:
            times.append((last - program.started) * 1000)
        program.end()
    return times


def keys(program, pairs):
    """Milliseconds and bytes of every key that was answered."""
    answers = [program.press(pairs[index % len(pairs)]) for index in range(KEYS)]
    return [answer for answer in answers if answer is not None]


def menu(command):
    """The figures of a first page."""
    times = start(command)
    program = Program(command)
    program.read(0.2)
    answers = keys(program, [DOWN, UP])
    before = program.processor()
    time.sleep(2)
    idle = program.processor() - before
    memory = program.memory()
    program.end()
    return times, answers, idle, memory


def walk(command):
    """Keys that store an answer, over whole walks; and the memory at the end of one."""
    answers, memory = [], 0
    for _ in range(4):
        program = Program(command)
        program.read(0.3)
        # The first item, English, yes, past the code, the standard walk.
        for key in [b"1", b"1", b"1", b"\r", b"2"]:
            program.press(key)
        # The fourth choice of the first two questions (one of them the age), then always the first.
        for key in [b"4"] * 2 + [b"1"] * 28:
            program.press(key)
            answer = program.press(b"\r")
            if answer is None:
                raise SystemExit("a walk came to a stop; the keys above no longer fit the questionnaire")
            answers.append(answer)
        memory = max(memory, program.memory())
        program.end()
    return answers, memory


def ready(command):
    """Milliseconds from the first page to the page that stands on the questionnaire, several times."""
    times = []
    for _ in range(STARTS):
        program = Program(command)
        program.until(b"Leave")
        began = time.perf_counter()
        os.write(program.terminal, b"1")
        program.until(b"English")
        times.append((time.perf_counter() - began) * 1000)
        program.end()
    return times


def full_walk(command):
    """MiB at the end of a walk through every question, each answered with its first choice."""
    program = Program(command)
    program.read(0.3)
    for key in [b"1", b"1", b"1", b"\r", b"3"] + [b"4", b"\r"] * 2:
        program.press(key)
    for page in range(200):
        program.press(b" ", 0.01)
        program.press(b"\r", 0.01)
        if page > 80 and people(command) == 1:
            memory = program.memory()
            program.end()
            return memory
    raise SystemExit("the full walk did not come to its end")


def people(command):
    """How many walks are finished and counted."""
    said = subprocess.run([command[0], "rank", "--format", "json"] + command[1:], capture_output=True, check=False).stdout
    return json.loads(said)["people"] if said else 0


def disk(folder):
    """What the disk alone needs for an answer: three pages of a log written and synced, after a person's pause."""
    times = []
    file = os.open(os.path.join(folder, "disk"), os.O_CREAT | os.O_WRONLY, 0o600)
    for index in range(100):
        time.sleep(0.03)
        began = time.perf_counter()
        for page in range(3):
            os.pwrite(file, b"x" * 4120, (index * 3 + page) * 4120)
        os.fdatasync(file)
        times.append((time.perf_counter() - began) * 1000)
    os.close(file)
    return [(milliseconds, 0) for milliseconds in times]


def row(name, times, answers, idle, memory):
    latencies = [answer[0] for answer in answers]
    sizes = [answer[1] for answer in answers]
    cells = [
        name,
        f"{quantile(times, 0.5):.1f} ms" if times else "",
        f"{quantile(latencies, 0.5):.2f} ms",
        f"{quantile(latencies, 0.99):.2f} ms",
        f"{statistics.median(sizes):.0f}" if any(sizes) else "",
        f"{idle:.0f} ms" if idle is not None else "",
        f"{memory:.1f} MiB" if memory is not None else "",
    ]
    print("| " + " | ".join(cells) + " |", flush=True)


def main():
    program = os.path.abspath(sys.argv[1])
    folder = tempfile.mkdtemp()
    try:
        print("| program | start | key p50 | key p99 | bytes a key | idle, 2 s | memory |")
        print("|---|---|---|---|---|---|---|")
        for name in ["whiptail", "dialog"]:
            row(name, *menu([name, "--menu", "Choose", "20", "60", "8"] + MENU))
        command = [program, "--data", folder]
        row("porchlight, first page", *menu(command))
        answers, memory = walk(command)
        row("porchlight, storing an answer", [], answers, None, memory)
        row("the disk alone, storing an answer", [], disk(folder), None, None)
        print()
        print("| first question ready, p50 | the slowest of 21 | memory after a full walk |")
        print("|---|---|---|")
        times = ready(command)
        memory = full_walk([program, "--data", folder + "/full"])
        print(f"| {quantile(times, 0.5):.0f} ms | {max(times):.0f} ms | {memory:.1f} MiB |")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
