#!/usr/bin/env bash
# SLURM: sixteen tasks of an array, each a shard; a task that is run again goes on where it was.
#   copydesk manifest /data/pages > manifest.tsv
#   sbatch examples/slurm/array.sh
#   copydesk merge shards/* -o documents
#SBATCH --array=0-15
#SBATCH --cpus-per-task=2
#SBATCH --time=04:00:00
set -euo pipefail
exec copydesk extract --manifest manifest.tsv --shard 16 --resume -o "shards/$SLURM_ARRAY_TASK_ID"
