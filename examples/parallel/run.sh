#!/usr/bin/env bash
# GNU parallel: JSON Lines in on stdin, documents out on stdout, in the order of the lines.
#   cat articles.jsonl | examples/parallel/run.sh > documents.jsonl
set -euo pipefail
exec parallel --pipe --keep-order --block 1M --recend '\n' "${COPYDESK:-copydesk} extract - --jobs 1"
