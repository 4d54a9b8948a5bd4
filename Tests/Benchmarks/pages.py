#!/usr/bin/env python3
"""How fast PDF pages are made, and what memory that needs, beside groff and WeasyPrint.

usage: pages.py FILTER DOCUMENT HTML WEASYPRINT PROGRAM MAKER PACK

DOCUMENT is a document as JSON, HTML the same page for the program WEASYPRINT; groff sets the page's words. Times are those
from the start of the program to the last byte, the middle of 21 runs (5 for WeasyPrint). The last row is PROGRAM's own: the
summaries of different people, from their stored walks to files on the disk; MAKER draws their answers from PACK.
Prints a table in Markdown. Fails when a file is no PDF, or when a program is missing.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, data):
    """Seconds, MiB and the output."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output, _ = process.communicate(data)
    seconds = time.perf_counter() - started
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed")
    return seconds, output


def memory(command, data):
    """The highest resident size of the program alone, in MiB."""
    timed = ["/usr/bin/env", "python3", "-c", MEASURE] + command
    process = subprocess.run(timed, input=data, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return int(process.stderr.split()[-1]) / 1024


MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
"""


def row(name, command, data, runs):
    times = []
    for _ in range(runs):
        seconds, output = run(command, data)
        if not output.startswith(b"%PDF-"):
            sys.exit(f"{name} made no PDF")
        times.append(seconds * 1000)
    print(f"| {name} | {statistics.median(times):.0f} ms | {memory(command, data):.0f} MiB |", flush=True)


def many(filter, document, count):
    line = json.dumps(document, ensure_ascii=False).encode() + b"\n"
    seconds, output = run([filter, "--many"], line * count)
    if output.count(b"%PDF-") != count:
        sys.exit("not every document was made")
    peak = memory([filter, "--many"], line * count)
    each = f"{seconds * 1000 / count:.1f} ms each"
    print(f"| porchlight-pdf, {count} in one run | {each} | {peak:.0f} MiB |", flush=True)


def people(program, maker, pack, rows):
    """The summaries of so many drawn people, a file each; their number depends on how many agree to be counted."""
    with tempfile.TemporaryDirectory() as folder:
        answers, store = os.path.join(folder, "answers.csv"), os.path.join(folder, "store")
        with open(answers, "wb") as file:
            subprocess.run([maker, pack, str(rows), "7"], stdout=file, check=True)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
        common = ["--data", store, "--pack", pack]
        subprocess.run([program, "take", "--answers", answers] + common, **quiet)
        pages = os.path.join(folder, "pages")
        os.mkdir(pages)
        page = os.path.join(pages, "page.pdf")
        command = [program, "summary", "--all", "--format", "pdf", "--output", page] + common
        started = time.perf_counter()
        subprocess.run(command, **quiet)
        seconds = time.perf_counter() - started
        count = len(os.listdir(pages))
        each = f"{seconds * 1000 / count:.1f} ms each"
        print(f"| porchlight summary --all, {count:,} different people, from the store to files | {each} | |")


def words(node):
    """All words of a document, a paragraph each, as groff's input."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for child in node:
            yield from words(child)
    elif isinstance(node, dict):
        for child in node.values():
            yield from words(child)


def main():
    if len(sys.argv) != 8:
        sys.exit(__doc__)
    filter, path, html, weasyprint, program, maker, pack = (os.path.abspath(path) for path in sys.argv[1:])
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    data = json.dumps(document, ensure_ascii=False).encode()
    print("| a summary of two pages | time | memory |")
    print("|---|---|---|")
    row("porchlight-pdf", [filter], data, 21)
    many(filter, document, 200)
    many(filter, document, 1000)
    plain = "".join(f".PP\n\\&{text}\n" for text in words(document["blocks"])).encode()
    row("groff -ms -Tpdf (words only, no tags)", ["groff", "-k", "-ms", "-Tpdf"], plain, 21)
    row("WeasyPrint, PDF/UA", [weasyprint, "--pdf-variant", "pdf/ua-1", html, "-"], b"", 5)
    people(program, maker, pack, 2100)


if __name__ == "__main__":
    main()
