"""Traces what opens and closes a company's file: `opens.py ZHIKE_CLI TEST_DATA [--control]`.

Closing any descriptor of a file drops the locks that SQLite holds on it in the same process, so nobody else may open it
while SQLite has it open. Also counts the SQLite libraries that a process maps. Exit code 77 without strace.
"""

import re
import shutil
import subprocess
import sys
import tempfile

OPENED = re.compile(r'^(\d+) +openat\(.*?"([^"]*)", ([A-Z_|]+).*\) = (\d+)<')
CLOSED = re.compile(r"^(\d+) +close\((\d+)<([^>]*)>\)")


def faults_of(lines, company):
    """Descriptors of the company's file that were closed while another one was open, and libraries mapped twice."""
    faults, is_open, libraries = [], set(), set()
    for line in lines:
        if opened := OPENED.match(line):
            _, path, _, number = opened.groups()
            if path == company:
                is_open.add(number)
            if "libsqlite" in path or "libsqlcipher" in path:
                libraries.add(path)
        elif closed := CLOSED.match(line):
            _, number, path = closed.groups()
            if path == company:
                is_open.discard(number)
                if is_open:
                    faults.append(f"descriptor {number} closed while {sorted(is_open)} is open")
    if len(libraries) != 1:
        faults.append(f"SQLite libraries: {sorted(libraries)}")
    return faults


def traced(arguments, trace):
    subprocess.run(["strace", "-f", "-y", "-e", "trace=openat,close", "-o", trace, *arguments],
                   check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(trace, encoding="utf-8", errors="replace") as file:
        return file.readlines()


def main():
    cli, data = sys.argv[1:3]
    if "--control" in sys.argv:
        lines = ['1 openat(AT_FDCWD</>, "/usr/lib/libsqlite3.so.0", O_RDONLY|O_CLOEXEC) = 3</usr/lib/libsqlite3.so.0>',
                 '1 openat(AT_FDCWD</>, "/c", O_RDWR|O_CLOEXEC) = 5</c>',
                 '1 openat(AT_FDCWD</>, "/c", O_RDONLY|O_CLOEXEC) = 6</c>',
                 "1 close(6</c>) = 0"]
        return 0 if len(faults_of(lines, "/c")) == 1 else 1
    if shutil.which("strace") is None:
        print("skipped: no strace")
        return 77
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        company = folder + "/c.zhike"
        for words in (["import", "orders", data + "/import/online_retail_shape.csv", "--currency", "GBP"],
                      ["verify"], ["export", "customers", "--csv", folder + "/customers.csv"],
                      ["import", "orders", data + "/import/superstore_shape.csv", "--currency", "GBP"]):
            lines = traced([cli, "--db", company, *words], folder + "/trace")
            if not any(company + '"' in line for line in lines):
                print("skipped: nothing can be traced here")
                return 77
            for fault in faults_of(lines, company):
                failed = True
                print("FAULT:", " ".join(words[:2]), fault)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
