#!/bin/sh
# The same sample files read by this tool (as built by default, and with the feature `ort`), by RapidOCR (the same models on onnxruntime) and by OCRmyPDF: CPU seconds a page,
# peak memory and key fields found. Installs the two others by itself (as root on Debian, or says what is missing).
# Usage: sh benches/compare.sh [EVERY]     EVERY = 3 takes every third file; default all.
set -eu
cd "$(dirname "$0")/.."
work=target/compare
mkdir -p "$work"

need() { command -v "$1" >/dev/null 2>&1; }
lacking=""
need python3 || lacking="$lacking python3 python3-venv"
need ocrmypdf || lacking="$lacking ocrmypdf"
need tesseract || lacking="$lacking tesseract-ocr"
for lang in nld fra deu eng osd; do
    tesseract --list-langs 2>/dev/null | grep -qx "$lang" || lacking="$lacking tesseract-ocr-$lang"
done
python3 -c 'import ensurepip' 2>/dev/null || lacking="$lacking python3-venv"
if [ -n "$lacking" ]; then
    if [ "$(id -u)" = 0 ] && need apt-get; then
        # shellcheck disable=SC2086 # a list of packages
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $lacking >/dev/null
    else
        echo "install first:$lacking" >&2
        exit 1
    fi
fi
if [ ! -x "$work/venv/bin/python" ]; then
    python3 -m venv "$work/venv"
fi
"$work/venv/bin/python" -c 'import rapidocr, onnxruntime, pypdfium2; assert onnxruntime.__version__ == "1.32.0"' 2>/dev/null ||
    "$work/venv/bin/pip" install -q rapidocr==3.10.0 onnxruntime==1.32.0 opencv-python-headless pypdfium2==5.0.0 pillow tomli img2pdf

sh scripts/setup.sh ort >/dev/null
# Both ways of building, from one folder of built libraries.
cargo build --release --quiet --features ort
cp target/release/dossier "$work/dossier-ort"
cargo build --release --quiet
cp target/release/dossier "$work/dossier"
"$work/venv/bin/python" benches/compare.py "${1:-1}"
