"""Traces what opens and closes a company's file: `opens.py ZHIKE_CLI TEST_DATA [--control | --window ZHIKE]`.

Closing any descriptor of a file drops the locks that SQLite holds on it in the same process, so nobody else may close
one while SQLite has it open; SQLite itself waits until it holds none, so each call's stack says who closed. Also counts
the SQLite libraries that a process maps. Exit code 77 without strace, or one that shows no stacks.
"""

import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

OPENED = re.compile(r'^(\d+) +openat\(.*?"([^"]*)", ([A-Z_|]+).*\) = (\d+)<')
UNFINISHED = re.compile(r"^(\d+) +(.*?) *<unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
CLOSED = re.compile(r"^(\d+) +close\((\d+)<([^>]*)>\)")


def calls(lines):
    """Each call with the stack below it; one that another thread's came between is put together where it ended."""
    begun, call, stack = {}, None, []
    for line in [*lines, ""]:
        line = line.rstrip("\n")
        if line.startswith(" > "):
            stack.append(line)
            continue
        if call:
            yield call, stack
        call, stack = None, []
        if cut := UNFINISHED.match(line):
            begun[cut[1]] = cut[2]
        elif end := RESUMED.match(line):
            call = end[1] + " " + begun.pop(end[1], "") + end[2]
        else:
            call = line


def faults_of(lines, company):
    """Descriptors of the company's file that somebody else than SQLite closed while another one was open, and libraries
    mapped twice."""
    faults, is_open, libraries = [], set(), set()
    for call, stack in calls(lines):
        if opened := OPENED.match(call):
            _, path, _, number = opened.groups()
            if path == company:
                is_open.add(number)
            if "libsqlite" in path or "libsqlcipher" in path:
                libraries.add(path)
        elif closed := CLOSED.match(call):
            _, number, path = closed.groups()
            if path == company:
                is_open.discard(number)
                if is_open and not any("libsqlite3" in frame for frame in stack):
                    faults.append(f"descriptor {number} closed while {sorted(is_open)} is open, by {stack[1:2]}")
    if len(libraries) != 1:
        faults.append(f"SQLite libraries: {sorted(libraries)}")
    return faults


def traced(arguments, trace, company, environment):
    paths = [company]
    for folder in ("/lib", "/usr/lib", "/usr/local/lib"):
        for name in ("libsqlite*", "libsqlcipher*"):
            paths += glob.glob(f"{folder}/{name}") + glob.glob(f"{folder}/*/{name}")
    watched = [word for path in paths for word in ("-P", path)]
    subprocess.run(["strace", "-f", "-y", "-k", "-e", "trace=openat,close", "-o", trace, *watched, *arguments],
                   check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    with open(trace, encoding="utf-8", errors="replace") as file:
        return file.readlines()


def main():
    cli, data = sys.argv[1:3]
    if "--control" in sys.argv:
        lines = ['1 openat(AT_FDCWD</>, "/usr/lib/libsqlite3.so.0", O_RDONLY|O_CLOEXEC) = 3</usr/lib/libsqlite3.so.0>',
                 '1 openat(AT_FDCWD</>, "/c", O_RDWR|O_CLOEXEC) = 5</c>',
                 '1 openat(AT_FDCWD</>, "/c", O_RDONLY|O_CLOEXEC <unfinished ...>', "2 close(9</d>) = 0",
                 "1 <... openat resumed>) = 6</c>",
                 '1 openat(AT_FDCWD</>, "/c", O_RDONLY|O_CLOEXEC) = 7</c>',
                 "1 close(7</c>) = 0", " > /lib/libc.so.6(__close+0x3a)", " > /lib/libsqlite3.so.0(sqlite3_close+0x1)",
                 "1 close(6</c> <unfinished ...>", "2 close(9</d>) = 0", "1 <... close resumed>) = 0",
                 " > /lib/libc.so.6(__close+0x3a)", " > /bin/zhike(QFile::close+0x1)"]
        return 0 if [fault[:12] for fault in faults_of(lines, "/c")] == ["descriptor 6"] else 1
    if shutil.which("strace") is None:
        print("skipped: no strace")
        return 77
    runs = window_runs if "--window" in sys.argv else cli_runs
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        company = folder + "/c.zhike"
        environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder,
                       "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        for name, command in runs(cli, data, folder, company):
            lines = traced(command, folder + "/trace", company, environment)
            opened = sum(company + '"' in line for line in lines)
            if opened == 0 or not any(line.startswith(" > ") for line in lines):
                print("skipped: nothing can be traced here")
                return 77
            print(f"{name}: the file opened {opened} times")
            for fault in faults_of(lines, company):
                failed = True
                print("FAULT:", name, fault)
    return 1 if failed else 0


def cli_runs(cli, data, folder, company):
    for words in (["import", "orders", data + "/import/online_retail_shape.csv", "--currency", "GBP"],
                  ["verify"], ["export", "customers", "--csv", folder + "/customers.csv"],
                  ["import", "orders", data + "/import/superstore_shape.csv", "--currency", "GBP"]):
        yield " ".join(words[:2]), [cli, "--db", company, *words]


def window_runs(_cli, _data, folder, company):
    """The real window: a new sample with a look at each main page, and once more for some seconds."""
    window = sys.argv[sys.argv.index("--window") + 1]
    yield "pictures", [window, "--demo", "--screenshot", folder + "/pictures", company]
    yield "window", ["timeout", "10", window, company]


if __name__ == "__main__":
    sys.exit(main())
