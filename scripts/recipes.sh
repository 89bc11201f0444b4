#!/bin/sh
# Runs the recipes of docs/scale.md for many machines on this one, and compares what they bring with one process.
#
#   sh scripts/recipes.sh [DOSSIERS]        (default: the samples' dossier.toml alone, which need no reading)
#
# Kubernetes: the manifest is held against its schema where `kubernetes-validate` (from PyPI) is there; its command is
# run with JOB_COMPLETION_INDEX set by hand. Slurm: a controller and a node are started here where Debian's `slurmctld`
# and `slurmd` are there and we are root; else the script is run with SLURM_ARRAY_TASK_ID set by hand, and that is said.
# PROGRAM is the program (default: target/release/dossier). Needs python3 with yaml.
set -eu
cd "$(dirname "$0")/.."
program=$(realpath "${PROGRAM:-target/release/dossier}")
work=$(mktemp -d)
started=
finish() {
    for pid in $started; do kill "$pid" 2>/dev/null || true; done
    for pid in $started; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM
export XDG_CACHE_HOME="$work/cache" DOSSIER_CONFIG=
day=2026-12-01 shards=4

if [ $# -gt 0 ]; then
    dossiers=$(realpath "$1")
else
    dossiers=$work/dossiers
    for brief in samples/be/*/dossier.toml; do
        folder=$dossiers/$(basename "$(dirname "$brief")")
        mkdir -p "$folder"
        cp "$brief" "$folder"
    done
    # One that cannot be checked stops none.
    mkdir "$dossiers/broken"
fi

# same NAME FOLDER: whether a folder of results is that of one process.
same() {
    diff -r --exclude kept --exclude reports "$work/one" "$2" && echo "$1: the same as one process, byte for byte"
}

code=0
"$program" batch "$dossiers" --out "$work/one" --on "$day" --quiet || code=$?
echo "one process: exit $code; $(wc -l <"$work/one/results.jsonl") dossiers"

echo "== Kubernetes"
if command -v kubernetes-validate >/dev/null 2>&1; then
    kubernetes-validate --strict docs/kubernetes.yaml
else
    echo "kubernetes-validate is not there: the manifest was not held against its schema"
fi
mkdir "$work/bin"
ln -s "$program" "$work/bin/dossier"
PATH="$work/bin:$PATH" DOSSIERS_HERE="$dossiers" RESULTS_HERE="$work/kubernetes" python3 - "$day" <<'PYTHON'
"""Runs the command of each pod, with the manifest's environment but for the folders of this machine."""
import os, subprocess, sys, yaml

spec = yaml.safe_load(open("docs/kubernetes.yaml"))["spec"]
container = spec["template"]["spec"]["containers"][0]
given = {one["name"]: one["value"] for one in container["env"]}
assert spec["completionMode"] == "Indexed" and given["SHARDS"] == str(spec["completions"]), "as many shards as pods"
given.update(DOSSIERS=os.environ["DOSSIERS_HERE"], RESULTS=os.environ["RESULTS_HERE"], DAY=sys.argv[1],
             XDG_CACHE_HOME=os.environ["XDG_CACHE_HOME"])
for index in range(spec["completions"]):
    done = subprocess.run(container["command"], env={**os.environ, **given, "JOB_COMPLETION_INDEX": str(index)})
    print(f"pod {index}: exit {done.returncode}", flush=True)
    assert done.returncode == 0
PYTHON
code=0
"$program" batch-merge "$work"/kubernetes/shard-* --out "$work/kubernetes/all" || code=$?
same "pods merged, exit $code" "$work/kubernetes/all"

echo "== Slurm"
# start: a controller and a node of this machine, with nobody to prove anything to.
start() {
    command -v slurmctld >/dev/null 2>&1 && command -v slurmd >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || return 1
    mkdir -p "$work/state" "$work/spool"
    export SLURM_CONF="$work/slurm.conf"
    cat >"$SLURM_CONF" <<CONF
ClusterName=recipes
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
AuthType=auth/none
CredType=cred/none
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
    slurmctld -D >/dev/null 2>&1 &
    started="$started $!"
    slurmd -D >/dev/null 2>&1 &
    started="$started $!"
    tries=0
    until sinfo -h -t idle -o %t 2>/dev/null | grep -q idle; do
        tries=$((tries + 1))
        [ "$tries" -lt 60 ] || return 1
        sleep 0.5
    done
}
export PROGRAM="$program"
if start; then
    sbatch --version
    array=$(sbatch --parsable --output="$work/%A-%a.log" --array=0-$((shards - 1)) docs/slurm.sh shard "$dossiers" "$work/slurm" "$shards" "$day")
    merge=$(sbatch --parsable --output="$work/%j.log" --dependency="afterany:$array" docs/slurm.sh merge "$dossiers" "$work/slurm" "$shards" "$day")
    until [ -z "$(squeue -h -j "$array,$merge" 2>/dev/null)" ]; do sleep 0.5; done
    for job in "$array" "$merge"; do scontrol -o show job "$job" | sed 's/.*\(JobId=[0-9]*\).*\(JobState=[A-Z]*\).*\(ExitCode=[0-9:]*\).*/\1 \2 \3/'; done
    same "a job array and its merge" "$work/slurm/all"
else
    echo "Slurm does not start here: the script is run by hand"
    index=0
    while [ "$index" -lt "$shards" ]; do
        SLURM_ARRAY_TASK_ID=$index sh docs/slurm.sh shard "$dossiers" "$work/slurm" "$shards" "$day"
        index=$((index + 1))
    done
    sh docs/slurm.sh merge "$dossiers" "$work/slurm" "$shards" "$day"
    same "slurm.sh by hand" "$work/slurm/all"
fi
