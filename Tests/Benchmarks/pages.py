#!/usr/bin/env python3
"""How fast PDF pages are made, and what memory that needs, beside groff and WeasyPrint.

usage: pages.py FILTER DOCUMENT HTML WEASYPRINT

DOCUMENT is a document as JSON, HTML the same page for the program WEASYPRINT; groff sets the page's words. Times are those
from the start of the program to the last byte, the middle of 21 runs (5 for WeasyPrint). Prints a table in Markdown.
Fails when a file is no PDF, or when a program is missing.
"""

import json
import os
import statistics
import subprocess
import sys
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
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    filter, path, html, weasyprint = (os.path.abspath(argument) for argument in sys.argv[1:])
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


if __name__ == "__main__":
    main()
