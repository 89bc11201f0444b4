#!/bin/sh
# A batch on Slurm: `shard` is one task of a job array, `merge` puts the shards together.
#
#   array=$(sbatch --parsable --array=0-3 docs/slurm.sh shard DOSSIERS RESULTS 4 2026-12-01)
#   sbatch --dependency=afterany:$array docs/slurm.sh merge DOSSIERS RESULTS 4 2026-12-01
#
# DOSSIERS and RESULTS lie on a disk that all nodes share. PROGRAM is the program (default: dossier).
#SBATCH --job-name=dossier
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --requeue
set -eu
what=$1 dossiers=$2 results=$3 shards=$4 day=$5
program=${PROGRAM:-dossier}

# done_or_failed FOLDER COMMAND...: faults, questions and broken dossiers are results, and said in FOLDER. The job fails
# when it brought no results: then the mark of an earlier run must not stand there for them.
done_or_failed() {
    mark=$1/batch.json
    shift
    code=0
    rm -f "$mark"
    "$@" || code=$?
    grep -q '"finished":true' "$mark" || exit "$code"
}

case $what in
shard)
    index=$SLURM_ARRAY_TASK_ID
    done_or_failed "$results/shard-$index" "$program" batch "$dossiers" --out "$results/shard-$index" --shard "$index/$shards" --on "$day" \
        --jobs "${SLURM_CPUS_PER_TASK:-1}" --quiet
    ;;
merge)
    set --
    index=0
    while [ "$index" -lt "$shards" ]; do
        set -- "$@" "$results/shard-$index"
        index=$((index + 1))
    done
    done_or_failed "$results/all" "$program" batch-merge "$@" --out "$results/all"
    ;;
*)
    echo "slurm.sh: neither shard nor merge: $what" >&2
    exit 64
    ;;
esac
