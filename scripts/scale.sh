#!/bin/sh
# Measures `dossier batch` over many dossiers: each is a copy of a sample with a dossier.toml and one page of its own, so
# that the cache serves the pages that all copies share and the engine reads one page a dossier.
#
#   sh scripts/scale.sh [NUMBER]...        (default: 10 100 1000)
#
# Prints for each number: seconds, dossiers a minute, pages, and the peak memory of the program with its workers, summed
# over all processes every tenth of a second. Then, for the last number: a kill in the middle and the rest, a run without
# changes, a run with three dossiers changed, and two shards merged and compared with one process.
# PROGRAM is the program measured (default: target/release/dossier), SAMPLES the folders that are copied, OWN_PAGE=no leaves
# out the page of its own: then nothing is read but the copies' first. Everything is written below a folder in TMPDIR.
set -eu
cd "$(dirname "$0")/.."
program=${PROGRAM:-target/release/dossier}
[ $# -gt 0 ] || set -- 10 100 1000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
export XDG_CACHE_HOME="$work/cache" DOSSIER_CONFIG=
day=2026-11-20

# Samples with few pages: what is measured is the number of dossiers.
samples=${SAMPLES:-9bis-complete 9ter-certificate-too-old 9ter-complete 9bis-identity-missing}
export OWN_PAGE="${OWN_PAGE:-yes}"

# make FOLDER NUMBER: that many dossiers.
make() {
    python3 - "$1" "$2" $samples <<'PYTHON'
"""Copies samples and draws one small page of its own for each."""
import os, pathlib, shutil, struct, sys, zlib

folder, number, samples = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
# Figures of five by seven squares: enough for a line that the engine reads.
FONT = {"0": "0E11131519110E", "1": "040C040404040E", "2": "0E11010204081F", "3": "1F02040201110E", "4": "02060A121F0202",
        "5": "1F101E0101110E", "6": "0608101E11110E", "7": "1F010204080808", "8": "0E11110E11110E", "9": "0E11110F01020C",
        "N": "11191513111111", "R": "1E11111E141211", " ": "00000000000000"}

def page(number):
    """A PNG of A6 at 150 dpi with one line of print."""
    width, height, size = 620, 874, 5
    rows = [bytearray(b"\xff" * width) for _ in range(height)]
    for place, letter in enumerate(f"NR {number:06}"):
        bits = bytes.fromhex(FONT[letter])
        for y in range(7 * size):
            for x in range(5 * size):
                if bits[y // size] >> (4 - x // size) & 1:
                    rows[100 + y][80 + place * 7 * size + x] = 20
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 1)
    chunk = lambda kind, body: struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    dots = struct.pack(">IIB", 5906, 5906, 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"pHYs", dots) + chunk(b"IDAT", data) + chunk(b"IEND", b"")

for n in range(number):
    sample = pathlib.Path("samples/be") / samples[n % len(samples)]
    dossier = folder / f"dossier-{n:05}"
    shutil.copytree(sample, dossier, copy_function=shutil.copyfile)
    with open(dossier / "dossier.toml", "a") as brief:
        brief.write(f"\n# dossier {n}\n")
    if os.environ["OWN_PAGE"] != "no":
        # No page is that of a run over another number.
        (dossier / "own page.png").write_bytes(page(number + n))
PYTHON
}

# measure NAME COMMAND...: runs it, and prints seconds and peak memory of it with all that it started.
measure() {
    python3 - "$@" <<'PYTHON'
import os, subprocess, sys, threading, time

name, command = sys.argv[1], sys.argv[2:]
peak, alone = 0, 0

def memory(root):
    """Resident kilobytes of a process and of all below it."""
    parents, sizes = {}, {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            stat = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
            parents[int(pid)], sizes[int(pid)] = int(stat[1]), int(stat[21]) * os.sysconf("SC_PAGE_SIZE") // 1024
        except (OSError, IndexError):
            pass
    total = 0
    for pid in sizes:
        above = pid
        while above not in (root, 0, None):
            above = parents.get(above)
        total += sizes[pid] if above == root else 0
    return total, sizes.get(root, 0)

start = time.monotonic()
child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
said = []
reader = threading.Thread(target=lambda: said.extend(child.stderr))
reader.start()
while child.poll() is None:
    total, own = memory(child.pid)
    peak, alone = max(peak, total), max(alone, own)
    time.sleep(0.1)
reader.join()
seconds = time.monotonic() - start
line = next((line.strip() for line in said if " dossiers (" in line), "".join(said).strip()[-200:])
print(f"{name}: {seconds:.1f} s, peak {peak / 1024:.0f} MB ({alone / 1024:.0f} MB without workers), exit {child.returncode}; {line}", flush=True)
PYTHON
}

batch() { echo "$program" batch "$1" --out "$2" --on "$day"; }

# The samples' own pages are read once, so that all numbers begin with the same cache.
make "$work/first" 4
measure "to fill the cache" $(batch "$work/first" "$work/first.out")
cp -R "$work/cache" "$work/cache.first"
for number; do
    make "$work/$number" "$number"
    measure "$number dossiers" $(batch "$work/$number" "$work/$number.out")
done

# The rest on the last number, with a page of its own for each that is not in the cache yet.
all="$work/$number"
rm -rf "$work/cache"
mv "$work/cache.first" "$work/cache"
: >"$work/lines"
$(batch "$all" "$work/killed.out") >>"$work/lines" 2>/dev/null &
pid=$!
while [ "$(wc -l <"$work/lines")" -lt $((number / 2)) ]; do sleep 0.1; done
kill -9 "$pid"; wait "$pid" 2>/dev/null || true
echo "killed after $(wc -l <"$work/lines") dossiers"
measure "the rest" $(batch "$all" "$work/killed.out")
cmp "$work/killed.out/results.jsonl" "$work/$number.out/results.jsonl" && echo "the same results as without a kill"
measure "nothing changed" $(batch "$all" "$work/$number.out")
for n in 00001 00002 00003; do cp "samples/be/9bis-complete/dossier.toml" "$all/dossier-$n/dossier.toml"; done
measure "three changed" $(batch "$all" "$work/$number.out")
for shard in 0 1; do measure "shard $shard/2" $(batch "$all" "$work/shard$shard.out") --shard "$shard/2"; done
"$program" batch-merge "$work/shard0.out" "$work/shard1.out" --out "$work/merged.out" || true
measure "in one process" $(batch "$all" "$work/one.out")
diff -r --exclude kept "$work/one.out" "$work/merged.out" && echo "shards merged are the same as one process, byte for byte"
du -sh "$work/cache" "$work/one.out"
